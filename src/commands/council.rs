//! `esep council`: meetings of the prevention council, who came, the order on their decisions.

use super::{council_agenda, council_close, council_minutes};
use crate::app::App;
use crate::cli::{Council as Command, CouncilAttend, CouncilEdit, CouncilList, CouncilOrder, CouncilPlan};
use crate::domain::case_work::Decision;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::council::{self, Council, Facts, Who};
use crate::store::{Db, Summary, agenda, entry, staff, student};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Plan(args) => plan(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List(args) => list(app, &args),
        Command::Show(args) => council_minutes::show(app, args.council),
        Command::Agenda(args) => council_agenda::agenda(app, &args),
        Command::Attend(args) => attend(app, &args),
        Command::Decide(args) => council_agenda::decide(app, &args),
        Command::Close(args) => council_close::close(app, &args),
        Command::Order(args) => order(app, &args),
        Command::Minutes(args) => council_minutes::minutes(app, args.council),
    }
}

/// The meeting that is meant.
pub fn get(db: &Db, id: i64) -> Result<Council> {
    council::get(db, id)?.ok_or_else(|| Error::not_found("council_unknown").with("id", id))
}

/// The meeting that is meant, which may still be changed.
pub fn open(db: &Db, id: i64) -> Result<Council> {
    let council = get(db, id)?;
    match &council.protocol {
        None => Ok(council),
        Some(protocol) => Err(Error::refused("council_closed").with("id", id).with("day", council.facts.on).with("protocol", protocol)),
    }
}

fn plan(app: &App, args: &CouncilPlan) -> Result<Exit> {
    let written = app.write("council plan", |tx| {
        let chair = super::staff_id(tx, args.chair.as_ref())?;
        if let Some(known) = council::open_on(tx, args.on)? {
            return Err(Error::refused("council_planned").with("id", known).with("day", args.on));
        }
        let id = council::insert(tx, &Facts { on: args.on, chair, note: args.note.clone() })?;
        Ok((id, Summary::default().with("council", id).with("on", args.on.to_string())))
    })?;
    let id = written.value;
    app.done("council-added", &[("id", id.into()), ("day", args.on.into())], written.operation, &[("council", id.into())])
}

/// Another day, another chair, as long as the meeting is open. What was decided keeps the days that were counted from the
/// old one, so a meeting with decisions stays where it is.
fn edit(app: &App, args: &CouncilEdit) -> Result<Exit> {
    let written = app.write("council edit", |tx| {
        let known = open(tx, args.of.council)?;
        let old = known.facts.clone();
        let new = Facts {
            on: args.on.unwrap_or(old.on),
            chair: super::staff_anew(tx, args.chair.as_ref())?.unwrap_or(old.chair),
            note: args.note.clone().unwrap_or(old.note),
        };
        if new.on != old.on {
            if agenda::items(tx, known.id)?.iter().any(|item| item.decided.is_some()) {
                return Err(Error::refused("council_decided").with("id", known.id).with("day", old.on));
            }
            if let Some(other) = council::open_on(tx, new.on)? {
                return Err(Error::refused("council_planned").with("id", other).with("day", new.on));
            }
        }
        if new != known.facts {
            council::update(tx, known.id, &new)?;
        }
        Ok((new.on, Summary::default().with("council", known.id).with("on", new.on.to_string())))
    })?;
    let text = if app.changed_nothing(written.operation) { "council-same" } else { "council-edited" };
    let id = args.of.council;
    app.done(text, &[("id", id.into()), ("day", written.value.into())], written.operation, &[("council", id.into())])
}

