//! `esep signal …`

use clap::{Args, Subcommand};

use super::{StudentArg, args};
use crate::domain::Date;
use crate::domain::case_work::Resolution;

#[derive(Debug, Subcommand)]
pub enum Signal {
    Add(SignalAdd),
    List(SignalList),
    Resolve(SignalResolve),
}

#[derive(Debug, Args)]
pub struct SignalAdd {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub ground: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "STAFF", conflicts_with = "reporter")]
    pub by: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub reporter: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub words: Option<String>,
}

#[derive(Debug, Args)]
pub struct SignalList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[arg(long)]
    pub open: bool,
}

#[derive(Debug, Args)]
pub struct SignalResolve {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long = "as", value_name = "HOW", value_parser = args::resolution)]
    pub answer: Resolution,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub reason: Option<String>,
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub proposal: Option<i64>,
    #[arg(long, value_name = "CODE", conflicts_with = "proposal")]
    pub kind: Option<String>,
    #[arg(long, value_name = "CODE", num_args = 1.., requires = "kind")]
    pub ground: Vec<String>,
    #[arg(long, value_name = "STAFF", requires = "kind")]
    pub by: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text, requires = "kind")]
    pub representation: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text, requires = "kind")]
    pub character_reference: Option<String>,
    #[arg(long, value_name = "STAFF")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub review_on: Option<Date>,
}
