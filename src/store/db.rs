//! The connection to a register.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::mpsc::{Receiver, channel};

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{CachedStatement, Connection, Params};

use super::follow;
use crate::error::{Error, Result};

/// A connection that sees to it that the history follows every table which the operation being written changes.
///
/// SQLite tells of each statement, while it is prepared, which tables it changes. Before it runs, those tables are given
/// their triggers; a statement that was prepared without them is prepared anew by SQLite itself.
pub struct Db {
    connection: Connection,
    changing: Receiver<String>,
    following: RefCell<Option<Following>>,
}

/// What the history follows while an operation is written.
#[derive(Default)]
struct Following {
    tables: BTreeSet<String>,
    /// A table that was changed past it.
    missed: Option<String>,
}

impl Db {
    /// Listens to what the statements of a connection change.
    pub(super) fn new(mut connection: Connection) -> rusqlite::Result<Self> {
        let (say, changing) = channel();
        connection.authorizer(Some(move |context: AuthContext<'_>| {
            if let AuthAction::Update { table_name, .. } | AuthAction::Delete { table_name } = context.action {
                // Nobody listens any more when the connection is closed.
                let _ = say.send(table_name.to_owned());
            }
            Authorization::Allow
        }))?;
        Ok(Self { connection, changing, following: RefCell::default() })
    }

    /// The history follows what is changed from here on, under the operation that is being written (the newest).
    pub(super) fn follow(&self) {
        // Triggers go with an operation that is taken back, and a statement of that time would not tell of its tables again.
        self.connection.flush_prepared_statement_cache();
        self.changing.try_iter().for_each(drop);
        self.following.replace(Some(Following::default()));
    }

    /// Ends the following; an error if a table was changed past it.
    pub(super) fn end_following(&self) -> Result<()> {
        let Following { tables, missed } = self.following.take().unwrap_or_default();
        match missed.or_else(|| self.not_in(&tables)) {
            Some(table) => Err(Error::damaged("own_fault").with("where", table)),
            None => Ok(()),
        }
    }

    /// Changes that may come to nothing: without a value everything is as it was before them.
    pub fn attempt<T>(&self, change: impl FnOnce() -> Result<Option<T>>) -> Result<Option<T>> {
        self.connection.execute_batch("SAVEPOINT attempt")?;
        let value = change()?;
        if value.is_none() {
            self.connection.execute_batch("ROLLBACK TO attempt")?;
            // Triggers of the time since then are gone, and a statement of that time would not tell of its tables again.
            self.connection.flush_prepared_statement_cache();
            self.changing.try_iter().for_each(drop);
            self.following.borrow_mut().iter_mut().for_each(|following| following.tables.clear());
        }
        self.connection.execute_batch("RELEASE attempt")?;
        Ok(value)
    }

    /// Prepares a statement, or finds it prepared.
    pub fn prepare_cached(&self, sql: &str) -> rusqlite::Result<CachedStatement<'_>> {
        self.followed(|| self.connection.prepare_cached(sql))
    }

    /// Runs a statement that is run once.
    pub fn execute(&self, sql: &str, params: impl Params) -> rusqlite::Result<usize> {
        self.followed(|| self.connection.prepare(sql))?.execute(params)
    }

    /// Gives the tables that a statement changes their triggers.
    fn followed<S>(&self, prepare: impl FnOnce() -> rusqlite::Result<S>) -> rusqlite::Result<S> {
        let mut following = self.following.borrow_mut();
        let Some(Following { tables, missed }) = following.as_mut() else {
            // Nothing is written; what was heard is not kept.
            self.changing.try_iter().for_each(drop);
            return prepare();
        };
        *missed = missed.take().or_else(|| self.not_in(tables));
        let statement = prepare()?;
        while let Some(table) = self.not_in(tables) {
            follow::follow(&self.connection, &table)?;
            tables.insert(table);
        }
        Ok(statement)
    }

    /// The next table that a statement changes and that is none of these, though the history should follow it.
    fn not_in(&self, tables: &BTreeSet<String>) -> Option<String> {
        self.changing.try_iter().find(|table| follow::is_followed(table) && !tables.contains(table))
    }
}

impl Deref for Db {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::rc::Rc;

    use super::Db;
    use crate::error::{Error, Result};
    use crate::store::{Protection, Stamp, Store, Summary, rows};

    fn stamp(dry_run: bool) -> Stamp {
        Stamp { at: "2026-11-22T00:00:00".to_owned(), actor: "?".to_owned(), dry_run, written: Rc::default() }
    }

