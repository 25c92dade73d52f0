//! `esep guardian …`

use clap::{Args, Subcommand};

use super::StudentArg;
use super::args::{self, Anew};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Guardian {
    Add(GuardianAdd),
    Edit(GuardianEdit),
    List(GuardianList),
    Remove(GuardianRemove),
    Tell(GuardianTell),
}

#[derive(Debug, Args)]
pub struct GuardianAdd {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub name: String,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub relation: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub phone: Option<String>,
}

#[derive(Debug, Args)]
pub struct GuardianEdit {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "NAME", value_parser = args::anew(args::line))]
    pub name: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub relation: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub phone: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct GuardianList {
    #[command(flatten)]
    pub student: StudentArg,
}

#[derive(Debug, Args)]
pub struct GuardianRemove {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
}

#[derive(Debug, Args)]
pub struct GuardianTell {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub guardian: Option<i64>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "CODE")]
    pub way: String,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub number: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
}
