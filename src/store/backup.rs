//! Copies of the register: whole, synced, opened and checked before they get their names.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use chrono::NaiveDateTime;
use tempfile::TempPath;

use super::school::{self, School};
use super::{Db, Protection, Store, row};
use crate::error::{Error, Result};

/// Drafts of copies begin so; what a killed run left of them is removed by a later one.
const DRAFT: &str = ".esep-copy-";
/// A draft as old as this is nobody's any more.
const FORGOTTEN: Duration = Duration::from_secs(24 * 60 * 60);
/// A moment in the names of files.
pub const MOMENT: &str = "%Y-%m-%dT%H%M%S";
const MOMENT_LENGTH: usize = 17;

/// A copy that was made.
#[derive(Debug)]
pub struct Made {
    /// Where it lies.
    pub path: PathBuf,
    /// The newest operation in it.
    pub operation: i64,
    /// How long it is.
    pub bytes: u64,
}

/// A copy that lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// When it was made.
    pub at: NaiveDateTime,
    /// Which of those of the same second it is.
    pub number: u32,
    /// Made by the program of itself, before something that changes much.
    pub automatic: bool,
    /// Where it lies.
    pub path: PathBuf,
}

/// What a register or a copy of it holds, in a few words.
#[derive(Debug)]
pub struct Contents {
    /// Whose it is.
    pub school: School,
    /// The newest operation.
    pub operation: i64,
    /// Its time, RFC 3339.
    pub at: String,
    /// Children.
    pub students: i64,
    /// Entries.
    pub entries: i64,
    /// Contacts.
    pub interventions: i64,
}

/// Copies a register byte for byte into a file that only its owner can read, and syncs it.
///
/// The register that is read stays open until the program ends: where one process closes any handle of a file, POSIX
/// takes all its locks on the file away, those that SQLite counts on too.
pub fn copy_keeping_locks(path: &Path, copy: &Path) -> Result<u64> {
    let (file, bytes) = copy_unsynced(path, copy)?;
    file.sync_all().map_err(|error| Error::io(copy, error))?;
    Ok(bytes)
}

/// The same without syncing: for copies that nobody needs once the run has ended, or that are synced later.
pub fn copy_unsynced(path: &Path, copy: &Path) -> Result<(File, u64)> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut source = File::open(path).map_err(|error| Error::io(path, error))?;
    let copied = options.open(copy).and_then(|mut copy| {
        let bytes = io::copy(&mut source, &mut copy)?;
        Ok((copy, bytes))
    });
    std::mem::forget(source);
    copied.map_err(|error| Error::io(copy, error))
}

/// Makes the new name of a file outlive a power cut, where the system can promise it.
pub fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// The folder of a file.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

impl Store {
    /// Copies the register at `path` into a folder while others may work: writers wait as long as the copying takes.
    pub fn back_up(&self, path: &Path, folder: &Path, at: NaiveDateTime, automatic: bool) -> Result<Made> {
        let failed = |error| Error::io(folder, error);
        fs::create_dir_all(folder).map_err(failed)?;
        let draft = draft_in(folder)?;
        self.begin_reading()?;
        // The first read takes the lock that keeps writers out while the file is copied.
        let operation = newest(&self.db)?.0;
        let copied = copy_unsynced(path, &draft).map_err(|error| error.with("path", folder));
        self.db.execute_batch("ROLLBACK")?;
        let (copy, bytes) = copied?;
        // While the disk takes it in, it is read back.
        thread::scope(|scope| {
            let syncing = scope.spawn(|| copy.sync_all());
            let checked = check(&draft, &self.protection, operation);
            syncing.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into())).map_err(failed)?;
            checked
        })?;
        drop(copy);
        let name = name_free(draft, |number| folder.join(file_name(path, at, automatic, number)))?;
        Ok(Made { path: name, operation, bytes })
    }
}

/// A file in this folder that becomes a copy. It goes when the run ends without giving it a name.
pub fn draft_in(folder: &Path) -> Result<TempPath> {
    remove_forgotten(folder);
    let made = tempfile::Builder::new().prefix(DRAFT).tempfile_in(folder);
    made.map(tempfile::NamedTempFile::into_temp_path).map_err(|error| Error::io(folder, error))
}

