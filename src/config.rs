//! Settings as a value, from `.podls.yaml` or from a client's JSON.
//!
//! Where a setting comes from is a [`Layer`]; layers laid over each other are [`Settings`]. Reading never fails: a key
//! or value that podls does not know is a [`Problem`], and the rest holds.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use std::sync::LazyLock;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use crate::rules::{self, PodSecurityLevel, Policy, Severity};
use crate::schema::{Minor, nearest};
use crate::text::Place;

/// What the user wants; the context in which every file is judged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Settings {
    /// The server that files are for.
    pub kubernetes_version: Minor,
    /// The Pod Security level that every Pod must keep to; `None` asks for no level.
    pub pod_security: Option<PodSecurity>,
    /// Globs of files that are kustomize patches.
    pub patches: Vec<String>,
    /// Severities that are not the rules' own, by the rule's id; `None` turns the rule off.
    pub rules: BTreeMap<String, Option<Severity>>,
    /// The language of what podls itself says, `ko`; `None` means English.
    pub locale: Option<String>,
}

/// A Pod Security Standard, as of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PodSecurity {
    /// How strict.
    pub level: PodSecurityLevel,
    /// The version of the standard; `None` means that of [`Settings::kubernetes_version`].
    pub version: Option<Minor>,
}

/// Settings from one place; what that place says nothing about is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    /// See [`Settings::kubernetes_version`].
    pub kubernetes_version: Option<Minor>,
    /// See [`Settings::pod_security`]; `Some(None)` turns it off.
    pub pod_security: Option<Option<PodSecurity>>,
    /// See [`Settings::patches`].
    pub patches: Option<Vec<String>>,
    /// See [`Settings::rules`].
    pub rules: BTreeMap<String, Option<Severity>>,
    /// See [`Settings::locale`].
    pub locale: Option<String>,
}

/// A key or value that podls does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// Where it stands, in characters from 0; `None` in JSON, which comes without lines.
    pub place: Option<Place>,
    /// What is wrong with it.
    pub message: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            kubernetes_version: Minor::NEWEST,
            pod_security: None,
            patches: Vec::new(),
            rules: BTreeMap::new(),
            locale: None,
        }
    }
}

impl Settings {
    /// The settings that result from layers, each over those before it.
    pub fn new<'a>(layers: impl IntoIterator<Item = &'a Layer>) -> Settings {
        let mut settings = Settings::default();
        for layer in layers {
            let Layer { kubernetes_version, pod_security, patches, rules, locale } = layer.clone();
            settings.kubernetes_version = kubernetes_version.unwrap_or(settings.kubernetes_version);
            settings.pod_security = pod_security.unwrap_or(settings.pod_security);
            settings.patches = patches.unwrap_or(settings.patches);
            settings.rules.extend(rules);
            settings.locale = locale.or(settings.locale);
        }
        settings
    }

    /// What Pod Security forbids under these settings. A server knows no standard that is newer than itself.
    pub fn policy(&self) -> Option<Policy> {
        let PodSecurity { level, version } = self.pod_security?;
        let version = version.unwrap_or(self.kubernetes_version).min(self.kubernetes_version);
        Some(Policy { level, version })
    }
}

impl Layer {
    /// The settings of a `.podls.yaml`.
    pub fn from_yaml(text: &str) -> (Layer, Vec<Problem>) {
        read(|seed| seed.deserialize(serde_yaml::Deserializer::from_str(text)), yaml_place, false)
    }

    /// This layer laid over another one, as one layer.
    pub fn over(self, below: Layer) -> Layer {
        let mut rules = below.rules;
        rules.extend(self.rules);
        Layer {
            kubernetes_version: self.kubernetes_version.or(below.kubernetes_version),
            pod_security: self.pod_security.or(below.pod_security),
            patches: self.patches.or(below.patches),
            rules,
            locale: self.locale.or(below.locale),
        }
    }

    /// The settings that an editor sends, its section `podls`.
    pub fn from_json(value: &Value) -> (Layer, Vec<Problem>) {
        read(|seed| seed.deserialize(value), |_| None, true)
    }
}

/// A version as people write it: `1.33`, `v1.33`, `1.33.2`.
pub fn version(text: &str) -> Result<Minor, String> {
    let unknown =
        || format!("`{text}` is no version that podls knows: 1.{} to 1.{}", Minor::OLDEST.0, Minor::NEWEST.0);
    let rest = text.strip_prefix('v').unwrap_or(text).strip_prefix("1.").ok_or_else(unknown)?;
    let minor = Minor(rest.split('.').next().and_then(|minor| minor.parse().ok()).ok_or_else(unknown)?);
    if (Minor::OLDEST..=Minor::NEWEST).contains(&minor) { Ok(minor) } else { Err(unknown()) }
}

