//! `esep council …`

use clap::{Args, Subcommand};

use super::args::{self, Anew};
use crate::domain::Date;
use crate::domain::case_work::Decision;

#[derive(Debug, Subcommand)]
pub enum Council {
    Plan(CouncilPlan),
    Edit(CouncilEdit),
    List(CouncilList),
    Show(CouncilArg),
    Agenda(CouncilAgenda),
    Attend(CouncilAttend),
    Decide(CouncilDecide),
    Close(CouncilClose),
    Order(CouncilOrder),
    Minutes(CouncilArg),
}

/// The one meeting a command is about.
#[derive(Debug, Args)]
pub struct CouncilArg {
    #[arg(value_name = "MEETING", value_parser = clap::value_parser!(i64).range(1..))]
    pub council: i64,
}

#[derive(Debug, Args)]
pub struct CouncilPlan {
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "STAFF")]
    pub chair: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct CouncilEdit {
    #[command(flatten)]
    pub of: CouncilArg,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "STAFF", value_parser = args::anew(args::text))]
    pub chair: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub note: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct CouncilList {
    #[arg(long)]
    pub open: bool,
}

#[derive(Debug, Args)]
pub struct CouncilAgenda {
    #[command(flatten)]
    pub of: CouncilArg,
    #[arg(long, value_name = "ID", num_args = 1.., value_parser = clap::value_parser!(i64).range(1..))]
    pub proposal: Vec<i64>,
    #[arg(long, conflicts_with = "proposal")]
    pub all_open: bool,
    #[arg(long, value_name = "STUDENT", num_args = 1.., conflicts_with_all = ["proposal", "all_open"])]
    pub review: Vec<String>,
    #[arg(long, value_name = "STUDENT", num_args = 1.., conflicts_with_all = ["proposal", "all_open", "review"])]
    pub removal: Vec<String>,
    #[arg(long, value_name = "CODE", conflicts_with_all = ["proposal", "all_open"])]
    pub kind: Option<String>,
    #[arg(long, value_name = "ITEM", value_parser = clap::value_parser!(u32).range(1..),
        conflicts_with_all = ["proposal", "all_open", "review", "removal", "kind"])]
    pub drop: Option<u32>,
}

#[derive(Debug, Args)]
pub struct CouncilAttend {
    #[command(flatten)]
    pub of: CouncilArg,
    #[arg(value_name = "STAFF", required_unless_present = "guest")]
    pub staff: Vec<String>,
    #[arg(long, value_name = "NAME", num_args = 1.., value_parser = args::line)]
    pub guest: Vec<String>,
    #[arg(long)]
    pub absent: bool,
    #[arg(long)]
    pub change: bool,
}

#[derive(Debug, Args)]
pub struct CouncilDecide {
    #[command(flatten)]
    pub of: CouncilArg,
    #[arg(value_name = "ITEM", value_parser = clap::value_parser!(u32).range(1..))]
    pub item: u32,
    #[arg(long, value_name = "CODE", value_parser = args::decision)]
    pub decision: Decision,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub until: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub review_on: Option<Date>,
    #[arg(long, value_name = "STAFF")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub ground: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub agency: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub words: Option<String>,
    #[arg(long)]
    pub change: bool,
}

#[derive(Debug, Args)]
pub struct CouncilClose {
    #[command(flatten)]
    pub of: CouncilArg,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub protocol: String,
}

#[derive(Debug, Args)]
pub struct CouncilOrder {
    #[command(flatten)]
    pub of: CouncilArg,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub order: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub date: Date,
    #[arg(long)]
    pub change: bool,
}
