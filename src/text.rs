//! A rope and its edits: the one place that knows columns and encodings.
//!
//! Everywhere else a position is a byte offset. A line ends where the language server protocol ends it: at LF,
//! CRLF and CR, at nothing else; they are kept as they were typed. Nothing here fails: a position that the text does
//! not have is moved to the nearest one before it.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use ropey::str_utils::{byte_to_char_idx, byte_to_line_idx, line_to_byte_idx};
use ropey::{Rope, RopeSlice};

/// The text of a file. A clone costs a few nanoseconds and shares everything.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    rope: Rope,
    /// In bytes; a rope of one piece would count them each time.
    len: usize,
}

/// A part of the text that lies together in memory. Whatever is asked of a rope of one piece, it looks through all of
/// it first, so several questions about one place are asked of its piece.
struct Piece<'t> {
    text: &'t str,
    /// How much stands before it.
    start: usize,
    chars: usize,
    lines: usize,
}

impl Piece<'_> {
    /// The line of the whole text that a byte of the whole text belongs to.
    fn line_of(&self, offset: usize) -> usize {
        self.lines + byte_to_line_idx(self.text, offset - self.start)
    }
}

/// A line that lies in one piece with what ends it.
struct Line<'t> {
    number: usize,
    start: usize,
    /// Without its line break.
    text: &'t str,
}

impl Line<'_> {
    fn holds(&self, offset: usize) -> bool {
        (self.start..=self.start + self.text.len()).contains(&offset)
    }

    /// The place of a byte of this line.
    fn place(&self, offset: usize, encoding: Encoding) -> Place {
        let before = self.text.get(..floor(self.text, offset - self.start)).unwrap_or_default();
        Place { line: narrow(self.number), column: narrow(columns(before, encoding)) }
    }
}

/// What a column counts; client and server agree on one of them when they meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Code units of UTF-16: a character outside the basic plane counts twice.
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

/// A position as an editor gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Counted from 0.
    pub line: u32,
    /// Units of the [`Encoding`] before it on its line.
    pub column: u32,
}

impl Text {
    /// The text of a file just opened.
    pub fn new(text: &str) -> Text {
        Text { rope: Rope::from_str(text), len: text.len() }
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The byte offset of a place. A column behind the end of its line means the end, before the line break; a line
    /// behind the last one means the end of the text; a column within a character means the start of that character.
    pub fn offset(&self, place: Place, encoding: Encoding) -> usize {
        let start = self.line_start(place.line as usize);
        if start == self.len && place.line as usize >= self.line_count() {
            return self.len;
        }
        let column = place.column as usize;
        if let Some((start, line)) = self.line_in_piece(start) {
            return start + bytes_before(line, column, encoding);
        }
        let end = self.line_range(place.line as usize).end;
        let offset = match encoding {
            Encoding::Utf8 => start.saturating_add(column),
            Encoding::Utf16 => {
                let unit = self.rope.char_to_utf16_cu(self.chars_before(start)).saturating_add(column);
                match self.rope.try_utf16_cu_to_char(unit) {
                    Ok(char) => self.rope.char_to_byte(char),
                    Err(_) => end,
                }
            }
            Encoding::Utf32 => {
                let char = self.chars_before(start).saturating_add(column);
                self.rope.try_char_to_byte(char).unwrap_or(end)
            }
        };
        self.boundary(offset.min(end))
    }

    /// The bytes from one place to another; nothing where the second stands before the first.
    pub fn range(&self, places: Range<Place>, encoding: Encoding) -> Range<usize> {
        let end = self.offset(places.end, encoding);
        let start = if places.is_empty() { end } else { self.offset(places.start, encoding) };
        start..end
    }

    /// The places between which a range of bytes lies.
    pub fn places(&self, range: Range<usize>, encoding: Encoding) -> Range<Place> {
        let Range { start, end } = range;
        let line = self.numbered_line(start.min(self.len)).filter(|it| it.holds(start) && it.holds(end));
        match line {
            Some(line) => line.place(start, encoding)..line.place(end, encoding),
            None => self.place(start, encoding)..self.place(end, encoding),
        }
    }

    /// The place of a byte offset. An offset within a character means its start, one within CRLF the end of the
    /// line, one behind the text its end.
    pub fn place(&self, offset: usize, encoding: Encoding) -> Place {
        let at = offset.min(self.len);
        if let Some(line) = self.numbered_line(at) {
            return line.place(at, encoding);
        }
        let line = self.line_of(at);
        let Range { start, end } = self.line_range(line);
        let offset = self.boundary(offset).min(end);
        let column = match encoding {
            Encoding::Utf8 => offset - start,
            Encoding::Utf16 => self.utf16(offset) - self.utf16(start),
            Encoding::Utf32 => self.chars_before(offset) - self.chars_before(start),
        };
        Place { line: narrow(line), column: narrow(column) }
    }

    /// Replaces the bytes of `range` by `new`. Both ends are moved to the start of the character they fall in.
    pub fn splice(&mut self, range: Range<usize>, new: &str) {
        let Range { start, end } = self.chars(range);
        if start < end {
            self.rope.remove(start..end);
            self.len = self.rope.len_bytes();
        }
        if !new.is_empty() {
            self.rope.insert(start, new);
            self.len += new.len();
        }
    }

    /// The text of `range`, borrowed where it lies in one piece. Both ends are moved to the start of the character
    /// they fall in.
    pub fn slice(&self, range: Range<usize>) -> Cow<'_, str> {
        let in_piece = self
            .piece(range.start)
            .and_then(|it| it.text.get(range.start - it.start..range.end.checked_sub(it.start)?));
        in_piece.map_or_else(|| self.part(range).into(), Cow::Borrowed)
    }

