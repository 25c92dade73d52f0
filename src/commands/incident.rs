//! `esep incident`: word of bullying, what is done about it, and what follows from the authority's decision.

use crate::app::App;
use crate::cli::{
    Incident as Command, IncidentAdd, IncidentAwareness, IncidentClose, IncidentCyber, IncidentDecide, IncidentFollow, IncidentRole,
    IncidentStep,
};
use crate::domain::Date;
use crate::domain::incident::{At, Role, State, Step};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::norms::pack::Bullying;
use crate::store::incident::{self, Awareness, Cyber, Decision, Done, Incident, Word};
use crate::store::{Db, Summary, entry, proposal, student};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Role(args) => role(app, &args),
        Command::Step(args) => step(app, &args),
        Command::Decide(args) => decide(app, &args),
        Command::Follow(args) => follow(app, &args),
        Command::Close(args) => close(app, &args),
        Command::Cyber(args) => cyber(app, &args),
        Command::Awareness(args) => awareness(app, &args),
        Command::Show(args) => super::incident_list::show(app, &args),
        Command::List(args) => super::incident_list::list(app, &args),
    }
}

fn add(app: &App, args: &IncidentAdd) -> Result<Exit> {
    let channel = app.norms()?.require(Vocabulary::Channel, &args.channel)?;
    let received = args.received.day;
    if let Some(happened) = args.happened.filter(|happened| *happened > received) {
        return Err(Error::refused("incident_before_it_happened").with("happened", happened).with("received", received));
    }
    let named = [&args.victim, &args.initiator, &args.participant, &args.witness];
    if named.iter().all(|role| role.is_empty()) {
        return Err(Error::refused("incident_without_child"));
    }
    app.warn_of_future(received);
    let written = app.write("incident add", |tx| {
        let word = Word {
            received: args.received,
            channel: channel.code.clone(),
            reporter: args.from.clone(),
            staff: super::staff_id(tx, args.by.as_ref())?,
            happened_on: args.happened,
            times: args.times,
            words: args.words.clone(),
        };
        if let Some(known) = incident::same(tx, &word)? {
            return Err(Error::refused("incident_known").with("id", known).with("received", args.received.written()));
        }
        let id = incident::insert(tx, &word)?;
        let mut seen = Vec::new();
        for (role, words) in Role::ALL.into_iter().zip(named).flat_map(|(role, named)| named.iter().map(move |words| (role, words))) {
            let student = student::resolve(tx, words, app.today())?;
            if seen.contains(&student.id) {
                let label = super::label(tx, &student, received)?;
                return Err(Error::usage("incident_child_twice").with("student", label));
            }
            incident::set_role(tx, id, student.id, role, None)?;
            seen.push(student.id);
        }
        let summary = Summary::default().with("incident", id).with("on", received.to_string()).with("count", seen.len());
        // The history of a child names the operation, where it is about one child alone.
        let summary = if let [only] = seen.as_slice() { summary.with("student", *only) } else { summary };
        Ok(((id, seen.len()), summary))
    })?;
    let (id, count) = written.value;
    let systematic = args.times > 1;
    let how = if systematic { "yes" } else { "no" };
    let told = [
        ("id", id.into()),
        ("received", args.received.written().into()),
        ("count", count.into()),
        ("times", args.times.into()),
        ("systematic", how.into()),
    ];
    app.done("incident-added", &told, written.operation, &[("incident", id.into()), ("systematic", systematic.into())])?;
    let courses = super::incident_list::courses(app, args.received, &[])?;
    let mut next: Vec<_> = courses.iter().filter_map(|course| Some((course.step, course.due?))).collect();
    next.sort_by_key(|(_, due)| due.day);
    for (step, due) in next {
        let label = app.norms()?.label(Vocabulary::Deadline, step.deadline(), app.locale.lang);
        app.ui.say(&app.text("incident-due", &[("due", due.written().into()), ("step", label.into())]));
    }
    Ok(Exit::Done)
}

/// The incident with this number.
pub fn known(tx: &Db, id: i64) -> Result<Incident> {
    incident::get(tx, id)?.ok_or_else(|| Error::not_found("incident_unknown").with("id", id))
}

/// An incident that may still be changed.
fn open(tx: &Db, id: i64) -> Result<Incident> {
    let known = known(tx, id)?;
    match known.closed {
        Some((on, _)) => Err(Error::refused("incident_closed").with("id", id).with("day", on)),
        None => Ok(known),
    }
}

