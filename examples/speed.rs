use podls::{text::Text, yaml::*};
use std::time::Instant;
fn main() {
    let one = std::fs::read_to_string("../shared/rigs/scenarios/pod.yaml").unwrap();
    for n in [1usize, 100, 4000] {
        let s = vec![one.trim_end().to_string() + "\n"; n].join("---\n");
        let mut t = Text::new(&s);
        let a = Instant::now();
        let mut tree = Tree::parse(&t);
        let p = a.elapsed();
        let pos = {
            let m = s.len() / 2;
            m + s[m..].find("image: ").unwrap_or(0) + 9
        };
        let a = Instant::now();
        let k = 2000;
        for i in 0..k {
            if i % 2 == 0 {
                t.splice(pos..pos, "x");
                tree = tree.edited(&t, pos..pos, 1);
            } else {
                t.splice(pos..pos + 1, "");
                tree = tree.edited(&t, pos..pos + 1, 0);
            }
        }
        println!(
            "{n} docs {} bytes parse {:?} ({:.0} MB/s) key {:?}",
            s.len(),
            p,
            s.len() as f64 / 1e6 / p.as_secs_f64(),
            a.elapsed() / k
        );
    }
    // one List
    let item = one.lines().map(|l| format!("  {l}")).collect::<Vec<_>>().join("\n");
    let mut s = String::from("apiVersion: v1\nkind: List\nitems:\n");
    for _ in 0..4000 {
        s.push_str("- ");
        s.push_str(&item[2..]);
        s.push('\n');
    }
    let mut t = Text::new(&s);
    let a = Instant::now();
    let mut tree = Tree::parse(&t);
    println!("List {} {:?}", s.len(), a.elapsed());
    let pos = {
        let m = s.len() / 2;
        m + s[m..].find("image: ").unwrap_or(0) + 9
    };
    let a = Instant::now();
    for i in 0..2000 {
        if i % 2 == 0 {
            t.splice(pos..pos, "x");
            tree = tree.edited(&t, pos..pos, 1);
        } else {
            t.splice(pos..pos + 1, "");
            tree = tree.edited(&t, pos..pos + 1, 0);
        }
    }
    println!("key {:?}", a.elapsed() / 2000);
}
