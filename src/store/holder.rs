//! Who writes: a note beside the register for as long as it lasts, so that whoever waits in vain is told whom to ask.
//!
//! The note is a help and no lock: that is SQLite's. Where it cannot be written, nothing is said; one that a killed run left
//! is written over by the next.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Local;
use serde_json::{Value, json};

use super::Db;
use crate::error::Error;
use crate::login::{login, variable};

/// No write lasts as long as this.
const FORGOTTEN: Duration = Duration::from_secs(60 * 60);
/// A note is shorter.
const LONGEST: usize = 1000;

/// A note that goes when the writing is over.
pub struct Note {
    path: PathBuf,
    text: String,
}

impl Note {
    /// Says who writes from now on. The login and the computer, not what the history says: the note is not encrypted.
    pub fn leave(db: &Db) -> Option<Self> {
        let register = Path::new(db.path().filter(|path| !path.is_empty())?);
        let path = beside(register);
        let computer = variable(&["COMPUTERNAME", "HOSTNAME"]).or_else(computer).unwrap_or_else(|| "?".to_owned());
        let since = Local::now().format("%H:%M:%S").to_string();
        let text = json!({"user": login(), "computer": computer, "process": std::process::id(), "since": since}).to_string();
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        // Whoever may read the register may read the note, nobody else.
        #[cfg(unix)]
        {
            use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
            options.mode(fs::metadata(register).ok()?.permissions().mode() & 0o777);
        }
        options.open(&path).and_then(|mut file| file.write_all(text.as_bytes())).ok()?;
        Some(Self { path, text })
    }
}

impl Drop for Note {
    fn drop(&mut self) {
        // The next one may have written its own already.
        if fs::read_to_string(&self.path).is_ok_and(|text| text == self.text) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Says who holds the register that was waited for in vain, where that is known.
pub fn name_holder(error: Error, path: &Path) -> Error {
    let known = (error.code() == "register_locked").then(|| read(path)).flatten();
    let Some(note) = known else { return error };
    let part = |name: &str| note[name].as_str().unwrap_or("?").to_owned();
    error.with("known", "yes").with("user", part("user")).with("computer", part("computer")).with("since", part("since"))
}

fn read(path: &Path) -> Option<Value> {
    let note = beside(path);
    let changed = fs::metadata(&note).and_then(|data| data.modified()).ok()?;
    let text = fs::read_to_string(note).ok().filter(|text| text.len() < LONGEST)?;
    let fresh = changed.elapsed().is_ok_and(|age| age < FORGOTTEN);
    serde_json::from_str(&text).ok().filter(|_| fresh)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push("-writer");
    name.into()
}

#[cfg(unix)]
fn computer() -> Option<String> {
    let name = fs::read_to_string("/etc/hostname").ok()?;
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

#[cfg(not(unix))]
fn computer() -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::beside;
    use crate::error::{Arg, Result};
    use crate::store::{Protection, Stamp, Store, Summary, setting};

    fn stamp() -> Stamp {
        Stamp { at: "2026-11-22T00:00:00".to_owned(), actor: "?".to_owned(), dry_run: false, written: std::rc::Rc::default() }
    }

    #[test]
    fn who_waits_in_vain_is_told_who_writes() -> Result<()> {
        let folder = tempfile::tempdir().map_err(|error| crate::error::Error::io(std::path::Path::new("."), error))?;
        let path = folder.path().join("register.esep");
        let mut first = Store::create(&path, &Protection::None)?;
        let mut second = Store::open(&path, &Protection::None)?;
        let told = first.write(&stamp(), "settings access", |tx| {
            setting::set(tx, "access", "off")?;
            let refused = second.write(&stamp(), "settings access", |tx| Ok((setting::set(tx, "access", "on")?, Summary::default())));
            Ok((refused.err(), Summary::default()))
        })?;
        let told = told.value.ok_or_else(|| crate::error::Error::damaged("own_fault"))?;
        assert_eq!(told.code(), "register_locked");
        assert!(told.args().contains(&("known", Arg::Text("yes".to_owned()))), "{told:?}");
        assert!(!beside(&path).exists(), "the note goes with the writing");
        assert_eq!(setting::get(first.db(), "access")?.as_deref(), Some("off"));
        // A note of a run that was killed is not in the way.
        let _ = std::fs::write(beside(&path), "{}");
        second.write(&stamp(), "settings access", |tx| Ok((setting::set(tx, "access", "on")?, Summary::default())))?;
        assert!(!beside(&path).exists());
        // Nor is it believed for ever.
        let _ = std::fs::write(beside(&path), "{}");
        assert!(super::read(&path).is_some());
        let note = std::fs::File::options().write(true).open(beside(&path));
        let old = std::time::SystemTime::now() - super::FORGOTTEN - std::time::Duration::from_secs(1);
        assert!(note.is_ok_and(|note| note.set_modified(old).is_ok()));
        assert!(super::read(&path).is_none());
        Ok(())
    }
}
