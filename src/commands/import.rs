//! `esep import`: lists of children, entries, contacts and attendance.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::cli::{Import as Command, ImportFile};
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::{self, Kind, Mapping, Note, Options, Outcome, Source};
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
    let source = Source::read(&file.path)?;
    let mapping = Mapping::find(&source, kind).map_err(|error| error.with("path", file.path.as_path()))?;
    let mut store = app.store()?;
    let written =
        apply(app, &mut store, &source, &mapping, since, file.all_or_nothing).map_err(|error| error.with("path", file.path.as_path()))?;
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

/// Reads a list into a register as one operation.
pub fn apply(
    app: &App,
    store: &mut Store,
    source: &Source,
    mapping: &Mapping,
    since: Option<Date>,
    all_or_nothing: bool,
) -> Result<Written<Outcome>> {
    let options = Options { norms: app.norms()?, today: app.today(), since: since.unwrap_or_else(|| app.today()), mapping };
    let command = match mapping.kind {
        Kind::Students => "import students",
        Kind::Entries => "import entries",
        Kind::Interventions => "import interventions",
        Kind::Attendance(_) => "import attendance",
    };
    store.write(&app.stamp(), command, |tx| {
        let outcome = import::run(tx, source, &options)?;
        if all_or_nothing && outcome.rejected > 0 {
            return Err(refused_whole(app, &outcome));
        }
        let summary = Summary::default().with("new", outcome.new).with("changed", outcome.changed).with("rejected", outcome.rejected);
        let summary = match mapping.kind {
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
    json!({
        "file": path.display().to_string(),
        "rows": outcome.rows,
        "new": outcome.new,
        "changed": outcome.changed,
        "unchanged": outcome.unchanged,
        "rejected": outcome.rejected,
        "notes": notes,
    })
}

fn tell(app: &App, path: &Path, mapping: &Mapping, written: &Written<Outcome>) -> Result<()> {
    let outcome = &written.value;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
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
    // What is not taken comes first: it is what the user has to do something about.
    let (rejected, remarks): (Vec<&Note>, Vec<&Note>) = outcome.notes.iter().partition(|note| note.rejected);
    lines.extend(rejected.into_iter().chain(remarks).take(SHOWN).map(|note| note_line(app, note)));
    if outcome.notes.len() > SHOWN {
        lines.push(app.text("import-more", &[("count", (outcome.notes.len() - SHOWN).into())]));
    }
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