    /// The pieces that make up the text of `range`, for reading without a copy. A piece never ends within a
    /// character or between CR and LF, unless `range` does.
    pub fn chunks(&self, range: Range<usize>) -> impl Iterator<Item = &str> {
        self.part(range).chunks()
    }

    /// The byte at `offset`; `None` behind the end.
    pub fn byte(&self, offset: usize) -> Option<u8> {
        self.rope.get_byte(offset)
    }

    /// The number of lines, at least 1: behind a last line break there is one more line, an empty one.
    pub fn line_count(&self) -> usize {
        self.rope.len_lines()
    }

    /// The line, counted from 0, that the byte at `offset` belongs to; a line break belongs to the line it ends.
    pub fn line_of(&self, offset: usize) -> usize {
        let at = offset.min(self.len);
        self.piece(at).map_or(0, |it| it.line_of(at))
    }

    /// The line that the byte at `offset` belongs to: where it starts, and what it says without its line break.
    pub fn line_at(&self, offset: usize) -> (usize, Cow<'_, str>) {
        match self.line_in_piece(offset) {
            Some((start, line)) => (start, Cow::Borrowed(line)),
            None => {
                let line = self.line_range(self.line_of(offset));
                (line.start, self.slice(line))
            }
        }
    }

    /// The bytes of the line that the byte at `offset` belongs to, without its line break.
    pub fn line_around(&self, offset: usize) -> Range<usize> {
        match self.line_in_piece(offset) {
            Some((start, line)) => start..start + line.len(),
            None => self.line_range(self.line_of(offset)),
        }
    }

    /// The byte offset at which a line starts; the end of the text for a line behind the last one.
    pub fn line_start(&self, line: usize) -> usize {
        let piece = self.rope.get_chunk_at_line_break(line);
        piece.map_or(self.len, |(text, start, _, lines)| start + line_to_byte_idx(text, line - lines))
    }

