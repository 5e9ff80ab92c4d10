//! A conversation with one client: messages in, messages out, and its life cycle.
//!
//! `tower-lsp` has a loop of its own for this. It ends with the first message that it cannot read, does not end at
//! `exit`, leaves unknown `$/` requests without an answer, and drops what comes right behind `initialize`.

use std::borrow::Cow;
use std::future::poll_fn;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use futures::future::{BoxFuture, FutureExt, OptionFuture};
use futures::{SinkExt, StreamExt, stream::FuturesUnordered};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::oneshot;
use tokio::time::timeout;
use tower_lsp::jsonrpc::{Error, ErrorCode, Id, Request, Response};
use tower_lsp::lsp_types::DidChangeTextDocumentParams;
use tower_lsp::{ClientSocket, LspService};
use tower_service::Service;

use crate::lsp::frames::{Fault, Frames, Outbox};
use crate::lsp::guard::guard;
use crate::lsp::server::Server;
use crate::lsp::{process, publish};

/// Above so many bytes that the client has not read yet it gets answers only, nothing that it did not ask for.
const BACKLOG: usize = 1 << 16;

/// How long the client may take to read the last answers.
const PATIENCE: Duration = Duration::from_secs(1);

/// Where a conversation stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Nobody has said `initialize`.
    New,
    Running,
    /// The client has said `shutdown`, and `exit` comes next.
    ShutDown,
}

struct Session {
    service: LspService<Server>,
    phase: Phase,
    /// Ends with the client's process, which podls must not outlive.
    client: OptionFuture<oneshot::Receiver<()>>,
    /// Requests that take longer.
    working: FuturesUnordered<BoxFuture<'static, Option<Response>>>,
    output: Outbox,
}

/// Talks until the client says `exit`, closes the stream or is gone. Tells whether it said `shutdown` before that.
pub(super) async fn run(
    (service, socket): (LspService<Server>, ClientSocket),
    input: impl AsyncRead + Unpin,
    mut output: impl AsyncWrite + Unpin,
) -> bool {
    let (mut asked, mut replies) = socket.split();
    let mut publications = pin!(publish::publications(service.inner().store.clone()));
    let mut input = Frames::new(input, Message::read);
    let mut session = Session::new(service);
    loop {
        tokio::select! {
            biased;
            sent = session.output.send(&mut output), if !session.output.is_sent() => if sent.is_err() {
                break;
            },
            Some(answer) = session.working.next() => session.answer(answer),
            message = input.next() => match message {
                None => break,
                Some(Ok(Message::Change(change))) => session.change(change),
                Some(Ok(Message::Request(request))) if request.method() == "exit" => break,
                Some(Ok(Message::Request(request))) => session.receive(request).await,
                Some(Ok(Message::Reply(reply))) => {
                    // It cannot fail before `exit`.
                    let _ = replies.send(reply).await;
                }
                Some(Ok(Message::Neither(id))) => session.refuse(Some(id), Error::invalid_request()),
                Some(Err(fault)) => session.refuse(Some(Id::Null), parse_error(&fault)),
            },
            Some(list) = publications.next(), if session.output.len() < BACKLOG => session.output.push(&list),
            Some(request) = asked.next(), if session.output.len() < BACKLOG => session.output.push(&request),
            Some(_) = &mut session.client => break,
        }
    }
    // A client that does not read any more will not miss the rest.
    let _ = timeout(PATIENCE, session.output.send(&mut output)).await;
    session.phase == Phase::ShutDown
}

impl Session {
    fn new(service: LspService<Server>) -> Session {
        Session {
            service,
            phase: Phase::New,
            client: None.into(),
            working: FuturesUnordered::new(),
            output: Outbox::default(),
        }
    }

    /// Takes one step of the life cycle.
    async fn receive(&mut self, request: Request) {
        let (method, id, params) = request.into_parts();
        match (self.phase, method.as_ref()) {
            (Phase::New, "initialize") if id.is_some() => {
                self.meet(&params.unwrap_or_default());
                self.phase = Phase::Running;
                // Read already, and more forgivingly than the library does; see `peer`.
                self.call(method, id, Some(json!({ "capabilities": {} }))).await;
            }
            (Phase::New, _) => self.refuse(id, not_initialized()),
            (Phase::Running, "initialize") | (Phase::ShutDown, _) => {
                self.refuse(id, Error::invalid_request())
            }
            (Phase::Running, "shutdown") => {
                self.phase = Phase::ShutDown;
                // Some clients send null or an empty object, which the library takes for a mistake.
                self.call(method, id, None).await;
            }
            (Phase::Running, "initialized") => self.call(method, id, Some(json!({}))).await,
            (Phase::Running, name) if name.starts_with("$/") && id.is_some() => {
                self.refuse(id, Error::method_not_found());
            }
            (Phase::Running, _) => self.call(method, id, params).await,
        }
    }

