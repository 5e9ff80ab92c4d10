//! What is edited: real manifests, and a few of our own that hold what those are short of.

use std::path::{Path, PathBuf};

/// How many real manifests.
const REAL: usize = 50;

/// A real manifest longer than this, in bytes, is left out: a fresh open of it takes too long to do it often.
const LONGEST: u64 = 12_000;

/// Anchors, quotes over lines, block scalars, `?` keys, `...`, and JSON: much that real manifests are short of.
pub const RICH: &str = "# head\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web, 'b': \"c\"}\nspec:\n  containers:\n  - name: web # first\n    image: &i nginx\n    args: [\n\"a\",\n  b ]\n    env:\n      - {name: A, value: \"x\n  y\"}\n      - name: B\n        value: |\n          text\n           more\n\n    command: >-\n      folded\n      text\n  - <<: *i\n    image: *i\n---\n? key\n: value\n? - a\n: - b\nplain: one\n  two\n\n  three\n...\nignored\n---\n{\"a\": [1, 2, {\"b\": null}],\n \"c\": \"d\"}\n";

/// Everything that is remembered of a Pod's parts, and everything that lies between them and the facts about it.
const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: 앱}\nspec:\n  hostNetwork: true\n  hostUsers: true\n  os: {name: linux}\n  restartPolicy: Always\n  terminationGracePeriodSeconds: 30\n  volumes:\n  - name: data\n    emptyDir: {}\n  - {name: image, image: {reference: a}}\n  initContainers:\n  - name: first\n    image: busybox\n    restartPolicy: Always\n    ports: [{containerPort: 80, hostPort: 80}]\n    volumeMounts:\n    - {name: data, mountPath: /data}\n  containers:\n  - name: web\n    image: nginx # 😀 two units\n    ports: &ports\n    - name: http\n      containerPort: 80\n      hostPort: 80\n    - {name: http, containerPort: 80, hostPort: 80}\n    - {containerPort: 81, hostIP: 127.0.0.1}\n    livenessProbe: {httpGet: {port: http}, terminationGracePeriodSeconds: 5}\n    volumeMounts:\n    - {name: data, mountPath: /data}\n    - {name: dtaa, mountPath: /more}\n    - {name: image, mountPath: /image}\n    volumeDevices: [{name: data, devicePath: /dev/a}]\n    resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]\n    lifecycle: {preStop: {sleep: {seconds: 20}}}\n    resources:\n      limits: &limits {cpu: 1, memory: 64Mi}\n      requests: {cpu: 2}\n  - name: web\n    image: nginx\n    ports: *ports\n    resources: {requests: {<<: *limits, cpu: 2}}\n    resuorces: {}\n";

/// Items of a List, which are judged each by itself.
const LIST: &str = "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec:\n    containers:\n    - {name: a, image: a, ports: [{containerPort: 1, hostPort: 2}]}\n    - {name: a, image: a, ports: [{containerPort: 1, hostPort: 2}]}\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: &name b}\n  spec:\n    selector: {matchLabels: {app: b}}\n    template:\n      metadata: {labels: {app: *name}}\n      spec:\n        containers:\n        - {name: *name, image: b}\n";

/// A manifest with the name that a failure tells.
pub struct Source {
    pub name: String,
    pub text: String,
}

/// All of them, in an order that does not depend on the machine; without the corpus there are ours alone.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = [
        ("rich", RICH.to_owned()),
        ("rich, CRLF", RICH.replace('\n', "\r\n")),
        ("pod", POD.to_owned()),
        ("list", LIST.to_owned()),
        ("json", "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"},\n \"spec\": {\"containers\": [\n  {\"name\": \"a\", \"image\": \"a\", \"ports\": [{\"containerPort\": 80, \"hostPort\": 80}]},\n  {\"name\": \"a\", \"ports\": [{\"containerPort\": 80, \"hostPort\": 80}]}]}}".to_owned()),
        ("nothing", String::new()),
    ];
    let own = own.map(|(name, text)| Source { name: name.to_owned(), text });
    let corpus = root.join("../shared/corpus/real");
    let mut all = manifests(&root.join("tests/samples"));
    if corpus.exists() {
        let real = manifests(&corpus);
        let step = (real.len() / REAL).max(1);
        all.extend(real.into_iter().step_by(step).take(REAL));
    } else {
        eprintln!("SKIPPED: no ../shared/corpus/real, only the manifests of this repository are edited");
    }
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        Some(Source { name, text: std::fs::read_to_string(path).ok()? })
    };
    own.into_iter().chain(all.into_iter().filter_map(read)).collect()
}

/// The manifests with containers below a folder.
fn manifests(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let wanted = |it: &walkdir::DirEntry| {
        it.path().extension().is_some_and(|it| it == "yaml" || it == "yml" || it == "json")
            && it.metadata().is_ok_and(|it| it.len() < LONGEST)
            && std::fs::read_to_string(it.path()).is_ok_and(|it| it.contains("containers"))
    };
    files.filter(wanted).map(walkdir::DirEntry::into_path).collect()
}
