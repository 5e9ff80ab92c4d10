//! Where a cursor stands, as the writer sees it: under which keys, and whether a key or a value is being typed.
//!
//! The tree says what the text is; a writer is about to change it. So on a line that is being typed the indentation
//! decides, as it will when the line is done: what the tree has made of a half-typed word does not count. Ancestors
//! are found by their columns, and an entry owns all lines that stand deeper, whatever is broken in it. In brackets
//! the tree leads to the innermost pair that closes, and [`flow`] reads on from there.

use std::ops::Range;

use super::tree::{At, Data, Node, Scalar, Style};
use crate::text::Text;

mod flow;

/// A place where something may be typed.
#[derive(Clone, Debug)]
pub struct Place<'t> {
    /// From the document's root down to what the cursor is in; never empty.
    pub levels: Vec<Level<'t>>,
    /// What may be typed.
    pub spot: Spot,
    /// What is already there of it: on one line, and it holds the cursor. Quotes around it do not count.
    pub typed: Range<usize>,
    /// The quote that opens before it.
    pub quote: Option<Quote>,
    /// A colon follows.
    pub colon: bool,
    /// It is the last thing on its line, and no deeper lines follow.
    pub last: bool,
    /// The cursor touches the `-` or `:` before it: a blank has to come first.
    pub touches: bool,
    /// What it stands in.
    pub frame: Frame,
}

/// What may be typed at a [`Place`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A node begins: a key, a dash or a scalar, as the level has it.
    Start,
    /// The value behind a key's colon, on its line.
    Value,
}

/// A quote around what is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// `"` or `'`.
    pub mark: char,
    /// Whether it closes right behind what is typed.
    pub closed: bool,
}

/// How a place is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// By indentation.
    Block {
        /// The column, in characters, in which the node begins that is being typed, or whose value is.
        column: usize,
        /// Blanks at the start of its line.
        indent: usize,
    },
    /// In brackets.
    Flow {
        /// Keys stand in double quotes here.
        quoted: bool,
    },
}

/// A step on the way from a document's root to a place.
#[derive(Clone, Debug)]
pub struct Level<'t> {
    /// How it is reached from the level before.
    pub step: Step,
    /// The entry whose value it is; `None` where the tree has none (yet).
    pub entry: Option<At<'t>>,
    /// Keys of brackets that do not close, which the tree has not read.
    pub keys: Vec<String>,
}

/// How a [`Level`] is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The document.
    Root,
    /// Under a key.
    Key(String),
    /// An item of a sequence.
    Item,
}

impl<'t> Level<'t> {
    fn new(step: Step, entry: Option<At<'t>>) -> Level<'t> {
        Level { step, entry, keys: Vec::new() }
    }

    /// The level of a document.
    pub fn root(document: At<'t>) -> Level<'t> {
        Level::new(Step::Root, Some(document))
    }

    /// The nodes that stand under it: its value, and what else stands in its extent.
    fn nodes(&self) -> impl Iterator<Item = At<'t>> + use<'t> {
        self.entry.into_iter().flat_map(|it| it.value().into_iter().chain(it.strays()))
    }

    /// The pairs of the map that it is, in the order of the text, half-typed ones included.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'t>> + use<'t> {
        let maps = self.nodes().filter(|it| it.node.is_map());
        maps.flat_map(|it| it.entries()).filter_map(Pair::new)
    }

    /// The items of the sequence that it is.
    pub fn items(&self) -> impl Iterator<Item = Level<'t>> + use<'t> {
        let lists = self.nodes().filter(|it| it.node.is_seq());
        lists.flat_map(|it| it.entries()).map(|it| Level::new(Step::Item, Some(it)))
    }

    /// The level under a key.
    pub fn under(&self, key: &str) -> Option<Level<'t>> {
        self.pairs().find(|it| it.key == key).map(|it| it.level())
    }

