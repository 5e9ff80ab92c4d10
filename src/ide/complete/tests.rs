//! `complete("ports:\n- con$0")`: what may be typed at `$0`, and what the text is afterwards.

use std::sync::Arc;

use super::*;
use crate::config::Settings;
use crate::text::Text;

fn open(text: &str) -> (File, usize) {
    let offset = text.find("$0").expect("a fixture has a cursor");
    let text = text.replacen("$0", "", 1);
    (File::open(Text::new(&text), 0, &Arc::new(Settings::default())), offset)
}

/// What an editor would show at `$0`: labels that begin with what is typed.
fn complete(text: &str) -> Vec<Completion> {
    let (file, offset) = open(text);
    let all = super::complete(&file, offset, &CompletionOptions { snippets: true });
    let mut shown = Vec::new();
    for it in all {
        let range = &it.edit.range;
        assert!(range.start <= offset && offset <= range.end, "{text:?}: {it:?} does not hold the cursor");
        let typed = file.text.slice(range.start..offset);
        let typed = typed.strip_prefix(['"', '\'']).unwrap_or(&typed);
        assert!(!file.text.slice(range.clone()).contains('\n'), "{text:?}: {it:?} spans lines");
        if it.label.to_lowercase().starts_with(&typed.to_lowercase()) {
            shown.push(it);
        }
    }
    shown
}

fn labels(text: &str) -> Vec<String> {
    complete(text).into_iter().map(|it| it.label).collect()
}

/// The text after the completion of this label, the cursor at its end.
#[track_caller]
fn take(text: &str, label: &str) -> String {
    let all = complete(text);
    let Some(it) = all.iter().find(|it| it.label == label) else {
        panic!("no {label} in {:?}", all.iter().map(|it| &it.label).collect::<Vec<_>>());
    };
    let mut text = text.replacen("$0", "", 1);
    text.replace_range(it.edit.range.clone(), &format!("{}$0", it.edit.new));
    text
}

#[track_caller]
fn check(before: &str, label: &str, after: &str) {
    assert_eq!(take(before, label), after);
}

/// A cursor in a container of a Pod.
fn in_container(lines: &str) -> String {
    format!("kind: Pod\nspec:\n  containers:\n  - name: web\n{lines}")
}

#[track_caller]
fn has(text: &str, label: &str) {
    let labels = labels(text);
    assert!(labels.iter().any(|it| it == label), "no {label} in {labels:?}");
}

#[track_caller]
fn has_not(text: &str, label: &str) {
    let labels = labels(text);
    assert!(labels.iter().all(|it| it != label), "{label} is in {labels:?}");
}

#[test]
fn a_half_typed_key_is_finished() {
    check("ports:\n- con$0", "containerPort", "ports:\n- containerPort: $0");
    check("kind: Pod\nspec:\n  con$0", "containers", "kind: Pod\nspec:\n  containers:\n  - $0");
    check("kind: Pod\nsp$0", "spec", "kind: Pod\nspec:\n  $0");
    check(
        "kind: Pod\nspec:\n  containers:\n  - na$0",
        "name",
        "kind: Pod\nspec:\n  containers:\n  - name: $0",
    );
}

#[test]
fn a_key_is_offered_behind_a_dash() {
    check("ports:\n- $0", "containerPort", "ports:\n- containerPort: $0");
    check("ports:\n-$0", "containerPort", "ports:\n- containerPort: $0");
    check("ports:\n- $0\n  name: web\n", "containerPort", "ports:\n- containerPort: $0\n  name: web\n");
    check("ports:\n  - na$0\n    hostPort: 1\n", "name", "ports:\n  - name: $0\n    hostPort: 1\n");
    has_not("ports:\n- $0\n  name: web\n", "name");
    has("volumes:\n- $0", "emptyDir");
    has(
        "kind: Pod\nspec:\n  containers:\n  - name: a\n    env:\n    - name: A\n    - $0\n    image: b\n",
        "valueFrom",
    );
}

#[test]
fn on_a_blank_line_the_indentation_decides() {
    let pod = |line: &str| {
        format!("kind: Pod\nspec:\n  containers:\n  - name: web\n    ports:\n    - name: http\n{line}")
    };
    has(&pod("      $0"), "containerPort");
    has(&pod("    $0"), "image");
    has_not(&pod("    $0"), "ports");
    has(&pod("  $0"), "volumes");
    has_not(&pod("  $0"), "containers");
    has(&pod("$0"), "metadata");
    has_not(&pod("$0"), "spec");
    assert!(labels(&pod("     $0")).is_empty(), "no key stands in this column");
    has(&pod("      $0\n  volumes: []\n"), "containerPort");
    has(&pod("\n\n    $0\n\n  volumes: []\n"), "image");
}

