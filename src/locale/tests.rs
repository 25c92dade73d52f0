//! The three languages say the same things, completely.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::Command;
use fluent_bundle::FluentResource;

use super::{File, Lang, Locale, NOUNS};
use crate::cli::localize::{whole, worded};
use crate::domain::check::Finding;
use crate::domain::due::Duty;

fn all() -> impl Iterator<Item = File> {
    [File::Cli, File::Errors, File::Messages, File::Reports].into_iter().chain((0..NOUNS.len()).map(File::Noun))
}

/// The id of a text that begins with this line.
fn id_of(line: &str) -> Option<&str> {
    line.split_once(" =").map(|(id, _)| id).filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Ids with the variables and attributes of each: those that are looked for there.
fn texts(file: File, lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in file.sources(lang) {
        assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{file:?} {lang:?} has a fault");
        let mut id = "";
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            id = id_of(line).unwrap_or(id);
            let parts = texts.entry(id.to_owned()).or_default();
            if let Some(attribute) = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" =")) {
                parts.insert(format!(".{}", attribute.0));
            }
            let variables = line.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default());
            parts.extend(variables.map(|name| format!("${name}")));
        }
    }
    texts.retain(|id, _| File::of(id) == file);
    texts
}

#[test]
fn a_text_stands_once_and_where_it_is_looked_for() {
    for lang in Lang::ALL {
        let mut known = BTreeMap::new();
        for file in all() {
            for id in file.sources(lang)[0].lines().filter_map(id_of) {
                let first = known.insert(id, file);
                assert!(first.is_none(), "{id} stands in {first:?} and in {file:?} {lang:?}");
                // A noun's file has its help, its errors and its columns too, and nothing else.
                let home = File::of(id);
                let shared = matches!(file, File::Noun(_)) && matches!(home, File::Cli | File::Errors | File::Reports);
                assert!(home == file || shared, "{id} stands in {file:?} {lang:?} and is looked for in {home:?}");
            }
        }
    }
}

#[test]
fn the_same_texts_in_every_language() {
    for file in all() {
        let russian = texts(file, Lang::Ru);
        for lang in [Lang::Kk, Lang::En] {
            assert_eq!(texts(file, lang), russian, "{file:?} {lang:?}");
        }
    }
}

/// Every Rust source below `src`.
fn sources() -> Vec<String> {
    fn collect(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("locale/tests.rs") {
                found.extend(std::fs::read_to_string(path));
            }
        }
    }
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 30);
    found
}

/// Quoted words that follow any of the openings.
fn quoted_after(openings: &[&str]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for source in sources() {
        for opening in openings {
            for rest in source.split(opening).skip(1) {
                words.extend(rest.split('"').next().map(str::to_owned));
            }
        }
    }
    words
}

#[test]
fn every_error_has_its_sentence_and_every_sentence_its_error() {
    let made = quoted_after(&[
        "Error::usage(\"",
        "Error::not_found(\"",
        "Error::refused(\"",
        "Error::cannot_open(\"",
        "Error::damaged(\"",
        "Self::refused(\"",
        "Self::cannot_open(\"",
        "Self::damaged(\"",
        "Code(\"",
    ]);
    let named = texts(File::Errors, Lang::Kk);
    for code in made.iter().filter(|code| *code != "closed_pipe") {
        assert!(named.contains_key(&format!("err-{}", code.replace('_', "-"))), "{code} has no sentence");
    }
    let everything = sources().join("\n");
    for id in named.keys().filter(|id| !["", "err-label"].contains(&id.as_str())) {
        let code = id.trim_start_matches("err-").replace('-', "_");
        assert!(everything.contains(&format!("\"{code}\"")), "{id} is never said");
        assert!(named[id].contains(".hint"), "{id} does not say what to do");
    }
}

