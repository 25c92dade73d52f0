//! Making, recognising and opening the file.

use std::cell::Cell;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime};

use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::backup::{folder_of, sync_folder};
use super::key::{self, Key, Salt};
use super::{Db, Store, migrate};
use crate::error::{Error, Result};
use crate::exit::Exit;

/// `esep` in the file header: this SQLite file is a register.
const APPLICATION_ID: i32 = 0x6573_6570;
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";
/// How long a command waits for another that writes.
const BUSY: Duration = Duration::from_secs(5);

/// What opens a register, seen from its first bytes.
#[derive(Debug, PartialEq, Eq)]
pub enum Lock {
    /// Nothing: not encrypted.
    None,
    /// A key file; its salt tells which.
    KeyFile(Salt),
    /// A passphrase, or a key file that was made from it.
    Passphrase(Salt),
}

impl Lock {
    /// What tells the key, if there is one.
    pub fn salt(&self) -> Option<&Salt> {
        match self {
            Self::None => None,
            Self::KeyFile(salt) | Self::Passphrase(salt) => Some(salt),
        }
    }
}

/// How a register is, or is to be, protected.
#[derive(Clone)]
pub enum Protection {
    /// Not encrypted.
    None,
    /// By a raw key.
    Key(Key),
    /// By a passphrase that was typed, stretched by SQLCipher (PBKDF2). A new register is given the key made from it.
    Passphrase(Zeroizing<String>),
}

/// Looks at the first bytes of a register.
pub fn inspect(path: &Path) -> Result<Lock> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::cannot_open("register_missing").with("path", path),
        _ => Error::cannot_open("register_unreadable").with("path", path).caused_by(error),
    };
    if path.is_dir() {
        return Err(Error::cannot_open("register_folder").with("path", path));
    }
    let mut head = Vec::with_capacity(16);
    let mut file = fs::File::open(path).map_err(unreadable)?;
    file.by_ref().take(16).read_to_end(&mut head).map_err(unreadable)?;
    // Where one process closes any handle of a file, POSIX takes all its locks on the file away, SQLite's too.
    if cfg!(unix) {
        std::mem::forget(file);
    }
    let Ok(salt) = Salt::try_from(head) else {
        return Err(Error::damaged("register_truncated").with("path", path));
    };
    match salt {
        _ if &salt == PLAIN_HEADER => Ok(Lock::None),
        _ if salt.ends_with(&key::BY_KEY_FILE) => Ok(Lock::KeyFile(salt)),
        _ if salt.ends_with(&key::BY_PASSPHRASE) => Ok(Lock::Passphrase(salt)),
        _ => Err(Error::cannot_open("register_unknown").with("path", path)),
    }
}

impl Store {
    /// Makes a new register. It is built beside its place and moved there whole; one that exists is never touched.
    pub fn create(path: &Path, protection: &Protection) -> Result<Self> {
        let exists = || Error::refused("register_exists").with("path", path);
        if path.exists() {
            return Err(exists());
        }
        let folder = folder_of(path);
        let io = |error| Error::io(folder, error);
        fs::create_dir_all(folder).map_err(io)?;
        let draft = tempfile::Builder::new().prefix(".esep-").suffix(".new").tempfile_in(folder).map_err(io)?.into_temp_path();
        let mut db = connect(&draft, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        unlock(&db, protection)?;
        settle(&mut db)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate::create(&db)?;
        db.close().map_err(|(_, error)| error)?;
        fs::File::open(&draft).and_then(|file| file.sync_all()).map_err(io)?;
        draft.persist_noclobber(path).map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => exists(),
            _ => Error::io(path, error.error),
        })?;
        sync_folder(folder);
        Self::open(path, protection)
    }

    /// Opens a register, bringing one of an older version up to date.
    pub fn open(path: &Path, protection: &Protection) -> Result<Self> {
        let db = open_as_it_is(path, protection, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        migrate::bring_up_to_date(&db, path).map_err(|error| refine(path, protection, error))?;
        Ok(Self { db: Rc::new(db), protection: protection.clone() })
    }

    /// Opens a register only to look at it: it is left as it is, whatever its version, unless that is newer.
    pub fn look(path: &Path, protection: &Protection) -> Result<Self> {
        let db = open_as_it_is(path, protection, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        migrate::refuse_newer(&db).map_err(|error| refine(path, protection, error))?;
        Ok(Self { db: Rc::new(db), protection: protection.clone() })
    }
}

fn open_as_it_is(path: &Path, protection: &Protection, flags: OpenFlags) -> Result<Db> {
    if matches!(protection, Protection::Passphrase(passphrase) if passphrase.is_empty()) {
        return Err(Error::cannot_open("passphrase_wrong").with("path", path));
    }
    let failed = |error: rusqlite::Error| refine(path, protection, error.into());
    let mut db = connect(path, flags).map_err(|error| refine(path, protection, error))?;
    unlock(&db, protection).map_err(failed)?;
    settle(&mut db).map_err(failed)?;
    let id: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(failed)?;
    if id != APPLICATION_ID {
        return Err(Error::cannot_open("register_unknown").with("path", path));
    }
    Ok(Db::new(db)?)
}

pub(super) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    Ok(Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?)
}

