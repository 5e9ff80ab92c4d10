//! Paths within a volume or a container.

use super::only_if;

/// No element is `..` (`validatePathNoBacksteps`).
pub fn path_no_backsteps(value: &str) -> Vec<String> {
    only_if(value.split('/').any(|element| element == ".."), "must not contain '..'")
}

/// Relative, and no element is `..` (`validateLocalDescendingPath`).
pub fn relative_path(value: &str) -> Vec<String> {
    let mut says = only_if(value.starts_with('/'), "must be a relative path");
    says.extend(path_no_backsteps(value));
    says
}

/// Relative, without `..` as an element or in front of the first (`ValidateLocalNonReservedPath`).
pub fn local_path(value: &str) -> Vec<String> {
    let mut says = relative_path(value);
    // A lone `..` gets both sentences.
    let is_reserved = value.starts_with("..") && !value.starts_with("../");
    says.extend(only_if(is_reserved, "must not start with '..'"));
    says
}
