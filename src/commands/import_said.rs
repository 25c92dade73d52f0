//! What is said of an import: its plan, what came of it, what is wrong with rows.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::domain::calendar::written;
use crate::domain::text::harmless;
use crate::domain::{Date, iin};
use crate::error::{Error, Result};
use crate::import::{Applied, Doubt, Kind, Mapping, Note, Outcome, Step};
use crate::norms::Vocabulary;
use crate::store::listed::Difference;
use crate::store::{Store, Written, student};

/// So many rows of a kind are told one by one.
const SHOWN: usize = 20;

/// Columns that hold a day.
const DAYS: [&str; 17] = [
    "birth_date",
    "since",
    "on",
    "placed_on",
    "protocol_date",
    "review_on",
    "until",
    "removed_on",
    "made_on",
    "set_on",
    "due_on",
    "done_on",
    "dropped_on",
    "held_on",
    "dated",
    "valid_until",
    "withdrawn_on",
];

/// One row is wrong, so nothing is taken.
pub fn refused_whole(app: &App, outcome: &Outcome) -> Error {
    let rejected = outcome.notes.iter().filter(|note| note.rejected).map(|note| note_line(app, note));
    let doubts = outcome.doubts.iter().map(|doubt| doubt_line(app, None, doubt));
    let count = outcome.rejected + outcome.doubts.len();
    let mut lines: Vec<String> = rejected.chain(doubts).take(SHOWN).map(|line| line.trim().to_owned()).collect();
    lines.extend(more(app, count).map(|line| line.trim().to_owned()));
    Error::refused("import_all_or_nothing").with("count", count).listing(lines)
}

/// `… and 5 more`, where not all are shown.
fn more(app: &App, count: usize) -> Option<String> {
    (count > SHOWN).then(|| app.text("import-more", &[("count", (count - SHOWN).into())]))
}

/// What is said of a row, in words.
fn note_line(app: &App, note: &Note) -> String {
    let id = if note.rejected { "import-line-rejected" } else { "import-line" };
    app.text(
        id,
        &[("line", note.line.to_string().into()), ("column", column(app, note.column).into()), ("what", note.told(&app.locale).into())],
    )
}

fn column(app: &App, code: &str) -> String {
    app.text(&format!("col-{}", code.replace('_', "-")), &[])
}

/// Who may be meant, and what to type.
fn doubt_line(app: &App, store: Option<&Store>, doubt: &Doubt) -> String {
    let known = |id: &i64| {
        let known = store.and_then(|store| student::get(store.db(), *id).ok().flatten());
        let known = known.map(|known| {
            let birth = known.birth_date.map(|day| format!(", {}", written(day))).unwrap_or_default();
            format!(" {}{birth}", known.name.full())
        });
        format!("#{id}{}", known.unwrap_or_default())
    };
    let candidates: Vec<String> = doubt.candidates.iter().map(known).collect();
    let id = if doubt.code == "other_name" { "import-doubt-other-name" } else { "import-doubt-near" };
    let first = doubt.candidates.first().copied().unwrap_or_default();
    app.text(
        id,
        &[
            ("line", doubt.line.to_string().into()),
            ("name", (&doubt.name).into()),
            ("candidates", candidates.join("; ").into()),
            ("id", first.to_string().into()),
        ],
    )
}

/// What is going to happen, without what has to be said at its end.
pub fn show(app: &App, path: &Path, mapping: &Mapping, store: &Store, plan: &Outcome) -> Result<()> {
    if app.is_json() {
        return app.print_line(&summary(path, plan).to_string());
    }
    let mut lines = head(app, path, mapping, plan);
    for what in [Applied::New, Applied::Back, Applied::Moved, Applied::Changed] {
        let steps: Vec<&Step> = plan.steps.iter().filter(|step| step.what == what).collect();
        lines.extend(steps.iter().take(SHOWN).map(|step| step_line(app, mapping.kind, step)));
        lines.extend(more(app, steps.len()));
    }
    lines.extend(attention(app, store, plan));
    print(app, &lines)
}

