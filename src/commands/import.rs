//! `esep import`: lists of children, entries, contacts and attendance.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::cli::{Import as Command, ImportFile};
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::{self, Codes, Given, Kind, Mapping, Note, Options, Outcome, SheetChoice, Source};
use crate::norms::Norms;
use crate::store::import_map::{self, Saved};
use crate::store::{Store, Summary, Written};

/// So many rows are told one by one.
const SHOWN: usize = 20;

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Students(args) => import(app, Kind::Students, &args.file, args.since),
        Command::Entries(args) => import(app, Kind::Entries, &args, None),
        Command::Interventions(args) => import(app, Kind::Interventions, &args, None),
        Command::Attendance(args) => {
            let (term, _) = app.term(args.term)?;
            import(app, Kind::Attendance(term), &args.file, None)
        }
    }
}

fn import(app: &App, kind: Kind, file: &ImportFile, since: Option<Date>) -> Result<Exit> {
    let of_file = |error: Error| error.with("path", file.path.as_path());
    let source = Source::read(&file.path, file.sheet.clone().map(SheetChoice).as_ref()).map_err(of_file)?;
    let mut store = app.store()?;
    let given = given(&store, app.norms()?, kind, file)?;
    let mapping = Mapping::find(&source, kind, app.norms()?, &given).map_err(of_file)?;
    let save_map = file.save_map.as_deref();
    let task = Task { source: &source, mapping: &mapping, given: &given, since, all_or_nothing: file.all_or_nothing, save_map };
    let written = apply(app, &mut store, &task).map_err(of_file)?;
    let outcome = &written.value;
    if app.is_json() {
        app.print_line(&summary(&file.path, outcome).to_string())?;
    } else {
        tell(app, &file.path, &mapping, &written)?;
    }
    if outcome.rejected == 0 {
        return Ok(Exit::Done);
    }
    if !app.global.dry_run {
        // The good rows are written. That the others could not be set aside is told, and they are listed above.
        match import::write_rejected(&file.path, &source, &mapping, outcome, &app.locale) {
            Ok(path) => app.ui.say(&app.text("import-rejected-file", &[("path", path.as_path().into())])),
            Err(error) => app.ui.warn(&app.locale.error(&error).message),
        }
    }
    Ok(Exit::Attention)
}

/// What was saved of headings and labels, and over it what is said now.
fn given(store: &Store, norms: &Norms, kind: Kind, file: &ImportFile) -> Result<Given> {
    let mut given = match &file.use_map {
        None => Given::default(),
        Some(name) => {
            let saved = import_map::find(store.db(), name)?;
            let unknown = || Ok(Error::not_found("import_map_unknown").with("name", name).listing(import_map::names(store.db())?));
            match saved {
                Some(saved) => Given::from_saved(&saved.columns, &saved.codes, kind, norms)?,
                None => return unknown().and_then(Err),
            }
        }
    };
    file.map.iter().try_for_each(|said| given.column(said, kind, norms))?;
    file.map_code.iter().try_for_each(|said| given.code(said, kind, norms))?;
    Ok(given)
}

/// A list and how it is to be taken.
pub struct Task<'a> {
    /// The list.
    pub source: &'a Source,
    /// Where its columns are.
    pub mapping: &'a Mapping,
    /// What the user said of its headings and labels.
    pub given: &'a Given,
    /// First day in the class where a row does not say.
    pub since: Option<Date>,
    /// One wrong row refuses the list.
    pub all_or_nothing: bool,
    /// The name under which what the user said is kept.
    pub save_map: Option<&'a str>,
}

