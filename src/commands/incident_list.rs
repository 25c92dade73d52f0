//! `esep incident show` and `list`: one incident with its deadlines, and all of them; terms without awareness work.

use super::incident::known;
use super::overview::last_day;
use super::report::{Asked, span, title};
use crate::app::App;
use crate::cli::{IncidentList, IncidentShow, ReportBullying};
use crate::domain::calendar::{Calendar, Period};
use crate::domain::deadline::Unit;
use crate::domain::due::{Duty, Waiting};
use crate::domain::incident::{self as domain, At, Course, Role, Standing, Step};
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::{Norms, Vocabulary};
use crate::report::bullying::{self, Wanted, called};
use crate::store::Db;
use crate::store::incident::{self, Cyber};
use crate::store::staff::Names;
use crate::table::{Cell, Head, Table, columns};

/// The deadlines of incidents that the norms set.
pub fn deadlines(norms: &Norms) -> Vec<(&'static str, u32, Unit)> {
    let span = |step: Step| norms.find(Vocabulary::Deadline, step.deadline()).and_then(|item| item.amount.zip(item.unit));
    Step::ALL.into_iter().filter_map(|step| span(step).map(|(amount, unit)| (step.deadline(), amount, unit))).collect()
}

/// Where every step stands today.
pub fn courses(app: &App, received: At, done: &[(Step, At)]) -> Result<Vec<Course>> {
    let norms = app.norms()?;
    Ok(domain::courses(received, done, app.today(), &deadlines(norms), norms.calendar()?))
}

/// A moment as people or as programs read it.
fn moment(at: Option<At>, people: bool) -> Cell {
    at.map(|at| if people { at.written() } else { at.to_string().replace('T', " ") }).into()
}

