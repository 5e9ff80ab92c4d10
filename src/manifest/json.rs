//! A value as JSON, which the server shows where it refuses more than a scalar.

use super::value::Value;
use crate::schema::Shape;
use crate::yaml::scalar::{Resolved, quote};

impl Value<'_> {
    /// The value as JSON; what is absent as the zero value of its type.
    pub fn to_json(self) -> String {
        match self.shape() {
            Shape::Object(_) => {
                let fields = self.fields();
                let pairs = fields.into_iter().filter(|it| it.1.is_there());
                braced(pairs.map(|(field, value)| (field.name.to_string(), value)))
            }
            Shape::Map(_) | Shape::List(_) if !self.is_there() => "null".to_string(),
            Shape::Map(_) => {
                // Go sorts the keys of a map.
                let mut pairs: Vec<_> =
                    self.pairs().into_iter().map(|(key, value)| (key.into_owned(), value)).collect();
                pairs.sort_by(|one, other| one.0.cmp(&other.0));
                braced(pairs.into_iter())
            }
            Shape::List(_) => format!("[{}]", self.items().map(Value::to_json).collect::<Vec<_>>().join(",")),
            _ => self.scalar_to_json(),
        }
    }

    fn scalar_to_json(self) -> String {
        match (self.resolved(), self.shape()) {
            (Some(Resolved::Str(text)), _) => quote(&text),
            (Some(Resolved::Bool(it)), _) => it.to_string(),
            (Some(other), Shape::Quantity) => quote(&other.json_number().unwrap_or_default()),
            (Some(other), _) => other.json_number().unwrap_or_else(|| "null".to_string()),
            (None, Shape::String) => "\"\"".to_string(),
            (None, Shape::Int32 | Shape::Int64 | Shape::IntOrString) => "0".to_string(),
            (None, Shape::Boolean) => "false".to_string(),
            (None, _) => "null".to_string(),
        }
    }
}

fn braced<'s>(pairs: impl Iterator<Item = (String, Value<'s>)>) -> String {
    let pairs: Vec<_> = pairs.map(|(key, value)| format!("{}:{}", quote(&key), value.to_json())).collect();
    format!("{{{}}}", pairs.join(","))
}
