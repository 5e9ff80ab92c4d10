//! A text and what is done to it: played, and made smaller once it has shown something.

use std::cell::RefCell;
use std::fmt::{self, Display};
use std::ops::Range;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Once};
use std::time::{Duration, Instant};

use podls::config::Settings;
use podls::file::File;
use podls::schema::Minor;
use podls::text::{Encoding, Place, Text};

use crate::check::check;

/// How long a case is made smaller.
const PATIENCE: Duration = Duration::from_secs(60);

/// A change as an editor sends it.
#[derive(Clone)]
pub struct Change {
    pub places: Range<Place>,
    pub new: String,
}

/// A text, how it is to be read, and the notifications of an editor that change it.
#[derive(Clone)]
pub struct Case {
    pub text: String,
    pub encoding: Encoding,
    pub version: Minor,
    pub patch: bool,
    pub steps: Vec<Vec<Change>>,
}

impl Case {
    /// A text that nothing is done to yet, read as most are.
    pub fn of(text: &str) -> Case {
        Case {
            text: text.to_owned(),
            encoding: Encoding::Utf8,
            version: Minor::NEWEST,
            patch: false,
            steps: Vec::new(),
        }
    }

    /// The file as a person sees it before typing.
    pub fn opened(&self) -> Result<File, String> {
        guarded(|| {
            let file = self.open(&self.text);
            check(&file, &file)?;
            // Asked for fixes first, as `podls check` does.
            match self.open(&self.text).findings_with_fixes() == file.findings_with_fixes() {
                true => Ok(file),
                false => Err("what is found with fixes depends on what was asked before".to_string()),
            }
        })
    }

    /// A file just opened.
    fn open(&self, text: &str) -> File {
        let settings = Settings { kubernetes_version: self.version, ..Settings::default() };
        let file = File::open(Text::new(text), 0, &Arc::new(settings));
        if self.patch { file.as_patch() } else { file }
    }

    /// The file after one more notification, held against a fresh one of the same text.
    pub fn step(&self, file: &File, changes: &[Change]) -> Result<File, String> {
        guarded(|| {
            let mut text = file.text.to_string();
            let mut edited: Option<File> = None;
            for Change { places, new } in changes {
                text.replace_range(Text::new(&text).range(places.clone(), self.encoding), new);
                let before = edited.as_ref().unwrap_or(file);
                let range = before.text.range(places.clone(), self.encoding);
                edited = Some(before.edited(range, new, before.version + 1));
            }
            let edited = edited.unwrap_or_else(|| file.edited(0..0, "", file.version + 1));
            check(&edited, &self.open(&text))?;
            Ok(edited)
        })
    }

    /// What goes wrong.
    fn fault(&self) -> Option<String> {
        let mut file = match self.opened() {
            Ok(file) => file,
            Err(fault) => return Some(fault),
        };
        for changes in &self.steps {
            match self.step(&file, changes) {
                Ok(edited) => file = edited,
                Err(fault) => return Some(fault),
            }
        }
        None
    }

    /// The smallest case that can be found in which the same goes wrong, and what that is.
    pub fn shrunk(mut self, fault: String) -> (Case, String) {
        let (start, mut fault) = (Instant::now(), fault);
        let wanted = kind(&fault);
        loop {
            let smaller = self.smaller().find_map(|it| {
                let found = it.fault().filter(|it| kind(it) == wanted)?;
                Some((it, found))
            });
            match smaller {
                Some(found) if start.elapsed() < PATIENCE => (self, fault) = found,
                _ => return (self, fault),
            }
        }
    }

