//! `esep report`: the registers, their movement, the work done.

use crate::app::App;
use crate::cli::args::TermArg;
use crate::cli::{Figures, Report as Command, ReportGrouped, ReportRegister, Reports, Span};
use crate::domain::calendar::{Period, Term};
use crate::domain::movement::Breakdown;
use crate::domain::suppression::Threshold;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::locale::Lang;
use crate::norms::Vocabulary;
use crate::report::people::Pick;
use crate::report::register::When;
use crate::report::{interventions, movement, register};
use crate::store::{Db, school};
use crate::table::{Composite, Table};

use super::{consult_list, handed_in, incident_list, indicators, outing, overview, term, training};

pub fn run(app: &App, args: Reports) -> Result<Exit> {
    if let Some(day) = args.as_known_on {
        // It would be kept in the copy that is looked at, and go with it.
        if matches!(args.report.0, Command::HandIn(_)) {
            return Err(Error::usage("hand_in_past").with("day", day));
        }
        app.warn_of_future(day);
        app.look_back(day)?;
    }
    match args.report.0 {
        Command::Figures(report) => figures(app, &report, Use::Print),
        Command::HandIn(report) => figures(app, &report, Use::HandIn),
        Command::HandedIn => handed_in::list(app),
        Command::Chronology(args) => print(app, &overview::chronology(app, &args)),
        Command::Form(args) => super::form::run(app, &args).map(|()| Exit::Done),
    }
}

/// What becomes of a report.
#[derive(Clone, Copy)]
enum Use {
    Print,
    HandIn,
}

impl Use {
    fn of(self, app: &App, asked: &Asked<'_, impl Answer>) -> Result<Exit> {
        match self {
            Self::Print => print(app, asked),
            Self::HandIn => handed_in::hand_in(app, asked),
        }
    }
}

fn figures(app: &App, report: &Figures, wanted: Use) -> Result<Exit> {
    match report {
        Figures::Register(args) => wanted.of(app, &register_report(app, args)?),
        Figures::Movement(args) => wanted.of(app, &movement_report(app, args)?),
        Figures::Interventions(args) => wanted.of(app, &interventions_report(app, args)?),
        Figures::Passport(args) => wanted.of(app, &overview::passport(app, args)?),
        Figures::Coverage(args) => wanted.of(app, &overview::coverage(app, args)?),
        Figures::Dynamics(args) => wanted.of(app, &overview::dynamics(app, args)?),
        Figures::Outcomes(args) => wanted.of(app, &overview::outcomes(app, args)?),
        Figures::Plans(args) => wanted.of(app, &overview::plans(app, args)?),
        Figures::BullyingLog(args) => wanted.of(app, &incident_list::bullying_log(app, args)?),
        Figures::Bullying(args) => wanted.of(app, &incident_list::bullying(app, args)?),
        Figures::Outings(args) => wanted.of(app, &outing::report(app, args)?),
        Figures::Indicators(args) => wanted.of(app, &indicators::report(app, args)?),
        Figures::Training(args) => wanted.of(app, &training::report(app, args)?),
        Figures::Psychologist(args) => wanted.of(app, &consult_list::psychologist(app, args)?),
        Figures::Term(args) => wanted.of(app, &term::report(app, args)?),
    }
}

/// Prints a report, and says where it differs from what was handed in.
fn print(app: &App, asked: &Asked<'_, impl Answer>) -> Result<Exit> {
    let store = app.reading()?;
    let answer = (asked.table)(store.db())?;
    app.anchor(store.db())?;
    answer.print(app)?;
    if app.looks_back_to().is_none() {
        handed_in::compare(app, &store, asked, &answer)?;
    }
    Ok(Exit::Done)
}

/// The code of a register that may be left out.
pub fn kind(app: &App, typed: Option<&String>) -> Result<Option<String>> {
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

/// Below which figures are not told, where the report is to leave the school; what must not leave it is refused.
fn threshold(app: &App, public: bool, by: Breakdown, span: &Span) -> Result<Option<Threshold>> {
    if public && by == Breakdown::Staff {
        return Err(Error::usage("public_staff"));
    }
    of_terms(app, public, span.from.is_some())
}

/// The threshold of a report that is to leave the school, where no days of one's own are named: periods that overlap
/// would give small figures away by subtraction; terms do not overlap.
pub fn of_terms(app: &App, public: bool, own_days: bool) -> Result<Option<Threshold>> {
    match public {
        false => Ok(None),
        true if own_days => Err(Error::usage("public_period")),
        true => Ok(Some(Threshold::new(app.norms()?.small_cell))),
    }
}

/// `№ 15 мектеп · Есептердің қозғалысы · мектепішілік есеп · 2026-2027 …`
pub fn title(app: &App, db: &Db, id: &str, kind: Option<&str>, when: &str) -> Result<String> {
    let mut parts: Vec<String> = school_name(app, db)?.into_iter().collect();
    parts.push(app.text(id, &[]));
    if let Some(kind) = kind {
        parts.push(app.norms()?.label(Vocabulary::Register, kind, app.locale.lang).to_owned());
    }
    parts.push(when.to_owned());
    parts.extend(app.looks_back_to().map(|day| app.text("rep-as-known", &[("day", day.into())])));
    Ok(parts.join(" · "))
}

/// What a report gives: a table, or several that belong together.
pub trait Answer {
    /// Writes it where and how it was asked for.
    fn print(&self, app: &App) -> Result<()>;
    /// Its figures as text, to be kept and compared.
    fn figures(&self, app: &App) -> Result<String>;
}

impl Answer for Table {
    fn print(&self, app: &App) -> Result<()> {
        app.print(self)
    }

    fn figures(&self, app: &App) -> Result<String> {
        app.csv(self)
    }
}

impl Answer for Composite {
    fn print(&self, app: &App) -> Result<()> {
        app.print_sections(self)
    }

    fn figures(&self, app: &App) -> Result<String> {
        self.sections.iter().map(|(_, table)| app.csv(table)).collect()
    }
}

/// Makes a report's answer from a state of the register.
type Make<'a, T> = Box<dyn Fn(&Db) -> Result<T> + 'a>;

/// A report that was asked for: its rows, made from any state of the register, and what tells it from others.
pub struct Asked<'a, T = Table> {
    /// The report.
    pub name: &'static str,
    /// Its days, register and groups.
    pub arguments: String,
    /// Makes the table.
    pub table: Make<'a, T>,
}

