//! What a whole Pod asks for does not fit its containers.
//!
//! `spec.resources` (since 1.34) is for all containers together: it holds at
//! least what they request, and no container may use more.
//!
//! ```yaml
//! spec:
//!   resources:
//!     requests: {cpu: 1}
//! #                   ^ error[pod-resources]: Invalid value: "1": must be greater than or equal to aggregate container requests of 2
//!   containers:
//!   - name: web
//!     resources: {requests: {cpu: 2}}
//! ```
//!
//! `overhead` is checked like limits, and a container's `claims` are those of
//! `resourceClaims`.

use super::resources::{Amount, Asked, Names, amount, amounts, default_from, fraction, is_native};
use super::{ErrorType, Findings, LooksAt, Rule, Severity};
use crate::manifest::quantity::Quantity;
use crate::manifest::{Container, ContainerSummary, Group, Pod, Value, join};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "pod-resources",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("pod_resources.rs"),
};

/// Since then a Pod without a limit of its own gets one from its containers' (`SetDefaults_PodResourceLimits`).
const LIMITS_FROM_CONTAINERS: Minor = Minor(37);

/// A limit of the Pod where every container has one: the larger of the Pod's request and the containers' sum.
fn default_limits<'s>(pod: &Pod, requests: &[Amount<'s>], sums: &[Amount<'s>], limits: &mut Vec<Amount<'s>>) {
    for request in requests.iter().filter(|it| it.name.starts_with("hugepages-")) {
        let has = |it: &Container| {
            amount(&amounts(it.value.get("resources").get("limits")), &request.name).is_some()
        };
        let everywhere = pod.group(Group::Regular).all(|(it, _)| has(it));
        let sum = sums.iter().find(|it| it.name == request.name).filter(|_| everywhere);
        if let Some(sum) = sum.filter(|_| amount(limits, &request.name).is_none()) {
            let larger = if sum.quantity > request.quantity { sum } else { request };
            limits.push(Amount { value: request.value, ..larger.clone() });
        }
    }
}

fn check(pod: &Pod, findings: &mut Findings) {
    overhead(pod, findings);
    let with_claims = pod.containers.iter().filter(|it| it.1.claims);
    let lists = with_claims.map(|it| it.0.value.get("resources").get("claims"));
    for list in lists.chain([pod.spec.get("resources").get("claims")]) {
        claims(pod, list, findings);
    }
    let resources = pod.spec.get("resources");
    if !resources.is_there() {
        return;
    }
    if pod.facts.os.as_deref() == Some("windows") {
        findings.forbidden(resources, "may not be set for a windows pod");
        return;
    }
    if resources.get("claims").is_there() {
        findings.forbidden(resources.get("claims"), "claims may not be set for Resources at pod-level");
    }
    let mut limits = amounts(resources.get("limits"));
    let mut requests = amounts(resources.get("requests"));
    let sums = [sums(pod, "requests"), self::sums(pod, "limits")];
    let [asked_sums, limit_sums] = sums;
    if !pod.facts.template && !limits.is_empty() {
        for sum in asked_sums.iter().filter(|it| is_pods(&it.name) && is_native(&it.name)) {
            if !sum.name.starts_with("hugepages-") && amount(&requests, &sum.name).is_none() {
                requests.push(Amount { value: resources, ..sum.clone() });
            }
        }
        let of_pod: Vec<_> = limits.iter().filter(|it| is_pods(&it.name)).cloned().collect();
        default_from(&of_pod, &mut requests);
    }
    if !pod.facts.template && pod.facts.version >= LIMITS_FROM_CONTAINERS {
        default_limits(pod, &requests, &limit_sums, &mut limits);
    }
    let path = findings.path(resources);
    let asked = Asked { at: resources, path: path.clone(), limits, requests, names: Names::OfPod };
    asked.check(findings);
    for sum in &asked_sums {
        if let Some(own) = amount(&asked.requests, &sum.name).filter(|it| sum.quantity > it.quantity) {
            let detail =
                format!("must be greater than or equal to aggregate container requests of {}", sum.quantity);
            let draft = findings.invalid(own.value, &own.quantity.to_string(), &detail);
            draft.field(join(&path, &format!("requests[{}]", own.name)));
        }
    }
    for sum in limit_sums.iter().filter(|it| it.name.starts_with("hugepages-")) {
        if let Some(own) = amount(&asked.limits, &sum.name).filter(|it| sum.quantity > it.quantity) {
            let detail =
                format!("must be greater than or equal to aggregate container limits of {}", sum.quantity);
            let draft = findings.invalid(own.value, &own.quantity.to_string(), &detail);
            draft.field(join(&path, &format!("limits[{}]", own.name)));
        }
    }
    for (container, _) in pod.group(Group::Regular) {
        for limit in amounts(container.value.get("resources").get("limits")) {
            let Some(own) = amount(&asked.limits, &limit.name).filter(|it| limit.quantity > it.quantity)
            else {
                continue;
            };
            let detail = format!("must be less than or equal to pod limits of {}", own.quantity);
            let field = join(&path, &format!("containers[{}][{}].limits", container.index, limit.name));
            findings.invalid(limit.value, &limit.quantity.to_string(), &detail).field(field);
        }
    }
}

