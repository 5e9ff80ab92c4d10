//! After any edit a file is what a fresh open of its text would be: text, tree, findings, and what an editor asks.
//!
//! Edits are what people and editors do, at random, sent as an editor sends them: several in one notification, by line
//! and column, in each encoding. A failure tells its seed and a small case of it.
//!
//! `PODLS_EDITS=100000 cargo test --release --test edits` runs it at length, `PODLS_SEED=7` does other edits.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use fastrand::Rng;
use podls::schema::Minor;
use podls::text::{Encoding, Text};

use case::{Case, Change, guarded, kind};
use habits::Past;
use mended::{mended, offered};
use sources::{RICH, SOUND, Source, shelves};

mod case;
mod check;
// `tests/wire.rs` needs more of it.
#[allow(dead_code)]
#[path = "../editor/mod.rs"]
mod editor;
mod habits;
mod mended;
mod served;
mod sources;

/// How many notifications a file lives through. It is never far from its first text, since a sixth of them undo others.
const LIFE: usize = 40;

fn number(variable: &str) -> Option<usize> {
    std::env::var(variable).ok().and_then(|it| it.parse().ok())
}

#[test]
fn after_any_edit_a_file_is_that_of_a_fresh_open() {
    let shelves = shelves();
    let seed = number("PODLS_SEED").unwrap_or(0) as u64;
    let edits = number("PODLS_EDITS").unwrap_or(2_000);
    let (lives, done, faults) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::default());
    let work = || {
        while done.load(Ordering::Relaxed) < edits {
            let life = lives.fetch_add(1, Ordering::Relaxed);
            done.fetch_add(live(life, seed, &shelves, &faults), Ordering::Relaxed);
        }
    };
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, |it| it.get().min(4));
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    let faults = faults.into_inner().unwrap();
    eprintln!("{} edits of {} manifests with seed {seed}", done.into_inner(), shelves.concat().len());
    assert!(faults.is_empty(), "{}", faults.into_values().collect::<String>());
}

/// What went wrong, the first of each kind.
type Faults = Mutex<BTreeMap<String, String>>;

/// What is edited in one life, and the shelf that it stands on: by turns, each of a shelf as often as any other, and
/// from another place on with another seed.
fn source(shelves: &[Vec<Source>], life: usize, seed: u64) -> (&[Source], &Source) {
    let shelf = &shelves[life % shelves.len()];
    (shelf, &shelf[(life / shelves.len() + seed as usize * 7) % shelf.len()])
}

/// One file from its opening on. Tells how many edits it has been through.
fn live(life: usize, seed: u64, shelves: &[Vec<Source>], faults: &Faults) -> usize {
    let mut rng = Rng::with_seed(seed << 32 | life as u64);
    let (shelf, source) = source(shelves, life, seed);
    let mut case = Case {
        encoding: if rng.bool() { Encoding::Utf8 } else { Encoding::Utf16 },
        version: rng.choice(Minor::all().chain([Minor::NEWEST; 9]).collect::<Vec<_>>()).unwrap(),
        patch: rng.u8(0..10) == 0,
        ..Case::of(&source.text)
    };
    let mut file = case.opened().unwrap();
    let mut past = vec![Past::of(&file)];
    let mut count = 0;
    for step in 0..LIFE {
        let splices = habits::next(&mut rng, &file, &past, shelf);
        let changes = habits::sent(&mut rng, &file, &splices, case.encoding);
        count += changes.len();
        case.steps.push(changes);
        match case.step(&file, &case.steps[step]) {
            Ok(edited) => file = edited,
            Err(fault) => {
                if faults.lock().unwrap().insert(kind(&fault), String::new()).is_none() {
                    let (case, found) = case.shrunk(fault.clone());
                    let told =
                        format!("\n{}, seed {seed}, life {life}, step {step}: {found}\n{case}", source.name);
                    faults.lock().unwrap().insert(kind(&fault), told);
                }
                return count;
            }
        }
        past.push(Past::of(&file));
        if past[step + 1].sound
            && let Some((found, fix)) = rng.choice(offered(&file))
            && file.fixes(&found.finding).contains(&fix)
            && let Err(fault) = guarded(|| mended(&file, &found, &fix))
        {
            let told = format!("\n{}, seed {seed}, life {life}, step {step}: {fault}", source.name);
            faults.lock().unwrap().entry(kind(&fault)).or_insert(told);
        }
    }
    count
}

#[test]
fn a_text_that_is_typed_is_the_text_that_was_opened() {
    let case = Case::of("");
    let mut file = case.opened().unwrap();
    for letter in RICH.chars() {
        let end = file.text.place(file.text.len(), case.encoding);
        let change = Change { places: end..end, new: letter.to_string() };
        file = case.step(&file, &[change]).unwrap();
    }
}

#[tokio::test]
async fn the_server_says_of_a_file_that_is_edited_what_it_says_of_one_just_opened() {
    let shelves = shelves();
    let seed = number("PODLS_SEED").unwrap_or(0) as u64;
    // The way there is longer, and most of it is the same.
    let lives = number("PODLS_EDITS").unwrap_or(2_000) / LIFE / 8;
    for life in 0..lives {
        let (shelf, source) = source(&shelves, life, seed);
        served::live(source, seed << 32 | life as u64, LIFE, shelf).await;
    }
}

