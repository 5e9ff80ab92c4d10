//! What the fields of a Pod do, in podls' own words, for somebody who meets them today.
//!
//! Kubernetes' own description of a field says what it is; these lines say what it does to a Pod. Plain tables: a
//! word on a field is one row.

mod fields;
mod pages;
mod usual;
mod values;

pub(super) use usual::{usual, written_by_the_server};

/// Owners, a field, and what is told of it. No owners: any type that has the field.
type Row<T> = (&'static [&'static str], &'static str, T);

/// What a field does to a Pod, in a few sentences; `None` where Kubernetes' own text will do.
pub(super) fn of(owner: &str, field: &str) -> Option<&'static str> {
    find(fields::ROWS, owner, field).copied()
}

/// What a value of a field means.
pub(super) fn meaning(owner: &str, field: &str, value: &str) -> Option<&'static str> {
    find(values::ROWS, owner, field)?.iter().find(|it| it.0 == value).map(|it| it.1)
}

/// What a usual key of a map means.
pub(super) fn free_key(map: &str, key: &str) -> Option<&'static str> {
    values::KEYS.iter().find(|it| it.0.contains(&map) && it.1 == key).map(|it| it.2)
}

/// What an object of this kind is.
pub(super) fn kind(name: &str) -> Option<&'static str> {
    values::KINDS.iter().find(|it| it.0 == name).map(|it| it.1)
}

/// A page of the documentation that explains a field where the reference only lists it.
pub(super) fn page(owner: &str, field: &str) -> Option<String> {
    let page = find(pages::ROWS, owner, field).or_else(|| find(pages::ROWS, owner, "*"))?;
    Some(format!("https://kubernetes.io/docs/{page}"))
}

fn find<T>(rows: &'static [Row<T>], owner: &str, field: &str) -> Option<&'static T> {
    rows.iter().find(|it| it.1 == field && (it.0.is_empty() || it.0.contains(&owner))).map(|it| &it.2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{self, Constraint, Limit, Type};

    fn check(rows: impl Iterator<Item = (&'static [&'static str], &'static str)>) {
        let mut seen = std::collections::HashSet::new();
        for (owners, field) in rows {
            let all = schema::owners(field).map(|it| it.0.name).collect::<Vec<_>>();
            assert!(!all.is_empty() || field == "*", "no type has {field}");
            for owner in owners {
                let ty = schema::find_type(owner).unwrap_or_else(|| panic!("no type {owner}"));
                assert!(field == "*" || ty.field(field).is_some(), "{owner} has no {field}");
                assert!(seen.insert((owner.to_string(), field)), "{owner}.{field} is told twice");
            }
        }
    }

    #[test]
    fn every_row_is_about_a_field_that_exists() {
        check(fields::ROWS.iter().map(|it| (it.0, it.1)));
        check(values::ROWS.iter().map(|it| (it.0, it.1)));
        check(pages::ROWS.iter().map(|it| (it.0, it.1)));
        for (owner, fields) in usual::ROWS {
            check(fields.iter().map(|it| (std::slice::from_ref(owner), *it)));
        }
    }

    /// The values that a row of the schema has for this field.
    fn known(row: &Constraint, ty: &Type, field: &str) -> Vec<&'static str> {
        let mut owners = row.owners.iter().filter_map(|it| schema::find_type(it));
        let about = owners.any(|it| row.target(it).is_some_and(|it| *it.0 == *ty && it.1.name == field));
        match row.limit {
            Limit::OneOf(values) | Limit::Known(values) if about => values.to_vec(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_value_is_one_that_the_field_knows() {
        for (owners, field, values) in values::ROWS {
            for owner in owners.iter().filter_map(|it| schema::find_type(it)) {
                let known: Vec<_> = schema::constraints().flat_map(|it| known(it, owner, field)).collect();
                for (value, _) in *values {
                    assert!(known.is_empty() || known.contains(value), "{}.{field}: {value}", owner.name);
                }
            }
        }
    }

    #[test]
    fn texts_are_sentences() {
        for (_, field, text) in fields::ROWS {
            assert!(text.ends_with(['.', '`']), "{field}: {text}");
            assert!(!text.contains("  "), "{field}: {text}");
        }
    }

    #[test]
    fn containers_of_a_pod_reach_each_other_over_localhost() {
        let text = of("PodSpec", "containers").unwrap();
        assert!(text.contains("`localhost`") && text.contains("127.0.0.1"), "{text}");
    }
}
