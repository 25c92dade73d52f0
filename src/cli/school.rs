//! `esep school …`

use clap::{ArgGroup, Args, Subcommand};

use super::args::{self, Anew};
use crate::domain::Date;
use crate::domain::posts::Posts;

#[derive(Debug, Subcommand)]
pub enum School {
    Show(SchoolShow),
    Set(SchoolSet),
}

#[derive(Debug, Args)]
pub struct SchoolShow {
    #[arg(long, value_name = "DATE", value_parser = args::day)]
    pub on: Option<Date>,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").args(["school_kk", "school_ru", "bin", "post"]).required(true).multiple(true))]
pub struct SchoolSet {
    #[arg(long, value_name = "NAME", value_parser = args::anew(args::line))]
    pub school_kk: Option<Anew<String>>,
    #[arg(long, value_name = "NAME", value_parser = args::anew(args::line))]
    pub school_ru: Option<Anew<String>>,
    #[arg(long, value_name = "BIN", value_parser = args::bin)]
    pub bin: Option<String>,
    #[arg(long, value_name = "POSTS", value_parser = args::post, num_args = 1..)]
    pub post: Vec<(String, Posts)>,
}