    fn register(folder: &Path) -> Result<Store> {
        let mut store = Store::create(&folder.join("register.esep"), &Protection::None)?;
        store.write(&stamp(false), "staff add", |db| {
            Ok((db.execute("INSERT INTO staff (name, name_key) VALUES ('Ким', 'ким'), ('Ли', 'ли')", [])?, Summary::default()))
        })?;
        Ok(store)
    }

    fn folder() -> Result<tempfile::TempDir> {
        tempfile::tempdir().map_err(|error| Error::io(Path::new("."), error))
    }

    fn names(db: &Db) -> Result<Vec<String>> {
        rows(db, "SELECT name FROM staff ORDER BY id", [], |row| row.get(0))
    }

    /// A statement may be prepared long before it runs, by an operation that is taken back, while others are read.
    #[test]
    fn what_stood_before_is_kept_however_a_row_is_changed() -> Result<()> {
        let folder = folder()?;
        let mut store = register(folder.path())?;
        let rename = "UPDATE staff SET name = name || '!' WHERE id = ?1";
        for dry_run in [true, false, true, false] {
            store.write(&stamp(dry_run), "staff edit", |db| {
                let mut names = db.prepare_cached("SELECT id FROM staff ORDER BY id")?;
                let mut names = names.query([])?;
                while let Some(row) = names.next()? {
                    db.prepare_cached(rename)?.execute([row.get::<_, i64>(0)?])?;
                }
                Ok(((), Summary::default()))
            })?;
        }
        store.write(&stamp(false), "staff remove", |db| Ok((db.execute("DELETE FROM staff WHERE id = 2", [])?, Summary::default())))?;
        let kept = rows(store.db(), "SELECT operation_id, row_id, json_extract(before, '$.name') FROM change ORDER BY id", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        let kept: Vec<(i64, i64, &str)> =
            kept.iter().map(|(operation, row, name): &(i64, i64, String)| (*operation, *row, name.as_str())).collect();
        assert_eq!(kept, [(2, 1, "Ким"), (2, 2, "Ли"), (3, 1, "Ким!"), (3, 2, "Ли!"), (4, 2, "Ли!!")]);
        Ok(())
    }

    /// A table that was first changed in an attempt is followed after it.
    #[test]
    fn an_attempt_that_comes_to_nothing_leaves_nothing() -> Result<()> {
        let folder = folder()?;
        let mut store = register(folder.path())?;
        let rename = |db: &Db| Ok(db.prepare_cached("UPDATE staff SET name = name || '!' WHERE id = 1")?.execute([])?);
        store.write(&stamp(false), "staff edit", |db| {
            let attempt = db.attempt(|| rename(db).map(|_| None::<()>))?;
            assert_eq!((attempt, names(db)?), (None, vec!["Ким".to_owned(), "Ли".to_owned()]));
            assert_eq!(db.attempt(|| rename(db).map(Some))?, Some(1));
            Ok(((), Summary::default()))
        })?;
        assert_eq!(names(store.db())?, ["Ким!", "Ли"]);
        let kept = rows(store.db(), "SELECT json_extract(before, '$.name') FROM change", [], |row| row.get::<_, String>(0))?;
        assert_eq!(kept, ["Ким"]);
        Ok(())
    }

    #[test]
    fn a_change_that_the_history_does_not_see_is_refused() -> Result<()> {
        let folder = folder()?;
        let mut store = register(folder.path())?;
        let past = |store: &mut Store, sql: &str| {
            let written = store.write(&stamp(false), "staff edit", |db| {
                db.execute_batch(sql)?;
                Ok(((), Summary::default().with("staff", 1)))
            });
            written.map(|_| ()).map_err(|error| error.code())
        };
        let add = "INSERT INTO staff (name, name_key) VALUES ('Пак', 'пак');";
        for sql in [
            "UPDATE staff SET name = 'Цой' WHERE id = 1",
            "DELETE FROM staff",
            "INSERT INTO staff (id, name, name_key) SELECT id, 'Цой', 'цой' FROM staff WHERE id = 1 ON CONFLICT (id) DO UPDATE SET name = 'Цой'",
        ] {
            assert_eq!(past(&mut store, &format!("{add} {sql}")), Err("own_fault"), "{sql}");
        }
        assert_eq!(names(store.db())?, ["Ким", "Ли"]);
        assert_eq!(past(&mut store, add), Ok(()));
        Ok(())
    }
}
