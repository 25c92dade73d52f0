//! `esep erase`

use clap::{Args, Subcommand};

use super::args;
use crate::domain::Date;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Erase {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day, conflicts_with = "student")]
    pub left_before: Option<Date>,
    #[arg(long)]
    pub even_active: bool,
    #[command(subcommand)]
    pub command: Option<EraseCommand>,
}

#[derive(Debug, Subcommand)]
pub enum EraseCommand {
    Certificate(EraseCertificate),
    Sweep,
}

#[derive(Debug, Args)]
pub struct EraseCertificate {
    #[arg(value_name = "NUMBER", value_parser = clap::value_parser!(i64).range(1..))]
    pub number: Option<i64>,
}