/// Gives a draft the first of these names that no file has.
pub fn name_free(mut draft: TempPath, name: impl Fn(u32) -> PathBuf) -> Result<PathBuf> {
    let mut number = 1;
    loop {
        let name = name(number);
        match draft.persist_noclobber(&name) {
            Ok(()) => {
                sync_folder(folder_of(&name));
                return Ok(name);
            }
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => draft = error.path,
            Err(error) => return Err(Error::io(&name, error.error)),
        }
        number += 1;
    }
}

/// Opens a fresh copy as it will be opened one day, and reads all of it.
pub fn check(copy: &Path, protection: &Protection, operation: i64) -> Result<()> {
    let opened = Store::look(copy, protection)?;
    opened.must_have_arrived(copy)?;
    match newest(&opened.db)?.0 == operation {
        true => Ok(()),
        false => Err(Error::damaged("backup_damaged").with("path", copy).with("where", operation.to_string())),
    }
}

/// The newest operation and its time.
pub fn newest(db: &Db) -> Result<(i64, String)> {
    let newest = row(db, "SELECT id, at FROM operation ORDER BY id DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(newest.unwrap_or_default())
}

/// Whether there is anything to lose: a register without children is made again in a moment.
pub fn is_worth_copying(db: &Db) -> Result<bool> {
    Ok(row(db, "SELECT 1 FROM student LIMIT 1", [], |_| Ok(()))?.is_some())
}

/// What a register holds, whatever its version.
pub fn contents(db: &Db) -> Result<Contents> {
    let (operation, at) = newest(db)?;
    let count = |sql: &str| row(db, sql, [], |row| row.get(0)).map(Option::unwrap_or_default);
    Ok(Contents {
        school: school::get(db)?,
        operation,
        at,
        students: count("SELECT count(*) FROM student")?,
        entries: count("SELECT count(*) FROM entry")?,
        interventions: count("SELECT count(*) FROM intervention")?,
    })
}

// --- names ------------------------------------------------------------------------------------------------------

/// `register-2026-11-22T093000.esep`, `register-2026-11-22T093000-auto-2.esep`.
fn file_name(path: &Path, at: NaiveDateTime, automatic: bool, number: u32) -> String {
    let stem = stem(path);
    let kind = if automatic { "-auto" } else { "" };
    let number = if number > 1 { format!("-{number}") } else { String::new() };
    format!("{stem}-{}{kind}{number}.esep", at.format(MOMENT))
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Reads a name that [`file_name`] gives to copies of this register.
fn read_name(path: &Path, name: &str) -> Option<(NaiveDateTime, u32, bool)> {
    let rest = name.strip_prefix(&stem(path))?.strip_prefix('-')?.strip_suffix(".esep")?;
    let (moment, rest) = rest.split_at_checked(MOMENT_LENGTH)?;
    let at = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
    let (automatic, rest) = rest.strip_prefix("-auto").map_or((false, rest), |rest| (true, rest));
    let number = match rest.strip_prefix('-') {
        Some(number) => number.parse().ok().filter(|number| *number > 1)?,
        None if rest.is_empty() => 1,
        None => return None,
    };
    Some((at, number, automatic))
}

/// The copies of a register that lie in a folder, the newest first: those that have such a name and are locked as the
/// register is.
pub fn found(path: &Path, folder: &Path) -> Result<Vec<Found>> {
    let io = |error| Error::io(folder, error);
    let lock = super::inspect(path).ok();
    let mut found = Vec::new();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        other => other.map_err(io)?,
    };
    for entry in entries {
        let entry = entry.map_err(io)?;
        let name = entry.file_name();
        let Some((at, number, automatic)) = name.to_str().and_then(|name| read_name(path, name)) else { continue };
        let copy = entry.path();
        if copy.is_file() && (lock.is_none() || super::inspect(&copy).ok() == lock) {
            found.push(Found { at, number, automatic, path: copy });
        }
    }
    found.sort_by(|a, b| b.cmp(a));
    Ok(found)
}

/// Files that hold what a register held once and are no copies in the folder: what an update or a restore set aside, and what
/// killed runs left.
pub fn set_aside(path: &Path, folder: &Path) -> Vec<PathBuf> {
    let register = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let is_one = |file: &PathBuf| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let rest = name.strip_prefix(&register).unwrap_or_default();
        name.starts_with(DRAFT) || rest.starts_with(".v") || rest.starts_with(".replaced-")
    };
    let files = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect::<Vec<_>>();
    let mut found: Vec<PathBuf> = [folder_of(path), folder].into_iter().flat_map(files).filter(is_one).collect();
    found.sort();
    found
}