#[test]
fn nothing_is_offered_that_would_take_the_lines_below_from_the_key_above() {
    let none = |text: &str, label: &str| has_not(&format!("kind: Pod\nspec:\n{text}"), label);
    none("  containers:\n  $0\n  - name: a\n", "initContainers");
    check(
        "kind: Pod\nspec:\n  containers:\n  $0\n  - name: a\n",
        "image",
        "kind: Pod\nspec:\n  containers:\n  - image: $0\n  - name: a\n",
    );
    none("  containers:\n  - name: a\n    ports:\n    re$0\n    - containerPort: 80\n", "resources");
    none("  containers:\n  - name: a\n  $0\n    image: x\n", "restartPolicy");
    none("  containers:\n  - name: a\n  $0\n    image: x\n", "command");
    let limits = "    resources:\n      limits:\n      re$0\n        cpu: 1\n";
    none(&format!("  containers:\n  - name: a\n{limits}"), "requests");
    has_not("kind: Pod\nspec:\nme$0\n  containers: []\n", "metadata");
    // What is typed has lines of its own.
    check(
        "kind: Pod\nspec:\n  conta$0\n  - name: a\n",
        "containers",
        "kind: Pod\nspec:\n  containers:$0\n  - name: a\n",
    );
    check(
        "kind: Pod\nmetadata:\n  name: a\n  la$0\n    app: a\n",
        "labels",
        "kind: Pod\nmetadata:\n  name: a\n  labels:$0\n    app: a\n",
    );
}

#[test]
fn what_excludes_a_key_is_heeded() {
    let variable = |lines: &str| in_container(&format!("    env:\n    - name: A\n{lines}      $0\n"));
    has_not(&variable("      value: x\n"), "valueFrom");
    has_not(&variable("      valueFrom: {}\n"), "value");
    has(&variable(""), "valueFrom");
    let strategy = |of: &str| format!("kind: Deployment\nspec:\n  strategy:\n    type: {of}\n    $0\n");
    has_not(&strategy("Recreate"), "rollingUpdate");
    has(&strategy("RollingUpdate"), "rollingUpdate");
}

#[test]
fn a_value_that_is_there_takes_no_second_one() {
    assert!(labels(&in_container("    imagePullPolicy: Always\n      $0")).is_empty());
    assert!(labels(&in_container("    stdin: true\n      t$0")).is_empty());
    assert!(labels("kind: CronJob\nspec:\n  schedule: \"* * * * *\"\n    $0").is_empty());
    has(&in_container("    imagePullPolicy:\n      $0"), "Always");
}

#[test]
fn a_list_of_values_begins_in_brackets_behind_its_key() {
    let drop = in_container("    securityContext:\n      capabilities:\n        drop: $0\n");
    check(&drop, "ALL", &drop.replace("$0", "[ALL]$0"));
    let port = in_container(
        "    ports: [{containerPort: 80, name: web}]\n    livenessProbe:\n      httpGet:\n        port: \"$0\"\n",
    );
    assert_eq!(labels(&port), ["web"]);
}

#[test]
fn a_toleration_has_the_operators_of_its_version() {
    let text = "kind: Pod\nspec:\n  tolerations:\n  - key: a\n    operator: $0\n";
    assert_eq!(labels(text), ["Equal", "Exists"]);
}

#[test]
fn the_first_nested_key_shows_how_far_the_next_goes_in() {
    check(
        "kind: Pod\nspec:\n    securityC$0\n",
        "securityContext",
        "kind: Pod\nspec:\n    securityContext:\n        $0\n",
    );
}

#[test]
fn before_another_entry_a_key_in_brackets_gets_its_comma() {
    let pod = |it: &str| format!("kind: Pod\nspec:\n  securityContext: {it}\n");
    check(&pod("{runAsG$0 runAsUser: 1}"), "runAsGroup", &pod("{runAsGroup: ,$0 runAsUser: 1}"));
    check(&pod("{runAsG$0, runAsUser: 1}"), "runAsGroup", &pod("{runAsGroup: $0, runAsUser: 1}"));
    check(&pod("{runAsG$0}"), "runAsGroup", &pod("{runAsGroup: $0}"));
    check(
        "{\"kind\": \"Pod\", \"spec\": {\"$0\n  \"hostNetwork\": true}}\n",
        "hostname",
        "{\"kind\": \"Pod\", \"spec\": {\"hostname\": ,$0\n  \"hostNetwork\": true}}\n",
    );
}

