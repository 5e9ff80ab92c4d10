//! The same over the wire: what the server publishes and answers of a file that is edited is what it does of one just
//! opened.

use fastrand::Rng;
use podls::text::Encoding;
use serde_json::{Value, json};

use crate::case::{Case, Change};
use crate::editor::{Editor, notification};
use crate::habits::{self, Past};
use crate::sources::Source;

/// From this many findings on, a list that is the same as before is not published again.
const LONG: usize = 200;

const EDITED: &str = "untitled:edited.yaml";
const FRESH: &str = "untitled:fresh.yaml";

/// A server and the file that it is told to change.
struct Served {
    editor: Editor,
    asked: i32,
}

/// Edits a file for some notifications, in an editor of its own.
pub async fn live(source: &Source, seed: u64, steps: usize, others: &[Source]) {
    let mut rng = Rng::with_seed(seed);
    let encoding = if rng.bool() { Encoding::Utf8 } else { Encoding::Utf16 };
    let mut case = Case { encoding, ..Case::of(&source.text) };
    let mut file = case.opened().unwrap();
    let mut past = vec![Past::of(&file)];
    let offered = if encoding == Encoding::Utf8 { json!(["utf-8"]) } else { json!(["utf-16"]) };
    let capabilities = json!({
        "general": {"positionEncodings": offered},
        "textDocument": {
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "publishDiagnostics": {"relatedInformation": true, "codeDescriptionSupport": true},
        },
    });
    let (editor, server) = Editor::with(capabilities).await;
    assert_eq!(server["positionEncoding"] == "utf-8", encoding == Encoding::Utf8);
    let mut served = Served { editor, asked: 0 };
    served.open(EDITED, &source.text).await;
    for version in 2..steps as i32 + 2 {
        let splices = habits::next(&mut rng, &file, &past, others);
        let changes = habits::sent(&mut rng, &file, &splices, encoding);
        let edited = served.change(version, &changes).await;
        let told = format!("{}, seed {seed}, version {version}", source.name);
        case.steps.push(changes);
        file = match case.step(&file, &case.steps[case.steps.len() - 1]) {
            Ok(edited) => edited,
            Err(fault) => {
                let (case, found) = case.shrunk(fault);
                panic!("{told}: {found}\n{case}");
            }
        };
        past.push(Past::of(&file));
        let text = file.text.to_string();
        let fresh = served.open(FRESH, &text).await;
        assert_eq!(edited, fresh, "{told}: what is published");
        let place = file.text.place(text.floor_char_boundary(rng.usize(0..=text.len())), encoding);
        for (method, more) in questions(place.line, place.column) {
            let edited = served.ask(method, EDITED, &more).await;
            assert_eq!(edited, served.ask(method, FRESH, &more).await, "{told}: {method}");
        }
        served.close(FRESH).await;
        if fresh.as_array().is_none_or(|it| it.len() > LONG) {
            return;
        }
    }
}

fn questions(line: u32, character: u32) -> [(&'static str, Value); 5] {
    let position = json!({"line": line, "character": character});
    let range = json!({"start": position, "end": {"line": line + 2, "character": character}});
    [
        ("textDocument/hover", json!({"position": position})),
        ("textDocument/completion", json!({"position": position})),
        ("textDocument/codeAction", json!({"range": range, "context": {"diagnostics": []}})),
        ("textDocument/documentSymbol", json!({})),
        ("textDocument/foldingRange", json!({})),
    ]
}

impl Served {
    async fn open(&mut self, url: &str, text: &str) -> Value {
        let document = json!({"uri": url, "languageId": "yaml", "version": 1, "text": text});
        self.editor.send(&[notification("textDocument/didOpen", json!({"textDocument": document}))]).await;
        self.published(url, 1).await
    }

    async fn change(&mut self, version: i32, changes: &[Change]) -> Value {
        let changes: Vec<_> = changes
            .iter()
            .map(|Change { places, new }| {
                let [start, end] =
                    [places.start, places.end].map(|it| json!({"line": it.line, "character": it.column}));
                json!({"range": {"start": start, "end": end}, "text": new})
            })
            .collect();
        let document = json!({"uri": EDITED, "version": version});
        let params = json!({"textDocument": document, "contentChanges": changes});
        self.editor.send(&[notification("textDocument/didChange", params)]).await;
        self.published(EDITED, version).await
    }

    async fn close(&mut self, url: &str) {
        let params = json!({"textDocument": {"uri": url}});
        self.editor.send(&[notification("textDocument/didClose", params)]).await;
    }

    /// What is published for a version of a file, without the name of the file.
    async fn published(&mut self, url: &str, version: i32) -> Value {
        let wanted = |it: &Value| it["params"]["uri"] == url && it["params"]["version"] == version;
        nameless(&self.editor.wait(wanted).await["params"]["diagnostics"])
    }

    async fn ask(&mut self, method: &str, url: &str, more: &Value) -> Value {
        let mut params = more.clone();
        params["textDocument"] = json!({"uri": url});
        self.asked += 1;
        nameless(&self.editor.ask(self.asked, method, params).await["result"])
    }
}

/// The same without the names of files.
fn nameless(value: &Value) -> Value {
    let text = value.to_string().replace(EDITED, "file").replace(FRESH, "file");
    serde_json::from_str(&text).unwrap()
}
