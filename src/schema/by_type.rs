//! What belongs to types, found by the type.

use std::collections::BTreeMap;

use super::{Type, find_type};

/// Something for each of some types. There is one [`Type`] of each name, so it is found by the address of that: no
/// name has to be compared at every step into a manifest.
pub(super) struct ByType<T> {
    list: Vec<(usize, T)>,
}

impl<T: Default> ByType<T> {
    /// Gives each pair's second half to the type that its first half names; `put` adds it to what the type has.
    pub fn new<X>(
        pairs: impl Iterator<Item = (&'static str, X)>,
        mut put: impl FnMut(&mut T, X),
    ) -> ByType<T> {
        let mut of: BTreeMap<usize, T> = BTreeMap::new();
        for (name, it) in pairs {
            if let Some(ty) = find_type(name) {
                put(of.entry(address(ty)).or_default(), it);
            }
        }
        ByType { list: of.into_iter().collect() }
    }

    /// What a type has; `None` where nothing was given to it.
    pub fn of(&self, ty: &Type) -> Option<&T> {
        let at = self.list.binary_search_by_key(&address(ty), |it| it.0).ok()?;
        self.list.get(at).map(|it| &it.1)
    }
}

fn address(ty: &Type) -> usize {
    std::ptr::from_ref(ty).addr()
}
