//! `esep report passport|coverage|dynamics|outcomes|plans|chronology`: the school and its registers over time, and one child.

use super::report::{Asked, days, kind, marked, of_terms, picked, span, title};
use crate::app::App;
use crate::cli::args::{Pace, TermArg};
use crate::cli::{ReportChronology, ReportCoverage, ReportDynamics, ReportOutcomes, ReportPassport, ReportRegister};
use crate::domain::Date;
use crate::domain::calendar::{Calendar, Period, SchoolYear, Term, written, year_before};
use crate::domain::movement::Breakdown;
use crate::error::{Error, Result};
use crate::report::register::When;
use crate::report::{chronology, coverage, dynamics, outcomes, passport, plans};

/// The passport of the last day that was asked for, or of today if that is earlier.
pub fn passport<'a>(app: &'a App, args: &ReportPassport) -> Result<Asked<'a>> {
    let by_class = match args.by {
        Breakdown::Total => false,
        Breakdown::Class => true,
        other => return Err(Error::usage("passport_by").with("by", other.code())),
    };
    let public = of_terms(app, args.extract.public, args.on.is_some() || args.span.from.is_some())?;
    if public.is_some() && by_class {
        return Err(Error::usage("public_class"));
    }
    let day = passport_day(app, args)?;
    let (before, when) = two_years(app, day);
    let (norms, list) = (app.norms()?, args.extract.list.clone());
    Ok(Asked {
        name: "passport",
        arguments: picked(marked(format!("{day} {}", args.by.code()), public), list.as_ref()),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-passport", None, &when)?;
            let wanted = passport::Wanted { days: [day, before], by_class, title, note: app.text("rep-note-families", &[]), public };
            match &list {
                None => passport::run(db, norms, &app.locale, &wanted),
                Some(pick) => passport::people(db, norms, &app.locale, &wanted, pick),
            }
        }),
    })
}

/// The day a year before, and both days in words.
pub fn two_years(app: &App, day: Date) -> (Date, String) {
    let before = year_before(day);
    let year = |day: Date| SchoolYear::of(day).to_string().into();
    let args = [("year", year(day)), ("day", day.into()), ("yearBefore", year(before)), ("dayBefore", before.into())];
    (before, app.text("rep-two-years", &args))
}

fn passport_day(app: &App, args: &ReportPassport) -> Result<Date> {
    if let Some(day) = args.on {
        return Ok(day);
    }
    let period = match args.year.map(SchoolYear::period) {
        Some(period) => period,
        None => match super::span(app, &args.span)? {
            Some((_, period)) => period,
            // The year of today: the passport asks nothing of the calendar.
            None => return Ok(app.today()),
        },
    };
    Ok(last_day(app, period))
}

/// The last day of a period of which anything can be known.
pub fn last_day(app: &App, period: Period) -> Date {
    period.to.min(app.today()).max(period.from)
}

/// What the children on the registers have on a day: a decision, parents told, a contact, a club, a review.
pub fn coverage<'a>(app: &'a App, args: &ReportCoverage) -> Result<Asked<'a>> {
    let kind = kind(app, args.kind.as_ref())?;
    let public = of_terms(app, args.extract.public, args.on.is_some())?;
    let day = match (args.term, args.on) {
        (Some(term), _) => last_day(app, app.term(term)?.1),
        (None, on) => on.unwrap_or_else(|| app.today()),
    };
    let (norms, list) = (app.norms()?, args.extract.list.clone());
    Ok(Asked {
        name: "coverage",
        arguments: picked(marked(format!("{day} {}", kind.as_deref().unwrap_or("-")), public), list.as_ref()),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-coverage", kind.as_deref(), &written(day))?;
            let wanted = coverage::Wanted { day, register: kind.as_deref(), title, public };
            match &list {
                None => coverage::run(db, norms, &app.locale, &wanted),
                Some(pick) => coverage::people(db, norms, &app.locale, &wanted, pick),
            }
        }),
    })
}

