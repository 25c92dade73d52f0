//! `esep review …`

use clap::{Args, Subcommand};

use super::args::{self, Anew};
use super::{Span, StudentArg};
use crate::domain::Date;
use crate::domain::review::Proposes;

#[derive(Debug, Subcommand)]
pub enum Review {
    Add(ReviewAdd),
    Edit(ReviewEdit),
    List(ReviewList),
    Exits(ReviewExits),
}

#[derive(Debug, Args)]
pub struct ReviewAdd {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "CODE")]
    pub outcome: String,
    #[arg(long)]
    pub criteria_met: bool,
    #[arg(long, value_name = "WHAT", value_parser = args::proposes)]
    pub propose: Proposes,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub until: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub next: Option<Date>,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub words: Option<String>,
}

#[derive(Debug, Args)]
pub struct ReviewEdit {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "CODE")]
    pub outcome: Option<String>,
    #[arg(long)]
    pub criteria_met: bool,
    #[arg(long, conflicts_with = "criteria_met")]
    pub criteria_not_met: bool,
    #[arg(long, value_name = "WHAT", value_parser = args::proposes)]
    pub propose: Option<Proposes>,
    #[arg(long, value_name = "DATE", value_parser = args::anew(args::day))]
    pub until: Option<Anew<Date>>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub next: Option<Date>,
    #[arg(long, value_name = "STAFF", value_parser = args::anew(args::text))]
    pub by: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub words: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct ReviewList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[command(flatten)]
    pub span: Span,
}

#[derive(Debug, Args)]
pub struct ReviewExits {
    #[arg(long, value_name = "N", value_parser = args::days)]
    pub within: Option<u64>,
}
