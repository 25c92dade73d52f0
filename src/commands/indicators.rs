//! `esep indicators`: reasons to look at a child, in words; on demand each becomes a sign that somebody has to answer.

use super::report::{Asked, span, title};
use crate::app::App;
use crate::cli::args::TermArg;
use crate::cli::{Indicators, ReportIndicators};
use crate::domain::calendar::{Calendar, Period, Term};
use crate::domain::indicators::{Reason, percent, reasons};
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::indicators::{self, Wanted, children, thresholds};
use crate::store::indicators::Child;
use crate::store::signal::{self, Noticed};
use crate::store::{Db, Summary};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, args: &Indicators) -> Result<Exit> {
    let (term, period) = app.term(args.term.unwrap_or(TermArg::Current))?;
    if args.propose { propose(app, args, term, period) } else { list(app, args, term, period) }
}

/// Children, each with the reasons to look at it.
type Found = Vec<(Child, Vec<Reason>)>;

/// Children with a reason, by class and name: no order of need; and whether figures of the term are known at all.
fn found(app: &App, db: &Db, args: &Indicators, (term, period): (Term, Period)) -> Result<(Found, bool)> {
    let norms = app.norms()?;
    let mut all = children(db, norms, term, period, app.today())?;
    all.retain(|child| args.class.as_ref().is_none_or(|class| child.class == *class));
    let told = all.iter().any(|child| child.facts.now.is_some());
    let thresholds = thresholds(norms);
    let with_reasons = |child: Child| {
        let reasons = reasons(&child.facts, &thresholds);
        (!reasons.is_empty()).then_some((child, reasons))
    };
    let mut found: Found = all.into_iter().filter_map(with_reasons).collect();
    found.sort_by(|(a, _), (b, _)| a.class.cmp(&b.class).then_with(|| app.locale.compare(&a.name, &b.name)).then(a.id.cmp(&b.id)));
    Ok((found, told))
}

/// A reason as a sentence.
fn said(app: &App, reason: &Reason) -> Result<String> {
    let figures: Vec<(&str, crate::error::Arg)> = match reason {
        Reason::Absence { missed, enrolled } => {
            vec![("missed", (*missed).into()), ("enrolled", (*enrolled).into()), ("percent", percent((*missed, *enrolled)).into())]
        }
        Reason::Unexcused { lessons } => vec![("lessons", (*lessons).into())],
        Reason::Failing { subjects } => vec![("subjects", (*subjects).into())],
        Reason::TurnAbsence { now, past } => vec![("now", percent(*now).into()), ("past", percent(*past).into())],
        Reason::TurnFailing { now, past: (sum, terms) } => {
            vec![("now", (*now).into()), ("past", (*sum).into()), ("terms", (*terms).into())]
        }
        Reason::Incidents { times, all, .. } => vec![("times", (*times).into()), ("all", (*all).into())],
        Reason::Signals { count } => vec![("count", (*count).into())],
        Reason::Family { hardships } => {
            let norms = app.norms()?;
            let labels: Vec<&str> = hardships.iter().map(|code| norms.label(Vocabulary::SocialStatus, code, app.locale.lang)).collect();
            vec![("statuses", labels.join(", ").into())]
        }
    };
    Ok(app.text(&format!("indicators-{}", reason.indicator().code().replace('_', "-")), &figures))
}

/// The sign that was made of a reason already.
fn signal_of(child: &Child, reason: &Reason) -> Option<i64> {
    child.signals.iter().find(|(code, _)| code == reason.indicator().code()).map(|(_, id)| *id)
}

