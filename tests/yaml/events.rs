//! A document as the events of a YAML parser, one line each, as podls reads it and as yaml-rust2 does.
//!
//! ```text
//! +MAP
//! =VAL :key
//! +SEQ &1 <tag:yaml.org,2002:seq>
//! =VAL "text
//! *1
//! -SEQ
//! -MAP
//! ```

use std::collections::HashMap;

use podls::yaml::tree::{Properties, Style};
use podls::yaml::{At, Data};
use yaml_rust2::Event;
use yaml_rust2::parser::{Parser, Tag};
use yaml_rust2::scanner::TScalarStyle;

/// What podls has read, or why go-yaml refuses it.
pub fn of_podls(document: At) -> Result<Vec<String>, String> {
    if let Some(message) = refusal(document) {
        return Err(message);
    }
    let mut writer = Writer::default();
    writer.value(document.value(), &document.node.entry().unwrap().properties);
    if writer.lost { Err("unknown anchor".to_string()) } else { Ok(writer.events) }
}

/// The first thing that go-yaml's parser refuses. What no JSON can have as a key is refused behind it, and the tree is
/// as good as any.
fn refusal(at: At) -> Option<String> {
    let no_key = |it: &str| it.starts_with("invalid map key") || it.starts_with("a key must not be null");
    let mut problems = at.node.problems.iter().filter(|it| it.refused && !no_key(&it.message));
    let own = problems.next().map(|it| it.message.to_string());
    own.or_else(|| at.children().find_map(refusal))
}

/// Anchors are numbered in the order of the text, from 1 on.
#[derive(Default)]
struct Writer<'t> {
    anchors: HashMap<&'t str, usize>,
    count: usize,
    /// An alias of no anchor.
    lost: bool,
    events: Vec<String>,
}

impl<'t> Writer<'t> {
    fn value(&mut self, value: Option<At<'t>>, properties: &'t Properties) {
        let anchor = properties.anchor.as_deref().map_or(0, |(_, name)| {
            self.count += 1;
            self.anchors.insert(name, self.count);
            self.count
        });
        let tag = properties.tag.as_deref().map(|(_, it)| whole(it));
        let Some(at) = value else { return self.events.push(scalar(anchor, tag, ':', "")) };
        match &at.node.data {
            Data::Scalar(it) => {
                let sign = match it.style {
                    Style::Plain => ':',
                    Style::SingleQuoted => '\'',
                    Style::DoubleQuoted => '"',
                    Style::Literal => '|',
                    Style::Folded => '>',
                };
                self.events.push(scalar(anchor, tag, sign, &it.text));
            }
            Data::Alias(name) => {
                let anchor = self.anchors.get(&**name).copied();
                self.lost |= anchor.is_none();
                self.events.push(format!("*{}", anchor.unwrap_or_default()));
            }
            Data::Seq(_) => {
                self.events.push(open("+SEQ", anchor, tag));
                at.entries().for_each(|it| self.value(it.value(), &it.node.entry().unwrap().properties));
                self.events.push("-SEQ".to_string());
            }
            Data::Map(_) => {
                self.events.push(open("+MAP", anchor, tag));
                for entry in at.entries() {
                    let it = entry.node.entry().unwrap();
                    self.value(entry.key(), &it.key_properties);
                    self.value(entry.value(), &it.properties);
                }
                self.events.push("-MAP".to_string());
            }
            Data::Document(_) | Data::Entry(_) => panic!("no value is one"),
        }
    }
}

/// A tag as the URI that it stands for: `!!str`, `!local`, `!<verbatim>`.
fn whole(tag: &str) -> String {
    match (tag.strip_prefix("!!"), tag.strip_prefix("!<")) {
        (Some(suffix), _) => format!("tag:yaml.org,2002:{suffix}"),
        (_, Some(verbatim)) => verbatim.trim_end_matches('>').to_string(),
        _ => tag.to_string(),
    }
}

fn scalar(anchor: usize, tag: Option<String>, sign: char, text: &str) -> String {
    format!("{} {sign}{}", open("=VAL", anchor, tag), text.escape_debug())
}

fn open(event: &str, anchor: usize, tag: Option<String>) -> String {
    let anchor = if anchor > 0 { format!(" &{anchor}") } else { String::new() };
    let tag = tag.map(|it| format!(" <{it}>")).unwrap_or_default();
    format!("{event}{anchor}{tag}")
}

/// What yaml-rust2 reads in the first document of a text, or its complaint. It would take a byte order mark for text.
pub fn of_yaml_rust2(text: &str) -> Result<Vec<String>, String> {
    let mut parser = Parser::new_from_str(text.trim_start_matches('\u{FEFF}'));
    let mut events = Vec::new();
    let tag = |it: Option<Tag>| it.map(|it| it.handle + &it.suffix);
    loop {
        events.push(match parser.next_token().map_err(|it| it.to_string())?.0 {
            // A stream without a document says as much as an empty document.
            Event::StreamEnd => return Ok(vec![scalar(0, None, ':', "")]),
            Event::DocumentEnd => return Ok(events),
            Event::Nothing | Event::StreamStart | Event::DocumentStart => continue,
            Event::Alias(anchor) => format!("*{anchor}"),
            Event::Scalar(text, style, anchor, it) => {
                let sign = match style {
                    TScalarStyle::Plain => ':',
                    TScalarStyle::SingleQuoted => '\'',
                    TScalarStyle::DoubleQuoted => '"',
                    TScalarStyle::Literal => '|',
                    TScalarStyle::Folded => '>',
                };
                scalar(anchor, tag(it), sign, &text)
            }
            Event::SequenceStart(anchor, it) => open("+SEQ", anchor, tag(it)),
            Event::SequenceEnd => "-SEQ".to_string(),
            Event::MappingStart(anchor, it) => open("+MAP", anchor, tag(it)),
            Event::MappingEnd => "-MAP".to_string(),
        });
    }
}