/// Reads a list into a register as one operation.
pub fn apply(app: &App, store: &mut Store, task: &Task<'_>) -> Result<Written<Outcome>> {
    let norms = app.norms()?;
    let since = task.since.unwrap_or_else(|| app.today());
    let options = Options { norms, today: app.today(), since, mapping: task.mapping, codes: Codes::new(norms, task.given) };
    let command = match task.mapping.kind {
        Kind::Students => "import students",
        Kind::Entries => "import entries",
        Kind::Interventions => "import interventions",
        Kind::Attendance(_) => "import attendance",
    };
    store.write(&app.stamp(), command, |tx| {
        let outcome = import::run(tx, task.source, &options)?;
        if task.all_or_nothing && outcome.rejected > 0 {
            return Err(refused_whole(app, &outcome));
        }
        if let Some(name) = task.save_map {
            let (columns, codes) = task.given.to_saved();
            import_map::save(tx, name, &Saved { columns, codes })?;
        }
        let summary = Summary::default().with("new", outcome.new).with("changed", outcome.changed).with("rejected", outcome.rejected);
        let summary = match task.mapping.kind {
            Kind::Attendance(term) => summary.with("term", term.to_string()),
            _ => summary,
        };
        Ok((outcome, summary))
    })
}

/// One row is wrong, so nothing is taken.
fn refused_whole(app: &App, outcome: &Outcome) -> Error {
    let rejected = outcome.notes.iter().filter(|note| note.rejected);
    let mut lines: Vec<String> = rejected.take(SHOWN).map(|note| note_line(app, note).trim().to_owned()).collect();
    if outcome.rejected > SHOWN {
        lines.push(app.text("import-more", &[("count", (outcome.rejected - SHOWN).into())]).trim().to_owned());
    }
    Error::refused("import_all_or_nothing").with("count", outcome.rejected).listing(lines)
}

/// What is said of a row, in words.
fn note_line(app: &App, note: &Note) -> String {
    let what = app.text(&format!("note-{}", note.code.replace('_', "-")), &[]);
    let id = if note.rejected { "import-line-rejected" } else { "import-line" };
    let column = app.text(&format!("col-{}", note.column.replace('_', "-")), &[]);
    app.text(id, &[("line", note.line.to_string().into()), ("column", column.into()), ("what", what.into())])
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
    })
}

fn tell(app: &App, path: &Path, mapping: &Mapping, written: &Written<Outcome>) -> Result<()> {
    let outcome = &written.value;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = mapping.sheet_name.as_ref().map_or_else(|| name.clone(), |sheet| format!("{name} · {sheet}"));
    let mut lines = vec![
        app.text("import-head", &[("file", name.into()), ("rows", outcome.rows.into()), ("line", mapping.line.to_string().into())]),
        app.text(
            "import-counts",
            &[
                ("new", outcome.new.into()),
                ("changed", outcome.changed.into()),
                ("unchanged", outcome.unchanged.into()),
                ("rejected", outcome.rejected.into()),
            ],
        ),
    ];
    if outcome.passed_over > 0 {
        lines.push(app.text("import-passed-over", &[("count", outcome.passed_over.into())]));
    }
    lines.extend(unread(app, mapping));
    // What is not taken comes first: it is what the user has to do something about.
    let (rejected, remarks): (Vec<&Note>, Vec<&Note>) = outcome.notes.iter().partition(|note| note.rejected);
    lines.extend(rejected.into_iter().chain(remarks).take(SHOWN).map(|note| note_line(app, note)));
    if outcome.notes.len() > SHOWN {
        lines.push(app.text("import-more", &[("count", (outcome.notes.len() - SHOWN).into())]));
    }
    lines.extend(outcome.unknown.iter().take(SHOWN).map(|unknown| {
        let near = unknown.near.first().map_or("…", String::as_str);
        let args = [("label", unknown.label.as_str().into()), ("near", unknown.near.join(", ").into()), ("code", near.into())];
        app.text("import-unknown-label", &args)
    }));
    if !outcome.new_staff.is_empty() {
        lines.push(
            app.text("import-new-staff", &[("names", outcome.new_staff.join(", ").into()), ("count", outcome.new_staff.len().into())]),
        );
    }
    if app.global.dry_run {
        lines.push(app.text("say-dry-run", &[]));
    } else if let Some(operation) = written.operation {
        lines.push(app.text("import-done", &[("operation", operation.to_string().into())]));
    } else {
        lines.push(app.text("import-nothing", &[]));
    }
    lines.iter().try_for_each(|line| app.print_line(&crate::domain::text::harmless(line)))
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
