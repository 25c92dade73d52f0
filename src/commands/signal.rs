//! `esep signal`: somebody noticed something, and it is answered.

use crate::app::App;
use crate::cli::{Signal as Command, SignalAdd, SignalList, SignalResolve};
use crate::domain::Date;
use crate::domain::case_work::Resolution;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::{Item, Pack, Vocabulary};
use crate::store::entry::{self, Facts};
use crate::store::signal::{self, Answer, Listed, Noticed, Signal};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary, proposal};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::List(args) => list(app, &args),
        Command::Resolve(args) => resolve(app, &args),
    }
}

fn add(app: &App, args: &SignalAdd) -> Result<Exit> {
    let norms = app.norms()?;
    let ground = norms.require(Vocabulary::Ground, &args.ground)?;
    app.warn_of_future(args.on);
    let written = app.write("signal add", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, args.on)?;
        let by = super::staff_id(tx, args.by.as_ref())?;
        let noticed = Noticed {
            on: args.on,
            ground: ground.code.clone(),
            staff: by,
            reporter: args.reporter.clone(),
            words: args.words.clone(),
            indicator: None,
        };
        if let Some(known) = signal::same(tx, student.id, &noticed)? {
            return Err(Error::refused("signal_known").with("student", label).with("id", known).with("day", args.on));
        }
        let id = signal::insert(tx, student.id, &noticed)?;
        let summary = Summary::default()
            .with("student", student.id)
            .with("signal", id)
            .with("ground", ground.code.as_str())
            .with("on", args.on.to_string());
        Ok(((student.id, id, label), summary))
    })?;
    let (student, id, label) = written.value;
    let due = norms.due("signal", args.on)?.unwrap_or(args.on);
    let told = [("id", id.into()), ("student", label.into()), ("ground", ground.label(app.locale.lang).into()), ("due", due.into())];
    app.done("signal-added", &told, written.operation, &[("student", student.into()), ("signal", id.into())])
}

/// A sign that may still be answered on a day, with its child and how the child is called.
pub fn unanswered(app: &App, tx: &Db, id: i64, on: Date) -> Result<(Signal, Student, String)> {
    let signal = signal::get(tx, id)?.ok_or_else(|| Error::not_found("signal_unknown").with("id", id))?;
    let (student, label) = super::child(tx, signal.student, app.today())?;
    if let Some(answer) = &signal.answer {
        let how = app.text(&format!("signal-answer-{}", answer.resolution.code().replace('_', "-")), &[]);
        return Err(Error::refused("signal_resolved")
            .with("id", id)
            .with("student", label)
            .with("number", student.id)
            .with("day", answer.on)
            .with("how", how));
    }
    if on < signal.noticed.on {
        let error = Error::refused("resolved_before_noticed").with("id", id).with("student", label);
        return Err(error.with("on", on).with("noticed", signal.noticed.on));
    }
    Ok((signal, student, label))
}

fn resolve(app: &App, args: &SignalResolve) -> Result<Exit> {
    options_fit(args)?;
    app.warn_of_future(args.on);
    let written = app.write("signal resolve", |tx| {
        let (signal, student, label) = unanswered(app, tx, args.id, args.on)?;
        let summary = Summary::default()
            .with("student", student.id)
            .with("signal", signal.id)
            .with("resolution", args.answer.code())
            .with("on", args.on.to_string());
        let (proposal, entry) = match args.answer {
            Resolution::Proposal => (Some(proposed(app, tx, args, &signal, &student)?), None),
            Resolution::Watching => (None, watched(app, tx, args, &signal, &student)?),
            Resolution::NoGround => (None, None),
        };
        let answer = Answer { resolution: args.answer, on: args.on, proposal, reason: args.reason.clone() };
        signal::resolve(tx, signal.id, &answer)?;
        Ok(((student.id, proposal, entry, label), summary))
    })?;
    let (student, proposal, entry, label) = written.value;
    let text = match (args.answer, entry) {
        (Resolution::Proposal, _) => "signal-resolved-proposal",
        (Resolution::Watching, Some(_)) => "signal-resolved-watching",
        (Resolution::Watching, None) => "signal-resolved-watched",
        (Resolution::NoGround, _) => "signal-resolved-no-ground",
    };
    let register = watching(app).map(|item| item.label(app.locale.lang).to_owned()).unwrap_or_default();
    let told = [
        ("id", args.id.into()),
        ("student", label.into()),
        ("proposal", proposal.unwrap_or_default().into()),
        ("register", register.into()),
    ];
    let json = [("student", student.into()), ("signal", args.id.into()), ("proposal", proposal.into()), ("entry", entry.into())];
    app.done(text, &told, written.operation, &json)
}

/// Each answer has options of its own.
fn options_fit(args: &SignalResolve) -> Result<()> {
    let of_proposal = [("--proposal", args.proposal.is_some()), ("--kind", args.kind.is_some())];
    let of_watching = [("--responsible", args.responsible.is_some()), ("--review-on", args.review_on.is_some())];
    let foreign = match args.answer {
        Resolution::Proposal if !of_proposal.iter().any(|(_, typed)| *typed) => {
            return Err(Error::usage("signal_proposal_which").with("id", args.id).with("on", args.on.to_string()));
        }
        Resolution::NoGround if args.reason.is_none() => return Err(Error::usage("cli_missing").with("argument", "--reason")),
        Resolution::Proposal => of_watching.to_vec(),
        Resolution::Watching => of_proposal.to_vec(),
        Resolution::NoGround => [of_proposal, of_watching].concat(),
    };
    super::none_typed(&foreign, &format!("--as {}", args.answer.code()))
}

