//! `esep init`: a new register and its key.

use std::path::Path;

use zeroize::Zeroizing;

use crate::app::App;
use crate::cli::Init;
use crate::cli::args::Encrypt;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::key::Key;
use crate::store::school::{self, School};
use crate::store::{Protection, Store, Summary};

/// A passphrase shorter than this is guessed too soon.
const SHORTEST_PASSPHRASE: usize = 12;

pub fn run(app: &App, args: Init) -> Result<Exit> {
    let path = app.file()?;
    if path.exists() {
        return Err(Error::refused("register_exists").with("path", path.as_path()));
    }
    let school = School { name_kk: args.school_kk, name_ru: args.school_ru, bin: args.bin };
    if app.global.dry_run {
        app.ui.say(&app.text("init-would", &[("path", path.as_path().into())]));
        return Ok(Exit::Done);
    }
    match args.encrypt {
        Encrypt::None => {
            create(app, &path, &Protection::None, &school)?;
            app.ui.say(&app.text("init-done", &[("path", path.as_path().into())]));
            app.ui.warn(&app.text("init-open", &[]));
        }
        Encrypt::Passphrase => {
            create(app, &path, &Protection::Passphrase(new_passphrase(app)?), &school)?;
            app.ui.say(&app.text("init-done", &[("path", path.as_path().into())]));
            app.ui.warn(&app.text("init-passphrase", &[]));
        }
        Encrypt::KeyFile => with_key_file(app, &path, &school)?,
    }
    app.ui.say(&app.text("init-next", &[]));
    Ok(Exit::Done)
}

fn with_key_file(app: &App, path: &Path, school: &School) -> Result<()> {
    // A key file that was named and is there already opens this register too.
    let given = app.global.key_file.as_deref().filter(|file| file.exists());
    let (key, key_path) = match given {
        Some(file) => (Key::read(file)?, file.to_owned()),
        None => {
            let key = Key::generate()?;
            let key_path = app.key_file(&key.salt())?;
            // The key first: a register without its key would be lost, a key without a register harms nobody.
            key.write(&key_path)?;
            (key, key_path)
        }
    };
    let code = key.recovery_code();
    create(app, path, &Protection::Key(key), school)?;
    app.ui.say(&app.text("init-done", &[("path", path.into())]));
    app.ui.say(&app.text("init-key", &[("path", key_path.as_path().into())]));
    app.ui.say(&app.text("init-recovery", &[]));
    // The code is data: it may be sent to a printer or a file, and `--quiet` does not lose it.
    app.print_line(&code)
}

fn create(app: &App, path: &Path, protection: &Protection, school: &School) -> Result<()> {
    let mut store = Store::create(path, protection)?;
    store.write(&app.stamp(), "init", |tx| Ok((school::insert(tx, school)?, Summary::default())))?;
    Ok(())
}

/// Typed twice on a terminal, or read from the file that `ESEP_PASSPHRASE_FILE` names.
fn new_passphrase(app: &App) -> Result<Zeroizing<String>> {
    let first = app.passphrase()?;
    if first.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Error::refused("passphrase_short").with("wanted", SHORTEST_PASSPHRASE));
    }
    if std::env::var_os("ESEP_PASSPHRASE_FILE").is_none() {
        let again = app.ui.secret(&app.text("ask-passphrase-again", &[])).map_err(|error| Error::io(Path::new("-"), error))?;
        if *again != *first {
            return Err(Error::refused("passphrase_differs"));
        }
    }
    Ok(first)
}
