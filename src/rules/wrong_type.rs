//! A value of another type than its field.
//!
//! YAML decides by the spelling alone what a value is, and Kubernetes converts
//! nothing: `8080` is a number and `yes` a boolean, also where a text is
//! wanted, and `"8080"` is a text, also where a number is. Quotes make a text.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     env:
//!     - name: PORT
//!       value: 8080
//! #            ^^^^ error[wrong-type]: cannot unmarshal number into Go struct field EnvVar.value of type string: a text belongs here, and this is a number
//! ```

use super::change::{listed, named, replace, rewrite};
use super::yaml_repair::{joined, parted};
use super::{ErrorType, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::decode::{Fault, What};
use crate::manifest::quantity::Quantity;
use crate::manifest::{Value, fits};
use crate::schema::{Shape, Type};
use crate::yaml::scalar::{plain, quote};
use crate::yaml::tree::{Scalar, Style};
use crate::yaml::{At, Data};

pub(super) const RULE: Rule = Rule {
    name: "wrong-type",
    worst: Severity::Error,
    looks_at: LooksAt::Fault(check),
    source: include_str!("wrong_type.rs"),
};

fn check(fault: &Fault, findings: &mut Findings) {
    let value = fault.value;
    let message = match &fault.what {
        What::Wrong { found, field } => {
            let wanted = go_type(value.shape());
            let plainly = plainly(found, value.shape());
            format!("cannot unmarshal {found} into Go struct field {field} of type {wanted}: {plainly}")
        }
        What::Unreadable(message) if value.shape() == Shape::Quantity => {
            format!("{message}: write an amount like 500m, 0.5, 64Mi or 1Gi")
        }
        What::Unreadable(message) => format!("{message}: write a time like 2026-11-24T12:00:00Z"),
        _ => return,
    };
    let fixes = if value.alias().is_some() { Vec::new() } else { fixes(value) };
    findings.error(value, ErrorType::Decode, message).fixes(fixes);
}

fn fixes(value: Value) -> Vec<Fix> {
    let Some(at) = value.entry().value() else { return Vec::new() };
    let one = |title: &str, new: &str| Some(Fix::preferred(title, rewrite(value, new)?));
    let fix = match (&at.node.data, value.shape()) {
        (Data::Scalar(it), Shape::String) if it.style == Style::Plain => {
            one("Put it in quotes", &quote(&it.text))
        }
        (Data::Scalar(it), Shape::Quantity) => return amounts_of(value, &it.text),
        (Data::Scalar(it), shape @ (Shape::Int32 | Shape::Int64 | Shape::Boolean | Shape::IntOrString))
            if it.style != Style::Plain && fits(&plain(&it.text), it, shape) =>
        {
            one("Remove the quotes", &it.text)
        }
        (Data::Scalar(it), Shape::Int32 | Shape::Int64) => {
            seconds(&it.text).and_then(|it| one(&format!("Use {it}, in seconds"), &it.to_string()))
        }
        (Data::Scalar(it), Shape::List(Shape::String))
            if !matches!(it.style, Style::Literal | Style::Folded) =>
        {
            let text = value.scope().slice(at.range());
            let text = if it.style == Style::Plain { in_brackets(&text) } else { text.into_owned() };
            one("Make it a list", &format!("[{text}]"))
        }
        (Data::Scalar(_), Shape::Object(of)) if of.name == "EmptyDirVolumeSource" => one("Use {}", "{}"),
        (Data::Scalar(it), Shape::Object(_) | Shape::Map(_))
            if it.style == Style::Plain && value.scope().repairs && may_be_map(value) =>
        {
            let key = joined(&it.text).filter(|it| match value.shape() {
                Shape::Object(of) => of.field(it.0).is_some(),
                _ => true,
            });
            key.map(|(_, behind)| parted(at.start + behind))
        }
        (Data::Map(_), Shape::List(Shape::Object(of))) if of.name == "EnvVar" && !is_one(at, of) => {
            named(value).map(|it| Fix::preferred("Make it a list of names and values", it))
        }
        (Data::Map(_), Shape::List(Shape::Object(_))) => {
            listed(value).map(|it| Fix::preferred("Make it a list", it))
        }
        _ => None,
    };
    fix.into_iter().collect()
}

/// Whether a map could stand where a value does: no key stands before it on its line, nor an anchor or a tag, which
/// would be the first key's.
fn may_be_map(value: Value) -> bool {
    let (at, Some(entry)) = (value.entry(), value.entry().node.entry()) else { return false };
    let lines = |colon: usize| {
        at.value().is_some_and(|it| value.scope().slice(at.start + colon..it.start).contains('\n'))
    };
    entry.properties == Default::default() && entry.colon.is_none_or(lines)
}

/// Whether a map is one object of a type, with a name and nothing but fields: all that it lacks is a dash.
fn is_one(map: At, of: &Type) -> bool {
    let keys: Vec<_> = map.entries().map(|it| it.key().and_then(|it| it.node.scalar())).collect();
    let is_field = |it: &Option<&Scalar>| it.is_some_and(|it| of.field(&it.text).is_some());
    keys.iter().all(is_field) && keys.iter().flatten().any(|it| *it.text == *"name")
}

fn amounts_of(value: Value, text: &str) -> Vec<Fix> {
    let ways = amounts(text).into_iter().enumerate().filter_map(|(index, it)| {
        Some(Fix { title: format!("Use {it}"), edits: replace(value, &it)?, preferred: index == 0 })
    });
    ways.collect()
}

/// How many seconds a duration is, `30s` or `5m`: Kubernetes counts in plain seconds.
fn seconds(text: &str) -> Option<i64> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number: i64 = number.parse().ok()?;
    match unit {
        "s" => Some(number),
        "m" => number.checked_mul(60),
        "h" => number.checked_mul(3600),
        _ => None,
    }
}

