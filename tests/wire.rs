//! JSON to the server and back, in memory: what the protocol promises, and nothing of what podls knows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::ops::Range;
use std::time::Duration;

use serde_json::{Value, json};

use editor::{Editor, frame, notification, request};

mod editor;

const URL: &str = "untitled:pod.yaml";

fn open(text: &str) -> Value {
    let document = json!({"uri": URL, "languageId": "yaml", "version": 1, "text": text});
    notification("textDocument/didOpen", json!({"textDocument": document}))
}

/// Text typed over some columns of a line.
fn change(version: i32, line: u32, columns: Range<u32>, text: &str) -> Value {
    let place = |character| json!({"line": line, "character": character});
    let changes =
        json!([{"range": {"start": place(columns.start), "end": place(columns.end)}, "text": text}]);
    notification(
        "textDocument/didChange",
        json!({"textDocument": {"uri": URL, "version": version}, "contentChanges": changes}),
    )
}

fn close() -> Value {
    notification("textDocument/didClose", json!({"textDocument": {"uri": URL}}))
}

fn on(line: u32, character: u32) -> Value {
    json!({"textDocument": {"uri": URL}, "position": {"line": line, "character": character}})
}

/// A Pod with one more line in its `spec`, line 4.
fn pod(line: &str) -> String {
    let head = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n";
    format!("{head}{line}\n  containers: [{{name: a, image: b}}]\n")
}

#[tokio::test]
async fn findings_carry_the_version_they_are_for_and_go_with_the_file() {
    let (mut editor, _) = Editor::with(json!({})).await;
    editor.send(&[open(&pod("  wrong: 1"))]).await;
    let first = editor.published().await;
    assert_eq!((&first["version"], first["diagnostics"].as_array().unwrap().len()), (&json!(1), 1));
    let found = &first["diagnostics"][0];
    assert_eq!(
        found["range"],
        json!({"start": {"line": 4, "character": 2}, "end": {"line": 4, "character": 7}})
    );
    assert_eq!(
        (&found["source"], &found["code"], &found["severity"]),
        (&json!("podls"), &json!("unknown-field"), &json!(1))
    );
    editor.send(&[change(2, 4, 2..2, "# ")]).await;
    assert_eq!(editor.published().await, json!({"uri": URL, "version": 2, "diagnostics": []}));
    editor.send(&[close()]).await;
    assert_eq!(editor.published().await, json!({"uri": URL, "diagnostics": []}));
    assert_eq!(editor.ask(1, "textDocument/hover", on(0, 1)).await["result"], json!(null));
}

#[tokio::test]
async fn two_thousand_changes_at_once_are_made_in_their_order() {
    let (mut editor, _) = Editor::with(json!({})).await;
    let word =
        |seed: usize| (0..50).map(|count| char::from(b'a' + (seed * count % 26) as u8)).collect::<String>();
    let words: Vec<String> = (1..=20).map(word).collect();
    let mut messages = vec![open(&pod(&["  x: 1"; 20].join("\n")))];
    // Each letter is typed wrong and then right.
    for (word, line) in words.iter().zip(4..) {
        for (letter, column) in word.chars().zip(3..) {
            let version = messages.len() as i32 + 1;
            messages.push(change(version, line, column..column, "?"));
            messages.push(change(version + 1, line, column..column + 1, &letter.to_string()));
        }
    }
    editor.send(&messages).await;
    let last = loop {
        let published = editor.published().await;
        if published["version"] == 2001 {
            break published;
        }
    };
    let found = last["diagnostics"].as_array().unwrap().iter().map(|it| it["message"].clone());
    assert!(found.eq(words.iter().map(|word| format!("unknown field \"spec.x{word}\""))));
}

