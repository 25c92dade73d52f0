//! `esep import …`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::args::{self, TermArg};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Import {
    Students(ImportStudents),
    Entries(ImportFile),
    Interventions(ImportFile),
    Plans(ImportFile),
    Council(ImportFile),
    Documents(ImportFile),
    Attendance(ImportAttendance),
    Apply(ImportApply),
}

#[derive(Debug, Args)]
pub struct ImportFile {
    #[arg(value_name = "FILE")]
    pub path: PathBuf,
    #[arg(long)]
    pub all_or_nothing: bool,
    #[arg(long, value_name = "SHEET", value_parser = args::text)]
    pub sheet: Option<String>,
    #[arg(long, value_name = "MAP")]
    pub map: Vec<String>,
    #[arg(long, value_name = "LABEL")]
    pub map_code: Vec<String>,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub use_map: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub save_map: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub plan_out: Option<PathBuf>,
    #[arg(long)]
    pub accept_large_change: bool,
}

#[derive(Debug, Args)]
pub struct ImportStudents {
    #[command(flatten)]
    pub file: ImportFile,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub since: Option<Date>,
    #[arg(long, value_name = "SAME", value_parser = args::same)]
    pub same: Vec<(u64, i64)>,
    #[arg(long, value_name = "LINE", value_parser = clap::value_parser!(u64).range(1..))]
    pub new: Vec<u64>,
    #[arg(long, value_name = "DATE", value_parser = args::day, conflicts_with = "plan_out")]
    pub left_on: Option<Date>,
}

#[derive(Debug, Args)]
pub struct ImportAttendance {
    #[command(flatten)]
    pub file: ImportFile,
    #[arg(long, value_name = "TERM", value_parser = args::term)]
    pub term: TermArg,
}

#[derive(Debug, Args)]
pub struct ImportApply {
    #[arg(value_name = "FILE")]
    pub path: PathBuf,
    #[arg(long)]
    pub accept_large_change: bool,
}
