//! `esep handover`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::args;
use crate::domain::Date;
use crate::domain::class_name::ClassName;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Handover {
    #[arg(value_name = "STUDENT", required = true)]
    pub student: Vec<String>,
    #[arg(long, value_name = "FILE", required = true)]
    pub to: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<HandoverCommand>,
}

#[derive(Debug, Subcommand)]
pub enum HandoverCommand {
    Accept(HandoverAccept),
}

#[derive(Debug, Args)]
pub struct HandoverAccept {
    #[arg(value_name = "FILE")]
    pub handed: PathBuf,
    #[arg(long, value_name = "CLASS", value_parser = args::class)]
    pub class: Option<ClassName>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub since: Option<Date>,
    #[arg(long, value_name = "STUDENT", conflicts_with_all = ["class", "since"])]
    pub into: Option<String>,
}
