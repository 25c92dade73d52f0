//! `esep outing`: visits to a theatre, a museum …, and the classes that had none this month.

use super::overview::last_day;
use super::report::{Asked, marked, of_terms, span, title};
use crate::app::App;
use crate::cli::{Outing as Command, OutingAdd, OutingCoverage, OutingEdit, OutingList, ReportOutings};
use crate::domain::calendar::{Period, SchoolYear};
use crate::domain::class_name::ClassName;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::outings::{self, Wanted};
use crate::store::outing::{self, Visit};
use crate::store::staff::Names;
use crate::store::student::Student;
use crate::store::{Db, Summary};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List(args) => list(app, &args),
        Command::Coverage(args) => coverage(app, &args),
    }
}

fn numbers(children: &[Student]) -> Vec<i64> {
    children.iter().map(|child| child.id).collect()
}

/// A visit that breaks no rule and is not kept already.
fn check(tx: &Db, visit: &Visit, own: Option<i64>) -> Result<()> {
    if let Some(error) = visit.broken_rule() {
        return Err(error);
    }
    match outing::same(tx, visit)?.filter(|known| Some(*known) != own) {
        Some(known) => Err(Error::refused("outing_known").with("id", known).with("day", visit.on)),
        None => Ok(()),
    }
}

/// Classes of a visit that have nobody on its day: mostly a slip.
fn warn_of_empty(app: &App, visit: &Visit, known: &[ClassName]) {
    let empty: Vec<String> = visit.classes.iter().filter(|class| !known.contains(class)).map(ToString::to_string).collect();
    if !empty.is_empty() {
        app.ui.warn(&app.text("outing-empty-class", &[("classes", empty.join(", ").into()), ("day", visit.on.into())]));
    }
}

fn add(app: &App, args: &OutingAdd) -> Result<Exit> {
    let norms = app.norms()?;
    let kind = norms.require(Vocabulary::Outing, &args.kind)?;
    app.warn_of_future(args.on);
    let written = app.write("outing add", |tx| {
        let children = numbers(&super::each_once(app, tx, &args.students)?);
        let counted = i64::try_from(children.len()).ok().filter(|count| *count > 0 && args.class.is_empty());
        let visit = Visit {
            on: args.on,
            kind: kind.code.clone(),
            place: args.place.clone(),
            pupils: match args.pupils.or(counted) {
                Some(pupils) => pupils,
                None if args.class.is_empty() => return Err(Error::refused("outing_of_nobody")),
                None => return Err(Error::usage("cli_missing").with("argument", "--pupils")),
            },
            free: args.free,
            staff: super::staff_id(tx, args.by.as_ref())?,
            classes: args.class.clone(),
            children,
        }
        .in_order();
        check(tx, &visit, None)?;
        let id = outing::insert(tx, &visit)?;
        let known = outing::classes_on(tx, visit.on)?.into_iter().map(|(class, _)| class).collect::<Vec<_>>();
        let summary = Summary::default().with("outing", id).with("kind", kind.code.as_str()).with("on", args.on.to_string());
        let summary = match visit.children.as_slice() {
            [only] => summary.with("student", *only),
            _ => summary,
        };
        Ok(((id, visit, known), summary))
    })?;
    let (id, visit, known) = written.value;
    warn_of_empty(app, &visit, &known);
    let told = [
        ("id", id.into()),
        ("kind", kind.label(app.locale.lang).into()),
        ("day", visit.on.into()),
        ("pupils", visit.pupils.into()),
        ("free", visit.free.into()),
    ];
    app.done("outing-added", &told, written.operation, &[("outing", id.into()), ("pupils", visit.pupils.into())])
}