    /// The text of the scalar that it is; `None` for anything else, and for plain text without letters.
    pub fn scalar(&self) -> Option<&'t str> {
        let scalar = self.entry?.value()?.node.scalar()?;
        Some(&*scalar.text).filter(|it| !it.is_empty())
    }

    /// Whether nothing stands under it.
    pub fn is_empty(&self) -> bool {
        self.nodes().next().is_none()
    }

    /// The step into one of its entries.
    fn into(entry: At<'t>) -> Level<'t> {
        let key = entry.key().and_then(|it| it.node.scalar());
        let step = key.map_or(Step::Item, |it| Step::Key(it.text.to_string()));
        Level::new(step, Some(entry))
    }
}

/// A key and what stands under it.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'t> {
    /// The key, read.
    pub key: &'t str,
    /// Where the key stands, with its quotes.
    pub range: (usize, usize),
    /// The whole pair.
    pub entry: At<'t>,
}

impl<'t> Pair<'t> {
    fn new(entry: At<'t>) -> Option<Pair<'t>> {
        let key = entry.key()?;
        let range = key.range();
        Some(Pair { key: &key.node.scalar()?.text, range: (range.start, range.end), entry })
    }

    /// The level under it.
    pub fn level(self) -> Level<'t> {
        Level::new(Step::Key(self.key.to_string()), Some(self.entry))
    }
}

/// What stands at an offset, and the levels down to it: a key's own level is the last one.
#[derive(Clone, Debug)]
pub struct Token<'t> {
    /// From the document's root down to it; never empty.
    pub levels: Vec<Level<'t>>,
    /// Whether it is a key; else a scalar.
    pub key: bool,
    /// Where it stands, with its quotes.
    pub range: Range<usize>,
    /// It.
    pub scalar: &'t Scalar,
}

/// The key or the scalar that stands at the offset.
pub fn token<'t>(document: At<'t>, offset: usize) -> Option<Token<'t>> {
    let mut levels = vec![Level::root(document)];
    let mut entry = document;
    loop {
        if let Some(key) = entry.key().filter(|it| holds(*it, offset)) {
            return Some(Token { levels, key: true, range: key.range(), scalar: key.node.scalar()? });
        }
        let children = entry.value().into_iter().chain(entry.strays());
        let node = children.filter(|it| holds(*it, offset)).last()?;
        if let Some(scalar) = node.node.scalar() {
            return Some(Token { levels, key: false, range: node.range(), scalar });
        }
        entry = node.entry_at(offset)?;
        levels.push(Level::into(entry));
    }
}

fn holds(at: At, offset: usize) -> bool {
    at.start <= offset && offset <= at.range().end
}

/// The places that the cursor may mean, the likeliest first: none in a comment or a text, two where dashes stand in
/// the column of their key.
pub fn places<'t>(document: At<'t>, text: &Text, offset: usize) -> Vec<Place<'t>> {
    let Data::Document(it) = &document.node.data else { return Vec::new() };
    let behind = it.ignored.is_some_and(|it| document.start + it < offset);
    if behind || offset < document.start + it.marker {
        return Vec::new();
    }
    match surroundings(document, text, offset) {
        Surroundings::Text => Vec::new(),
        Surroundings::Flow(levels) => flow::place(levels, text, offset).into_iter().collect(),
        Surroundings::Block => Block::new(document, text, offset).map(|it| it.places()).unwrap_or_default(),
    }
}

/// What the tree says of an offset.
enum Surroundings<'t> {
    /// Lines and indentation.
    Block,
    /// Brackets: the last level is the innermost collection that the tree has read to its end.
    Flow(Vec<Level<'t>>),
    /// A comment, or text of several lines: nothing of Kubernetes'.
    Text,
}

fn surroundings<'t>(document: At<'t>, text: &Text, offset: usize) -> Surroundings<'t> {
    let mut levels = vec![Level::root(document)];
    let mut entry = document;
    loop {
        let Some(it) = entry.node.entry() else { return Surroundings::Block };
        let mut comments = it.comments.iter();
        if comments.any(|it| entry.start + it.start < offset && offset <= entry.start + it.end) {
            return Surroundings::Text;
        }
        let mut next = None;
        for node in entry.value().into_iter().chain(entry.strays()) {
            if node.start > offset {
                continue;
            }
            match &node.node.data {
                Data::Map(it) | Data::Seq(it)
                    if it.flow && is_inside(node, it.closed, entry, text, offset) =>
                {
                    return brackets(node, levels, offset);
                }
                Data::Map(it) | Data::Seq(it) if !it.flow && offset <= node.range().end => {
                    next = node.entry_at(offset);
                }
                Data::Scalar(it) if is_text(node, it, text, offset) => return Surroundings::Text,
                _ => {}
            }
        }
        let Some(child) = next else { return Surroundings::Block };
        levels.push(Level::into(child));
        entry = child;
    }
}

