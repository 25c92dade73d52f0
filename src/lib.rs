#![doc = include_str!("architecture.md")]

mod app;
mod cli;
mod commands;
mod domain;
mod error;
mod exit;
mod import;
mod locale;
mod looked;
mod memory;
mod norms;
mod output;
mod report;
mod store;
mod table;
mod ui;

use std::ffi::OsString;

use serde_json::json;

use app::App;
use cli::localize::{self, Parsed};
use error::{Error, Result};
pub use exit::Exit;
use locale::Locale;
pub use memory::keep_private;
use ui::Ui;

/// Runs the program with its arguments, the program's own name first, and says how it ended.
pub fn run(args: &[OsString]) -> Exit {
    let locale = Locale::new(localize::language(args));
    match parse_and_run(args, &locale) {
        Ok(exit) => exit,
        Err(error) => tell(args, &locale, error),
    }
}

fn parse_and_run(args: &[OsString], locale: &Locale) -> Result<Exit> {
    match localize::parse(args, locale)? {
        Parsed::Command(cli) => commands::run(App::new(cli.global.with_environment()?, Locale::new(locale.lang)), cli.command),
        Parsed::Text(text) => Ui::new(false, "auto").print_words(&text).map(|()| Exit::Done),
        Parsed::Missing(text) => {
            Ui::new(false, "auto").say(text.trim_end());
            Ok(Exit::Usage)
        }
    }
}

/// Shows an error in words, or as JSON for programs.
fn tell(args: &[OsString], locale: &Locale, error: Error) -> Exit {
    if error.exit() == Exit::Done {
        return Exit::Done;
    }
    let error = error.with("typed", localize::typed_command(args));
    let text = locale.error(&error);
    let ui = Ui::new(false, &localize::color(args));
    if localize::wants_json(args) {
        let lines: Vec<&str> = [&text.message].into_iter().chain(&text.why).chain(&text.list).map(String::as_str).collect();
        ui.raw_error(&json!({"error": {"code": error.code(), "message": lines.join("\n"), "hint": text.hint}}).to_string());
    } else {
        ui.error(&locale.text("err-label", &[]), &text);
    }
    error.exit()
}

/// Shows in the user's language that the program itself is at fault.
pub fn tell_of_own_fault(args: &[OsString]) {
    let locale = Locale::new(localize::language(args));
    Ui::new(false, "auto").error(&locale.text("err-label", &[]), &locale.error(&Error::damaged("own_fault")));
}
