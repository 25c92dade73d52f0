//! `esep intervention …`

use clap::{Args, Subcommand};

use super::Span;
use super::args::{self, Anew};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Intervention {
    Add(InterventionAdd),
    Edit(InterventionEdit),
    List(InterventionList),
}

#[derive(Debug, Args)]
pub struct InterventionAdd {
    #[arg(value_name = "STUDENT", required = true)]
    pub students: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub summary: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::minutes)]
    pub minutes: Option<i64>,
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub plan_item: Option<i64>,
}

#[derive(Debug, Args)]
pub struct InterventionEdit {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "STAFF", value_parser = args::anew(args::text))]
    pub by: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub summary: Option<Anew<String>>,
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub outcome: Option<Anew<String>>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::minutes))]
    pub minutes: Option<Anew<i64>>,
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub plan_item: Option<i64>,
    #[arg(long, conflicts_with = "plan_item")]
    pub no_plan_item: bool,
}

#[derive(Debug, Args)]
pub struct InterventionList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[command(flatten)]
    pub span: Span,
}