/// Whether the offset is between a flow collection's brackets. One that does not close reaches over the deeper lines
/// of its entry; in a document that is in brackets as a whole, over all lines.
fn is_inside(node: At, closed: bool, entry: At, text: &Text, offset: usize) -> bool {
    if node.start >= offset {
        return false;
    }
    if closed {
        return offset < node.range().end;
    }
    let root = matches!(entry.node.data, Data::Document(_));
    let line = text.line_of(offset);
    let start = text.line_start(line);
    root || line == text.line_of(node.start) || column(text, entry) < indent(text, start) as isize
}

/// Goes on into the brackets that hold the offset as long as they close.
fn brackets<'t>(mut node: At<'t>, mut levels: Vec<Level<'t>>, offset: usize) -> Surroundings<'t> {
    while node.node.collection().is_some_and(|it| it.closed) {
        let Some(child) = node.entry_at(offset).filter(|it| it.start < offset) else { break };
        let inner = child.value().filter(|it| it.start < offset && offset < it.range().end);
        let Some(inner) = inner.filter(|it| it.node.collection().is_some_and(|it| it.flow && it.closed))
        else {
            break;
        };
        levels.push(Level::into(child));
        node = inner;
    }
    Surroundings::Flow(levels)
}

/// Whether the offset is in a block scalar or in a quote that runs over lines: neither holds keys.
fn is_text(node: At, scalar: &Scalar, text: &Text, offset: usize) -> bool {
    let first = text.line_of(node.start);
    match scalar.style {
        // The blank lines behind a block scalar may still become its text; the indentation will tell.
        Style::Literal | Style::Folded => node.start < offset && offset <= node.range().end,
        Style::SingleQuoted | Style::DoubleQuoted => {
            node.start < offset && offset < node.range().end && first != text.line_of(offset)
        }
        Style::Plain => false,
    }
}

/// A line of block YAML with a cursor in it.
struct Block<'t, 's> {
    document: At<'t>,
    text: &'s Text,
    offset: usize,
    /// Where the line begins.
    start: usize,
    line: String,
    /// Columns of the dashes at its beginning that stand before the cursor.
    dashes: Vec<usize>,
    /// Where the content begins behind them; the cursor where there is none.
    head: usize,
}

impl<'t, 's> Block<'t, 's> {
    /// `None` where the cursor stands before the line's content.
    fn new(document: At<'t>, text: &'s Text, offset: usize) -> Option<Self> {
        let range = text.line_range(text.line_of(offset));
        // A document may begin within a line that only YAML breaks, and a file with a byte order mark.
        let mark = if text.slice(range.start..range.start + 3) == "\u{FEFF}" { 3 } else { 0 };
        let start = (range.start + mark).max(document.start);
        let line = text.slice(start..range.end).into_owned();
        let cursor = offset.checked_sub(start)?;
        let mut at = blanks(&line, 0);
        let mut dashes = Vec::new();
        while at < cursor && is_dash(&line, at) {
            dashes.push(at);
            at = blanks(&line, at + 1);
        }
        let rest_is_blank = line.get(at..)?.is_empty();
        if at > cursor && !rest_is_blank {
            return None;
        }
        Some(Block { document, text, offset, start, line, dashes, head: at.min(cursor) })
    }

