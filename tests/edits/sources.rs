//! What is edited: real manifests, and a few of our own that hold what those are short of.

use std::path::Path;

/// About how many real manifests.
const REAL: usize = 50;

/// A real manifest longer than this, in bytes, is left out: a fresh open of it takes too long to do it often.
const LONGEST: u64 = 12_000;

/// Anchors, quotes over lines, block scalars, `?` keys, `...`, and JSON: much that real manifests are short of.
pub const RICH: &str = "# head\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web, 'b': \"c\"}\nspec:\n  containers:\n  - name: web # first\n    image: &i nginx\n    args: [\n\"a\",\n  b ]\n    env:\n      - {name: A, value: \"x\n  y\"}\n      - name: B\n        value: |\n          text\n           more\n\n    command: >-\n      folded\n      text\n  - <<: *i\n    image: *i\n---\n? key\n: value\n? - a\n: - b\nplain: one\n  two\n\n  three\n...\nignored\n---\n{\"a\": [1, 2, {\"b\": null}],\n \"c\": \"d\"}\n";

/// Everything that is remembered of a Pod's parts, and everything that lies between them and the facts about it.
const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: 앱}\nspec:\n  hostNetwork: true\n  hostUsers: true\n  os: {name: linux}\n  restartPolicy: Always\n  terminationGracePeriodSeconds: 30\n  volumes:\n  - name: data\n    emptyDir: {}\n  - {name: image, image: {reference: a}}\n  initContainers:\n  - name: first\n    image: busybox\n    restartPolicy: Always\n    ports: [{containerPort: 80, hostPort: 80}]\n    volumeMounts:\n    - {name: data, mountPath: /data}\n  containers:\n  - name: web\n    image: nginx # 😀 two units\n    ports: &ports\n    - name: http\n      containerPort: 80\n      hostPort: 80\n    - {name: http, containerPort: 80, hostPort: 80}\n    - {containerPort: 81, hostIP: 127.0.0.1}\n    livenessProbe: {httpGet: {port: http}, terminationGracePeriodSeconds: 5}\n    volumeMounts:\n    - {name: data, mountPath: /data}\n    - {name: dtaa, mountPath: /more}\n    - {name: image, mountPath: /image}\n    volumeDevices: [{name: data, devicePath: /dev/a}]\n    resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]\n    lifecycle: {preStop: {sleep: {seconds: 20}}}\n    resources:\n      limits: &limits {cpu: 1, memory: 64Mi}\n      requests: {cpu: 2}\n  - name: web\n    image: nginx\n    ports: *ports\n    resources: {requests: {<<: *limits, cpu: 2}}\n    resuorces: {}\n";

/// Nothing is wrong in it, so that silence is remembered, and there is all that rules read which compare.
pub const SOUND: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: sound}\nspec:\n  volumes:\n  - name: data\n    emptyDir: {}\n  - name: disk\n    persistentVolumeClaim: {claimName: disk}\n  - {name: own, configMap: {name: own}}\n  resourceClaims: [{name: gpu, resourceClaimName: gpu}]\n  resources: {limits: {cpu: 4}}\n  initContainers:\n  - {name: first, image: a, resources: {requests: {cpu: 1}}}\n  containers:\n  - name: web\n    image: nginx\n    env:\n    - {name: A, valueFrom: {fileKeyRef: {volumeName: data, path: env, key: A}}}\n    - {name: B, value: b}\n    ports: [{name: http, containerPort: 80, hostPort: 80}]\n    livenessProbe: {httpGet: {port: http}}\n    resources: {claims: [{name: gpu}], requests: {cpu: 1}}\n    securityContext: {privileged: false}\n    volumeMounts: [{name: own, mountPath: /own}]\n    volumeDevices: [{name: disk, devicePath: /dev/a}]\n  - name: other\n    image: b\n    ports: [{name: admin, containerPort: 81, hostPort: 81}]\n";

/// Items of a List, which are judged each by itself.
const LIST: &str = "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec:\n    containers:\n    - {name: a, image: a, ports: [{containerPort: 1, hostPort: 2}]}\n    - {name: a, image: a, ports: [{containerPort: 1, hostPort: 2}]}\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: &name b}\n  spec:\n    selector: {matchLabels: {app: b}}\n    template:\n      metadata: {labels: {app: *name}}\n      spec:\n        containers:\n        - {name: *name, image: b}\n";

/// Brackets all the way.
const JSON: &str = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"},\n \"spec\": {\"containers\": [\n  {\"name\": \"a\", \"image\": \"a\", \"ports\": [{\"containerPort\": 80, \"hostPort\": 80}]},\n  {\"name\": \"a\", \"ports\": [{\"containerPort\": 80, \"hostPort\": 80}]}]}}";

/// A manifest with the name that a failure tells.
#[derive(Clone)]
pub struct Source {
    pub name: String,
    pub text: String,
}

/// What there is to edit, a shelf of each sort: ours, real ones, and those that show one error each. The order does not
/// depend on the machine; without the folder beside the project there are ours alone.
pub fn shelves() -> Vec<Vec<Source>> {
    let own = [
        ("rich", RICH.to_owned()),
        ("rich, CRLF", RICH.replace('\n', "\r\n")),
        ("pod", POD.to_owned()),
        ("sound", SOUND.to_owned()),
        ("list", LIST.to_owned()),
        ("json", JSON.to_owned()),
        ("nothing", String::new()),
    ];
    let mut own = own.map(|(name, text)| Source { name: name.to_owned(), text }).to_vec();
    own.extend(manifests("tests/samples"));
    let shared = ["../shared/corpus/real", "../shared/rules/examples"].map(|folder| {
        let all = manifests(folder);
        if all.is_empty() {
            eprintln!("SKIPPED: no {folder}, its manifests are not edited");
        }
        let step = (all.len() / REAL).max(1);
        let some = if folder.ends_with("real") { step } else { 1 };
        all.into_iter().step_by(some).collect()
    });
    [own].into_iter().chain(shared).filter(|it| !it.is_empty()).collect()
}

/// The manifests with containers below a folder of the project.
fn manifests(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = walkdir::WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().flatten();
    let wanted = |it: &walkdir::DirEntry| {
        it.path().extension().is_some_and(|it| it == "yaml" || it == "yml" || it == "json")
            && it.metadata().is_ok_and(|it| it.len() < LONGEST)
    };
    let read = |it: walkdir::DirEntry| {
        let name = it.path().strip_prefix(root).unwrap_or(it.path()).display().to_string();
        let text = std::fs::read_to_string(it.path()).ok().filter(|it| it.contains("containers"))?;
        Some(Source { name, text })
    };
    files.filter(wanted).filter_map(read).collect()
}
