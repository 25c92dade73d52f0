//! `esep proposal …`

use clap::{Args, Subcommand};

use super::StudentArg;
use super::args::{self, Anew};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Proposal {
    Add(ProposalAdd),
    List(ProposalList),
    Show(ProposalShow),
    Edit(ProposalEdit),
    Withdraw(ProposalWithdraw),
}

#[derive(Debug, Args)]
pub struct ProposalAdd {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "CODE", num_args = 1.., required = true)]
    pub ground: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub representation: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub character_reference: Option<String>,
    #[arg(long, value_name = "ID", num_args = 1.., value_parser = clap::value_parser!(i64).range(1..))]
    pub signal: Vec<i64>,
}

#[derive(Debug, Args)]
pub struct ProposalList {
    #[arg(long)]
    pub open: bool,
}

#[derive(Debug, Args)]
pub struct ProposalShow {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
}

#[derive(Debug, Args)]
pub struct ProposalEdit {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "CODE", num_args = 1..)]
    pub ground: Option<Vec<String>>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "STAFF", value_parser = args::anew(args::text))]
    pub by: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub representation: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub character_reference: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct ProposalWithdraw {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub reason: String,
}