#[test]
fn a_skeleton_stays_in_its_column() {
    let text = take("  po$0", "Pod");
    assert!(text.starts_with("  apiVersion: v1\n  kind: Pod\n  metadata:\n    name: app\n"), "{text}");
}

#[test]
fn dashes_in_the_column_of_their_key_come_beside_the_next_key() {
    let pod = "kind: Pod\nspec:\n  containers:\n  - name: web\n  $0\n";
    check(pod, "volumes", "kind: Pod\nspec:\n  containers:\n  - name: web\n  volumes:\n  - $0\n");
    check(pod, "name", "kind: Pod\nspec:\n  containers:\n  - name: web\n  - name: $0\n");
    // Right below the key, the item comes first.
    let labels = labels("kind: Pod\nspec:\n  containers:\n  $0");
    assert_eq!(labels[0], "name");
    assert!(labels.iter().any(|it| it == "volumes"));
}

#[test]
fn a_list_gets_its_dash() {
    check("ports:\n  $0", "containerPort", "ports:\n  - containerPort: $0");
    check("ports:\n  con$0", "containerPort", "ports:\n  - containerPort: $0");
    check("ports:\n  - name: a\n  $0", "containerPort", "ports:\n  - name: a\n  - containerPort: $0");
}

#[test]
fn the_file_s_own_indentation_is_used() {
    let four = "kind: Pod\nspec:\n    containers:\n        - name: a\n          $0";
    check(four, "env", &four.replace("$0", "env:\n              - $0"));
    check(four, "resources", &four.replace("$0", "resources:\n              $0"));
    let two = "kind: Pod\nspec:\n  containers:\n  - name: a\n    $0";
    check(two, "env", &two.replace("$0", "env:\n    - $0"));
    check(two, "resources", &two.replace("$0", "resources:\n      $0"));
    let windows = "kind: Pod\r\nspec:\r\n  containers:\r\n  - name: a\r\n    $0";
    check(windows, "env", &windows.replace("$0", "env:\r\n    - $0"));
    // The style of the first document is the style of an empty second one.
    let second = "kind: Pod\nspec:\n    containers:\n        - name: a\n---\nkind: Pod\nspec:\n    $0";
    check(second, "containers", &second.replace("$0", "containers:\n        - $0"));
}

#[test]
fn nothing_too_much_is_written() {
    check("kind: Pod\nspec:\n  conta$0: []\n", "containers", "kind: Pod\nspec:\n  containers$0: []\n");
    check("kind: Pod\nspec:\n  co$0ntainers: []\n", "containers", "kind: Pod\nspec:\n  containers$0: []\n");
    check("kind: Pod\nspec:\n  vol$0 # here\n", "volumes", "kind: Pod\nspec:\n  volumes:$0 # here\n");
    check("kind: Pod\nspec:\n  \"vol$0\"\n", "volumes", "kind: Pod\nspec:\n  \"volumes\":\n  - $0\n");
    check("kind: Pod\nspec:\n  'vol$0\n", "volumes", "kind: Pod\nspec:\n  'volumes':\n  - $0\n");
    check(
        "kind: Pod\nspec:\n  vol$0\n    - name: a\n",
        "volumes",
        "kind: Pod\nspec:\n  volumes:$0\n    - name: a\n",
    );
}

#[test]
fn letters_above_another_key_do_not_fuse_with_it() {
    check(
        "kind: Pod\nspec:\n  vo$0\n  containers: []\n",
        "volumes",
        "kind: Pod\nspec:\n  volumes:\n  - $0\n  containers: []\n",
    );
    check(
        &in_container("    po$0\n    image: a\n"),
        "ports",
        &in_container("    ports:\n    - $0\n    image: a\n"),
    );
    check("ki$0\nmetadata: {}\n", "kind", "kind: $0\nmetadata: {}\n");
    check("volumes:\n- na$0\n  emptyDir: {}\n", "name", "volumes:\n- name: $0\n  emptyDir: {}\n");
}

