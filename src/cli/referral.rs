//! `esep referral …`

use clap::{ArgGroup, Args, Subcommand};

use super::StudentArg;
use super::args::{self, Anew};
use crate::domain::Date;

#[derive(Debug, Subcommand)]
pub enum Referral {
    Send(ReferralSend),
    Answer(ReferralAnswer),
    Edit(ReferralEdit),
    List(ReferralList),
}

#[derive(Debug, Args)]
pub struct ReferralSend {
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "CODE")]
    pub agency: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub number: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub purpose: Option<String>,
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub consent: Option<i64>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub answer_due: Option<Date>,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
}

/// The one referral a command is about.
#[derive(Debug, Args)]
pub struct ReferralArg {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub referral: i64,
}

/// Whether an agency accepted or refused.
#[derive(Debug, Args)]
pub struct Verdict {
    #[arg(long)]
    pub accepted: bool,
    #[arg(long, conflicts_with = "accepted")]
    pub refused: bool,
}

impl Verdict {
    /// What was said, if anything was.
    pub fn given(&self) -> Option<bool> {
        (self.accepted || self.refused).then_some(self.accepted)
    }
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("verdict").args(["accepted", "refused"]).required(true))]
pub struct ReferralAnswer {
    #[command(flatten)]
    pub referral: ReferralArg,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[command(flatten)]
    pub verdict: Verdict,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub answer: Option<String>,
}

#[derive(Debug, Args)]
pub struct ReferralEdit {
    #[command(flatten)]
    pub referral: ReferralArg,
    #[arg(long, value_name = "CODE")]
    pub agency: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::anew(args::line))]
    pub number: Option<Anew<String>>,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub purpose: Option<Anew<String>>,
    #[arg(long, value_name = "ID", value_parser = args::anew(args::number))]
    pub consent: Option<Anew<i64>>,
    #[arg(long, value_name = "DATE", value_parser = args::anew(args::day))]
    pub answer_due: Option<Anew<Date>>,
    #[arg(long, value_name = "STAFF", value_parser = args::anew(args::text))]
    pub by: Option<Anew<String>>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub answered_on: Option<Date>,
    #[command(flatten)]
    pub verdict: Verdict,
    #[arg(long, value_name = "TEXT", value_parser = args::anew(args::text))]
    pub answer: Option<Anew<String>>,
}

#[derive(Debug, Args)]
pub struct ReferralList {
    #[arg(value_name = "STUDENT")]
    pub student: Vec<String>,
    #[arg(long)]
    pub open: bool,
}
