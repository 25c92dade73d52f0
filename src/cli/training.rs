//! `esep training …`, and its report.

use clap::{Args, Subcommand};

use super::args::{self, Anew};
use crate::domain::Date;
use crate::domain::calendar::SchoolYear;
use crate::report::people::Pick;

#[derive(Debug, Subcommand)]
pub enum Training {
    Add(TrainingAdd),
    Edit(TrainingEdit),
    List(TrainingList),
}

#[derive(Debug, Args)]
pub struct TrainingAdd {
    #[arg(value_name = "STAFF", required = true)]
    pub staff: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub topic: String,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub course: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "N", value_parser = args::hours)]
    pub hours: Option<i64>,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub certificate: Option<String>,
}

#[derive(Debug, Args)]
pub struct TrainingEdit {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "CODE")]
    pub topic: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub course: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::hours))]
    pub hours: Option<Anew<i64>>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::line))]
    pub certificate: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct TrainingList {
    #[arg(value_name = "STAFF")]
    pub staff: Option<String>,
    #[arg(long, value_name = "YEAR", value_parser = args::year)]
    pub year: Option<SchoolYear>,
}

#[derive(Debug, Args)]
pub struct ReportTraining {
    #[arg(long, value_name = "YEAR", value_parser = args::year)]
    pub year: Option<SchoolYear>,
    #[arg(long, value_name = "CELL", value_parser = args::pick)]
    pub list: Option<Pick>,
}
