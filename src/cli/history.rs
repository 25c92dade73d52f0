//! `esep history`, `esep undo`

use clap::{Args, Subcommand};

use super::args;
use crate::domain::Date;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct History {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[command(subcommand)]
    pub command: Option<HistoryCommand>,
}

#[derive(Debug, Subcommand)]
pub enum HistoryCommand {
    Verify(HistoryVerify),
    Access(HistoryAccess),
}

#[derive(Debug, Args)]
pub struct HistoryVerify {
    #[arg(long, value_name = "DIGEST", value_parser = args::digest)]
    pub against: Option<String>,
}

#[derive(Debug, Args)]
pub struct HistoryAccess {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub from: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub to: Option<Date>,
}

#[derive(Debug, Args)]
pub struct Undo {
    #[arg(value_name = "OPERATION", value_parser = clap::value_parser!(i64).range(1..))]
    pub operation: Option<i64>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub reason: Option<String>,
}