/// The proposal that answers a sign: one that there is, or a new one of the same day.
fn proposed(app: &App, tx: &Db, args: &SignalResolve, signal: &Signal, student: &Student) -> Result<i64> {
    if let Some(id) = args.proposal {
        let known = proposal::get(tx, id)?.ok_or_else(|| Error::not_found("proposal_unknown").with("id", id))?;
        if known.student != student.id {
            return Err(Error::refused("signal_of_other").with("signal", signal.id).with("proposal", id));
        }
        if let proposal::State::Withdrawn { on, .. } = known.state {
            return Err(Error::refused("proposal_withdrawn").with("id", id).with("day", on));
        }
        return Ok(id);
    }
    let norms = app.norms()?;
    let kind = args.kind.as_deref().unwrap_or_default();
    let grounds = match super::codes(norms, Vocabulary::Ground, &args.ground)? {
        none if none.is_empty() => vec![signal.noticed.ground.clone()],
        grounds => grounds,
    };
    let facts = proposal::Facts {
        register: norms.require(Vocabulary::Register, kind)?.code.clone(),
        grounds,
        on: args.on,
        staff: super::staff_id(tx, args.by.as_ref())?,
        representation: args.representation.clone(),
        reference: args.character_reference.clone(),
    };
    super::proposal::insert(app, tx, student, &facts)
}

/// The register of children who are watched.
fn watching(app: &App) -> Result<&Item> {
    app.norms()?.items(Vocabulary::Register).find(|item| item.watch).ok_or_else(|| Error::refused("no_watching"))
}

/// Places the child on the register for watching, unless there already: the new entry.
fn watched(app: &App, tx: &Db, args: &SignalResolve, signal: &Signal, student: &Student) -> Result<Option<i64>> {
    let norms = app.norms()?;
    let register = watching(app)?;
    if entry::open_of(tx, student.id)?.iter().any(|open| open.facts.register == register.code) {
        return Ok(None);
    }
    let responsible = super::staff_id(tx, args.responsible.as_ref())?;
    let facts = Facts {
        grounds: vec![signal.noticed.ground.clone()],
        responsible,
        review_on: args.review_on,
        norms: norms.pack_of(&register.code, args.on).map(Pack::reference),
        ..Facts::new(&register.code, args.on)
    };
    super::register::allowed(app, tx, student, &facts)?;
    entry::insert(tx, student.id, &facts).map(Some)
}

/// Signs with the day by which each is to be answered.
fn list(app: &App, args: &SignalList) -> Result<Exit> {
    let norms = app.norms()?;
    let store = app.reading()?;
    let db = store.db();
    let today = app.today();
    let student = super::looked_up_if(app, db, &args.student)?;
    let people = app.format()?.is_for_reading();
    let listed = signal::list(db, student.as_ref().map(|student| student.id), args.open)?;
    let mut rows = Vec::new();
    let mut overdue = 0_usize;
    for line in &listed {
        let due = if line.signal.answer.is_none() { norms.due("signal", line.signal.noticed.on)? } else { None };
        let late = due.is_some_and(|due| due < today);
        overdue += usize::from(late);
        rows.push(if people { people_cells(line, due, late) } else { file_cells(line, due) });
    }
    let title = app.text("signal-title", &[("count", listed.len().into())]);
    let title = super::list_title(app, db, title, student.as_ref(), None)?;
    let shown: &[&str] = match people {
        true => &["id", "on", "full_name", "ground", "by", "noticed", "due_on", "resolution", "resolved_on", "reason"],
        false => {
            &["id", "student_id", "full_name", "on", "ground", "by", "words", "due_on", "resolution", "resolved_on", "proposal", "reason"]
        }
    };
    let notes = if overdue == 0 { Vec::new() } else { vec![app.text("signal-overdue", &[("count", overdue.into())])] };
    app.print(&Table { head: Head { title: Some(title), columns: columns(shown) }, rows, notes })?;
    Ok(Exit::Done)
}

fn resolution(signal: &Signal) -> Cell {
    signal.answer.as_ref().map_or(Cell::Empty, |answer| Cell::Word("signal-answer", answer.resolution.code()))
}

fn people_cells(line: &Listed, due: Option<Date>, late: bool) -> Vec<Cell> {
    let (noticed, answer) = (&line.signal.noticed, line.signal.answer.as_ref());
    vec![
        Cell::Int(line.signal.id),
        Cell::Day(noticed.on),
        Cell::Text(line.name.clone()),
        Cell::Code(Vocabulary::Ground, noticed.ground.clone()),
        line.by.clone().into(),
        noticed.words.clone().into(),
        match due {
            Some(due) if late => Cell::Text(format!("{} !", crate::domain::calendar::written(due))),
            due => due.into(),
        },
        resolution(&line.signal),
        answer.map(|answer| answer.on).into(),
        answer.and_then(|answer| answer.reason.clone()).into(),
    ]
}

fn file_cells(line: &Listed, due: Option<Date>) -> Vec<Cell> {
    let (noticed, answer) = (&line.signal.noticed, line.signal.answer.as_ref());
    vec![
        Cell::Int(line.signal.id),
        Cell::Int(line.signal.student),
        Cell::Text(line.name.clone()),
        Cell::Day(noticed.on),
        Cell::Code(Vocabulary::Ground, noticed.ground.clone()),
        line.by.clone().into(),
        noticed.words.clone().into(),
        due.into(),
        resolution(&line.signal),
        answer.map(|answer| answer.on).into(),
        answer.and_then(|answer| answer.proposal).into(),
        answer.and_then(|answer| answer.reason.clone()).into(),
    ]
}
