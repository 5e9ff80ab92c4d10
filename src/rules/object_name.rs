//! What an object will be called.

use crate::manifest::{Value, grammar};

/// The name of an object, written or made up by the server.
pub(super) struct Name<'s> {
    /// The field that it comes from.
    pub value: Value<'s>,
    /// The name; of one that is made up the last five characters are another's choice.
    pub text: String,
    /// Whether it comes from `generateName`.
    pub made_up: bool,
}

impl<'s> Name<'s> {
    /// The name in `metadata`; empty where there is none. `None` if there is no telling.
    pub fn of(metadata: Value<'s>) -> Option<Name<'s>> {
        let (name, start) = (metadata.get("name"), metadata.get("generateName"));
        if name.is_empty() && !start.is_empty() {
            return Some(Name { value: start, text: grammar::made_up_name(start.as_str()?), made_up: true });
        }
        Some(Name { value: name, text: name.str_or("")?.to_string(), made_up: false })
    }
}
