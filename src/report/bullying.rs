//! Bullying: the log of information, one row an incident, and its figures. Order 506 prescribes no columns of the log:
//! these are what its deadlines and decisions ask for.

use std::collections::BTreeSet;

use crate::domain::Date;
use crate::domain::calendar::{Calendar, Period};
use crate::domain::deadline::Unit;
use crate::domain::incident::{At, Audience, Course, Role, Standing, State, Step, courses};
use crate::error::Result;
use crate::norms::{Norms, Vocabulary};
use crate::store::Db;
use crate::store::incident::{self, Child, Done, Incident};
use crate::store::staff::Names;
use crate::table::{Cell, Head, Table, columns};

/// The log. Those marked `+` do not fit a terminal.
pub const LOG: [&str; 29] = [
    "no",
    "+id",
    "received_on",
    "received_time",
    "channel",
    "+reporter",
    "+taken_by",
    "+happened_on",
    "+times",
    "systematic",
    "victims",
    "initiators",
    "+took_part",
    "+witnesses",
    "+happened",
    "+head",
    "talks",
    "+talks_result",
    "authority",
    "+own_school",
    "+police",
    "+decision",
    "+decided_on",
    "+decision_no",
    "+decision_sent",
    "state",
    "late",
    "+closed_on",
    "+closing",
];

/// The figures.
pub const COLUMNS: [&str; 4] = ["figure", "group", "count", "of"];

/// Which incidents are meant, and as of when.
pub struct Wanted<'a> {
    /// Days on which word came.
    pub period: Period,
    /// The day on which it is asked what is late.
    pub day: Date,
    /// Deadlines by their codes.
    pub deadlines: Vec<(&'static str, u32, Unit)>,
    /// Working days.
    pub calendar: &'a Calendar,
    /// The line above.
    pub title: String,
    /// The line below.
    pub note: Option<String>,
}

/// An incident with everything that belongs to it.
struct Case {
    incident: Incident,
    children: Vec<Child>,
    steps: Vec<Done>,
    courses: Vec<Course>,
}

fn cases(db: &Db, wanted: &Wanted<'_>) -> Result<Vec<Case>> {
    let case = |incident: Incident| {
        let (children, steps) = (incident::children(db, incident.id)?, incident::steps(db, incident.id)?);
        let courses = courses(incident.word.received, &incident.done(&steps), wanted.day, &wanted.deadlines, wanted.calendar);
        Ok(Case { incident, children, steps, courses })
    };
    incident::between(db, wanted.period)?.into_iter().map(case).collect()
}

/// `Ким Дана, Серік Арман`: the children with a role.
pub fn called(children: &[Child], role: Role) -> Cell {
    let names: Vec<&str> = children.iter().filter(|child| child.role == role).map(|child| child.name.as_str()).collect();
    Some(names.join(", ")).filter(|names| !names.is_empty()).into()
}

/// The log, oldest first.
pub fn log(db: &Db, wanted: &Wanted<'_>) -> Result<Table> {
    let names = Names::read(db)?;
    let mut rows = Vec::new();
    for (number, case) in (1..).zip(cases(db, wanted)?) {
        let missed = case.courses.iter().filter(|course| matches!(course.standing, Standing::Late | Standing::Overdue)).count();
        let state = case.incident.state(&case.steps);
        let done = case.incident.done(&case.steps);
        let on = |step: Step| Cell::from(done.iter().find(|(known, _)| *known == step).map(|(_, at): &(Step, At)| at.day));
        let word = case.incident.word;
        let decision = case.incident.decision;
        let decided = decision.as_ref().map(|decision| if decision.recognised { State::Recognised } else { State::NotRecognised });
        let (closed_on, closing) = case.incident.closed.map_or((None, None), |(on, words)| (Some(on), words));
        rows.push(vec![
            Cell::Int(number),
            Cell::Int(case.incident.id),
            Cell::Day(word.received.day),
            word.received.time.map(|time| time.format("%H:%M").to_string()).into(),
            Cell::Code(Vocabulary::Channel, word.channel),
            word.reporter.into(),
            names.of(word.staff).into(),
            word.happened_on.into(),
            Cell::Int(word.times),
            Cell::Word("incident-systematic", if word.times > 1 { "yes" } else { "no" }),
            called(&case.children, Role::Victim),
            called(&case.children, Role::Initiator),
            called(&case.children, Role::Participant),
            called(&case.children, Role::Witness),
            Cell::Text(word.words),
            on(Step::Head),
            on(Step::Talks),
            on(Step::Result),
            on(Step::Authority),
            on(Step::School),
            on(Step::Police),
            decided.map_or(Cell::Empty, |decided| Cell::Word("incident-state", decided.code())),
            on(Step::Decision),
            decision.and_then(|decision| decision.number).into(),
            on(Step::DecisionSent),
            Cell::Word("incident-state", state.code()),
            missed.into(),
            closed_on.into(),
            closing.into(),
        ]);
    }
    let notes = wanted.note.clone().into_iter().collect();
    Ok(Table { head: Head { title: Some(wanted.title.clone()), columns: columns(&LOG) }, rows, notes })
}

