//! `esep activity`: clubs, sections and other activities, and the children in them.

use std::collections::HashSet;

use crate::app::App;
use crate::cli::{Activity as Command, ActivityAdd, ActivityEdit, ActivityEnrol, ActivityLeave, ActivityList, ActivityShow};
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::{Norms, Vocabulary};
use crate::store::activity::{self, Activity, Stay};
use crate::store::intervention::{self, Contact};
use crate::store::staff::Names;
use crate::store::student::{self, Student};
use crate::store::{Db, Summary};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::Enrol(args) => enrol(app, &args),
        Command::Leave(args) => leave(app, &args),
        Command::List(args) => list(app, &args),
        Command::Show(args) => show(app, &args),
    }
}

fn add(app: &App, args: &ActivityAdd) -> Result<Exit> {
    let written = app.write("activity add", |tx| {
        let id = activity::insert(tx, &args.name, args.place.as_deref(), super::staff_id(tx, args.leader.as_ref())?)?;
        Ok((id, Summary::default().with("activity", id)))
    })?;
    let id = written.value;
    app.done("activity-added", &[("name", (&args.name).into()), ("id", id.into())], written.operation, &[("activity", id.into())])
}

fn edit(app: &App, args: &ActivityEdit) -> Result<Exit> {
    let written = app.write("activity edit", |tx| {
        let known = activity::resolve(tx, &args.activity)?;
        let new = Activity {
            id: known.id,
            name: args.name.clone().unwrap_or_else(|| known.name.clone()),
            place: args.place.clone().unwrap_or_else(|| known.place.clone()),
            staff: super::staff_anew(tx, args.leader.as_ref())?.unwrap_or(known.staff),
        };
        if new != known {
            activity::update(tx, &new)?;
        }
        Ok(((new.id, new.name), Summary::default().with("activity", known.id)))
    })?;
    let (id, name) = written.value;
    let text = if app.changed_nothing(written.operation) { "activity-same" } else { "activity-edited" };
    app.done(text, &[("name", name.into()), ("id", id.into())], written.operation, &[("activity", id.into())])
}

/// The children that were named, each once, with how they are called on a day.
fn named(app: &App, tx: &Db, words: &[String], day: Date) -> Result<Vec<(Student, String)>> {
    let label = |student| super::label(tx, &student, day).map(|label| (student, label));
    super::each_once(app, tx, words)?.into_iter().map(label).collect()
}

fn summary(activity: &Activity, day: Date, children: &[(Student, String)]) -> Summary {
    let summary = Summary::default().with("activity", activity.id).with("on", day.to_string()).with("count", children.len());
    match children {
        [(only, _)] => summary.with("student", only.id),
        _ => summary,
    }
}

/// A child is in an activity once at a time. What carries out an item of a plan is a contact of its own too.
fn enrol(app: &App, args: &ActivityEnrol) -> Result<Exit> {
    let norms = app.norms()?;
    app.warn_of_future(args.since);
    let written = app.write("activity enrol", |tx| {
        let activity = activity::resolve(tx, &args.activity)?;
        let children = named(app, tx, &args.students, args.since)?;
        for (student, label) in &children {
            if let Some(known) =
                activity::stays(tx, activity.id, student.id)?.into_iter().find(|stay| stay.until.is_none_or(|until| until > args.since))
            {
                let refused = match known.until {
                    None => Error::refused("activity_enrolled"),
                    Some(until) => Error::refused("activity_was_enrolled").with("until", until),
                };
                return Err(refused
                    .with("student", label)
                    .with("name", activity.name)
                    .with("since", known.since)
                    .with("child", student.id));
            }
            activity::enrol(tx, activity.id, student.id, args.since)?;
            if let Some(item) = args.plan_item {
                carry_out(tx, norms, &activity, args.since, item, (student.id, label))?;
            }
        }
        let summary = summary(&activity, args.since, &children);
        Ok(((activity, children), summary))
    })?;
    let (activity, children) = written.value;
    let labels: Vec<String> = children.iter().map(|(_, label)| label.clone()).collect();
    let told = [("name", activity.name.into()), ("students", labels.join(", ").into()), ("day", args.since.into())];
    let numbers: Vec<i64> = children.iter().map(|(student, _)| student.id).collect();
    app.done("activity-enrolled", &told, written.operation, &[("activity", activity.id.into()), ("students", numbers.into())])
}

/// A contact of the kind that brings a child into a club carries out the item of the plan.
fn carry_out(tx: &Db, norms: &Norms, activity: &Activity, since: Date, item: i64, (student, label): (i64, &str)) -> Result<()> {
    super::intervention::plan_item_of(tx, item, student, label)?;
    let kind = norms.items(Vocabulary::Intervention).find(|kind| kind.club).ok_or_else(|| Error::refused("activity_no_kind"))?;
    let contact = Contact {
        held_on: since,
        kind: kind.code.clone(),
        staff: activity.staff,
        summary: Some(activity.name.clone()),
        outcome: None,
        minutes: None,
    };
    let known = intervention::same(tx, student, &contact)?.map(|known| known.id);
    let id = known.map_or_else(|| intervention::insert(tx, student, &contact), Ok)?;
    intervention::link(tx, id, Some(item))
}

