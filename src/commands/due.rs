//! `esep due`: what is owed, by whom, by when.

use std::collections::HashMap;

use chrono::Days;
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::cli::{Dismiss, Due, DueCommand};
use crate::domain::Date;
use crate::domain::calendar::{Calendar, Period};
use crate::domain::due::{Duty, Owed, Rules, owed, without_repeats};
use crate::domain::incident::Step;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::{Item, Norms, Vocabulary};
use crate::output::Format;
use crate::output::ics::{self, Event};
use crate::store::due::{self, Codes, Dismissal};
use crate::store::staff::Names;
use crate::store::{Db, Summary, history, school, staff, student};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, args: &Due) -> Result<Exit> {
    match &args.command {
        None => list(app, args),
        Some(DueCommand::Dismiss(args)) => dismiss(app, args),
        Some(DueCommand::ListDismissed) => list_dismissed(app),
    }
}

/// Everything that is owed and not dismissed, however far ahead.
pub fn all(app: &App, db: &Db) -> Result<Vec<Owed>> {
    let norms = app.norms()?;
    let rules = rules(norms, app.today())?;
    let names = |vocabulary, has: fn(&Item) -> bool| norms.codes_with(vocabulary, has).into_iter().map(str::to_owned).collect();
    let codes = Codes {
        contacts_that_tell: names(Vocabulary::Intervention, |kind| kind.parents),
        papers_that_tell: names(Vocabulary::Document, |kind| kind.parents),
        improved: names(Vocabulary::Outcome, |outcome| outcome.improved),
        agencies: agencies(norms),
    };
    let term_end = rules.last_term.map_or(Period::EVER.from, |term| term.to);
    let cases = due::cases(db, rules.today, term_end, &codes)?;
    let mut waiting = due::waiting(db, rules.today)?;
    waiting.extend(super::incident_list::waiting(app, db)?);
    Ok(owed(&rules, &cases, &waiting, &due::dismissed(db)?))
}

/// Grounds whose papers go to an agency when nothing improves.
fn agencies(norms: &Norms) -> Vec<(String, String)> {
    let grounds = norms.codes_with(Vocabulary::Ground, |ground| ground.without_improvement.is_some());
    let agency = |ground: &str| norms.find(Vocabulary::Ground, ground)?.without_improvement.clone();
    grounds.into_iter().filter_map(|ground| Some((ground.to_owned(), agency(ground)?))).collect()
}

/// What the norms ask for on a day.
fn rules(norms: &Norms, today: Date) -> Result<Rules<'_>> {
    let calendar = norms.calendar()?;
    let term = calendar.term_on(today);
    let known = norms.codes_with(Vocabulary::Deadline, |_| true);
    let deadline = |code| norms.find(Vocabulary::Deadline, code).and_then(|item| Some((code, item.amount?, item.unit?)));
    Ok(Rules {
        today,
        calendar,
        deadlines: known.into_iter().filter_map(deadline).collect(),
        contact_days: norms.contact_days,
        decided: norms.codes_with(Vocabulary::Register, |register| register.decision),
        planned: norms.codes_with(Vocabulary::Register, |register| register.plan),
        last_term: term.and_then(|term| calendar.term(Calendar::previous(term))),
        term: term.and_then(|term| calendar.term(term)),
    })
}

/// What to type to clear it.
pub fn command(norms: &Norms, owed: &Owed, today: Date) -> String {
    let Owed { duty, subject, due_on, .. } = owed;
    let student = owed.student.unwrap_or_default();
    let about = owed.about.as_deref().unwrap_or_default();
    match duty {
        Duty::Removal => format!("esep register remove \"#{student}\" --kind {about} --on {due_on} --ground transferred --protocol N"),
        Duty::OfAge => format!("esep register remove \"#{student}\" --kind {about} --on {due_on} --ground reached_18 --protocol N"),
        Duty::Review => format!("esep review add \"#{student}\" --kind {about} --on {today} --outcome … --propose continue"),
        Duty::End => {
            let later = today + Days::new(180);
            format!("esep register extend \"#{student}\" --kind {about} --on {today} --until {later} --protocol N")
        }
        Duty::Plan => format!("esep plan make \"#{student}\" --kind {about} --on {today} --goal \"…\""),
        Duty::Notice => format!("esep guardian tell \"#{student}\" --kind {about} --on {today} --way in_person"),
        Duty::TermContact if *due_on < today => format!("esep intervention add \"#{student}\" --kind talk_student --on …"),
        Duty::FirstContact | Duty::Contact | Duty::TermContact => {
            format!("esep intervention add \"#{student}\" --kind talk_student --on {today}")
        }
        Duty::NoImprovement => {
            let agency = agencies(norms).first().map_or_else(String::new, |(_, agency)| agency.clone());
            format!("esep referral send \"#{student}\" --agency {agency} --on {today}")
        }
        Duty::PlanItem => format!("esep plan done {subject} --on {today}"),
        Duty::Answer => format!("esep referral answer {subject} --on {today} --accepted"),
        Duty::Signal => format!("esep signal resolve {subject} --as … --on {today}"),
        Duty::Proposal => format!("esep council agenda N --proposal {subject}"),
        Duty::Council => format!("esep council close {subject} --protocol N"),
        Duty::Incident => match Step::of(about.split('|').next().unwrap_or_default()) {
            Some(Step::Decision) | None => format!("esep incident decide {subject} … --on {today} --number N"),
            Some(step) => format!("esep incident step {subject} {} --at {today}", step.code()),
        },
    }
}