    fn places(&self) -> Vec<Place<'t>> {
        let first = self.dashes.first().copied().unwrap_or(self.head);
        let (levels, owner) = self.ancestors(first);
        let mut ways = Vec::new();
        if self.dashes.is_empty() {
            let empty = owner.as_ref().is_some_and(Level::is_empty);
            let list = owner.map(|it| levels.iter().cloned().chain([it]).collect());
            // Right below a key without a value, an item is at least as likely as the next key.
            if empty {
                ways.extend(list.into_iter().chain([levels]))
            } else {
                ways.extend([levels].into_iter().chain(list))
            }
        } else {
            let mut levels: Vec<_> = levels.into_iter().chain(owner).collect();
            for dash in &self.dashes {
                let place = self.start + dash;
                let item = levels.last().and_then(|list| list.items().find(|it| begins(it, place)));
                levels.push(item.unwrap_or(Level::new(Step::Item, None)));
            }
            ways.push(levels);
        }
        ways.into_iter().filter_map(|it| self.place(it)).collect()
    }

    /// The levels whose entries stand before the line and less deep than the column, and the key in that very column
    /// whose dashes may stand below it.
    fn ancestors(&self, first: usize) -> (Vec<Level<'t>>, Option<Level<'t>>) {
        let mut levels = vec![Level::root(self.document)];
        let mut entry = self.document;
        loop {
            let nodes = entry.value().into_iter().chain(entry.strays());
            let block = nodes.filter(|it| it.node.collection().is_some_and(|it| !it.flow));
            let around = block.filter(|it| it.start < self.start && self.start <= it.range().end).last();
            let Some(child) = around.and_then(|it| it.entry_at(self.start)) else { return (levels, None) };
            let column = column(self.text, child);
            let before = child.start + lead(child) < self.start;
            if before && column < first as isize {
                levels.push(Level::into(child));
                entry = child;
                continue;
            }
            let level = Level::into(child);
            let owner =
                before && column == first as isize && level.step != Step::Item && may_hold_dashes(child);
            return (levels, owner.then_some(level));
        }
    }

    /// The place on this line below these levels.
    fn place(&self, mut levels: Vec<Level<'t>>) -> Option<Place<'t>> {
        let cursor = self.offset - self.start;
        let frame = Frame::Block { column: self.head, indent: blanks(&self.line, 0).min(cursor) };
        if let Some((key, colon)) = self.key_before(cursor) {
            let last = levels.last()?;
            let own = last.pairs().find(|it| it.range.0 == self.start + self.head);
            levels.push(own.map_or(Level::new(Step::Key(key), None), |it| it.level()));
            return self.value(levels, colon + 1, frame);
        }
        if self.dashes.is_empty() {
            let last = levels.last_mut()?;
            if self.adopts(last) {
                last.entry = None;
            } else if !self.fits(last) {
                return None;
            }
        }
        let mut word = Word::at(&self.line, self.head, cursor, Ends::Colon)?;
        word.last &= !self.is_above_deeper_lines();
        let touches = self.dashes.last().is_some_and(|it| it + 1 == cursor);
        Some(self.finish(levels, Spot::Start, word, touches, frame))
    }

    fn value(&self, levels: Vec<Level<'t>>, from: usize, frame: Frame) -> Option<Place<'t>> {
        let cursor = self.offset - self.start;
        let first = blanks(&self.line, from).min(cursor);
        let byte = self.line.as_bytes().get(first).copied().unwrap_or_default();
        if matches!(byte, b'|' | b'>' | b'[' | b'{' | b'*' | b'&' | b'!' | b'#') {
            return None;
        }
        let word = Word::at(&self.line, first, cursor, Ends::Line)?;
        Some(self.finish(levels, Spot::Value, word, from == cursor, frame))
    }

    fn finish(
        &self,
        levels: Vec<Level<'t>>,
        spot: Spot,
        word: Word,
        touches: bool,
        frame: Frame,
    ) -> Place<'t> {
        let typed = self.start + word.range.start..self.start + word.range.end;
        Place { levels, spot, typed, quote: word.quote, colon: word.colon, last: word.last, touches, frame }
    }

    /// The key that ends before the cursor on this line, and where its colon stands.
    fn key_before(&self, cursor: usize) -> Option<(String, usize)> {
        let content = self.line.get(self.head..)?;
        let (key, behind) = match content.chars().next()? {
            mark @ ('"' | '\'') => {
                let end = content.get(1..)?.find(mark)? + 1;
                (content.get(1..end)?, end + 1)
            }
            _ => {
                let colon = colon(content)?;
                (content.get(..colon)?.trim_end(), colon)
            }
        };
        let colon = self.head + blanks(content, behind);
        let there = self.line.as_bytes().get(colon) == Some(&b':');
        (there && colon < cursor).then(|| (key.to_string(), colon))
    }

    /// Whether a line in this column would belong to the level: as its first one, or beside the others.
    fn fits(&self, level: &Level<'t>) -> bool {
        let mut columns = level.nodes().filter_map(block_column).peekable();
        columns.peek().is_none() || columns.any(|it| it == self.head)
    }

    /// Whether all that the level holds stands below the line and deeper: a key on this line would take it over.
    fn adopts(&self, level: &Level<'t>) -> bool {
        // The word on the line itself is not a key yet.
        let mut others =
            level.nodes().filter(|it| it.start != self.start + self.head || !is_scalar(*it)).peekable();
        let deeper = |it: At<'t>| it.start >= self.start && block_column(it).is_some_and(|it| it > self.head);
        others.peek().is_some() && others.all(deeper)
    }

    /// Whether the next line that counts is a value for a key on this line. A screen below, nobody means that.
    fn is_above_deeper_lines(&self) -> bool {
        let first = self.text.line_of(self.offset) + 1;
        for line in first..(first + 50).min(self.text.line_count()) {
            let line = self.text.line(line);
            let content = line.trim_start();
            if !content.is_empty() && !content.starts_with('#') {
                let indent = line.len() - content.len();
                return indent > self.head || indent == self.head && is_dash(&line, indent);
            }
        }
        false
    }
}

