//! `esep council agenda` and `esep council decide`: what a meeting speaks of, and what it decides.

use super::council::open;
use super::council_close;
use crate::app::App;
use crate::cli::{CouncilAgenda, CouncilDecide};
use crate::domain::Date;
use crate::domain::case_work::{Decision, Purpose};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::minutes;
use crate::store::agenda::{self, Decided, Item};
use crate::store::council::Council;
use crate::store::staff::Names;
use crate::store::{Db, Summary, entry, proposal, student};

/// Puts proposals and entries on the agenda of a meeting, or takes an item off.
pub fn agenda(app: &App, args: &CouncilAgenda) -> Result<Exit> {
    if let Some(number) = args.drop {
        return drop_item(app, args.of.council, number);
    }
    let written = app.write("council agenda", |tx| {
        let council = open(tx, args.of.council)?;
        let before = agenda::items(tx, council.id)?.len();
        for id in proposals(tx, &council, args)? {
            put_proposal(app, tx, &council, id)?;
        }
        put_entry(app, tx, &council, Purpose::Review, &args.review, args.kind.as_ref())?;
        put_entry(app, tx, &council, Purpose::Removal, &args.removal, args.kind.as_ref())?;
        let after = agenda::items(tx, council.id)?.len();
        Ok(((before, after), Summary::default().with("council", council.id).with("count", after - before)))
    })?;
    let (before, after) = written.value;
    let numbers: Vec<usize> = (before + 1..=after).collect();
    let id = args.of.council;
    let shown = numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let text = if numbers.is_empty() { "council-nothing-open" } else { "council-put" };
    let told = [("id", id.into()), ("items", shown.into())];
    app.done(text, &told, written.operation, &[("council", id.into()), ("items", numbers.into())])
}

fn drop_item(app: &App, id: i64, number: u32) -> Result<Exit> {
    let written = app.write("council drop", |tx| {
        let council = open(tx, id)?;
        let item = item(&council, agenda::items(tx, id)?, number)?;
        agenda::delete(tx, item.id)?;
        Ok((item.student, Summary::default().with("council", id).with("item", number)))
    })?;
    let told = [("id", id.into()), ("item", i64::from(number).into())];
    app.done("council-dropped", &told, written.operation, &[("council", id.into()), ("student", written.value.into())])
}

/// The proposals that are meant: those named, or all that wait for a meeting and were made by its day.
fn proposals(tx: &Db, council: &Council, args: &CouncilAgenda) -> Result<Vec<i64>> {
    if args.all_open {
        let waits = |line: &proposal::Listed| line.proposal.state == proposal::State::Open && line.proposal.facts.on <= council.facts.on;
        return Ok(proposal::all(tx)?.into_iter().filter(waits).map(|line| line.proposal.id).collect());
    }
    if args.proposal.is_empty() && args.review.is_empty() && args.removal.is_empty() {
        return Err(Error::usage("cli_one_of").with("argument", "--proposal, --review, --removal, --all-open"));
    }
    Ok(args.proposal.clone())
}

fn put_proposal(app: &App, tx: &Db, council: &Council, id: i64) -> Result<()> {
    let (known, _, label) = super::proposal::open(app, tx, id)?;
    if let proposal::State::Planned(other) = known.state {
        return Err(Error::refused("proposal_planned").with("id", id).with("student", label).with("council", other));
    }
    if known.facts.on > council.facts.on {
        let error = Error::refused("proposed_after_council").with("id", id).with("student", label).with("on", known.facts.on);
        return Err(error.with("council", council.id).with("day", council.facts.on));
    }
    agenda::insert(tx, council.id, Purpose::Placement, Some(id), None)
}

/// An entry stands on the agenda of one open meeting, and once.
fn put_entry(app: &App, tx: &Db, council: &Council, purpose: Purpose, words: &[String], kind: Option<&String>) -> Result<()> {
    if words.is_empty() {
        return Ok(());
    }
    let student = student::resolve(tx, &words.join(" "), app.today())?;
    let entry = super::register::open_entry(tx, app, &student, kind)?;
    if let Some(other) = agenda::open_with_entry(tx, entry.id)? {
        let label = super::label(tx, &student, app.today())?;
        return Err(Error::refused("entry_planned").with("student", label).with("council", other));
    }
    agenda::insert(tx, council.id, purpose, None, Some(entry.id))
}

/// The item at a place of an agenda.
fn item(council: &Council, items: Vec<Item>, number: u32) -> Result<Item> {
    let count = items.len();
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    at.and_then(|at| items.into_iter().nth(at))
        .ok_or_else(|| Error::not_found("item_unknown").with("id", council.id).with("item", i64::from(number)).with("count", count))
}