/// A child's role is changed, or a child is added; either needs a reason.
fn role(app: &App, args: &IncidentRole) -> Result<Exit> {
    let written = app.write("incident role", |tx| {
        let known = open(tx, args.id)?;
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, app.today())?;
        let children = incident::children(tx, known.id)?;
        let child = children.iter().find(|child| child.student == student.id);
        if child.is_none_or(|child| child.role != args.role) {
            incident::set_role(tx, known.id, student.id, args.role, Some(&args.reason))?;
        }
        let summary = Summary::default().with("student", student.id).with("incident", known.id).with("role", args.role.code());
        Ok(((student.id, label), summary))
    })?;
    let (student, label) = written.value;
    let text = if app.changed_nothing(written.operation) { "incident-role-same" } else { "incident-role-set" };
    let role = app.text(&format!("incident-role-{}", args.role.code()), &[]);
    let told = [("id", args.id.into()), ("student", label.into()), ("role", role.into())];
    app.done(text, &told, written.operation, &[("incident", args.id.into()), ("student", student.into())])
}

fn before_received(known: &Incident, at: At) -> Error {
    Error::refused("incident_before_received").with("id", known.id).with("at", at.written()).with("received", known.word.received.written())
}

/// Something was done; done again, it is corrected.
fn step(app: &App, args: &IncidentStep) -> Result<Exit> {
    if args.step == Step::Decision {
        return Err(Error::usage("incident_step_decision").with("id", args.id));
    }
    app.warn_of_future(args.at.day);
    let norms = app.norms()?;
    let label = |step: Step| norms.label(Vocabulary::Deadline, step.deadline(), app.locale.lang);
    let written = app.write("incident step", |tx| {
        let known = open(tx, args.id)?;
        if args.at.is_before(known.word.received) {
            return Err(before_received(&known, args.at));
        }
        let steps = incident::steps(tx, known.id)?;
        let done = known.done(&steps);
        if let Some(before) = args.step.after() {
            let error = |code| Error::refused(code).with("id", known.id).with("step", label(args.step)).with("before", label(before));
            match done.iter().find(|(step, _)| *step == before) {
                None => return Err(error("incident_step_too_early").with("code", before.code())),
                Some((_, at)) if args.at.is_before(*at) => {
                    let error = error("incident_step_before").with("at", args.at.written());
                    return Err(error.with("done", at.written()));
                }
                Some(_) => {}
            }
        }
        // What follows it was done on a later day, or at a later minute.
        let follows = done.iter().find(|(step, at)| step.after() == Some(args.step) && at.is_before(args.at));
        if let Some((step, at)) = follows {
            let error = Error::refused("incident_step_before").with("id", known.id).with("step", label(*step));
            return Err(error.with("before", label(args.step)).with("at", at.written()).with("done", args.at.written()));
        }
        let old = steps.iter().find(|old| old.step == args.step);
        let new = Done {
            step: args.step,
            at: args.at,
            staff: super::staff_id(tx, args.by.as_ref())?.or(old.and_then(|old| old.staff)),
            number: args.number.clone().or_else(|| old.and_then(|old| old.number.clone())),
            words: args.words.clone().or_else(|| old.and_then(|old| old.words.clone())),
        };
        if old != Some(&new) {
            incident::set_step(tx, known.id, &new, old.is_some())?;
        }
        let mut done = done;
        done.retain(|(step, _)| *step != args.step);
        done.push((args.step, args.at));
        let courses = super::incident_list::courses(app, known.word.received, &done)?;
        let course = courses.into_iter().find(|course| course.step == args.step);
        let summary = Summary::default().with("incident", known.id).with("step", args.step.deadline()).with("on", args.at.day.to_string());
        Ok((course, summary))
    })?;
    let standing = written.value.map_or("free", |course| course.standing.code());
    let due = written.value.and_then(|course| course.due).map(At::written).unwrap_or_default();
    let text = if app.changed_nothing(written.operation) { "incident-step-same" } else { "incident-step-done" };
    let told = [
        ("id", args.id.into()),
        ("step", label(args.step).into()),
        ("at", args.at.written().into()),
        ("standing", standing.replace('_', "-").into()),
        ("due", due.into()),
    ];
    app.done(text, &told, written.operation, &[("incident", args.id.into()), ("standing", standing.into())])
}