#[test]
fn an_open_quote_or_bracket_elsewhere_does_not_matter() {
    has("kind: Pod\nspec:\n  nodeName: \"abc\n  con$0\n", "containers");
    has("kind: Pod\nspec:\n  nodeName: \"abc\n  con$0\n  hostname: \"x\"\n", "containers");
    has("kind: Pod\nspec:\n  tolerations: [{key: a\n  con$0\n", "containers");
    has(&in_container("    args: [a,\n    po$0\n"), "ports");
    has(&in_container("    args: ['a\n    po$0\n    image: b\n"), "ports");
    has("kind: Pod\nmetadata: {name: \"a\nspec:\n  con$0\n", "containers");
}

#[test]
fn every_document_and_item_stands_for_itself() {
    has("kind: Service\nspec:\n  ports: []\n---\nkind: Pod\nspec:\n  $0\n---\nkind: Job\n", "containers");
    has("kind: Pod\n---\nkind: Job\nspec:\n  $0", "completions");
    has("kind: List\nitems:\n- kind: Job\n  spec:\n    $0\n- kind: Pod\n", "completions");
    has("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  $0\n", "kind");
    check("apiVersion: v1\nkind: List\n$0", "items", "apiVersion: v1\nkind: List\nitems:\n- $0");
    assert!(labels("kind: Service\nspec:\n  $0").is_empty());
    assert!(labels("apiVersion: batch.volcano.sh/v1alpha1\nkind: Job\nspec:\n  $0").is_empty());
    assert!(labels("services:\n  web:\n    $0").is_empty(), "a compose file is not ours");
    assert!(labels("name: CI\no$0").is_empty(), "nor is a workflow");
}

#[test]
fn pieces_of_manifests_are_known() {
    has("spec:\n  $0", "containers");
    has("spec:\n  containers:\n  - $0", "image");
    has("containers:\n- name: a\n  $0", "image");
    has("- name: a\n  image: b\n  $0", "ports");
    has("- name: a\n  emptyDir: {}\n- $0", "hostPath");
    has("env:\n- $0", "valueFrom");
    has("resources:\n  $0", "limits");
    has("spec:\n  replicas: 2\n  template:\n    spec:\n      $0", "containers");
    has("apiVersion: apps/v1\nspec:\n  $0", "replicas");
}

#[test]
fn only_what_is_still_allowed() {
    let volume = |line: &str| format!("volumes:\n- name: a\n{line}");
    has_not(&volume("  emptyDir: {}\n  $0"), "hostPath");
    has_not(&volume("  emptyDir: {}\n  $0"), "name");
    has(&volume("  $0"), "hostPath");
    has(&volume("  ho$0stPath: {}\n"), "hostPath");
    has(&volume("  em$0: {}\n"), "emptyDir");
    let debugger = "kind: Pod\nspec:\n  ephemeralContainers:\n  - name: a\n    $0";
    has(debugger, "targetContainerName");
    has_not(debugger, "ports");
    has_not(debugger, "livenessProbe");
    let probe = "livenessProbe:\n  httpGet: {}\n  $0";
    has_not(probe, "tcpSocket");
    has_not(probe, "exec");
    has(probe, "periodSeconds");
    let env = "env:\n- name: a\n  valueFrom:\n    fieldRef: {}\n    $0";
    has_not(env, "secretKeyRef");
}

#[test]
fn the_needed_comes_first_and_the_outdated_last() {
    let labels = labels("kind: Pod\nspec:\n  containers:\n  - $0");
    assert_eq!(labels[0], "name");
    let at = |label: &str| labels.iter().position(|it| it == label).unwrap();
    assert!(at("image") < at("args") && at("ports") < at("stdinOnce"), "{labels:?}");
    let volume = super::tests::labels("volumes:\n- name: a\n  $0");
    let at = |label: &str| volume.iter().position(|it| it == label).unwrap();
    assert!(at("emptyDir") < at("csi") && at("csi") < at("rbd"), "{volume:?}");
    let required = complete("ports:\n- $0").into_iter().next().unwrap();
    assert_eq!((required.label.as_str(), required.detail.as_str()), ("containerPort", "int32, required"));
    assert!(!required.summary.is_empty());
    assert!(crate::ide::documentation(&required.documentation_key.unwrap()).is_some());
}

