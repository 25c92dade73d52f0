//! What the user types: types only, without a word of text. `localize` gives the help and the errors their words.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand};

use crate::domain::Date;
use crate::domain::calendar::SchoolYear;
use crate::domain::class_name::ClassName;
use crate::domain::iin::Iin;
use crate::domain::movement::Breakdown;
use crate::locale::Lang;
use crate::output::{Format, Headings};

pub mod args;
pub mod localize;

use args::{Encrypt, TermArg};

#[derive(Debug, Parser)]
#[command(name = "esep", version, disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Args)]
pub struct Global {
    #[arg(short = 'f', long, global = true, env = "ESEP_FILE", value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long, global = true, env = "ESEP_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    #[arg(long, global = true, env = "ESEP_LANG", value_name = "LANG", value_parser = args::lang)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, env = "ESEP_ACTOR", value_name = "NAME", value_parser = args::text)]
    pub actor: Option<String>,
    #[arg(long, global = true, env = "ESEP_TODAY", value_name = "DATE", value_parser = args::day)]
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
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Init(Init),
    Demo(Demo),
    #[command(subcommand, arg_required_else_help = true)]
    Student(Student),
    #[command(subcommand, arg_required_else_help = true)]
    Staff(Staff),
    #[command(subcommand, arg_required_else_help = true)]
    Register(Register),
    #[command(subcommand, arg_required_else_help = true)]
    Intervention(Intervention),
    #[command(subcommand, arg_required_else_help = true)]
    Import(Import),
    #[command(subcommand, arg_required_else_help = true)]
    Report(Report),
    Check,
    History(History),
    Undo(Undo),
    Calendar(Calendar),
    #[command(subcommand, arg_required_else_help = true)]
    Key(Key),
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub school_kk: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::text)]
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

#[derive(Debug, Subcommand)]
pub enum Student {
    Add(StudentAdd),
    Edit(StudentEdit),
    Show(StudentShow),
    List(StudentList),
    Leave(StudentLeave),
}

/// The one student a command is about: an IIN, `#id`, or words of a name.
#[derive(Debug, Args)]
pub struct StudentArg {
    #[arg(value_name = "STUDENT", required = true)]
    pub student: Vec<String>,
}

impl StudentArg {
    /// The words as one text.
    pub fn words(&self) -> String {
        self.student.join(" ")
    }
}

#[derive(Debug, Args)]
pub struct StudentAdd {
    #[arg(long, value_name = "IIN", value_parser = args::iin)]
    pub iin: Option<Iin>,
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub last_name: String,
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub first_name: String,
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub patronymic: Option<String>,
    #[arg(long, value_name = "F|M", value_parser = args::text)]
    pub sex: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub birth_date: Option<Date>,
    #[arg(long, value_name = "CLASS", value_parser = args::class)]
    pub class: ClassName,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub since: Option<Date>,
    #[command(flatten)]
    pub more: StudentMore,
}

/// What is good to know of a child besides.
#[derive(Debug, Args)]
pub struct StudentMore {
    #[arg(long, value_name = "CODE", value_parser = args::text_or_nothing)]
    pub language: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text_or_nothing)]
    pub address: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text_or_nothing)]
    pub phone: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub guardian: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub guardian_relation: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub guardian_phone: Option<String>,
    #[arg(long, value_name = "CODE", num_args = 1..)]
    pub social_status: Option<Vec<String>>,
}

#[derive(Debug, Args)]
pub struct StudentEdit {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "IIN", value_parser = args::iin)]
    pub iin: Option<Iin>,
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub last_name: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub first_name: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::text_or_nothing)]
    pub patronymic: Option<String>,
    #[arg(long, value_name = "F|M", value_parser = args::text)]
    pub sex: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub birth_date: Option<Date>,
    #[arg(long, value_name = "CLASS", value_parser = args::class)]
    pub class: Option<ClassName>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub since: Option<Date>,
    #[command(flatten)]
    pub more: StudentMore,
}

#[derive(Debug, Args)]
pub struct StudentShow {
    #[command(flatten)]
    pub student: StudentArg,
}

#[derive(Debug, Args)]
pub struct StudentList {
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,
    #[arg(long, value_name = "CLASS", value_parser = args::class)]
    pub class: Option<ClassName>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long)]
    pub all: bool,
}