/// A Pod Security level as people write it: `baseline`, `restricted:1.36`; `privileged`, which forbids nothing, is
/// `None`.
pub fn pod_security(text: &str) -> Result<Option<PodSecurity>, String> {
    let (level, of) = text.split_once(':').unwrap_or((text, "latest"));
    let level = match level {
        "privileged" => return Ok(None),
        "baseline" => PodSecurityLevel::Baseline,
        "restricted" => PodSecurityLevel::Restricted,
        _ => return Err(format!("`{level}` is none of privileged, baseline, restricted")),
    };
    let version = if of == "latest" { None } else { Some(version(of)?) };
    Ok(Some(PodSecurity { level, version }))
}

/// A severity as people write it; `off` is `None`.
pub fn severity(text: &str) -> Result<Option<Severity>, String> {
    match text {
        "error" => Ok(Some(Severity::Error)),
        "warning" => Ok(Some(Severity::Warning)),
        "info" => Ok(Some(Severity::Info)),
        "hint" => Ok(Some(Severity::Hint)),
        "off" => Ok(None),
        _ => Err(format!("`{text}` is none of error, warning, info, hint, off")),
    }
}

/// The id of a rule, if podls has it.
fn rule(key: &Value) -> Result<Option<String>, String> {
    static IDS: LazyLock<BTreeSet<String>> = LazyLock::new(rules::ids);
    let name = key.as_str().unwrap_or_default();
    if IDS.contains(name) {
        return Ok(Some(name.to_string()));
    }
    let meant = nearest(name, IDS.iter().map(String::as_str));
    let meant = meant.map_or_else(String::new, |it| format!("; did you mean {it:?}?"));
    Err(format!("There is no rule {key}{meant}"))
}

