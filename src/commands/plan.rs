//! `esep plan`: a child's individual plan, its items, and what became of them.

use super::register::open_entry;
use crate::app::App;
use crate::cli::{Plan as Command, PlanAdd, PlanDone, PlanDrop, PlanEdit, PlanItem, PlanMake};
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::entry::Entry;
use crate::store::plan::{self, End, Item, Plan, Task};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary, Written, entry};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Make(args) => make(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::Add(args) => add(app, &args),
        Command::Item(args) => item(app, &args),
        Command::Done(args) => done(app, &args),
        Command::Drop(args) => drop(app, &args),
        Command::Show(args) => super::plan_list::show(app, &args),
        Command::List(args) => super::plan_list::list(app, &args),
    }
}

fn make(app: &App, args: &PlanMake) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = app.write("plan make", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, app.today())?;
        let entry = open_entry(tx, app, &student, args.kind.as_ref())?;
        if let Some(known) = plan::of_entry(tx, entry.id)? {
            let error = Error::refused("plan_known").with("student", label).with("made", known.made_on);
            return Err(error.with("id", student.id).with("kind", entry.facts.register));
        }
        not_before_placement(&label, args.on, &entry)?;
        let id = plan::insert(tx, entry.id, args.on, &args.goal, args.criteria.as_deref())?;
        let summary = summary(&student, &entry).with("on", args.on.to_string());
        Ok(((student.id, id, label, entry.facts.register), summary))
    })?;
    let (student, id, label, register) = written.value;
    let told = [("student", label.into()), ("id", student.into()), ("kind", register.into()), ("day", args.on.into())];
    app.done("plan-made", &told, written.operation, &[("student", student.into()), ("plan", id.into())])
}

/// What the history tells of a plan.
fn summary(student: &Student, entry: &Entry) -> Summary {
    Summary::default().with("student", student.id).with("kind", entry.facts.register.as_str())
}

fn not_before_placement(label: &str, made_on: Date, entry: &Entry) -> Result<()> {
    let placed = entry.facts.placed_on;
    if made_on < placed {
        return Err(Error::refused("plan_before_placed").with("student", label).with("on", made_on).with("placed", placed));
    }
    Ok(())
}

/// The plan of the entry that is meant.
fn plan_of(tx: &Db, app: &App, words: &str, kind: Option<&String>) -> Result<(Student, String, Entry, Plan)> {
    let student = student::resolve(tx, words, app.today())?;
    let label = super::label(tx, &student, app.today())?;
    let entry = open_entry(tx, app, &student, kind)?;
    match plan::of_entry(tx, entry.id)? {
        Some(plan) => Ok((student, label, entry, plan)),
        None => {
            let error = Error::refused("plan_missing").with("student", label).with("id", student.id);
            Err(error.with("kind", entry.facts.register).with("today", app.today().to_string()))
        }
    }
}

fn edit(app: &App, args: &PlanEdit) -> Result<Exit> {
    let written = app.write("plan edit", |tx| {
        let (student, label, entry, known) = plan_of(tx, app, &args.student.words(), args.kind.as_ref())?;
        let new = Plan {
            made_on: args.on.unwrap_or(known.made_on),
            goal: args.goal.clone().unwrap_or_else(|| known.goal.clone()),
            criteria: args.criteria.clone().unwrap_or_else(|| known.criteria.clone()),
            ..known
        };
        not_before_placement(&label, new.made_on, &entry)?;
        if let Some(item) = plan::items(tx, new.id)?.into_iter().find(|item| item.task.set_on < new.made_on) {
            return Err(set_before_plan(&item.task, new.made_on).with("item", item.id));
        }
        if new != known {
            plan::update(tx, &new)?;
        }
        let summary = summary(&student, &entry);
        Ok(((student.id, new.id, label), summary))
    })?;
    let text = if app.changed_nothing(written.operation) { "plan-same" } else { "plan-edited" };
    let (student, id, label) = written.value;
    app.done(text, &[("student", label.into())], written.operation, &[("student", student.into()), ("plan", id.into())])
}

fn set_before_plan(task: &Task, made_on: Date) -> Error {
    Error::refused("plan_item_before_plan").with("set", task.set_on).with("made", made_on)
}

/// What an item of a plan must be like: set with the plan or later, due and ended on that day or later, with somebody to
/// carry it out by some day. A draft is allowed to lack the last two.
fn broken_rule(plan: &Plan, task: &Task, end: Option<&End>, draft: bool) -> Option<Error> {
    if task.set_on < plan.made_on {
        return Some(set_before_plan(task, plan.made_on));
    }
    if let Some(due_on) = task.due_on.filter(|due_on| *due_on < task.set_on) {
        return Some(Error::refused("plan_due_before_set").with("due", due_on).with("set", task.set_on));
    }
    if let Some(on) = end.map(End::on).filter(|on| *on < task.set_on) {
        return Some(Error::refused("plan_done_before_set").with("on", on).with("set", task.set_on));
    }
    let lacks = match (task.responsible, task.due_on) {
        _ if draft => return None,
        (Some(_), Some(_)) => return None,
        (None, None) => "both",
        (None, Some(_)) => "responsible",
        (Some(_), None) => "due",
    };
    Some(Error::refused("plan_item_incomplete").with("lacks", lacks))
}

