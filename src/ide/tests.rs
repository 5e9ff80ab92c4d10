//! What a learner types in a first week, walked through key by key: each explains itself on each of its characters,
//! is offered again where its line is deleted, and lands where it belongs when it is taken.

use std::sync::Arc;

use super::*;
use crate::config::Settings;
use crate::text::Text;
use crate::yaml::cursor::{Level, Step, token};

/// Manifests as tutorials print them.
const SAMPLES: &[&str] = &[
    r#"apiVersion: v1
kind: Pod
metadata:
  name: nginx
spec:
  containers:
  - name: nginx
    image: nginx:1.14.2
    ports:
    - containerPort: 80
"#,
    r#"apiVersion: v1
kind: Pod
metadata:
  name: two
  labels:
    app: two
spec:
  restartPolicy: Never
  initContainers:
    - name: setup
      image: busybox
      command: ["sh", "-c", "echo hello > /data/index.html"]
      volumeMounts:
        - name: shared-volume
          mountPath: /data
    - name: helper
      image: busybox
      restartPolicy: Always
  containers:
    - name: app
      image: nginx
      env:
        - name: MODE
          value: "fast"
        - name: NODE
          valueFrom:
            fieldRef:
              fieldPath: spec.nodeName
        - name: PASSWORD
          valueFrom:
            secretKeyRef:
              name: credentials
              key: password
      envFrom:
        - configMapRef:
            name: settings
      resources:
        requests:
          memory: "64Mi"
          cpu: "250m"
        limits:
          memory: "128Mi"
          cpu: "500m"
      livenessProbe:
        httpGet:
          path: /healthz
          port: 80
        initialDelaySeconds: 3
        periodSeconds: 3
      readinessProbe:
        tcpSocket:
          port: web
      ports:
        - name: web
          containerPort: 80
          protocol: TCP
          hostPort: 8080
      volumeMounts:
        - name: shared-volume
          mountPath: /data
    - name: sidecar
      image: busybox
      args:
        - sh
      volumeMounts:
        - name: shared-volume
          mountPath: /data
          readOnly: true
  volumes:
    - name: shared-volume
      emptyDir: {}
    - name: scratch
      emptyDir:
        medium: Memory
        sizeLimit: 64Mi
    - name: logs
      hostPath:
        path: /var/log
        type: Directory
    - name: config
      configMap:
        name: settings
        items:
          - key: nginx.conf
            path: nginx.conf
    - name: keys
      secret:
        secretName: credentials
    - name: disk
      persistentVolumeClaim:
        claimName: disk
"#,
    r#"apiVersion: apps/v1
kind: Deployment
metadata:
    name: web
spec:
    replicas: 3
    selector:
        matchLabels:
            app: web
    strategy:
        type: RollingUpdate
        rollingUpdate:
            maxSurge: 1
    template:
        metadata:
            labels:
                app: web
        spec:
            securityContext:
                runAsNonRoot: true
            containers:
                - name: web
                  image: nginx
                  securityContext:
                      capabilities:
                          drop:
                              - ALL
            nodeSelector:
                kubernetes.io/os: linux
            tolerations:
                - key: dedicated
                  operator: Exists
                  effect: NoSchedule
"#,
];

fn open(text: &str) -> File {
    File::open(Text::new(text), 0, &Arc::new(Settings::default()))
}

/// The part of a sample below `spec:`, with and without that line.
fn fragments(sample: &str) -> Vec<String> {
    let Some((_, spec)) = sample.split_once("\nspec:\n") else { return Vec::new() };
    let lines: Vec<_> = spec.lines().collect();
    let indent = lines[0].len() - lines[0].trim_start().len();
    let body: String = lines.iter().map(|it| format!("{}\n", &it[indent..])).collect();
    vec![format!("spec:\n{spec}"), body]
}

/// The samples, their pieces, and the samples behind another document, in a list, with the line breaks of Windows and
/// without a last one.
fn texts() -> Vec<String> {
    let mut all = Vec::new();
    for (at, sample) in SAMPLES.iter().enumerate() {
        all.push(sample.to_string());
        all.extend(fragments(sample));
        let item: String = sample.lines().map(|line| format!("  {line}\n")).collect();
        // The largest goes through one more, the small ones through all.
        all.push(format!("apiVersion: v1\nkind: List\nitems:\n-{}", &item[1..]));
        if at != 1 {
            all.push(format!("a: 1\n---\n{sample}"));
            all.push(sample.trim_end().to_string());
            all.push(sample.replace('\n', "\r\n"));
        }
    }
    all
}

/// Where a key stands, and the way to it.
type Key = (Range<usize>, Vec<Step>);