/// Writes down what was decided of an item; the register follows when the minutes are closed.
pub fn decide(app: &App, args: &CouncilDecide) -> Result<Exit> {
    let norms = app.norms()?;
    options_fit(args)?;
    let ground = super::code(norms, Vocabulary::RemovalGround, args.ground.as_ref())?;
    let agency = super::code(norms, Vocabulary::Agency, args.agency.as_ref())?;
    let outcome = super::code(norms, Vocabulary::Outcome, args.outcome.as_ref())?;
    let written = app.write("council decide", |tx| {
        let council = open(tx, args.of.council)?;
        let known = item(&council, agenda::items(tx, council.id)?, args.item)?;
        let (student, label) = super::child(tx, known.student, council.facts.on)?;
        fits(app, &council, args, known.purpose, &label)?;
        if let Some(decided) = known.decided.as_ref().filter(|_| !args.change) {
            return Err(Error::refused("item_decided")
                .with("id", council.id)
                .with("item", i64::from(args.item))
                .with("student", label)
                .with("decision", decision_label(app, decided.decision)));
        }
        let until = match args.decision {
            Decision::Place => args.until.or_else(|| norms.planned_end(&known.register, council.facts.on)),
            _ => args.until,
        };
        let review_on = match args.decision {
            Decision::Place | Decision::Extend | Decision::Continue if args.review_on.is_none() => {
                next_review(app, tx, &council, &known, until)?
            }
            _ => args.review_on,
        };
        let decided = Decided {
            decision: args.decision,
            until,
            review_on,
            responsible: super::staff_id(tx, args.responsible.as_ref())?,
            outcome: outcome.clone(),
            ground: ground.clone(),
            agency: agency.clone(),
            words: args.words.clone(),
        };
        let item = Item { decided: Some(decided.clone()), ..known };
        // What could not be carried out today is told today.
        council_close::effect(app, tx, &council, &item, None)?;
        agenda::decide(tx, item.id, &decided)?;
        let told = minutes::decision_words(norms, &app.locale, &Names::read(tx)?, &item).unwrap_or_default();
        let summary = Summary::default()
            .with("student", student.id)
            .with("council", council.id)
            .with("item", args.item)
            .with("decision", args.decision.code());
        Ok(((student.id, label, told), summary))
    })?;
    let (student, label, decision) = written.value;
    let told =
        [("id", args.of.council.into()), ("item", i64::from(args.item).into()), ("student", label.into()), ("decision", decision.into())];
    let json = [("council", args.of.council.into()), ("item", args.item.into()), ("student", student.into())];
    app.done("council-item-decided", &told, written.operation, &json)
}

fn decision_label(app: &App, decision: Decision) -> String {
    app.text(&format!("council-decision-{}", decision.code()), &[])
}

/// The first review or the one that follows, by the register's rhythm, no later than the planned end; the planned end itself, where the
/// calendar does not go so far.
fn next_review(app: &App, tx: &Db, council: &Council, item: &Item, until: Option<Date>) -> Result<Option<Date>> {
    let stands = || -> Result<_> {
        let entries = entry::of_student(tx, item.student)?;
        Ok(entries.into_iter().find(|entry| Some(entry.id) == item.entry).and_then(|entry| entry.facts.until))
    };
    let end = if until.is_some() { until } else { stands()? }.filter(|end| *end > council.facts.on);
    let norms = app.norms()?;
    let rhythm = norms.find(Vocabulary::Register, &item.register).and_then(|register| register.review);
    let calendar = norms.calendar()?;
    let on = council.facts.on;
    let next = rhythm.and_then(|rhythm| match item.entry {
        None => rhythm.first(on, norms.contact_days, calendar),
        Some(_) => rhythm.next(on, calendar),
    });
    Ok(match (next, end) {
        (Some(next), Some(end)) => Some(next.min(end)),
        (next, end) => next.or(end),
    })
}

/// Each decision has options of its own; some it cannot do without.
fn options_fit(args: &CouncilDecide) -> Result<()> {
    use Decision::{Continue, Extend, Place, Refer, Remove};
    let typed = [
        ("--until", args.until.is_some(), &[Place, Extend][..]),
        ("--review-on", args.review_on.is_some(), &[Place, Extend, Continue]),
        ("--responsible", args.responsible.is_some(), &[Place]),
        ("--ground", args.ground.is_some(), &[Remove]),
        ("--agency", args.agency.is_some(), &[Refer]),
        ("--outcome", args.outcome.is_some(), &[Extend, Continue, Remove]),
    ];
    let needed = match args.decision {
        Extend => "--until",
        Remove => "--ground",
        Refer => "--agency",
        _ => "",
    };
    if typed.iter().any(|(option, typed, _)| *option == needed && !typed) {
        return Err(Error::usage("cli_missing").with("argument", needed));
    }
    let foreign: Vec<(&str, bool)> = typed.iter().map(|(option, typed, of)| (*option, *typed && !of.contains(&args.decision))).collect();
    super::none_typed(&foreign, &format!("--decision {}", args.decision.code()))
}

/// A decision answers what was asked.
fn fits(app: &App, council: &Council, args: &CouncilDecide, purpose: Purpose, label: &str) -> Result<()> {
    if purpose.decisions().contains(&args.decision) {
        return Ok(());
    }
    let fitting: Vec<&str> = purpose.decisions().iter().map(|decision| decision.code()).collect();
    Err(Error::refused("decision_unfit")
        .with("id", council.id)
        .with("item", i64::from(args.item))
        .with("student", label)
        .with("decision", decision_label(app, args.decision))
        .with("purpose", app.text(&format!("council-purpose-{}", purpose.code()), &[]))
        .with("fitting", fitting.join(", ")))
}
