//! `esep calendar`: report terms of a school year.

use chrono::Days;

use crate::app::App;
use crate::cli;
use crate::domain::Date;
use crate::domain::calendar::{Period, Term, YearPlan, written};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::locale::Lang;
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, args: &cli::Calendar) -> Result<Exit> {
    let calendar = app.norms()?.calendar()?;
    let year = match args.year {
        Some(year) => year,
        None => calendar.term_on(app.today()).ok_or_else(|| Error::usage("term_of_today").with("today", app.today()))?.year,
    };
    let Some((_, plan)) = calendar.years().find(|(known, _)| *known == year) else {
        let known: Vec<String> = calendar.years().map(|(year, _)| year.to_string()).collect();
        return Err(Error::usage("term_unknown").with("term", year.to_string()).with("known", known.join(", ")));
    };
    let mut rows = Vec::new();
    for number in 1..=4 {
        let term = Term { year, number };
        let Some(period) = calendar.term(term) else { continue };
        let lessons = lessons(plan, period).map_or(0, |period| calendar.working_days(period));
        let lessons = i64::try_from(lessons).unwrap_or_default();
        rows.push(vec![Cell::Text(term.to_string()), Cell::Day(period.from), Cell::Day(period.to), Cell::Int(lessons)]);
    }
    let title = app.text("rep-calendar", &[("year", year.to_string().into())]);
    let days = |[from, to]: [Date; 2]| format!("{} – {}", written(from), written(to));
    let breaks = app.text(
        "rep-calendar-breaks",
        &[
            ("autumn", days(plan.autumn).into()),
            ("winter", days(plan.winter).into()),
            ("spring", days(plan.spring).into()),
            ("grade1", days(plan.grade_1).into()),
        ],
    );
    let source = match app.locale.lang {
        Lang::Kk => &plan.source.kk,
        Lang::Ru => &plan.source.ru,
        Lang::En => &plan.source.en,
    };
    let source = app.text("rep-calendar-source", &[("source", source.into())]);
    let head = Head { title: Some(title), columns: columns(&["term", "from", "to", "school_days"]) };
    app.print(&Table { head, rows, notes: vec![breaks, source] })?;
    Ok(Exit::Done)
}

/// The part of a report term in which lessons are held.
fn lessons(plan: &YearPlan, term: Period) -> Option<Period> {
    let from = term.from.max(plan.lessons[0]);
    let pause = [plan.autumn, plan.winter, plan.spring].into_iter().find(|pause| term.contains(pause[0]));
    let end = pause.and_then(|pause| pause[0].checked_sub_days(Days::new(1))).unwrap_or(plan.lessons[1]);
    Period::new(from, end.min(term.to))
}
