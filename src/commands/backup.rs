//! `esep backup`: a copy of the register, checked, among its earlier copies.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli::Backup;
use crate::domain::retention::Keep;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::backup::{self, Found, Made};
use crate::store::{Store, restore};

/// Of the copies that the program makes of itself.
const AUTOMATIC: Keep = Keep { newest: 5, daily: 0, weekly: 0, monthly: 0 };

pub fn run(app: &App, args: &Backup) -> Result<Exit> {
    let path = app.file()?;
    let store = app.store()?;
    let folder = args.dir.clone().unwrap_or_else(|| default_folder(&path));
    refuse_own_place(&path, &folder)?;
    if app.global.dry_run {
        app.ui.say(&app.text("backup-would", &[("path", folder.as_path().into())]));
        return Ok(Exit::Done);
    }
    let (made, removed) = make_and_thin(app, &store, &folder, args.keep)?;
    let told = [
        ("path", made.path.as_path().into()),
        ("operation", made.operation.to_string().into()),
        ("removed", removed.into()),
        ("size", size(app, made.bytes).into()),
    ];
    let json = [("path", made.path.display().to_string().into()), ("bytes", made.bytes.into()), ("removed", removed.into())];
    app.done("backup-done", &told, Some(made.operation), &json)
}

/// `1,4 MB`, `36 KB`.
fn size(app: &App, bytes: u64) -> String {
    let (unit, shown) = match bytes {
        0..1_000_000 => ("backup-kilobytes", format!("{}", bytes.div_ceil(1000))),
        _ => ("backup-megabytes", format!("{}.{}", bytes / 1_000_000, bytes / 100_000 % 10)),
    };
    app.text(unit, &[("size", shown.into())])
}

/// The folder `backups` beside the register.
pub fn default_folder(path: &Path) -> PathBuf {
    backup::folder_of(path).join("backups")
}

/// Makes a copy in a folder.
pub fn make(app: &App, store: &Store, folder: &Path, automatic: bool) -> Result<Made> {
    let path = app.file()?;
    store.back_up(&path, folder, app.moment(), automatic)
}

/// Makes a copy in a folder, removes those that the rule does not keep, and says how many.
pub fn make_and_thin(app: &App, store: &Store, folder: &Path, keep: Option<Keep>) -> Result<(Made, usize)> {
    let path = app.file()?;
    refuse_own_place(&path, folder)?;
    let made = make(app, store, folder, false)?;
    let removed = match keep {
        Some(keep) => thin(&path, folder, keep, false)?,
        None => 0,
    };
    Ok((made, removed))
}

/// A copy among the register's others would be lost with the register, or be taken for it.
fn refuse_own_place(path: &Path, folder: &Path) -> Result<()> {
    let same = |a: &Path, b: &Path| matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b);
    if same(path, folder) || same(&restore::journal(path), folder) {
        return Err(Error::refused("backup_over_register").with("path", path));
    }
    if same(backup::folder_of(path), folder) {
        return Err(Error::refused("backup_beside_register").with("path", folder));
    }
    Ok(())
}

/// Removes the copies of one sort that a rule does not keep, and says how many.
fn thin(path: &Path, folder: &Path, keep: Keep, automatic: bool) -> Result<usize> {
    let mut found = backup::found(path, folder)?;
    found.retain(|copy| copy.automatic == automatic);
    let times: Vec<_> = found.iter().map(|copy| copy.at).collect();
    let superfluous: Vec<&Found> = found.iter().zip(keep.keeps(&times)).filter(|(_, kept)| !kept).map(|(copy, _)| copy).collect();
    for copy in &superfluous {
        std::fs::remove_file(&copy.path).map_err(|error| Error::io(&copy.path, error))?;
    }
    Ok(superfluous.len())
}

/// A copy before something that changes much. None is made of a register without children, nor where the register has
/// not changed since its newest copy.
pub fn automatically(app: &App, store: &Store) -> Result<()> {
    if app.global.dry_run || !backup::is_worth_copying(store.db())? {
        return Ok(());
    }
    let path = app.file()?;
    let folder = default_folder(&path);
    let changed = |path: &Path| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    let since = changed(&path);
    if backup::found(&path, &folder)?.iter().any(|copy| changed(&copy.path) > since) {
        return Ok(());
    }
    make(app, store, &folder, true)?;
    thin(&path, &folder, AUTOMATIC, true)?;
    Ok(())
}

/// The same before something that the history can take back: that no copy could be made is said, and the work goes on.
pub fn automatically_if_possible(app: &App, store: &Store) {
    if let Err(error) = automatically(app, store) {
        app.ui.warn(&app.text("backup-not-made", &[("why", app.locale.error(&error).message.into())]));
    }
}
