//! A volume of a Pod, and what a Pod's rules need to know of it.

use super::value::Value;
use crate::schema::unions_of;

/// A volume where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Volume<'s> {
    /// The item of the list.
    pub value: Value<'s>,
    /// The place in the list, counted from 0.
    pub index: usize,
}

impl<'s> Volume<'s> {
    /// The source of this name, if that is the one that the server looks into: of several the first in its order.
    pub fn source(self, name: &str) -> Option<Value<'s>> {
        let union = self.value.object_type().and_then(|it| unions_of(it).next())?;
        let mut members = union.members.iter().map(|it| (*it, self.value.get(it)));
        let (first, source) = members.find(|it| !it.1.is_absent())?;
        (first == name).then_some(source)
    }
}

/// What is remembered of a volume for the rules that compare.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VolumeSummary {
    /// `name`, empty where absent; `None` means that there is no telling.
    pub name: Option<Box<str>>,
    /// Whether the server has nothing against it. It forgets a volume that it refuses.
    pub valid: bool,
    /// The keys of its sources as written: `emptyDir`.
    pub sources: Box<[&'static str]>,
}

impl VolumeSummary {
    /// Reads it off a volume.
    pub fn of(volume: Volume, valid: bool) -> VolumeSummary {
        let it = volume.value;
        let fields = it.object_type().map(|it| it.fields).unwrap_or_default();
        let sources = fields.iter().map(|it| it.name).filter(|name| *name != "name");
        VolumeSummary {
            name: it.get("name").str_or("").map(Box::from),
            valid,
            sources: sources.filter(|name| !it.get(name).is_absent()).collect(),
        }
    }
}