#[test]
fn values_of_fields() {
    check("kind: Pod\nspec:\n  restartPolicy: $0", "Never", "kind: Pod\nspec:\n  restartPolicy: Never$0");
    check(
        "kind: Pod\nspec:\n  restartPolicy: On$0",
        "OnFailure",
        "kind: Pod\nspec:\n  restartPolicy: OnFailure$0",
    );
    check("kind: Pod\nspec:\n  restartPolicy:$0\n", "Never", "kind: Pod\nspec:\n  restartPolicy: Never$0\n");
    check(
        "kind: Pod\nspec:\n  restartPolicy: Ne$0xt\n",
        "Never",
        "kind: Pod\nspec:\n  restartPolicy: Never$0\n",
    );
    check(
        "kind: Pod\nspec:\n  restartPolicy: \"On$0\"\n",
        "OnFailure",
        "kind: Pod\nspec:\n  restartPolicy: \"OnFailure$0\"\n",
    );
    check(
        "kind: Pod\nspec:\n  restartPolicy: 'On$0\n",
        "OnFailure",
        "kind: Pod\nspec:\n  restartPolicy: 'OnFailure'$0\n",
    );
    check("kind: Pod\nspec:\n  hostNetwork: t$0 # x", "true", "kind: Pod\nspec:\n  hostNetwork: true$0 # x");
    has("ports:\n- protocol: $0", "SCTP");
    has("ports:\n- {protocol: $0}", "SCTP");
    has("volumes:\n- name: a\n  hostPath:\n    path: /a\n    type: $0", "DirectoryOrCreate");
    has("kind: Job\nspec:\n  template:\n    spec:\n      restartPolicy: $0", "OnFailure");
    has_not("kind: Job\nspec:\n  template:\n    spec:\n      restartPolicy: $0", "Always");
    has("kind: Pod\nspec:\n  dnsPolicy: $0", "ClusterFirst");
    has("kind: Pod\nspec:\n  tolerations:\n  - operator: $0", "Exists");
    has(
        &in_container("    securityContext:\n      capabilities:\n        add:\n        - $0\n"),
        "NET_ADMIN",
    );
    has_not(
        &in_container(
            "    securityContext:\n      capabilities:\n        add:\n        - NET_ADMIN\n        - $0\n",
        ),
        "NET_ADMIN",
    );
    has(&in_container("    securityContext:\n      capabilities:\n        drop: [$0]\n"), "ALL");
    check("volumes:\n- name: a\n  emptyDir: $0", "{}", "volumes:\n- name: a\n  emptyDir: {}$0");
}

#[test]
fn names_that_the_manifest_declares() {
    let pod = |lines: &str| {
        format!(
            "kind: Pod\nspec:\n  volumes:\n  - name: data\n    emptyDir: {{}}\n  - name: conf\n    configMap: {{}}\n  \
             containers:\n  - name: web\n    ports:\n    - name: http\n      containerPort: 80\n{lines}"
        )
    };
    let mounts = pod("    volumeMounts:\n    - name: $0\n      mountPath: /a\n  - name: b\n");
    assert_eq!(labels(&mounts), ["data", "conf"]);
    check(&mounts, "data", &mounts.replace("$0", "data$0"));
    assert_eq!(labels(&pod("    volumeMounts: [{name: da$0")), ["data"]);
    assert_eq!(labels(&pod("    livenessProbe:\n      httpGet:\n        port: $0\n")), ["http", "80"]);
    assert_eq!(labels(&pod("    livenessProbe:\n      grpc:\n        port: $0\n")), ["80"]);
    has(&pod("    resources:\n      limits:\n        $0"), "memory");
    check(
        &pod("    resources:\n      limits:\n        c$0"),
        "cpu",
        &pod("    resources:\n      limits:\n        cpu: $0"),
    );
    has_not(&pod("    resources:\n      limits:\n        cpu: 1\n        $0"), "cpu");
    has(
        &pod("    env:\n    - name: A\n      valueFrom:\n        fieldRef:\n          fieldPath: $0"),
        "status.podIP",
    );
    let field = "    env:\n    - name: A\n      valueFrom:\n        resourceFieldRef:\n          ";
    assert_eq!(labels(&pod(&format!("{field}containerName: $0"))), ["web"]);
    has(&pod(&format!("{field}resource: $0")), "limits.cpu");
    let file = "    env:\n    - name: A\n      valueFrom:\n        fileKeyRef:\n          volumeName: $0";
    assert_eq!(labels(&pod(file)), ["data"]);
    let claims = "kind: StatefulSet\nspec:\n  volumeClaimTemplates:\n  - metadata: {name: disk}\n  template:\n    spec:\n      \
                  containers:\n      - volumeMounts:\n        - name: $0";
    assert_eq!(labels(claims), ["disk"]);
    assert_eq!(
        labels(
            "kind: Pod\nspec:\n  volumes:\n  - name: $0\n  containers:\n  - volumeMounts:\n    - name: logs\n"
        ),
        ["logs"]
    );
}

