//! Commands that are only made when their noun is typed: every run would pay for some five hundred options, and needs a dozen.

use clap::{ArgMatches, Command, Error, FromArgMatches, Subcommand};

/// The commands of a noun.
#[derive(Debug)]
pub struct Later<T>(pub T);

impl<T: Subcommand> Subcommand for Later<T> {
    fn augment_subcommands(noun: Command) -> Command {
        noun.defer(T::augment_subcommands)
    }

    fn augment_subcommands_for_update(noun: Command) -> Command {
        noun.defer(T::augment_subcommands_for_update)
    }

    fn has_subcommand(name: &str) -> bool {
        T::has_subcommand(name)
    }
}

impl<T: FromArgMatches> FromArgMatches for Later<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}
