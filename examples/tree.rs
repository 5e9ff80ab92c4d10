use podls::text::Text;
use podls::yaml::*;
fn dump(at: At, d: usize) {
    let n = at.node;
    let what = match &n.data {
        Data::Document(x) => {
            format!("Document marker={} ignored={:?} {:?}", x.marker, x.ignored, x.root.properties)
        }
        Data::Map(c) => format!("Map flow={} col={} wide={} closed={}", c.flow, c.column, c.wide, c.closed),
        Data::Seq(c) => format!("Seq flow={} col={} {}", c.flow, c.column, c.indentless),
        Data::Entry(e) => format!(
            "Entry lead={} ind={:?} colon={:?} kp={:?} vp={:?} c={:?}",
            e.lead, e.indicator, e.colon, e.key_properties.anchor, e.properties.anchor, e.comments
        ),
        Data::Scalar(s) => format!("{:?} {:?}", s.style, s.text),
        Data::Alias(s) => format!("*{s}"),
    };
    println!(
        "{}{}..{} {} {}",
        "  ".repeat(d),
        at.start,
        at.start + n.len,
        what,
        n.problems.iter().map(|p| format!("!{:?} {}", p.range, p.message)).collect::<Vec<_>>().join("; ")
    );
    for c in at.key().into_iter().chain(at.value()).chain(at.strays()).chain(at.entries()) {
        dump(c, d + 1);
    }
}
fn refused(n: &Node) -> bool {
    n.problems.iter().any(|p| p.refused)
        || match &n.data {
            Data::Map(c) | Data::Seq(c) => c.entries.iter().any(|(_, e)| refused(e)),
            _ => n.entry().is_some_and(|e| e.slots().any(|s| refused(&s.node))),
        }
}
fn check(at: At, text: &str) {
    let r = at.range();
    assert!(text.is_char_boundary(r.start) && text.is_char_boundary(r.end), "{r:?}");
    for p in at.node.problems.iter() {
        assert!(p.range.start <= p.range.end && at.start + p.range.end <= text.len(), "problem {p:?} {r:?}");
    }
    for c in at.key().into_iter().chain(at.value()).chain(at.strays()) {
        assert!(c.start >= r.start && c.start + c.node.len <= r.end, "{:?} in {r:?}", c.range());
        check(c, text)
    }
    if let Some(c) = at.node.collection() {
        assert_eq!(c.open + c.entries.len() + c.close, at.node.len);
        for e in at.entries() {
            check(e, text)
        }
    }
}
fn main() {
    let a: Vec<String> = std::env::args().skip(1).collect();
    if a[0] == "-d" {
        let t = std::fs::read_to_string(&a[1]).unwrap();
        for d in Tree::parse(&Text::new(&t)).documents() {
            dump(d, 0)
        }
        return;
    }
    for f in &a {
        let Ok(t) = std::fs::read_to_string(f) else { continue };
        let tree = Tree::parse(&Text::new(&t));
        assert_eq!(tree.len(), t.len(), "{f}");
        let mut bad = false;
        for d in tree.documents() {
            check(d, &t);
            if refused(d.node) {
                bad = true
            }
        }
        println!("{} {}", if bad { "reject" } else { "accept" }, f);
    }
}
