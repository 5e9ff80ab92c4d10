//! A claim of a volume does not say how much it wants, or wants contradictory access.
//!
//! A claim in `volumeClaimTemplates` or in an ephemeral volume asks for an amount
//! of storage above zero. `ReadWriteOncePod` means that a single Pod has the
//! volume, so it stands alone. A fraction of a byte (`1m` is a thousandth) is
//! accepted with a warning.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//!   volumes:
//!   - name: scratch
//!     ephemeral:
//!       volumeClaimTemplate:
//!         spec:
//! #       ^^^^ error[claim-storage]: Required value
//!           accessModes: [ReadWriteOnce]
//! ```

use super::change::{New, replace, set_path};
use super::resources::{amount, amounts, fraction};
use super::{ErrorType, Findings, Fix, LooksAt, Rule, Severity, Shown};
use crate::manifest::quantity::Quantity;
use crate::manifest::{Facts, Pod, Value, Volume, join};

pub(super) const RULE: Rule = Rule {
    name: "claim-storage",
    worst: Severity::Error,
    looks_at: LooksAt::Volume(volume),
    source: include_str!("claim_storage.rs"),
};

/// The same for the claims of a StatefulSet, which stand outside of its Pods.
pub(super) const TEMPLATES: Rule = Rule { looks_at: LooksAt::Document(stateful_set), ..RULE };

fn volume(volume: Volume, _: &Facts, findings: &mut Findings) {
    let template = volume.source("ephemeral").map(|it| it.get("volumeClaimTemplate"));
    if let Some(template) = template.filter(|it| it.is_there()) {
        let spec = template.get("spec");
        claim(spec, findings);
        whole_bytes(spec, &findings.path(spec), findings);
    }
}

fn stateful_set(pod: &Pod, findings: &mut Findings) {
    for (template, _) in pod.claims() {
        if template.is_there() {
            claim(template.get("spec"), findings);
            // The server leaves `spec` out of the path.
            whole_bytes(template.get("spec"), &findings.path(template), findings);
        }
    }
}

/// `ValidatePersistentVolumeClaimSpec`
fn claim(spec: Value, findings: &mut Findings) {
    let requests = spec.get("resources").get("requests");
    let field = format!("{}[storage]", findings.path(spec.get("resources")));
    if let Some(storage) = requests.pairs().into_iter().find(|it| it.0 == "storage").map(|it| it.1) {
        // Nothing is 0 too.
        let text = storage.quantity_text().unwrap_or("0".into());
        let amount = Quantity::decode(&text).ok().filter(|it| !storage.is_murky() && !it.sign().is_gt());
        if let Some(amount) = amount {
            findings.invalid(storage, &amount.to_string(), "must be greater than zero").field(field);
        }
    } else if !requests.is_murky() {
        let storage = New::from([("storage", "1Gi".into())]);
        let edits = set_path(spec, &["resources", "requests"], storage);
        let fix = edits.map(|it| Fix::other("Ask for 1Gi", it));
        findings.required(requests, "").field(field).fix(fix);
    }
    let modes = spec.get("accessModes");
    let has = |wanted: &dyn Fn(&str) -> bool| modes.items().filter_map(Value::as_str).any(wanted);
    let others = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce"];
    if has(&|it| it == "ReadWriteOncePod") && has(&|it| others.contains(&it)) {
        let detail = "may not use ReadWriteOncePod with other access modes";
        findings.refuse(modes, ErrorType::Forbidden, "", detail);
    }
    data_source(spec, findings);
}

/// `GetWarningsForPersistentVolumeClaimSpec`
fn whole_bytes(spec: Value, path: &str, findings: &mut Findings) {
    for list in ["requests", "limits"] {
        let amounts = amounts(spec.get("resources").get(list));
        if let Some(it) = amount(&amounts, "storage").filter(|it| !it.quantity.is_integer()) {
            let field = join(path, &format!("resources.{list}[storage]"));
            let meant = it.value.quantity_text().and_then(|it| Some(format!("{}Mi", it.strip_suffix('m')?)));
            let fix = meant
                .and_then(|meant| Some(Fix::preferred(format!("Use {meant}"), replace(it.value, &meant)?)));
            fraction(it, findings, &field, fix);
        }
    }
}

/// What a claim is filled from may be said in two fields, which then have to agree.
fn data_source(spec: Value, findings: &mut Findings) {
    let (source, reference) = (spec.get("dataSource"), spec.get("dataSourceRef"));
    for it in [source, reference].into_iter().filter(|it| it.is_there() && it.get("apiGroup").is_empty()) {
        if let Some(kind) = it.get("kind").str_or("").filter(|it| *it != "PersistentVolumeClaim") {
            let detail = "must be 'PersistentVolumeClaim' when referencing the default apiGroup";
            findings.invalid(it, kind, detail);
        }
    }
    if !source.is_there() || !reference.is_there() {
        return;
    }
    let same = ["apiGroup", "kind", "name"].iter().all(|it| text(source, it) == text(reference, it));
    let elsewhere = !reference.get("namespace").is_empty();
    let detail = match (elsewhere, same) {
        (true, _) => "may not be specified when dataSourceRef.namespace is specified",
        (false, false) => "must match dataSourceRef",
        _ => return,
    };
    // The server shows the path as an object that has no fields.
    findings.invalid(spec, Shown::json("{}"), detail).mark(source.key_range());
}

fn text<'s>(of: Value<'s>, name: &str) -> Option<&'s str> {
    of.fields().into_iter().find(|it| it.0.name == name).and_then(|it| it.1.as_str())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check;

    #[test]
    fn storage_is_counted_in_whole_bytes() {
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: StatefulSet
                spec:
                  template:
                    spec:
                      volumes:
                      - name: scratch
                        ephemeral:
                          volumeClaimTemplate:
                            spec:
                              resources: {requests: {storage: 1.1Ki}}
                #                                             ^^^^^ warning[claim-storage]: fractional byte value "1126400m" is invalid, must be an integer
                  volumeClaimTemplates:
                  - spec:
                      resources: {requests: {storage: 1m}, limits: {storage: 1Gi}}
                #                                     ^^ warning[claim-storage]: fractional byte value "1m" is invalid, must be an integer
            "#]],
        );
    }
}
