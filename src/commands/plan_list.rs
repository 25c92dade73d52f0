//! `esep plan show` and `esep plan list`: one child's plan, and the items of all.

use crate::app::App;
use crate::cli::{PlanList, PlanShow};
use crate::domain::calendar::Period;
use crate::domain::plan::State;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::plans::{self, Item, Line, Made, Wanted};
use crate::report::register::When;
use crate::store::entry::{self, Entry};
use crate::store::student::Student;
use crate::store::{Db, plan, staff};
use crate::table::{Cell, Head, Table, columns};

/// The plan of the entry that is meant: of those that have one the open one, or else the latest.
fn entry_of(db: &Db, app: &App, student: &Student, args: &PlanShow) -> Result<Entry> {
    let kind = super::code(app.norms()?, Vocabulary::Register, args.kind.as_ref())?;
    let mut planned = Vec::new();
    for entry in entry::of_student(db, student.id)? {
        if kind.as_ref().is_none_or(|kind| entry.facts.register == *kind) && plan::of_entry(db, entry.id)?.is_some() {
            planned.push(entry);
        }
    }
    let open: Vec<&Entry> = planned.iter().filter(|entry| entry.facts.removal.is_none()).collect();
    let label = super::label(db, student, app.today())?;
    match (open.as_slice(), planned.last()) {
        ([one], _) => Ok((*one).clone()),
        ([], Some(latest)) => Ok(latest.clone()),
        ([], None) => Err(Error::not_found("plan_unknown").with("student", label).with("id", student.id)),
        (several, _) => {
            let lines = several.iter().map(|entry| format!("--kind {}", entry.facts.register)).collect();
            Err(Error::not_found("several_registers").with("student", label).with("id", student.id).listing(lines))
        }
    }
}

/// Goal, criteria and every item with what became of it.
pub fn show(app: &App, args: &PlanShow) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let today = app.today();
    let student = super::looked_up(app, db, &args.student.words())?;
    let entry = entry_of(db, app, &student, args)?;
    let wanted = Wanted { when: When::During(Period::EVER), register: None, entry: Some(entry.id), day: today };
    let mut lines = plans::lines(db, &wanted)?;
    let made = lines.first_mut().and_then(|line| line.plan.take()).ok_or_else(|| Error::damaged("own_fault"))?;
    let register = app.norms()?.label_under(entry.facts.norms.as_deref(), Vocabulary::Register, &entry.facts.register, app.locale.lang);
    let heading = [("student", super::label(db, &student, today)?.into()), ("register", register.into()), ("day", made.on.into())];
    let mut title = vec![app.text("plan-title", &heading), app.text("plan-goal", &[("goal", (&made.goal).into())])];
    title.push(match &made.criteria {
        Some(criteria) => app.text("plan-criteria", &[("criteria", criteria.into())]),
        None => app.text("plan-no-criteria", &[("id", student.id.into())]),
    });
    let items: Vec<Item> = lines.into_iter().filter_map(|line| line.item).collect();
    let mut notes = remarks(app, items.iter());
    if items.is_empty() {
        notes.push(app.text("plan-no-items", &[("id", student.id.into())]));
    }
    let shown = ["id", "measure", "+kind", "+set_on", "responsible", "due_on", "state", "done_on", "result", "+dropped_on", "+reason"];
    let plan = ["contacts", "+register", "+made_on", "+goal", "+criteria"];
    let of_plan = [
        Cell::Code(Vocabulary::Register, entry.facts.register.clone()).under(entry.facts.norms.as_ref()),
        Cell::Day(made.on),
        Cell::Text(made.goal),
        made.criteria.into(),
    ];
    let rows = items.into_iter().map(|item| {
        let cells = vec![
            Cell::Int(item.id),
            Cell::Text(item.measure),
            Cell::code(Vocabulary::Intervention, item.kind),
            Cell::Day(item.set_on),
            item.responsible.into(),
            item.due_on.into(),
            Cell::Word("plan-state", item.state.code()),
            item.done_on.into(),
            item.result.into(),
            item.dropped_on.into(),
            item.reason.into(),
            Cell::Int(item.contacts),
        ];
        cells.into_iter().chain(of_plan.clone()).collect()
    });
    let head = Head { title: Some(title.join("\n")), columns: columns(&[&shown[..], &plan].concat()) };
    app.print(&Table { head, rows: rows.collect(), notes })?;
    Ok(Exit::Done)
}

