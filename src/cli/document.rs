//! `esep document …`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::StudentArg;
use super::args::{self, Anew};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Document {
    Add(DocumentAdd),
    Edit(DocumentEdit),
    List(DocumentList),
    Show(DocumentArg),
    Withdraw(DocumentWithdraw),
    Remove(DocumentArg),
    Scan(DocumentScan),
    Export(DocumentArg),
}

/// The one paper a command is about.
#[derive(Debug, Args)]
pub struct DocumentArg {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub document: i64,
}

#[derive(Debug, Args)]
pub struct DocumentAdd {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub number: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub note: Option<String>,
    #[command(flatten)]
    pub more: DocumentMore,
    #[arg(long, value_name = "FILE")]
    pub scan: Option<PathBuf>,
}

/// What a paper may say besides.
#[derive(Debug, Args)]
pub struct DocumentMore {
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub register: Option<Anew<String>>,
    #[arg(long, value_name = "ID", value_parser = args::anew(args::number))]
    pub guardian: Option<Anew<i64>>,
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub way: Option<Anew<String>>,
    #[arg(long, value_name = "CODE", value_parser = args::anew(args::text))]
    pub consent: Option<Anew<String>>,
    #[arg(long, value_name = "DATE", value_parser = args::anew(args::day))]
    pub valid_until: Option<Anew<Date>>,
}

#[derive(Debug, Args)]
pub struct DocumentEdit {
    #[command(flatten)]
    pub document: DocumentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::line))]
    pub number: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub note: Option<Anew<String>>,
    #[command(flatten)]
    pub more: DocumentMore,
}

#[derive(Debug, Args)]
pub struct DocumentList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub kind: Option<String>,
}

#[derive(Debug, Args)]
pub struct DocumentWithdraw {
    #[command(flatten)]
    pub document: DocumentArg,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
}

#[derive(Debug, Args)]
pub struct DocumentScan {
    #[command(flatten)]
    pub document: DocumentArg,
    #[arg(value_name = "FILE", required_unless_present = "remove")]
    pub path: Option<PathBuf>,
    #[arg(long, conflicts_with = "path")]
    pub remove: bool,
}
