//! `esep student merge`: two records of one child become one.

use crate::app::App;
use crate::cli::StudentMerge;
use crate::domain::iin;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::merge::{self, FIELDS, Standing};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary};

pub fn run(app: &App, args: &StudentMerge) -> Result<Exit> {
    let take = fields(&args.take)?;
    let keep = fields(&args.keep)?;
    if let Some(both) = take.iter().find(|field| keep.contains(field)) {
        return Err(Error::usage("cli_conflict").with("argument", format!("--take {both}")).with("other", format!("--keep {both}")));
    }
    let written = app.write("student merge", |tx| {
        let first = student::resolve(tx, &args.student, app.today())?;
        let second = student::resolve(tx, &args.other, app.today())?;
        if first.id == second.id {
            return Err(Error::usage("student_twice").with("student", super::label(tx, &first, app.today())?));
        }
        let differ = |field: &&str| {
            let (mine, other) = (merge::field(&first, field), merge::field(&second, field));
            mine.is_some() && other.is_some() && mine != other
        };
        let undecided: Vec<&str> =
            FIELDS.into_iter().filter(|field| differ(field) && !take.contains(field) && !keep.contains(field)).collect();
        if !undecided.is_empty() {
            return Err(differences(app, &first, &second, &undecided, args));
        }
        let lacks = |field: &str| merge::field(&first, field).is_none() && merge::field(&second, field).is_some();
        let taken: Vec<&str> = FIELDS.into_iter().filter(|field| lacks(field) || (differ(field) && take.contains(field))).collect();
        let mut merged = first.clone();
        taken.iter().for_each(|field| merge::take(&mut merged, &second, field));
        let done = merge::merge(tx, &first, &second, &merged)?;
        if !done.standing.is_empty() {
            return Err(in_the_way(app, tx, &first, &second, &done.standing)?);
        }
        let label = super::label(tx, &merged, app.today())?;
        let summary = Summary::default()
            .with("student", first.id)
            .with("other", second.id)
            .with("moved", done.moved)
            .with("joined", done.joined)
            .with("taken", taken.join(","));
        Ok(((first.id, second.id, label, done, taken), summary))
    })?;
    let (id, other, label, done, taken) = written.value;
    let names: Vec<String> = taken.iter().map(|field| column(app, field)).collect();
    let told = [
        ("student", label.into()),
        ("id", id.into()),
        ("other", other.into()),
        ("moved", done.moved.into()),
        ("joined", done.joined.into()),
        ("fields", names.join(", ").into()),
    ];
    let text = if names.is_empty() { "student-merged" } else { "student-merged-taken" };
    let json = [
        ("student", id.into()),
        ("merged", other.into()),
        ("moved", done.moved.into()),
        ("joined", done.joined.into()),
        ("taken", taken.into()),
    ];
    app.done(text, &told, written.operation, &json)
}

/// Codes of fields as they were typed.
fn fields(typed: &[String]) -> Result<Vec<&'static str>> {
    let read = |text: &String| {
        let known = FIELDS.into_iter().find(|field| field == text);
        known.ok_or_else(|| Error::usage("merge_field").with("field", text).with("fields", FIELDS.join(", ")))
    };
    typed.iter().map(read).collect()
}

fn column(app: &App, field: &str) -> String {
    app.text(&format!("col-{}", field.replace('_', "-")), &[])
}

/// Both records say something, and not the same: nothing that was written down is dropped without a word.
fn differences(app: &App, first: &Student, second: &Student, fields: &[&str], args: &StudentMerge) -> Error {
    let value = |student: &Student, field: &str| {
        let value = merge::field(student, field).unwrap_or_default();
        match field {
            "iin" => iin::mask(&value),
            "sex" => app.norms().map_or_else(|_| value.clone(), |norms| norms.label(Vocabulary::Sex, &value, app.locale.lang).to_owned()),
            _ => value,
        }
    };
    let line = |field: &&str| {
        let (mine, other) = (value(first, field), value(second, field));
        let told = [("column", column(app, field).into()), ("field", (*field).into()), ("mine", mine.into()), ("other", other.into())];
        app.text("student-merge-differs", &told)
    };
    let kept: Vec<&str> = fields.iter().copied().chain(args.keep.iter().map(String::as_str)).collect();
    let taken = if args.take.is_empty() { String::new() } else { format!(" --take {}", args.take.join(",")) };
    Error::refused("merge_differs")
        .with("id", first.id)
        .with("other", second.id)
        .with("keep", format!("{}{taken}", kept.join(",")))
        .listing(fields.iter().map(line).collect())
}

/// What the second record has cannot stand beside what the first one has.
fn in_the_way(app: &App, db: &Db, first: &Student, second: &Student, standing: &[Standing]) -> Result<Error> {
    let norms = app.norms()?;
    let word = |vocabulary, code: &str| norms.label(vocabulary, code, app.locale.lang).to_owned();
    let line = |standing: &Standing| match standing {
        Standing::Class(since, class) => app.text("student-merge-class", &[("day", (*since).into()), ("class", class.to_string().into())]),
        Standing::Status(status) => app.text("student-merge-status", &[("status", word(Vocabulary::SocialStatus, status).into())]),
        Standing::Entry(register, placed) => {
            app.text("student-merge-entry", &[("register", word(Vocabulary::Register, register).into()), ("day", (*placed).into())])
        }
        Standing::Contact(kind, day) => {
            app.text("student-merge-contact", &[("kind", word(Vocabulary::Intervention, kind).into()), ("day", (*day).into())])
        }
        Standing::Term(term) => app.text("student-merge-term", &[("term", term.into())]),
        Standing::Row(table, row) => app.text("student-merge-row", &[("table", table.replace('_', "-").into()), ("row", (*row).into())]),
    };
    Ok(Error::refused("merge_in_the_way")
        .with("student", super::label(db, first, app.today())?)
        .with("id", first.id)
        .with("other", second.id)
        .listing(standing.iter().map(line).collect()))
}
