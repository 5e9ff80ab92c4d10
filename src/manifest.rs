//! A typed, forgiving view of a Pod in a tree, and where Pods hide in a Job.

mod aliasing;
mod anchors;
mod container;
pub mod decode;
pub mod grammar;
mod json;
mod path;
mod pod;
mod port;
pub mod quantity;
pub mod role;
mod time;
mod value;
mod volume;

pub use anchors::{Anchors, Target};
pub use container::{Container, ContainerSummary, Group};
pub use path::{Step, join};
pub use pod::{Facts, Pod};
pub use port::Port;
pub use role::Role;
pub use value::{IntOrStr, Scope, Value, fits, handle, is_merge, is_template};
pub use volume::{Volume, VolumeSummary};
