//! The register as it was known on a past day: a copy in which every later operation is taken back.

use std::path::Path;

use super::backup::copy_unsynced;
use super::{Db, Store, row, rows, undo};
use crate::domain::Date;
use crate::error::Result;

impl Store {
    /// Copies the register, locked like its original, into `copy` and takes back what was done after `day`.
    ///
    /// What was known then is what had been written by then, whatever day it is about. An operation was known no later
    /// than those after it, so a clock that was once set wrong does not matter.
    pub fn as_known_on(&self, path: &Path, copy: &Path, day: Date) -> Result<()> {
        let last = "SELECT coalesce(max(id), 0) FROM operation WHERE substr(at, 1, 10) <= ?1";
        let last: i64 = row(&self.db, last, [day.to_string()], |row| row.get(0))?.unwrap_or(0);
        self.walk_back(path, copy, last, |_, _| Ok(()))
    }

    /// Copies the register and takes its operations back, the newest first, down to but not with `last`. `visit` is
    /// given the copy after each of them.
    pub fn walk_back(&self, path: &Path, copy: &Path, last: i64, mut visit: impl FnMut(&Db, i64) -> Result<()>) -> Result<()> {
        let own = self.db.is_autocommit();
        if own {
            self.begin_reading()?;
        }
        // The first read takes the lock that keeps writers out while the file is copied.
        row(&self.db, "SELECT 1 FROM sqlite_schema LIMIT 1", [], |_| Ok(()))?;
        copy_unsynced(path, copy)?;
        if own {
            self.db.execute_batch("ROLLBACK")?;
        }
        let past = Self::open(copy, &self.protection)?;
        // Nobody else knows the copy, and a lost one is made again.
        past.db.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")?;
        let tx = past.db.unchecked_transaction()?;
        for operation in rows(&past.db, "SELECT id FROM operation WHERE id > ?1 ORDER BY id DESC", [last], |row| row.get::<_, i64>(0))? {
            undo::restore(&past.db, operation)?;
            visit(&past.db, operation)?;
        }
        Ok(tx.commit()?)
    }
}
