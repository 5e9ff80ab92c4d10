//! The Pods that a beginner's tutorial shows, whole and as the fragments that it quotes: none of them is found fault with,
//! every key is explained, and every key is offered where it is typed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::ops::Range;
use std::sync::Arc;

use podls::config::Settings;
use podls::file::File;
use podls::ide::{CompletionOptions, complete, hover};
use podls::text::Text;

const PODS: [(&str, &str); 9] = [
    (
        "a web server",
        "
spec:
  containers:
  - name: web
    image: nginx:1.27
    ports:
    - containerPort: 80
",
    ),
    (
        "two containers",
        "
spec:
  containers:
    - name: app
      image: app:1.0
      ports:
        - containerPort: 8080
          name: http
          protocol: TCP
    - name: sidecar
      image: busybox
      command: [\"sh\", \"-c\", \"tail -f /dev/null\"]
      args: []
",
    ),
    (
        "environment variables",
        "
spec:
  restartPolicy: Always
  containers:
    - name: app
      image: app:1.0
      env:
        - name: LEVEL
          value: \"debug\"
        - name: PASSWORD
          valueFrom:
            secretKeyRef:
              name: login
              key: password
        - name: HOST
          valueFrom:
            configMapKeyRef:
              name: settings
              key: host
        - name: NODE
          valueFrom:
            fieldRef:
              fieldPath: spec.nodeName
",
    ),
    (
        "requests and limits",
        "
spec:
  containers:
    - name: app
      image: app:1.0
      resources:
        requests:
          memory: \"64Mi\"
          cpu: \"250m\"
        limits:
          memory: \"128Mi\"
          cpu: \"500m\"
",
    ),
    (
        "a volume that two containers share",
        "
spec:
  volumes:
    - name: shared-volume
      emptyDir: {}
  containers:
    - name: app
      image: app:1.0
      volumeMounts:
        - name: shared-volume
          mountPath: /data
    - name: sidecar
      image: busybox
      volumeMounts:
        - mountPath: /data
          name: shared-volume
          readOnly: true
",
    ),
    (
        "a folder of the node",
        "
spec:
  containers:
    - name: app
      image: app:1.0
      volumeMounts:
        - name: host-volume
          mountPath: /host
  volumes:
    - name: host-volume
      hostPath:
        path: /var/log
        type: Directory
",
    ),
    (
        "a configMap and a secret",
        "
spec:
  containers:
    - name: app
      image: app:1.0
      envFrom:
        - configMapRef:
            name: settings
      volumeMounts:
        - name: config-volume
          mountPath: /etc/config
        - name: secret-volume
          mountPath: /etc/secret
          readOnly: true
  volumes:
    - name: config-volume
      configMap:
        name: settings
        items:
          - key: app.conf
            path: app.conf
    - name: secret-volume
      secret:
        secretName: login
",
    ),
    (
        "a claim",
        "
spec:
  volumes:
    - name: storage
      persistentVolumeClaim:
        claimName: my-claim
  containers:
    - name: app
      image: app:1.0
      volumeMounts:
        - name: storage
          mountPath: /data
          subPath: app
",
    ),
    (
        "probes and an init container",
        "
spec:
  initContainers:
    - name: wait
      image: busybox
      command:
        - sh
        - -c
        - sleep 5
  containers:
    - name: app
      image: app:1.0
      imagePullPolicy: IfNotPresent
      livenessProbe:
        httpGet:
          path: /healthz
          port: 8080
        initialDelaySeconds: 3
        periodSeconds: 5
      readinessProbe:
        tcpSocket:
          port: 8080
",
    ),
];

/// Each Pod as a whole manifest, and the fragment that begins at `spec:`.
fn texts() -> impl Iterator<Item = (String, String)> {
    PODS.iter().flat_map(|(name, spec)| {
        let spec = spec.trim_start();
        let head = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: my-pod\n  labels:\n    app: web\n";
        [(name.to_string(), format!("{head}{spec}")), (format!("{name}, a fragment"), spec.to_string())]
    })
}

fn open(text: &str) -> File {
    File::open(Text::new(text), 1, &Arc::new(Settings::default()))
}

/// The keys of a text: where each stands.
fn keys(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut keys = Vec::new();
    for line in text.split_inclusive('\n') {
        let key = line.trim_start_matches([' ', '-']);
        if let Some((key, _)) = key.split_once(':').filter(|it| it.0.chars().all(char::is_alphanumeric)) {
            let at = start + line.find(key).unwrap();
            keys.push(at..at + key.len());
        }
        start += line.len();
    }
    keys
}

#[test]
fn nothing_is_wrong_with_them() {
    for (name, text) in texts() {
        let file = open(&text);
        assert!(file.findings().is_empty(), "{name}: {:#?}\n{text}", file.findings());
    }
}

#[test]
fn every_letter_of_every_key_is_explained() {
    for (name, text) in texts() {
        let file = open(&text);
        for key in keys(&text) {
            for at in key.clone() {
                let word = &text[key.clone()];
                let hover =
                    hover(&file, at).unwrap_or_else(|| panic!("{name}: {word} is not explained\n{text}"));
                assert_eq!(hover.range, key, "{name}: {word}");
                let about = if word == "app" { "labels" } else { word };
                assert!(hover.markdown.contains(about), "{name}: {word}: {}", hover.markdown);
            }
        }
    }
}

#[test]
fn every_key_is_offered_where_it_is_typed() {
    for (name, text) in texts() {
        for key in keys(&text).into_iter().filter(|it| !matches!(&text[it.clone()], "app" | "memory" | "cpu"))
        {
            let word = &text[key.clone()];
            let line_end = text[key.start..].find('\n').map_or(text.len(), |it| key.start + it);
            // The rest of the line is not there yet; in the second round a block below it has gone too.
            let indent = key.start - text[..key.start].rfind('\n').map_or(0, |it| it + 1);
            let rest = text[line_end..].split_inclusive('\n');
            let below = rest.skip(1).take_while(|it| it.find(|it| it != ' ').is_some_and(|at| at > indent));
            let block_end = line_end + 1 + below.map(str::len).sum::<usize>();
            for end in [line_end, (block_end - 1).min(text.len())] {
                let typed = format!("{}{}", &text[..key.start + 2], &text[end..]);
                let labels: Vec<_> = complete(&open(&typed), key.start + 2, &CompletionOptions::default())
                    .into_iter()
                    .map(|it| it.label)
                    .collect();
                assert!(labels.iter().any(|it| it == word), "{name}: {word} in {labels:?}\n{typed}");
            }
        }
    }
}
