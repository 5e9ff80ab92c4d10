//! Messages from a stream of bytes, and back.
//!
//! `tower-lsp` can read a stream too, but ends with the first message that it cannot decode. Here a fault costs the
//! message it is in: what is broken inside a string is mended, since a lost edit would leave an editor and us with
//! two different texts; the rest is answered as a fault, and reading goes on at the next header that can be found.
//! Nothing here knows what a message means.

use std::collections::VecDeque;
use std::io;

use serde::Serialize;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// What every frame begins with, in any mixture of cases.
const LENGTH: &[u8] = b"content-length:";
/// The longest header line that is looked through; what is longer is not a header.
const LONGEST_LINE: usize = 4 << 10;
/// How much is read at a time, unless a longer message is under way.
const READ: usize = 16 << 10;
/// The most that is made room for before it has arrived: a header may claim anything.
const READ_AT_MOST: usize = 1 << 20;

/// How a body is read.
type Read<M> = fn(&[u8]) -> serde_json::Result<M>;

/// The messages of a stream.
pub(super) struct Frames<R, M> {
    input: R,
    read: Read<M>,
    bytes: Vec<u8>,
    /// What of `bytes` is done with.
    at: usize,
    state: State,
}

enum State {
    /// Between two messages, or in the middle of a header.
    Header { begun: bool, length: Option<usize> },
    /// Behind a header that promised `length` bytes; those in front of `searched` hold no other header.
    Body { length: usize, searched: usize },
}

const BETWEEN: State = State::Header { begun: false, length: None };

/// Why there is no message where one should be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A header without a usable `Content-Length`.
    Header,
    /// A body that is shorter than its header says: another header stands inside it.
    Short,
    /// A body that is not JSON.
    Json,
}

impl<R: AsyncRead + Unpin, M> Frames<R, M> {
    pub(super) fn new(input: R, read: Read<M>) -> Frames<R, M> {
        Frames { input, read, bytes: Vec::new(), at: 0, state: BETWEEN }
    }