fn is_scalar(node: At) -> bool {
    node.node.scalar().is_some()
}

fn block_column(node: At) -> Option<usize> {
    node.node.collection().filter(|it| !it.flow).map(|it| it.column)
}

/// The word that the cursor touches.
pub(super) struct Word {
    range: Range<usize>,
    quote: Option<Quote>,
    colon: bool,
    last: bool,
}

/// Where a word without quotes ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// Before a blank or a colon.
    Colon,
    /// Before a comment or the line's end.
    Line,
    /// Before a blank, a colon, a comma or a bracket.
    Bracket,
}

impl Word {
    /// The word that begins at `start` of a line and holds the cursor; `None` where the cursor is behind it.
    fn at(line: &str, start: usize, cursor: usize, ends: Ends) -> Option<Word> {
        let rest = line.get(start..)?;
        if let Some(mark) = rest.chars().next().filter(|it| matches!(it, '"' | '\'') && start < cursor) {
            let typed = line.get(start + 1..cursor)?;
            if typed.contains(mark) {
                return None;
            }
            let more = line.get(cursor..)?;
            let run = more.find(|it: char| !(is_word(it) || ends == Ends::Line && it == ' '));
            let run = run.unwrap_or(more.len());
            let closed = more.get(run..)?.starts_with(mark);
            // Without its closing quote, only what touches the cursor belongs to the word.
            let run = if closed { run } else { more.find(|it: char| !is_word(it)).unwrap_or(more.len()) };
            let range = start + 1..cursor + run;
            let behind = range.end + usize::from(closed);
            return Some(Word::finish(line, range, behind, Some(Quote { mark, closed })));
        }
        let len = match ends {
            Ends::Colon => {
                colon(rest).unwrap_or(rest.len()).min(rest.find([' ', '\t']).unwrap_or(rest.len()))
            }
            Ends::Line => comment(rest).unwrap_or(rest.len()),
            Ends::Bracket => rest.find(|it: char| " \t:,[]{}\"'".contains(it)).unwrap_or(rest.len()),
        };
        let end = start + rest.get(..len)?.trim_end().len();
        if cursor > end {
            return None;
        }
        Some(Word::finish(line, start..end, end, None))
    }

    fn finish(line: &str, range: Range<usize>, behind: usize, quote: Option<Quote>) -> Word {
        let next = blanks(line, behind);
        let rest = line.get(next..).unwrap_or_default();
        let last = rest.is_empty();
        Word { range, quote, colon: rest.starts_with(':'), last }
    }
}