/// Whether a Pod as a whole can ask for it (`IsSupportedPodLevelResource`).
fn is_pods(name: &str) -> bool {
    matches!(name, "cpu" | "memory") || name.starts_with("hugepages-")
}

/// What is needed for containers to run: all regular ones and sidecars together, or an init container with the
/// sidecars in front of it, if that is more (`aggregateContainerResourcesByFn`).
fn sums<'s>(pod: &Pod<'s>, list: &'static str) -> Vec<Amount<'s>> {
    let of = |value: Value<'s>| {
        let resources = value.get("resources");
        let mut own = amounts(resources.get(list));
        if list == "requests" && !pod.facts.template {
            default_from(&amounts(resources.get("limits")), &mut own);
        }
        own
    };
    let mut total = Vec::new();
    pod.group(Group::Regular).for_each(|it| add(&mut total, of(it.0.value)));
    let (mut sidecars, mut most) = (Vec::new(), Vec::new());
    for (container, _) in pod.group(Group::Init) {
        let mut own = of(container.value);
        if ContainerSummary::is_sidecar(*container) {
            add(&mut total, own.clone());
            add(&mut sidecars, own);
            own = sidecars.clone();
        } else {
            add(&mut own, sidecars.clone());
        }
        at_least(&mut most, own);
    }
    at_least(&mut total, most);
    total
}

fn add<'s>(total: &mut Vec<Amount<'s>>, more: Vec<Amount<'s>>) {
    for it in more {
        match total.iter_mut().find(|sum| sum.name == it.name) {
            Some(sum) => sum.quantity.add(&it.quantity),
            None => total.push(it),
        }
    }
}

fn at_least<'s>(total: &mut Vec<Amount<'s>>, other: Vec<Amount<'s>>) {
    for it in other {
        match total.iter_mut().find(|sum| sum.name == it.name) {
            Some(sum) if sum.quantity < it.quantity => sum.quantity = it.quantity,
            Some(_) => {}
            None => total.push(it),
        }
    }
}

fn overhead(pod: &Pod, findings: &mut Findings) {
    let overhead = pod.spec.get("overhead");
    let path = join(&findings.path(overhead), "limits");
    let limits = amounts(overhead);
    for it in &limits {
        let fractional = |it: &Quantity| !it.is_integer();
        if matches!(&*it.name, "memory" | "ephemeral-storage") && fractional(&it.quantity) {
            let field = format!("{}[{}]", findings.path(overhead), it.name);
            fraction(it, findings, &field, None);
        }
    }
    let path = path.strip_suffix(".limits").unwrap_or_default().to_string();
    let asked = Asked { at: overhead, path, limits, requests: Vec::new(), names: Names::OfContainer };
    asked.check(findings);
}

/// Checks the claims that a container names (`validateResourceClaimNames`); that each has a name is a row.
fn claims(pod: &Pod, list: Value, findings: &mut Findings) {
    let all = pod.spec.get("resourceClaims");
    let known: Option<Vec<&str>> = match all.is_murky() {
        true => None,
        false => all.items().map(|it| it.get("name").str_or("")).collect(),
    };
    let mut seen: Vec<String> = Vec::new();
    for claim in list.items() {
        let Some(name) = claim.get("name").str_or("").filter(|it| !it.is_empty()) else { continue };
        let Some(request) = claim.get("request").str_or("") else { continue };
        let key = if request.is_empty() { name.to_string() } else { format!("{name}/{request}") };
        let value = claim.get("name");
        let place = findings.path(claim);
        if seen.iter().any(|it| it == name) {
            findings.duplicate(value, name).field(place.as_str());
        } else {
            if seen.contains(&key) {
                findings.duplicate(value, &key).field(place.as_str());
            } else if request.is_empty() {
                for _ in seen.iter().filter(|it| it.split_once('/').is_some_and(|it| it.0 == name)) {
                    findings.duplicate(value, name).field(place.as_str());
                }
            }
            seen.push(key);
        }
        let Some(known) = known.as_ref().filter(|it| !it.contains(&name)) else { continue };
        let mut names: Vec<&str> = known.iter().copied().filter(|it| !it.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        let rest =
            if known.is_empty() { " which is empty".to_string() } else { format!(": {}", names.join(", ")) };
        let detail = format!("must be one of the names in pod.spec.resourceClaims{rest}");
        findings.refuse(value, ErrorType::NotFound, name, &detail).field(place);
    }
}
