//! `esep indicators`

use clap::Args;

use super::Span;
use super::args::{self, TermArg};
use crate::domain::class_name::ClassName;

#[derive(Debug, Args)]
pub struct Indicators {
    #[arg(long, value_name = "CLASS", value_parser = args::class)]
    pub class: Option<ClassName>,
    #[arg(long, value_name = "TERM", value_parser = args::term)]
    pub term: Option<TermArg>,
    #[arg(long)]
    pub propose: bool,
}

#[derive(Debug, Args)]
pub struct ReportIndicators {
    #[command(flatten)]
    pub span: Span,
}
