//! `esep consult …`, and its report.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Span;
use super::args::{self, Anew};
use crate::domain::Date;
use crate::domain::incident::Audience;

#[derive(Debug, Subcommand)]
pub enum Consult {
    Add(ConsultAdd),
    Edit(ConsultEdit),
    Show(ConsultArg),
    List(ConsultList),
    Read(ConsultArg),
    #[command(subcommand, arg_required_else_help = true)]
    Vault(ConsultVault),
}

/// The key to what a psychologist writes for themselves.
#[derive(Debug, Subcommand)]
pub enum ConsultVault {
    Create(VaultOf),
    Change(VaultOf),
}

#[derive(Debug, Args)]
pub struct VaultOf {
    #[arg(long, value_name = "STAFF")]
    pub by: String,
}

/// A text that nobody else opens: typed, or in a file.
#[derive(Debug, Args)]
pub struct Confidential {
    #[arg(long)]
    pub confidential: bool,
    #[arg(long, value_name = "FILE", conflicts_with = "confidential")]
    pub confidential_file: Option<PathBuf>,
}

/// How many were there: one, or so many.
#[derive(Debug, Args)]
pub struct Participants {
    #[arg(long, value_name = "N", value_parser = args::count)]
    pub participants: Option<i64>,
    #[arg(long, conflicts_with = "group")]
    pub individual: bool,
    #[arg(long)]
    pub group: bool,
}

#[derive(Debug, Args)]
pub struct ConsultAdd {
    #[arg(value_name = "STUDENT")]
    pub students: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "STAFF")]
    pub by: String,
    #[arg(long, value_name = "CODE")]
    pub direction: String,
    #[command(flatten)]
    pub participants: Participants,
    #[arg(long, value_name = "AUDIENCE", value_parser = args::audience, default_value = "pupils")]
    pub audience: Audience,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub requested_by: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::minutes)]
    pub minutes: Option<i64>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub summary: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub crisis: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub refer: Option<String>,
    #[command(flatten)]
    pub confidential: Confidential,
}

#[derive(Debug, Args)]
pub struct ConsultEdit {
    #[command(flatten)]
    pub consult: ConsultArg,
    #[arg(long, value_name = "STUDENT", num_args = 0..)]
    pub student: Option<Vec<String>>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub direction: Option<String>,
    #[command(flatten)]
    pub participants: Participants,
    #[arg(long, value_name = "AUDIENCE", value_parser = args::audience)]
    pub audience: Option<Audience>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub requested_by: Option<Anew<String>>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::minutes))]
    pub minutes: Option<Anew<i64>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub summary: Option<Anew<String>>,
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub outcome: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub crisis: Option<Anew<String>>,
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub refer: Option<Anew<String>>,
    #[command(flatten)]
    pub confidential: Confidential,
    #[arg(long, conflicts_with_all = ["confidential", "confidential_file"])]
    pub no_confidential: bool,
}

/// The one session a command is about.
#[derive(Debug, Args)]
pub struct ConsultArg {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub consult: i64,
}

#[derive(Debug, Args)]
pub struct ConsultList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[command(flatten)]
    pub span: Span,
}

#[derive(Debug, Args)]
pub struct ReportPsychologist {
    #[command(flatten)]
    pub span: Span,
}
