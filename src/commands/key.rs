//! `esep key`: the register's key.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::app::App;
use crate::cli::args::Encrypt;
use crate::cli::{Key as Command, KeyExport};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::key::{self, Key};
use crate::store::{Lock, Protection, Store, inspect, recovery};

/// A passphrase shorter than this is guessed too soon.
const SHORTEST_PASSPHRASE: usize = 12;

pub fn run(app: &App, command: &Command) -> Result<Exit> {
    match command {
        Command::Status => super::key_status::run(app),
        Command::Confirm => confirm(app),
        Command::Change(args) => super::key_change::run(app, args),
        Command::Recover => recover(app),
        Command::Export(args) => export(app, args),
        Command::Forget => forget(app),
    }
}

/// How a register opens here, and where its key file lies or would lie.
pub fn way(app: &App, path: &Path) -> Result<(Encrypt, Option<PathBuf>)> {
    Ok(match inspect(path)? {
        Lock::None => (Encrypt::None, None),
        Lock::KeyFile(salt) => (Encrypt::KeyFile, Some(app.key_file(&salt)?)),
        Lock::Passphrase(salt) => {
            let file = app.key_file(&salt)?;
            let fits = Key::read(&file).is_ok_and(|key| key.salt() == salt);
            (if fits { Encrypt::Both } else { Encrypt::Passphrase }, Some(file))
        }
    })
}

/// The key of an open register.
fn key_of(store: &Store, path: &Path) -> Result<Key> {
    match (store.protection(), store.salt()?) {
        (Protection::Key(key), _) => Ok(key.clone()),
        (Protection::Passphrase(passphrase), Some(salt)) => Ok(Key::of_passphrase(passphrase, salt)),
        _ => Err(Error::refused("key_none").with("path", path)),
    }
}

/// A new passphrase: in the file that a variable names, or typed twice where the question says what it is for.
pub fn new_passphrase(app: &App, variable: &'static str, question: &str) -> Result<Zeroizing<String>> {
    let in_file = key::passphrase_of_file(variable)?;
    let typed = in_file.is_none();
    let first = match in_file {
        Some(passphrase) => passphrase,
        None if !app.ui.can_ask() => return Err(Error::cannot_open("passphrase_missing").with("variable", variable)),
        None => app.secret(question)?,
    };
    if first.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Error::refused("passphrase_short").with("wanted", SHORTEST_PASSPHRASE));
    }
    if typed && *app.secret("ask-passphrase-again")? != *first {
        return Err(Error::refused("passphrase_differs"));
    }
    Ok(first)
}

/// The recovery code was written down: a part of it is typed, or all of it piped in.
fn confirm(app: &App) -> Result<Exit> {
    let path = app.file()?;
    let mut store = app.store()?;
    let key = key_of(&store, &path)?;
    if store.has_recovery_confirmed()? {
        return app.done("key-confirmed-already", &[], None, &[]);
    }
    let line = |ask: &str, group: usize| {
        app.ui.warn(&app.text(ask, &[("group", group.into())]));
        app.ui.piped_line().map_err(|error| Error::io(Path::new("-"), error))
    };
    let known = if app.ui.can_ask() {
        let mut dice = [0];
        key::random(&mut dice)?;
        let group = usize::from(dice[0]) % recovery::GROUPS;
        recovery::has_group(key.bytes(), group, &line("key-ask-group", group + 1)?)?
    } else {
        let line = app.ui.piped_line().map_err(|error| Error::io(Path::new("-"), error))?;
        *recovery::read(&line)? == *key.bytes()
    };
    if !known {
        return Err(Error::refused("recovery_other").with("path", path.as_path()));
    }
    let mut stamp = app.stamp();
    stamp.dry_run = app.global.dry_run;
    let operation = store.confirm_recovery(&stamp)?;
    app.done("key-confirmed", &[], operation, &[])
}

/// Makes the key file anew from the recovery code, which is typed or piped in, never an argument.
fn recover(app: &App) -> Result<Exit> {
    let path = app.file()?;
    let lock = inspect(&path)?;
    let salt = *lock.salt().ok_or_else(|| Error::refused("key_none").with("path", path.as_path()))?;
    let target = app.key_file(&salt)?;
    if target.exists() {
        return Err(Error::refused("key_exists").with("path", target.as_path()));
    }
    if app.ui.can_ask() {
        app.ui.warn(&app.text("ask-recovery-code", &[]));
    }
    let code = app.ui.piped_line().map_err(|error| Error::io(Path::new("-"), error))?;
    let key = Key::recovered(recovery::read(&code)?, salt);
    if key.salt() != salt {
        return Err(Error::refused("recovery_other").with("path", path.as_path()));
    }
    let by_passphrase = matches!(lock, Lock::Passphrase(_));
    let opened = Store::open(&path, &Protection::Key(key.clone())).map_err(|error| match error.code() {
        // Only the register itself tells whether the code of a passphrase is its own.
        "register_damaged" if by_passphrase => Error::refused("recovery_other").with("path", path.as_path()),
        _ => error,
    });
    // The key of a random salt is this register's, whether it opens or not.
    if !app.global.dry_run && (opened.is_ok() || !by_passphrase) {
        key.write(&target)?;
    }
    let mut store = opened?;
    // Who has typed all of it has it written down.
    let operation = if store.has_recovery_confirmed()? { None } else { store.confirm_recovery(&app.stamp())? };
    let done = app.done("key-recovered", &[("path", target.as_path().into())], operation, &[])?;
    if by_passphrase {
        app.ui.say(&app.text("key-passphrase-next", &[]));
    }
    Ok(done)
}

/// The key in a file for another computer.
fn export(app: &App, args: &KeyExport) -> Result<Exit> {
    let path = app.file()?;
    let to = args.to.as_deref().or(app.global.out.as_deref()).ok_or_else(|| Error::usage("key_export_where"))?;
    let key = key_of(&app.store()?, &path)?;
    if to == Path::new("-") {
        app.ui.print(&key.text())?;
        return Ok(Exit::Done);
    }
    if !app.global.dry_run {
        key.write(to)?;
    }
    let name = key::default_path(Path::new(""), &key.salt());
    app.done("key-exported", &[("path", to.into()), ("name", name.as_path().into())], None, &[("path", to.display().to_string().into())])
}

/// Removes the key from this computer.
fn forget(app: &App) -> Result<Exit> {
    let path = app.file()?;
    let (way, file) = way(app, &path)?;
    let file = match (way, file) {
        (Encrypt::KeyFile | Encrypt::Both, Some(file)) => file,
        _ => return Err(Error::refused("key_no_file").with("path", path.as_path())),
    };
    if !app.store()?.has_recovery_confirmed()? {
        return Err(Error::refused("key_unconfirmed"));
    }
    if !app.global.dry_run {
        if !app.global.yes && !app.ui.can_ask() {
            return Err(Error::refused("key_not_asked").with("command", "key forget"));
        }
        if !app.global.yes && !super::agreed(app, &app.text("key-forget-ask", &[("path", file.as_path().into())]))? {
            app.ui.say(&app.text("key-forget-not", &[]));
            return Ok(Exit::Done);
        }
        std::fs::remove_file(&file).map_err(|error| Error::io(&file, error))?;
    }
    app.done("key-forgotten", &[("path", file.as_path().into())], None, &[("path", file.display().to_string().into())])
}
