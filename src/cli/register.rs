//! `esep register …`

use clap::{Args, Subcommand};

use super::args::{self, Anew, TermArg};
use super::{StudentArg, StudentShow};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Register {
    Place(Place),
    Edit(RegisterEdit),
    Extend(Extend),
    Remove(Remove),
    List(RegisterList),
    Show(StudentShow),
}

#[derive(Debug, Args)]
pub struct Place {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "CODE", num_args = 1.., required = true)]
    pub ground: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub protocol: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub protocol_date: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub order: Option<String>,
    #[arg(long, value_name = "STAFF")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub review_on: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub until: Option<Date>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct RegisterEdit {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub placed_on: Option<Date>,
    #[arg(long, value_name = "CODE", num_args = 1..)]
    pub ground: Option<Vec<String>>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::line))]
    pub protocol: Option<Anew<String>>,
    #[arg(long, value_name = "DATE", value_parser = args::anew(args::day))]
    pub protocol_date: Option<Anew<Date>>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::line))]
    pub order: Option<Anew<String>>,
    #[arg(long, value_name = "STAFF", value_parser = args::anew(args::text))]
    pub responsible: Option<Anew<String>>,
    #[arg(long, value_name = "DATE", value_parser = args::anew(args::day))]
    pub review_on: Option<Anew<Date>>,
    #[arg(long, value_name = "DATE", value_parser = args::anew(args::day))]
    pub until: Option<Anew<Date>>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::line))]
    pub removal_protocol: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub note: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct Extend {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub until: Date,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub protocol: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub review_on: Option<Date>,
}

#[derive(Debug, Args)]
pub struct Remove {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "CODE")]
    pub ground: String,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub protocol: Option<String>,
}

#[derive(Debug, Args)]
pub struct RegisterList {
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "TERM", value_parser = args::term, conflicts_with = "on")]
    pub term: Option<TermArg>,
    #[arg(long, conflicts_with_all = ["on", "term"])]
    pub all: bool,
}
