//! Anchors and tags.

use super::{Draft, Parser, words};

impl Parser<'_> {
    /// Anchor and tag, if they stand there; answers where the node begins.
    pub fn properties(&mut self, draft: &mut Draft, mut at: usize, flow: bool, key: bool) -> usize {
        loop {
            let end = match self.scan.byte(at) {
                b'&' => {
                    let end = self.scan.name_end(at + 1);
                    let next_is_fine = self.scan.is_blank_or_end(end)
                        || matches!(
                            self.scan.byte(end),
                            b'?' | b':' | b',' | b']' | b'}' | b'%' | b'@' | b'`'
                        );
                    if end == at + 1 || !next_is_fine {
                        draft.problem(
                            at..end.max(at + 1),
                            "did not find expected alphabetic or numeric character",
                        );
                    }
                    end
                }
                b'!' => {
                    let end = self.scan.tag_end(at, flow);
                    self.check_tag(draft, at, end);
                    end
                }
                _ => return at,
            };
            let text = self.scan.slice(at, end);
            let properties = if key { &mut draft.entry.key_properties } else { &mut draft.entry.properties };
            let (slot, name) = match text.strip_prefix('&') {
                Some(name) => (&mut properties.anchor, name),
                None => (&mut properties.tag, text),
            };
            let second = slot.is_some();
            *slot = Some((at..end, name.into()));
            if second {
                draft.problem(at..end, words::SECOND);
            }
            draft.marks.anchors |= text.starts_with('&');
            at = self.scan.skip_blanks(end);
        }
    }

    /// Reports a tag that go-yaml cannot read or whose handle is not known.
    pub(super) fn check_tag(&self, draft: &mut Draft, at: usize, end: usize) {
        let text = self.scan.slice(at, end);
        let uri = |it: char| it.is_ascii_alphanumeric() || "_-;/?:@&=+$,.!~*'()[]%".contains(it);
        let body = text.strip_prefix("!<").and_then(|it| it.strip_suffix('>'));
        if text.starts_with("!<") {
            if body.is_none_or(|it| it.is_empty() || !it.chars().all(uri)) {
                draft.problem(at..end, "did not find the expected '>'");
            }
            return;
        }
        let rest = text.strip_prefix('!').unwrap_or_default();
        if let Some((handle, _)) = rest.split_once('!').filter(|(it, _)| !it.is_empty()) {
            if handle.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_')) {
                draft.problem(at..end, "found undefined tag handle");
                return;
            }
        }
        if rest == "!" {
            draft.problem(at..end, "did not find expected tag URI");
        } else if !rest.chars().all(uri) {
            draft.problem(at..end, "did not find expected whitespace or line break");
        }
    }
}