/// Removes drafts that killed runs left behind long ago. That one cannot be removed harms nothing.
fn remove_forgotten(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_draft = entry.file_name().to_str().is_some_and(|name| name.starts_with(DRAFT));
        let changed = entry.metadata().and_then(|data| data.modified()).ok();
        let old = changed.and_then(|at| SystemTime::now().duration_since(at).ok()).is_some_and(|age| age > FORGOTTEN);
        if is_draft && old {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use chrono::NaiveDate;

    use super::{check, file_name, newest, read_name};
    use crate::error::Error;
    use crate::store::key::Key;
    use crate::store::{Protection, Store};

    /// One bit of a fresh copy, on a page in use or on a free one.
    #[test]
    fn a_copy_that_did_not_arrive() -> anyhow::Result<()> {
        let told = |error: Error| anyhow::anyhow!(error.code());
        let folder = tempfile::tempdir()?;
        let (register, copy) = (folder.path().join("register.esep"), folder.path().join("copy.esep"));
        let protection = Protection::Key(Key::generate().map_err(told)?);
        let store = Store::create(&register, &protection).map_err(told)?;
        let waste = "CREATE TABLE waste (bytes BLOB); INSERT INTO waste VALUES (zeroblob(60000)); DROP TABLE waste";
        store.db().execute_batch(waste)?;
        let operation = newest(store.db()).map_err(told)?.0;
        let whole = std::fs::read(&register)?;
        std::fs::write(&copy, &whole)?;
        check(&copy, &protection, operation).map_err(told)?;
        let pages = whole.len() / 4096;
        for page in (0..pages).filter(|page| page % 7 == 0 || page + 12 > pages) {
            let mut bytes = whole.clone();
            bytes[page * 4096 + 2000] ^= 1 << (page % 8);
            std::fs::write(&copy, bytes)?;
            assert!(check(&copy, &protection, operation).is_err(), "page {page} of {pages}");
        }
        std::fs::write(&copy, &whole[..whole.len() - 4096])?;
        assert!(check(&copy, &protection, operation).is_err(), "a page is missing");
        Ok(())
    }

    /// A file without seals shows at least that a page is none any more.
    #[test]
    fn a_copy_without_seals_that_did_not_arrive() -> anyhow::Result<()> {
        let told = |error: Error| anyhow::anyhow!(error.code());
        let folder = tempfile::tempdir()?;
        let (register, copy) = (folder.path().join("register.esep"), folder.path().join("copy.esep"));
        let store = Store::create(&register, &Protection::None).map_err(told)?;
        let operation = newest(store.db()).map_err(told)?.0;
        let whole = std::fs::read(&register)?;
        for page in 0..whole.len() / 4096 {
            let mut bytes = whole.clone();
            bytes[page * 4096..(page + 1) * 4096].fill(0);
            std::fs::write(&copy, bytes)?;
            assert!(check(&copy, &Protection::None, operation).is_err(), "page {page}");
        }
        std::fs::write(&copy, &whole)?;
        check(&copy, &Protection::None, operation).map_err(told)
    }

    #[test]
    fn names_are_read_back() {
        let at = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(9, 30, 0)).unwrap_or_default();
        let register = Path::new("school/register.esep");
        assert_eq!(file_name(register, at, false, 1), "register-2026-11-22T093000.esep");
        for (automatic, number) in [(false, 1), (false, 2), (true, 1), (true, 14)] {
            let name = file_name(register, at, automatic, number);
            assert_eq!(read_name(register, &name), Some((at, number, automatic)), "{name}");
        }
        for other in [
            "register.esep",
            "register-old.esep",
            "other-2026-11-22T093000.esep",
            "register-2026-11-22T093000.esep.v3",
            "register-2026-11-22T093000-1.esep",
            "register-2026-11-22T093000-copy.esep",
            "register-2026-13-22T093000.esep",
            "register-2026-11-22T0930ә.esep",
        ] {
            assert_eq!(read_name(register, other), None, "{other}");
        }
    }
}
