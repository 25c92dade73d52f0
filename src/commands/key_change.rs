//! `esep key change`: another key, and with it another recovery code.

use std::path::PathBuf;

use super::key::{new_passphrase, way};
use crate::app::App;
use crate::cli::KeyChange;
use crate::cli::args::Encrypt;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::key::{self, Key};
use crate::store::{Protection, Summary, recovery};

pub fn run(app: &App, args: &KeyChange) -> Result<Exit> {
    let path = app.file()?;
    let (now, _) = way(app, &path)?;
    let wanted = args.encrypt.unwrap_or(now);
    if (now, wanted) == (Encrypt::None, Encrypt::None) {
        return Err(Error::refused("key_none").with("path", path.as_path()));
    }
    let store = app.store()?;
    if app.global.dry_run {
        return app.done("key-change-would", &[("path", path.as_path().into()), ("way", word(app, wanted).into())], None, &[]);
    }
    if wanted == Encrypt::None && !opened_to_all(app)? {
        app.ui.say(&app.text("key-change-not", &[]));
        return Ok(Exit::Done);
    }
    let (key, target) = make(app, wanted, "ESEP_NEW_PASSPHRASE_FILE")?;
    super::backup::automatically(app, &store)?;
    // The new key first: a register without its key would be lost, a key without a register harms nobody.
    if let (Some(key), Some(target)) = (&key, &target) {
        key.write(target)?;
    }
    let protection = key.clone().map_or(Protection::None, Protection::Key);
    let operation = store.rekey(&path, &protection, &app.stamp(), Summary::default().with("encrypt", wanted.code()))?;
    let file = target.map(|target| settle(app, target)).transpose()?;
    let told = [("path", path.as_path().into()), ("way", word(app, wanted).into()), ("operation", operation.to_string().into())];
    let code = key.as_ref().map(|key| recovery::code(key.bytes()));
    let at = file.as_ref().map(|file| file.display().to_string());
    app.done(
        "key-changed",
        &told,
        Some(operation),
        &[("encrypt", wanted.code().into()), ("key_file", at.into()), ("recovery_code", code.as_ref().map(|code| code.as_str()).into())],
    )?;
    if let Some(file) = &file {
        app.ui.say(&app.text("key-lies", &[("path", file.as_path().into())]));
    }
    if now != Encrypt::None {
        app.ui.say(&app.text("key-old-copies", &[]));
    }
    if let Some(code) = code.filter(|_| !app.is_json()) {
        hand_out(app, &code)?;
    }
    Ok(Exit::Done)
}

/// A new key and the place of its file, if it is to have one.
pub fn make(app: &App, encrypt: Encrypt, variable: &'static str) -> Result<(Option<Key>, Option<PathBuf>)> {
    let key = match encrypt {
        Encrypt::None => return Ok((None, None)),
        Encrypt::KeyFile => Key::generate()?,
        Encrypt::Passphrase | Encrypt::Both => Key::of_new_passphrase(&new_passphrase(app, variable, "ask-passphrase-new")?)?,
    };
    let file = match &app.global.key_file {
        _ if encrypt == Encrypt::Passphrase => None,
        // The key there opens the register until it is changed.
        Some(file) if file.exists() => Some(key::beside(file, &key.salt())),
        _ => Some(app.key_file(&key.salt())?),
    };
    Ok((Some(key), file))
}

/// Gives the recovery code. It is data: it may be sent to a printer or a file, and `--quiet` does not lose it.
pub fn hand_out(app: &App, code: &str) -> Result<()> {
    app.ui.say(&app.text("init-recovery", &[]));
    app.print_line(code)?;
    app.ui.say(&app.text("key-confirm-next", &[]));
    Ok(())
}

/// A key that was put beside the file that was named gets its name; the old one, which opens the copies made before, keeps one
/// of its own.
fn settle(app: &App, target: PathBuf) -> Result<PathBuf> {
    let Some(named) = app.global.key_file.as_deref().filter(|named| *named != target) else { return Ok(target) };
    let old = Key::read(named)?;
    let kept = key::beside(named, &old.salt());
    if !kept.exists() {
        old.write(&kept)?;
    }
    std::fs::rename(&target, named).map_err(|error| Error::io(named, error))?;
    Ok(named.to_owned())
}

/// A register that anybody may read is made only when that is really meant.
fn opened_to_all(app: &App) -> Result<bool> {
    if app.global.yes {
        return Ok(true);
    }
    if !app.ui.can_ask() {
        return Err(Error::refused("key_not_asked").with("command", "key change --encrypt none"));
    }
    super::agreed(app, &app.text("key-change-ask-none", &[]))
}

fn word(app: &App, encrypt: Encrypt) -> String {
    app.text(&format!("key-way-{}", encrypt.code()), &[])
}
