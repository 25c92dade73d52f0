//! A copy in the place of the register.
//!
//! The register that is replaced is first copied aside, then the new one, whole and synced, is moved over it in one step:
//! a run that is killed at any moment leaves the old or the new one. Who waits for the old one in order to write is refused
//! by SQLite (`register_replaced`), so nothing is written where nobody would look.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::backup::{self, MOMENT, copy_keeping_locks, draft_in, folder_of, name_free, sync_folder};
use super::{Db, Protection, Store, rows};
use crate::error::{Error, Result};

/// What a copy lacks of what a register holds.
#[derive(Debug)]
pub struct Parted {
    /// Operations that both have, from the first one on.
    pub common: usize,
    /// The operations of the register that the copy lacks: the first, the last, how many.
    pub lost: Option<(i64, i64, usize)>,
}

/// Compares the histories of a register and of a copy.
pub fn parted(register: &Db, copy: &Db) -> Result<Parted> {
    let (here, there) = (operations(register)?, operations(copy)?);
    let common = here.iter().zip(&there).take_while(|(here, there)| here == there).count();
    let lost = match (&here[common..], here.last()) {
        ([first, ..], Some(last)) => Some((first.0, last.0, here.len() - common)),
        _ => None,
    };
    Ok(Parted { common, lost })
}

type Operation = (i64, String, String, String, String);

fn operations(db: &Db) -> Result<Vec<Operation>> {
    rows(db, "SELECT id, at, actor, command, summary FROM operation ORDER BY id", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
    })
}

/// Puts a copy in the place of the register and gives the name under which the replaced one is kept. `copy` is open, so
/// that it is not written to while it is read; `current` is the register, where it opens.
pub fn put(
    (copy, from): (&Store, &Path),
    protection: &Protection,
    (current, path): (Option<Store>, &Path),
    at: NaiveDateTime,
) -> Result<Option<PathBuf>> {
    let folder = folder_of(path);
    fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?;
    let draft = draft_in(folder)?;
    copy_keeping_locks(from, &draft)?;
    backup::check(&draft, protection, backup::newest(&copy.db)?.0)?;
    if let Some(current) = &current {
        let seen = backup::newest(&current.db)?;
        current.db.execute_batch("ROLLBACK; BEGIN EXCLUSIVE").map_err(|error| current.locked(error.into()))?;
        if backup::newest(&current.db)? != seen {
            return Err(Error::refused("restore_changed").with("path", path));
        }
    }
    let aside = if path.exists() { Some(set_aside(path, current.is_some(), at)?) } else { None };
    // Windows replaces no file that is open; there, nobody can open it to write without being in the way.
    let held = current.filter(|_| cfg!(unix));
    draft.persist(path).map_err(|error| Error::io(path, error.error))?;
    drop(held);
    sync_folder(folder);
    Ok(aside)
}

/// Copies the register that is to be replaced. The journal of one that does not open goes with it: it would be taken for
/// the journal of the new one.
fn set_aside(path: &Path, opens: bool, at: NaiveDateTime) -> Result<PathBuf> {
    let draft = draft_in(folder_of(path))?;
    copy_keeping_locks(path, &draft)?;
    let kept = name_free(draft, |number| {
        let number = if number > 1 { format!("-{number}") } else { String::new() };
        with_ending(path, &format!(".replaced-{}{number}", at.format(MOMENT)))
    })?;
    let journal = journal(path);
    if !opens && journal.exists() {
        fs::rename(&journal, self::journal(&kept)).map_err(|error| Error::io(&journal, error))?;
    }
    Ok(kept)
}

/// The file in which SQLite keeps what a write that is not finished has changed.
pub fn journal(path: &Path) -> PathBuf {
    with_ending(path, "-journal")
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::mpsc::channel;

    use chrono::NaiveDateTime;

    use super::{parted, put};
    use crate::error::{Error, Result};
    use crate::store::{Protection, Stamp, Store, Summary, setting};

    /// Somebody who writes while the copy is looked at comes first, and the copy is not put over what they wrote.
    #[test]
    fn what_is_written_in_between_is_not_lost() -> Result<()> {
        let folder = tempfile::tempdir().map_err(|error| Error::io(Path::new("."), error))?;
        let (path, from) = (folder.path().join("register.esep"), folder.path().join("copy.esep"));
        drop(Store::create(&path, &Protection::None)?);
        std::fs::copy(&path, &from).map_err(|error| Error::io(&from, error))?;
        let copy = Store::look(&from, &Protection::None)?;
        let current = Store::open(&path, &Protection::None)?;
        current.begin_reading()?;
        assert!(parted(current.db(), copy.db())?.lost.is_none());
        let (begun, waits) = channel();
        let other = path.clone();
        let writer = std::thread::spawn(move || {
            let stamp = Stamp { at: "2026-11-22T00:00:00".to_owned(), actor: "?".to_owned(), dry_run: false, written: Default::default() };
            Store::open(&other, &Protection::None)?.write(&stamp, "settings access", |tx| {
                setting::set(tx, "access", "off")?;
                let _ = begun.send(());
                Ok(((), Summary::default()))
            })
        });
        assert!(waits.recv().is_ok());
        let refused = put((&copy, &from), &Protection::None, (Some(current), &path), NaiveDateTime::default());
        assert_eq!(refused.err().map(|error| error.code()), Some("restore_changed"));
        assert!(writer.join().is_ok_and(|written| written.is_ok()));
        let kept = Store::open(&path, &Protection::None)?;
        assert_eq!(setting::get(kept.db(), "access")?.as_deref(), Some("off"));
        Ok(())
    }
}
