//! `esep key …`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::args::{self, Encrypt};

#[derive(Debug, Subcommand)]
pub enum Key {
    Status,
    Confirm,
    Change(KeyChange),
    Recover,
    Export(KeyExport),
    Forget,
}

#[derive(Debug, Args)]
pub struct KeyChange {
    #[arg(long, value_name = "HOW", value_parser = args::encrypt)]
    pub encrypt: Option<Encrypt>,
}

#[derive(Debug, Args)]
pub struct KeyExport {
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}