/// A plain text as it can stand between brackets: in quotes if it has a mark of theirs, or is no text by itself.
fn in_brackets(text: &str) -> String {
    let reads = plain(text) == crate::yaml::scalar::Resolved::Str(text.into());
    if reads && !text.contains(['[', ']', '{', '}', ',', '\n']) { text.to_string() } else { quote(text) }
}

/// What a text that is no amount was probably meant to be.
fn amounts(text: &str) -> Vec<String> {
    let compact: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let compact = compact.replace(',', ".");
    if compact.len() < text.len() && Quantity::decode(&compact).is_ok() {
        // A blank was all that was wrong, and the unit is meant as it is.
        return vec![compact];
    }
    let at = compact.find(|it: char| it.is_ascii_alphabetic()).unwrap_or(compact.len());
    let (number, unit) = compact.split_at_checked(at).unwrap_or_default();
    let units: &[&str] = match unit.to_ascii_lowercase().as_str() {
        "k" | "kb" => &["k", "Ki"],
        "m" | "mb" => &["M", "Mi"],
        "g" | "gb" => &["G", "Gi"],
        "t" | "tb" => &["T", "Ti"],
        "p" | "pb" => &["P", "Pi"],
        "ki" | "kib" => &["Ki"],
        "mi" | "mib" => &["Mi"],
        "gi" | "gib" => &["Gi"],
        "ti" | "tib" => &["Ti"],
        "pi" | "pib" => &["Pi"],
        "" | "b" | "cpu" | "cpus" | "core" | "cores" | "vcpu" => &[""],
        "mcpu" | "millicpu" | "millicore" | "millicores" => &["m"],
        _ => &[],
    };
    let amounts = units.iter().map(|unit| format!("{number}{unit}"));
    amounts.filter(|it| !number.is_empty() && Quantity::decode(it).is_ok()).collect()
}

