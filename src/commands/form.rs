//! `esep report form`: what a school prints and signs, as a norms pack describes it.

use super::overview;
use super::report::{self, Asked};
use crate::app::App;
use crate::cli::args::Pace;
use crate::cli::{
    Extract, ReportCoverage, ReportDynamics, ReportForm, ReportGrouped, ReportOutcomes, ReportPassport, ReportRegister, Span,
};
use crate::domain::calendar::Period;
use crate::domain::movement::Breakdown;
use crate::error::{Error, Result};
use crate::norms::Form;
use crate::norms::pack::Words;
use crate::table::{Cell, Column, Head, Table, columns};

pub fn run(app: &App, args: &ReportForm) -> Result<()> {
    let norms = app.norms()?;
    let Some(name) = &args.form else { return list(app) };
    let form = norms.form(name).ok_or_else(|| {
        let known: Vec<&str> = norms.forms().map(|form| form.name.as_str()).collect();
        Error::not_found("form_unknown").with("name", name).with("known", known.join(", "))
    })?;
    if form.report == "minutes" {
        return Err(Error::usage("form_of_council").with("name", name));
    }
    let (term, period) = report::span(app, &args.span)?;
    let asked = asked(app, form, &args.span, period)?;
    let store = app.reading()?;
    let db = store.db();
    let table = (asked.table)(db)?;
    app.anchor(db)?;
    let school = report::school_name(app, db)?.unwrap_or_default();
    let days = super::span_words(app, term, period);
    let lines = |words: &[Words]| -> Vec<String> {
        let filled = words.iter().map(|line| line.in_lang(app.locale.lang).replace("{school}", &school).replace("{period}", &days));
        filled.filter(|line| !line.trim().is_empty()).collect()
    };
    let title = [lines(std::slice::from_ref(&form.title)), lines(&form.above)].concat().join("\n");
    app.print(&shaped(form, table, title, lines(&form.below)))
}

/// The form's report, asked for as its command would ask.
fn asked<'a>(app: &'a App, form: &Form, span: &Span, period: Period) -> Result<Asked<'a>> {
    let (span, by) = (span.clone(), Breakdown::Total);
    let kind = form.register.clone();
    let day = overview::last_day(app, period);
    match form.report.as_str() {
        "movement" => report::movement_report(app, &ReportGrouped { span, kind, by, extract: Extract::default() }),
        "interventions" => report::interventions_report(app, &ReportGrouped { span, kind, by, extract: Extract::default() }),
        "passport" => overview::passport(app, &ReportPassport { span, year: None, on: None, by, extract: Extract::default() }),
        "passport-by-class" => {
            overview::passport(app, &ReportPassport { span, year: None, on: None, by: Breakdown::Class, extract: Extract::default() })
        }
        "coverage" => overview::coverage(app, &ReportCoverage { term: None, on: Some(day), kind, extract: Extract::default() }),
        "dynamics" => {
            overview::dynamics(app, &ReportDynamics { from_term: None, to_term: None, kind, by: Pace::Year, extract: Extract::default() })
        }
        "outcomes" => overview::outcomes(app, &ReportOutcomes { span, kind, extract: Extract::default() }),
        // A form without days of its own is of the current term.
        name => {
            let (from, to) = (Some(period.from), Some(period.to));
            let args = ReportRegister { span: Span { term: None, from, to }, on: None, kind };
            if name == "plans" { overview::plans(app, &args) } else { report::register_report(app, &args) }
        }
    }
}

/// The columns of the form, in its order, with its headings.
pub fn shaped(form: &Form, table: Table, title: String, notes: Vec<String>) -> Table {
    let mut places = Vec::new();
    let mut shown = Vec::new();
    for column in &form.column {
        let Some(at) = table.head.columns.iter().position(|known| known.code == column.code) else { continue };
        let heading = Words { kk: column.kk.clone(), ru: column.ru.clone(), en: column.en.clone() };
        shown.push(Column { code: table.head.columns[at].code, files_only: false, typed: false, heading: Some(heading) });
        places.push(at);
    }
    let rows = table.rows.into_iter().map(|row| places.iter().map(|at| row[*at].clone()).collect()).collect();
    Table { head: Head { title: Some(title), columns: shown }, rows, notes }
}

fn list(app: &App) -> Result<()> {
    let rows = app.norms()?.forms().map(|form| {
        let title = form.title.in_lang(app.locale.lang).to_owned();
        vec![Cell::Text(form.name.clone()), Cell::Text(title), Cell::Word("certainty", form.certainty.code())]
    });
    let head = Head { title: Some(app.text("rep-forms", &[])), columns: columns(&["form", "title", "certainty"]) };
    app.print(&Table { head, rows: rows.collect(), notes: Vec::new() })
}