#[derive(Debug, Args)]
pub struct StudentLeave {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Staff {
    Add(StaffAdd),
    Edit(StaffEdit),
    List,
}

#[derive(Debug, Args)]
pub struct StaffAdd {
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub name: String,
    #[arg(long, value_name = "CODE")]
    pub role: Option<String>,
}

#[derive(Debug, Args)]
pub struct StaffEdit {
    #[arg(value_name = "STAFF", required = true)]
    pub staff: Vec<String>,
    #[arg(long, value_name = "NAME", value_parser = args::text)]
    pub name: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub role: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Register {
    Place(Place),
    Edit(RegisterEdit),
    Extend(Extend),
    Remove(Remove),
    List(RegisterList),
    Show(StudentShow),
}

#[derive(Debug, Args)]
pub struct Place {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "CODE", num_args = 1.., required = true)]
    pub ground: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "N", value_parser = args::text)]
    pub protocol: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub protocol_date: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::text)]
    pub order: Option<String>,
    #[arg(long, value_name = "STAFF")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub review_on: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub until: Option<Date>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct RegisterEdit {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub placed_on: Option<Date>,
    #[arg(long, value_name = "CODE", num_args = 1..)]
    pub ground: Option<Vec<String>>,
    #[arg(long, value_name = "N", value_parser = args::text)]
    pub protocol: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub protocol_date: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::text)]
    pub order: Option<String>,
    #[arg(long, value_name = "STAFF")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub review_on: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub until: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::text)]
    pub removal_protocol: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct Extend {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub until: Date,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::text)]
    pub protocol: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub review_on: Option<Date>,
}

#[derive(Debug, Args)]
pub struct Remove {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "CODE")]
    pub ground: String,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::text)]
    pub protocol: Option<String>,
}

#[derive(Debug, Args)]
pub struct RegisterList {
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "TERM", value_parser = args::term, conflicts_with = "on")]
    pub term: Option<TermArg>,
    #[arg(long, conflicts_with_all = ["on", "term"])]
    pub all: bool,
}

#[derive(Debug, Subcommand)]
pub enum Intervention {
    Add(InterventionAdd),
    Edit(InterventionEdit),
    List(InterventionList),
}

#[derive(Debug, Args)]
pub struct InterventionAdd {
    #[arg(value_name = "STUDENT", required = true)]
    pub students: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub summary: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::minutes)]
    pub minutes: Option<i64>,
}

#[derive(Debug, Args)]
pub struct InterventionEdit {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text_or_nothing)]
    pub summary: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub outcome: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::minutes)]
    pub minutes: Option<i64>,
}

#[derive(Debug, Args)]
pub struct InterventionList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[command(flatten)]
    pub span: Span,
}

/// A term, or two days. Nothing given means all for a list, the current term for a report.
#[derive(Debug, Args)]
pub struct Span {
    #[arg(long, value_name = "TERM", value_parser = args::term, conflicts_with_all = ["from", "to"])]
    pub term: Option<TermArg>,
    #[arg(long, value_name = "DATE", value_parser = args::day, requires = "to")]
    pub from: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day, requires = "from")]
    pub to: Option<Date>,
}

#[derive(Debug, Subcommand)]
pub enum Import {
    Students(ImportStudents),
    Entries(ImportFile),
    Interventions(ImportFile),
}

#[derive(Debug, Args)]
pub struct ImportFile {
    #[arg(value_name = "FILE")]
    pub path: PathBuf,
    #[arg(long)]
    pub all_or_nothing: bool,
}

#[derive(Debug, Args)]
pub struct ImportStudents {
    #[command(flatten)]
    pub file: ImportFile,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub since: Option<Date>,
}

#[derive(Debug, Subcommand)]
pub enum Report {
    Register(ReportRegister),
    Movement(ReportMovement),
    Interventions(ReportInterventions),
}

#[derive(Debug, Args)]
pub struct ReportRegister {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "DATE", value_parser = args::day, conflicts_with_all = ["term", "from", "to"])]
    pub on: Option<Date>,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
}

#[derive(Debug, Args)]
pub struct ReportMovement {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "GROUP", value_parser = args::by, default_value = "total")]
    pub by: Breakdown,
}

#[derive(Debug, Args)]
pub struct ReportInterventions {
    #[command(flatten)]
    pub span: Span,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "GROUP", value_parser = args::by, default_value = "total")]
    pub by: Breakdown,
}

#[derive(Debug, Args)]
pub struct History {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Undo {
    #[arg(value_name = "OPERATION", value_parser = clap::value_parser!(i64).range(1..))]
    pub operation: Option<i64>,
}

#[derive(Debug, Args)]
pub struct Calendar {
    #[arg(value_name = "YEAR", value_parser = args::year)]
    pub year: Option<SchoolYear>,
}

#[derive(Debug, Subcommand)]
pub enum Key {
    Recover,
}