    /// Takes an edit of a file; there is no answer to it.
    fn change(&self, change: DidChangeTextDocumentParams) {
        if self.phase == Phase::Running {
            // The text of a file has a net of its own; this one is for places.
            guard(|| self.service.inner().store.change(change));
        }
    }

    fn meet(&mut self, params: &Value) {
        let store = &self.service.inner().store;
        store.meet(params);
        // Seen from a container, the client's process may have another number or none.
        self.client = store.peer().process.and_then(process::end_of).into();
    }

    /// Hands a message to the library. What needs no time is answered before the next message is looked at, so every
    /// request finds the state that the messages before it have left.
    async fn call(&mut self, method: Cow<'static, str>, id: Option<Id>, params: Option<Value>) {
        let mut request = Request::build(method);
        if let Some(id) = &id {
            request = request.id(id.clone());
        }
        if let Some(params) = params {
            request = request.params(params);
        }
        if poll_fn(|context| self.service.poll_ready(context)).await.is_err() {
            return;
        }
        // Handlers have a net of their own, under what they ask; this one is for the library and for what is left.
        let answer = AssertUnwindSafe(self.service.call(request.finish())).catch_unwind();
        let mut answer = answer
            .map(|answer| match answer {
                Ok(answer) => answer.ok().flatten(),
                Err(_) => id.map(|id| Response::from_error(id, Error::internal_error())),
            })
            .boxed();
        match futures::poll!(&mut answer) {
            Poll::Ready(answer) => self.answer(answer),
            Poll::Pending => self.working.push(answer),
        }
    }

    fn answer(&mut self, answer: Option<Response>) {
        if let Some(answer) = answer {
            self.output.push(&answer);
        }
    }

    /// Answers a request with an error; a notification gets none.
    fn refuse(&mut self, id: Option<Id>, error: Error) {
        if let Some(id) = id {
            self.output.push(&Response::from_error(id, error));
        }
    }
}

/// What a piece of JSON is to the protocol.
enum Message {
    /// An edit, which every key that is typed sends.
    Change(DidChangeTextDocumentParams),
    /// A notification too.
    Request(Request),
    Reply(Response),
    /// Nothing; with the id to say so to.
    Neither(Id),
}

/// An edit as nearly all clients send it; read as what it is, it costs half as much as by way of JSON values.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    #[serde(rename = "jsonrpc")]
    _version: Version,
    #[serde(rename = "method")]
    _method: DidChange,
    params: DidChangeTextDocumentParams,
}

#[derive(Deserialize)]
enum Version {
    #[serde(rename = "2.0")]
    Two,
}

#[derive(Deserialize)]
enum DidChange {
    #[serde(rename = "textDocument/didChange")]
    Method,
}

impl Message {
    fn read(body: &[u8]) -> serde_json::Result<Message> {
        match serde_json::from_slice(body) {
            Ok(Edit { params, .. }) => Ok(Message::Change(params)),
            Err(_) => serde_json::from_slice::<Value>(body).map(Message::from),
        }
    }
}

impl From<Value> for Message {
    fn from(message: Value) -> Message {
        let Value::Object(mut message) = message else { return Message::Neither(Id::Null) };
        if let Some(method) = message.remove("method") {
            return request(method, message).map_or_else(Message::Neither, Message::Request);
        }
        // Where null is the same as nothing, `"result": null` gets lost.
        if !message.contains_key("error") {
            message.entry("result").or_insert(Value::Null);
        }
        let reply = serde_json::from_value(Value::Object(message));
        reply.map_or(Message::Neither(Id::Null), Message::Reply)
    }
}

/// What calls a method, with the rest of its message taken apart: the parameters may be long, and are not copied. Else
/// the id to say so to.
fn request(method: Value, mut rest: Map<String, Value>) -> Result<Request, Id> {
    let given = rest.remove("id");
    let id = given.as_ref().and_then(|it| Id::deserialize(it).ok());
    let understood = rest.get("jsonrpc").is_some_and(|it| it == "2.0") && given.is_some() == id.is_some();
    let Value::String(method) = method else { return Err(id.unwrap_or_default()) };
    if !understood {
        return Err(id.unwrap_or_default());
    }
    let mut request = Request::build(method);
    if let Some(id) = id {
        request = request.id(id);
    }
    if let Some(params) = rest.remove("params") {
        request = request.params(params);
    }
    Ok(request.finish())
}

fn not_initialized() -> Error {
    Error { code: ErrorCode::ServerError(-32002), message: "Server not initialized".into(), data: None }
}

fn parse_error(fault: &Fault) -> Error {
    let message = match fault {
        Fault::Header => "A header without a usable Content-Length",
        Fault::Short => "A message is shorter than its Content-Length",
        Fault::Json => "A message is not JSON",
    };
    Error { code: ErrorCode::ParseError, message: message.into(), data: None }
}
