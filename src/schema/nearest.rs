//! The name that a misspelt one was meant to be.

/// The candidate that is closest to what was typed; `None` if none is close enough to be worth a suggestion.
///
/// The same letters in another case win. Otherwise as many letters may be wrong, missing, added or swapped with their
/// neighbour as a third of the name has, and never more than three: `imagePulPolicy` is `imagePullPolicy`, `foo` is
/// nothing. Of two that are equally far the first wins.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let budget = (typed.chars().count() / 3).clamp(1, 3);
    let mut lower = None;
    let mut best = None;
    for candidate in candidates {
        // The length, and every letter that one of them lacks, take a change each.
        let far = candidate.len().abs_diff(typed.len()) > budget
            || lacks(typed, candidate) > budget
            || lacks(candidate, typed) > budget;
        if far {
            continue;
        }
        let lower = lower.get_or_insert_with(|| typed.to_ascii_lowercase());
        let distance = strsim::osa_distance(lower, &candidate.to_ascii_lowercase());
        if distance <= budget && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How many of one's letters the other lacks, at least: some count as the same.
fn lacks(one: &str, other: &str) -> usize {
    let place = |it: char| u32::from(it.to_ascii_lowercase()) % u64::BITS;
    let letters = |text: &str| text.chars().fold(0u64, |set, it| set | 1 << place(it));
    (letters(one) & !letters(other)).count_ones() as usize
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_case_does_not_count() {
        assert_eq!(nearest("hostport", ["hostIP", "hostPort"]), Some("hostPort"));
        assert_eq!(nearest("tcp", ["TCP", "UDP"]), Some("TCP"));
    }

    #[test]
    fn letters_may_be_missing_swapped_or_too_many() {
        assert_eq!(nearest("imagePulPolicy", ["image", "imagePullPolicy"]), Some("imagePullPolicy"));
        assert_eq!(nearest("contianers", ["containers", "initContainers"]), Some("containers"));
        assert_eq!(nearest("nname", ["name"]), Some("name"));
    }

    #[test]
    fn short_names_must_be_close() {
        assert_eq!(nearest("foo", ["tty", "env", "fsType"]), None);
        assert_eq!(nearest("envs", ["env", "tty"]), Some("env"));
        assert_eq!(nearest("", ["env"]), None);
    }
}