/// What came of a list that was taken without a question.
pub fn tell(app: &App, path: &Path, mapping: &Mapping, store: &Store, done: &Written<Outcome>) -> Result<()> {
    if app.is_json() {
        return app.print_line(&summary(path, &done.value).to_string());
    }
    let mut lines = head(app, path, mapping, &done.value);
    lines.extend(attention(app, store, &done.value));
    print(app, &lines)?;
    ended(app, done.operation)
}

/// Whether something was written.
pub fn ended(app: &App, operation: Option<i64>) -> Result<()> {
    app.print_line(&match operation {
        Some(operation) => app.text("import-done", &[("operation", operation.to_string().into())]),
        None => app.text("import-nothing", &[]),
    })
}

/// That nothing was written, and what stands in the way of doing it.
pub fn end_of_preview(app: &App, plan: &Outcome, is_too_large: bool) -> Result<()> {
    if app.is_json() {
        return Ok(());
    }
    if is_too_large {
        app.print_line(&app.text("import-too-large", &[("count", (plan.weighty + plan.doubts.len()).into()), ("rows", plan.rows.into())]))?;
    }
    app.print_line(&app.text("say-dry-run", &[]))
}

fn print(app: &App, lines: &[String]) -> Result<()> {
    lines.iter().try_for_each(|line| app.print_line(&harmless(line)))
}

fn summary(path: &Path, outcome: &Outcome) -> serde_json::Value {
    let notes: Vec<_> = outcome
        .notes
        .iter()
        .map(|note| {
            let verdict = if note.rejected { "rejected" } else { "accepted" };
            json!({"line": note.line, "column": note.column, "verdict": verdict, "code": note.code})
        })
        .collect();
    let unknown: Vec<_> =
        outcome.unknown.iter().map(|unknown| json!({"column": unknown.column, "label": unknown.label, "near": unknown.near})).collect();
    let doubts: Vec<_> =
        outcome.doubts.iter().map(|doubt| json!({"line": doubt.line, "code": doubt.code, "candidates": doubt.candidates})).collect();
    let missing: Vec<i64> = outcome.missing.iter().map(|missing| missing.student).collect();
    json!({
        "file": path.display().to_string(),
        "rows": outcome.rows,
        "new": outcome.new,
        "changed": outcome.changed,
        "unchanged": outcome.unchanged,
        "rejected": outcome.rejected,
        "passed_over": outcome.passed_over,
        "notes": notes,
        "unknown": unknown,
        "moved": outcome.moved,
        "back": outcome.back,
        "in_doubt": outcome.doubts.len(),
        "doubts": doubts,
        "missing": missing,
    })
}

/// The list and its counts, and what of it is not read.
fn head(app: &App, path: &Path, mapping: &Mapping, outcome: &Outcome) -> Vec<String> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = mapping.sheet_name.as_ref().map_or_else(|| name.clone(), |sheet| format!("{name} · {sheet}"));
    let mut counts = vec![("new", outcome.new, true)];
    counts.push(("moved", outcome.moved, false));
    counts.push(("back", outcome.back, false));
    counts.push(("changed", outcome.changed - outcome.moved - outcome.back, true));
    counts.push(("unchanged", outcome.unchanged, true));
    counts.push(("in-doubt", outcome.doubts.len(), false));
    counts.push(("rejected", outcome.rejected, true));
    counts.push(("missing", outcome.missing.len(), false));
    let counts = counts.into_iter().filter(|(_, count, always)| *always || *count > 0);
    let counts: Vec<String> =
        counts.map(|(what, count, _)| app.text(&format!("import-count-{what}"), &[("count", count.into())])).collect();
    let mut lines = vec![
        app.text("import-head", &[("file", name.into()), ("rows", outcome.rows.into()), ("line", mapping.line.to_string().into())]),
        format!("  {}", counts.join(" · ")),
    ];
    if outcome.passed_over > 0 {
        lines.push(app.text("import-passed-over", &[("count", outcome.passed_over.into())]));
    }
    lines.extend(unread(app, mapping));
    lines
}

/// One row of the plan: who, and what stands otherwise then.
fn step_line(app: &App, kind: Kind, step: &Step) -> String {
    let differences: Vec<String> = step.differences.iter().map(|differs| difference(app, differs, step.what == Applied::New)).collect();
    let id = match step.what {
        Applied::New if kind == Kind::Students => "import-step-new",
        Applied::New => "import-step-added",
        Applied::Back => "import-step-back",
        _ => "import-step",
    };
    app.text(
        id,
        &[
            ("line", step.line.to_string().into()),
            ("name", (&step.name).into()),
            ("id", step.student.to_string().into()),
            ("what", differences.join("; ").into()),
        ],
    )
}

