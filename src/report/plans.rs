//! Individual plans: whom they are of, what is to be done, by whom, by when, and what came of it. A child who should have
//! a plan and has none stands there too.

use crate::domain::Date;
use crate::domain::class_name::ClassName;
use crate::domain::plan::{Course, State};
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::report::register::When;
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// Those marked `+` do not fit a terminal.
pub const COLUMNS: [&str; 20] = [
    "no",
    "full_name",
    "class",
    "register",
    "+made_on",
    "+goal",
    "+criteria",
    "+id",
    "measure",
    "+kind",
    "+set_on",
    "responsible",
    "due_on",
    "state",
    "done_on",
    "+result",
    "+dropped_on",
    "+reason",
    "contacts",
    "+student_id",
];

/// Which entries are meant.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The days.
    pub when: When,
    /// One register, or all.
    pub register: Option<&'a str>,
    /// One entry, or all.
    pub entry: Option<i64>,
    /// The day on which it is asked where each item stands.
    pub day: Date,
}

/// An entry with an item of its plan, or without.
pub struct Line {
    /// The child.
    pub student: i64,
    /// IIN.
    pub iin: Option<String>,
    /// The child's full name.
    pub name: String,
    /// The class.
    pub class: Option<ClassName>,
    /// Code of the register.
    pub register: String,
    /// The day of the entry.
    pub placed_on: Date,
    /// The pack that the entry was made under.
    pub norms: Option<String>,
    /// The plan.
    pub plan: Option<Made>,
    /// An item of it.
    pub item: Option<Item>,
}

/// What a plan says.
pub struct Made {
    /// Day it was made.
    pub on: Date,
    /// Goal.
    pub goal: String,
    /// When the child leaves the register.
    pub criteria: Option<String>,
}

/// An item, with its executor by name.
pub struct Item {
    /// Number in the register.
    pub id: i64,
    /// Day it was set.
    pub set_on: Date,
    /// Code of an intervention kind.
    pub kind: Option<String>,
    /// What is to be done.
    pub measure: String,
    /// Who carries it out.
    pub responsible: Option<String>,
    /// The executor's number.
    pub responsible_id: Option<i64>,
    /// By when.
    pub due_on: Option<Date>,
    /// Day it was done.
    pub done_on: Option<Date>,
    /// What came of it.
    pub result: Option<String>,
    /// Day it was given up.
    pub dropped_on: Option<Date>,
    /// Why.
    pub reason: Option<String>,
    /// Contacts that carry it out.
    pub contacts: i64,
    /// Where it stands.
    pub state: State,
}

/// Entries and items, in the order of placements.
pub fn lines(db: &Db, wanted: &Wanted<'_>) -> Result<Vec<Line>> {
    let (not_removed_before, to) = match wanted.when {
        When::On(day) => (day.succ_opt().unwrap_or(day), day),
        When::During(period) => (period.from, period.to),
    };
    let params = named_params! {
        ":not_removed_before": not_removed_before,
        ":to": to,
        ":day": wanted.day,
        ":register": wanted.register,
        ":entry": wanted.entry,
    };
    let mut lines = Vec::new();
    each(db, include_str!("plans.sql"), params, |row| {
        let removed_on: Option<Date> = row.get(6)?;
        let plan = match row.get(7)? {
            Some(on) => Some(Made { on, goal: row.get(8)?, criteria: row.get(9)? }),
            None => None,
        };
        let item = match row.get(10)? {
            None => None,
            Some(id) => {
                let (responsible_id, due_on, done_on, dropped_on) = (row.get(21)?, row.get(15)?, row.get(16)?, row.get(18)?);
                let assigned = Option::<i64>::is_some(&responsible_id);
                Some(Item {
                    id,
                    set_on: row.get(11)?,
                    kind: row.get(12)?,
                    measure: row.get(13)?,
                    responsible: row.get(14)?,
                    responsible_id,
                    due_on,
                    done_on,
                    result: row.get(17)?,
                    dropped_on,
                    reason: row.get(19)?,
                    contacts: row.get(20)?,
                    state: Course { assigned, due_on, done_on, dropped_on, removed_on }.on(wanted.day),
                })
            }
        };
        let class = row.get::<_, Option<String>>(3)?.and_then(|class| ClassName::parse(&class));
        let (register, norms) = (row.get(4)?, row.get(5)?);
        let (iin, placed_on) = (row.get(22)?, row.get(23)?);
        lines.push(Line { student: row.get(1)?, iin, name: row.get(2)?, class, register, placed_on, norms, plan, item });
        Ok(())
    })?;
    Ok(lines)
}

/// The overview, ordered by register, class and name; then as the items were written down.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>, title: impl FnOnce(usize) -> String) -> Result<Table> {
    let mut lines = lines(db, wanted)?;
    let needs_plan = |line: &Line| norms.find(Vocabulary::Register, &line.register).is_some_and(|register| register.plan);
    lines.retain(|line| line.plan.is_some() || needs_plan(line));
    let order = |line: &Line| (norms.place(Vocabulary::Register, &line.register), line.class.is_none());
    lines.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.class.cmp(&b.class)).then_with(|| locale.compare(&a.name, &b.name)));
    let rows: Vec<Vec<Cell>> = lines.into_iter().zip(1..).map(|(line, number)| cells(line, number)).collect();
    Ok(Table { head: Head { title: Some(title(rows.len())), columns: columns(&COLUMNS) }, rows, notes: Vec::new() })
}

fn cells(line: Line, number: i64) -> Vec<Cell> {
    let state = match (&line.plan, &line.item) {
        (None, _) => "no_plan",
        (Some(_), None) => "no_items",
        (Some(_), Some(item)) => item.state.code(),
    };
    let mut cells = vec![
        Cell::Int(number),
        Cell::Text(line.name),
        line.class.map(|class| class.to_string()).into(),
        Cell::Code(Vocabulary::Register, line.register).under(line.norms.as_ref()),
    ];
    cells.extend(match line.plan {
        Some(plan) => [Cell::Day(plan.on), Cell::Text(plan.goal), plan.criteria.into()],
        None => [const { Cell::Empty }; 3],
    });
    let state = Cell::Word("plan-state", state);
    cells.extend(match line.item {
        // What came later than the day that is asked for is not told.
        Some(item) => [
            Cell::Int(item.id),
            Cell::Text(item.measure),
            Cell::code(Vocabulary::Intervention, item.kind),
            Cell::Day(item.set_on),
            item.responsible.into(),
            item.due_on.into(),
            state,
            item.done_on.filter(|_| item.state == State::Done).into(),
            item.result.filter(|_| item.state == State::Done).into(),
            item.dropped_on.filter(|_| item.state == State::Dropped).into(),
            item.reason.filter(|_| item.state == State::Dropped).into(),
            Cell::Int(item.contacts),
        ],
        None => {
            let mut none = [const { Cell::Empty }; 12];
            none[6] = state;
            none
        }
    });
    cells.push(Cell::Int(line.student));
    cells
}
