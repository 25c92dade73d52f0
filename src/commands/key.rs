//! `esep key`: the register's key.

use std::path::Path;

use crate::app::App;
use crate::cli::Key as Command;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::key::Key;
use crate::store::{Lock, Protection, Store, inspect};

pub fn run(app: &App, command: &Command) -> Result<Exit> {
    match command {
        Command::Recover => recover(app),
    }
}

/// Makes the key file anew from the recovery code, which is typed or piped in, never an argument.
fn recover(app: &App) -> Result<Exit> {
    let path = app.file()?;
    let Lock::KeyFile(salt) = inspect(&path)? else {
        return Err(Error::refused("no_key_file").with("path", path.as_path()));
    };
    let target = app.key_file(&salt)?;
    if target.exists() {
        return Err(Error::refused("key_exists").with("path", target.as_path()));
    }
    if app.ui.can_ask() {
        app.ui.warn(&app.text("ask-recovery-code", &[]));
    }
    let code = app.ui.piped_line().map_err(|error| Error::io(Path::new("-"), error))?;
    let key = Key::from_recovery_code(&code)?;
    if key.salt() != salt {
        return Err(Error::refused("recovery_other").with("path", path.as_path()));
    }
    if !app.global.dry_run {
        key.write(&target)?;
    }
    Store::open(&path, &Protection::Key(key))?;
    app.done("key-recovered", &[("path", target.as_path().into())], None, &[])
}
