//! A finalizer has no domain, or two of them contradict each other.
//!
//! A finalizer keeps an object from being deleted until somebody has cleaned up
//! and removed it. Its name begins with a domain, so that it is clear who that is.
//! Kubernetes' own, `orphan`, `foregroundDeletion` and `kubernetes`, have none; of
//! the first two an object has one at most.
//!
//! ```yaml
//! metadata:
//!   name: web
//!   finalizers: [cleanup]
//! #              ^^^^^^^ error[finalizers]: Invalid value: "cleanup": name is neither a standard finalizer name nor is it fully qualified
//! ```

use super::ways_out::removal;
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::Pod;

pub(super) const RULE: Rule = Rule {
    name: "finalizers",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("finalizers.rs"),
};

const ORPHAN: &str = "orphan";
const FOREGROUND: &str = "foregroundDeletion";

/// `validateKubeFinalizerName`, `ValidateFinalizers`
fn check(pod: &Pod, findings: &mut Findings) {
    let finalizers = pod.object.get("metadata").get("finalizers");
    for item in finalizers.items() {
        let Some(name) = item.as_str() else { continue };
        if !name.contains('/') && ![ORPHAN, FOREGROUND, "kubernetes"].contains(&name) {
            let says = "name is neither a standard finalizer name nor is it fully qualified";
            findings.invalid(item, name, says);
        }
    }
    let named = |name: &str| finalizers.items().find(|it| it.as_str() == Some(name));
    if let (Some(orphan), Some(foreground)) = (named(ORPHAN), named(FOREGROUND)) {
        let says = format!("finalizer {ORPHAN} and {FOREGROUND} cannot be both set");
        findings
            .invalid(finalizers, finalizers, &says)
            .mark(foreground.range())
            .related(orphan.range(), "this keeps what it owns, the other deletes it first")
            .fix(removal(finalizers, foreground));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check;

    #[test]
    fn what_an_object_owns_is_kept_or_deleted() {
        check(
            RULE,
            expect![[r#"
                metadata:
                  name: web
                  finalizers:
                  - orphan
                  - foregroundDeletion
                #   ^^^^^^^^^^^^^^^^^^ error[finalizers]: Invalid value: ["orphan","foregroundDeletion","kubernetes","example.com/cleanup"]: finalizer orphan and foregroundDeletion cannot be both set
                  - kubernetes
                  - example.com/cleanup
            "#]],
        );
    }
}
