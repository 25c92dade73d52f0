//! `esep report`: the registers, their movement, the work done.

use crate::app::App;
use crate::cli::args::TermArg;
use crate::cli::{Report as Command, ReportInterventions, ReportMovement, ReportRegister, Reports, Span};
use crate::domain::calendar::{Period, Term};
use crate::domain::movement::Breakdown;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::locale::Lang;
use crate::norms::Vocabulary;
use crate::report::register::When;
use crate::report::{interventions, movement, register};
use crate::store::{Db, school};

pub fn run(app: &App, args: Reports) -> Result<Exit> {
    if let Some(day) = args.as_known_on {
        app.look_back(day)?;
    }
    match args.report {
        Command::Register(args) => register_report(app, &args),
        Command::Movement(args) => movement_report(app, &args),
        Command::Interventions(args) => interventions_report(app, &args),
        Command::Form(args) => super::form::run(app, &args),
    }?;
    Ok(Exit::Done)
}

fn kind(app: &App, typed: Option<&String>) -> Result<Option<String>> {
    super::code(app.norms()?, Vocabulary::Register, typed)
}

/// The days asked for; the current term where none are.
pub fn span(app: &App, span: &Span) -> Result<(Option<Term>, Period)> {
    match super::span(app, span)? {
        Some(found) => Ok(found),
        None => app.term(TermArg::Current).map(|(term, period)| (Some(term), period)),
    }
}

/// The school's name in the user's language, or in the other.
pub fn school_name(app: &App, db: &Db) -> Result<Option<String>> {
    let school = school::get(db)?;
    Ok(if app.locale.lang == Lang::Kk { school.name_kk.or(school.name_ru) } else { school.name_ru.or(school.name_kk) })
}

/// `№ 15 мектеп · Есептердің қозғалысы · мектепішілік есеп · 2026-2027 …`
fn title(app: &App, db: &Db, id: &str, kind: Option<&str>, when: &str) -> Result<String> {
    let mut parts: Vec<String> = school_name(app, db)?.into_iter().collect();
    parts.push(app.text(id, &[]));
    if let Some(kind) = kind {
        parts.push(app.norms()?.label(Vocabulary::Register, kind, app.locale.lang).to_owned());
    }
    parts.push(when.to_owned());
    parts.extend(app.looks_back_to().map(|day| app.text("rep-as-known", &[("day", day.into())])));
    Ok(parts.join(" · "))
}

fn register_report(app: &App, args: &ReportRegister) -> Result<()> {
    let kind = kind(app, args.kind.as_ref())?;
    let found = super::span(app, &args.span)?;
    let (when, words) = match found {
        Some((term, period)) => (When::During(period), super::span_words(app, term, period)),
        None => {
            let day = args.on.unwrap_or_else(|| app.today());
            (When::On(day), crate::domain::calendar::written(day))
        }
    };
    let store = app.reading()?;
    let title = title(app, store.db(), "rep-register", kind.as_deref(), &words)?;
    let counted = |count: usize| app.text("rep-with-count", &[("title", title.into()), ("count", count.into())]);
    app.print(&register::run(store.db(), app.norms()?, &app.locale, when, kind.as_deref(), counted)?)
}

fn movement_report(app: &App, args: &ReportMovement) -> Result<()> {
    let kind = kind(app, args.kind.as_ref())?;
    let (term, period) = span(app, &args.span)?;
    let store = app.reading()?;
    let title = title(app, store.db(), "rep-movement", kind.as_deref(), &super::span_words(app, term, period))?;
    let wanted = movement::Wanted { period, register: kind.as_deref(), by: args.by, title };
    app.print(&movement::run(store.db(), app.norms()?, &app.locale, &wanted)?)
}

fn interventions_report(app: &App, args: &ReportInterventions) -> Result<()> {
    let by_staff = match args.by {
        Breakdown::Total => false,
        Breakdown::Staff => true,
        other => return Err(Error::usage("interventions_by").with("by", other.code())),
    };
    let kind = kind(app, args.kind.as_ref())?;
    let (term, period) = span(app, &args.span)?;
    let store = app.reading()?;
    let title = title(app, store.db(), "rep-work", kind.as_deref(), &super::span_words(app, term, period))?;
    let wanted = interventions::Wanted { period, register: kind.as_deref(), by_staff, title };
    app.print(&interventions::run(store.db(), app.norms()?, &app.locale, &wanted)?)
}
