//! `esep caseload`

use clap::Args;

use super::Span;

#[derive(Debug, Args)]
pub struct Caseload {
    #[command(flatten)]
    pub span: Span,
}
