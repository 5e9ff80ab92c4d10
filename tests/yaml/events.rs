//! A document as the events of a YAML parser, one line each: podls' and yaml-rust2's.
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

/// What podls has read.
pub fn of_podls(document: At) -> Vec<String> {
    let mut writer = Writer::default();
    writer.value(document.value(), &document.node.entry().unwrap().properties);
    writer.events
}

/// Anchors are numbered in the order of the text, from 1 on.
#[derive(Default)]
struct Writer<'t> {
    anchors: HashMap<&'t str, usize>,
    count: usize,
    events: Vec<String>,
}

impl<'t> Writer<'t> {
    fn value(&mut self, value: Option<At<'t>>, properties: &'t Properties) {
        let anchor = properties.anchor.as_ref().map_or(0, |(_, name)| {
            self.count += 1;
            self.anchors.insert(name, self.count);
            self.count
        });
        let tag = properties.tag.as_ref().map(|(_, it)| whole(it));
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
                self.events.push(format!("*{}", self.anchors.get(&**name).copied().unwrap_or_default()));
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

/// What yaml-rust2 reads: the events of each document, or its complaint.
pub fn of_yaml_rust2(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut parser = Parser::new_from_str(text);
    let mut documents: Vec<Vec<String>> = Vec::new();
    let tag = |it: Option<Tag>| it.map(|it| it.handle + &it.suffix);
    loop {
        let event = match parser.next_token().map_err(|it| it.to_string())?.0 {
            Event::StreamEnd => return Ok(documents),
            Event::DocumentStart => {
                documents.push(Vec::new());
                continue;
            }
            Event::Nothing | Event::StreamStart | Event::DocumentEnd => continue,
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
        };
        documents.last_mut().unwrap().push(event);
    }
}
