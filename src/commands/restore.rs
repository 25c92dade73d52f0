//! `esep restore`: a copy in the place of the register, after a look at what it holds and what would be lost.

use std::path::Path;

use serde_json::Value;

use crate::app::App;
use crate::cli::Restore;
use crate::error::{Arg, Error, Result};
use crate::exit::Exit;
use crate::store::backup::{self, Contents};
use crate::store::restore::{self, Parted};
use crate::store::{Protection, Store, erase, inspect, student};

/// The register that would be replaced.
enum Current {
    /// There is none.
    None,
    /// It is open.
    Open(Store, Parted),
    /// It does not open: how much would be lost is not known.
    Broken,
}

pub fn run(app: &App, args: &Restore) -> Result<Exit> {
    let path = match &args.to {
        Some(file) => file.clone(),
        None => app.file()?,
    };
    let from = args.backup.as_path();
    if matches!((from.canonicalize(), path.canonicalize()), (Ok(from), Ok(path)) if from == path) {
        return Err(Error::refused("restore_itself").with("path", from));
    }
    let lock = inspect(from).map_err(|error| match error.code() {
        "register_missing" => error.recoded("backup_missing"),
        _ => error,
    })?;
    if let Ok(other) = inspect(&path)
        && other != lock
    {
        return Err(Error::refused("restore_other_key").with("path", path.as_path()).with("file", from));
    }
    let protection = app.protection(from)?;
    let copy = Store::look(from, &protection)?;
    copy.begin_reading()?;
    copy.must_be_whole(from)?;
    let contents = backup::contents(copy.db())?;
    let current = current(&path, &protection, &copy, &contents, from)?;
    show(app, &contents, &current, from, &path);
    if let Current::Open(store, Parted { lost: Some((first, ..)), .. }) = &current {
        warn_of_erased(app, store, &copy, *first)?;
    }
    if app.global.dry_run {
        app.ui.say(&app.text("say-dry-run", &[]));
        return Ok(Exit::Done);
    }
    if !app.global.yes {
        if !app.ui.can_ask() {
            return Err(Error::refused("restore_not_asked").with("file", from));
        }
        if !super::agreed(app, &app.text("restore-ask", &[]))? {
            app.ui.say(&app.text("restore-not", &[]));
            return Ok(Exit::Done);
        }
    }
    let (current, lost) = match current {
        Current::None => (None, Value::from(0)),
        Current::Open(store, parted) => (Some(store), parted.lost.map_or(0, |(_, _, count)| count).into()),
        Current::Broken => (None, Value::Null),
    };
    let kept = restore::put((&copy, from), &protection, (current, &path), app.moment())?;
    if let Some(kept) = &kept {
        app.ui.say(&app.text("restore-kept", &[("path", kept.as_path().into())]));
    }
    let kept = kept.map_or(Value::Null, |kept| kept.display().to_string().into());
    let json = [("path", path.display().to_string().into()), ("lost", lost), ("kept", kept)];
    app.done("restore-done", &[("path", path.as_path().into())], Some(contents.operation), &json)
}

/// Opens the register that would be replaced, and refuses one of another school.
fn current(path: &Path, protection: &Protection, copy: &Store, contents: &Contents, from: &Path) -> Result<Current> {
    if !path.exists() {
        return Ok(Current::None);
    }
    let store = match Store::open(path, protection) {
        Ok(store) => store,
        Err(error) if ["register_damaged", "register_truncated", "register_unknown"].contains(&error.code()) => {
            return Ok(Current::Broken);
        }
        Err(error) if ["passphrase_wrong", "key_wrong"].contains(&error.code()) => {
            return Err(Error::refused("restore_other_key").with("path", path).with("file", from));
        }
        Err(error) => return Err(error),
    };
    match compare(&store, copy, contents, from) {
        Ok(parted) => Ok(Current::Open(store, parted)),
        Err(error) if error.code() == "register_damaged" => Ok(Current::Broken),
        Err(error) => Err(error),
    }
}

fn compare(store: &Store, copy: &Store, contents: &Contents, from: &Path) -> Result<Parted> {
    store.begin_reading()?;
    let (mine, other) = (crate::store::school::get(store.db())?, &contents.school);
    for (mine, other) in [(&mine.bin, &other.bin), (&mine.name_kk, &other.name_kk), (&mine.name_ru, &other.name_ru)] {
        if let (Some(mine), Some(other)) = (mine, other)
            && mine != other
        {
            return Err(Error::refused("restore_other_school").with("file", from).with("other", other).with("mine", mine));
        }
    }
    let parted = restore::parted(store.db(), copy.db())?;
    if parted.common == 0 {
        return Err(Error::refused("restore_other_register").with("file", from));
    }
    Ok(parted)
}

/// Children whom the operations that would be lost erased: with the copy they are back.
fn warn_of_erased(app: &App, store: &Store, copy: &Store, first: i64) -> Result<()> {
    let mut back = Vec::new();
    for certificate in erase::certificates(store.db(), None)? {
        if certificate.operation >= first && student::get(copy.db(), certificate.child)?.is_some() {
            back.push(format!("#{}", certificate.child));
        }
    }
    if !back.is_empty() {
        back.reverse();
        app.ui.warn(&app.text("restore-erased", &[("count", back.len().into()), ("ids", back.join(", ").into())]));
    }
    Ok(())
}

/// What the copy holds, and what would be lost.
fn show(app: &App, contents: &Contents, current: &Current, from: &Path, path: &Path) {
    let school = if app.locale.lang == crate::locale::Lang::Kk {
        contents.school.name_kk.as_ref().or(contents.school.name_ru.as_ref())
    } else {
        contents.school.name_ru.as_ref().or(contents.school.name_kk.as_ref())
    };
    app.ui.say(&app.text(
        "restore-holds",
        &[
            ("file", from.into()),
            ("school", school.map_or_else(|| app.text("restore-school-unnamed", &[]), Clone::clone).into()),
            ("operation", contents.operation.to_string().into()),
            ("at", super::history::moment(&contents.at, true).into()),
            ("students", contents.students.into()),
            ("entries", contents.entries.into()),
            ("interventions", contents.interventions.into()),
        ],
    ));
    let at = |path: &Path| ("path", Arg::from(path));
    match current {
        Current::None => app.ui.say(&app.text("restore-new", &[at(path)])),
        Current::Broken => app.ui.warn(&app.text("restore-broken", &[at(path)])),
        Current::Open(_, Parted { lost: None, .. }) => app.ui.say(&app.text("restore-nothing-lost", &[at(path)])),
        Current::Open(_, Parted { lost: Some((first, last, count)), .. }) => {
            let numbers = [("first", first.to_string().into()), ("last", last.to_string().into()), ("count", (*count).into()), at(path)];
            app.ui.warn(&app.text("restore-loses", &numbers));
        }
    }
}
