//! Memory or storage of a fraction of a byte.
//!
//! A lowercase `m` is a thousandth: `memory: 512m` is half a byte. The server
//! rounds and warns, since `512Mi` or `512M` was most likely meant.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     image: nginx
//!     resources:
//!       limits: {memory: 512Mi}
//!       requests: {memory: 512m}
//! #                        ^^^^ warning[fractional-bytes]: fractional byte value "512m" is invalid, must be an integer
//! ```

use super::change::replace;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::quantity::Quantity;
use crate::manifest::{Container, Facts, Group, Pod, Value, Volume, join};

pub(super) const CONTAINER: Rule = Rule {
    name: "fractional-bytes",
    worst: Severity::Warning,
    looks_at: LooksAt::Container(&["resources"], container),
    source: include_str!("fractional_bytes.rs"),
};

/// The same for the claim of an ephemeral volume.
pub(super) const VOLUME: Rule = Rule { looks_at: LooksAt::Volume(volume), ..CONTAINER };

/// The same for what a Pod takes beside its containers, and for the claims of a StatefulSet.
pub(super) const DOCUMENT: Rule = Rule { looks_at: LooksAt::Document(document), ..CONTAINER };

/// What is counted in bytes.
const BYTES: [&str; 2] = ["memory", "ephemeral-storage"];

fn container(container: Container, facts: &Facts, findings: &mut Findings) {
    let resources = container.value.get("resources");
    let (limits, requests) = (resources.get("limits"), resources.get("requests"));
    for name in BYTES {
        let (limit, request) = (amount(limits, name), amount(requests, name));
        if let Some(limit) = limit {
            fraction(limit, findings.path(limit), findings);
        }
        // In a Pod a limit without a request is the request too.
        let is_request = !facts.template && container.group != Group::Ephemeral && !requests.is_murky();
        let implied = limit.filter(|_| is_request);
        if let Some(request) = request.or(implied) {
            fraction(request, join(&findings.path(requests), &format!("[{name}]")), findings);
        }
    }
}

/// `GetWarningsForPersistentVolumeClaimSpec`
fn volume(volume: Volume, _: &Facts, findings: &mut Findings) {
    let spec = volume.value.get("ephemeral").get("volumeClaimTemplate").get("spec");
    claim(spec, &findings.path(spec), findings);
}

fn document(pod: &Pod, findings: &mut Findings) {
    let overhead = pod.spec.get("overhead");
    for amount in BYTES.iter().filter_map(|it| amount(overhead, it)) {
        fraction(amount, findings.path(amount), findings);
    }
    for (template, _) in pod.claims() {
        // The server leaves `spec` out of the path.
        claim(template.get("spec"), &findings.path(template), findings);
    }
}

fn claim(spec: Value, path: &str, findings: &mut Findings) {
    for list in ["requests", "limits"] {
        if let Some(amount) = amount(spec.get("resources").get(list), "storage") {
            fraction(amount, join(path, &format!("resources.{list}[storage]")), findings);
        }
    }
}

fn amount<'s>(list: Value<'s>, name: &str) -> Option<Value<'s>> {
    list.pairs().into_iter().find(|it| it.0 == name).map(|it| it.1)
}

fn fraction(value: Value, field: String, findings: &mut Findings) {
    let Some(text) = value.quantity_text() else { return };
    let Some(amount) = Quantity::decode(&text).ok().filter(|it| !it.is_integer()) else { return };
    let shown = amount.rounded_to_milli();
    let message = format!("fractional byte value \"{shown}\" is invalid, must be an integer");
    let meant: Vec<String> = match text.strip_suffix('m') {
        Some(number) => vec![format!("{number}Mi"), format!("{number}M")],
        None => vec![amount.value().to_string()],
    };
    let fixes = meant.iter().filter_map(|it| Some(Fix::other(format!("Use {it}"), replace(value, it)?)));
    findings.warning(value, message).field(field).fixes(fixes);
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::CONTAINER;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn claims_and_the_overhead_count_bytes_too() {
        check(
            CONTAINER,
            expect![[r#"
                apiVersion: apps/v1
                kind: StatefulSet
                spec:
                  template:
                    spec:
                      overhead: {memory: 1.5}
                #                        ^^^ warning[fractional-bytes]: fractional byte value "1500m" is invalid, must be an integer
                      volumes:
                      - name: scratch
                        ephemeral:
                          volumeClaimTemplate:
                            spec:
                              resources: {requests: {storage: 1.1Ki}}
                #                                             ^^^^^ warning[fractional-bytes]: fractional byte value "1126400m" is invalid, must be an integer
                  volumeClaimTemplates:
                  - spec:
                      resources: {requests: {storage: 1m}, limits: {storage: 1Gi}}
                #                                     ^^ warning[fractional-bytes]: fractional byte value "1m" is invalid, must be an integer
            "#]],
        );
    }

    #[test]
    fn an_m_was_meant_to_be_mi() {
        check_fix(
            CONTAINER,
            "Use 128Mi",
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                  - name: web
                    resources: {limits: {memory: '128m'}} # 메모리
            ",
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      containers:
                      - name: web
                        resources: {limits: {memory: '128Mi'}} # 메모리
            "#]],
        );
    }
}
