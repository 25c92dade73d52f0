//! `esep backup`, `esep restore`, `esep doctor`, `esep nightly`

use std::path::PathBuf;

use clap::Args;

use super::args;
use crate::domain::retention::Keep;

#[derive(Debug, Args)]
pub struct Backup {
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
    #[arg(long, value_name = "RULE", value_parser = args::keep)]
    pub keep: Option<Keep>,
}

#[derive(Debug, Args)]
pub struct Restore {
    #[arg(value_name = "FILE")]
    pub backup: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Doctor {
    #[arg(long)]
    pub report: bool,
}

#[derive(Debug, Args)]
pub struct Nightly {
    #[arg(long, value_name = "DIR")]
    pub backup_dir: Option<PathBuf>,
    #[arg(long, value_name = "RULE", value_parser = args::keep)]
    pub keep: Option<Keep>,
}