/// The education authority's decision, never the school's.
fn decide(app: &App, args: &IncidentDecide) -> Result<Exit> {
    app.warn_of_future(args.on);
    let at = At { day: args.on, time: None };
    let written = app.write("incident decide", |tx| {
        let known = open(tx, args.id)?;
        if at.is_before(known.word.received) {
            return Err(before_received(&known, at));
        }
        let told = incident::steps(tx, known.id)?.into_iter().find(|done| done.step == Step::Authority);
        if let Some(told) = told.filter(|told| at.is_before(told.at)) {
            return Err(Error::refused("incident_decided_before_told").with("id", known.id).with("on", args.on).with("told", told.at.day));
        }
        let new = Decision { recognised: args.decision == State::Recognised, on: args.on, number: Some(args.number.clone()) };
        match &known.decision {
            Some(old) if *old != new => return Err(Error::refused("incident_decided").with("id", known.id).with("day", old.on)),
            Some(_) => {}
            None => incident::decide(tx, known.id, &new)?,
        }
        Ok(((), Summary::default().with("incident", known.id).with("verdict", args.decision.code()).with("on", args.on.to_string())))
    })?;
    let text = match args.decision {
        _ if app.changed_nothing(written.operation) => "incident-decision-same",
        State::Recognised => "incident-recognised",
        _ => "incident-not-recognised",
    };
    let told = [("id", args.id.into()), ("day", args.on.into()), ("number", (&args.number).into())];
    app.done(text, &told, written.operation, &[("incident", args.id.into()), ("decision", args.decision.code().into())])
}

/// Proposals for both sides: who began it, and who suffered. A child who is on the register already, or proposed for it,
/// is passed over.
fn follow(app: &App, args: &IncidentFollow) -> Result<Exit> {
    let norms = app.norms()?;
    let on = args.on.unwrap_or_else(|| app.today());
    app.warn_of_future(on);
    let rule = |role: Role| {
        let grounds = norms.items(Vocabulary::Ground).filter_map(|ground| Some((ground, ground.bullying.as_ref()?)));
        let mut of_role = grounds.filter(|(_, rule): &(_, &Bullying)| rule.role == role.code());
        of_role.next().map(|(ground, rule)| (ground.code.clone(), rule.register.clone()))
    };
    let written = app.write("incident follow", |tx| {
        let known = known(tx, args.id)?;
        let decision = match &known.decision {
            Some(decision) if decision.recognised => decision,
            Some(decision) => {
                return Err(Error::refused("incident_not_recognised").with("id", known.id).with("day", decision.on));
            }
            None => return Err(Error::refused("incident_undecided").with("id", known.id)),
        };
        if on < decision.on {
            return Err(Error::refused("incident_follow_early").with("id", known.id).with("on", on).with("day", decision.on));
        }
        let staff = super::staff_id(tx, args.by.as_ref())?;
        let number = decision.number.clone().unwrap_or_default();
        let why = app.text("incident-representation", &[("id", known.id.into()), ("number", number.into()), ("day", decision.on.into())]);
        let mut proposed = Vec::new();
        let mut passed = Vec::new();
        for child in incident::children(tx, known.id)? {
            let Some((ground, register)) = rule(child.role) else { continue };
            let (student, label) = super::child(tx, child.student, app.today())?;
            let entered = entry::open_of(tx, student.id)?.iter().any(|open| open.facts.register == register);
            let open = |one: &proposal::Proposal| one.state.is_open() && one.facts.register == register;
            if entered || proposal::of_student(tx, student.id)?.iter().any(open) {
                passed.push((label, register));
                continue;
            }
            let (grounds, representation) = (vec![ground], Some(why.clone()));
            let facts = proposal::Facts { register: register.clone(), grounds, on, staff, representation, reference: None };
            proposed.push((super::proposal::insert(app, tx, &student, &facts)?, label, register));
        }
        let numbers: Vec<String> = proposed.iter().map(|(id, ..)| id.to_string()).collect();
        let summary = Summary::default().with("incident", known.id).with("proposals", numbers.join(", ")).with("on", on.to_string());
        Ok(((proposed, passed), summary))
    })?;
    let (proposed, passed) = written.value;
    let text = if proposed.is_empty() { "incident-followed-none" } else { "incident-followed" };
    let ids: Vec<i64> = proposed.iter().map(|(id, ..)| *id).collect();
    let told = [("id", args.id.into()), ("count", ids.len().into())];
    app.done(text, &told, written.operation, &[("incident", args.id.into()), ("proposals", ids.into())])?;
    let register = |code: &str| norms.label(Vocabulary::Register, code, app.locale.lang).to_owned();
    for (id, label, kind) in &proposed {
        app.ui.say(&app.text("incident-proposed", &[("id", (*id).into()), ("student", label.into()), ("register", register(kind).into())]));
    }
    for (label, kind) in &passed {
        app.ui.say(&app.text("incident-passed", &[("student", label.into()), ("register", register(kind).into())]));
    }
    Ok(Exit::Done)
}