fn list(app: &App, args: &CouncilList) -> Result<Exit> {
    let rows: Vec<Vec<Cell>> = council::list(app.reading()?.db(), args.open)?
        .into_iter()
        .map(|line| {
            vec![
                Cell::Int(line.council.id),
                Cell::Day(line.council.facts.on),
                line.council.protocol.into(),
                line.chair.into(),
                Cell::Int(line.items),
                Cell::Int(line.undecided),
                line.council.order.into(),
                line.council.order_date.into(),
                line.council.facts.note.into(),
            ]
        })
        .collect();
    let title = app.text("council-title", &[("count", rows.len().into())]);
    let shown = ["council", "on", "protocol", "chair", "items", "undecided", "order", "order_date", "note"];
    app.print(&Table { head: Head { title: Some(title), columns: columns(&shown) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

fn attend(app: &App, args: &CouncilAttend) -> Result<Exit> {
    let written = app.write("council attend", |tx| {
        let council = open(tx, args.of.council)?;
        let mut named = Vec::new();
        for words in &args.staff {
            let one = staff::resolve(tx, words)?;
            named.push((Who::Staff(one.id), one.name));
        }
        named.extend(args.guest.iter().map(|name| (Who::Guest(name.clone()), name.clone())));
        for (who, name) in &named {
            // Asked anew for each, so that somebody named twice is refused too.
            let known = council::attendance(tx, council.id)?.into_iter().find(|known| known.who == *who);
            match known {
                None => council::insert_attendee(tx, council.id, who, !args.absent)?,
                Some(known) if args.change && known.present == args.absent => council::set_present(tx, known.id, !args.absent)?,
                Some(known) => {
                    let how = if known.present { "yes" } else { "no" };
                    return Err(Error::refused("attendance_known").with("id", council.id).with("name", name).with("present", how));
                }
            }
        }
        let names: Vec<String> = named.into_iter().map(|(_, name)| name).collect();
        let summary = Summary::default().with("council", council.id).with("count", names.len());
        Ok((names, summary))
    })?;
    let text = if args.absent { "council-missed" } else { "council-attended" };
    let told = [("id", args.of.council.into()), ("names", written.value.join("; ").into())];
    app.done(text, &told, written.operation, &[("council", args.of.council.into())])
}

/// The director's order goes to the meeting and to every entry that it placed. An entry that somebody gave another
/// number keeps it, and is named.
fn order(app: &App, args: &CouncilOrder) -> Result<Exit> {
    app.warn_of_future(args.date);
    let written = app.write("council order", |tx| {
        let council = get(tx, args.of.council)?;
        let id = council.id;
        if council.protocol.is_none() {
            return Err(Error::refused("council_not_closed").with("id", id).with("day", council.facts.on));
        }
        if let Some(known) = council.order.as_ref().filter(|_| !args.change) {
            return Err(Error::refused("order_known").with("id", id).with("order", known));
        }
        if args.date < council.facts.on {
            return Err(Error::refused("order_before_council").with("id", id).with("day", council.facts.on).with("date", args.date));
        }
        council::set_order(tx, id, &args.order, args.date)?;
        let (mut count, mut kept) = (0_usize, Vec::new());
        let placed = |item: &agenda::Item| item.decided.as_ref().is_some_and(|decided| decided.decision == Decision::Place);
        for item in agenda::items(tx, id)?.into_iter().filter(placed) {
            let Some(known) = entry::of_student(tx, item.student)?.into_iter().find(|known| Some(known.id) == item.entry) else { continue };
            if known.facts.order.is_some() && known.facts.order != council.order && known.facts.order.as_ref() != Some(&args.order) {
                let name = student::get(tx, item.student)?.map(|student| student.name.full()).unwrap_or_default();
                kept.push(format!("{name} (№ {})", known.facts.order.unwrap_or_default()));
                continue;
            }
            entry::update(tx, &known, &entry::Facts { order: Some(args.order.clone()), ..known.facts.clone() })?;
            count += 1;
        }
        let summary = Summary::default().with("council", id).with("order", args.order.as_str()).with("count", count);
        Ok(((count, kept), summary))
    })?;
    let (count, kept) = written.value;
    let id = args.of.council;
    let told = [("id", id.into()), ("order", (&args.order).into()), ("count", count.into())];
    app.done("council-ordered", &told, written.operation, &[("council", id.into()), ("entries", count.into())])?;
    if !kept.is_empty() {
        app.ui.warn(&app.text("council-order-kept", &[("names", kept.join(", ").into())]));
    }
    Ok(Exit::Done)
}
