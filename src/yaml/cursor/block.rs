//! A cursor on a line of block YAML: its column says what the line will belong to.

use super::level::lead;
use super::word::{Ends, Word, blanks, colon, is_dash};
use super::{Frame, Level, Place, Spot, Step};
use crate::text::Text;
use crate::yaml::tree::{At, Data};

/// A line of block YAML with a cursor in it.
pub(super) struct Block<'t, 's> {
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
    pub fn new(document: At<'t>, text: &'s Text, offset: usize) -> Option<Self> {
        let range = text.line_around(offset);
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

    /// Two where dashes stand in the column of their key: the next key, and one more item.
    pub fn places(&self) -> Vec<Place<'t>> {
        let first = self.dashes.first().copied().unwrap_or(self.head);
        let (levels, owner) = self.ancestors(first);
        let mut ways = Vec::new();
        if self.dashes.is_empty() {
            let empty = owner.as_ref().is_some_and(Level::is_empty);
            let list = owner.map(|it| levels.iter().cloned().chain([it]).collect::<Vec<_>>());
            let list = list.filter(|_| !self.cuts(true));
            let in_list = levels.last().is_some_and(|it| it.items().next().is_some());
            let levels = Some(levels).filter(|_| !self.cuts(in_list));
            // Right below a key without a value, an item is at least as likely as the next key.
            if empty {
                ways.extend(list.into_iter().chain(levels))
            } else {
                ways.extend(levels.into_iter().chain(list))
            }
        } else {
            let mut levels: Vec<_> = levels.into_iter().chain(owner).collect();
            for dash in &self.dashes {
                let place = self.start + dash;
                let item = levels.last().and_then(|list| list.item_at(place));
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
            let before = lead(child) < self.start;
            if before && column < first as isize {
                levels.push(Level::of(child));
                entry = child;
                continue;
            }
            let level = Level::of(child);
            let owner =
                before && column == first as isize && level.step != Step::Item && may_hold_dashes(child);
            return (levels, owner.then_some(level));
        }
    }

    /// The place on this line below these levels.
    fn place(&self, mut levels: Vec<Level<'t>>) -> Option<Place<'t>> {
        let cursor = self.offset - self.start;
        let frame = Frame::Block { column: self.head };
        if let Some((key, colon)) = self.key_before(cursor) {
            let last = levels.last()?;
            let own = last.pairs().find(|it| it.range.start == self.start + self.head);
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
        Place {
            levels,
            spot,
            typed,
            quote: word.quote,
            colon: word.colon,
            last: word.last,
            touches,
            comma: false,
            frame,
        }
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

    /// Whether a line in this column would belong to the level: as its first one, or beside the others. A scalar that
    /// stands there already takes no more.
    fn fits(&self, level: &Level<'t>) -> bool {
        if level.nodes().any(|it| is_scalar(it) && it.start < self.start) {
            return false;
        }
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

    /// Whether the next line that counts is a value for a key on this line.
    fn is_above_deeper_lines(&self) -> bool {
        self.line_below().is_some_and(|it| it.column > self.head || it.column == self.head && it.dash)
    }

    /// Whether a key on this line, or an item, would take lines below away from what they belong to above.
    fn cuts(&self, item: bool) -> bool {
        let (Some(above), Some(below)) = (self.line_above(), self.line_below()) else { return false };
        let takes = below.column > self.head || below.column == self.head && below.dash && !item;
        let inside = below.column > above.key || below.column == above.key && below.dash;
        // A word that is typed already may be the key of what is below; and so may one to come, where a line between a
        // map and another that stands as deep has been deleted.
        let typed = self.line.get(self.head..).is_some_and(|it| !it.trim().is_empty());
        let goes_on = above.dash && above.column >= self.head && below.column == above.key && !below.dash;
        let owned = if typed { above.open && inside && !item } else { above.open || goes_on };
        takes && owned && above.key >= self.head
    }

    fn line_below(&self) -> Option<Neighbour> {
        let first = self.text.line_of(self.offset) + 1;
        let mut lines = first..(first + NEAR).min(self.text.line_count());
        lines.find_map(|it| Neighbour::of(&self.text.line(it)))
    }

    fn line_above(&self) -> Option<Neighbour> {
        let line = self.text.line_of(self.offset);
        let mut lines = (line.saturating_sub(NEAR)..line).rev();
        lines.find_map(|it| Neighbour::of(&self.text.line(it)))
    }
}

/// So many lines away, nobody means to type into what stands there.
const NEAR: usize = 50;

/// A line that counts, near the cursor.
struct Neighbour {
    /// Where it begins.
    column: usize,
    /// Where it goes on behind its dashes.
    key: usize,
    /// It begins with a dash.
    dash: bool,
    /// It ends with a colon: the lines below are the value.
    open: bool,
}

impl Neighbour {
    /// `None` for a line that is blank or a comment.
    fn of(line: &str) -> Option<Neighbour> {
        let column = blanks(line, 0);
        let mut key = column;
        while is_dash(line, key) {
            key = blanks(line, key + 1);
        }
        let rest = line.get(column..).filter(|it| !it.is_empty() && !it.starts_with('#'))?;
        let content = rest.split(" #").next().unwrap_or(rest);
        Some(Neighbour { column, key, dash: is_dash(line, column), open: content.trim_end().ends_with(':') })
    }
}

fn is_scalar(node: At) -> bool {
    node.node.scalar().is_some()
}

fn block_column(node: At) -> Option<usize> {
    node.node.collection().filter(|it| !it.flow).map(|it| it.column)
}

/// Whether dashes in the key's own column belong to it.
fn may_hold_dashes(entry: At) -> bool {
    let block = |it: At| it.node.is_seq() && it.node.collection().is_some_and(|it| !it.flow && it.indentless);
    entry.node.entry().is_some_and(|it| it.colon.is_some()) && entry.value().is_none_or(block)
}

/// The column of an entry's key or dash; -1 for a document.
pub(super) fn column(text: &Text, entry: At) -> isize {
    match entry.node.data {
        Data::Document(_) => -1,
        _ => {
            let at = lead(entry);
            let start = text.line_around(at).start;
            text.slice(start..at).trim_start_matches('\u{FEFF}').chars().count() as isize
        }
    }
}

/// How many blanks a line begins with.
pub(super) fn indent(text: &Text, start: usize) -> usize {
    (start..).take_while(|it| matches!(text.byte(*it), Some(b' ' | b'\t'))).count()
}
