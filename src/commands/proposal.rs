//! `esep proposal`: a child is proposed for a register; the prevention council decides.

use crate::app::App;
use crate::cli::{Proposal as Command, ProposalAdd, ProposalEdit, ProposalList, ProposalShow, ProposalWithdraw};
use crate::domain::Date;
use crate::domain::case_work::Resolution;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::proposal::{self, Facts, Listed, Proposal, State};
use crate::store::signal::{self, Answer};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary, entry, staff};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::List(args) => list(app, &args),
        Command::Show(args) => show(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::Withdraw(args) => withdraw(app, &args),
    }
}

fn add(app: &App, args: &ProposalAdd) -> Result<Exit> {
    let norms = app.norms()?;
    let register = norms.require(Vocabulary::Register, &args.kind)?;
    let grounds = super::codes(norms, Vocabulary::Ground, &args.ground)?;
    app.warn_of_future(args.on);
    let written = app.write("proposal add", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, args.on)?;
        let facts = Facts {
            register: register.code.clone(),
            grounds: grounds.clone(),
            on: args.on,
            staff: super::staff_id(tx, args.by.as_ref())?,
            representation: args.representation.clone(),
            reference: args.character_reference.clone(),
        };
        let id = insert(app, tx, &student, &facts)?;
        for signal in &args.signal {
            answer(app, tx, *signal, id, &student, args.on)?;
        }
        let summary = Summary::default()
            .with("student", student.id)
            .with("proposal", id)
            .with("register", register.code.as_str())
            .with("on", args.on.to_string());
        Ok(((student.id, id, label), summary))
    })?;
    let (student, id, label) = written.value;
    let told = [("id", id.into()), ("student", label.into()), ("register", register.label(app.locale.lang).into())];
    app.done("proposal-added", &told, written.operation, &[("student", student.into()), ("proposal", id.into())])
}

/// The proposal answers a sign of the same child.
fn answer(app: &App, tx: &Db, signal: i64, proposal: i64, student: &Student, on: Date) -> Result<()> {
    let (signal, of, _) = super::signal::unanswered(app, tx, signal, on)?;
    if of.id != student.id {
        return Err(Error::refused("signal_of_other").with("signal", signal.id).with("proposal", proposal));
    }
    signal::resolve(tx, signal.id, &Answer { resolution: Resolution::Proposal, on, proposal: Some(proposal), reason: None })
}

/// Adds a proposal that breaks no rule.
pub fn insert(app: &App, tx: &Db, student: &Student, facts: &Facts) -> Result<i64> {
    rules(app, tx, student, facts, None)?;
    proposal::insert(tx, student.id, facts)
}

/// A proposal is for a register that the council decides on, of a child at the school who is not on it; for each child
/// and register one is open. `own` is the proposal itself, where it is known.
fn rules(app: &App, tx: &Db, student: &Student, facts: &Facts, own: Option<i64>) -> Result<()> {
    let norms = app.norms()?;
    let label = super::label(tx, student, facts.on)?;
    let register = norms.label(Vocabulary::Register, &facts.register, app.locale.lang);
    if !norms.find(Vocabulary::Register, &facts.register).is_some_and(|item| item.decision) {
        return Err(Error::refused("proposal_not_needed")
            .with("register", register)
            .with("kind", facts.register.as_str())
            .with("id", student.id)
            .with("ground", facts.grounds.join(" "))
            .with("on", facts.on.to_string()));
    }
    super::register::not_taken(app, &facts.register, &facts.grounds)?;
    super::register::at_school(tx, student, facts.on)?;
    let entry = entry::Facts { grounds: facts.grounds.clone(), ..entry::Facts::new(&facts.register, facts.on) };
    super::register::no_broken_rule(app, student, &label, &entry, &entry::open_of(tx, student.id)?)?;
    let open = |other: &&Proposal| Some(other.id) != own && other.state.is_open() && other.facts.register == facts.register;
    match proposal::of_student(tx, student.id)?.iter().find(open) {
        None => Ok(()),
        Some(other) => Err(Error::refused("proposal_open")
            .with("student", label)
            .with("register", register)
            .with("id", other.id)
            .with("day", other.facts.on)),
    }
}

/// A proposal that may still be changed, with its child and how the child is called.
pub fn open(app: &App, tx: &Db, id: i64) -> Result<(Proposal, Student, String)> {
    let known = proposal::get(tx, id)?.ok_or_else(|| Error::not_found("proposal_unknown").with("id", id))?;
    let (student, label) = super::child(tx, known.student, app.today())?;
    match &known.state {
        State::Open | State::Planned(_) => Ok((known, student, label)),
        State::Withdrawn { on, .. } => Err(Error::refused("proposal_withdrawn").with("id", id).with("student", label).with("day", *on)),
        State::Decided(council, decision) => Err(Error::refused("proposal_decided")
            .with("id", id)
            .with("student", label)
            .with("council", *council)
            .with("decision", app.text(&format!("council-decision-{}", decision.code()), &[]))),
    }
}

fn edit(app: &App, args: &ProposalEdit) -> Result<Exit> {
    let norms = app.norms()?;
    let register = super::code(norms, Vocabulary::Register, args.kind.as_ref())?;
    let grounds = args.ground.as_ref().map(|typed| super::codes(norms, Vocabulary::Ground, typed)).transpose()?;
    let written = app.write("proposal edit", |tx| {
        let (known, student, label) = open(app, tx, args.id)?;
        let old = known.facts.clone();
        let new = Facts {
            register: register.clone().unwrap_or(old.register),
            grounds: grounds.clone().unwrap_or(old.grounds),
            on: args.on.unwrap_or(old.on),
            staff: super::staff_anew(tx, args.by.as_ref())?.unwrap_or(old.staff),
            representation: args.representation.clone().unwrap_or(old.representation),
            reference: args.character_reference.clone().unwrap_or(old.reference),
        };
        if new != known.facts {
            rules(app, tx, &student, &new, Some(known.id))?;
            proposal::update(tx, &known, &new)?;
        }
        Ok(((student.id, label), Summary::default().with("student", student.id).with("proposal", known.id)))
    })?;
    let (student, label) = written.value;
    let text = if app.changed_nothing(written.operation) { "proposal-same" } else { "proposal-edited" };
    let told = [("id", args.id.into()), ("student", label.into())];
    app.done(text, &told, written.operation, &[("student", student.into()), ("proposal", args.id.into())])
}

