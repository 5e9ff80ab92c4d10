//! Whole manifests for an empty document.

use crate::ide::{Completion, CompletionKind, lore};
use crate::schema;
use crate::yaml::cursor::Frame;

use super::insert::{Layout, escaped};

/// One skeleton for each kind that holds a Pod.
pub(super) fn all(layout: &Layout) -> Vec<Completion> {
    let Frame::Block { column } = layout.place.frame else { return Vec::new() };
    if layout.place.quote.is_some() || layout.place.colon {
        return Vec::new();
    }
    let make = |(at, kind): (usize, &&str)| {
        let skeleton = skeleton(kind)?;
        // It stays where its first line is begun.
        let text = layout.laid_out(&skeleton).replace('\n', &format!("\n{}", " ".repeat(column)));
        let mut it = super::completion(layout, kind, CompletionKind::Skeleton, plain(&text));
        it.snippet = Some(stops(&text));
        it.detail = "new manifest".to_string();
        it.summary = lore::kind(kind).unwrap_or_default().to_string();
        it.sort = format!("00{at:03}");
        Some(it)
    };
    ORDER.iter().enumerate().filter_map(make).collect()
}

const ORDER: &[&str] = &[
    "Pod",
    "Deployment",
    "StatefulSet",
    "DaemonSet",
    "Job",
    "CronJob",
    "ReplicaSet",
    "ReplicationController",
    "PodTemplate",
];

/// A piece of a skeleton: two blanks a level, dashes under their key, `<...>` where a tab stop is.
fn skeleton(kind: &str) -> Option<String> {
    let served = schema::kinds().iter().find(|it| it.name == kind && it.gone.is_none())?;
    let head = format!("apiVersion: {}\nkind: {kind}\nmetadata:\n  name: <app>\n", served.api_version());
    let pod = |restart: &str| {
        format!(
            "spec:\n  {restart}containers:\n  - name: <app>\n    image: <nginx:1.29>\n    ports:\n    - containerPort: <80>\n"
        )
    };
    let worker = "spec:\n  restartPolicy: Never\n  containers:\n  - name: <app>\n    image: <busybox:1.37>\n    command: [\"sh\", \"-c\", \"<echo hello>\"]\n";
    let labelled =
        |pod: &str| format!("template:\n  metadata:\n    labels:\n      app: <app>\n{}", indented(pod));
    let selected = |first: &str| {
        format!(
            "spec:\n{first}  selector:\n    matchLabels:\n      app: <app>\n{}",
            indented(&labelled(&pod("")))
        )
    };
    let body = match kind {
        "Pod" => format!("  labels:\n    app: <app>\n{}", pod("")),
        "PodTemplate" => labelled(&pod("")),
        "Deployment" | "ReplicaSet" => selected("  replicas: <1>\n"),
        "StatefulSet" => selected("  serviceName: <app>\n  replicas: <1>\n"),
        "DaemonSet" => selected(""),
        "ReplicationController" => {
            format!("spec:\n  replicas: <1>\n  selector:\n    app: <app>\n{}", indented(&labelled(&pod(""))))
        }
        "Job" => format!("spec:\n{}", indented(&format!("template:\n{}", indented(worker)))),
        "CronJob" => {
            let template = indented(&format!("template:\n{}", indented(worker)));
            let job = indented(&format!("jobTemplate:\n  spec:\n{}", indented(&template)));
            format!("spec:\n  schedule: \"<*/5 * * * *>\"\n{job}")
        }
        _ => return None,
    };
    Some(head + &body)
}

fn indented(text: &str) -> String {
    text.lines().map(|it| format!("  {it}\n")).collect()
}

/// The text without its marks.
fn plain(text: &str) -> String {
    text.replace(['<', '>'], "")
}

/// The text with tab stops; the same words are the same stop.
fn stops(text: &str) -> String {
    let mut seen: Vec<&str> = Vec::new();
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, (stop, behind))) =
        rest.split_once('<').and_then(|(before, it)| Some((before, it.split_once('>')?)))
    {
        out.push_str(&escaped(before));
        let known = seen.iter().position(|it| *it == stop);
        let number = known.unwrap_or_else(|| {
            seen.push(stop);
            seen.len() - 1
        });
        out.push_str(&format!("${{{}:{}}}", number + 1, escaped(stop)));
        rest = behind;
    }
    out + &escaped(rest) + "$0"
}