    /// The next message or fault; `None` at the end of the stream. Nothing is lost when the future is dropped.
    pub(super) async fn next(&mut self) -> Option<Result<M, Fault>> {
        loop {
            if let Some(found) = self.take() {
                return Some(found);
            }
            self.bytes.drain(..self.at);
            self.at = 0;
            let wanted = match self.state {
                State::Header { .. } => READ,
                State::Body { length, .. } => {
                    length.saturating_sub(self.bytes.len()).clamp(READ, READ_AT_MOST)
                }
            };
            if self.bytes.is_empty() {
                self.bytes.shrink_to(READ);
            }
            self.bytes.reserve(wanted);
            match self.input.read_buf(&mut self.bytes).await {
                Ok(0) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    }

    /// A message or fault from what has been read; `None` if more has to be.
    fn take(&mut self) -> Option<Result<M, Fault>> {
        loop {
            let found = match self.state {
                State::Header { begun, length } => self.header_line(begun, length)?,
                State::Body { length, searched } => Some(self.body(length, searched)?),
            };
            if found.is_some() {
                return found;
            }
        }
    }

    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// One line of a header; a fault, if it is the last one and no length was among them.
    fn header_line(&mut self, begun: bool, length: Option<usize>) -> Option<Option<Result<M, Fault>>> {
        let rest = self.rest();
        let Some(end) = rest.iter().position(|byte| *byte == b'\n') else {
            if rest.len() > LONGEST_LINE {
                self.at += rest.len() - LENGTH.len();
                self.state = State::Header { begun: true, length };
            }
            return None;
        };
        let line = rest.get(..end).unwrap_or_default().trim_ascii_end();
        let (blank, found) = (line.is_empty(), length_in(line).or(length));
        self.at += end + 1;
        self.state = match (blank, found) {
            (false, _) => State::Header { begun: true, length: found },
            (true, Some(length)) => State::Body { length, searched: 0 },
            (true, None) => BETWEEN,
        };
        Some((blank && begun && found.is_none()).then_some(Err(Fault::Header)))
    }

    fn body(&mut self, length: usize, searched: usize) -> Option<Result<M, Fault>> {
        let rest = self.rest();
        let Some(body) = rest.get(..length) else {
            let (found, searched) = (header_within(rest, searched), rest.len());
            if let Some(header) = found {
                self.at += header;
                self.state = BETWEEN;
                return Some(Err(Fault::Short));
            }
            self.state = State::Body { length, searched };
            return None;
        };
        let parsed = (self.read)(body).or_else(|_| (self.read)(mended(body).as_bytes()));
        self.at += if parsed.is_ok() { length } else { header_or_end(body) };
        self.state = BETWEEN;
        Some(parsed.map_err(|_| Fault::Json))
    }
}

/// The length that a header line gives. Rubbish in front of it is what a message with a wrong length left behind.
fn length_in(line: &[u8]) -> Option<usize> {
    let start = line.windows(LENGTH.len()).rposition(|name| name.eq_ignore_ascii_case(LENGTH))?;
    let value = std::str::from_utf8(line.get(start + LENGTH.len()..)?).ok()?;
    value.trim().parse().ok()
}

/// Where a whole header line stands in an unfinished body, at or behind `from`. It cannot belong to the body: in JSON
/// a line break in a string is written `\n`, and outside of strings there are no words.
fn header_within(body: &[u8], from: usize) -> Option<usize> {
    let breaks = body.iter().enumerate().skip(from).filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
    for end in breaks {
        let start = end.saturating_sub(LENGTH.len() + 20);
        let line = body.get(start..end)?;
        if length_in(line).is_some() {
            return line
                .windows(LENGTH.len())
                .rposition(|name| name.eq_ignore_ascii_case(LENGTH))
                .map(|at| start + at);
        }
    }
    None
}

/// Where a header, or the beginning of one that was cut off, stands in a broken body; else its end.
fn header_or_end(body: &[u8]) -> usize {
    let begins = |at: &usize| {
        body.get(*at..).is_some_and(|rest| {
            let size = rest.len().min(LENGTH.len());
            rest.get(..size)
                .zip(LENGTH.get(..size))
                .is_some_and(|(rest, name)| rest.eq_ignore_ascii_case(name))
        })
    };
    (0..body.len()).find(begins).unwrap_or(body.len())
}

/// The body with what is no text in it replaced by U+FFFD. Half a surrogate pair, which JavaScript sends where an
/// edit cut a character in two, becomes one unit of UTF-16 and so leaves every column where the editor counts it.
fn mended(body: &[u8]) -> String {
    let body = String::from_utf8_lossy(body);
    let mut mended = String::with_capacity(body.len());
    let mut rest = body.as_ref();
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        mended.push_str(before);
        let taken = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => 12,
            (Some(0xd800..0xe000), _) => {
                mended.push('\u{fffd}');
                rest = escape.get(6..).unwrap_or_default();
                continue;
            }
            _ => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        let (escape, behind) = escape.split_at(taken);
        mended.push_str(escape);
        rest = behind;
    }
    mended.push_str(rest);
    mended
}

/// The unit of UTF-16 that an escape at the start of the text stands for.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

/// Messages on their way out.
#[derive(Default)]
pub(super) struct Outbox {
    bytes: VecDeque<u8>,
    unflushed: bool,
}

impl Outbox {
    pub(super) fn push(&mut self, message: &impl Serialize) {
        // Only a map with keys that are no strings could fail, and the protocol has none.
        let Ok(body) = serde_json::to_vec(message) else { return };
        self.bytes.extend(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        self.bytes.extend(body);
    }

    /// How many bytes wait.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn is_sent(&self) -> bool {
        self.bytes.is_empty() && !self.unflushed
    }

