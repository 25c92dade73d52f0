//! `esep report term`: all reports of a term together, a section for each.

use super::overview::{self, last_day, two_years};
use super::report::{self, Asked, title};
use crate::app::App;
use crate::cli::args::TermArg;
use crate::cli::{
    Extract, ReportBullying, ReportCoverage, ReportGrouped, ReportIndicators, ReportOutcomes, ReportOutings, ReportPassport,
    ReportPsychologist, ReportRegister, ReportTerm, ReportTraining, Span,
};
use crate::domain::calendar::written;
use crate::domain::movement::Breakdown;
use crate::error::Result;
use crate::table::Composite;

/// The movement from all sides, the work done and what came of it, what the children on the registers have, their plans,
/// the psychologists' work, early signs, the school's passport, and who they are. What is of a day is of the term's last, or of today.
pub fn report<'a>(app: &'a App, args: &ReportTerm) -> Result<Asked<'a, Composite>> {
    let asked = args.term.unwrap_or(TermArg::Current);
    let (term, period) = app.term(asked)?;
    let day = last_day(app, period);
    let kind = report::kind(app, args.kind.as_ref())?;
    let span = || Span { term: Some(asked), from: None, to: None };
    let grouped = |by| ReportGrouped { span: span(), kind: kind.clone(), by, extract: Extract::default() };
    let movement = |by| report::movement_report(app, &grouped(by));
    let work = |by| report::interventions_report(app, &grouped(by));
    let coverage = overview::coverage(app, &ReportCoverage { term: None, on: Some(day), kind: kind.clone(), extract: Extract::default() })?;
    let outcomes = overview::outcomes(app, &ReportOutcomes { span: span(), kind: kind.clone(), extract: Extract::default() })?;
    let passport = overview::passport(
        app,
        &ReportPassport { span: Span::default(), year: None, on: Some(day), by: Breakdown::Total, extract: Extract::default() },
    )?;
    let entries = ReportRegister { span: span(), on: None, kind: kind.clone() };
    let (register, plans) = (report::register_report(app, &entries)?, overview::plans(app, &entries)?);
    let psychologist = super::consult_list::psychologist(app, &ReportPsychologist { span: span() })?;
    let indicators = super::indicators::report(app, &ReportIndicators { span: span() })?;
    let bullying = super::incident_list::bullying(app, &ReportBullying { span: span() })?;
    let outings = super::outing::report(app, &ReportOutings { span: span(), year: None, public: false })?;
    let training = super::training::report(app, &ReportTraining { year: Some(term.year), list: None })?;
    let heading = |id, more: &str| [app.text(id, &[]), more.to_owned()].join(" · ");
    let by = |id| app.text(id, &[]);
    let sections = vec![
        ("movement", app.text("rep-movement", &[]), movement(Breakdown::Total)?),
        ("movement_class", heading("rep-movement", &by("rep-by-class")), movement(Breakdown::Class)?),
        ("movement_grade_group", heading("rep-movement", &by("rep-by-grade-group")), movement(Breakdown::GradeGroup)?),
        ("movement_sex", heading("rep-movement", &by("rep-by-sex")), movement(Breakdown::Sex)?),
        ("movement_ground", heading("rep-movement", &by("rep-by-ground")), movement(Breakdown::Ground)?),
        ("interventions", app.text("rep-work", &[]), work(Breakdown::Total)?),
        ("interventions_staff", heading("rep-work", &by("rep-by-staff")), work(Breakdown::Staff)?),
        ("coverage", heading("rep-coverage", &written(day)), coverage),
        ("outcomes", app.text("rep-outcomes", &[]), outcomes),
        ("plans", heading("rep-plans", &written(day)), plans),
        ("psychologist", app.text("rep-psychologist", &[]), psychologist),
        ("indicators", app.text("rep-indicators", &[]), indicators),
        ("bullying", app.text("rep-bullying", &[]), bullying),
        ("outings", app.text("rep-outings", &[]), outings),
        ("training", heading("rep-training", &term.year.to_string()), training),
        ("passport", heading("rep-passport", &two_years(app, day).1), passport),
        ("register", app.text("rep-register", &[]), register),
    ];
    Ok(Asked {
        name: "term",
        arguments: format!("{} {} {day} {}", period.from, period.to, kind.as_deref().unwrap_or("-")),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-composite", kind.as_deref(), &super::span_words(app, Some(term), period))?;
            let section = |(code, heading, asked): &(&'static str, String, Asked<'_>)| {
                let mut table = (asked.table)(db)?;
                table.head.title = Some(heading.clone());
                Ok((*code, table))
            };
            Ok(Composite { title, sections: sections.iter().map(section).collect::<Result<_>>()? })
        }),
    })
}
