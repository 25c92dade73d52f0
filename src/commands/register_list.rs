//! `esep register list`: who is on the registers.

use chrono::Days;

use crate::app::App;
use crate::cli::RegisterList;
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::class_name::ClassName;
use crate::error::Result;
use crate::exit::Exit;
use crate::import::Kind;
use crate::norms::{Norms, Vocabulary};
use crate::store::entry::{self, Entry, Listed};
use crate::store::staff::Names;
use crate::store::student;
use crate::table::{Cell, Head, Table, columns};

/// A line with what it is ordered by.
struct Line {
    listed: Listed,
    class: Option<ClassName>,
}

/// Who is on the registers: on a day, or at any time in a term.
pub fn run(app: &App, args: &RegisterList) -> Result<Exit> {
    let norms = app.norms()?;
    let kind = super::code(norms, Vocabulary::Register, args.kind.as_ref())?;
    let today = app.today();
    let (from, to, when) = match (args.term, args.on) {
        (Some(term), _) => {
            let (term, period) = app.term(term)?;
            (period.from, period.to, super::span_words(app, Some(term), period))
        }
        (None, on) => {
            let day = on.unwrap_or(today);
            let from = if args.all { Period::EVER.from } else { day + Days::new(1) };
            let to = if args.all { Period::EVER.to } else { day };
            (from, to, day_words(app, day))
        }
    };
    let day = to.min(today.max(args.on.unwrap_or(today)));
    let store = app.reading()?;
    let db = store.db();
    let mut lines = Vec::new();
    for listed in entry::active_between(db, from, to)? {
        if kind.as_ref().is_none_or(|kind| listed.entry.facts.register == *kind) {
            let class = student::class_on(db, listed.entry.student, day)?;
            lines.push(Line { listed, class });
        }
    }
    lines.sort_by(|a, b| {
        let place = |line: &Line| (norms.place(Vocabulary::Register, &line.listed.entry.facts.register), line.class.is_none());
        (place(a), &a.class)
            .cmp(&(place(b), &b.class))
            .then_with(|| app.locale.compare(&a.listed.name, &b.listed.name))
            .then_with(|| a.listed.entry.facts.placed_on.cmp(&b.listed.entry.facts.placed_on))
    });
    if app.format()?.is_for_reading() {
        people_list(app, lines, kind.as_deref(), day, when)?;
    } else {
        let files: Vec<&str> = Kind::Entries.columns().iter().copied().chain(["full_name", "class", "student_id"]).collect();
        let head = Head { title: None, columns: columns(&files) };
        let names = Names::read(db)?;
        app.stream(&head, |row| {
            for line in lines {
                row(&file_cells(line, &names))?;
            }
            Ok(Vec::new())
        })?;
    }
    Ok(Exit::Done)
}

/// `22.11.2026, 2-тоқсан`; the day alone where the calendar does not know the year.
fn day_words(app: &App, day: Date) -> String {
    let term = app.norms().and_then(Norms::calendar).ok().and_then(|calendar| calendar.term_on(day));
    match term {
        Some(term) => app.text("rep-day-in-term", &[("day", day.into()), ("number", i64::from(term.number).into())]),
        None => crate::domain::calendar::written(day),
    }
}

