//! What the user types: types only, without a word of text. `localize` gives the help and the errors their words.

use std::path::PathBuf;

use clap::{ArgAction, Args, Subcommand};

use crate::domain::Date;
use crate::domain::calendar::SchoolYear;
use crate::error::{Error, Result};
use crate::locale::{Aim, Lang};
use crate::output::{Format, Headings};

mod activity;
pub mod args;
mod backup;
mod caseload;
mod consult;
mod council;
mod document;
mod due;
mod erase;
mod family;
mod guardian;
mod handover;
mod history;
mod import;
mod incident;
mod indicators;
mod intervention;
mod key;
mod later;
pub mod localize;
mod outing;
mod overview;
mod plan;
mod proposal;
mod referral;
mod register;
mod report;
mod review;
mod school;
mod settings;
mod signal;
mod student;
mod training;

pub use activity::*;
use args::{Anew, Code, Encrypt};
pub use backup::*;
pub use caseload::*;
pub use consult::*;
pub use council::*;
pub use document::*;
pub use due::*;
pub use erase::*;
pub use family::*;
pub use guardian::*;
pub use handover::*;
pub use history::*;
pub use import::*;
pub use incident::*;
pub use indicators::*;
pub use intervention::*;
pub use key::*;
pub use later::Later;
pub use outing::*;
pub use overview::*;
pub use plan::*;
pub use proposal::*;
pub use referral::*;
pub use register::*;
pub use report::*;
pub use review::*;
pub use school::*;
pub use settings::*;
pub use signal::*;
pub use student::*;
pub use training::*;

/// What was typed; [`localize::parse`] makes it.
#[derive(Debug)]
pub struct Cli {
    pub global: Global,
    pub command: Command,
}

impl Cli {
    /// The register that was typed, or that the command makes: what its hints are about.
    fn register(&self) -> Option<PathBuf> {
        match &self.command {
            Command::Demo(args) => Some(args.register()),
            Command::Restore(Restore { to: Some(file), .. }) => Some(file.clone()),
            _ => self.global.file.clone(),
        }
    }
}