/// Reads until nothing new is wrong. Only an error knows its place, and ends the reading; so each one is remembered,
/// and passed over the next time.
fn read<E: fmt::Display>(
    mut attempt: impl FnMut(Reader<'_>) -> Result<Layer, E>,
    place: impl Fn(&E) -> Option<Place>,
    from_client: bool,
) -> (Layer, Vec<Problem>) {
    let told = Told::default();
    let mut problems = Vec::new();
    loop {
        let error = match attempt(Reader { told: &told, from_client }) {
            Ok(layer) => return (layer, problems),
            Err(error) => error,
        };
        let ours = told.latest.take();
        let unreadable = ours.is_none();
        problems.push(Problem { place: place(&error), message: ours.unwrap_or_else(|| error.to_string()) });
        if unreadable {
            return (Layer::default(), problems);
        }
    }
}

fn yaml_place(error: &serde_yaml::Error) -> Option<Place> {
    let at = error.location()?;
    let narrow = |count: usize| u32::try_from(count.saturating_sub(1)).unwrap_or(u32::MAX);
    Some(Place { line: narrow(at.line()), column: narrow(at.column()) })
}

#[derive(Default)]
struct Told {
    all: RefCell<HashSet<String>>,
    latest: Cell<Option<String>>,
}

impl Told {
    /// An error the first time, nothing from then on.
    fn once<T, E: Error>(&self, message: String) -> Result<Option<T>, E> {
        if self.all.borrow_mut().insert(message.clone()) {
            let error = E::custom(&message);
            self.latest.set(Some(message));
            return Err(error);
        }
        Ok(None)
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    told: &'a Told,
    from_client: bool,
}

impl<'a> Reader<'a> {
    fn checked<T, F: FnOnce(&Value) -> Result<Option<T>, String>>(self, check: F) -> Checked<'a, F> {
        Checked { told: self.told, check }
    }
}

fn text<T>(name: &str, value: &Value, check: fn(&str) -> Result<T, String>) -> Result<Option<T>, String> {
    let text = match value {
        Value::Null => return Ok(None),
        Value::String(text) if text.is_empty() => return Ok(None),
        Value::String(text) => text.clone(),
        // YAML reads `1.30` as the number 1.3, and there is no Kubernetes 1.3 that anyone could mean.
        Value::Number(number) if number.to_string().len() == 3 => format!("{number}0"),
        Value::Number(number) => number.to_string(),
        _ => return Err(format!("`{name}` is a text")),
    };
    check(&text).map(Some).map_err(|why| format!("{name}: {why}"))
}

fn globs(value: &Value) -> Result<Option<Vec<String>>, String> {
    let texts = |list: &Vec<Value>| list.iter().map(|glob| glob.as_str().map(str::to_string)).collect();
    match value {
        Value::Null => Ok(None),
        _ => value
            .as_array()
            .and_then(texts)
            .map(Some)
            .ok_or_else(|| "`patches` is a list of globs".to_string()),
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Layer;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Layer, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Layer;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("settings by name")
    }

    fn visit_unit<E: Error>(self) -> Result<Layer, E> {
        Ok(Layer::default())
    }

    fn visit_none<E: Error>(self) -> Result<Layer, E> {
        self.visit_unit()
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Layer, A::Error> {
        let mut layer = Layer::default();
        let key = |key: &Value| {
            let name = key.as_str().unwrap_or_default();
            let known = matches!(name, "kubernetesVersion" | "podSecurity" | "patches" | "rules" | "locale");
            // Where the program lies and what an editor records of the talk is for the editor alone.
            let clients = self.from_client && matches!(name, "server" | "trace");
            if known || clients {
                Ok(Some(name.to_string()))
            } else {
                Err(format!("There is no setting {key}"))
            }
        };
        while let Some(name) = map.next_key_seed(self.checked(key))? {
            match name.as_deref() {
                Some(name @ "kubernetesVersion") => {
                    let value = self.checked(|value| text(name, value, version));
                    layer.kubernetes_version = map.next_value_seed(value)?;
                }
                Some(name @ "podSecurity") => {
                    let value = self.checked(|value| text(name, value, pod_security));
                    layer.pod_security = map.next_value_seed(value)?;
                }
                Some(name @ "locale") => {
                    let value = self.checked(|value| text(name, value, |text| Ok(text.to_string())));
                    layer.locale = map.next_value_seed(value)?;
                }
                Some("patches") => layer.patches = map.next_value_seed(self.checked(globs))?,
                Some("rules") => layer.rules = map.next_value_seed(Severities(self))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(layer)
    }
}

struct Severities<'a>(Reader<'a>);

impl<'de> DeserializeSeed<'de> for Severities<'_> {
    type Value = BTreeMap<String, Option<Severity>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Severities<'_> {
    type Value = BTreeMap<String, Option<Severity>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("severities by rule")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(BTreeMap::new())
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        self.visit_unit()
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut severities = BTreeMap::new();
        while let Some(rule) = map.next_key_seed(self.0.checked(rule))? {
            let Some(rule) = rule else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if let Some(severity) =
                map.next_value_seed(self.0.checked(|value| text(&rule, value, severity)))?
            {
                severities.insert(rule, severity);
            }
        }
        Ok(severities)
    }
}

/// A key or value that is looked at while the deserializer still knows its place.
struct Checked<'a, F> {
    told: &'a Told,
    check: F,
}

impl<T, F: FnOnce(&Value) -> Result<Option<T>, String>> Checked<'_, F> {
    fn look<E: Error>(self, value: &Value) -> Result<Option<T>, E> {
        (self.check)(value).or_else(|message| self.told.once(message))
    }
}