#[test]
fn every_text_asked_for_is_there() {
    let locale = Locale::new(Lang::Kk);
    for id in
        quoted_after(&[".text(\"", "locale.attribute(\"", "app.secret(\"", "_PASSPHRASE, \"", "VARIABLE, \"", "app.done(\"", "word(\""])
    {
        assert!(locale.plain(&id).is_some(), "{id}");
    }
    for command in quoted_after(&["app.write(\"", "write(&app.stamp(), \""]) {
        let id = format!("op-{}", command.replace(' ', "-"));
        assert!(texts(File::of(&id), Lang::Kk).contains_key(&id), "{id}");
    }
    let findings = Finding::ALL.iter().map(|finding| format!("check-{}", finding.code()));
    for id in Duty::ALL.iter().map(|duty| format!("due-duty-{}", duty.code())).chain(findings) {
        assert!(locale.plain(&id.replace('_', "-")).is_some(), "{id}");
    }
    let words: &[(&str, &[&str])] = &[
        ("group", &["all", "unknown"]),
        (
            "event",
            &[
                "joined",
                "left",
                "placed",
                "planned",
                "measure-done",
                "measure-dropped",
                "reviewed",
                "review-extend",
                "review-remove",
                "extended",
                "contact",
                "removed",
                "document",
                "notice",
                "consent",
                "withdrawn",
                "referred",
                "accepted",
                "refused",
            ],
        ),
        ("event", &["signal", "incident", "outing", "enrolled", "unenrolled", "aid", "proposed", "proposal-withdrawn", "council"]),
        ("family-what", &["child", "guardian", "status", "aid"]),
        ("family-how", &["self", "joined", "representative"]),
        ("outing-visited", &["yes", "no"]),
        (
            "report",
            &[
                "register",
                "movement",
                "interventions",
                "passport",
                "coverage",
                "dynamics",
                "outcomes",
                "plans",
                "bullying-log",
                "bullying",
                "outings",
                "training",
                "term",
            ],
        ),
        ("incident-state", &["received", "talked", "sent", "recognised", "not-recognised", "closed"]),
        ("incident-standing", &["in-time", "late", "open", "overdue", "waits", "free"]),
        ("incident-role", &["victim", "initiator", "participant", "witness"]),
        ("incident-part", &["incidents", "systematic", "cyber", "channel", "role", "state", "deadline", "awareness", "reached"]),
        ("review-why", &["criteria-met", "proposed", "end-passed", "end-near"]),
        ("review-proposes", &["continue", "extend", "remove"]),
        ("review-criteria", &["yes", "no"]),
        ("plan-state", &["draft", "open", "overdue", "done", "dropped", "ended", "no-plan", "no-items"]),
        ("signal-answer", &["proposal", "watching", "no-ground"]),
        ("signal-resolved", &["proposal", "watching", "watched", "no-ground"]),
        ("proposal-state", &["open", "planned", "decided", "withdrawn"]),
        ("council-decision", &["none", "place", "extend", "continue", "remove", "refer", "refuse", "postpone"]),
        ("council-resolved", &["place", "extend", "continue", "remove", "refer", "refuse", "postpone"]),
        ("council-purpose", &["placement", "review", "removal"]),
        ("doctor-mark", &["ok", "attention"]),
        ("doctor-name", &["file", "key", "whole", "journal", "permissions", "room", "copy", "clock", "console"]),
        ("by", &["total", "class", "grade-group", "sex", "ground", "staff"]),
        ("rep-pupils", &["all", "unrecorded"]),
        ("rep-section", &["contacts", "entries"]),
        (
            "rep-indicator",
            &[
                "decision",
                "plan",
                "plan-in-time",
                "parents",
                "contact",
                "club",
                "review-set",
                "review-in-time",
                "first-contact",
                "returned",
                "stay",
            ],
        ),
    ];
    for (prefix, codes) in words {
        for code in *codes {
            assert!(locale.plain(&format!("{prefix}-{code}")).is_some(), "{prefix}-{code}");
        }
    }
}

#[test]
fn every_command_and_option_has_its_words() {
    fn walk(command: &Command, path: &str) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        assert!(!about.is_empty() && !about.starts_with("cmd"), "{path}: {about}");
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(!help.is_empty() && !help.starts_with("arg-"), "{path} {}: {help}", arg.get_id());
            let values = arg.get_value_names().unwrap_or_default();
            assert!(!values.iter().any(|name| name.starts_with("cli-")), "{path} {}: {values:?}", arg.get_id());
        }
        for sub in command.get_subcommands() {
            walk(sub, &format!("{path} {}", sub.get_name()));
        }
    }
    for lang in Lang::ALL {
        worded(whole(), &Locale::new(lang), "").debug_assert();
        walk(&worded(whole(), &Locale::new(lang), ""), "esep");
    }
}

#[test]
fn every_option_text_belongs_to_an_option() {
    fn ids(command: &Command, path: &str, found: &mut BTreeSet<String>) {
        found.insert(if path.is_empty() { "cmd".to_owned() } else { format!("cmd-{path}") });
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str().replace('_', "-");
            found.insert(format!("arg-{id}"));
            found.insert(format!("arg-{path}-{id}"));
        }
        for sub in command.get_subcommands() {
            let name = sub.get_name();
            ids(sub, &if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") }, found);
        }
    }
    let mut known = BTreeSet::new();
    ids(&whole(), "", &mut known);
    for id in texts(File::Cli, Lang::Kk).keys().filter(|id| id.starts_with("cmd") || id.starts_with("arg")) {
        assert!(known.contains(id), "{id}");
    }
}

#[test]
fn names_stand_in_the_order_of_the_language() {
    let mut names = [
        "Яковлев",
        "Өтеген",
        "Омар",
        "Әлиев",
        "Алиев",
        "Ұлан",
        "Ухов",
        "Іңкәр",
        "Ёлкин",
        "Есен",
        "Қасым",
        "Кан",
        "Ғани",
        "Гани",
        "Һадиша",
        "Хан",
        "Ңа",
        "На",
    ];
    let kazakh = Locale::new(Lang::Kk);
    names.sort_by(|a, b| kazakh.compare(a, b));
    assert_eq!(
        names,
        [
            "Алиев",
            "Әлиев",
            "Гани",
            "Ғани",
            "Есен",
            "Ёлкин",
            "Кан",
            "Қасым",
            "На",
            "Ңа",
            "Омар",
            "Өтеген",
            "Ухов",
            "Ұлан",
            "Хан",
            "Һадиша",
            "Іңкәр",
            "Яковлев"
        ]
    );
}

#[test]
fn russian_plurals_and_kazakh_singulars() {
    let say = |lang, count: i64| Locale::new(lang).text("rep-with-count", &[("title", "x".into()), ("count", count.into())]);
    assert_eq!(say(Lang::Ru, 1), "x · 1 запись");
    assert_eq!(say(Lang::Ru, 22), "x · 22 записи");
    assert_eq!(say(Lang::Ru, 11), "x · 11 записей");
    assert_eq!(say(Lang::Kk, 22), "x · 22 жазба");
    assert_eq!(say(Lang::En, 1), "x · 1 entry");
}