/// Which days a report of entries is of: in words, and as an argument.
pub fn days(app: &App, args: &ReportRegister) -> Result<(When, String, String)> {
    Ok(match super::span(app, &args.span)? {
        Some((term, period)) => (When::During(period), super::span_words(app, term, period), format!("{} {}", period.from, period.to)),
        None => {
            let day = args.on.unwrap_or_else(|| app.today());
            (When::On(day), crate::domain::calendar::written(day), day.to_string())
        }
    })
}

/// Who is on the registers, on a day or in a period.
pub fn register_report<'a>(app: &'a App, args: &ReportRegister) -> Result<Asked<'a>> {
    let kind = kind(app, args.kind.as_ref())?;
    let (when, words, days) = days(app, args)?;
    let norms = app.norms()?;
    Ok(Asked {
        name: "register",
        arguments: format!("{days} {}", kind.as_deref().unwrap_or("-")),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-register", kind.as_deref(), &words)?;
            let counted = |count: usize| app.text("rep-with-count", &[("title", title.into()), ("count", count.into())]);
            register::run(db, norms, &app.locale, when, kind.as_deref(), counted)
        }),
    })
}

/// What tells a report from others of its kind.
fn arguments(period: Period, kind: Option<&str>, by: Breakdown, public: Option<Threshold>) -> String {
    marked(format!("{} {} {} {}", period.from, period.to, kind.unwrap_or("-"), by.code()), public)
}

/// What tells a report for outside the school from the whole one.
pub fn marked(arguments: String, public: Option<Threshold>) -> String {
    if public.is_some() { arguments + " public" } else { arguments }
}

/// What tells the people behind a figure from the report.
pub fn picked(arguments: String, list: Option<&Pick>) -> String {
    list.map_or(arguments.clone(), |pick| format!("{arguments} {}", pick.typed()))
}

/// Who was there, came, moved, left and stays.
pub fn movement_report<'a>(app: &'a App, args: &ReportGrouped) -> Result<Asked<'a>> {
    let public = threshold(app, args.extract.public, args.by, &args.span)?;
    let kind = kind(app, args.kind.as_ref())?;
    let (term, period) = span(app, &args.span)?;
    let (norms, by, list) = (app.norms()?, args.by, args.extract.list.clone());
    Ok(Asked {
        name: "movement",
        arguments: picked(arguments(period, kind.as_deref(), by, public), list.as_ref()),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-movement", kind.as_deref(), &super::span_words(app, term, period))?;
            let wanted = movement::Wanted { period, register: kind.as_deref(), by, title, public };
            match &list {
                None => movement::run(db, norms, &app.locale, &wanted),
                Some(pick) => movement::people(db, norms, &app.locale, &wanted, pick),
            }
        }),
    })
}

/// The work done, by kind or by whom.
pub fn interventions_report<'a>(app: &'a App, args: &ReportGrouped) -> Result<Asked<'a>> {
    let by_staff = match args.by {
        Breakdown::Total => false,
        Breakdown::Staff => true,
        other => return Err(Error::usage("interventions_by").with("by", other.code())),
    };
    let public = threshold(app, args.extract.public, args.by, &args.span)?;
    // The work with all children, less that with the children of one register, would give small figures away.
    if public.is_some() && args.kind.is_some() {
        return Err(Error::usage("public_kind"));
    }
    let kind = kind(app, args.kind.as_ref())?;
    let (term, period) = span(app, &args.span)?;
    let (norms, list) = (app.norms()?, args.extract.list.clone());
    Ok(Asked {
        name: "interventions",
        arguments: picked(arguments(period, kind.as_deref(), args.by, public), list.as_ref()),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-work", kind.as_deref(), &super::span_words(app, term, period))?;
            let wanted = interventions::Wanted { period, register: kind.as_deref(), by_staff, title, public };
            match &list {
                None => interventions::run(db, norms, &app.locale, &wanted),
                Some(pick) => interventions::people(db, norms, &app.locale, &wanted, pick),
            }
        }),
    })
}
