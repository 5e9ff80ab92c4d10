//! What a container asks for and may use cannot be had.
//!
//! `requests` is what the scheduler reserves, `limits` what the container may
//! use at most, so a request is never above its limit. Amounts are not
//! negative; what cannot be overcommitted (devices, huge pages) is asked for in
//! full.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     resources:
//!       requests: {memory: 128Mi}
//! #                        ^^^^^ error[resources]: Invalid value: "128Mi": must be less than or equal to memory limit of 64Mi
//!       limits: {memory: 64Mi}
//! ```
//!
//! A fraction of a byte (`128m`) is accepted with a warning; it is mostly meant
//! to be `128Mi`.

use std::borrow::Cow;

use super::change::{rename, replace};
use super::words::supported;
use super::{ErrorType, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::grammar::complaints;
use crate::manifest::quantity::Quantity;
use crate::manifest::{Container, Facts, Group, Value, join};
use crate::schema::{Format, Minor, nearest};

pub(super) const RULE: Rule = Rule {
    name: "resources",
    worst: Severity::Error,
    looks_at: LooksAt::Container(&["resources"], check),
    source: include_str!("resources.rs"),
};

fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    let resources = container.value.get("resources");
    let limits = amounts(resources.get("limits"));
    let mut requests = amounts(resources.get("requests"));
    let path = findings.path(resources);
    if !facts.template && container.group != Group::Ephemeral {
        default_from(&limits, &mut requests);
    }
    let asked = Asked { at: resources, path, limits, requests, names: Names::OfContainer };
    asked.check(findings);
    asked.fractions(findings);
}

/// An amount of a resource.
#[derive(Clone)]
pub(super) struct Amount<'s> {
    pub name: Cow<'s, str>,
    /// Where it is written; for a default where that comes from.
    pub value: Value<'s>,
    /// As it is after defaulting.
    pub quantity: Quantity,
}

/// The amounts in a list of resources, rounded as the server does it (`SetDefaults_ResourceList`).
pub(super) fn amounts(list: Value) -> Vec<Amount> {
    let known = list.pairs().into_iter().filter_map(|(name, value)| {
        let text = match value.node() {
            Some(_) => value.quantity_text()?,
            None if value.is_there() => "0".into(),
            None => return None,
        };
        let quantity = Quantity::decode(&text).ok()?.rounded_to_milli();
        Some(Amount { name, value, quantity })
    });
    known.collect()
}

/// What is not asked for is asked for up to its limit (`SetDefaults_Pod`).
pub(super) fn default_from<'s>(limits: &[Amount<'s>], requests: &mut Vec<Amount<'s>>) {
    for limit in limits {
        if amount(requests, &limit.name).is_none() {
            requests.push(limit.clone());
        }
    }
}

pub(super) fn amount<'a, 's>(list: &'a [Amount<'s>], name: &str) -> Option<&'a Amount<'s>> {
    list.iter().find(|it| it.name == name)
}

/// Which resources may be named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    OfContainer,
    OfPod,
}

impl Names {
    /// Those that a misspelt one is likely to be.
    fn usual(self) -> &'static [&'static str] {
        match self {
            Names::OfContainer => &["cpu", "memory", "ephemeral-storage"],
            Names::OfPod => &["cpu", "memory"],
        }
    }
}

/// Limits and requests that belong together.
pub(super) struct Asked<'s> {
    pub at: Value<'s>,
    /// Its path as the server prints it.
    pub path: String,
    pub limits: Vec<Amount<'s>>,
    pub requests: Vec<Amount<'s>>,
    pub names: Names,
}

impl<'s> Asked<'s> {
    /// All that `validateResourceRequirements` says.
    pub(super) fn check(&self, findings: &mut Findings) {
        for (list, amounts) in [("limits", &self.limits), ("requests", &self.requests)] {
            for it in amounts {
                let field = join(&self.path, &format!("{list}[{}]", it.name));
                self.name(it, self.at.get(list), &field, findings);
                self.size(it, &field, findings);
            }
        }
        for request in &self.requests {
            self.against_limit(request, findings);
        }
        let all = || self.limits.iter().chain(&self.requests);
        let alone = !all().any(|it| matches!(&*it.name, "cpu" | "memory"));
        if alone && all().any(|it| is_huge_page(&it.name)) {
            let draft = findings.forbidden(self.at, "HugePages require cpu or memory");
            draft.field(self.path.as_str());
        }
    }

