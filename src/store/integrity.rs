//! Whether a register is whole: every page as it was sealed, every table and index in order, every reference answered.

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;

use rusqlite::ErrorCode;
use rusqlite::types::Value;

use super::{Db, Store, rows};
use crate::error::{Error, Result};

/// What is wrong with a file.
#[derive(Debug, Default)]
pub struct Damage {
    /// Pages whose seal does not fit: they were changed by anything but this program.
    pub pages: Vec<i64>,
    /// What the database says of its own structure, in its words.
    pub structure: Option<String>,
    /// Tables with rows that refer to rows that are not there.
    pub references: Vec<String>,
}

impl Damage {
    /// Whether anything is.
    pub fn is_none(&self) -> bool {
        self.pages.is_empty() && self.structure.is_none() && self.references.is_empty()
    }

    /// Numbers of pages, words of the database, names of tables.
    pub fn words(&self) -> String {
        let pages: Vec<String> = self.pages.iter().map(ToString::to_string).collect();
        let parts = [pages.join(", "), self.structure.clone().unwrap_or_default(), self.references.join(", ")];
        parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
    }
}

impl Store {
    /// Reads the whole file and says what is wrong with it; `bytes` is how long it is.
    pub fn damage(&self, bytes: u64) -> Result<Damage> {
        let damage = self.torn(bytes, "integrity_check")?;
        if !damage.is_none() {
            return Ok(damage);
        }
        let references = rows(&self.db, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        Ok(Damage { references, ..damage })
    }

    /// Pages whose seals do not fit; of a file without such pages, what is wrong with its structure.
    fn torn(&self, bytes: u64, check: &str) -> Result<Damage> {
        let pages = self.unsealed()?;
        if !pages.is_empty() {
            let number = |line: &String| line.split(' ').next_back().and_then(|word| word.parse().ok());
            let structure = pages.iter().find(|line| number(line).is_none()).cloned();
            return Ok(Damage { pages: pages.iter().filter_map(number).collect(), structure, references: Vec::new() });
        }
        match structure(&self.db, bytes, check) {
            Ok(structure) => Ok(Damage { structure, ..Damage::default() }),
            Err(error) if matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)) => {
                Ok(Damage { structure: Some(error.to_string()), ..Damage::default() })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Pages whose seals do not fit, each in a line. An encrypted page carries a seal; a file that is not encrypted has none.
    fn unsealed(&self) -> Result<Vec<String>> {
        rows(&self.db, "PRAGMA cipher_integrity_check", [], |row| row.get(0))
    }

    /// Refuses a file that is not whole.
    pub fn must_be_whole(&self, path: &Path) -> Result<()> {
        refuse(&self.damage(length(path)?)?, path)
    }

    /// Refuses a fresh copy of a register that did not arrive as it was sent. Every page is read and its seal looked at, every
    /// table walked through. That indexes agree with tables and references are answered is the register's own affair: a page
    /// with its seal has them as they were.
    pub fn must_have_arrived(&self, path: &Path) -> Result<()> {
        let bytes = length(path)?;
        if wrong_length(&self.db, bytes)?.is_none() && self.walked(path).unwrap_or(false) {
            return Ok(());
        }
        // Looked at again, it may say which page; what was once not whole is not taken for whole.
        let damage = self.torn(bytes, CHECK)?;
        refuse(&if damage.is_none() { Damage { structure: Some(CHECK.to_owned()), ..damage } } else { damage }, path)
    }

    /// Whether all pages have their seals and all tables are in order. Two go through the tables, each taking the next one.
    fn walked(&self, path: &Path) -> Result<bool> {
        // The walk reads all pages but free ones.
        let free: i64 = self.db.pragma_query_value(None, "freelist_count", |row| row.get(0))?;
        let tables = Mutex::new(rows(&self.db, TABLES, [], |row| row.get::<_, String>(0))?.into_iter());
        let next = || tables.lock().unwrap_or_else(PoisonError::into_inner).next();
        let walk = |db: &Db| -> Result<bool> {
            while let Some(table) = next() {
                let mut said = String::new();
                db.pragma(None, CHECK, table, |row| row.get(0).map(|text| said = text))?;
                if said != "ok" {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        let protection = &self.protection;
        thread::scope(|scope| {
            let other = scope.spawn(|| -> Result<bool> {
                let copy = Self::look(path, protection)?;
                Ok((free == 0 || copy.unsealed()?.is_empty()) && walk(&copy.db)?)
            });
            let own = walk(&self.db)?;
            Ok(own && other.join().unwrap_or(Ok(false))?)
        })
    }
}

/// The walk through tables and indexes, by its name in SQLite.
const CHECK: &str = "quick_check";

/// Tables, those first that grow most.
const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table'
    ORDER BY name NOT IN ('intervention', 'student', 'change'), name";

fn length(path: &Path) -> Result<u64> {
    Ok(std::fs::metadata(path).map_err(|error| Error::io(path, error))?.len())
}

fn refuse(damage: &Damage, path: &Path) -> Result<()> {
    if damage.is_none() {
        return Ok(());
    }
    Err(Error::damaged("backup_damaged").with("path", path).with("where", damage.words()))
}

/// What the database says of its structure, and whether the file is as long as it says.
fn structure(db: &Db, bytes: u64, check: &str) -> rusqlite::Result<Option<String>> {
    let said: String = db.query_row(&format!("PRAGMA {check}(1)"), [], |row| row.get(0))?;
    if said == "ok" { wrong_length(db, bytes) } else { Ok(Some(said)) }
}

/// How long a file is that is not as long as its head says.
fn wrong_length(db: &Db, bytes: u64) -> rusqlite::Result<Option<String>> {
    let pages: i64 = db.pragma_query_value(None, "page_count", |row| row.get(0))?;
    // SQLCipher gives it as text.
    let size: i64 = db.pragma_query_value(None, "page_size", |row| match row.get(0)? {
        Value::Integer(size) => Ok(size),
        Value::Text(size) => Ok(size.parse().unwrap_or_default()),
        _ => Ok(0),
    })?;
    let wanted = u64::try_from(pages * size).unwrap_or_default();
    Ok((wanted != bytes).then(|| format!("{bytes} bytes, not {wanted}")))
}
