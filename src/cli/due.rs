//! `esep due …`

use clap::{Args, Subcommand};

use super::args;
use crate::domain::due::Duty;

#[derive(Debug, Args)]
pub struct Due {
    #[command(subcommand)]
    pub command: Option<DueCommand>,
    #[arg(long, value_name = "DAYS", value_parser = args::days, default_value = "14")]
    pub within: u64,
    #[arg(long = "for", value_name = "STAFF")]
    pub owner: Option<String>,
    #[arg(long)]
    pub no_names: bool,
}

#[derive(Debug, Subcommand)]
pub enum DueCommand {
    Dismiss(Dismiss),
    ListDismissed,
}

#[derive(Debug, Args)]
pub struct Dismiss {
    #[arg(value_name = "DUTY", required = true, num_args = 1.., value_parser = args::duty)]
    pub duties: Vec<(Duty, i64)>,
    #[arg(long, value_name = "TEXT", value_parser = args::text, required = true)]
    pub reason: String,
}