    /// Writes everything. When the future is dropped, what it has not written is still here.
    pub(super) async fn send(&mut self, output: &mut (impl AsyncWrite + Unpin)) -> io::Result<()> {
        while !self.bytes.is_empty() {
            self.unflushed = true;
            if output.write_buf(&mut self.bytes).await? == 0 {
                return Err(io::ErrorKind::WriteZero.into());
            }
        }
        output.flush().await?;
        self.unflushed = false;
        self.bytes.shrink_to(READ);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// What a stream holds: `1`, `2` ... for messages, `!` for faults. Read whole and byte by byte.
    fn read(stream: impl AsRef<[u8]>) -> String {
        let bytes = stream.as_ref();
        let whole = read_pieces(vec![bytes.to_vec()]);
        assert_eq!(whole, read_pieces(bytes.iter().map(|byte| vec![*byte]).collect()), "byte by byte");
        whole
    }

    fn read_pieces(pieces: Vec<Vec<u8>>) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (mut input, output) = tokio::io::duplex(64);
            let writing = async move {
                for piece in pieces {
                    tokio::io::AsyncWriteExt::write_all(&mut input, &piece).await.unwrap();
                    tokio::task::yield_now().await;
                }
            };
            let reading = async {
                let mut frames = Frames::new(output, |body| serde_json::from_slice::<Value>(body));
                let mut found = Vec::new();
                while let Some(next) = frames.next().await {
                    found.push(next.map_or("!".to_string(), |value| value.to_string()));
                }
                found.join(" ")
            };
            futures::join!(writing, reading).1
        })
    }

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn messages_come_one_by_one() {
        assert_eq!(read(frame("1") + &frame("\"가😀\"") + &frame("3")), "1 \"가😀\" 3");
        assert_eq!(read(""), "");
        assert_eq!(read("Content-Length: 9\r\n\r\n1"), "");
    }

    #[test]
    fn header_names_have_any_case_and_unknown_headers_are_skipped() {
        assert_eq!(
            read("content-type: application/vscode-jsonrpc\r\nX: y\r\nCONTENT-LENGTH:1\r\n\r\n1"),
            "1"
        );
        assert_eq!(read("Content-Length: 1\r\nContent-Type: a; charset=latin-1\r\n\r\n1"), "1");
        assert_eq!(read("Content-Length: 1\n\n1\r\n\r\nContent-Length: 1\n\n2"), "1 2");
    }

    #[test]
    fn a_body_that_is_not_json_costs_itself() {
        assert_eq!(read(frame("{\"a\":") + &frame("2")), "! 2");
        assert_eq!(read(frame("") + &frame("2")), "! 2");
        assert_eq!(read(frame(&"[".repeat(1000)) + &frame("2")), "! 2");
    }

    #[test]
    fn a_header_without_a_length_costs_its_message() {
        assert_eq!(read("X: y\r\n\r\n1".to_string() + &frame("2")), "! 2");
        assert_eq!(read("Content-Length: one\r\n\r\n1".to_string() + &frame("2") + &frame("3")), "! 2 3");
        assert_eq!(read("Content-Length: -1\r\n\r\n1".to_string() + &frame("2")), "! 2");
        assert_eq!(read("x".repeat(3 * LONGEST_LINE) + "\r\n\r\n" + &frame("2")), "! 2");
    }

    #[test]
    fn a_length_too_large_ends_at_the_next_header() {
        for length in ["99999999999999999999", "18446744073709551615", "999999999", "100", "8"] {
            let stream = format!("Content-Length: {length}\r\n\r\n{{\"a\":1}}{}{}", frame("2"), frame("3"));
            assert_eq!(read(stream), "! 2 3", "{length}");
        }
    }

    #[test]
    fn a_length_too_small_ends_at_the_next_header() {
        assert_eq!(read("Content-Length: 3\r\n\r\n{\"a\":1}".to_string() + &frame("2")), "! 2");
    }

    #[test]
    fn half_a_surrogate_pair_is_one_unknown_character() {
        let sent = [r#""\ud83d""#, r#""a\ude00b""#, r#""\ud83dx\ud83d\ude00""#, r#""\\ud83d\ud83d\n""#];
        let read = read(sent.map(frame).concat());
        let kept = [json!("\u{fffd}"), json!("a\u{fffd}b"), json!("\u{fffd}x😀"), json!("\\ud83d\u{fffd}\n")];
        assert_eq!(read, kept.map(|value| value.to_string()).join(" "));
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_unknown_characters() {
        assert_eq!(read(b"Content-Length: 4\r\n\r\n\"a\xff\"Content-Length: 1\r\n\r\n2"), "\"a\u{fffd}\" 2");
        assert_eq!(read(b"Content-Length: 2\r\n\r\n\xff1Content-Length: 1\r\n\r\n2"), "! 2");
    }
}