    /// The bytes of a line without its line break; empty, at the end of the text, for a line behind the last one.
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let start = self.line_start(line);
        if let Some((_, text)) = self.line_in_piece(start).filter(|it| it.0 == start) {
            return start..start + text.len();
        }
        let mut end = self.line_start(line.saturating_add(1));
        let before = |end: usize| if end > start { self.byte(end - 1) } else { None };
        if before(end) == Some(b'\n') {
            end -= 1;
            if before(end) == Some(b'\r') {
                end -= 1;
            }
        } else if before(end) == Some(b'\r') {
            end -= 1;
        }
        start..end
    }

    /// A line without its line break.
    pub fn line(&self, line: usize) -> Cow<'_, str> {
        self.slice(self.line_range(line))
    }

    /// All lines in order, each without its line break.
    pub fn lines(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.rope.lines().map(|line| {
            let text: Cow<'_, str> = line.into();
            match text {
                Cow::Borrowed(text) => Cow::Borrowed(without_break(text)),
                Cow::Owned(text) => Cow::Owned(without_break(&text).to_string()),
            }
        })
    }

    /// The line of `offset`; `None` if it does not lie in one piece.
    fn numbered_line(&self, offset: usize) -> Option<Line<'_>> {
        let piece = self.piece(offset)?;
        let (start, text) = self.line_in(&piece, offset)?;
        Some(Line { number: piece.line_of(offset), start, text })
    }

    /// Where the line of `offset` starts, and what it says without its line break; `None` if it does not lie in one
    /// piece of the rope with what ends it, as a long one may.
    fn line_in_piece(&self, offset: usize) -> Option<(usize, &str)> {
        self.line_in(&self.piece(offset)?, offset)
    }

    fn line_in<'t>(&self, piece: &Piece<'t>, offset: usize) -> Option<(usize, &'t str)> {
        let text = piece.text;
        let at = floor(text, offset - piece.start);
        let (mut before, mut behind) = text.split_at_checked(at)?;
        // A line break belongs to the line that it ends.
        if behind.starts_with('\n') && before.ends_with('\r') {
            (before, behind) = text.split_at_checked(at - 1)?;
        }
        let start = match before.rfind(['\n', '\r']) {
            Some(line_break) => line_break + 1,
            None if piece.start == 0 => 0,
            None => return None,
        };
        let end = match behind.find(['\n', '\r']) {
            Some(line_break) => before.len() + line_break,
            None if piece.start + text.len() == self.len => text.len(),
            None => return None,
        };
        Some((piece.start + start, text.get(start..end)?))
    }

    /// The piece that holds the byte at `offset`, the last one for the end of the text; `None` behind that.
    fn piece(&self, offset: usize) -> Option<Piece<'_>> {
        let (text, start, chars, lines) = self.rope.get_chunk_at_byte(offset)?;
        Some(Piece { text, start, chars, lines })
    }

    /// How many characters stand before a byte; all of them for one behind the end.
    fn chars_before(&self, offset: usize) -> usize {
        let at = offset.min(self.len);
        self.piece(at).map_or(0, |it| it.chars + byte_to_char_idx(it.text, at - it.start))
    }

    /// `offset`, or the start of the character around it, or the end of the text.
    fn boundary(&self, offset: usize) -> usize {
        if offset >= self.len() {
            return self.len();
        }
        self.rope.char_to_byte(self.chars_before(offset))
    }

    fn chars(&self, range: Range<usize>) -> Range<usize> {
        let end = self.chars_before(range.end);
        let start = if range.start < range.end { self.chars_before(range.start) } else { end };
        start.min(end)..end
    }

    fn part(&self, range: Range<usize>) -> RopeSlice<'_> {
        self.rope.slice(self.chars(range))
    }

    fn utf16(&self, offset: usize) -> usize {
        self.rope.char_to_utf16_cu(self.chars_before(offset))
    }
}

/// `offset`, or the start of the character around it, or the end of the text.
fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

fn columns(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16 => text.chars().map(char::len_utf16).sum(),
        Encoding::Utf32 => text.chars().count(),
    }
}