    fn name(&self, it: &Amount<'s>, list: Value, field: &str, findings: &mut Findings) {
        let version = it.value.scope().version;
        let name = &*it.name;
        for says in name_complaints(name, self.names, version) {
            let draft = match says {
                Says::Invalid(says) => findings.invalid(it.value, name, &says),
                Says::Unsupported => findings.refuse(
                    it.value,
                    ErrorType::NotSupported,
                    name,
                    &supported(&["cpu", "hugepages-", "memory"]),
                ),
            };
            let near = nearest(name, self.names.usual().iter().copied());
            let fix = near.and_then(|near| {
                Some(Fix::preferred(format!("Use {near}"), rename(list, it.value.entry(), near)?))
            });
            draft.field(field).mark(it.value.key_range()).fix(fix);
        }
    }

    fn size(&self, it: &Amount<'s>, field: &str, findings: &mut Findings) {
        let shown = it.quantity.to_string();
        if it.quantity.sign().is_lt() {
            findings.invalid(it.value, &shown, "must be greater than or equal to 0").field(field);
        }
        if is_counted(&it.name, it.value.scope().version) && !it.quantity.is_integer() {
            findings.invalid(it.value, &shown, "must be an integer").field(field);
        }
        if is_huge_page(&it.name) && !is_divisible(&it.name, &it.quantity) {
            let detail = format!("{shown} is not positive integer multiple of {}", it.name);
            findings.invalid(it.value, &shown, &detail).field(field);
        }
    }

    fn against_limit(&self, request: &Amount<'s>, findings: &mut Findings) {
        let name = &request.name;
        let overcommits = is_native(name) && !is_huge_page(name);
        let Some(limit) = amount(&self.limits, name) else {
            if !overcommits {
                let draft = findings.required(self.at, "Limit must be set for non overcommitable resources");
                draft.field(join(&self.path, "limits")).mark(request.value.key_range());
            }
            return;
        };
        let order = request.quantity.cmp(&limit.quantity);
        let must = match overcommits {
            false if order.is_ne() => "equal to",
            true if order.is_gt() => "less than or equal to",
            _ => return,
        };
        let detail = format!("must be {must} {name} limit of {}", limit.quantity);
        let written = |it: &Amount| it.value.quantity_text().map(|it| it.into_owned());
        let lower = written(limit).and_then(|it| {
            Some(Fix::preferred(format!("Lower the request to {it}"), replace(request.value, &it)?))
        });
        let raise = written(request)
            .and_then(|it| Some(Fix::other(format!("Raise the limit to {it}"), replace(limit.value, &it)?)));
        let draft = findings.invalid(request.value, &request.quantity.to_string(), &detail);
        let draft = draft.field(join(&self.path, "requests")).related(limit.value.range(), "the limit");
        draft.fix(lower.filter(|_| order.is_gt())).fix(raise.filter(|_| order.is_gt()));
    }

    /// Warns of fractions of a byte (`warningsForPodSpecAndMeta`).
    pub(super) fn fractions(&self, findings: &mut Findings) {
        for (list, amounts) in [("limits", &self.limits), ("requests", &self.requests)] {
            for it in amounts {
                if matches!(&*it.name, "memory" | "ephemeral-storage") && !it.quantity.is_integer() {
                    let field = join(&self.path, &format!("{list}[{}]", it.name));
                    fraction(it, findings, &field, self.whole(&it.name));
                }
            }
        }
    }