impl<'de, T, F: FnOnce(&Value) -> Result<Option<T>, String>> DeserializeSeed<'de> for Checked<'_, F> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T, F: FnOnce(&Value) -> Result<Option<T>, String>> Visitor<'de> for Checked<'_, F> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a setting")
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        self.look(&Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Option<T>, E> {
        self.look(&value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Option<T>, E> {
        self.look(&value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Option<T>, E> {
        self.look(&value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Option<T>, E> {
        self.look(&value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Option<T>, E> {
        self.look(&value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Option<T>, A::Error> {
        let value = Value::deserialize(SeqAccessDeserializer::new(list))?;
        self.look(&value)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Option<T>, A::Error> {
        let value = Value::deserialize(MapAccessDeserializer::new(map))?;
        self.look(&value)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn yaml(text: &str) -> Settings {
        let (layer, problems) = Layer::from_yaml(text);
        assert_eq!(problems, []);
        Settings::new([&layer])
    }

    /// `line:column message`, both from 1.
    fn problems(text: &str) -> Vec<String> {
        let (_, problems) = Layer::from_yaml(text);
        let line = |Problem { place, message }| match place {
            Some(Place { line, column }) => format!("{}:{} {message}", line + 1, column + 1),
            None => message,
        };
        problems.into_iter().map(line).collect()
    }

    #[test]
    fn every_setting_can_stand_in_a_file() {
        let settings = yaml(
            "kubernetesVersion: '1.33'\npodSecurity: restricted:1.36\npatches: [overlays/*]\n\
             rules: {host-port-clash: off, container-port-range: warning}\nlocale: ko\n",
        );
        assert_eq!(settings.kubernetes_version, Minor(33));
        let restricted = PodSecurity { level: PodSecurityLevel::Restricted, version: Some(Minor(36)) };
        assert_eq!(settings.pod_security, Some(restricted));
        assert_eq!(settings.patches, ["overlays/*"]);
        assert_eq!(settings.rules.get("host-port-clash"), Some(&None));
        assert_eq!(settings.rules.get("container-port-range"), Some(&Some(Severity::Warning)));
        assert_eq!(settings.locale.as_deref(), Some("ko"));
    }

    #[test]
    fn nothing_set_is_the_default() {
        for text in ["", "# nothing\n", "{}", "kubernetesVersion:\nrules:\npatches:\nlocale: ''\n"] {
            assert_eq!(yaml(text), Settings::default(), "{text:?}");
        }
    }

    #[test]
    fn a_version_may_be_a_number() {
        let version = |text: &str| yaml(&format!("kubernetesVersion: {text}")).kubernetes_version;
        assert_eq!(["1.33", "1.30", "v1.33", "1.33.2"].map(version), [33, 30, 33, 33].map(Minor));
    }

    #[test]
    fn each_problem_is_told_once_at_its_place_and_the_rest_holds() {
        let text = "kubernetesversion: '1.33'\nrules:\n  wrong-type: loud\n  resources: off\n  unknown-field: [1]\n  host-port-clsh: off\n  1: off\npodSecurity: strict\n\
                    patches: '*'\nkubernetesVersion: '1.12'\n1: x\nlocale: ko\n";
        assert_eq!(
            problems(text),
            [
                "1:1 There is no setting \"kubernetesversion\"",
                "3:15 wrong-type: `loud` is none of error, warning, info, hint, off",
                "5:18 `unknown-field` is a text",
                "6:3 There is no rule \"host-port-clsh\"; did you mean \"host-port-clash\"?",
                "7:3 There is no rule 1",
                "8:14 podSecurity: `strict` is none of privileged, baseline, restricted",
                "9:10 `patches` is a list of globs",
                "10:20 kubernetesVersion: `1.12` is no version that podls knows: 1.29 to 1.37",
                "11:1 There is no setting 1",
            ]
        );
        let (layer, _) = Layer::from_yaml(text);
        assert_eq!((layer.rules.get("resources"), layer.locale.as_deref()), (Some(&None), Some("ko")));
    }

    #[test]
    fn a_file_that_is_no_yaml_is_one_problem() {
        assert_eq!(
            problems("rules: {resources\n"),
            [
                "2:1 did not find expected ',' or '}' at line 2 column 1, while parsing a flow mapping at line 1 column 8"
            ]
        );
        assert_eq!(problems("- 1\n"), ["1:1 invalid type: sequence, expected settings by name"]);
    }

    #[test]
    fn the_file_wins_over_the_client_setting_by_setting() {
        let (client, problems) = Layer::from_json(
            &json!({"kubernetesVersion": "1.30", "rules": {"wrong-type": "hint", "resources": "off"},
                "server": {"path": "podls"}, "trace": {"server": "off"}, "podSecurity": "baseline"}),
        );
        assert_eq!(problems, []);
        let (file, _) = Layer::from_yaml(
            "kubernetesVersion: '1.31'\nrules: {wrong-type: error}\npodSecurity: privileged\n",
        );
        let settings = Settings::new([&client, &file]);
        assert_eq!((settings.kubernetes_version, settings.pod_security), (Minor(31), None));
        assert_eq!(settings.rules.get("wrong-type"), Some(&Some(Severity::Error)));
        assert_eq!(settings.rules.get("resources"), Some(&None));
    }

    #[test]
    fn a_client_may_send_anything() {
        let (layer, problems) = Layer::from_json(&json!({"kubernetesVersion": 1.3, "colour": {"a": [1]}}));
        assert_eq!(layer.kubernetes_version, Some(Minor(30)));
        assert_eq!(problems, [Problem { place: None, message: "There is no setting \"colour\"".into() }]);
        for odd in [json!(null), json!([]), json!(1), json!("x"), json!({"rules": 1, "patches": {"a": 1}})] {
            Layer::from_json(&odd);
        }
    }
}