/// A line of the list, with what it is ordered by.
struct Line {
    owed: Owed,
    name: String,
    class: Option<String>,
    staff: Option<String>,
}

fn list(app: &App, args: &Due) -> Result<Exit> {
    let format = app.format_or_calendar()?;
    let today = app.today();
    let last = today.checked_add_days(Days::new(args.within)).unwrap_or(Date::MAX);
    let store = app.reading()?;
    let db = store.db();
    let owner = args.owner.as_ref().map(|words| staff::resolve(db, words)).transpose()?;
    let mut wanted = without_repeats(all(app, db)?, today);
    wanted.retain(|owed| owed.due_on <= last);
    let nobody = wanted.iter().filter(|owed| owed.staff.is_none()).count();
    wanted.retain(|owed| owner.as_ref().is_none_or(|owner| owed.staff == Some(owner.id)));
    let lines = lines(app, db, wanted, args.no_names)?;
    let overdue = lines.iter().filter(|line| line.owed.due_on < today).count();
    if format == Format::Ics {
        if !args.no_names {
            app.named(lines.iter().filter_map(|line| line.owed.student));
        }
        app.print_text(&calendar(app, db, &lines)?)?;
    } else {
        let when = [("today", today.into()), ("overdue", overdue.into()), ("coming", (lines.len() - overdue).into())];
        let mut title = app.text("due-title", &when);
        if let Some(owner) = &owner {
            title = format!("{title} · {}", owner.name);
        }
        let notes = match nobody {
            count if owner.is_some() && count > 0 => vec![app.text("due-nobody", &[("count", count.into())])],
            _ => Vec::new(),
        };
        app.print(&table(app, format, lines, title, notes)?)?;
    }
    Ok(if overdue > 0 { Exit::Attention } else { Exit::Done })
}

/// Lines by day and name; what is overdue stands first.
fn lines(app: &App, db: &Db, wanted: Vec<Owed>, no_names: bool) -> Result<Vec<Line>> {
    let names = Names::read(db)?;
    let mut people: HashMap<i64, (String, Option<String>)> = HashMap::new();
    for id in wanted.iter().filter_map(|owed| owed.student) {
        if people.contains_key(&id) {
            continue;
        }
        let name = match student::get(db, id)?.filter(|_| !no_names) {
            Some(student) => student.name.full(),
            None => format!("#{id}"),
        };
        let class = student::class_on(db, id, app.today())?.map(|class| class.to_string());
        people.insert(id, (name, class));
    }
    let line = |owed: Owed| {
        let (name, class) = owed.student.and_then(|id| people.get(&id)).cloned().unwrap_or_default();
        let staff = names.of(owed.staff);
        Line { owed, name, class, staff }
    };
    let mut lines: Vec<Line> = wanted.into_iter().map(line).collect();
    lines.sort_by(|a, b| {
        let then = |line: &Line| (line.owed.duty, line.owed.subject);
        a.owed.due_on.cmp(&b.owed.due_on).then_with(|| app.locale.compare(&a.name, &b.name)).then_with(|| then(a).cmp(&then(b)))
    });
    Ok(lines)
}

/// `Ким Дана (7А)`
fn child(line: &Line) -> String {
    match &line.class {
        Some(class) => format!("{} ({class})", line.name),
        None => line.name.clone(),
    }
}

/// What a duty is about: a register, a measure, an agency, a ground.
fn about(duty: Duty, about: Option<String>) -> Cell {
    match duty {
        Duty::PlanItem => about.into(),
        Duty::Answer => Cell::code(Vocabulary::Agency, about),
        Duty::Signal => Cell::code(Vocabulary::Ground, about),
        Duty::Incident => {
            about.map_or(Cell::Empty, |steps| Cell::Codes(Vocabulary::Deadline, steps.split('|').map(str::to_owned).collect()))
        }
        _ => Cell::code(Vocabulary::Register, about),
    }
}

