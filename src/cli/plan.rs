//! `esep plan …`

use clap::{Args, Subcommand};

use super::StudentArg;
use super::args::{self, Anew};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Plan {
    Make(PlanMake),
    Edit(PlanEdit),
    Add(PlanAdd),
    Item(PlanItem),
    Done(PlanDone),
    Drop(PlanDrop),
    Show(PlanShow),
    List(PlanList),
}

#[derive(Debug, Args)]
pub struct PlanMake {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub goal: String,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub criteria: Option<String>,
}

#[derive(Debug, Args)]
pub struct PlanEdit {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub goal: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub criteria: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct PlanAdd {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub measure: String,
    #[arg(long, value_name = "CODE")]
    pub kind_of_work: Option<String>,
    #[arg(long, value_name = "STAFF")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub due: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long)]
    pub draft: bool,
}

#[derive(Debug, Args)]
pub struct PlanItem {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub measure: Option<String>,
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub kind_of_work: Option<Anew<String>>,
    #[arg(long, value_name = "STAFF")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub due: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long)]
    pub reopen: bool,
}

#[derive(Debug, Args)]
pub struct PlanDone {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub result: Option<String>,
}

#[derive(Debug, Args)]
pub struct PlanDrop {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct PlanShow {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
}

#[derive(Debug, Args)]
pub struct PlanList {
    #[arg(long)]
    pub open: bool,
    #[arg(long = "for", value_name = "STAFF")]
    pub staff: Option<String>,
}
