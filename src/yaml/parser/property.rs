//! Anchors, tags and aliases, and what a key may be.

use super::super::scalar::{self, Resolved, Tag};
use super::super::tree::{Data, Marks, Node, Properties, Style};
use super::{Draft, Parser, words};

impl Parser<'_> {
    /// Anchor and tag, if they stand there; answers where the node begins.
    pub fn properties(&mut self, draft: &mut Draft, mut at: usize, flow: bool, key: bool) -> usize {
        loop {
            let (end, refused) = match self.scan.byte(at) {
                b'&' => {
                    let (end, fine) = self.scan.name(at);
                    (end, (!fine).then_some(words::NAME))
                }
                b'!' => self.scan.tag(at, flow),
                _ => return at,
            };
            let text = self.scan.slice(at, end);
            let properties = if key { &mut draft.entry.key_properties } else { &mut draft.entry.properties };
            let (slot, name) = match text.strip_prefix('&') {
                Some(name) => (&mut properties.anchor, name),
                None => (&mut properties.tag, text),
            };
            let second = slot.is_some();
            *slot = Some(Box::new((at..end, name.into())));
            if let Some(message) = refused.or(second.then_some(words::SECOND)) {
                draft.problem(at..end, message);
            }
            draft.marks.anchors |= text.starts_with('&');
            draft.marks.odd |= text.starts_with('!');
            at = self.scan.skip_blanks(end);
        }
    }

    /// The alias that starts there; `properties` are those before it, of which it has none.
    pub fn alias(&self, draft: &mut Draft, start: usize, properties: bool) -> Node {
        let (end, fine) = self.scan.name(start);
        if !fine {
            draft.problem(start..end, words::NAME);
        } else if properties {
            draft.problem(start..end, "an alias has no anchor and no tag of its own");
        }
        let name = self.scan.slice(start + 1, end);
        let marks = Marks { aliases: true, ..Marks::default() };
        Node { len: end - start, look: 0, data: Data::Alias(name.into()), problems: Box::default(), marks }
    }

    /// Reports a draft's key that cannot be one.
    pub fn check_key(&self, draft: &mut Draft) {
        let entry = &draft.entry;
        let message = match entry.key.as_ref().map(|it| &it.node.data) {
            Some(Data::Map(_) | Data::Seq(_)) => "invalid map key: a key is a scalar",
            Some(Data::Scalar(it)) if it.is_merge() => {
                draft.marks.aliases = true;
                return;
            }
            Some(Data::Scalar(it)) if is_null(&it.text, it.style, &entry.key_properties) => words::NULL,
            None if is_null("", Style::Plain, &entry.key_properties) => words::NULL,
            _ => return,
        };
        let range = match &entry.key {
            Some(key) if key.node.marks.too_deep => return,
            Some(key) => key.at..(key.at + key.node.len).min(self.scan.line_end(key.at)),
            None => entry.indicator.or(entry.colon).map_or(entry.lead..entry.lead, |it| it..it + 1),
        };
        draft.problem(range, message);
    }
}

/// Whether a scalar is null.
fn is_null(text: &str, style: Style, properties: &Properties) -> bool {
    match properties.tag.as_deref() {
        Some((_, tag)) => {
            let style = if style == Style::Plain { scalar::Style::Plain } else { scalar::Style::Quoted };
            scalar::resolve(text, style, Some(Tag::written(tag))) == Ok(Resolved::Null)
        }
        None => style == Style::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL"),
    }
}