fn people_list(app: &App, lines: Vec<Line>, kind: Option<&str>, day: Date, when: String) -> Result<()> {
    let norms = app.norms()?;
    let what = match kind {
        Some(kind) => norms.label(Vocabulary::Register, kind, app.locale.lang).to_owned(),
        None => app.text("rep-all-registers", &[]),
    };
    let title = app.text("rep-register-list", &[("what", what.into()), ("when", when.into()), ("count", lines.len().into())]);
    let mut notes = Vec::new();
    let quiet: Vec<&Line> = lines.iter().filter(|line| no_contact(line, norms.contact_days, day)).collect();
    let bare: Vec<&Line> = lines.iter().filter(|line| lacks_protocol(app, line)).collect();
    let names = |lines: &[&Line]| {
        const SHOWN: usize = 5;
        let mut names: Vec<&str> = lines.iter().take(SHOWN).map(|line| line.listed.name.as_str()).collect();
        if lines.len() > SHOWN {
            names.push("…");
        }
        names.join(", ")
    };
    if !quiet.is_empty() {
        let days = i64::try_from(norms.contact_days).unwrap_or_default();
        notes.push(
            app.text("rep-note-no-contact", &[("days", days.into()), ("count", quiet.len().into()), ("names", names(&quiet).into())]),
        );
    }
    if !bare.is_empty() {
        notes.push(app.text("rep-note-no-protocol", &[("count", bare.len().into()), ("names", names(&bare).into())]));
    }
    let shown: &[&str] = match kind {
        Some(_) => &["no", "full_name", "class", "grounds", "placed_on", "protocol", "last_contact_on", "review_on"],
        None => &["no", "full_name", "class", "register", "grounds", "placed_on", "protocol", "last_contact_on", "review_on"],
    };
    let rows = lines
        .into_iter()
        .zip(1..)
        .map(|(line, number)| {
            let marked = no_contact(&line, norms.contact_days, day);
            let facts = line.listed.entry.facts;
            let last = line.listed.last_contact_on.map(crate::domain::calendar::written);
            let last = if marked { Some(format!("{} !", last.unwrap_or_else(|| "—".to_owned()))) } else { last };
            let register = kind.is_none().then_some(Cell::Code(Vocabulary::Register, facts.register).under(facts.norms.as_ref()));
            let before = [Cell::Int(number), Cell::Text(line.listed.name), line.class.map(|class| class.to_string()).into()];
            let after = [
                Cell::Codes(Vocabulary::Ground, facts.grounds).under(facts.norms.as_ref()),
                Cell::Day(facts.placed_on),
                facts.protocol.map_or_else(|| Cell::Text("—".to_owned()), |number| Cell::Text(format!("№ {number}"))),
                last.into(),
                facts.review_on.into(),
            ];
            before.into_iter().chain(register).chain(after).collect()
        })
        .collect();
    app.print(&Table { head: Head { title: Some(title), columns: columns(shown) }, rows, notes })
}

/// On the register for longer than that and no contact in the last days.
fn no_contact(line: &Line, days: u64, day: Date) -> bool {
    let facts = &line.listed.entry.facts;
    let Some(limit) = day.checked_sub_days(Days::new(days)) else { return false };
    facts.removal.is_none() && facts.placed_on < limit && line.listed.last_contact_on.is_none_or(|last| last < limit)
}

fn lacks_protocol(app: &App, line: &Line) -> bool {
    let facts = &line.listed.entry.facts;
    let decided = app.norms().ok().and_then(|norms| norms.find(Vocabulary::Register, &facts.register)).is_some_and(|item| item.decision);
    decided && facts.protocol.is_none()
}

fn file_cells(line: Line, names: &Names) -> Vec<Cell> {
    let Listed { entry: Entry { student, facts, .. }, name, iin, .. } = line.listed;
    let responsible = names.of(facts.responsible);
    let pack = facts.norms.as_ref();
    let (removed_on, ground, protocol) = match facts.removal {
        Some(removal) => (Some(removal.on), Some(removal.ground), removal.protocol),
        None => (None, None, None),
    };
    vec![
        iin.into(),
        Cell::Code(Vocabulary::Register, facts.register).under(pack),
        Cell::Codes(Vocabulary::Ground, facts.grounds).under(pack),
        Cell::Day(facts.placed_on),
        facts.protocol.into(),
        facts.protocol_date.into(),
        facts.order.into(),
        responsible.into(),
        facts.review_on.into(),
        facts.until.into(),
        removed_on.into(),
        Cell::code(Vocabulary::RemovalGround, ground),
        protocol.into(),
        facts.note.into(),
        Cell::Text(name),
        line.class.map(|class| class.to_string()).into(),
        Cell::Int(student),
    ]
}
