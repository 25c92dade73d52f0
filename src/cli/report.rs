//! `esep report …`, and the days that lists and reports are of.

use clap::{Args, Subcommand};

use super::args::{self, TermArg};
use super::{
    Later, ReportChronology, ReportCoverage, ReportDynamics, ReportIndicators, ReportOutcomes, ReportOutings, ReportPassport,
    ReportPsychologist, ReportTerm, ReportTraining,
};
use crate::domain::Date;
use crate::domain::movement::Breakdown;
use crate::report::people::Pick;

/// A term, or two days. Nothing given means all for a list, the current term for a report.
#[derive(Debug, Clone, Default, Args)]
pub struct Span {
    #[arg(long, value_name = "TERM", value_parser = args::term, conflicts_with_all = ["from", "to"])]
    pub term: Option<TermArg>,
    #[arg(long, value_name = "DATE", value_parser = args::day, requires = "to")]
    pub from: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day, requires = "from")]
    pub to: Option<Date>,
}

/// What is wanted of a report instead of all of it: the people behind one figure, or what may leave the school.
#[derive(Debug, Default, Args)]
pub struct Extract {
    #[arg(long, value_name = "CELL", value_parser = args::pick)]
    pub list: Option<Pick>,
    #[arg(long, conflicts_with = "list")]
    pub public: bool,
}

/// A report, of the register as it is or as it was known.
#[derive(Debug, Args)]
pub struct Reports {
    #[command(subcommand)]
    pub report: Later<Report>,
    #[arg(long, global = true, value_name = "DATE", value_parser = args::day)]
    pub as_known_on: Option<Date>,
}

#[derive(Debug, Subcommand)]
pub enum Report {
    #[command(flatten)]
    Figures(Figures),
    Chronology(ReportChronology),
    Form(ReportForm),
    #[command(subcommand, arg_required_else_help = true)]
    HandIn(Figures),
    HandedIn,
}

/// The reports that can be handed in.
#[derive(Debug, Subcommand)]
pub enum Figures {
    Register(ReportRegister),
    Movement(ReportGrouped),
    Interventions(ReportGrouped),
    Passport(ReportPassport),
    Coverage(ReportCoverage),
    Dynamics(ReportDynamics),
    Outcomes(ReportOutcomes),
    Plans(ReportRegister),
    BullyingLog(ReportBullying),
    Bullying(ReportBullying),
    Outings(ReportOutings),
    Indicators(ReportIndicators),
    Training(ReportTraining),
    Psychologist(ReportPsychologist),
    Term(ReportTerm),
}

#[derive(Debug, Args)]
pub struct ReportForm {
    #[arg(value_name = "FORM")]
    pub form: Option<String>,
    #[command(flatten)]
    pub span: Span,
}

#[derive(Debug, Args)]
pub struct ReportBullying {
    #[command(flatten)]
    pub span: Span,
}

#[derive(Debug, Args)]
pub struct ReportRegister {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "DATE", value_parser = args::day, conflicts_with_all = ["term", "from", "to"])]
    pub on: Option<Date>,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
}

/// A report that counts by groups.
#[derive(Debug, Args)]
pub struct ReportGrouped {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "GROUP", value_parser = args::by, default_value = "total")]
    pub by: Breakdown,
    #[command(flatten)]
    pub extract: Extract,
}