    /// Cases that are a little smaller, the smallest first.
    fn smaller(&self) -> impl Iterator<Item = Case> + '_ {
        let later = (1..self.steps.len()).rev().map(|count| self.begun_later(count));
        let steps = (0..self.steps.len()).map(|it| {
            let mut case = self.clone();
            case.steps.remove(it);
            case
        });
        let changes =
            self.steps.iter().enumerate().filter(|it| it.1.len() > 1).flat_map(move |(step, changes)| {
                (0..changes.len()).map(move |it| {
                    let mut case = self.clone();
                    case.steps[step].remove(it);
                    case
                })
            });
        let news = self.steps.iter().enumerate().flat_map(move |(step, changes)| {
            changes.iter().enumerate().flat_map(move |(at, change)| {
                pieces(&change.new).map(move |new| {
                    let mut case = self.clone();
                    case.steps[step][at].new = new;
                    case
                })
            })
        });
        let lines = self.text.split_inclusive('\n').count();
        let sizes = std::iter::successors(Some(lines / 2), |it| (*it > 1).then_some(it / 2));
        let cuts = sizes.filter(|it| *it > 0).flat_map(move |size| {
            (0..lines).step_by(size).map(move |first| self.without_lines(first..first + size))
        });
        later.chain(steps).chain(changes).chain(cuts).chain(news)
    }

    /// Without the first steps: the text is opened as they leave it.
    fn begun_later(&self, count: usize) -> Case {
        let mut file = self.open(&self.text);
        for changes in self.steps.iter().take(count) {
            for Change { places, new } in changes {
                file = self.open(&{
                    let mut text = file.text.clone();
                    text.splice(text.range(places.clone(), self.encoding), new);
                    text.to_string()
                });
            }
        }
        Case { text: file.text.to_string(), steps: self.steps[count..].to_vec(), ..self.clone() }
    }

    fn without_lines(&self, lines: Range<usize>) -> Case {
        let mut case = self.clone();
        let kept = self.text.split_inclusive('\n').enumerate().filter(|it| !lines.contains(&it.0));
        case.text = kept.map(|it| it.1).collect();
        let up = |place: &mut Place| {
            if place.line as usize >= lines.end {
                place.line -= lines.len() as u32;
            }
        };
        for change in case.steps.iter_mut().flatten() {
            up(&mut change.places.start);
            up(&mut change.places.end);
        }
        case
    }
}

/// What kind of fault it is: its first line.
pub fn kind(fault: &str) -> String {
    fault.lines().next().unwrap_or_default().to_owned()
}

/// A text without its first or second half, and without one of its characters.
fn pieces(text: &str) -> impl Iterator<Item = String> + '_ {
    let half = text.ceil_char_boundary(text.len() / 2);
    let halves = [&text[half..], &text[..half]].into_iter().filter(|it| it.len() < text.len());
    let letters = text.char_indices().take(64).map(|(at, letter)| {
        let mut rest = text.to_owned();
        rest.replace_range(at..at + letter.len_utf8(), "");
        rest
    });
    halves.map(str::to_owned).chain(letters)
}

impl Display for Case {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Case { text, encoding, version, patch, steps } = self;
        writeln!(to, "{encoding:?}, Kubernetes {version}, {}", if *patch { "a patch" } else { "no patch" })?;
        writeln!(to, "text: {text:?}\n---8<---\n{text}\n--->8---")?;
        for (step, changes) in steps.iter().enumerate() {
            for Change { places: Range { start, end }, new } in changes {
                let (from, till) = ((start.line, start.column), (end.line, end.column));
                writeln!(to, "change {}: {from:?} to {till:?} becomes {new:?}", step + 1)?;
            }
        }
        Ok(())
    }
}

thread_local! {
    /// What a panic says, where it is caught.
    static CAUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The same, a panic being a fault like any other.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let caught = CAUGHT.with_borrow_mut(|it| it.as_mut().map(|it| *it = panic.to_string()));
            if caught.is_none() {
                usual(panic);
            }
        }));
    });
    CAUGHT.set(Some(String::new()));
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    let panic = CAUGHT.take().unwrap_or_default();
    // Where it happened is on the first line.
    result.unwrap_or_else(|_| Err(panic))
}
