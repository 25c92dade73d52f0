//! `esep outing …`, and its report.

use clap::{Args, Subcommand};

use super::Span;
use super::args::{self, Anew};
use crate::domain::Date;
use crate::domain::calendar::{Period, SchoolYear};
use crate::domain::class_name::ClassName;

#[derive(Debug, Subcommand)]
pub enum Outing {
    Add(OutingAdd),
    Edit(OutingEdit),
    List(OutingList),
    Coverage(OutingCoverage),
}

#[derive(Debug, Args)]
pub struct OutingAdd {
    #[arg(value_name = "STUDENT")]
    pub students: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub place: Option<String>,
    #[arg(long, value_name = "CLASS", value_parser = args::class, num_args = 1..)]
    pub class: Vec<ClassName>,
    #[arg(long, value_name = "N", value_parser = args::count)]
    pub pupils: Option<i64>,
    #[arg(long, value_name = "N", value_parser = args::count_or_none)]
    pub free: i64,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
}

#[derive(Debug, Args)]
pub struct OutingEdit {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub place: Option<Anew<String>>,
    #[arg(long, value_name = "CLASS", value_parser = args::class, num_args = 0..)]
    pub class: Option<Vec<ClassName>>,
    #[arg(long, value_name = "STUDENT", num_args = 0..)]
    pub student: Option<Vec<String>>,
    #[arg(long, value_name = "N", value_parser = args::count)]
    pub pupils: Option<i64>,
    #[arg(long, value_name = "N", value_parser = args::count_or_none)]
    pub free: Option<i64>,
    #[arg(long, value_name = "STAFF", value_parser = args::anew(args::text))]
    pub by: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct OutingList {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "MONTH", value_parser = args::month, conflicts_with_all = ["term", "from", "to"])]
    pub month: Option<Period>,
}

#[derive(Debug, Args)]
pub struct OutingCoverage {
    #[arg(long, value_name = "MONTH", value_parser = args::month)]
    pub month: Option<Period>,
}

#[derive(Debug, Args)]
pub struct ReportOutings {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "YEAR", value_parser = args::year, conflicts_with_all = ["term", "from", "to"])]
    pub year: Option<SchoolYear>,
    #[arg(long)]
    pub public: bool,
}
