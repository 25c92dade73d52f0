//! The register's file: the only place that names rusqlite.
//!
//! [`Store::write`] is the one way to change anything; reading goes through [`Store::db`].

use std::path::Path;
use std::rc::Rc;

use crate::error::{Error, Result};

pub mod access;
pub mod activity;
pub mod agenda;
pub mod backup;
mod belongs;
pub mod chain;
pub mod check;
pub mod coded;
pub mod consult;
pub mod council;
mod db;
pub mod document;
pub mod due;
pub mod entry;
pub mod erase;
pub mod family;
mod follow;
pub mod guardian;
pub mod handed_in;
pub mod handover;
pub mod history;
mod holder;
pub mod import_map;
pub mod incident;
pub mod indicators;
pub mod integrity;
pub mod intervention;
pub mod key;
pub mod listed;
pub mod merge;
mod migrate;
mod named;
pub mod norms_pack;
mod open;
pub mod outing;
mod past;
pub mod plan;
pub mod post;
pub mod promotion;
pub mod proposal;
pub mod record;
pub mod recovery;
pub mod referral;
mod rekey;
pub mod restore;
pub mod review;
pub mod scan;
pub mod school;
pub mod sealed;
pub mod setting;
pub mod signal;
pub mod staff;
pub mod student;
pub mod term_record;
pub mod training;
mod undo;
pub mod unfinished;
pub mod vault;
pub mod verify;
mod write;

pub use db::Db;
pub use open::{Lock, Protection, damaged_or_gone, inspect};
pub use rusqlite::{OptionalExtension, Row, named_params, params};
pub use write::{Stamp, Summary, Written};

/// An open register.
pub struct Store {
    db: Rc<Db>,
    /// What opened it.
    protection: Protection,
}

impl Store {
    /// From here on every query sees the register as it is at the first of them, though others write: no command shows
    /// half an operation, and a network share is asked for its lock once.
    pub fn begin_reading(&self) -> Result<()> {
        Ok(self.db.execute_batch("BEGIN")?)
    }

    /// The connection, to keep who looked when the answer is out.
    pub fn shared(&self) -> Rc<Db> {
        Rc::clone(&self.db)
    }

    /// What opened it, and opens its copies.
    pub fn protection(&self) -> &Protection {
        &self.protection
    }

    /// The same error; of a register that was waited for in vain it says who holds it.
    fn locked(&self, error: Error) -> Error {
        holder::name_holder(error, Path::new(self.db.path().unwrap_or_default()))
    }

    /// For reading.
    pub fn db(&self) -> &Db {
        &self.db
    }
}

/// Versions of the database and of its encryption, and of the data model.
pub fn versions() -> String {
    format!("sqlite={} model={}", rusqlite::version(), migrate::VERSION)
}

/// All rows of a query.
pub fn rows<T>(db: &Db, sql: &str, params: impl rusqlite::Params, read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(params, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Hands every row of a query on, one at a time.
pub fn each(db: &Db, sql: &str, params: impl rusqlite::Params, mut take: impl FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// The only row of a query, if there is one.
pub fn row<T>(db: &Db, sql: &str, params: impl rusqlite::Params, read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>) -> Result<Option<T>> {
    Ok(db.prepare_cached(sql)?.query_row(params, read).optional()?)
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let made = match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::cannot_open("register_locked"),
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Self::damaged("register_damaged"),
            Some(Code::ReadOnly)
                if error.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED) =>
            {
                Self::cannot_open("register_replaced")
            }
            Some(Code::DiskFull) => Self::damaged("register_disk_full").exiting(crate::exit::Exit::InputOutput),
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::damaged("register_read_only").exiting(crate::exit::Exit::InputOutput),
            Some(Code::ConstraintViolation) => Self::refused("constraint"),
            // The journal is gone, so the operation counts; only the sync of its folder failed.
            _ if error.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_DIR_FSYNC) => {
                Self::damaged("register_unsure").exiting(crate::exit::Exit::InputOutput)
            }
            _ => Self::damaged("register_io").exiting(crate::exit::Exit::InputOutput),
        };
        let fault = match error.sqlite_error_code() {
            Some(Code::NotADatabase) => "header",
            Some(Code::DatabaseCorrupt) => "content",
            Some(Code::SystemIoFailure) => "disk",
            _ => "other",
        };
        made.with("fault", fault).caused_by(error)
    }
}
