//! An editor that speaks JSON to the server, in memory.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// An editor that has started the server.
pub struct Editor {
    pub stream: DuplexStream,
    read: Vec<u8>,
    /// What came while something else was waited for.
    passed: Vec<Value>,
    pub server: JoinHandle<bool>,
}

impl Editor {
    pub fn start() -> Editor {
        let (stream, other) = tokio::io::duplex(1 << 20);
        let (input, output) = tokio::io::split(other);
        let server = tokio::spawn(podls::lsp::serve(input, output));
        Editor { stream, read: Vec::new(), passed: Vec::new(), server }
    }

    /// An editor with these capabilities, after the first words.
    pub async fn with(capabilities: Value) -> (Editor, Value) {
        let mut editor = Editor::start();
        editor.send(&[request(0, "initialize", json!({"capabilities": capabilities}))]).await;
        let answer = editor.answer(0).await;
        editor.send(&[notification("initialized", json!({}))]).await;
        (editor, answer["result"]["capabilities"].clone())
    }

    pub async fn raw(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).await.unwrap();
    }

    /// Sends messages in one piece.
    pub async fn send(&mut self, messages: &[Value]) {
        let frames: String = messages.iter().map(|it| it.to_string()).map(|it| frame(&it)).collect();
        self.raw(frames.as_bytes()).await;
    }

    pub async fn message(&mut self) -> Value {
        loop {
            let text = String::from_utf8_lossy(&self.read).into_owned();
            if let Some((header, rest)) = text.split_once("\r\n\r\n") {
                let length: usize = header.strip_prefix("Content-Length: ").unwrap().parse().unwrap();
                if rest.len() >= length {
                    self.read.drain(..header.len() + 4 + length);
                    return serde_json::from_str(&rest[..length]).unwrap();
                }
            }
            let read = self.stream.read_buf(&mut self.read);
            assert_ne!(
                timeout(Duration::from_secs(20), read).await.expect("no answer").unwrap(),
                0,
                "it hung up"
            );
        }
    }

    pub async fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.passed.iter().position(&wanted) {
            return self.passed.remove(at);
        }
        loop {
            let message = self.message().await;
            if wanted(&message) {
                return message;
            }
            self.passed.push(message);
        }
    }

    pub async fn answer(&mut self, id: i32) -> Value {
        self.wait(|it| it["id"] == id && it.get("method").is_none()).await
    }

    pub async fn ask(&mut self, id: i32, method: &str, params: Value) -> Value {
        self.send(&[request(id, method, params)]).await;
        self.answer(id).await
    }

    /// The next diagnostics.
    pub async fn published(&mut self) -> Value {
        self.wait(|it| it["method"] == "textDocument/publishDiagnostics").await["params"].clone()
    }
}

pub fn frame(body: &str) -> String {
    format!("Content-Length: {}\r\n\r\n{body}", body.len())
}

pub fn request(id: i32, method: &str, params: Value) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params})
}

pub fn notification(method: &str, params: Value) -> Value {
    json!({"jsonrpc": "2.0", "method": method, "params": params})
}
