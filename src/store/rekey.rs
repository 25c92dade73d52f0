//! A register with another key: written anew beside its place, checked, and moved there in one step, so that a run that is
//! killed at any moment leaves the old or the new one.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::backup::{self, draft_in, folder_of, sync_folder};
use super::holder::Note;
use super::key::{self, Salt};
use super::{Db, Protection, Stamp, Store, Summary, open, row, rows, setting, verify};
use crate::error::{Error, Result};

impl Store {
    /// The salt of the register, if it is encrypted.
    pub fn salt(&self) -> Result<Option<Salt>> {
        match &self.protection {
            Protection::None => Ok(None),
            Protection::Key(key) => Ok(Some(key.salt())),
            Protection::Passphrase(_) => {
                let hex = row(&self.db, "PRAGMA cipher_salt", [], |row| row.get::<_, String>(0))?.unwrap_or_default();
                Ok(key::read_salt(&hex))
            }
        }
    }

    /// Whether the recovery code of this key was written down; of a register that has none there is nothing to write.
    pub fn has_recovery_confirmed(&self) -> Result<bool> {
        let Some(salt) = self.salt()? else { return Ok(true) };
        Ok(setting::get(&self.db, setting::RECOVERY)?.is_some_and(|confirmed| confirmed == key::to_hex(&salt)))
    }

    /// Keeps that the recovery code of this key was written down.
    pub fn confirm_recovery(&mut self, stamp: &Stamp) -> Result<Option<i64>> {
        let salt = self.salt()?.map(|salt| key::to_hex(&salt)).unwrap_or_default();
        let written = self.write(stamp, "key confirm", |tx| Ok((setting::set(tx, setting::RECOVERY, &salt)?, Summary::default())))?;
        Ok(written.operation)
    }

    /// Writes the register at `path` anew under another protection and puts it in its place; gives the operation that says so.
    pub fn rekey(self, path: &Path, protection: &Protection, stamp: &Stamp, summary: Summary) -> Result<i64> {
        let folder = folder_of(path);
        let draft = draft_in(folder)?;
        // Nobody writes from here on until the new register is in its place, or has failed to get there.
        self.db.execute_batch("BEGIN IMMEDIATE").map_err(|error| self.locked(error.into()))?;
        let _note = Note::leave(&self.db);
        let before = backup::newest(&self.db)?.0;
        export(path, &self.protection, &draft, protection)?;
        let mut fresh = Self::open(&draft, protection)?;
        let salt = fresh.salt()?.map(|salt| key::to_hex(&salt));
        same_count(&self.db, &fresh.db)?;
        // Only what stands in tables came along: nothing erased is left to be swept.
        fresh.db.execute("DELETE FROM unswept", [])?;
        let written = fresh.write(stamp, "key change", |tx| {
            setting::set(tx, setting::KEY, salt.as_deref().unwrap_or("none"))?;
            Ok(((), summary))
        })?;
        let operation = written.operation.unwrap_or(before);
        // What no longer fits in the new register did not fit in the old one either.
        if verify::verify(&fresh.db)?.is_err() && verify::verify(&self.db)?.is_ok() {
            return Err(Error::damaged("own_fault"));
        }
        drop(fresh);
        backup::check(&draft, protection, operation)?;
        std::fs::File::open(&draft).and_then(|file| file.sync_all()).map_err(|error| Error::io(folder, error))?;
        // Windows replaces no file that is open; there, nobody can open it to write without being in the way.
        let held = Some(self).filter(|_| cfg!(unix));
        draft.persist(path).map_err(|error| Error::io(path, error.error))?;
        sync_folder(folder);
        drop(held);
        Ok(operation)
    }
}

/// Copies everything that stands in a register into a new file.
fn export(from: &Path, old: &Protection, to: &Path, new: &Protection) -> Result<()> {
    let mut fresh = open::connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    open::unlock(&fresh, new)?;
    open::settle(&mut fresh)?;
    // Nobody else knows the draft; it is synced when it is whole.
    fresh.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")?;
    let from = from.to_str().ok_or_else(|| Error::usage("cli_not_utf8").with("argument", from))?;
    fresh.execute("ATTACH ?1 AS old KEY ?2", (from, open::secret(old).as_str()))?;
    fresh.query_row("SELECT sqlcipher_export('main', 'old')", [], |_| Ok(()))?;
    for name in ["application_id", "user_version"] {
        let number: i64 = fresh.query_row(&format!("PRAGMA old.{name}"), [], |row| row.get(0))?;
        fresh.pragma_update(None, name, number)?;
    }
    fresh.execute_batch("DETACH old")?;
    Connection::close(fresh).map_err(|(_, error)| error.into())
}

/// Every table has as many rows in the one as in the other.
fn same_count(old: &Db, new: &Db) -> Result<()> {
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    let names: Vec<String> = rows(old, tables, [], |row| row.get(0))?;
    let count = |db: &Db, table: &str| row(db, &format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get::<_, i64>(0));
    if names != rows(new, tables, [], |row| row.get::<_, String>(0))? {
        return Err(Error::damaged("own_fault"));
    }
    for table in names {
        if count(old, &table)? != count(new, &table)? {
            return Err(Error::damaged("own_fault"));
        }
    }
    Ok(())
}
