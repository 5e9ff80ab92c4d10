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
//! #            ^^^^ error[wrong-type]: cannot unmarshal number into Go struct field EnvVar.value of type string
//! ```

use super::{ErrorType, Findings, LooksAt, Rule, Severity};
use crate::manifest::decode::{Fault, What};
use crate::schema::Shape;

pub(super) const RULE: Rule = Rule {
    name: "wrong-type",
    worst: Severity::Error,
    looks_at: LooksAt::Fault(check),
    source: include_str!("wrong_type.rs"),
};

fn check(fault: &Fault, findings: &mut Findings) {
    let message = match &fault.what {
        What::Wrong { found, field } => {
            let wanted = go_type(fault.value.shape());
            format!("cannot unmarshal {found} into Go struct field {field} of type {wanted}")
        }
        What::Unreadable(message) => message.to_string(),
        _ => return,
    };
    findings.error(fault.value, ErrorType::Decode, message);
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
