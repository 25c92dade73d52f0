#![doc = include_str!("architecture.md")]

mod app;
mod cli;
mod commands;
mod domain;
mod error;
mod exit;
mod import;
mod locale;
mod login;
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
use locale::{Aim, Locale};
pub use memory::keep_private;
use ui::Ui;

/// Runs the program with its arguments, the program's own name first, and says how it ended.
pub fn run(args: &[OsString]) -> Exit {
    let locale = Locale::new(localize::language(args));
    let parsed = localize::parse(args, &locale);
    let aim = match &parsed {
        Ok(Parsed::Command(cli)) => cli.global.aim.clone(),
        _ => localize::typed_aim(args),
    };
    match parsed.and_then(|parsed| carry_out(parsed, &locale)) {
        Ok(exit) => exit,
        Err(error) => tell(args, &locale, aim, error),
    }
}

fn carry_out(parsed: Parsed, locale: &Locale) -> Result<Exit> {
    match parsed {
        Parsed::Command(cli) => commands::run(App::new(cli.global.with_environment()?, Locale::new(locale.lang)), cli.command),
        Parsed::Text(text) => Ui::new(false, "auto").print_words(&text).map(|()| Exit::Done),
        Parsed::Missing(text) => {
            Ui::new(false, "auto").say(text.trim_end());
            Ok(Exit::Usage)
        }
    }
}

/// Shows an error in words, or as JSON for programs.
fn tell(args: &[OsString], locale: &Locale, aim: Aim, error: Error) -> Exit {
    if error.exit() == Exit::Done {
        return Exit::Done;
    }
    let error = error.with("typed", localize::typed_command(args));
    let text = locale.error(&error);
    let mut ui = Ui::new(false, &localize::color(args));
    ui.aim = aim;
    if localize::wants_json(args) {
        let lines: Vec<&str> = [&text.message].into_iter().chain(&text.why).chain(&text.list).map(String::as_str).collect();
        let hint = text.hint.as_deref().map(|hint| ui.aim.put_in(hint));
        ui.raw_error(&json!({"error": {"code": error.code(), "message": ui.aim.put_in(&lines.join("\n")), "hint": hint}}).to_string());
    } else {
        ui.error(&locale.text("err-label", &[]), &text);
    }
    error.exit()
}

/// Shows in the user's language that the program itself is at fault.
pub fn tell_of_own_fault(args: &[OsString]) {
    let locale = Locale::new(localize::language(args));
    let mut ui = Ui::new(false, "auto");
    ui.aim = localize::typed_aim(args);
    ui.error(&locale.text("err-label", &[]), &locale.error(&Error::damaged("own_fault")));
}
