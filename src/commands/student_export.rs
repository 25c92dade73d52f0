//! `esep student export`: everything that the register holds of a child, for the child and the parents.

use super::erase::record as label_of;
use crate::app::App;
use crate::cli::StudentShow;
use crate::domain::Date;
use crate::domain::redact::Others;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::output::Format;
use crate::store::record::{self, Part, Value};
use crate::store::{access, student};
use crate::table::{Cell, Column, Composite, Head, Table, columns};

pub fn run(app: &App, args: &StudentShow) -> Result<Exit> {
    if !matches!(app.format()?, Format::Json | Format::Html) {
        return Err(Error::usage("export_format"));
    }
    let store = app.reading()?;
    let db = store.db();
    let child = super::looked_up(app, db, &args.student.words())?;
    let others = Others::new(&child.name, child.iin.as_deref(), record::others(db, Some(child.id))?);
    let mut sections: Vec<(&'static str, Table)> =
        record::of_student(db, child.id)?.into_iter().map(|part| section(app, part, &others)).collect();
    let people = app.format()?.is_for_reading();
    let looks = access::all(db, Some(child.id), None)?
        .into_iter()
        .map(|look| vec![Cell::Text(super::history::moment(&look.at, people)), Cell::Text(look.actor), Cell::Text(look.command)]);
    let head = Head { title: Some(app.text("history-access", &[])), columns: columns(&["at", "actor", "command"]) };
    sections.push(("access", Table { head, rows: looks.collect(), notes: vec![app.text("student-export-others", &[])] }));
    let label = super::label(db, &student::get(db, child.id)?.unwrap_or(child), app.today())?;
    let title: Vec<String> = super::report::school_name(app, db)?
        .into_iter()
        .chain([app.text("student-export-title", &[("student", label.into()), ("day", app.today().into())])])
        .collect();
    app.anchor(db)?;
    app.print_sections(&Composite { title: title.join("\n"), sections })?;
    Ok(Exit::Done)
}

/// A table of the register with its labels. Its columns are those of the file, so their names live as long as the run.
fn section(app: &App, part: Part, others: &Others) -> (&'static str, Table) {
    let Part { table, columns, rows } = part;
    let title = label_of(app, &table);
    let free = !["student", "guardian"].contains(&table.as_str());
    let cell = |(column, value): (&String, Value)| match value {
        Value::Empty => Cell::Empty,
        Value::Int(number) => Cell::Int(number),
        Value::Text(text) => match (vocabulary(&table, column), text.parse::<Date>()) {
            (Some(vocabulary), _) => Cell::Code(vocabulary, text),
            (None, Ok(day)) if text.len() == 10 => Cell::Day(day),
            _ => Cell::Text(if free { others.left_out(&text) } else { text }),
        },
    };
    let rows = rows.into_iter().map(|row| columns.iter().zip(row).map(cell).collect()).collect();
    let columns = columns.iter().map(|column| Column { code: String::leak(column.clone()), files_only: false, heading: None }).collect();
    (String::leak(table), Table { head: Head { title: Some(title), columns }, rows, notes: Vec::new() })
}

/// The set that a column's codes are of.
fn vocabulary(table: &str, column: &str) -> Option<Vocabulary> {
    match (table, column) {
        ("intervention" | "plan_item", "kind") => Some(Vocabulary::Intervention),
        ("document", "kind") => Some(Vocabulary::Document),
        ("agenda_item", "ground") | (_, "removal_ground") => Some(Vocabulary::RemovalGround),
        (_, "ground") => Some(Vocabulary::Ground),
        (_, "register") => Some(Vocabulary::Register),
        (_, "outcome") => Some(Vocabulary::Outcome),
        ("consult", "referred_to") | (_, "agency") => Some(Vocabulary::Agency),
        ("social_status", "status") => Some(Vocabulary::SocialStatus),
        (_, "sex") => Some(Vocabulary::Sex),
        (_, "language") => Some(Vocabulary::Language),
        (_, "way") => Some(Vocabulary::Way),
        ("incident", "channel") => Some(Vocabulary::Channel),
        ("cyber", "content") => Some(Vocabulary::Content),
        ("consult", "direction") => Some(Vocabulary::Direction),
        ("outing", "kind") => Some(Vocabulary::Outing),
        ("aid", "kind") => Some(Vocabulary::Aid),
        ("document", "consent") => Some(Vocabulary::Consent),
        _ => None,
    }
}