    /// Reads `128m` as `128Mi` wherever it stands for this resource.
    fn whole(&self, name: &str) -> Option<Fix> {
        let written = |list: &[Amount<'s>]| amount(list, name).map(|it| it.value);
        let mut values: Vec<Value> =
            [written(&self.limits), written(&self.requests)].into_iter().flatten().collect();
        values.dedup_by_key(|it| it.range());
        let mut edits = Vec::new();
        let mut title = String::new();
        for value in values {
            let text = value.quantity_text()?;
            let Some(number) = text.strip_suffix('m') else { continue };
            title = format!("{number}Mi");
            edits.extend(replace(value, &title)?);
        }
        (!edits.is_empty()).then(|| Fix::preferred(format!("Use {title}"), edits))
    }
}

/// Warns of an amount with a fraction of a byte.
pub(super) fn fraction(it: &Amount, findings: &mut Findings, field: &str, fix: Option<Fix>) {
    let message =
        format!("fractional byte value {:?} is invalid, must be an integer", it.quantity.to_string());
    findings.warning(it.value, message).field(field).fix(fix);
}

enum Says {
    Invalid(String),
    Unsupported,
}

/// What is wrong with the name of a resource (`ValidateContainerResourceName`, `validatePodResourceName`).
fn name_complaints(name: &str, names: Names, version: Minor) -> Vec<Says> {
    let mut list: Vec<Says> = complaints(Format::QualifiedName, name, version)
        .into_iter()
        .map(|it| Says::Invalid(it.says))
        .collect();
    let plain = !name.contains('/');
    if list.is_empty() && plain && !is_standard(name) {
        list.push(Says::Invalid("must be a standard resource type or fully qualified".to_string()));
    }
    let of_container = matches!(name, "cpu" | "memory" | "ephemeral-storage") || is_huge_page(name);
    match names {
        Names::OfPod => {
            if list.is_empty() && !matches!(name, "cpu" | "memory") && !is_huge_page(name) {
                list.push(Says::Unsupported);
            }
        }
        Names::OfContainer if plain && !of_container => {
            list.push(Says::Invalid("must be a standard resource for containers".to_string()));
        }
        Names::OfContainer if !plain && !is_native(name) && !is_extended(name, version) => {
            list.push(Says::Invalid("doesn't follow extended resource name standard".to_string()));
        }
        Names::OfContainer => {}
    }
    list
}

/// The resources that are known by a name without a prefix (`standardResources`).
fn is_standard(name: &str) -> bool {
    let of_objects = COUNTED.contains(&name) || matches!(name, "storage" | "requests.storage");
    let base = name.strip_prefix("requests.").or_else(|| name.strip_prefix("limits.")).unwrap_or(name);
    of_objects
        || matches!(base, "cpu" | "memory" | "ephemeral-storage")
        || is_huge_page(name)
        || name.starts_with("requests.hugepages-")
}

/// Resources that are counted in whole numbers (`integerResources`).
const COUNTED: [&str; 9] = [
    "pods",
    "resourcequotas",
    "services",
    "replicationcontrollers",
    "secrets",
    "configmaps",
    "persistentvolumeclaims",
    "services.nodeports",
    "services.loadbalancers",
];

fn is_counted(name: &str, version: Minor) -> bool {
    COUNTED.contains(&name) || is_extended(name, version)
}

fn is_huge_page(name: &str) -> bool {
    name.starts_with("hugepages-")
}

/// Whether it is one of Kubernetes' own (`IsNativeResource`).
pub(super) fn is_native(name: &str) -> bool {
    !name.contains('/') || name.contains("kubernetes.io/")
}

/// Whether it is a device or the like (`IsExtendedResourceName`).
fn is_extended(name: &str, version: Minor) -> bool {
    !is_native(name)
        && !name.starts_with("requests.")
        && complaints(Format::QualifiedName, &format!("requests.{name}"), version).is_empty()
}

/// Whether an amount is made of whole pages (`IsHugePageResourceValueDivisible`).
fn is_divisible(name: &str, quantity: &Quantity) -> bool {
    let size = name.strip_prefix("hugepages-").and_then(|it| Quantity::parse(it).ok());
    size.is_some_and(|it| {
        it.sign().is_gt() && it.is_integer() && quantity.value().checked_rem(it.value()) == Some(0)
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn devices_are_whole_and_limited() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - resources:
                      limits: {example.com/gpu: 500m}
                #                               ^^^^ error[resources]: Invalid value: "500m": must be an integer
                #                               ^^^^ error[resources]: Invalid value: "500m": must be an integer
                      requests: {example.com/fpga: 1}
                #                ^^^^^^^^^^^^^^^^ error[resources]: Required value: Limit must be set for non overcommitable resources
            "#]],
        );
    }

    #[test]
    fn a_request_comes_down_to_its_limit() {
        check_fix(
            RULE,
            "Lower the request to 1",
            r#"
            spec:
              containers:
              - resources:
                  limits:
                    cpu: 1
                  requests:
                    cpu: "1500m" # measured
            "#,
            expect![[r#"
                spec:
                  containers:
                  - resources:
                      limits:
                        cpu: 1
                      requests:
                        cpu: "1" # measured
            "#]],
        );
    }

    #[test]
    fn a_fraction_of_a_byte_is_a_slip() {
        check_fix(
            RULE,
            "Use 128Mi",
            "
            spec:
              containers:
              - resources:
                  limits: {memory: 128m}
                  requests: {memory: 128m}
            ",
            expect![[r#"
                spec:
                  containers:
                  - resources:
                      limits: {memory: 128Mi}
                      requests: {memory: 128Mi}
            "#]],
        );
    }
}
