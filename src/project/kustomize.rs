//! Which files a kustomization calls patches.
//!
//! Kustomizations and components are alike in this. A patch may stand in the kustomization itself; then it is none of
//! our files.

use crate::text::Text;
use crate::yaml::{At, Tree};

/// The names under which kustomize looks for a kustomization.
pub(super) const NAMES: [&str; 3] = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/// The paths of patches in the text of a kustomization, as they are written: from its folder.
pub(super) fn patches(text: &str) -> Vec<String> {
    let text = Text::new(text);
    let tree = Tree::parse(&text);
    let mut paths = Vec::new();
    for field in tree.documents().filter_map(At::value).flat_map(At::entries) {
        let path: fn(At<'_>) -> Option<String> = match field.key().and_then(said).as_deref() {
            // Either a path, or the patch itself in a block of text.
            Some("patchesStrategicMerge") => {
                |item| item.value().and_then(said).filter(|it| !it.contains('\n'))
            }
            Some("patches" | "patchesJson6902") => |item| {
                let mut fields = item.value()?.entries();
                said(fields.find(|it| it.key().and_then(said).as_deref() == Some("path"))?.value()?)
            },
            _ => continue,
        };
        paths.extend(field.value().into_iter().flat_map(At::entries).filter_map(path));
    }
    paths
}

/// What a scalar says.
fn said(at: At<'_>) -> Option<String> {
    at.node.scalar().map(|it| it.text.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_lists_name_patches() {
        let text = "
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources: [base.yaml]
patches:
- path: \"memory.yaml\"
  target: {kind: Deployment}
- patch: |-
    - op: remove
      path: /spec
patchesStrategicMerge:
- image.yaml
- |-
  apiVersion: v1
  kind: Pod
patchesJson6902: [{target: {kind: Pod}, path: ops.yaml}]
";
        assert_eq!(patches(text), ["memory.yaml", "image.yaml", "ops.yaml"]);
    }

    #[test]
    fn what_is_no_kustomization_names_none() {
        for text in ["", "patches", "patches: a.yaml", "- patches: [{path: a}]", "patches: [{path: [a]}, a]"]
        {
            assert_eq!(patches(text), [] as [&str; 0], "{text}");
        }
    }
}
