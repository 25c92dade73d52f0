//! `esep student leave`: a child leaves the school; what is still open is closed or named.

use crate::app::App;
use crate::cli::StudentLeave;
use crate::domain::Date;
use crate::error::{Arg, Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::entry::{self, Entry, Facts, Removal};
use crate::store::student;
use crate::store::unfinished::{self, Unfinished};
use crate::store::{Db, Summary};

/// What leaving came to.
struct Left {
    student: i64,
    label: String,
    /// Entries that were removed with it.
    removed: Vec<Entry>,
    /// Entries that are still open.
    open: Vec<Entry>,
    unfinished: Vec<Unfinished>,
}

pub fn run(app: &App, args: &StudentLeave) -> Result<Exit> {
    let ground = super::code(app.norms()?, Vocabulary::RemovalGround, args.remove_ground.as_ref())?;
    app.warn_of_future(args.on);
    let written = app.write("student leave", |tx| {
        let left = leave(app, tx, args, ground.as_ref())?;
        let summary = Summary::default().with("student", left.student).with("on", args.on.to_string());
        let removed: Vec<i64> = left.removed.iter().map(|entry| entry.id).collect();
        let summary = if removed.is_empty() { summary } else { summary.with("removed", removed) };
        Ok((left, summary))
    })?;
    let left = written.value;
    let ids = |fits: fn(&Unfinished) -> Option<i64>| -> Vec<i64> { left.unfinished.iter().filter_map(fits).collect() };
    let json = [
        ("student", left.student.into()),
        ("removed_entries", left.removed.len().into()),
        ("open_entries", left.open.len().into()),
        ("open_plan_items", ids(|open| if let Unfinished::PlanItem(id, ..) = open { Some(*id) } else { None }).into()),
        ("open_answers", ids(|open| if let Unfinished::Answer(id, ..) = open { Some(*id) } else { None }).into()),
        ("open_proposals", ids(|open| if let Unfinished::Proposal(id, ..) = open { Some(*id) } else { None }).into()),
        ("open_signals", ids(|open| if let Unfinished::Signal(id, ..) = open { Some(*id) } else { None }).into()),
    ];
    app.done("student-left", &[("student", (&left.label).into()), ("day", args.on.into())], written.operation, &json)?;
    let norms = app.norms()?;
    for Entry { facts: Facts { register, .. }, .. } in &left.removed {
        let label = norms.label(Vocabulary::Register, register, app.locale.lang);
        if !app.is_json() {
            app.ui.say(&app.text("student-left-removed", &[("register", label.into()), ("day", args.on.into())]));
        }
        if args.protocol.is_none() && norms.find(Vocabulary::Register, register).is_some_and(|item| item.decision) {
            app.ui.warn(&app.text("register-no-removal-protocol", &[("id", left.student.into()), ("kind", register.into())]));
        }
    }
    if left.open.is_empty() && left.unfinished.is_empty() {
        return Ok(Exit::Done);
    }
    let lines = lines(app, &left, args.on)?;
    let head = app.text("student-left-open", &[("student", left.label.into()), ("count", lines.len().into())]);
    app.ui.warn(&[head].into_iter().chain(lines).collect::<Vec<_>>().join("\n"));
    Ok(Exit::Attention)
}

fn leave(app: &App, tx: &Db, args: &StudentLeave, ground: Option<&String>) -> Result<Left> {
    let student = student::resolve(tx, &args.student.words(), app.today())?;
    let stays = student::memberships(tx, student.id)?;
    let label = super::label(tx, &student, args.on)?;
    let Some(last) = stays.last() else {
        return Err(Error::refused("student_no_class").with("id", student.id).with("student", label));
    };
    if let Some(left) = last.left_on {
        return Err(Error::refused("student_left").with("id", student.id).with("student", label).with("left", left));
    }
    if args.on < last.since {
        return Err(Error::refused("left_before_joined").with("student", label).with("left", args.on).with("since", last.since));
    }
    student::leave(tx, last.id, args.on, args.reason.as_deref())?;
    let mut removed = Vec::new();
    let mut open = entry::open_of(tx, student.id)?;
    if let Some(ground) = ground {
        for entry in std::mem::take(&mut open) {
            if args.on < entry.facts.placed_on {
                let error = Error::refused("removed_before_placed").with("student", label);
                return Err(error.with("removed", args.on).with("placed", entry.facts.placed_on));
            }
            let removal = Removal { on: args.on, ground: ground.clone(), protocol: args.protocol.clone() };
            entry::update(tx, &entry, &Facts { removal: Some(removal), ..entry.facts.clone() })?;
            removed.push(entry);
        }
    }
    let unfinished = unfinished::of_student(tx, student.id)?;
    Ok(Left { student: student.id, label, removed, open, unfinished })
}

/// What is open, each with the command that closes it. Items of a plan come first: they end with their entry.
fn lines(app: &App, left: &Left, on: Date) -> Result<Vec<String>> {
    let norms = app.norms()?;
    let word = |vocabulary, code: &str| norms.label(vocabulary, code, app.locale.lang).to_owned();
    // Nothing is closed before it began.
    let line = |text: &str, id: i64, what: String, day: Date, kind: &str| {
        let told: [(&str, Arg); 5] = [
            ("id", id.to_string().into()),
            ("what", what.into()),
            ("day", day.into()),
            ("kind", kind.into()),
            ("on", on.max(day).to_string().into()),
        ];
        app.text(text, &told)
    };
    let entries = left.open.iter().map(|Entry { facts: Facts { register, placed_on, .. }, .. }| {
        line("student-left-entry", left.student, word(Vocabulary::Register, register), *placed_on, register)
    });
    let unfinished = |open: &Unfinished| match open {
        Unfinished::PlanItem(id, measure, day) => line("student-left-plan-item", *id, measure.clone(), *day, ""),
        Unfinished::Answer(id, agency, day) => line("student-left-answer", *id, word(Vocabulary::Agency, agency), *day, ""),
        Unfinished::Proposal(id, register, day) => line("student-left-proposal", *id, word(Vocabulary::Register, register), *day, ""),
        Unfinished::Signal(id, ground, day) => line("student-left-signal", *id, word(Vocabulary::Ground, ground), *day, ""),
    };
    let (items, others): (Vec<_>, Vec<_>) = left.unfinished.iter().partition(|open| matches!(open, Unfinished::PlanItem(..)));
    Ok(items.into_iter().map(unfinished).chain(entries).chain(others.into_iter().map(unfinished)).collect())
}
