//! `esep family …`

use clap::{Args, Subcommand};

use super::{Span, StudentArg, args};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Family {
    Show(FamilyShow),
    List(FamilyList),
    Join(FamilyPair),
    Part(FamilyPair),
    #[command(subcommand, arg_required_else_help = true)]
    Aid(FamilyAid),
}

#[derive(Debug, Args)]
pub struct FamilyShow {
    #[command(flatten)]
    pub student: StudentArg,
}

#[derive(Debug, Args)]
pub struct FamilyList {
    #[arg(long, value_name = "CODE")]
    pub status: Option<String>,
    #[arg(long)]
    pub all: bool,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
}

#[derive(Debug, Args)]
pub struct FamilyPair {
    #[arg(value_name = "STUDENT")]
    pub student: String,
    #[arg(value_name = "STUDENT")]
    pub other: String,
}

#[derive(Debug, Subcommand)]
pub enum FamilyAid {
    Add(FamilyAidAdd),
    List(FamilyAidList),
}

#[derive(Debug, Args)]
pub struct FamilyAidAdd {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct FamilyAidList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[command(flatten)]
    pub span: Span,
}
