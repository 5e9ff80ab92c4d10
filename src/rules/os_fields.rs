//! A field that a Pod's operating system does not have.
//!
//! A Pod that says `os: {name: windows}` cannot use what only Linux knows: users
//! and groups by number, capabilities, SELinux, AppArmor, seccomp, the namespaces
//! of the node. A Pod for Linux has no `windowsOptions`.
//!
//! ```yaml
//! spec:
//!   os: {name: windows}
//!   hostPID: true
//! # ^^^^^^^ error[os-fields]: Forbidden: cannot be set for a windows pod
//!   containers:
//!   - name: web
//!     image: iis
//!     securityContext:
//!       runAsUser: 1000
//! #     ^^^^^^^^^ error[os-fields]: Forbidden: cannot be set for a windows pod
//! ```

use super::ways_out::removal;
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Container, Facts, Pod, Value};
use crate::schema::Minor;

/// What stands in the Pod itself.
pub(super) const POD: Rule = Rule { looks_at: LooksAt::Pod(pod), ..CONTAINER };

/// What stands in its containers.
pub(super) const CONTAINER: Rule = Rule {
    name: "os-fields",
    worst: Severity::Error,
    looks_at: LooksAt::Container(&["securityContext"], container),
    source: include_str!("os_fields.rs"),
};

const WINDOWS: &str = "windows";
const LINUX: &str = "linux";

const IN_WINDOWS: &str = "cannot be set for a windows pod";

/// Before, the server put `Default` in place of whatever a `procMount` says.
const PROC_MOUNT: Minor = Minor(33);

/// Where a field counts as set.
#[derive(Clone, Copy, PartialEq)]
enum Set {
    There,
    True,
    NotEmpty,
}

const IN_SPEC: &[(&str, Set)] = &[
    ("hostUsers", Set::There),
    ("hostPID", Set::True),
    ("hostIPC", Set::True),
    ("shareProcessNamespace", Set::There),
];

const IN_POD_CONTEXT: &[(&str, Set)] = &[
    ("appArmorProfile", Set::There),
    ("seLinuxOptions", Set::There),
    ("seccompProfile", Set::There),
    ("fsGroup", Set::There),
    ("fsGroupChangePolicy", Set::There),
    ("sysctls", Set::NotEmpty),
    ("runAsUser", Set::There),
    ("runAsGroup", Set::There),
    ("supplementalGroups", Set::There),
    ("supplementalGroupsPolicy", Set::There),
    ("seLinuxChangePolicy", Set::There),
];

const IN_CONTEXT: &[(&str, Set)] = &[
    ("appArmorProfile", Set::There),
    ("seLinuxOptions", Set::There),
    ("seccompProfile", Set::There),
    ("capabilities", Set::There),
    ("readOnlyRootFilesystem", Set::There),
    ("privileged", Set::There),
    ("allowPrivilegeEscalation", Set::There),
    ("procMount", Set::There),
    ("runAsUser", Set::There),
    ("runAsGroup", Set::There),
];

/// `validateLinux`, `validateWindows`
fn pod(pod: &Pod, findings: &mut Findings) {
    let context = pod.spec.get("securityContext");
    match pod.facts.os.as_deref() {
        Some(WINDOWS) => {
            forbid(IN_SPEC, pod.spec, findings);
            forbid(IN_POD_CONTEXT, context, findings);
        }
        Some(LINUX) => no_windows_options(context, findings),
        _ => {}
    }
}

fn container(container: Container, facts: &Facts, findings: &mut Findings) {
    let context = container.value.get("securityContext");
    match facts.os.as_deref() {
        Some(WINDOWS) => {
            forbid(IN_CONTEXT, context, findings);
            if facts.version < PROC_MOUNT && context.writes("procMount") {
                findings.forbidden(context.get("procMount"), IN_WINDOWS);
            }
        }
        Some(LINUX) => no_windows_options(context, findings),
        _ => {}
    }
}

fn forbid(fields: &[(&'static str, Set)], object: Value, findings: &mut Findings) {
    for (name, set) in fields {
        let field = object.get(name);
        let is_set = match set {
            Set::There => field.is_there(),
            Set::True => field.as_bool() == Some(true),
            Set::NotEmpty => field.is_there() && !field.is_empty(),
        };
        if is_set {
            findings.forbidden(field, IN_WINDOWS).mark(field.key_range()).fix(removal(object, field));
        }
    }
}

fn no_windows_options(context: Value, findings: &mut Findings) {
    let options = context.get("windowsOptions");
    if options.is_there() {
        findings
            .forbidden(options, "windows options cannot be set for a linux pod")
            .mark(options.key_range())
            .fix(removal(context, options));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{CONTAINER, POD};
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn linux_has_no_windows_options() {
        check(
            CONTAINER,
            expect![[r#"
                spec:
                  os: {name: linux}
                  securityContext: {windowsOptions: {}, runAsUser: 1}
                #                   ^^^^^^^^^^^^^^ error[os-fields]: Forbidden: windows options cannot be set for a linux pod
                  containers:
                  - securityContext:
                      windowsOptions: {hostProcess: true}
                #     ^^^^^^^^^^^^^^ error[os-fields]: Forbidden: windows options cannot be set for a linux pod
            "#]],
        );
    }

    #[test]
    fn it_can_go() {
        check_fix(
            POD,
            "Remove runAsUser",
            "
                spec:
                  os: {name: windows}
                  securityContext:
                    runAsUser: 1 # the first
                    runAsNonRoot: true
            ",
            expect![[r#"
                spec:
                  os: {name: windows}
                  securityContext:
                    # the first
                    runAsNonRoot: true
            "#]],
        );
    }
}
