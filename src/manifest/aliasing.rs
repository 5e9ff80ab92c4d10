//! How often aliases make go-yaml read the same text again.
//!
//! Ten lines of aliases of aliases can stand for more values than there is memory for. go-yaml therefore counts the
//! nodes that it decodes, and gives up where too large a share of them is decoded for an alias (`unmarshal` and
//! `allowedAliasRatio` of decode.go).

use super::anchors::{Anchors, Target};
use super::value::is_merge;
use crate::yaml::{At, Data};

/// Up to so many nodes, 99 % may be an alias' doing; from there on the share falls,
const LOW: u32 = 400_000;
/// to a tenth at so many.
const HIGH: u32 = 4_000_000;

/// The alias at which go-yaml gives up; `None` where it reads the document to its end.
pub(super) fn excess<'t>(document: At<'t>, anchors: &Anchors<'t>) -> Option<At<'t>> {
    let mut count = Count { decoded: 1, aliased: 0, depth: 0, outermost: None };
    // Aliases of aliases may be deeper than any stack.
    let mut ahead = vec![Step::Decode(document.value())];
    while let Some(step) = ahead.pop() {
        let value = match step {
            Step::Decode(value) => value,
            Step::Leave => {
                count.depth -= 1;
                continue;
            }
        };
        if count.decode() {
            return count.outermost;
        }
        let Some(at) = value else { continue };
        if let Data::Alias(_) = at.node.data {
            if count.depth == 0 {
                count.outermost = value;
            }
            if let Target::Found(target) = anchors.target(value) {
                count.depth += 1;
                ahead.extend([Step::Leave, Step::Decode(target)]);
            }
        }
        let from = ahead.len();
        for entry in at.entries() {
            let list = entry.value().filter(|it| it.node.is_seq() && is_merge(entry));
            match list {
                // The last map first.
                Some(list) => {
                    let maps: Vec<_> = list.entries().map(|it| Step::Decode(it.value())).collect();
                    ahead.extend(maps.into_iter().rev());
                }
                None if at.node.is_seq() || is_merge(entry) => ahead.push(Step::Decode(entry.value())),
                None => ahead.extend([entry.key(), entry.value()].map(Step::Decode)),
            }
        }
        if let Some(steps) = ahead.get_mut(from..) {
            steps.reverse();
        }
    }
    None
}

/// What is still to be done, the next step last.
enum Step<'t> {
    /// Decodes a node; `None` is null.
    Decode(Option<At<'t>>),
    /// Behind what an alias stands for.
    Leave,
}

struct Count<'t> {
    decoded: u32,
    /// Those of them that were decoded for an alias.
    aliased: u32,
    /// How many aliases are being followed.
    depth: u32,
    /// The first of these.
    outermost: Option<At<'t>>,
}

impl Count<'_> {
    /// Counts a node; whether that is one too many.
    fn decode(&mut self) -> bool {
        self.decoded += 1;
        self.aliased += u32::from(self.depth > 0);
        let share = f64::from(self.aliased) / f64::from(self.decoded);
        self.aliased > 100 && self.decoded > 1000 && share > allowed_share(self.decoded)
    }
}

fn allowed_share(decoded: u32) -> f64 {
    match decoded {
        ..=LOW => 0.99,
        HIGH.. => 0.10,
        _ => 0.99 - 0.89 * f64::from(decoded - LOW) / f64::from(HIGH - LOW),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse_unbounded;

    fn gives_up(text: &str) -> bool {
        Anchors::of(At::root(&parse_unbounded(text))).excess().is_some()
    }

    fn repeated(numbers: std::ops::Range<usize>, piece: impl Fn(usize) -> String) -> String {
        numbers.map(piece).collect()
    }

    /// The limits were recorded from go-yaml.
    #[test]
    fn go_yaml_gives_up_at_the_same_alias_more() {
        let wide = |size, aliases| format!("x: &x [{}]\ny: [{}]\n", "1,".repeat(size), "*x,".repeat(aliases));
        for (size, aliases) in [(1_000, 110), (4_000, 99), (20_000, 24)] {
            assert!(!gives_up(&wide(size, aliases)), "{size} {aliases}");
            assert!(gives_up(&wide(size, aliases + 1)), "{size} {aliases}");
        }
        let chain =
            |len| format!("a0: &a0 x\n{}", repeated(1..len, |it| format!("a{it}: &a{it} [*a{}]\n", it - 1)));
        assert!(!gives_up(&chain(299)));
        assert!(gives_up(&chain(300)) && gives_up(&chain(30_000)));
        let merge = |it| format!("a{it}: &a{it} {{<<: [*a{0}, *a{0}]}}\n", it - 1);
        let merges = |len| format!("a0: &a0 {{x: y}}\n{}", repeated(1..len, merge));
        assert!(!gives_up(&merges(9)));
        assert!(gives_up(&merges(10)) && gives_up(&merges(10_000)));
    }
}