#[tokio::test]
async fn columns_count_what_was_agreed_on() {
    for (offered, agreed, end) in [
        (json!(["utf-16", "utf-8"]), json!("utf-8"), 11),
        (json!(["utf-16"]), json!(null), 7),
        (json!(["utf-32"]), json!("utf-32"), 6),
        (json!(null), json!(null), 7),
    ] {
        let (mut editor, server) = Editor::with(json!({"general": {"positionEncodings": offered}})).await;
        assert_eq!(server["positionEncoding"], agreed);
        editor.send(&[open(&pod("  \"한😀\": 1"))]).await;
        assert_eq!(editor.published().await["diagnostics"][0]["range"]["end"]["character"], end);
        editor.send(&[change(2, 4, end - 1..end - 1, "x")]).await;
        assert_eq!(editor.published().await["diagnostics"][0]["message"], "unknown field \"spec.한😀x\"");
    }
}

#[tokio::test]
async fn what_cannot_be_read_costs_itself() {
    let (mut editor, _) = Editor::with(json!({})).await;
    editor.raw(frame("{\"a\":").as_bytes()).await;
    editor.raw(frame("[]").as_bytes()).await;
    editor.raw(frame("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":8}").as_bytes()).await;
    let codes = [editor.message().await, editor.message().await, editor.message().await];
    let codes = codes.map(|it| (it["id"].clone(), it["error"]["code"].clone()));
    let expected = [(json!(null), json!(-32700)), (json!(null), json!(-32600)), (json!(7), json!(-32600))];
    assert_eq!(codes, expected);
    assert_eq!(editor.ask(1, "textDocument/hover", on(0, 0)).await["result"], json!(null));
}

#[tokio::test]
async fn half_a_surrogate_pair_takes_the_column_it_has_in_the_editor() {
    let (mut editor, _) = Editor::with(json!({})).await;
    editor.send(&[open(&pod("  x: 1"))]).await;
    editor.raw(frame(&change(2, 4, 2..2, "HALF").to_string().replace("HALF", "\\ud83d")).as_bytes()).await;
    editor.send(&[change(3, 4, 3..3, "y")]).await;
    while editor.published().await["version"] != 3 {}
    editor.send(&[change(4, 4, 4..4, "z")]).await;
    let published = editor.published().await;
    assert_eq!(published["diagnostics"][0]["message"], "unknown field \"spec.\u{fffd}yzx\"");
}

#[tokio::test]
async fn the_life_cycle_is_kept() {
    let mut editor = Editor::start();
    let code = |answer: Value| answer["error"]["code"].clone();
    assert_eq!(code(editor.ask(1, "textDocument/hover", on(0, 0)).await), -32002);
    assert_eq!(code(editor.ask(2, "podls/nothing", json!({})).await), -32002);
    // Everything at once, and with a word that no library of types knows.
    let initialize = json!({"processId": null, "trace": "compact", "capabilities": {}});
    let first = [
        request(3, "initialize", initialize),
        notification("initialized", json!({})),
        open(&pod("  wrong: 1")),
        request(4, "textDocument/documentSymbol", json!({"textDocument": {"uri": URL}})),
    ];
    editor.send(&first).await;
    assert!(editor.answer(4).await["result"].is_array());
    assert_eq!(code(editor.ask(5, "initialize", json!({"capabilities": {}})).await), -32600);
    assert_eq!(code(editor.ask(6, "$/nothing", json!({})).await), -32601);
    assert_eq!(code(editor.ask(7, "textDocument/hover", json!({"position": "x"})).await), -32602);
    assert_eq!(editor.ask(8, "shutdown", json!({})).await["result"], json!(null));
    assert_eq!(code(editor.ask(9, "textDocument/hover", on(0, 0)).await), -32600);
    editor.send(&[notification("exit", json!(null))]).await;
    assert!(editor.server.await.unwrap(), "shutdown, then exit");
}

#[tokio::test]
async fn the_end_of_the_stream_is_the_end() {
    let (editor, _) = Editor::with(json!({})).await;
    drop(editor.stream);
    assert!(!editor.server.await.unwrap(), "no shutdown");
}

#[cfg(unix)]
#[tokio::test]
async fn the_end_of_the_client_is_the_end() {
    let mut client = std::process::Command::new("sleep").arg("60").spawn().unwrap();
    let mut editor = Editor::start();
    let initialize = json!({"processId": client.id(), "capabilities": {}});
    assert!(editor.ask(1, "initialize", initialize).await["result"].is_object());
    client.kill().unwrap();
    client.wait().unwrap();
    let ended = tokio::time::timeout(std::time::Duration::from_secs(20), editor.server).await;
    assert!(!ended.unwrap().unwrap(), "no shutdown");
}

#[tokio::test]
async fn a_long_list_is_cut_and_not_sent_twice() {
    let (mut editor, _) = Editor::with(json!({})).await;
    let wrong: String = (0..600).map(|count| format!("  wrong{count}: 1\n")).collect();
    editor.send(&[open(&pod(&wrong))]).await;
    let list = editor.published().await["diagnostics"].as_array().unwrap().clone();
    assert_eq!(list.len(), 500);
    assert_eq!(list[499]["message"], "podls has 101 more findings in this file, from here on");
    assert_eq!(list[499]["range"]["start"]["line"], 4 + 499);
    // Nothing comes for the second version, and an empty list for the third.
    editor.send(&[change(2, 606, 0..0, "# more")]).await;
    assert_eq!(editor.ask(1, "textDocument/hover", on(0, 0)).await["error"], json!(null));
    tokio::time::sleep(Duration::from_millis(50)).await;
    editor.send(&[close()]).await;
    assert_eq!(editor.published().await, json!({"uri": URL, "diagnostics": []}));
}

#[tokio::test]
async fn a_client_is_asked_for_its_settings() {
    let (mut editor, _) = Editor::with(json!({"workspace": {"configuration": true}})).await;
    editor.send(&[open(&pod("  wrong: 1"))]).await;
    let asked = editor.wait(|it| it["method"] == "workspace/configuration").await;
    assert_eq!(asked["params"], json!({"items": [{"section": "podls"}]}));
    editor
        .send(&[json!({"jsonrpc": "2.0", "id": asked["id"], "result": [{"kubernetesversion": "1.30"}]})])
        .await;
    let told = editor.wait(|it| it["method"] == "window/showMessage").await;
    assert_eq!(told["params"]["message"], "Settings of podls: There is no setting \"kubernetesversion\"");
    assert_eq!(editor.published().await["version"], 1);
}

#[tokio::test]
async fn a_way_out_comes_with_what_it_mends_where_it_is_wanted() {
    let able = json!({
        "textDocument": {
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}, "isPreferredSupport": true},
            "publishDiagnostics": {"codeDescriptionSupport": true},
        },
        "workspace": {"workspaceEdit": {"documentChanges": true}},
    });
    let ask = |only: Value| {
        let place = json!({"line": 4, "character": 4});
        let context = json!({"diagnostics": [], "only": only});
        json!({"textDocument": {"uri": URL}, "range": {"start": place, "end": place}, "context": context})
    };
    let (mut editor, _) = Editor::with(able).await;
    editor.send(&[open(&pod("  hostnetwork: true"))]).await;
    let found = editor.published().await["diagnostics"][0].clone();
    let page = found["codeDescription"]["href"].as_str().unwrap();
    assert!(page.starts_with("https://kubernetes.io/docs/"), "{page}");
    let action =
        editor.ask(1, "textDocument/codeAction", ask(json!(["quickfix"]))).await["result"][0].clone();
    assert_eq!((&action["kind"], &action["isPreferred"]), (&json!("quickfix"), &json!(true)));
    assert_eq!(action["diagnostics"], json!([found]));
    let change = &action["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URL, "version": 1}));
    assert_eq!(change["edits"][0]["newText"], "hostNetwork");
    let refactor = editor.ask(2, "textDocument/codeAction", ask(json!(["refactor"]))).await;
    assert_eq!(refactor["result"], json!(null));

    let (mut editor, _) = Editor::with(json!({})).await;
    editor.send(&[open(&pod("  hostnetwork: true"))]).await;
    assert_eq!(editor.ask(1, "textDocument/codeAction", ask(json!(null))).await["result"], json!(null));
}