/// What is known of it, each child with a role of its own, and every deadline: by when, when, by whom, late or not.
pub fn show(app: &App, args: &IncidentShow) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let incident = known(db, args.id)?;
    let people = !app.format()?.is_for_programs();
    let names = Names::read(db)?;
    let name = |id: Option<i64>| Cell::from(names.of(id));
    let steps = incident::steps(db, incident.id)?;
    let state = incident.state(&steps);
    let word = incident.word.clone();
    let fact = |field: &'static str, value: Cell| vec![Cell::Word("col", field), value, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
    let mut rows = vec![
        fact("state", Cell::Word("incident-state", state.code())),
        fact("received", moment(Some(word.received), people)),
        fact("channel", Cell::Code(Vocabulary::Channel, word.channel)),
        fact("reporter", word.reporter.into()),
        fact("taken_by", name(word.staff)),
        fact("happened_on", word.happened_on.into()),
        fact("times", Cell::Text(word.times.to_string())),
        fact("systematic", Cell::Word("incident-systematic", if word.times > 1 { "yes" } else { "no" })),
        fact("happened", Cell::Text(word.words)),
    ];
    let children = incident::children(db, incident.id)?;
    app.named(children.iter().map(|child| child.student));
    for child in children {
        let class = super::child(db, child.student, app.today())?.1;
        let reason = child.reason.map(|reason| format!(" — {reason}")).unwrap_or_default();
        let mut cells = fact("child", Cell::Text(format!("{class}{reason}")));
        cells[0] = Cell::Word("incident-role", child.role.code());
        rows.push(cells);
    }
    for course in courses(app, incident.word.received, &incident.done(&steps))? {
        let done = steps.iter().find(|done| done.step == course.step);
        let paper = match (&incident.decision, course.step) {
            (Some(decision), Step::Decision) => decision.number.clone(),
            _ => done.and_then(|done| done.number.clone()),
        };
        let words = done.and_then(|done| done.words.clone());
        let value: Vec<String> = paper.map(|number| format!("№ {number}")).into_iter().chain(words).collect();
        rows.push(vec![
            Cell::Code(Vocabulary::Deadline, course.step.deadline().to_owned()),
            Some(value.join(" · ")).filter(|value| !value.is_empty()).into(),
            moment(course.due, people),
            moment(course.done, people),
            name(done.and_then(|done| done.staff)),
            Cell::Word("incident-standing", course.standing.code()),
        ]);
    }
    for cyber in incident::cyber(db, incident.id)? {
        rows.extend(cyber_facts(cyber).into_iter().map(|(field, value)| fact(field, value)));
    }
    if let Some((on, words)) = incident.closed {
        rows.push(fact("closed_on", Cell::Day(on)));
        rows.push(fact("closing", words.into()));
    }
    // A fact that is not known takes no line; a step keeps its own.
    rows.retain(|row| row[1] != Cell::Empty || row[5] != Cell::Empty);
    let title = app.text("incident-one", &[("id", incident.id.into())]);
    let shown = ["field", "value", "due_on", "done_on", "by", "state"];
    app.print(&Table { head: Head { title: Some(title), columns: columns(&shown) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

fn cyber_facts(cyber: Cyber) -> Vec<(&'static str, Cell)> {
    vec![
        ("cyber_address", Cell::Text(cyber.address)),
        ("content", Cell::Code(Vocabulary::Content, cyber.content)),
        ("evidence", cyber.evidence.into()),
        ("applied_on", cyber.applied_on.into()),
        ("application", cyber.applied_no.into()),
        ("answered_on", cyber.answered_on.into()),
        ("answer", cyber.answer.into()),
        ("ordered_on", cyber.ordered_on.into()),
        ("content_removed_on", cyber.removed_on.into()),
    ]
}

/// Incidents with what is to be done next.
pub fn list(app: &App, args: &IncidentList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let people = app.format()?.is_for_reading();
    let mut rows = Vec::new();
    let mut overdue = 0_usize;
    for incident in incident::between(db, Period::EVER)? {
        let steps = incident::steps(db, incident.id)?;
        let closed = incident.closed.is_some();
        if args.open && closed {
            continue;
        }
        let children = incident::children(db, incident.id)?;
        app.named(children.iter().filter(|child| matches!(child.role, Role::Victim | Role::Initiator)).map(|child| child.student));
        let courses = if closed { Vec::new() } else { courses(app, incident.word.received, &incident.done(&steps))? };
        let waiting = courses.iter().filter(|course| matches!(course.standing, Standing::Open | Standing::Overdue));
        let next = waiting.min_by_key(|course| (course.due.map(|due| due.day), course.step));
        let late = next.is_some_and(|course| course.standing == Standing::Overdue);
        overdue += usize::from(late);
        let due = next.and_then(|course| course.due);
        rows.push(vec![
            Cell::Int(incident.id),
            moment(Some(incident.word.received), people),
            Cell::Code(Vocabulary::Channel, incident.word.channel.clone()),
            called(&children, Role::Victim),
            called(&children, Role::Initiator),
            Cell::Word("incident-systematic", if incident.word.times > 1 { "yes" } else { "no" }),
            Cell::Word("incident-state", incident.state(&steps).code()),
            Cell::code(Vocabulary::Deadline, next.map(|course| course.step.deadline().to_owned())),
            match due {
                Some(due) if late && people => Cell::Text(format!("{} !", due.written())),
                due => moment(due, people),
            },
        ]);
    }
    let title = app.text("incident-title", &[("count", rows.len().into())]);
    let shown = ["id", "received", "channel", "victims", "initiators", "systematic", "state", "next_step", "due_on"];
    let mut notes = Vec::new();
    if overdue > 0 {
        notes.push(app.text("incident-overdue", &[("count", overdue.into())]));
    }
    notes.extend(without_awareness(app, db)?);
    app.print(&Table { head: Head { title: Some(title), columns: columns(&shown) }, rows, notes })?;
    Ok(Exit::Done)
}

/// A line for each term that lacks awareness work: the term of today, and the one before it in the same school year.
fn without_awareness(app: &App, db: &Db) -> Result<Vec<String>> {
    let calendar = app.norms()?.calendar()?;
    let Some(term) = calendar.term_on(app.today()) else { return Ok(Vec::new()) };
    let mut lines = Vec::new();
    for term in [Calendar::previous(term), term].into_iter().filter(|one| one.year == term.year) {
        let Some(period) = calendar.term(term) else { continue };
        if incident::awareness(db, period)?.is_empty() {
            lines.push(app.text("incident-no-awareness", &[("term", super::span_words(app, Some(term), period).into())]));
        }
    }
    Ok(lines)
}

/// What is owed for the incidents that are not closed: a row for each day on which something is due, with its steps.
pub fn waiting(app: &App, db: &Db) -> Result<Vec<Waiting>> {
    let mut all: Vec<Waiting> = Vec::new();
    let period = Period { to: app.today(), ..Period::EVER };
    for incident in incident::between(db, period)?.into_iter().filter(|incident| incident.closed.is_none()) {
        let done = incident.done(&incident::steps(db, incident.id)?);
        for course in courses(app, incident.word.received, &done)? {
            let Some(due) = course.due.filter(|_| matches!(course.standing, Standing::Open | Standing::Overdue)) else { continue };
            match all.iter_mut().find(|known| known.subject == incident.id && known.day == due.day) {
                Some(Waiting { about: Some(steps), .. }) => *steps = format!("{steps}|{}", course.step.deadline()),
                _ => {
                    let about = Some(course.step.deadline().to_owned());
                    let staff = incident.word.staff;
                    all.push(Waiting { duty: Duty::Incident, subject: incident.id, student: None, day: due.day, staff, about });
                }
            }
        }
    }
    Ok(all)
}

/// The log of information on bullying.
pub fn bullying_log<'a>(app: &'a App, args: &ReportBullying) -> Result<Asked<'a>> {
    asked(app, args, "bullying-log", "rep-bullying-log")
}

/// Bullying in figures.
pub fn bullying<'a>(app: &'a App, args: &ReportBullying) -> Result<Asked<'a>> {
    asked(app, args, "bullying", "rep-bullying")
}

fn asked<'a>(app: &'a App, args: &ReportBullying, name: &'static str, text: &'static str) -> Result<Asked<'a>> {
    let (term, period) = span(app, &args.span)?;
    let norms = app.norms()?;
    let (deadlines, calendar, day) = (deadlines(norms), norms.calendar()?, last_day(app, period));
    Ok(Asked {
        name,
        arguments: format!("{} {} {day}", period.from, period.to),
        table: Box::new(move |db| {
            let title = title(app, db, text, None, &super::span_words(app, term, period))?;
            let note = (name == "bullying-log").then(|| app.text("incident-log-note", &[]));
            if name == "bullying-log" {
                for incident in incident::between(db, period)? {
                    app.named(incident::children(db, incident.id)?.iter().map(|child| child.student));
                }
            }
            let wanted = Wanted { period, day, deadlines: deadlines.clone(), calendar, title, note };
            if name == "bullying-log" { bullying::log(db, &wanted) } else { bullying::run(db, norms, &wanted) }
        }),
    })
}