fn list(app: &App, args: &Indicators, term: Term, period: Period) -> Result<Exit> {
    let store = app.reading()?;
    let (found, told) = found(app, store.db(), args, (term, period))?;
    let people = app.format()?.is_for_reading();
    let mut title = vec![app.text("indicators-title", &[("count", found.len().into())])];
    title.extend(args.class.as_ref().map(ToString::to_string));
    title.push(super::span_words(app, Some(term), period));
    let mut rows = Vec::new();
    for (child, reasons) in &found {
        for reason in reasons {
            let registers = match child.registers.is_empty() {
                true => Cell::Empty,
                false => Cell::Codes(Vocabulary::Register, child.registers.clone()),
            };
            let signal = signal_of(child, reason).into();
            let class = Cell::Text(child.class.to_string());
            let (name, words) = (Cell::Text(child.name.clone()), Cell::Text(said(app, reason)?));
            rows.push(match people {
                true => vec![Cell::Text(format!("#{}", child.id)), name, class, words, registers, signal],
                false => {
                    let code = Cell::Code(Vocabulary::Indicator, reason.indicator().code().to_owned());
                    vec![
                        child.iin.clone().into(),
                        Cell::Text(term.to_string()),
                        code,
                        words,
                        registers,
                        signal,
                        name,
                        class,
                        child.id.into(),
                    ]
                }
            });
        }
    }
    let shown: &[&str] = match people {
        true => &["student", "full_name", "class", "reason", "registers", "signal"],
        false => &["iin", "term", "indicator", "reason", "registers", "signal", "full_name", "class", "student_id"],
    };
    let mut notes = Vec::new();
    if !told {
        notes.push(app.text("indicators-no-figures", &[("term", term.to_string().into())]));
    }
    if !rows.is_empty() {
        notes.push(app.text("indicators-note", &[]));
    }
    app.print(&Table { head: Head { title: Some(title.join(" · ")), columns: columns(shown) }, rows, notes })?;
    Ok(Exit::Done)
}

/// A sign of each reason that has none yet, of children whom no council has placed and nobody watches.
fn propose(app: &App, args: &Indicators, term: Term, period: Period) -> Result<Exit> {
    let norms = app.norms()?;
    let cared_for = |code: &String| norms.find(Vocabulary::Register, code).is_some_and(|register| register.decision || register.watch);
    let written = app.write("indicators propose", |tx| {
        let (mut ids, mut had, mut cared) = (Vec::new(), 0_usize, 0_usize);
        for (child, reasons) in found(app, tx, args, (term, period))?.0 {
            if child.registers.iter().any(cared_for) {
                cared += 1;
                continue;
            }
            for reason in &reasons {
                let code = reason.indicator().code();
                let item = norms.find(Vocabulary::Indicator, code);
                let Some(ground) = item.and_then(|item| item.ground.as_ref()) else { continue };
                if signal_of(&child, reason).is_some() {
                    had += 1;
                    continue;
                }
                let noticed = Noticed {
                    on: app.today(),
                    ground: ground.clone(),
                    staff: None,
                    reporter: None,
                    words: Some(app.text("indicators-words", &[("term", term.to_string().into()), ("reason", said(app, reason)?.into())])),
                    indicator: Some((term.to_string(), code.to_owned())),
                };
                ids.push(signal::insert(tx, child.id, &noticed)?);
            }
        }
        let summary = Summary::default().with("term", term.to_string()).with("count", ids.len());
        Ok(((ids, had, cared), summary))
    })?;
    let (ids, had, cared) = written.value;
    let due = norms.due("signal", app.today())?.unwrap_or_else(|| app.today());
    let told =
        [("term", term.to_string().into()), ("count", ids.len().into()), ("had", had.into()), ("cared", cared.into()), ("due", due.into())];
    let text = if ids.is_empty() { "indicators-proposed-none" } else { "indicators-proposed" };
    app.done(text, &told, written.operation, &[("signals", ids.into()), ("had", had.into()), ("cared_for", cared.into())])
}

/// The figures of the terms that a span touches.
pub fn report<'a>(app: &'a App, args: &ReportIndicators) -> Result<Asked<'a>> {
    let (term, period) = span(app, &args.span)?;
    let (norms, today) = (app.norms()?, app.today());
    let terms = match term {
        Some(term) => vec![(term, period)],
        None => within(norms.calendar()?, period),
    };
    Ok(Asked {
        name: "indicators",
        arguments: format!("{} {}", period.from, period.to),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-indicators", None, &super::span_words(app, term, period))?;
            let note = app.text("indicators-report-note", &[]);
            indicators::run(db, norms, &Wanted { terms: terms.clone(), today, title, note })
        }),
    })
}

/// The terms that have a day in a span.
fn within(calendar: &Calendar, period: Period) -> Vec<(Term, Period)> {
    let all = calendar.years().flat_map(|(year, _)| (1..=4).map(|number| Term { year: *year, number }));
    let known = all.filter_map(|term| Some((term, calendar.term(term)?)));
    known.filter(|(_, days)| days.from <= period.to && days.to >= period.from).collect()
}