/// Each key of a text: where it stands, and the way to it.
fn keys(file: &File) -> Vec<Key> {
    let mut all = Vec::new();
    for document in file.tree.documents() {
        walk(&Level::root(document), &mut Vec::new(), &mut all);
    }
    all
}

fn walk(level: &Level, way: &mut Vec<Step>, all: &mut Vec<Key>) {
    for pair in level.pairs() {
        way.push(Step::Key(pair.key.to_string()));
        if pair.key != "a" {
            all.push((pair.range.clone(), way.clone()));
        }
        walk(&pair.level(), way, all);
        way.pop();
    }
    for item in level.items() {
        way.push(Step::Item);
        walk(&item, way, all);
        way.pop();
    }
}

/// Keys that an author chooses.
fn is_free(way: &[Step]) -> bool {
    let free = ["labels", "matchLabels", "nodeSelector"];
    way.iter().rev().nth(1).is_some_and(|it| matches!(it, Step::Key(it) if free.contains(&it.as_str())))
}

#[test]
fn every_key_explains_itself_on_each_of_its_characters() {
    for text in texts() {
        let file = open(&text);
        for (range, way) in keys(&file) {
            for offset in range.clone() {
                let Some(hover) = hover(&file, offset) else {
                    panic!("nothing on {way:?} at {offset} in\n{text}")
                };
                assert_eq!(hover.range, range, "{way:?} in\n{text}");
                let key = &text[range.clone()];
                assert!(hover.markdown.contains(key) || is_free(&way), "{way:?}: {}", hover.markdown);
                assert!(hover.markdown.len() > 60, "{way:?}: {}", hover.markdown);
            }
        }
    }
}

#[test]
fn every_key_is_offered_where_its_line_is_deleted() {
    for text in texts() {
        let file = open(&text);
        for (range, way) in keys(&file).into_iter().filter(|it| !is_free(&it.1)) {
            let line = file.text.line_around(range.start);
            let before = &text[line.start..range.start];
            // In brackets other keys stand on the line.
            if !before.trim_matches([' ', '-']).is_empty() {
                continue;
            }
            // A list that is left alone at the root is a list of its own.
            if way.len() == 1 && text[line.end..].trim_start().starts_with("- ") {
                continue;
            }
            for typed in ["", &text[range.start..range.start + 2]] {
                let left = format!("{}{before}{typed}", &text[..line.start]);
                let offset = left.len();
                let file = open(&format!("{left}{}", &text[line.end..]));
                let labels: Vec<_> = complete(&file, offset, &CompletionOptions::default())
                    .into_iter()
                    .map(|it| it.label)
                    .collect();
                let key = &text[range.clone()];
                assert!(
                    labels.iter().any(|it| it == key),
                    "no {key} ({way:?}) in {labels:?} at {offset} of\n{}",
                    file.text
                );
            }
        }
    }
}

/// Taking a completion puts its key where the cursor was: under the same keys, and nothing else moves.
#[test]
fn every_key_that_is_taken_lands_in_its_place() {
    let mut taken = 0;
    for text in texts() {
        let file = open(&text);
        let there = keys(&file);
        for (range, way) in there.iter().filter(|it| !is_free(&it.1)) {
            let line = file.text.line_around(range.start);
            let before = &text[line.start..range.start];
            if !before.trim_matches([' ', '-']).is_empty() || before.contains('-') {
                continue;
            }
            // A new line above the key.
            let left = format!("{}{before}", &text[..line.start]);
            let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
            let blank = open(&format!("{left}{newline}{}", &text[line.start..]));
            let all = complete(&blank, left.len(), &CompletionOptions::default());
            let fields = all.iter().filter(|it| it.kind == CompletionKind::Field);
            // Another fifth of them at each key.
            for it in fields.skip(range.start % 5).step_by(5) {
                let after = blank.edited(it.edit.range.clone(), &it.edit.new, 1);
                let at = it.edit.range.start + it.edit.new.find(&it.label).unwrap();
                let document = after.tree.document_at(at).unwrap();
                let Some(token) = token(document, at) else {
                    panic!("{} is lost in\n{}", it.label, after.text)
                };
                let mut new: Vec<_> = token.levels.iter().skip(1).map(|it| it.step.clone()).collect();
                assert_eq!(new.pop(), Some(Step::Key(it.label.clone())), "{}", after.text);
                // A dash in the column of the key above belongs to that key.
                let expected = &way[..way.len() - 1];
                let dashed = it.edit.new.starts_with("- ");
                assert!(
                    dashed || new == expected,
                    "{} went to {new:?}, not {expected:?} in\n{}",
                    it.label,
                    after.text
                );
                let document = after.tree.document_at(at).unwrap();
                assert!(!document.node.marks.troubled, "{:?} breaks\n{}", it.edit.new, after.text);
                taken += 1;
            }
        }
    }
    assert!(taken > 500, "only {taken} were taken");
}
