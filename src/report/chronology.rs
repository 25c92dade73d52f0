//! One child's chronology: classes, signs, proposals, councils, placements, plans, extensions, contacts, papers,
//! referrals and removals in the order of days. What was decided under an older norms pack keeps its labels.

use crate::domain::Date;
use crate::domain::calendar::{Period, written};
use crate::domain::review::Proposes;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::Vocabulary;
use crate::store::document::{self, Wanted};
use crate::store::plan::{self, End};
use crate::store::proposal::State;
use crate::store::staff::Names;
use crate::store::student::{self, Student};
use crate::store::{
    Db, activity, agenda, council, entry, family, incident, intervention, outing, proposal, referral, review, signal, staff,
};
use crate::table::{Cell, Head, Table, columns};

/// One step of a child's way.
struct Step {
    on: Date,
    /// Order among the steps of one day.
    order: u8,
    cells: Vec<Cell>,
}

/// Everything that happened to a child.
pub fn run(db: &Db, locale: &Locale, student: &Student, title: String) -> Result<Table> {
    let mut steps = Vec::new();
    classes(db, student, &mut steps)?;
    signals(db, locale, student, &mut steps)?;
    incidents(db, locale, student, &mut steps)?;
    proposals(db, student, &mut steps)?;
    councils(db, student, &mut steps)?;
    let placed = entries(db, student, &mut steps)?;
    contacts(db, student, &mut steps)?;
    papers(db, student, &mut steps)?;
    referrals(db, student, &mut steps)?;
    outings(db, student, &mut steps)?;
    activities(db, student, &mut steps)?;
    aid(db, student, &mut steps)?;
    steps.sort_by_key(|step| (step.on, step.order));
    let head = Head { title: Some(title), columns: columns(&["on", "event", "register", "subject", "protocol", "by", "text"]) };
    let notes = if placed { Vec::new() } else { vec![locale.text("card-never-placed", &[])] };
    Ok(Table { head, rows: steps.into_iter().map(|step| step.cells).collect(), notes })
}

/// What a step says besides its day, its event and its subject.
#[derive(Default)]
struct More {
    register: Option<Cell>,
    protocol: Option<String>,
    by: Option<String>,
    text: Option<String>,
}

fn step(on: Date, order: u8, event: &'static str, subject: Cell, more: More) -> Step {
    let register = more.register.unwrap_or(Cell::Empty);
    let cells = vec![Cell::Day(on), Cell::Word("event", event), register, subject, more.protocol.into(), more.by.into(), more.text.into()];
    Step { on, order, cells }
}

fn classes(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    for stay in student::memberships(db, student.id)? {
        let class = Cell::Text(stay.class.to_string());
        steps.push(step(stay.since, 0, "joined", class.clone(), More::default()));
        if let Some(left_on) = stay.left_on {
            steps.push(step(left_on, 50, "left", class, More { text: stay.reason, ..More::default() }));
        }
    }
    Ok(())
}