#[test]
fn kind_and_version_that_go_together() {
    assert_eq!(labels("apiVersion: batch/v1\nkind: $0"), ["CronJob", "Job", "CronJobList", "JobList"]);
    has("apiVersion: apps/v1\nkind: De$0", "Deployment");
    has_not("apiVersion: apps/v1\nkind: $0", "Pod");
    assert_eq!(labels("kind: Deployment\napiVersion: $0"), ["apps/v1"]);
    assert_eq!(labels("apiVersion: a$0\nkind: Deployment\n"), ["apps/v1"]);
    has("kind: $0", "Pod");
    has("kind: List\nitems:\n- kind: $0", "Pod");
    assert_eq!(labels("kind: List\nitems:\n- kind: Job\n  apiVersion: $0"), ["batch/v1"]);
}

#[test]
fn labels_of_selector_and_template_agree() {
    let deployment = "kind: Deployment\nspec:\n  selector:\n    matchLabels:\n      $0\n  template:\n    metadata:\n      labels:\n        app: web\n";
    assert_eq!(labels(deployment), ["app"]);
    assert_eq!(labels(&deployment.replace("$0", "app: $0")), ["web"]);
}

#[test]
fn in_brackets() {
    check("ports: [{con$0}]\n", "containerPort", "ports: [{containerPort: $0}]\n");
    check("ports: [{containerPort: 80, na$0", "name", "ports: [{containerPort: 80, name: $0");
    has_not("ports: [{containerPort: 80, $0}]", "containerPort");
    has_not("ports: [{$0, containerPort: 80}]", "containerPort");
    has("ports: [{containerPort: 80}, {$0}]", "containerPort");
    check("kind: Pod\nspec: {$0}\n", "containers", "kind: Pod\nspec: {containers: $0}\n");
    has("kind: Pod\nspec: {containers: [{name: a, env: [{name: b, $0", "valueFrom");
    has("kind: Pod\nspec: {\n  containers: [\n    {na$0", "name");
    has("kind: Pod\nspec: {\n  containers: [\n    {name: a,\n     $0\n    }\n  ]\n}\n", "image");
    has_not("kind: Pod\nspec: {\n  containers: [\n    {name: a,\n     $0\n    }\n  ]\n}\n", "name");
}

#[test]
fn in_json() {
    let json = |inside: &str| format!("{{\n  \"kind\": \"Pod\",\n  \"spec\": {{\n    {inside}\n  }}\n}}\n");
    check(&json("$0"), "containers", &json("\"containers\": $0"));
    check(&json("\"con$0"), "containers", &json("\"containers\": $0"));
    check(&json("\"con$0\""), "containers", &json("\"containers\": $0"));
    check(&json("\"con$0\": []"), "containers", &json("\"containers$0\": []"));
    check(&json("\"restartPolicy\": $0"), "Never", &json("\"restartPolicy\": \"Never\"$0"));
    check(&json("\"restartPolicy\": \"Ne$0\""), "Never", &json("\"restartPolicy\": \"Never$0\""));
    check(&json("\"restartPolicy\": \"Ne$0"), "Never", &json("\"restartPolicy\": \"Never\"$0"));
    check(&json("\"hostNetwork\": $0"), "true", &json("\"hostNetwork\": true$0"));
    has(&json("\"containers\": [{\"name\": \"a\", \"$0"), "image");
    check(&json("\"containers\": [$0]"), "name", &json("\"containers\": [{\"name\": }$0]"));
    check(&json("\"containers\": [\"na$0\"]"), "name", &json("\"containers\": [{\"name\": }$0]"));
    check(
        &json("\"containers\": [{\"name\": \"a\"}, \"$0]"),
        "name",
        &json("\"containers\": [{\"name\": \"a\"}, {\"name\": }$0]"),
    );
    check(&json("\"containers\": [{$0}]"), "name", &json("\"containers\": [{\"name\": $0}]"));
    has(&json("\"containers\": [{\"name\": \"a\", \"$0\"}],\n    \"volumes\": []"), "image");
    has_not(&json("\"containers\": [{\"$0\", \"name\": \"a\"}],\n    \"volumes\": []"), "name");
    has_not(&json("\"$0\",\n    \"containers\": []"), "containers");
    has(&json("\"$0\n    \"containers\": []"), "volumes");
    has("{\"kind\": \"Pod\", \"metadata\": {$0", "name");
    assert_eq!(labels("{\"apiVersion\": \"batch/v1\", \"kind\": \"Cr$0\"}")[0], "CronJob");
}

