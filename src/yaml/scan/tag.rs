//! How far a tag goes, as libyaml reads it.

use super::Scan;

impl Scan<'_> {
    /// Behind a tag that starts there, and what go-yaml says where it takes none: the text up to the next blank then.
    pub fn tag(&self, start: usize, flow: bool) -> (usize, Option<&'static str>) {
        let (at, refused) = self.read_tag(start);
        let refused = refused
            .or((!self.is_blank_or_end(at)).then_some("did not find expected whitespace or line break"));
        if refused.is_none() {
            return (at, None);
        }
        let mut end = at;
        let stops = |at: usize| flow && matches!(self.byte(at), b',' | b'[' | b']' | b'{' | b'}');
        while !self.is_blank_or_end(end) && !stops(end) {
            end += self.char_len(end);
        }
        (end, refused)
    }

    /// As far as go-yaml reads a tag (`yaml_parser_scan_tag`).
    fn read_tag(&self, start: usize) -> (usize, Option<&'static str>) {
        if self.byte(start + 1) == b'<' {
            let (at, refused) = self.uri(start + 2, false);
            let closes = self.byte(at) == b'>';
            let refused = refused.or((!closes).then_some("did not find the expected '>'"));
            return (at + usize::from(closes), refused);
        }
        let name = self.name_end(start + 1);
        if self.byte(name) != b'!' {
            return self.uri(name, true);
        }
        let (at, refused) = self.uri(name + 1, false);
        // Only a directive could define it, and the server's cutter leaves none to a document.
        let undefined = (name > start + 1).then_some("found undefined tag handle");
        (at, refused.or(undefined))
    }

    /// Behind the characters of a URI; there has to be one unless it has `begun`.
    fn uri(&self, start: usize, begun: bool) -> (usize, Option<&'static str>) {
        let mut at = start;
        loop {
            match self.byte(at) {
                b'%' => match self.escaped_character(at) {
                    Ok(end) => at = end,
                    Err(refused) => return (at, Some(refused)),
                },
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => at += 1,
                byte if b"_-;/?:@&=+$,.!~*'()[]".contains(&byte) => at += 1,
                _ => break,
            }
        }
        let empty = at == start && !begun;
        (at, empty.then_some("did not find expected tag URI"))
    }

    /// Behind a character of a URI that is written as its octets: `%C3%A9`.
    fn escaped_character(&self, mut at: usize) -> Result<usize, &'static str> {
        let mut missing = None;
        while missing != Some(0) {
            let digits =
                self.text.get(at + 1..at + 3).filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()));
            let octet =
                digits.filter(|_| self.byte(at) == b'%').and_then(|it| u8::from_str_radix(it, 16).ok());
            let Some(octet) = octet else { return Err("did not find URI escaped octet") };
            missing = Some(match (missing, octet) {
                (Some(missing), 0x80..=0xBF) => missing - 1,
                (Some(_), _) => return Err("found an incorrect trailing UTF-8 octet"),
                (None, 0..=0x7F) => 0,
                (None, 0xC0..=0xDF) => 1,
                (None, 0xE0..=0xEF) => 2,
                (None, 0xF0..=0xF7) => 3,
                (None, _) => return Err("found an incorrect leading UTF-8 octet"),
            });
            at += 3;
        }
        Ok(at)
    }
}
