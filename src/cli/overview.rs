//! `esep report passport|coverage|dynamics|outcomes|term|chronology`

use clap::Args;

use super::args::{self, Pace, TermArg};
use super::{Extract, Span, StudentArg};
use crate::domain::Date;
use crate::domain::calendar::SchoolYear;
use crate::domain::movement::Breakdown;

#[derive(Debug, Args)]
pub struct ReportPassport {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "YEAR", value_parser = args::year, conflicts_with_all = ["term", "from", "to"])]
    pub year: Option<SchoolYear>,
    #[arg(long, value_name = "DATE", value_parser = args::day, conflicts_with_all = ["term", "from", "to", "year"])]
    pub on: Option<Date>,
    #[arg(long, value_name = "GROUP", value_parser = args::by, default_value = "total")]
    pub by: Breakdown,
    #[command(flatten)]
    pub extract: Extract,
}

#[derive(Debug, Args)]
pub struct ReportCoverage {
    #[arg(long, value_name = "TERM", value_parser = args::term)]
    pub term: Option<TermArg>,
    #[arg(long, value_name = "DATE", value_parser = args::day, conflicts_with = "term")]
    pub on: Option<Date>,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[command(flatten)]
    pub extract: Extract,
}

#[derive(Debug, Args)]
pub struct ReportDynamics {
    #[arg(long, value_name = "TERM", value_parser = args::term)]
    pub from_term: Option<TermArg>,
    #[arg(long, value_name = "TERM", value_parser = args::term)]
    pub to_term: Option<TermArg>,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "GROUP", value_parser = args::pace, default_value = "term")]
    pub by: Pace,
    #[command(flatten)]
    pub extract: Extract,
}

#[derive(Debug, Args)]
pub struct ReportOutcomes {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[command(flatten)]
    pub extract: Extract,
}

#[derive(Debug, Args)]
pub struct ReportTerm {
    #[arg(long, value_name = "TERM", value_parser = args::term)]
    pub term: Option<TermArg>,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
}

#[derive(Debug, Args)]
pub struct ReportChronology {
    #[command(flatten)]
    pub student: StudentArg,
}