/// `! Просрочено: 2 — …`
fn remarks<'a>(app: &App, items: impl Iterator<Item = &'a Item>) -> Vec<String> {
    let (mut overdue, mut drafts) = (Vec::new(), Vec::new());
    for item in items {
        match item.state {
            State::Overdue => overdue.push(item.id),
            State::Draft => drafts.push(item.id),
            _ => {}
        }
    }
    let note = |text: &str, items: &[i64]| {
        let first = items.first()?;
        Some(
            app.text(text, &[("count", items.len().into()), ("item", first.to_string().into()), ("today", app.today().to_string().into())]),
        )
    };
    [note("plan-note-overdue", &overdue), note("plan-note-drafts", &drafts)].into_iter().flatten().collect()
}

/// The items of all plans by the day they are due; those without a day last, and after them the plans without items.
pub fn list(app: &App, args: &PlanList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let today = app.today();
    let responsible = args.staff.as_ref().map(|words| staff::resolve(db, words)).transpose()?;
    // What is still to be done is of those who are on a register after today; what is set ahead counts too.
    let from = if args.open { today.succ_opt().unwrap_or(today) } else { Period::EVER.from };
    let when = When::During(Period { from, to: Period::EVER.to });
    let wanted = |item: Option<&Item>| match item {
        Some(item) => {
            let his = responsible.as_ref().is_none_or(|one| item.responsible_id == Some(one.id));
            his && (!args.open || item.state.is_open())
        }
        None => !args.open && responsible.is_none(),
    };
    let mut found: Vec<(Line, Made, Option<Item>)> = Vec::new();
    for mut line in plans::lines(db, &Wanted { when, register: None, entry: None, day: today })? {
        let item = line.item.take();
        if let Some(made) = line.plan.take().filter(|_| wanted(item.as_ref())) {
            found.push((line, made, item));
        }
    }
    let place = |item: &Option<Item>| {
        let due_on = item.as_ref().and_then(|item| item.due_on);
        (item.is_none(), due_on.is_none(), due_on)
    };
    let number = |item: &Option<Item>| item.as_ref().map(|item| item.id);
    found.sort_by(|(a, _, x), (b, _, y)| {
        place(x).cmp(&place(y)).then_with(|| app.locale.compare(&a.name, &b.name)).then_with(|| number(x).cmp(&number(y)))
    });
    let items: Vec<&Item> = found.iter().filter_map(|(_, _, item)| item.as_ref()).collect();
    let mut title = app.text("plan-list", &[("day", today.into()), ("count", items.len().into())]);
    if let Some(one) = &responsible {
        title = format!("{title} · {}", one.name);
    }
    let notes = remarks(app, items.into_iter());
    let shown = ["id", "due_on", "full_name", "class", "+register", "measure", "+kind", "responsible", "state"];
    let files = ["+set_on", "+done_on", "+result", "+dropped_on", "+reason", "+contacts", "+student_id"];
    let plan = ["+iin", "+placed_on", "+made_on", "+goal", "+criteria"];
    let rows = found.into_iter().map(|(line, made, item)| cells(line, made, item));
    let head = Head { title: Some(title), columns: columns(&[&shown[..], &files, &plan].concat()) };
    app.print(&Table { head, rows: rows.collect(), notes })?;
    Ok(Exit::Done)
}

/// A row of the list: an item, or a plan that has none.
fn cells(line: Line, made: Made, item: Option<Item>) -> Vec<Cell> {
    let state = item.as_ref().map_or("no_items", |item| item.state.code());
    let of_item = item.map(|item| {
        [
            Cell::Int(item.id),
            item.due_on.into(),
            Cell::Text(item.measure),
            Cell::code(Vocabulary::Intervention, item.kind),
            item.responsible.into(),
            Cell::Day(item.set_on),
            item.done_on.into(),
            item.result.into(),
            item.dropped_on.into(),
            item.reason.into(),
            Cell::Int(item.contacts),
        ]
    });
    let of_item = of_item.unwrap_or([const { Cell::Empty }; 11]);
    let [id, due_on, measure, kind, responsible, set_on, done_on, result, dropped_on, reason, contacts] = of_item;
    vec![
        id,
        due_on,
        Cell::Text(line.name),
        line.class.map(|class| class.to_string()).into(),
        Cell::Code(Vocabulary::Register, line.register).under(line.norms.as_ref()),
        measure,
        kind,
        responsible,
        Cell::Word("plan-state", state),
        set_on,
        done_on,
        result,
        dropped_on,
        reason,
        contacts,
        Cell::Int(line.student),
        line.iin.into(),
        Cell::Day(line.placed_on),
        Cell::Day(made.on),
        Cell::Text(made.goal),
        made.criteria.into(),
    ]
}
