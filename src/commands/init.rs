//! `esep init`: a new register and its key.

use std::path::Path;

use super::key_change::{hand_out, make};
use crate::app::App;
use crate::cli::Init;
use crate::cli::args::Encrypt;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::key::Key;
use crate::store::school::{self, School};
use crate::store::{Protection, Store, Summary, recovery};

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
    // A key file that was named and is there already opens this register too.
    let given = app.global.key_file.as_deref().filter(|file| file.exists() && args.encrypt == Encrypt::KeyFile);
    let (key, file) = match given {
        Some(file) => (Some(Key::read(file)?), Some(file.to_owned())),
        None => make(app, args.encrypt, "ESEP_PASSPHRASE_FILE")?,
    };
    // The key first: a register without its key would be lost, a key without a register harms nobody.
    if let (Some(key), Some(file), None) = (&key, &file, given) {
        key.write(file)?;
    }
    let code = key.as_ref().map(|key| recovery::code(key.bytes()));
    create(app, &path, &key.map_or(Protection::None, Protection::Key), &school)?;
    app.ui.say(&app.text("init-done", &[("path", path.as_path().into())]));
    if let Some(file) = &file {
        app.ui.say(&app.text("init-key", &[("path", file.as_path().into())]));
    }
    match args.encrypt {
        Encrypt::None => app.ui.warn(&app.text("init-open", &[])),
        Encrypt::Passphrase | Encrypt::Both => app.ui.say(&app.text("init-passphrase", &[])),
        Encrypt::KeyFile => {}
    }
    if let Some(code) = code {
        hand_out(app, &code)?;
    }
    app.ui.say(&app.text("init-next", &[]));
    Ok(Exit::Done)
}

fn create(app: &App, path: &Path, protection: &Protection, school: &School) -> Result<()> {
    let mut store = Store::create(path, protection)?;
    store.write(&app.stamp(), "init", |tx| Ok((school::insert(tx, school)?, Summary::default())))?;
    Ok(())
}