/// What the server means, for those who do not know Go.
fn plainly(found: &str, wanted: Shape) -> String {
    let is = match found.split(' ').next().unwrap_or_default() {
        "string" => "a text",
        "number" => "a number",
        "bool" => "true or false",
        "array" => "a list",
        _ => "a map",
    };
    let wants = match wanted {
        Shape::String | Shape::Time => "a text",
        Shape::Int32 | Shape::Int64 => "a whole number",
        Shape::IntOrString => "a whole number or a text",
        Shape::Boolean => "true or false",
        Shape::List(_) => "a list",
        Shape::Quantity => "an amount",
        Shape::Object(_) | Shape::Map(_) | Shape::Any => "a map",
    };
    if is == "a number" && matches!(wanted, Shape::Int32 | Shape::IntOrString) {
        return "a whole number up to 2147483647 belongs here".to_string();
    }
    if is == "a number" && wanted == Shape::Int64 {
        return "a whole number belongs here".to_string();
    }
    format!("{wants} belongs here, and this is {is}")
}

/// The name of the type in the server's own language, which its message uses.
fn go_type(shape: Shape) -> String {
    match shape {
        Shape::String | Shape::Time => "string".to_string(),
        Shape::Int32 | Shape::IntOrString => "int32".to_string(),
        Shape::Int64 => "int64".to_string(),
        Shape::Boolean => "bool".to_string(),
        Shape::Quantity => "resource.Quantity".to_string(),
        Shape::Object(it) => format!("v1.{}", it.name),
        Shape::List(inner) => format!("[]{}", go_type(*inner)),
        Shape::Map(Shape::Quantity) => "v1.ResourceList".to_string(),
        Shape::Map(inner) => format!("map[string]{}", go_type(*inner)),
        Shape::Any => "object".to_string(),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::File;
    use crate::file::fixture::{check, check_fix};
    use crate::text::Text;

    #[test]
    fn an_item_is_of_the_list_around_it() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - web
                #   ^^^ error[wrong-type]: cannot unmarshal string into Go struct field PodSpec.containers of type v1.Container: a map belongs here, and this is a text
                  volumes:
                  - n
                #   ^ error[wrong-type]: cannot unmarshal bool into Go struct field PodSpec.volumes of type v1.Volume: a map belongs here, and this is true or false
            "#]],
        );
    }

    #[test]
    fn a_key_and_its_value_may_lack_the_blank_between_them() {
        check_fix(
            RULE,
            "Put a blank behind the colon",
            "
                spec:
                  containers:
                  - name: web
                    ports:
                    - containerPort:80 # http
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    ports:
                    - containerPort: 80 # http
            "#]],
        );
        check_fix(
            RULE,
            "Put a blank behind the colon",
            "
                spec:
                  containers:
                  - name: web
                    resources:
                      limits:
                        cpu:500m
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    resources:
                      limits:
                        cpu: 500m
            "#]],
        );
    }

    #[test]
    fn a_map_stands_on_lines_of_its_own() {
        let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  nodeSelector: disk:ssd\n  securityContext:\n    &a runAsUser:1\n  containers: [{name: a, image: a}]\n";
        let file = File::open(Text::new(text), 1, &Default::default());
        let findings = file.findings_with_fixes();
        let fixes = findings.iter().map(|it| (it.finding.rule, it.finding.fixes.len()));
        assert_eq!(fixes.collect::<Vec<_>>(), [("wrong-type", 0), ("wrong-type", 0)]);
    }

    #[test]
    fn what_the_server_will_set_itself_has_to_decode_all_the_same() {
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: StatefulSet
                spec:
                  template:
                    spec:
                      hostname: [Web]
                #     ^^^^^^^^ error[wrong-type]: cannot unmarshal array into Go struct field PodSpec.hostname of type string: a text belongs here, and this is a list
            "#]],
        );
    }

    #[test]
    fn text_that_nobody_reads_hides_nothing_before_it() {
        check(
            RULE,
            expect![[r#"
                spec:
                  hostNetwork: 1
                #              ^ error[wrong-type]: cannot unmarshal number into Go struct field PodSpec.hostNetwork of type bool: true or false belongs here, and this is a number
                %YAML 1.1
                more
            "#]],
        );
    }

    #[test]
    fn the_spelling_decides_what_a_value_is() {
        check(
            RULE,
            expect![[r#"
                metadata:
                  name: 5
                #       ^ error[wrong-type]: cannot unmarshal number into Go struct field ObjectMeta.name of type string: a text belongs here, and this is a number
                  labels: {version: 1.10, on: yes, tilde: ~, quoted: '8080', date: 2026-11-24}
                #                   ^^^^ error[wrong-type]: cannot unmarshal number into Go struct field ObjectMeta.labels of type string: a text belongs here, and this is a number
                #                             ^^^ error[wrong-type]: cannot unmarshal bool into Go struct field ObjectMeta.labels of type string: a text belongs here, and this is true or false
                spec:
                  terminationGracePeriodSeconds: '30'
                #                                ^^^^ error[wrong-type]: cannot unmarshal string into Go struct field PodSpec.terminationGracePeriodSeconds of type int64: a whole number belongs here, and this is a text
                  hostNetwork: "true"
                #              ^^^^^^ error[wrong-type]: cannot unmarshal string into Go struct field PodSpec.hostNetwork of type bool: true or false belongs here, and this is a text
                  containers:
                  - ports: {containerPort: 80}
                #   ^^^^^ error[wrong-type]: cannot unmarshal object into Go struct field Container.ports of type []v1.ContainerPort: a list belongs here, and this is a map
                    command: sleep
                #            ^^^^^ error[wrong-type]: cannot unmarshal string into Go struct field Container.command of type []string: a list belongs here, and this is a text
                    args: [1, .5, 0x1F, 1_000]
                #          ^ error[wrong-type]: cannot unmarshal number into Go struct field Container.args of type string: a text belongs here, and this is a number
                #             ^^ error[wrong-type]: cannot unmarshal number into Go struct field Container.args of type string: a text belongs here, and this is a number
                #                 ^^^^ error[wrong-type]: cannot unmarshal number into Go struct field Container.args of type string: a text belongs here, and this is a number
                #                       ^^^^^ error[wrong-type]: cannot unmarshal number into Go struct field Container.args of type string: a text belongs here, and this is a number
                    resources:
                      limits: {memory: 1GB, cpu: 0.5, extra: [1]}
                #                      ^^^ error[wrong-type]: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$': write an amount like 500m, 0.5, 64Mi or 1Gi
                #                                     ^^^^^ error[wrong-type]: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$': write an amount like 500m, 0.5, 64Mi or 1Gi
                    livenessProbe: {httpGet: {port: 80.5}, periodSeconds: 1e1}
                #                                   ^^^^ error[wrong-type]: cannot unmarshal number 80.5 into Go struct field HTTPGetAction.port of type int32: a whole number up to 2147483647 belongs here
            "#]],
        );
    }

    #[test]
    fn quotes_make_a_text_and_their_absence_a_number() {
        check_fix(
            RULE,
            "Put it in quotes",
            "
                spec:
                  containers:
                  - env:
                    - {name: DEBUG, value: yes} # 예
            ",
            expect![[r#"
                spec:
                  containers:
                  - env:
                    - {name: DEBUG, value: "yes"} # 예
            "#]],
        );
        check_fix(
            RULE,
            "Remove the quotes",
            "
                spec:
                  containers:
                  - ports:
                    - containerPort: '8080'
            ",
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - containerPort: 8080
            "#]],
        );
    }

    #[test]
    fn units_of_other_worlds_have_a_nearest() {
        check_fix(
            RULE,
            "Use 512Mi",
            "spec: {containers: [{resources: {limits: {memory: 512MB}}}]}",
            expect!["spec: {containers: [{resources: {limits: {memory: 512Mi}}}]}"],
        );
    }

    #[test]
    fn a_unit_behind_a_blank_is_meant_as_it_is() {
        check_fix(
            RULE,
            "Use 500m",
            "spec: {containers: [{name: web, image: nginx, resources: {limits: {cpu: 500 m}}}]}",
            expect!["spec: {containers: [{name: web, image: nginx, resources: {limits: {cpu: 500m}}}]}"],
        );
        check_fix(
            RULE,
            "Use 64Mi",
            "spec: {containers: [{name: web, image: nginx, resources: {limits: {\"memory\": \"64 Mi\"}}}]}",
            expect![[
                r#"spec: {containers: [{name: web, image: nginx, resources: {limits: {"memory": "64Mi"}}}]}"#
            ]],
        );
    }

    #[test]
    fn a_single_thing_becomes_a_list() {
        check_fix(
            RULE,
            "Make it a list",
            "
                spec:
                  containers:
                  - command: echo [hello]
            ",
            expect![[r#"
                spec:
                  containers:
                  - command: ["echo [hello]"]
            "#]],
        );
        check_fix(
            RULE,
            "Make it a list",
            "
                spec:
                  containers:
                  - ports:
                      # the web
                      containerPort: 80

                      name: http # plain
                    image: nginx
            ",
            expect![[r#"
                spec:
                  containers:
                  - ports:
                      # the web
                      - containerPort: 80

                        name: http # plain
                    image: nginx
            "#]],
        );
    }

    #[test]
    fn variables_written_as_a_map_become_a_list() {
        check_fix(
            RULE,
            "Make it a list of names and values",
            "
                spec:
                  containers:
                  - name: web
                    env:
                      # 설정
                      MODE: dev # for now
                      DEBUG: 1
                      ON: 'yes'
                    image: nginx
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    env:
                      # 설정
                      - name: MODE
                        value: dev # for now
                      - name: DEBUG
                        value: "1"
                      - name: "ON"
                        value: 'yes'
                    image: nginx
            "#]],
        );
        check_fix(
            RULE,
            "Make it a list of names and values",
            "spec: {containers: [{name: web, image: nginx, env: {MODE: dev, DEBUG: true}}]}",
            expect![[
                r#"spec: {containers: [{name: web, image: nginx, env: [{name: MODE, value: dev}, {name: DEBUG, value: "true"}]}]}"#
            ]],
        );
    }

    #[test]
    fn one_variable_without_its_dash_becomes_a_list_of_one() {
        check_fix(
            RULE,
            "Make it a list",
            "
                spec:
                  containers:
                  - name: web
                    env:
                      name: TOKEN # 토큰
                      valueFrom:
                        secretKeyRef: {name: web, key: token}
                    image: nginx
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    env:
                      - name: TOKEN # 토큰
                        valueFrom:
                          secretKeyRef: {name: web, key: token}
                    image: nginx
            "#]],
        );
        check_fix(
            RULE,
            "Make it a list",
            "spec: {containers: [{name: web, image: nginx, env: {\"name\": \"A\", \"value\": 5}}]}",
            expect![[
                r#"spec: {containers: [{name: web, image: nginx, env: [{"name": "A", "value": "5"}]}]}"#
            ]],
        );
        check_fix(
            RULE,
            "Make it a list",
            "spec:\r\n  containers:\r\n  - name: web\r\n    image: nginx\r\n    env:\r\n      name: A\r\n      value: a\r\n",
            expect![[
                "spec:\r\n  containers:\r\n  - name: web\r\n    image: nginx\r\n    env:\r\n      - name: A\r\n        value: a\r\n"
            ]],
        );
        check_fix(
            RULE,
            "Make it a list of names and values",
            "spec: {containers: [{name: web, image: nginx, env: {name: a, MODE: dev}}]}",
            expect![[
                r#"spec: {containers: [{name: web, image: nginx, env: [{name: name, value: a}, {name: MODE, value: dev}]}]}"#
            ]],
        );
    }

    #[test]
    fn what_people_say_of_processors_and_time_is_understood() {
        check_fix(
            RULE,
            "Use 0.5",
            "spec: {containers: [{resources: {limits: {cpu: 0.5 cpu}}}]}",
            expect!["spec: {containers: [{resources: {limits: {cpu: 0.5}}}]}"],
        );
        check_fix(
            RULE,
            "Use 120, in seconds",
            "spec: {terminationGracePeriodSeconds: 2m, containers: [{name: web, image: nginx}]}",
            expect!["spec: {terminationGracePeriodSeconds: 120, containers: [{name: web, image: nginx}]}"],
        );
    }
}
