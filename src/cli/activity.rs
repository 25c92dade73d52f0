//! `esep activity …`

use clap::{Args, Subcommand};

use super::args::{self, Anew};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Activity {
    Add(ActivityAdd),
    Edit(ActivityEdit),
    Enrol(ActivityEnrol),
    Leave(ActivityLeave),
    List(ActivityList),
    Show(ActivityShow),
}

#[derive(Debug, Args)]
pub struct ActivityAdd {
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub name: String,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub place: Option<String>,
    #[arg(long, value_name = "STAFF")]
    pub leader: Option<String>,
}

#[derive(Debug, Args)]
pub struct ActivityEdit {
    #[arg(value_name = "ACTIVITY")]
    pub activity: String,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub name: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub place: Option<Anew<String>>,
    #[arg(long, value_name = "STAFF", value_parser = args::anew(args::text))]
    pub leader: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct ActivityEnrol {
    #[arg(value_name = "ACTIVITY")]
    pub activity: String,
    #[arg(value_name = "STUDENT", required = true)]
    pub students: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub since: Date,
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub plan_item: Option<i64>,
}

#[derive(Debug, Args)]
pub struct ActivityLeave {
    #[arg(value_name = "ACTIVITY")]
    pub activity: String,
    #[arg(value_name = "STUDENT", required = true)]
    pub students: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
}

#[derive(Debug, Args)]
pub struct ActivityList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day, conflicts_with = "student")]
    pub on: Option<Date>,
}

#[derive(Debug, Args)]
pub struct ActivityShow {
    #[arg(value_name = "ACTIVITY")]
    pub activity: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
}
