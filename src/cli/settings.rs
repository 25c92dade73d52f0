//! `esep settings`

use clap::{ArgAction, Args, Subcommand};

use super::args;

#[derive(Debug, Args)]
pub struct Settings {
    #[command(subcommand)]
    pub command: Option<SettingsCommand>,
}

#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    Access(SettingsAccess),
    Retention(SettingsRetention),
}

#[derive(Debug, Args)]
pub struct SettingsAccess {
    #[arg(value_name = "SWITCH", action = ArgAction::Set, value_parser = args::switch)]
    pub on: bool,
}

#[derive(Debug, Args)]
pub struct SettingsRetention {
    #[arg(value_name = "YEARS", value_parser = args::years)]
    pub years: u8,
}