fn close(app: &App, args: &IncidentClose) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = app.write("incident close", |tx| {
        let known = open(tx, args.id)?;
        let Some(decision) = &known.decision else {
            return Err(Error::refused("incident_undecided").with("id", known.id));
        };
        if args.on < decision.on {
            return Err(Error::refused("incident_closed_early").with("id", known.id).with("on", args.on).with("day", decision.on));
        }
        incident::close(tx, known.id, args.on, &args.words)?;
        Ok(((), Summary::default().with("incident", known.id).with("on", args.on.to_string())))
    })?;
    app.done("incident-closed", &[("id", args.id.into())], written.operation, &[("incident", args.id.into())])
}

/// An address on the internet; what is said of it later is added to it.
fn cyber(app: &App, args: &IncidentCyber) -> Result<Exit> {
    let content = super::code(app.norms()?, Vocabulary::Content, args.content.as_ref())?;
    let written = app.write("incident cyber", |tx| {
        let incident = known(tx, args.id)?;
        let old = incident::cyber(tx, incident.id)?.into_iter().find(|known| known.address == args.address);
        let Some(content) = content.clone().or_else(|| old.as_ref().map(|old| old.content.clone())) else {
            return Err(Error::usage("cli_missing").with("argument", "--content"));
        };
        let kept = |new: &Option<String>, stands: fn(&Cyber) -> &Option<String>| new.clone().or_else(|| stands(old.as_ref()?).clone());
        let day = |new: Option<Date>, stands: fn(&Cyber) -> Option<Date>| new.or_else(|| stands(old.as_ref()?));
        let new = Cyber {
            address: args.address.clone(),
            content,
            evidence: kept(&args.evidence, |old| &old.evidence),
            applied_on: day(args.applied, |old| old.applied_on),
            applied_no: kept(&args.application, |old| &old.applied_no),
            answered_on: day(args.answered, |old| old.answered_on),
            answer: kept(&args.answer, |old| &old.answer),
            ordered_on: day(args.ordered, |old| old.ordered_on),
            removed_on: day(args.removed, |old| old.removed_on),
        };
        if let Some(error) = broken_cyber(&new) {
            return Err(error);
        }
        if old.as_ref() != Some(&new) {
            incident::set_cyber(tx, incident.id, &new, old.is_some())?;
        }
        Ok(((), Summary::default().with("incident", incident.id)))
    })?;
    let text = if app.changed_nothing(written.operation) { "incident-cyber-same" } else { "incident-cyber-done" };
    let told = [("id", args.id.into()), ("address", (&args.address).into())];
    app.done(text, &told, written.operation, &[("incident", args.id.into())])
}

/// An answer, or an order to remove, follows an application.
fn broken_cyber(cyber: &Cyber) -> Option<Error> {
    let later = [("--answered", cyber.answered_on), ("--ordered", cyber.ordered_on)];
    let (option, day) = later.into_iter().find_map(|(option, day)| {
        let day = day?;
        cyber.applied_on.is_none_or(|applied| day < applied).then_some((option, day))
    })?;
    Some(match cyber.applied_on {
        None => Error::refused("incident_not_applied").with("argument", option),
        Some(applied) => Error::refused("incident_before_applied").with("argument", option).with("day", day).with("applied", applied),
    })
}

fn awareness(app: &App, args: &IncidentAwareness) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = app.write("incident awareness", |tx| {
        let staff = super::staff_id(tx, args.by.as_ref())?;
        let held = Awareness { on: args.on, audience: args.audience, people: args.pupils, staff, words: args.words.clone() };
        let id = incident::insert_awareness(tx, &held)?;
        Ok((id, Summary::default().with("awareness", id).with("on", args.on.to_string()).with("audience", args.audience.code())))
    })?;
    let audience = app.text(&format!("incident-audience-{}", args.audience.code()), &[]);
    let told = [("day", args.on.into()), ("audience", audience.into()), ("count", args.pupils.into())];
    app.done("incident-awareness-done", &told, written.operation, &[("awareness", written.value.into())])
}
