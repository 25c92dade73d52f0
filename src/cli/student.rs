//! `esep student …`

use clap::{Args, Subcommand};

use super::args::{self, Anew, TermArg};
use crate::domain::Date;
use crate::domain::calendar::SchoolYear;
use crate::domain::class_name::ClassName;
use crate::domain::iin::Iin;

#[derive(Debug, Subcommand)]
pub enum Student {
    Add(StudentAdd),
    Edit(StudentEdit),
    Show(StudentShow),
    Export(StudentShow),
    List(StudentList),
    Leave(StudentLeave),
    Merge(StudentMerge),
    Promote(StudentPromote),
    Attendance(StudentAttendance),
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
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub last_name: String,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub first_name: String,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub patronymic: Option<String>,
    #[arg(long, value_name = "SEX", value_parser = args::text)]
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
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub language: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub address: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub phone: Option<Anew<String>>,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
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
    #[arg(long, value_name = "IIN", value_parser = args::anew(args::iin))]
    pub iin: Option<Anew<Iin>>,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub last_name: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::line)]
    pub first_name: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = args::anew(args::line))]
    pub patronymic: Option<Anew<String>>,
    #[arg(long, value_name = "SEX", value_parser = args::anew(args::text))]
    pub sex: Option<Anew<String>>,
    #[arg(long, value_name = "DATE", value_parser = args::anew(args::day))]
    pub birth_date: Option<Anew<Date>>,
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
    #[arg(long, value_name = "CODE")]
    pub remove_ground: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::line, requires = "remove_ground")]
    pub protocol: Option<String>,
}

#[derive(Debug, Args)]
pub struct StudentMerge {
    #[arg(value_name = "STUDENT", display_order = 0)]
    pub student: String,
    #[arg(value_name = "SECOND")]
    pub other: String,
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    pub take: Vec<String>,
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    pub keep: Vec<String>,
}

#[derive(Debug, Args)]
pub struct StudentPromote {
    #[arg(long, value_name = "YEAR", value_parser = args::year)]
    pub year: SchoolYear,
    #[arg(long, value_name = "STUDENT", num_args = 1..)]
    pub graduate: Vec<String>,
    #[arg(long, value_name = "STUDENT", num_args = 1..)]
    pub stay: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
}

#[derive(Debug, Args)]
pub struct StudentAttendance {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[arg(long, value_name = "TERM", value_parser = args::term)]
    pub term: Option<TermArg>,
}