fn add(app: &App, args: &PlanAdd) -> Result<Exit> {
    let kind = super::code(app.norms()?, Vocabulary::Intervention, args.kind_of_work.as_ref())?;
    let written = app.write("plan add", |tx| {
        let (student, label, entry, plan) = plan_of(tx, app, &args.student.words(), args.kind.as_ref())?;
        let responsible = super::staff_id(tx, args.responsible.as_ref())?;
        let task = Task {
            // A plan that is made ahead has its items from its own day.
            set_on: args.on.unwrap_or_else(|| app.today().max(plan.made_on)),
            kind: kind.clone(),
            measure: args.measure.clone(),
            responsible,
            due_on: args.due,
        };
        if let Some(error) = broken_rule(&plan, &task, None, args.draft) {
            return Err(error);
        }
        if let Some(same) = plan::items(tx, plan.id)?.into_iter().find(|item| item.end.is_none() && item.task == task) {
            return Err(Error::refused("plan_item_known").with("student", label).with("item", same.id));
        }
        let id = plan::insert_item(tx, plan.id, &task)?;
        let summary = summary(&student, &entry).with("item", id);
        Ok(((student.id, id, label), summary))
    })?;
    if let Some(on) = args.on {
        app.warn_of_future(on);
    }
    let (student, id, label) = written.value;
    let told = [("student", label.into()), ("item", id.into()), ("measure", (&args.measure).into())];
    let text = if args.responsible.is_some() && args.due.is_some() { "plan-item-added" } else { "plan-item-drafted" };
    app.done(text, &told, written.operation, &[("student", student.into()), ("item", id.into())])
}

/// An item that may be changed, with the child's number and name.
fn known_item(tx: &Db, app: &App, id: i64) -> Result<(Student, Entry, Plan, Item)> {
    let unknown = || Error::not_found("plan_item_unknown").with("item", id);
    let item = plan::item(tx, id)?.ok_or_else(unknown)?;
    let plan = plan::get(tx, item.plan)?.ok_or_else(unknown)?;
    let entry = entry::get(tx, plan.entry)?.ok_or_else(unknown)?;
    let student = student::get(tx, entry.student)?.ok_or_else(unknown)?;
    if let Some(removal) = &entry.facts.removal {
        let label = super::label(tx, &student, app.today())?;
        let error = Error::refused("plan_entry_removed").with("student", label).with("item", id).with("removed", removal.on);
        return Err(error.with("id", student.id));
    }
    Ok((student, entry, plan, item))
}

/// Changes an item in one operation, unless it then breaks a rule.
fn change(app: &App, command: &str, id: i64, new: impl FnOnce(&Db, Item) -> Result<(Item, bool)>) -> Result<Written<(String, Item)>> {
    app.write(command, |tx| {
        let (student, entry, plan, known) = known_item(tx, app, id)?;
        let (new, draft) = new(tx, known.clone())?;
        if let Some(error) = broken_rule(&plan, &new.task, new.end.as_ref(), draft) {
            return Err(error.with("item", id));
        }
        if new != known {
            plan::update_item(tx, &new)?;
        }
        let label = super::label(tx, &student, app.today())?;
        Ok(((label, new), summary(&student, &entry).with("item", id)))
    })
}

fn told(app: &App, text: &str, written: Written<(String, Item)>) -> Result<Exit> {
    let (label, item) = written.value;
    let told = [("student", label.into()), ("item", item.id.into()), ("measure", item.task.measure.into())];
    app.done(text, &told, written.operation, &[("item", item.id.into())])
}

fn item(app: &App, args: &PlanItem) -> Result<Exit> {
    let kind = super::code_anew(app.norms()?, Vocabulary::Intervention, args.kind_of_work.as_ref())?;
    let written = change(app, "plan item", args.id, |tx, known| {
        let responsible = super::staff_id(tx, args.responsible.as_ref())?;
        let old = known.task;
        let was_draft = old.responsible.is_none() || old.due_on.is_none();
        let task = Task {
            set_on: args.on.unwrap_or(old.set_on),
            kind: kind.clone().unwrap_or(old.kind),
            measure: args.measure.clone().unwrap_or(old.measure),
            responsible: responsible.or(old.responsible),
            due_on: args.due.or(old.due_on),
        };
        let end = known.end.filter(|_| !args.reopen);
        Ok((Item { task, end, ..known }, was_draft))
    })?;
    let text = if app.changed_nothing(written.operation) { "plan-item-same" } else { "plan-item-edited" };
    told(app, text, written)
}

/// An item that has not ended yet gets its end.
fn end(app: &App, command: &str, id: i64, end: End) -> Result<Written<(String, Item)>> {
    change(app, command, id, |_, known| match known.end {
        None => Ok((Item { end: Some(end), ..known }, true)),
        Some(End::Done { on, .. }) => Err(Error::refused("plan_item_ended").with("item", id).with("how", "done").with("on", on)),
        Some(End::Dropped { on, .. }) => Err(Error::refused("plan_item_ended").with("item", id).with("how", "dropped").with("on", on)),
    })
}

fn done(app: &App, args: &PlanDone) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = end(app, "plan done", args.id, End::Done { on: args.on, result: args.result.clone() })?;
    told(app, "plan-item-done", written)
}

fn drop(app: &App, args: &PlanDrop) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = end(app, "plan drop", args.id, End::Dropped { on: args.on, reason: args.reason.clone() })?;
    told(app, "plan-item-dropped", written)
}