fn withdraw(app: &App, args: &ProposalWithdraw) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = app.write("proposal withdraw", |tx| {
        let (known, student, label) = open(app, tx, args.id)?;
        if let State::Planned(council) = known.state {
            return Err(Error::refused("proposal_planned").with("id", known.id).with("student", label).with("council", council));
        }
        if args.on < known.facts.on {
            return Err(Error::refused("withdrawn_before_proposed").with("id", known.id).with("on", args.on).with("day", known.facts.on));
        }
        proposal::withdraw(tx, known.id, args.on, &args.reason)?;
        let summary = Summary::default().with("student", student.id).with("proposal", known.id).with("on", args.on.to_string());
        Ok(((student.id, label), summary))
    })?;
    let (student, label) = written.value;
    let told = [("id", args.id.into()), ("student", label.into())];
    app.done("proposal-withdrawn", &told, written.operation, &[("student", student.into()), ("proposal", args.id.into())])
}

fn list(app: &App, args: &ProposalList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let people = app.format()?.is_for_reading();
    let mut rows = Vec::new();
    for line in proposal::all(db)?.into_iter().filter(|line| !args.open || line.proposal.state.is_open()) {
        let class = student::class_on(db, line.proposal.student, app.today())?.map(|class| class.to_string());
        rows.push(if people { people_cells(line, class) } else { file_cells(line, class) });
    }
    let title = app.text("proposal-title", &[("count", rows.len().into())]);
    let shown: &[&str] = match people {
        true => &["id", "on", "full_name", "class", "register", "grounds", "by", "state", "council"],
        false => &[
            "id",
            "student_id",
            "full_name",
            "class",
            "on",
            "register",
            "grounds",
            "by",
            "state",
            "council",
            "decision",
            "withdrawn_on",
            "reason",
        ],
    };
    app.print(&Table { head: Head { title: Some(title), columns: columns(shown) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// How far it has come, in one word: what was decided, where something was.
fn state(state: &State) -> Cell {
    match state {
        State::Decided(_, decision) => Cell::Word("council-decision", decision.code()),
        other => Cell::Word("proposal-state", other.code()),
    }
}

fn people_cells(line: Listed, class: Option<String>) -> Vec<Cell> {
    let Proposal { id, facts, state: how, .. } = line.proposal;
    vec![
        Cell::Int(id),
        Cell::Day(facts.on),
        Cell::Text(line.name),
        class.into(),
        Cell::Code(Vocabulary::Register, facts.register),
        Cell::Codes(Vocabulary::Ground, facts.grounds),
        line.by.into(),
        state(&how),
        how.council().into(),
    ]
}

fn file_cells(line: Listed, class: Option<String>) -> Vec<Cell> {
    let Proposal { id, student, facts, state } = line.proposal;
    let decision = if let State::Decided(_, decision) = state { Cell::Word("council-decision", decision.code()) } else { Cell::Empty };
    let (code, council) = (state.code(), state.council());
    let (withdrawn, reason) = if let State::Withdrawn { on, reason } = state { (Some(on), Some(reason)) } else { (None, None) };
    vec![
        Cell::Int(id),
        Cell::Int(student),
        Cell::Text(line.name),
        class.into(),
        Cell::Day(facts.on),
        Cell::Code(Vocabulary::Register, facts.register),
        Cell::Codes(Vocabulary::Ground, facts.grounds),
        line.by.into(),
        Cell::Word("proposal-state", code),
        council.into(),
        decision,
        withdrawn.into(),
        reason.into(),
    ]
}

/// One proposal with its texts.
fn show(app: &App, args: &ProposalShow) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let known = proposal::get(db, args.id)?.ok_or_else(|| Error::not_found("proposal_unknown").with("id", args.id))?;
    let (_, label) = super::child(db, known.student, app.today())?;
    app.looked_at(known.student);
    let title = app.text("proposal-one", &[("id", known.id.into()), ("student", label.into())]);
    let by = staff::name(db, known.facts.staff)?;
    let signals = signal::of_proposal(db, known.id)?.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let facts = known.facts;
    let mut fields: Vec<(&'static str, Cell)> = vec![
        ("on", Cell::Day(facts.on)),
        ("register", Cell::Code(Vocabulary::Register, facts.register)),
        ("grounds", Cell::Codes(Vocabulary::Ground, facts.grounds)),
        ("by", by.into()),
        ("representation", facts.representation.into()),
        ("character_reference", facts.reference.into()),
        ("signals", Some(signals).filter(|numbers| !numbers.is_empty()).into()),
        ("state", state(&known.state)),
        ("council", known.state.council().into()),
    ];
    if let State::Withdrawn { on, reason } = known.state {
        fields.extend([("withdrawn_on", Cell::Day(on)), ("reason", Cell::Text(reason))]);
    }
    let rows =
        fields.into_iter().filter(|(_, value)| *value != Cell::Empty).map(|(field, value)| vec![Cell::Word("col", field), value]).collect();
    app.print(&Table { head: Head { title: Some(title), columns: columns(&["field", "value"]) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}
