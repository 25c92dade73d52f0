//! `esep incident …`

use clap::{Args, Subcommand};

use super::{StudentArg, args};
use crate::domain::Date;
use crate::domain::incident::{At, Audience, Role, State, Step};

#[derive(Debug, Subcommand)]
pub enum Incident {
    Add(IncidentAdd),
    Role(IncidentRole),
    Step(IncidentStep),
    Decide(IncidentDecide),
    Follow(IncidentFollow),
    Close(IncidentClose),
    Cyber(IncidentCyber),
    Awareness(IncidentAwareness),
    Show(IncidentShow),
    List(IncidentList),
}

#[derive(Debug, Args)]
pub struct IncidentAdd {
    #[arg(long, value_name = "MOMENT", value_parser = args::moment)]
    pub received: At,
    #[arg(long, value_name = "CODE")]
    pub channel: String,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub from: Option<String>,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub words: String,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub happened: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::count, default_value = "1")]
    pub times: i64,
    #[arg(long, value_name = "STUDENT", num_args = 1..)]
    pub victim: Vec<String>,
    #[arg(long, value_name = "STUDENT", num_args = 1..)]
    pub initiator: Vec<String>,
    #[arg(long, value_name = "STUDENT", num_args = 1..)]
    pub participant: Vec<String>,
    #[arg(long, value_name = "STUDENT", num_args = 1..)]
    pub witness: Vec<String>,
}

#[derive(Debug, Args)]
pub struct IncidentRole {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[command(flatten)]
    pub student: StudentArg,
    #[arg(long, value_name = "ROLE", value_parser = args::incident_role)]
    pub role: Role,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct IncidentStep {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(value_name = "STEP", value_parser = args::incident_step)]
    pub step: Step,
    #[arg(long, value_name = "MOMENT", value_parser = args::day_or_moment)]
    pub at: At,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub number: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub words: Option<String>,
}

#[derive(Debug, Args)]
pub struct IncidentDecide {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(value_name = "DECISION", value_parser = args::recognised)]
    pub decision: State,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub number: String,
}

#[derive(Debug, Args)]
pub struct IncidentFollow {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
}

#[derive(Debug, Args)]
pub struct IncidentClose {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub words: String,
}

#[derive(Debug, Args)]
pub struct IncidentCyber {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub address: String,
    #[arg(long, value_name = "CODE")]
    pub content: Option<String>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub evidence: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub applied: Option<Date>,
    #[arg(long, value_name = "N", value_parser = args::line)]
    pub application: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub answered: Option<Date>,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub answer: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub ordered: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub removed: Option<Date>,
}

#[derive(Debug, Args)]
pub struct IncidentAwareness {
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Date,
    #[arg(long, value_name = "AUDIENCE", value_parser = args::audience)]
    pub audience: Audience,
    #[arg(long, value_name = "N", value_parser = args::count)]
    pub pupils: i64,
    #[arg(long, value_name = "TEXT", value_parser = args::text)]
    pub words: String,
    #[arg(long, value_name = "STAFF")]
    pub by: Option<String>,
}

#[derive(Debug, Args)]
pub struct IncidentShow {
    #[arg(value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
    pub id: i64,
}

#[derive(Debug, Args)]
pub struct IncidentList {
    #[arg(long)]
    pub open: bool,
}