/// `телефон: 8 701 → 8 702`.
fn difference(app: &App, differs: &Difference, is_new: bool) -> String {
    let value = |value: &Option<String>| value.as_ref().map_or_else(|| "—".to_owned(), |value| in_words(app, differs.column, value));
    let after = value(&differs.after);
    let change = if differs.before.is_none() && (is_new || differs.column == "class") {
        after
    } else {
        format!("{} → {after}", value(&differs.before))
    };
    format!("{}: {change}", column(app, differs.column))
}

/// A value as people read it.
fn in_words(app: &App, column: &str, value: &str) -> String {
    let label = |vocabulary| {
        let label =
            |code: &str| app.norms().map_or_else(|_| code.to_owned(), |norms| norms.label(vocabulary, code, app.locale.lang).to_owned());
        value.split('|').map(label).collect::<Vec<_>>().join(", ")
    };
    match column {
        "iin" => iin::mask(value),
        "sex" => label(Vocabulary::Sex),
        "language" => label(Vocabulary::Language),
        "social_status" => label(Vocabulary::SocialStatus),
        "register" => label(Vocabulary::Register),
        "grounds" => label(Vocabulary::Ground),
        "removal_ground" => label(Vocabulary::RemovalGround),
        "kind" => label(Vocabulary::Intervention),
        "outcome" => label(Vocabulary::Outcome),
        "document" => label(Vocabulary::Document),
        "way" => label(Vocabulary::Way),
        "agency" => label(Vocabulary::Agency),
        "decision" => app.text(&format!("council-decision-{value}"), &[]),
        _ if DAYS.contains(&column) => value.parse::<Date>().map_or_else(|_| value.to_owned(), written),
        _ => value.to_owned(),
    }
}

/// What a person has to do something about, or should look at.
fn attention(app: &App, store: &Store, outcome: &Outcome) -> Vec<String> {
    // What is not taken comes first.
    app.keep_look_in(store);
    app.named(outcome.doubts.iter().take(SHOWN).flat_map(|doubt| doubt.candidates.iter().copied()));
    let mut lines: Vec<String> = outcome.doubts.iter().take(SHOWN).map(|doubt| doubt_line(app, Some(store), doubt)).collect();
    lines.extend(more(app, outcome.doubts.len()));
    let (rejected, remarks): (Vec<&Note>, Vec<&Note>) = outcome.notes.iter().partition(|note| note.rejected);
    lines.extend(rejected.into_iter().chain(remarks).take(SHOWN).map(|note| note_line(app, note)));
    lines.extend(more(app, outcome.notes.len()));
    lines.extend(outcome.unknown.iter().take(SHOWN).map(|unknown| {
        let label = ("label", unknown.label.as_str().into());
        match unknown.near.first() {
            Some(code) => app.text("import-label-near", &[label, ("near", unknown.near.join(", ").into()), ("code", code.into())]),
            None => app.text("import-label-unknown", &[label, ("known", unknown.known.join(", ").into())]),
        }
    }));
    if !outcome.new_staff.is_empty() {
        lines.push(
            app.text("import-new-staff", &[("names", outcome.new_staff.join(", ").into()), ("count", outcome.new_staff.len().into())]),
        );
    }
    lines
}

/// Columns that are not read: those that may have been meant, each with the words to type, and the names of the others.
fn unread(app: &App, mapping: &Mapping) -> Vec<String> {
    let (near, others): (Vec<_>, Vec<_>) = mapping.unread.iter().partition(|(_, near)| !near.is_empty());
    let mut lines: Vec<String> = near
        .iter()
        .take(SHOWN)
        .map(|(heading, near)| {
            app.text("import-unread-near", &[("heading", heading.into()), ("near", near.join(", ").into()), ("column", near[0].into())])
        })
        .collect();
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().take(SHOWN).map(|(heading, _)| heading.as_str()).collect();
        lines.push(app.text("import-unread", &[("headings", names.join(", ").into())]));
    }
    lines
}