/// The figures: counts by channel, role, state and decision; of the deadlines that have come how many were kept; awareness work.
pub fn run(db: &Db, norms: &Norms, wanted: &Wanted<'_>) -> Result<Table> {
    let cases = cases(db, wanted)?;
    let mut rows = Vec::new();
    let mut add = |part: &'static str, group: Cell, count: usize, of: Option<usize>| {
        rows.push(vec![Cell::Word("incident-part", part), group, count.into(), of.map_or(Cell::Empty, Cell::from)]);
    };
    let all = cases.len();
    add("incidents", Cell::Empty, all, None);
    add("systematic", Cell::Empty, cases.iter().filter(|case| case.incident.word.times > 1).count(), Some(all));
    let mut online = 0;
    for case in &cases {
        online += usize::from(!incident::cyber(db, case.incident.id)?.is_empty());
    }
    add("cyber", Cell::Empty, online, Some(all));
    let mut channels: Vec<&str> =
        cases.iter().map(|case| case.incident.word.channel.as_str()).collect::<BTreeSet<_>>().into_iter().collect();
    channels.sort_by_key(|channel| norms.place(Vocabulary::Channel, channel));
    for channel in channels {
        let count = cases.iter().filter(|case| case.incident.word.channel == channel).count();
        add("channel", Cell::Code(Vocabulary::Channel, channel.to_owned()), count, Some(all));
    }
    for role in Role::ALL {
        let count = cases.iter().flat_map(|case| &case.children).filter(|child| child.role == role).count();
        add("role", Cell::Word("incident-role", role.code()), count, None);
    }
    for state in State::ALL {
        let count = cases.iter().filter(|case| case.incident.state(&case.steps) == state).count();
        add("state", Cell::Word("incident-state", state.code()), count, Some(all));
    }
    // A case that is closed keeps what was decided about it.
    for decided in [State::Recognised, State::NotRecognised] {
        let so = |case: &&Case| case.incident.decision.as_ref().is_some_and(|one| one.recognised == (decided == State::Recognised));
        add("decision", Cell::Word("incident-state", decided.code()), cases.iter().filter(so).count(), Some(all));
    }
    for step in Step::ALL {
        let of_step = || cases.iter().flat_map(|case| &case.courses).filter(move |course| course.step == step);
        let kept = of_step().filter(|course| course.standing == Standing::InTime).count();
        let missed = of_step().filter(|course| matches!(course.standing, Standing::Late | Standing::Overdue)).count();
        add("deadline", Cell::Code(Vocabulary::Deadline, step.deadline().to_owned()), kept, Some(kept + missed));
    }
    let held = incident::awareness(db, wanted.period)?;
    for audience in Audience::ALL {
        let of_audience = || held.iter().filter(move |one| one.audience == audience);
        let people: i64 = of_audience().map(|one| one.people).sum();
        add("awareness", Cell::Word("incident-audience", audience.code()), of_audience().count(), None);
        add("reached", Cell::Word("incident-audience", audience.code()), usize::try_from(people).unwrap_or_default(), None);
    }
    Ok(Table { head: Head { title: Some(wanted.title.clone()), columns: columns(&COLUMNS) }, rows, notes: Vec::new() })
}