/// How many bytes of a line stand before a column; all of them for a column behind its end, those before the character
/// for a column within one.
fn bytes_before(line: &str, column: usize, encoding: Encoding) -> usize {
    if encoding == Encoding::Utf8 {
        return floor(line, column);
    }
    let mut left = column;
    for (at, char) in line.char_indices() {
        let units = if encoding == Encoding::Utf16 { char.len_utf16() } else { 1 };
        if left < units {
            return at;
        }
        left -= units;
    }
    line.len()
}

fn without_break(line: &str) -> &str {
    line.strip_suffix("\r\n").or_else(|| line.strip_suffix(['\n', '\r'])).unwrap_or(line)
}

/// The protocol counts in 32 bits; a file longer than that ends there for an editor.
fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::new(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text::new(&text)
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::new("")
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.rope, formatter)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.slice(0..self.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    fn at(line: u32, column: u32) -> Place {
        Place { line, column }
    }

    /// The places of all three encodings at a byte offset: line, then columns in utf-8, utf-16, utf-32.
    fn places(text: &str, offset: usize) -> (u32, [u32; 3]) {
        let text = Text::new(text);
        let found = ENCODINGS.map(|encoding| text.place(offset, encoding));
        (found[0].line, found.map(|place| place.column))
    }

    fn offsets(text: &str, place: Place) -> [usize; 3] {
        let text = Text::new(text);
        ENCODINGS.map(|encoding| text.offset(place, encoding))
    }

    #[test]
    fn an_emoji_counts_four_two_and_one() {
        assert_eq!(places("a😀b", 5), (0, [5, 3, 2]));
        assert_eq!(offsets("a😀b", at(0, 3)), [1, 5, 6]);
    }

    #[test]
    fn within_a_surrogate_pair_is_before_its_character() {
        assert_eq!(Text::new("a😀b").offset(at(0, 2), Encoding::Utf16), 1);
        assert_eq!(places("a😀b", 3), (0, [1, 1, 1]));
    }

    #[test]
    fn hangul_counts_three_bytes_and_one_unit() {
        assert_eq!(places("이름: 웹", 6), (0, [6, 2, 2]));
        assert_eq!(offsets("이름: 웹", at(0, 4)), [3, 8, 8]);
    }

    #[test]
    fn a_combining_mark_counts_by_itself() {
        assert_eq!(places("e\u{301}x", 3), (0, [3, 2, 2]));
        assert_eq!(offsets("e\u{301}x", at(0, 1)), [1, 1, 1]);
    }

    #[test]
    fn a_byte_order_mark_is_a_character() {
        assert_eq!(places("\u{feff}a", 3), (0, [3, 1, 1]));
        assert_eq!(offsets("\u{feff}a", at(0, 1)), [0, 3, 3]);
    }

    #[test]
    fn a_column_behind_its_line_stays_before_the_break() {
        for (text, end) in
            [("ab\ncd", 2), ("ab\r\ncd", 2), ("ab\rcd", 2), ("ab", 2), ("\ncd", 0), ("\r\ncd", 0)]
        {
            assert_eq!(offsets(text, at(0, 9)), [end; 3], "{text:?}");
            assert_eq!(offsets(text, at(0, u32::MAX)), [end; 3], "{text:?}");
        }
    }

    #[test]
    fn a_line_behind_the_last_is_the_end() {
        assert_eq!(offsets("ab\ncd", at(2, 0)), [5; 3]);
        assert_eq!(offsets("", at(u32::MAX, u32::MAX)), [0; 3]);
    }

    #[test]
    fn lines_end_at_lf_crlf_and_cr_only() {
        let text = Text::new("a\nb\r\nc\rd\u{2028}e\u{2029}f\u{85}g\u{b}h\u{c}i");
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines, ["a", "b", "c", "d\u{2028}e\u{2029}f\u{85}g\u{b}h\u{c}i"]);
        assert_eq!(text.line_count(), 4);
        assert_eq!(text.line_start(2), 5);
        assert_eq!(text.line_range(1), 2..3);
    }

    #[test]
    fn within_crlf_is_the_end_of_the_line() {
        assert_eq!(places("ab\r\ncd", 3), (0, [2, 2, 2]));
        assert_eq!(places("ab\r\ncd", 4), (1, [0, 0, 0]));
        assert_eq!(Text::new("ab\r\ncd").line_of(3), 0);
    }

    #[test]
    fn an_edit_may_split_crlf_and_join_it_again() {
        let mut text = Text::new("a\r\nb");
        assert_eq!(text.line_count(), 2);
        text.splice(2..2, "x");
        assert_eq!((text.to_string().as_str(), text.line_count()), ("a\rx\nb", 3));
        text.splice(2..3, "");
        assert_eq!((text.to_string().as_str(), text.line_count()), ("a\r\nb", 2));
        text.splice(1..2, "");
        assert_eq!((text.to_string().as_str(), text.line_count()), ("a\nb", 2));
        text.splice(1..1, "\r");
        assert_eq!((text.to_string().as_str(), text.line_count()), ("a\r\nb", 2));
    }

    #[test]
    fn an_empty_text_has_one_line() {
        let text = Text::default();
        assert!(text.is_empty());
        assert_eq!((text.line_count(), text.line(0).as_ref(), text.byte(0)), (1, "", None));
        assert_eq!(places("", 7), (0, [0, 0, 0]));
    }

    #[test]
    fn a_last_line_break_opens_an_empty_line() {
        let text = Text::new("a\n");
        assert_eq!(text.lines().collect::<Vec<_>>(), ["a", ""]);
        assert_eq!(text.place(2, Encoding::Utf16), at(1, 0));
    }

    #[test]
    fn ranges_are_moved_into_the_text() {
        let mut text = Text::new("가b");
        assert_eq!(text.slice(1..99), "가b");
        assert_eq!(text.slice(4..99), "");
        text.splice(1..3, "c");
        assert_eq!(text.to_string(), "cb");
        text.splice(50..60, "d");
        assert_eq!(text.to_string(), "cbd");
    }

    #[test]
    fn a_clone_keeps_what_was() {
        let mut text = Text::new("a: 1\n");
        let before = text.clone();
        text.splice(3..4, "2");
        assert_eq!((before.to_string().as_str(), text.to_string().as_str()), ("a: 1\n", "a: 2\n"));
        assert_ne!(before, text);
    }

    /// The same answers from a plain string, in the slow and obvious way.
    mod naive {
        use super::*;

        /// Every line's start, its end without and with the break.
        pub(super) fn lines(text: &str) -> Vec<(usize, usize, usize)> {
            let bytes = text.as_bytes();
            let (mut lines, mut start, mut at) = (Vec::new(), 0, 0);
            while at < bytes.len() {
                let width = match (bytes[at], bytes.get(at + 1)) {
                    (b'\r', Some(b'\n')) => 2,
                    (b'\r' | b'\n', _) => 1,
                    _ => 0,
                };
                at += width.max(1);
                if width > 0 {
                    lines.push((start, at - width, at));
                    start = at;
                }
            }
            lines.push((start, bytes.len(), bytes.len()));
            lines
        }

        fn units(text: &str, encoding: Encoding) -> usize {
            match encoding {
                Encoding::Utf8 => text.len(),
                Encoding::Utf16 => text.encode_utf16().count(),
                Encoding::Utf32 => text.chars().count(),
            }
        }

        pub(super) fn offset(text: &str, place: Place, encoding: Encoding) -> usize {
            let Some(&(start, end, _)) = lines(text).get(place.line as usize) else { return text.len() };
            let line = &text[start..end];
            let fits = |at: &usize| units(&line[..*at], encoding) <= place.column as usize;
            start + (0..=line.len()).filter(|at| line.is_char_boundary(*at)).take_while(fits).last().unwrap()
        }

        pub(super) fn place(text: &str, offset: usize, encoding: Encoding) -> Place {
            let offset = text.floor_char_boundary(offset);
            let lines = lines(text);
            let line = lines.iter().position(|&(_, _, next)| offset < next).unwrap_or(lines.len() - 1);
            let (start, end, _) = lines[line];
            at(line as u32, units(&text[start..offset.min(end)], encoding) as u32)
        }
    }

    #[test]
    fn random_edits_agree_with_a_plain_string() {
        const PIECES: [&str; 16] = [
            "a",
            "key: value",
            "\n",
            "\r",
            "\r\n",
            "\n\r",
            "가",
            "한글",
            "😀",
            "e\u{301}",
            "\u{feff}",
            "\u{2028}",
            "\u{85}",
            "  - ",
            "",
            "\u{10ffff}",
        ];
        for seed in 0..16 {
            let mut random = fastrand::Rng::with_seed(seed);
            let mut plain = String::new();
            let mut text = Text::default();
            for _ in 0..40 {
                let mut ends = [0, 0].map(|_| plain.floor_char_boundary(random.usize(0..=plain.len())));
                ends.sort_unstable();
                // Most edits are short, or nothing would ever grow.
                let end = if random.u8(..) < 200 {
                    plain.floor_char_boundary(ends[0] + 3).min(ends[1])
                } else {
                    ends[1]
                };
                // Now and then a piece long enough to open new leaves of the rope.
                let times = if random.u8(..) < 6 { 300 } else { random.usize(0..6) };
                let new: String = (0..times).map(|_| *random.choice(&PIECES).unwrap()).collect();
                plain.replace_range(ends[0]..end, &new);
                text.splice(ends[0]..end, &new);
                compare(&text, &plain, &mut random);
            }
            assert_eq!(text, Text::new(&plain));
        }
    }

    fn compare(text: &Text, plain: &str, random: &mut fastrand::Rng) {
        assert_eq!(text.to_string(), plain);
        let lines = naive::lines(plain);
        assert_eq!(text.line_count(), lines.len(), "{plain:?}");
        let chunks: Vec<_> = text.chunks(0..text.len()).collect();
        assert!(chunks.windows(2).all(|pair| !(pair[0].ends_with('\r') && pair[1].starts_with('\n'))));
        assert!(text.lines().eq(lines.iter().map(|&(start, end, _)| &plain[start..end])));
        for _ in 0..4 {
            let offset = random.usize(0..=plain.len() + 2);
            let place = at(random.u32(0..=lines.len() as u32), random.u32(0..30));
            let line = random.usize(0..lines.len());
            assert_eq!(text.byte(offset), plain.as_bytes().get(offset).copied());
            assert_eq!(text.line_range(line), lines[line].0..lines[line].1);
            for encoding in ENCODINGS {
                let expected = naive::place(plain, offset, encoding);
                assert_eq!(text.place(offset, encoding), expected, "{offset} {encoding:?} {plain:?}");
                assert_eq!(text.line_of(offset), expected.line as usize, "{offset} {plain:?}");
                let other = random.usize(0..=plain.len() + 2);
                let both = expected..naive::place(plain, other, encoding);
                assert_eq!(text.places(offset..other, encoding), both, "{offset}..{other} {plain:?}");
                let other = offset + random.usize(0..4);
                let both = expected..naive::place(plain, other, encoding);
                assert_eq!(text.places(offset..other, encoding), both, "{offset}..{other} {plain:?}");
                let expected = naive::offset(plain, place, encoding);
                assert_eq!(text.offset(place, encoding), expected, "{place:?} {encoding:?} {plain:?}");
            }
            let end = plain.floor_char_boundary(random.usize(0..=plain.len()));
            let start = plain.floor_char_boundary(random.usize(0..=end));
            assert_eq!(text.slice(start..end), plain[start..end]);
            assert_eq!(text.chunks(start..end).collect::<String>(), plain[start..end]);
        }
    }
}
