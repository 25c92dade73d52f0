//! `esep student export`: everything that the register holds of a child, for the child and the parents.

use super::erase::record as label_of;
use crate::app::App;
use crate::cli::StudentShow;
use crate::domain::Date;
use crate::domain::redact::Others;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::output::Format;
use crate::store::record::{self, Part, Value};
use crate::store::{access, coded, student};
use crate::table::{Cell, Composite, Head, Table, columns};

pub fn run(app: &App, args: &StudentShow) -> Result<Exit> {
    if !matches!(app.format()?, Format::Json | Format::Html) {
        return Err(Error::usage("export_format"));
    }
    let store = app.reading()?;
    let db = store.db();
    let child = super::looked_up(app, db, &args.student.words())?;
    let others = Others::new(&child.name, child.iin.as_deref(), record::others(db, Some(child.id))?);
    let people = app.format()?.is_for_reading();
    let mut sections: Vec<(&'static str, Table)> =
        record::of_student(db, child.id)?.into_iter().map(|part| section(app, part, &others, people)).collect();
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

/// A table of the register with its labels. Its names are those of the file, so they live as long as the run.
fn section(app: &App, part: Part, others: &Others, people: bool) -> (&'static str, Table) {
    let Part { table, columns: fields, rows } = part;
    let table: &'static str = String::leak(table);
    let fields: Vec<&'static str> = fields.into_iter().map(|column| &*String::leak(column)).collect();
    let free = !["student", "guardian"].contains(&table);
    let cell = |(column, value): (&&'static str, Value)| match (value, *column) {
        (Value::Empty, _) => Cell::Empty,
        (Value::Int(met), "criteria_met") => Cell::Word("review-criteria", if met == 1 { "yes" } else { "no" }),
        (Value::Int(accepted), "accepted") => Cell::Word("referral-verdict", if accepted == 1 { "accepted" } else { "refused" }),
        (Value::Int(number), _) => Cell::Int(number),
        // A teacher may be called as some child is.
        (Value::Staff(name), _) => Cell::Text(name),
        (Value::Text(text), "received_at" | "done_at" | "kept_at") if text.len() > 10 => Cell::Text(super::history::moment(&text, people)),
        (Value::Text(text), _) => {
            match (coded::set_of(table, column).and_then(super::vocabulary), words(table, column), text.parse::<Date>()) {
                (Some(vocabulary), ..) => Cell::Code(vocabulary, text),
                (_, Some(words), _) => Cell::Word(words, String::leak(text)),
                (.., Ok(day)) if text.len() == 10 => Cell::Day(day),
                _ => Cell::Text(if free { others.left_out(&text) } else { text }),
            }
        }
    };
    let rows = rows.into_iter().map(|row| fields.iter().zip(row).map(cell).collect()).collect();
    let codes: Vec<&'static str> = fields.iter().map(|column| code(table, column)).collect();
    let head = Head { title: Some(capital(&label_of(app, table))), columns: columns(&codes) };
    let notes = if table == "confidential" { vec![app.text("student-export-closed", &[])] } else { Vec::new() };
    (table, Table { head, rows, notes })
}

fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// What a column is called where people read of it elsewhere: one name in the file may mean another thing in each table.
fn code(table: &str, column: &'static str) -> &'static str {
    match (table, column) {
        ("incident", "staff_id") => "taken_by",
        ("activity", "staff_id") => "leader",
        (_, "staff_id") => "by",
        (_, "responsible_id") => "responsible",
        (_, "chair_id") => "chair",
        (_, "order_no") => "order",
        ("council", "held_on") => "held_on",
        ("review", "held_on") => "reviewed_on",
        (_, "held_on") | ("aid", "received_on") => "on",
        ("incident", "received_at") => "received",
        ("social_status", "since") => "from",
        ("social_status", "until") => "to",
        ("activity_child", "since") => "enrolled_on",
        ("activity_child", "until") => "ended_on",
        ("activity", "name") => "activity",
        ("document", "kind") => "document",
        ("outing", "kind") => "outing_kind",
        ("aid", "kind") => "aid_kind",
        ("aid", "words") => "note",
        ("signal", "words") => "noticed",
        ("incident", "words") => "happened",
        ("incident_child", "role") => "incident_role",
        ("incident_step", "done_at") => "done_on",
        ("incident_step", "words") => "result",
        ("cyber", "applied_no") => "application",
        ("cyber", "removed_on") => "content_removed_on",
        ("confidential", "vault_id") => "kept_by",
        ("review", "words") => "findings",
        ("consult", "words") => "summary",
        ("agenda_item", "purpose") => "question",
        ("agenda_item", "ground") => "removal_ground",
        ("referral", "accepted") => "verdict",
        (_, column) => column,
    }
}

/// The texts that say what a column's codes mean, where these are not of the norms.
fn words(table: &str, column: &str) -> Option<&'static str> {
    match (table, column) {
        ("signal", "resolution") => Some("signal-answer"),
        ("dismissal", "duty") => Some("due-duty"),
        ("agenda_item", "purpose") => Some("council-purpose"),
        ("agenda_item", "decision") => Some("council-decision"),
        ("review", "proposes") => Some("review-proposes"),
        ("incident", "decision") => Some("incident-state"),
        ("incident_child", "role") => Some("incident-role"),
        ("consult", "audience") => Some("incident-audience"),
        _ => None,
    }
}