fn leave(app: &App, args: &ActivityLeave) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = app.write("activity leave", |tx| {
        let activity = activity::resolve(tx, &args.activity)?;
        let children = named(app, tx, &args.students, args.on)?;
        for (student, label) in &children {
            let stays = activity::stays(tx, activity.id, student.id)?;
            let refused = |code: Error| code.with("student", label).with("name", activity.name.as_str()).with("child", student.id);
            let stay = stays.into_iter().find(|stay| stay.until.is_none());
            let Some(stay) = stay else { return Err(refused(Error::refused("activity_not_enrolled"))) };
            if args.on < stay.since {
                return Err(refused(Error::refused("activity_left_early")).with("on", args.on).with("since", stay.since));
            }
            activity::leave(tx, stay.id, args.on)?;
        }
        let summary = summary(&activity, args.on, &children);
        Ok(((activity, children), summary))
    })?;
    let (activity, children) = written.value;
    let labels: Vec<String> = children.iter().map(|(_, label)| label.clone()).collect();
    let told = [("name", activity.name.into()), ("students", labels.join(", ").into()), ("day", args.on.into())];
    app.done("activity-left", &told, written.operation, &[("activity", activity.id.into())])
}

/// Activities with how many children each has on a day; or what one child was and is in.
fn list(app: &App, args: &ActivityList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    if !args.student.is_empty() {
        return of_child(app, db, &args.student.join(" "));
    }
    let day = args.on.unwrap_or_else(|| app.today());
    let norms = app.norms()?;
    let names = Names::read(db)?;
    let listed = activity::listed(db, &norms.codes_with(Vocabulary::Register, |register| register.decision), day)?;
    let on_register: HashSet<i64> = listed.iter().map(|(student, _)| *student).collect();
    let mut all = activity::all(db)?;
    all.sort_by(|a, b| app.locale.compare(&a.name, &b.name));
    let mut rows = Vec::new();
    let mut children = HashSet::new();
    for one in all {
        let members: HashSet<i64> = activity::members(db, one.id, day)?.into_iter().map(|stay| stay.student).collect();
        rows.push(vec![
            Cell::Int(one.id),
            Cell::Text(one.name),
            one.place.into(),
            names.of(one.staff).into(),
            members.len().into(),
            members.intersection(&on_register).count().into(),
        ]);
        children.extend(members);
    }
    let title = app.text("activity-list", &[("count", rows.len().into()), ("children", children.len().into()), ("day", day.into())]);
    let busy = listed.iter().filter(|(_, busy)| *busy).count();
    let note = app.text("activity-listed", &[("n", busy.into()), ("m", listed.len().into())]);
    let head = Head { title: Some(title), columns: columns(&["id", "activity", "place", "leader", "children", "on_register"]) };
    app.counted();
    app.print(&Table { head, rows, notes: vec![note] })?;
    Ok(Exit::Done)
}

fn of_child(app: &App, db: &Db, words: &str) -> Result<Exit> {
    let student = super::looked_up(app, db, words)?;
    let label = super::label(db, &student, app.today())?;
    let rows = activity::of_student(db, student.id)?.into_iter().map(|stay| {
        let Stay { name, place, leader, since, until, .. } = stay;
        vec![Cell::Text(name), place.into(), leader.into(), Cell::Day(since), until.into()]
    });
    let rows = rows.collect();
    let head = Head {
        title: Some(app.text("activity-of", &[("student", label.into())])),
        columns: columns(&["activity", "place", "leader", "enrolled_on", "ended_on"]),
    };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// The children of an activity on a day, in the order of their names.
fn show(app: &App, args: &ActivityShow) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let day = args.on.unwrap_or_else(|| app.today());
    let one = activity::resolve(db, &args.activity)?;
    let mut members = Vec::new();
    for stay in activity::members(db, one.id, day)? {
        let student = student::get(db, stay.student)?.ok_or_else(|| Error::damaged("own_fault"))?;
        members.push((student.name.full(), student::class_on(db, student.id, day)?, stay));
    }
    members.sort_by(|(a, ..), (b, ..)| app.locale.compare(a, b));
    let count = members.len();
    let rows = members.into_iter().map(|(name, class, stay)| {
        vec![Cell::Int(stay.student), Cell::Text(name), class.map(|class| class.to_string()).into(), Cell::Day(stay.since)]
    });
    let rows = rows.collect();
    let title = app.text("activity-one", &[("name", one.name.into()), ("count", count.into()), ("day", day.into())]);
    let head = Head { title: Some(title), columns: columns(&["student_id", "full_name", "class", "enrolled_on"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}