/// What random edits have found, made small.
#[test]
fn edits_that_went_wrong_once_go_right() {
    let volume = SOUND.find("volumeName: data").unwrap() + "volumeName: ".len();
    let cases = [
        // What names a volume counts where volumes are compared.
        (SOUND, volume..volume + 4, "date"),
        // What is in braces on one line is for a template engine, over two it is a map.
        ("{{- if .Values.a\n  b: c }}\n", 16..17, ""),
        ("{a: {b: c}}\n", 1..5, "{"),
        ("[{a: {% x %}, b: c}]\n", 17..17, "d"),
        // What stands for an item without a value may have more than one byte.
        ("{apiVersion: v1, kind: Pod, spec: {containers: [{}]}}\n", 50..50, "é"),
        ("{apiVersion: v1, kind: Pod, spec: {containers: [{}, a: 1]}}\n", 52..53, "é"),
        // Nothing but the colon is wrong with an entry that begins with one.
        ("a:\n    b: c\n  : d: e\n", 20..20, "f"),
    ];
    for (text, bytes, new) in cases {
        let place = |at| Text::new(text).place(at, Encoding::Utf8);
        let case = Case::of(text);
        let change = Change { places: place(bytes.start)..place(bytes.end), new: new.to_owned() };
        let told = format!("{text:?}: {bytes:?} becomes {new:?}");
        case.step(&case.opened().unwrap(), &[change]).expect(&told);
    }
}

/// What fixes have done to texts that random edits made, made small.
#[test]
fn fixes_that_went_wrong_once_go_right() {
    let rest = "metadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: a\n";
    let pod = |tail: &str| format!("apiVersion: v1\nkind: Pod\n{rest}{tail}");
    let cases = [
        // The version goes over two lines.
        format!("apiVersion: v1\n  -\nkind: Pod\n{rest}"),
        // An item of nothing but ports would be no container; and what they are moved out of holds nothing else.
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  ports:\n  - port: 80\n"
            .to_owned(),
        // A map without brackets of its own takes no more.
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [name: a]}\n".to_owned(),
        // What is moved goes to the line above, and its own is not the last.
        pod(
            "    readinessProbe:\n      httpGet:\n        path: /\n      port: 80\n      timeoutSeconds: 5\n",
        ),
        // What is moved is the end of the text, without a line break.
        pod("hostNetwork: true"),
        // A carriage return breaks a line too.
        pod("dnsConfig:\n  searches:\r  - a\n"),
        // So do a few characters that break none to an editor, in front of what is put below, and behind what goes.
        pod(
            "    ports:\n    - protocol: TCP\u{2028}    - name: a\u{85}  volumes:\u{2029}  - name: v\u{2028}    emptyDr: {}\n",
        ),
        // A volume is mounted or a device, and a device is a claim.
        pod(
            "    volumeMounts: [{name: w, mountPath: /w}, {name: v, mountPath: /v}]\n    volumeDevices: [{name: w, devicePath: /dev/w}]\n  volumes: [{name: v, emptyDir: {}}]\n",
        ),
        // Both of what is missing go into the same brackets.
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {}\n".to_owned(),
        // What a container can have, a Pod as a whole may not.
        pod(
            "    resources: {limits: {ephemeral-st.orage: 1}}\n  resources: {limits: {ephemeral-st.orage: 1}}\n",
        ),
        // The name of an object may be none for a label.
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: 'a\"b'}\nspec: {replicas: 1}\n".to_owned(),
        // It is not the field that there is none of, it is its version.
        pod("    env: [{name: A, valueFrom: {fieldRef: {apiVersion: v2, fieldPath: metadata.name}}}]\n"),
    ];
    for text in cases {
        let file = Case::of(&text).opened().unwrap();
        assert!(!file.findings().is_empty(), "nothing is wrong in\n{text}");
        for (found, fix) in offered(&file) {
            mended(&file, &found, &fix).unwrap();
        }
    }
    let not_offered = [
        ("Rename it to resources", "it is there already", pod("    resources: {}\n    resuorces: {}\n")),
        (
            "Move it to metadata",
            "a comma would end it there",
            "apiVersion: v1\nkind: Pod\nmetadata: {}\ngenerateName: a,b\n".to_owned(),
        ),
        ("Put a blank behind the colon", "it is no item", pod("  volumes:\n  - hostPath:-\n")),
        (
            "Put a blank behind the colon",
            "a bracket would be open",
            pod("  securityContext:\n    fsGroup:[b\n"),
        ),
        ("Remove imge", "an alias needs its anchor", pod("    imge: &a {b: c}\n  hostAliases: *a\n")),
        (
            "Add an emptyDir volume w",
            "it is no device",
            pod(
                "    volumeMounts: [{name: w, mountPath: /w}]\n    volumeDevices: [{name: w, devicePath: /dev/w}]\n",
            ),
        ),
    ];
    for (title, reason, text) in not_offered {
        let findings = Case::of(&text).opened().unwrap().findings_with_fixes();
        let offered = findings.iter().flat_map(|it| &it.finding.fixes).any(|it| it.title == title);
        assert!(!findings.is_empty() && !offered, "{title}: {reason}");
    }
}