#[derive(Debug, Clone, Args)]
pub struct Global {
    #[arg(short = 'f', long, global = true, value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG", value_parser = args::lang)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "NAME", value_parser = args::line)]
    pub actor: Option<String>,
    #[arg(long, global = true, value_name = "DATE", value_parser = args::day)]
    pub today: Option<Date>,
    #[arg(long, global = true, value_name = "FORMAT", value_parser = args::format)]
    pub format: Option<Format>,
    #[arg(long, global = true, value_name = "LANG", value_parser = args::headings)]
    pub headings: Option<Headings>,
    #[arg(short = 'o', long, global = true, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[arg(short = 'n', long, global = true)]
    pub dry_run: bool,
    #[arg(short = 'y', long, global = true)]
    pub yes: bool,
    #[arg(short = 'q', long, global = true)]
    pub quiet: bool,
    #[arg(long, global = true, value_name = "WHEN", value_parser = args::color, default_value = "auto")]
    pub color: String,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// The words of the command that was typed: `student show`.
    #[arg(skip)]
    pub command: String,
    /// The register that was typed.
    #[arg(skip)]
    pub aim: Aim,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

impl Global {
    /// What was not typed is taken from the environment; a variable that is set to nothing is not set.
    pub fn with_environment(mut self) -> Result<Self> {
        fn read<T>(typed: &mut Option<T>, name: &str, parse: fn(&str) -> Result<T, Code>) -> Result<()> {
            if let (None, Some(value)) = (&typed, std::env::var(name).ok().filter(|value| !value.is_empty())) {
                *typed = Some(parse(&value).map_err(|Code(code)| Error::usage(code).with("argument", name).with("value", value))?);
            }
            Ok(())
        }
        let path = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        self.file = self.file.or_else(|| path("ESEP_FILE"));
        self.key_file = self.key_file.or_else(|| path("ESEP_KEY_FILE"));
        read(&mut self.lang, "ESEP_LANG", args::lang)?;
        read(&mut self.actor, "ESEP_ACTOR", args::text)?;
        read(&mut self.today, "ESEP_TODAY", args::day)?;
        Ok(self)
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Init(Init),
    Demo(Demo),
    #[command(subcommand, arg_required_else_help = true)]
    Student(Later<Student>),
    #[command(subcommand, arg_required_else_help = true)]
    Staff(Later<Staff>),
    #[command(subcommand, arg_required_else_help = true)]
    Guardian(Later<Guardian>),
    #[command(subcommand, arg_required_else_help = true)]
    Family(Later<Family>),
    #[command(subcommand, arg_required_else_help = true)]
    Document(Later<Document>),
    #[command(subcommand, arg_required_else_help = true)]
    Referral(Later<Referral>),
    #[command(subcommand, arg_required_else_help = true)]
    Signal(Later<Signal>),
    #[command(subcommand, arg_required_else_help = true)]
    Incident(Later<Incident>),
    Indicators(Indicators),
    #[command(subcommand, arg_required_else_help = true)]
    Consult(Later<Consult>),
    #[command(subcommand, arg_required_else_help = true)]
    Proposal(Later<Proposal>),
    #[command(subcommand, arg_required_else_help = true)]
    Council(Later<Council>),
    #[command(subcommand, arg_required_else_help = true)]
    Register(Later<Register>),
    #[command(subcommand, arg_required_else_help = true)]
    Intervention(Later<Intervention>),
    #[command(subcommand, arg_required_else_help = true)]
    Plan(Later<Plan>),
    #[command(subcommand, arg_required_else_help = true)]
    Review(Later<Review>),
    #[command(subcommand, arg_required_else_help = true)]
    Activity(Later<Activity>),
    #[command(subcommand, arg_required_else_help = true)]
    Outing(Later<Outing>),
    #[command(subcommand, arg_required_else_help = true)]
    Training(Later<Training>),
    Caseload(Caseload),
    #[command(subcommand, arg_required_else_help = true)]
    School(Later<School>),
    #[command(subcommand, arg_required_else_help = true)]
    Import(Later<Import>),
    #[command(arg_required_else_help = true)]
    Report(Reports),
    Check,
    Due(Due),
    Backup(Backup),
    Restore(Restore),
    Doctor(Doctor),
    Nightly(Nightly),
    History(History),
    Settings(Settings),
    Undo(Undo),
    #[command(arg_required_else_help = true)]
    Erase(Erase),
    #[command(arg_required_else_help = true)]
    Handover(Handover),
    Calendar(Calendar),
    #[command(subcommand, arg_required_else_help = true)]
    Norms(Later<Norms>),
    #[command(subcommand, arg_required_else_help = true)]
    Key(Later<Key>),
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub school_kk: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub school_ru: Option<String>,
    #[arg(long, value_name = "BIN", value_parser = args::bin)]
    pub bin: Option<String>,
    #[arg(long, value_name = "HOW", value_parser = args::encrypt, default_value = "key-file")]
    pub encrypt: Encrypt,
}

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(value_name = "DIR", default_value = "esep-demo")]
    pub dir: PathBuf,
}

impl Demo {
    /// The register of the sample school.
    pub fn register(&self) -> PathBuf {
        self.dir.join("register.esep")
    }
}

#[derive(Debug, Subcommand)]
pub enum Staff {
    Add(StaffAdd),
    Edit(StaffEdit),
    List,
}

#[derive(Debug, Args)]
pub struct StaffAdd {
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub name: String,
    #[arg(long, value_name = "CODE")]
    pub role: Option<String>,
}

#[derive(Debug, Args)]
pub struct StaffEdit {
    #[arg(value_name = "STAFF", required = true)]
    pub staff: Vec<String>,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub name: Option<String>,
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub role: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct Calendar {
    #[arg(value_name = "YEAR", value_parser = args::year)]
    pub year: Option<SchoolYear>,
}

#[derive(Debug, Subcommand)]
pub enum Norms {
    List,
    Show(PackArg),
    Check(PackFile),
    Add(PackFile),
    Export(PackArg),
}

#[derive(Debug, Args)]
pub struct PackArg {
    #[arg(value_name = "PACK")]
    pub pack: String,
}

#[derive(Debug, Args)]
pub struct PackFile {
    #[arg(value_name = "FILE")]
    pub path: PathBuf,
}