#[test]
fn snippets_only_hold_tab_stops() {
    let it = |text: &str, label: &str| complete(text).into_iter().find(|it| it.label == label).unwrap();
    assert_eq!(it("kind: Pod\nspec:\n  $0", "containers").snippet.unwrap(), "containers:\n  - $0");
    assert_eq!(it("kind: Pod\nspec:\n  $0", "hostname").snippet, None);
    assert_eq!(
        it("{\"kind\": \"Pod\", \"spec\": {$0}}", "containers").snippet.unwrap(),
        "\"containers\": [$0]"
    );
    let item = "{\"kind\": \"Pod\", \"spec\": {\"containers\": [$0]}}";
    assert_eq!(it(item, "name").snippet.unwrap(), "{\"name\": \"$0\"\\}");
    assert_eq!(
        it("{\"kind\": \"Pod\", \"spec\": {$0}}", "hostname").snippet.unwrap(),
        "\"hostname\": \"$0\""
    );
    let (file, offset) = open("kind: Pod\nspec:\n  $0");
    let all = super::complete(&file, offset, &CompletionOptions { snippets: false });
    assert!(all.iter().all(|it| it.snippet.is_none()));
}

#[test]
fn an_empty_document_offers_whole_manifests() {
    for empty in ["$0", "\n$0", "# a Pod\n$0", "kind: Job\n---\n$0", "---\n$0\n---\nkind: Pod\n", "d$0"] {
        has(empty, if empty == "d$0" { "Deployment" } else { "Pod" });
    }
    has("$0", "apiVersion");
    has_not("kind: Pod\n$0", "Pod");
}

#[test]
fn skeletons_are_what_the_server_accepts() {
    for kind in crate::schema::kinds().iter().filter(|it| it.gone.is_none() && !it.is_list()) {
        for style in ["$0", "a:\n    b:\n        - c\n---\n$0", "a:\r\n  - c\r\n---\r\n$0"] {
            let text = take(style, kind.name).replace("$0", "");
            let file = File::open(Text::new(&text), 0, &Arc::new(Settings::default()));
            let findings: Vec<_> = file.findings().iter().map(|it| it.finding.message.clone()).collect();
            assert!(findings.is_empty(), "{findings:?} in\n{text}");
            let last = file.tree.documents().last().unwrap();
            assert!(matches!(Root::of(&cursor::Level::root(last)), Root::Known(_, Some(it)) if it == kind));
        }
    }
    let pod = complete("$0").into_iter().find(|it| it.label == "Pod").unwrap();
    assert!(pod.snippet.unwrap().contains("image: ${2:nginx:1.29}\n"));
}

#[test]
fn nothing_in_texts_and_comments() {
    for text in [
        "kind: Pod # co$0",
        "kind: Pod\n# co$0\nspec: {}\n",
        &in_container("    command:\n    - |\n      na$0\n"),
        &in_container("    args: [\"a\n      na$0\n      b\"]\n"),
        &in_container("    ports: [{ # na$0\n"),
        "kind: Pod\nspec: {} $0\n",
        "kind: Pod\n--- $0\n",
    ] {
        assert!(labels(text).is_empty(), "{text}: {:?}", labels(text));
    }
}

#[test]
fn templates_of_other_tools_do_not_disturb() {
    has("{{- if .Values.x }}\nkind: Pod\nspec:\n  con$0\n{{- end }}\n", "containers");
    has("kind: Pod\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  con$0\n", "containers");
    has("kind: Pod\nspec:\n  {{- if .x }}\n  nodeName: a\n  {{- end }}\n  con$0\n", "containers");
}

#[test]
fn what_holds_under_a_condition_only_is_no_limit_of_values() {
    has("kind: Pod\nspec:\n  tolerations:\n  - effect: $0", "PreferNoSchedule");
    has("- key: a\n  operator: Exists\n  effect: $0", "NoSchedule");
}