fn edit(app: &App, args: &OutingEdit) -> Result<Exit> {
    let norms = app.norms()?;
    let kind = super::code(norms, Vocabulary::Outing, args.kind.as_ref())?;
    args.on.inspect(|day| app.warn_of_future(*day));
    let written = app.write("outing edit", |tx| {
        let known = outing::get(tx, args.id)?.ok_or_else(|| Error::not_found("outing_unknown").with("id", args.id))?;
        let old = known.visit.clone();
        let children = match &args.student {
            Some(named) => numbers(&super::each_once(app, tx, named)?),
            None => old.children.clone(),
        };
        let classes = args.class.clone().unwrap_or_else(|| old.classes.clone());
        // Pupils that were counted by their names are counted anew.
        let named = |children: &[i64]| i64::try_from(children.len()).ok();
        let counted = classes.is_empty() && old.classes.is_empty() && named(&old.children) == Some(old.pupils);
        let recounted = if counted { named(&children).filter(|count| *count > 0) } else { None };
        let new = Visit {
            on: args.on.unwrap_or(old.on),
            kind: kind.unwrap_or(old.kind),
            place: args.place.clone().unwrap_or(old.place),
            pupils: args.pupils.or(recounted).unwrap_or(old.pupils),
            free: args.free.unwrap_or(old.free),
            staff: super::staff_anew(tx, args.by.as_ref())?.unwrap_or(old.staff),
            classes,
            children,
        }
        .in_order();
        if new != known.visit {
            check(tx, &new, Some(known.id))?;
            outing::update(tx, &known, &new)?;
        }
        let classes = outing::classes_on(tx, new.on)?.into_iter().map(|(class, _)| class).collect::<Vec<_>>();
        Ok(((known.id, new, classes), Summary::default().with("outing", known.id)))
    })?;
    let (id, visit, known) = written.value;
    if args.class.is_some() || args.on.is_some() {
        warn_of_empty(app, &visit, &known);
    }
    let text = if app.changed_nothing(written.operation) { "outing-same" } else { "outing-edited" };
    app.done(text, &[("id", id.into())], written.operation, &[("outing", id.into())])
}

/// Visits of a month, of other days or all, oldest first. People read who is named; files carry the numbers.
fn list(app: &App, args: &OutingList) -> Result<Exit> {
    let period = match args.month {
        Some(month) => Some((None, month)),
        None => super::span(app, &args.span)?,
    };
    let store = app.reading()?;
    let db = store.db();
    let people = !app.format()?.is_for_programs();
    let names = Names::read(db)?;
    let mut rows = Vec::new();
    let mut totals = [0_i64; 2];
    for known in outing::between(db, period.map_or(Period::EVER, |(_, days)| days))? {
        let visit = known.visit;
        app.named(visit.children.iter().copied());
        let named: Vec<String> = match people {
            true => visit.children.iter().map(|id| super::child(db, *id, visit.on).map(|(_, label)| label)).collect::<Result<_>>()?,
            false => visit.children.iter().map(ToString::to_string).collect(),
        };
        let classes: Vec<String> = visit.classes.iter().map(ToString::to_string).collect();
        let joined = |parts: Vec<String>| Some(parts.join(if people { ", " } else { "|" })).filter(|text| !text.is_empty());
        totals = [totals[0] + visit.pupils, totals[1] + visit.free];
        rows.push(vec![
            Cell::Int(known.id),
            Cell::Day(visit.on),
            Cell::Code(Vocabulary::Outing, visit.kind),
            visit.place.into(),
            joined(classes).into(),
            joined(named).into(),
            Cell::Int(visit.pupils),
            Cell::Int(visit.free),
            names.of(visit.staff).into(),
        ]);
    }
    let title = app.text("outing-list", &[("count", rows.len().into()), ("pupils", totals[0].into()), ("free", totals[1].into())]);
    let title = super::list_title(app, db, title, None, period)?;
    let shown = ["id", "on", "outing_kind", "place", "classes", "named", "pupils", "free", "by"];
    app.print(&Table { head: Head { title: Some(title), columns: columns(&shown) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// Which classes had their visit of the month, and which had not.
fn coverage(app: &App, args: &OutingCoverage) -> Result<Exit> {
    let today = app.today();
    let month = args.month.or_else(|| Period::month_of(today)).ok_or_else(|| Error::damaged("own_fault"))?;
    let norms = app.norms()?;
    let lang = app.locale.lang;
    let kinds: Vec<&str> = norms.items(Vocabulary::Outing).filter(|kind| kind.monthly).map(|kind| kind.label(lang)).collect();
    let store = app.reading()?;
    let db = store.db();
    app.counted();
    let words = app.text("outing-month", &[("kinds", kinds.join(", ").into()), ("days", super::span_words(app, None, month).into())]);
    let title = title(app, db, "outing-coverage", None, &words)?;
    let wanted = Wanted { month, day: last_day(app, month), title };
    app.print(&outings::coverage(db, norms, &app.locale, wanted)?)?;
    Ok(Exit::Done)
}

/// The visits of a term or a year, as the Government's letter counts them.
pub fn report<'a>(app: &'a App, args: &ReportOutings) -> Result<Asked<'a>> {
    let (term, period) = match args.year.map(SchoolYear::period) {
        Some(period) => (None, period),
        None => span(app, &args.span)?,
    };
    let public = of_terms(app, args.public, args.span.from.is_some())?;
    let norms = app.norms()?;
    Ok(Asked {
        name: "outings",
        arguments: marked(format!("{} {}", period.from, period.to), public),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-outings", None, &super::span_words(app, term, period))?;
            outings::run(db, norms, &app.locale, period, public, title)
        }),
    })
}