fn table(app: &App, format: Format, lines: Vec<Line>, title: String, notes: Vec<String>) -> Result<Table> {
    let (norms, today) = (app.norms()?, app.today());
    let people = format.is_for_reading();
    let shown: &[&str] = match people {
        true => &["due_on", "days", "duty", "about", "full_name", "responsible", "ref", ">command"],
        false => &["ref", "duty", "about", "student_id", "full_name", "class", "due_on", "days", "responsible", "command"],
    };
    let row = |line: Line| {
        let clear = Cell::Text(command(norms, &line.owed, today));
        let days = (line.owed.due_on - today).num_days();
        let named = (!line.name.is_empty()).then(|| child(&line));
        let Owed { duty, due_on, .. } = line.owed;
        let reference = Cell::Text(line.owed.reference());
        let what = [Cell::Word("due-duty", duty.code()), about(duty, line.owed.about)];
        if people {
            let left = Cell::Text(app.text(days_text(days), &[("days", days.abs().into())]));
            let when = [Cell::Day(due_on), left];
            when.into_iter().chain(what).chain([named.into(), line.staff.into(), reference, clear]).collect()
        } else {
            let name = Some(line.name).filter(|name| !name.is_empty());
            let who = [line.owed.student.into(), name.into(), line.class.into()];
            let rest = [Cell::Day(due_on), Cell::Int(days), line.staff.into(), clear];
            [reference].into_iter().chain(what).chain(who).chain(rest).collect()
        }
    };
    let rows = lines.into_iter().map(row).collect();
    Ok(Table { head: Head { title: Some(title), columns: columns(shown) }, rows, notes })
}

fn days_text(days: i64) -> &'static str {
    match days {
        ..0 => "due-overdue",
        0 => "due-today",
        _ => "due-left",
    }
}

/// An event for each line. Numbers of rows are the same in every register, so the school's own mark stands behind them.
fn calendar(app: &App, db: &Db, lines: &[Line]) -> Result<String> {
    let norms = app.norms()?;
    let school = school::get(db)?;
    let begun = history::find(db, 1)?.map(|operation| operation.at);
    let mut digest = Sha256::new();
    for part in [school.bin, school.name_kk, school.name_ru, begun] {
        digest.update(part.unwrap_or_default());
        digest.update([0]);
    }
    let mark: String = digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let event = |line: &Line| {
        let duty = line.owed.duty.code();
        let what = app.text(&format!("due-duty-{}", duty.replace('_', "-")), &[]);
        let who = child(line);
        let owner = line.staff.as_ref().map(|name| format!("{name}\n")).unwrap_or_default();
        Event {
            uid: format!("{duty}-{}@{mark}.esep", line.owed.subject),
            on: line.owed.due_on,
            summary: if who.is_empty() { what } else { format!("{what}: {who}") },
            description: format!("{owner}{}", command(norms, &line.owed, app.today())),
        }
    };
    Ok(ics::calendar(&lines.iter().map(event).collect::<Vec<_>>(), app.today()))
}

/// Dismisses what is owed, with a reason. Only what is owed can be dismissed.
fn dismiss(app: &App, args: &Dismiss) -> Result<Exit> {
    let written = app.write("due dismiss", |tx| {
        let all = all(app, tx)?;
        let mut known: Vec<&Owed> = Vec::new();
        for (duty, subject) in &args.duties {
            let named = |owed: &&Owed| owed.duty == *duty && owed.subject == *subject;
            let reference = format!("{}:{subject}", duty.code());
            let owed = all.iter().filter(named).min_by_key(|owed| owed.due_on);
            let owed = owed.ok_or_else(|| Error::not_found("duty_unknown").with("duty", reference))?;
            if !known.iter().any(|known| known.key() == owed.key()) {
                due::dismiss(tx, owed.key(), app.today(), &args.reason)?;
                known.push(owed);
            }
        }
        let named: Vec<String> = known.iter().map(|owed| owed.reference()).collect();
        let summary = Summary::default().with("duties", named.join(", ")).with("count", named.len());
        let summary = match known.as_slice() {
            [Owed { student: Some(student), .. }] => summary.with("student", *student),
            _ => summary,
        };
        Ok((named, summary))
    })?;
    let told = [("duties", written.value.join(", ").into()), ("count", written.value.len().into())];
    app.done("due-dismissed", &told, written.operation, &[("dismissed", written.value.clone().into())])
}

fn list_dismissed(app: &App) -> Result<Exit> {
    let store = app.reading()?;
    let all = due::dismissals(store.db())?;
    let title = app.text("due-dismissed-title", &[("count", all.len().into())]);
    let row = |one: Dismissal| {
        let duty = Duty::of(&one.duty).map_or_else(|| Cell::Text(one.duty.clone()), |duty| Cell::Word("due-duty", duty.code()));
        vec![
            Cell::Text(format!("{}:{}", one.duty, one.subject)),
            duty,
            one.name.into(),
            Cell::Day(one.due_on),
            Cell::Day(one.dismissed_on),
            Cell::Text(one.reason),
        ]
    };
    let rows = all.into_iter().map(row).collect();
    let head = Head { title: Some(title), columns: columns(&["ref", "duty", "full_name", "due_on", "dismissed_on", "reason"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}