/// Says whether there was any entry.
fn entries(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<bool> {
    let names = Names::read(db)?;
    let entries = entry::of_student(db, student.id)?;
    let placed = !entries.is_empty();
    for entry in entries {
        let facts = entry.facts;
        let pack = facts.norms.as_ref();
        let register = Some(Cell::Code(Vocabulary::Register, facts.register).under(pack));
        let grounds = Cell::Codes(Vocabulary::Ground, facts.grounds).under(pack);
        let more = More { register: register.clone(), protocol: facts.protocol, by: names.of(facts.responsible), text: facts.note };
        steps.push(step(facts.placed_on, 10, "placed", grounds, more));
        plan_of(db, entry.id, register.as_ref(), &names, steps)?;
        for review in review::of_entry(db, entry.id)? {
            let found = review.found;
            let event = match found.proposes {
                Proposes::Continue => "reviewed",
                Proposes::Extend => "review_extend",
                Proposes::Remove => "review_remove",
            };
            let more = More { register: register.clone(), protocol: None, by: names.of(found.staff), text: found.words };
            steps.push(step(found.held_on, 28, event, Cell::Code(Vocabulary::Outcome, found.outcome), more));
        }
        for extension in entry::extensions(db, entry.id)? {
            let outcome = Cell::code(Vocabulary::Outcome, extension.outcome);
            let text = Some(format!("→ {}", written(extension.until)));
            let more = More { register: register.clone(), protocol: extension.protocol, by: None, text };
            steps.push(step(extension.decided_on, 30, "extended", outcome, more));
        }
        if let Some(removal) = facts.removal {
            let ground = Cell::Code(Vocabulary::RemovalGround, removal.ground).under(pack);
            steps.push(step(removal.on, 40, "removed", ground, More { register, protocol: removal.protocol, ..More::default() }));
        }
    }
    Ok(placed)
}

/// The plan of an entry, and each of its items that ended.
fn plan_of(db: &Db, entry: i64, register: Option<&Cell>, names: &Names, steps: &mut Vec<Step>) -> Result<()> {
    let Some(plan) = plan::of_entry(db, entry)? else { return Ok(()) };
    let more = |by, text| More { register: register.cloned(), by, text, protocol: None };
    steps.push(step(plan.made_on, 15, "planned", Cell::Text(plan.goal), more(None, plan.criteria)));
    for item in plan::items(db, plan.id)? {
        let (on, event, text) = match item.end {
            Some(End::Done { on, result }) => (on, "measure_done", result),
            Some(End::Dropped { on, reason }) => (on, "measure_dropped", Some(reason)),
            None => continue,
        };
        steps.push(step(on, 25, event, Cell::Text(item.task.measure), more(names.of(item.task.responsible), text)));
    }
    Ok(())
}

/// A sign is one step, its answer included.
fn signals(db: &Db, locale: &Locale, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    for line in signal::list(db, Some(student.id), false)? {
        let answer = line.signal.answer.map(|answer| {
            let how = locale.text(&format!("signal-answer-{}", answer.resolution.code().replace('_', "-")), &[]);
            let reason = answer.reason.map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("→ {} {how}{reason}", written(answer.on))
        });
        let noticed = line.signal.noticed;
        let text = noticed.words.into_iter().chain(answer).collect::<Vec<_>>().join(" ");
        let ground = Cell::Code(Vocabulary::Ground, noticed.ground);
        let text = Some(text).filter(|text| !text.is_empty());
        steps.push(step(noticed.on, 2, "signal", ground, More { by: line.by, text, ..More::default() }));
    }
    Ok(())
}

/// Word of bullying with the child's own role: nothing of what other children did or suffered.
fn incidents(db: &Db, locale: &Locale, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    for (incident, role) in incident::of_student(db, student.id)? {
        let done = incident::steps(db, incident.id)?;
        let state = locale.text(&format!("incident-state-{}", incident.state(&done).code().replace('_', "-")), &[]);
        let text = Some(format!("№ {} · {state}", incident.id));
        let role = Cell::Word("incident-role", role.code());
        steps.push(step(incident.word.received.day, 3, "incident", role, More { text, ..More::default() }));
    }
    Ok(())
}

fn proposals(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    for proposal in proposal::of_student(db, student.id)? {
        let facts = proposal.facts;
        let register = Some(Cell::Code(Vocabulary::Register, facts.register));
        let grounds = Cell::Codes(Vocabulary::Ground, facts.grounds);
        let by = staff::name(db, facts.staff)?;
        let more = More { register: register.clone(), by, text: facts.representation, ..More::default() };
        steps.push(step(facts.on, 4, "proposed", grounds.clone(), more));
        if let State::Withdrawn { on, reason } = proposal.state {
            steps.push(step(on, 6, "proposal_withdrawn", grounds, More { register, text: Some(reason), ..More::default() }));
        }
    }
    Ok(())
}

/// What a council decided, or is to decide; what followed on the register is a step of its own.
fn councils(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    for item in agenda::of_student(db, student.id)? {
        let Some(council) = council::get(db, item.council)? else { continue };
        let register = Some(Cell::Code(Vocabulary::Register, item.register).under(item.norms.as_ref()));
        let decision = item.decided.as_ref().map_or("none", |decided| decided.decision.code());
        let text = item.decided.and_then(|decided| decided.words);
        let more = More { register, protocol: council.protocol, text, ..More::default() };
        steps.push(step(council.facts.on, 8, "council", Cell::Word("council-decision", decision), more));
    }
    Ok(())
}

fn contacts(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    intervention::each(db, Period::EVER, Some(student.id), |listed| {
        let contact = listed.intervention.contact;
        let kind = Cell::Code(Vocabulary::Intervention, contact.kind);
        steps.push(step(contact.held_on, 20, "contact", kind, More { by: listed.staff, text: contact.summary, ..More::default() }));
        Ok(())
    })
}

/// Papers; of a consent also the day it was withdrawn.
fn papers(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    document::each(db, Wanted::Of(student.id), |listed| {
        let paper = listed.document.paper;
        let (event, subject) = match (paper.consent, paper.way) {
            (Some(consent), _) => ("consent", Cell::Code(Vocabulary::Consent, consent)),
            (None, Some(way)) => ("notice", Cell::Code(Vocabulary::Way, way)),
            (None, None) => ("document", Cell::Code(Vocabulary::Document, paper.kind)),
        };
        if let Some(withdrawn) = paper.withdrawn_on {
            steps.push(step(withdrawn, 22, "withdrawn", subject.clone(), More::default()));
        }
        let until = paper.valid_until.map(|until| format!("→ {}", written(until)));
        let register = listed.register.map(|register| Cell::Code(Vocabulary::Register, register));
        let text = joined([numbered(paper.number), until, listed.guardian, paper.note]);
        steps.push(step(paper.dated, 22, event, subject, More { register, text, ..More::default() }));
        Ok(())
    })
}

fn referrals(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    referral::each(db, Some(student.id), |listed| {
        let sent = listed.referral.sent;
        let agency = Cell::Code(Vocabulary::Agency, sent.agency);
        if let Some(answer) = sent.answer {
            let event = if answer.accepted { "accepted" } else { "refused" };
            steps.push(step(answer.on, 24, event, agency.clone(), More { text: answer.words, ..More::default() }));
        }
        let text = joined([numbered(sent.number), sent.purpose]);
        steps.push(step(sent.on, 23, "referred", agency, More { by: listed.staff, text, ..More::default() }));
        Ok(())
    })
}

/// Visits that name the child.
fn outings(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    for outing in outing::of_student(db, student.id)? {
        let visit = outing.visit;
        steps.push(step(visit.on, 21, "outing", Cell::Code(Vocabulary::Outing, visit.kind), More { text: visit.place, ..More::default() }));
    }
    Ok(())
}

/// The clubs that the child joined and left.
fn activities(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    for stay in activity::of_student(db, student.id)? {
        let name = || Cell::Text(stay.name.clone());
        steps.push(step(stay.since, 21, "enrolled", name(), More { by: stay.leader.clone(), text: stay.place.clone(), ..More::default() }));
        if let Some(until) = stay.until {
            steps.push(step(until, 21, "unenrolled", name(), More::default()));
        }
    }
    Ok(())
}

/// Help that the family received through the child.
fn aid(db: &Db, student: &Student, steps: &mut Vec<Step>) -> Result<()> {
    for aid in family::aid(db, Some(student.id), Period::EVER)? {
        steps.push(step(aid.on, 23, "aid", Cell::Code(Vocabulary::Aid, aid.kind), More { text: aid.words, ..More::default() }));
    }
    Ok(())
}

fn numbered(number: Option<String>) -> Option<String> {
    number.map(|number| format!("№ {number}"))
}

/// What there is to say, with dots between.
fn joined<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(parts.join(" · ")).filter(|text| !text.is_empty())
}