/// The movement over the terms of this year and the last, or over those asked for.
pub fn dynamics<'a>(app: &'a App, args: &ReportDynamics) -> Result<Asked<'a>> {
    // A year, less the terms of it that are told, would give a hidden one away.
    if args.extract.public && args.by == Pace::Year {
        return Err(Error::usage("public_year"));
    }
    let public = of_terms(app, args.extract.public, false)?;
    let kind = kind(app, args.kind.as_ref())?;
    let name = |term: Term| match args.by {
        Pace::Term => term.to_string(),
        Pace::Year => term.year.to_string(),
    };
    let mut periods: Vec<dynamics::Named> = Vec::new();
    for (term, days) in terms(app, args)? {
        match periods.last_mut().filter(|last| last.name == name(term)) {
            Some(last) => last.days.to = days.to,
            None => periods.push(dynamics::Named { name: name(term), days }),
        }
    }
    let (first, last) = match (periods.first(), periods.last()) {
        (Some(first), Some(last)) => (first.days.from, last.days.to),
        _ => return Err(Error::damaged("own_fault")),
    };
    let (norms, list) = (app.norms()?, args.extract.list.clone());
    Ok(Asked {
        name: "dynamics",
        arguments: picked(marked(format!("{first} {last} {} {}", kind.as_deref().unwrap_or("-"), args.by.code()), public), list.as_ref()),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-dynamics", kind.as_deref(), &format!("{} – {}", written(first), written(last)))?;
            let wanted = dynamics::Wanted { periods: &periods, register: kind.as_deref(), title, public };
            match &list {
                None => dynamics::run(db, norms, &app.locale, &wanted),
                Some(pick) => dynamics::people(db, norms, &app.locale, &wanted, pick),
            }
        }),
    })
}

/// The terms from one to another, oldest first; without a first one, from the beginning of the year before the last.
fn terms(app: &App, args: &ReportDynamics) -> Result<Vec<(Term, Period)>> {
    let (last, days) = app.term(args.to_term.unwrap_or(TermArg::Current))?;
    let first = match args.from_term {
        Some(asked) => {
            let (first, from) = app.term(asked)?;
            if first > last {
                return Err(Error::usage("period_backwards").with("from", from.from).with("to", days.to));
            }
            first
        }
        None => {
            let known = app.norms()?.calendar()?.years().map(|(year, _)| *year).min().unwrap_or(last.year);
            Term { year: last.year.previous().max(known), number: 1 }
        }
    };
    let mut terms = vec![(last, days)];
    let mut term = last;
    while term > first {
        term = Calendar::previous(term);
        terms.push(app.term(TermArg::Of(term))?);
    }
    terms.reverse();
    Ok(terms)
}

/// What came of the work of a period.
pub fn outcomes<'a>(app: &'a App, args: &ReportOutcomes) -> Result<Asked<'a>> {
    let public = of_terms(app, args.extract.public, args.span.from.is_some())?;
    if public.is_some() && args.kind.is_some() {
        return Err(Error::usage("public_kind"));
    }
    let kind = kind(app, args.kind.as_ref())?;
    let (term, period) = span(app, &args.span)?;
    let (norms, list) = (app.norms()?, args.extract.list.clone());
    Ok(Asked {
        name: "outcomes",
        arguments: picked(marked(format!("{} {} {}", period.from, period.to, kind.as_deref().unwrap_or("-")), public), list.as_ref()),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-outcomes", kind.as_deref(), &super::span_words(app, term, period))?;
            let note = app.text("rep-note-outcomes", &[("day", period.to.into())]);
            let wanted = outcomes::Wanted { period, register: kind.as_deref(), title, note, public };
            match &list {
                None => outcomes::run(db, norms, &app.locale, &wanted),
                Some(pick) => outcomes::people(db, norms, &app.locale, &wanted, pick),
            }
        }),
    })
}

/// The individual plans, and who has none; where each item stands is said of the last day, or of today.
pub fn plans<'a>(app: &'a App, args: &ReportRegister) -> Result<Asked<'a>> {
    let kind = kind(app, args.kind.as_ref())?;
    let (when, words, days) = days(app, args)?;
    let day = match when {
        When::On(day) => day,
        When::During(period) => last_day(app, period),
    };
    let norms = app.norms()?;
    Ok(Asked {
        name: "plans",
        arguments: format!("{days} {day} {}", kind.as_deref().unwrap_or("-")),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-plans", kind.as_deref(), &words)?;
            let counted = |count: usize| app.text("rep-with-count", &[("title", title.into()), ("count", count.into())]);
            let wanted = plans::Wanted { when, register: kind.as_deref(), entry: None, day };
            plans::run(db, norms, &app.locale, &wanted, counted)
        }),
    })
}

/// Everything that happened to a child.
pub fn chronology<'a>(app: &'a App, args: &ReportChronology) -> Asked<'a> {
    let words = args.student.words();
    Asked {
        name: "chronology",
        arguments: words.clone(),
        table: Box::new(move |db| {
            let student = super::looked_up(app, db, &words)?;
            let title = title(app, db, "rep-chronology", None, &super::label(db, &student, app.today())?)?;
            chronology::run(db, &app.locale, &student, title)
        }),
    }
}