/// Gives the key, before anything is read.
pub(super) fn unlock(db: &Connection, protection: &Protection) -> rusqlite::Result<()> {
    if !matches!(protection, Protection::None) {
        // SQLCipher would write its own lines, in English, among ours.
        db.pragma_update(None, "cipher_log_level", "NONE")?;
    }
    let secret = secret(protection);
    if secret.is_empty() { Ok(()) } else { db.pragma_update(None, "key", secret.as_str()) }
}

/// What SQLCipher takes as a key: a raw key with its salt, a passphrase, or nothing.
pub(super) fn secret(protection: &Protection) -> Zeroizing<String> {
    match protection {
        Protection::None => Zeroizing::default(),
        Protection::Key(key) => Zeroizing::new(format!("x'{}{}'", *key.hex(), key::to_hex(&key.salt()))),
        Protection::Passphrase(passphrase) => passphrase.clone(),
    }
}

/// Waits for a lock. SQLite's own way lets those who have waited long ask more and more seldom, until they never get it; here
/// everybody who waits asks as often.
fn wait(times: i32) -> bool {
    thread_local!(static SINCE: Cell<Instant> = Cell::new(Instant::now()));
    if times == 0 {
        SINCE.set(Instant::now());
    }
    let chance = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |now| now.subsec_micros());
    std::thread::sleep(Duration::from_millis(3 + u64::from((chance ^ std::process::id()) % 16)));
    SINCE.get().elapsed() < BUSY
}

/// Schools keep files on network shares, where WAL is unsafe: a rollback journal, synced at every step, and its folder too once
/// the journal is gone: without that a cut of the power could bring it back, and with it what stood there before.
/// Temporary data stay in memory, because temporary files would not be encrypted.
pub(super) fn settle(db: &mut Connection) -> rusqlite::Result<()> {
    db.busy_handler(Some(wait))?;
    db.set_prepared_statement_cache_capacity(64);
    db.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;
         PRAGMA foreign_keys = ON;
         PRAGMA synchronous = EXTRA;
         PRAGMA cache_size = -65536;",
    )
}

/// Tells a wrong key from a damaged file, and names the file.
fn refine(path: &Path, protection: &Protection, error: Error) -> Error {
    let error = match (protection, inspect(path)) {
        _ if error.code() != "register_damaged" || !is_locked_out(&error) => error,
        (Protection::Key(key), Ok(Lock::KeyFile(salt) | Lock::Passphrase(salt))) if salt != key.salt() => Error::cannot_open("key_wrong"),
        (Protection::Passphrase(typed), Ok(Lock::Passphrase(salt))) if !key::was_made_with(typed, &salt) => {
            Error::cannot_open("passphrase_wrong")
        }
        _ => error,
    };
    damaged_or_gone(path, super::holder::name_holder(error, path))
}

/// Names the file. SQLite calls one damaged that the system cannot read: then the disk or the share is gone.
pub fn damaged_or_gone(path: &Path, error: Error) -> Error {
    let read_through = || {
        let mut file = fs::File::open(path)?;
        let read = std::io::copy(&mut file, &mut std::io::sink());
        if cfg!(unix) {
            std::mem::forget(file);
        }
        read
    };
    let unread = if error.code() == "register_damaged" { read_through().err() } else { None };
    match unread {
        Some(unread) => Error::damaged("register_io").exiting(Exit::InputOutput).with("fault", "disk").caused_by(unread),
        None => error.with("path", path),
    }
}

/// SQLCipher says "not a database" when the first page does not decrypt.
fn is_locked_out(error: &Error) -> bool {
    error.reason().is_some_and(|reason| reason.contains("not a database"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::os::unix::fs::MetadataExt;
    use std::path::Path;

    use super::{Protection, inspect};
    use crate::error::{Error, Result};
    use crate::store::{Store, rows};

    /// How many locks this process holds on a file.
    fn locks(path: &Path) -> Result<usize> {
        let io = |error| Error::io(path, error);
        let inode = std::fs::metadata(path).map_err(io)?.ino();
        let (owner, file) = (format!(" {} ", std::process::id()), format!(":{inode} "));
        let all = std::fs::read_to_string("/proc/locks").map_err(io)?;
        Ok(all.lines().filter(|line| line.contains(&owner) && line.contains(&file)).count())
    }

    /// Writers stay out of a register that is being read, though it is looked at and copied meanwhile.
    #[test]
    fn a_look_at_the_file_takes_no_lock_away() -> Result<()> {
        let folder = tempfile::tempdir().map_err(|error| Error::io(Path::new("."), error))?;
        let path = folder.path().join("register.esep");
        let store = Store::create(&path, &Protection::None)?;
        assert_eq!(locks(&path)?, 0);
        store.begin_reading()?;
        rows(store.db(), "SELECT id FROM school", [], |row| row.get::<_, i64>(0))?;
        let held = locks(&path)?;
        assert!(held > 0);
        inspect(&path)?;
        assert_eq!(locks(&path)?, held, "looked at");
        store.walk_back(&path, &folder.path().join("copy"), 0, |_, _| Ok(()))?;
        assert_eq!(locks(&path)?, held, "copied and walked back");
        Ok(())
    }
}