fn is_word(it: char) -> bool {
    it.is_alphanumeric() || "-_./".contains(it)
}

/// The first colon of a plain key on a line.
fn colon(line: &str) -> Option<usize> {
    let end = comment(line).unwrap_or(line.len());
    let mut colons = line.match_indices(':').map(|(at, _)| at);
    colons.find(|at| *at < end && line.as_bytes().get(at + 1).is_none_or(|it| matches!(it, b' ' | b'\t')))
}

/// Where a comment begins behind plain text.
fn comment(line: &str) -> Option<usize> {
    let mut marks = line.match_indices('#').map(|(at, _)| at);
    marks.find(|at| {
        at.checked_sub(1).and_then(|it| line.as_bytes().get(it)).is_none_or(|it| matches!(it, b' ' | b'\t'))
    })
}

/// Behind the blanks there.
fn blanks(line: &str, from: usize) -> usize {
    let rest = line.get(from..).unwrap_or_default();
    line.len().min(from + rest.len() - rest.trim_start_matches([' ', '\t']).len())
}

fn is_dash(line: &str, at: usize) -> bool {
    let byte = |at: usize| line.as_bytes().get(at);
    byte(at) == Some(&b'-') && byte(at + 1).is_none_or(|it| matches!(it, b' ' | b'\t'))
}

/// Whether the item's dash stands there.
fn begins(item: &Level, dash: usize) -> bool {
    item.entry.is_some_and(|it| it.start + lead(it) == dash)
}

/// Whether dashes in the key's own column belong to it.
fn may_hold_dashes(entry: At) -> bool {
    let block = |it: At| it.node.is_seq() && it.node.collection().is_some_and(|it| !it.flow && it.indentless);
    entry.node.entry().is_some_and(|it| it.colon.is_some()) && entry.value().is_none_or(block)
}

fn lead(entry: At) -> usize {
    entry.node.entry().map_or(0, |it| it.lead)
}

/// The column of an entry's key or dash; -1 for a document.
fn column(text: &Text, entry: At) -> isize {
    match entry.node.data {
        Data::Document(_) => -1,
        _ => {
            let at = entry.start + lead(entry);
            let start = text.line_start(text.line_of(at));
            text.slice(start..at).trim_start_matches('\u{FEFF}').chars().count() as isize
        }
    }
}

/// How many blanks a line begins with.
fn indent(text: &Text, start: usize) -> usize {
    (start..).take_while(|it| matches!(text.byte(*it), Some(b' ' | b'\t'))).count()
}

/// The first block collection whose dashes belong to a key, as far as a look at a few hundred nodes finds one: whether
/// dashes stand deeper than their key, and how much deeper keys stand than the key above them.
pub fn habits(document: At) -> Habits {
    let mut habits = Habits::default();
    let mut budget = 300;
    look(document.node, -1, &mut habits, &mut budget);
    habits
}

/// How a document is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// How much deeper than its key a map stands; `None` where there is none to see.
    pub step: Option<usize>,
    /// How much deeper than their key dashes stand.
    pub dashes: Option<usize>,
}

fn look(node: &Node, parent: isize, habits: &mut Habits, budget: &mut usize) {
    if *budget == 0 || (habits.step.is_some() && habits.dashes.is_some()) {
        return;
    }
    *budget -= 1;
    match &node.data {
        Data::Map(it) | Data::Seq(it) if !it.flow => {
            if let Some(deeper) = usize::try_from(it.column as isize - parent).ok().filter(|_| parent >= 0) {
                let habit = if node.is_seq() { &mut habits.dashes } else { &mut habits.step };
                habit.get_or_insert(deeper);
            }
            // Keys behind a dash say nothing of how deep a key's map stands.
            let column = if node.is_seq() { -1 } else { it.column as isize };
            it.entries.iter().for_each(|(_, entry)| look(entry, column, habits, budget));
        }
        Data::Entry(it) => it.slots().for_each(|slot| look(&slot.node, parent, habits, budget)),
        Data::Document(it) => it.root.slots().for_each(|slot| look(&slot.node, -1, habits, budget)),
        _ => {}
    }
}
