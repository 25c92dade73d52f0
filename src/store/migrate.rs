//! The data model's versions.
//!
//! `schema.sql` is the truth for a new file; STEPS lead an old file there, one version at a time, after a copy is taken.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::backup::copy_keeping_locks;
use super::{Db, chain};
use crate::error::{Error, Result};

const SCHEMA: &str = include_str!("../../schema.sql");

/// Step `n` (from 0) leads from version `n + 1` to `n + 2`.
const STEPS: &[&str] = &[
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
    include_str!("migrations/0005.sql"),
    include_str!("migrations/0006.sql"),
];

/// The version that this program writes.
pub const VERSION: usize = STEPS.len() + 1;

/// The tables of a new file.
pub fn create(db: &Connection) -> Result<()> {
    let tx = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    tx.execute_batch(SCHEMA)?;
    finish(tx, VERSION)
}

/// Runs the steps that a file has not seen; a file of a newer program is refused.
pub fn bring_up_to_date(db: &Db, path: &Path) -> Result<()> {
    run(db, path, STEPS)
}

/// A file of a newer program is not understood.
pub fn refuse_newer(db: &Connection) -> Result<()> {
    refuse_above(version(db)?, VERSION)
}

fn refuse_above(found: usize, known: usize) -> Result<()> {
    if found > known {
        return Err(Error::cannot_open("register_newer").with("found", found).with("known", known));
    }
    Ok(())
}

fn run(db: &Db, path: &Path, steps: &[&str]) -> Result<()> {
    let target = steps.len() + 1;
    let found = version(db)?;
    refuse_above(found, target)?;
    if found == target || found == 0 {
        return if found == 0 { Err(Error::cannot_open("register_unknown")) } else { Ok(()) };
    }
    // References are checked once, at the end: a step may rebuild a table that others refer to.
    db.pragma_update(None, "foreign_keys", false)?;
    let tx = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    // Another program may have migrated the file while this one waited for the lock.
    let found = version(&tx)?;
    if found < target {
        let copy = copy_name(path, found);
        copy_keeping_locks(path, &copy)?;
        // What a step changes is no operation of anybody's.
        drop_triggers(db)?;
        for step in &steps[found - 1..] {
            tx.execute_batch(step)?;
        }
        if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
            return Err(Error::damaged("register_damaged").with("fault", "content"));
        }
        // The chain of digests holds what stood in a register when the program first made them.
        chain::seal_all(db)?;
        finish(tx, target)?;
    } else {
        drop(tx);
    }
    Ok(db.pragma_update(None, "foreign_keys", true)?)
}

fn version(db: &Connection) -> Result<usize> {
    let version: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(version as usize)
}

/// The copy taken before a file of this version is changed.
fn copy_name(path: &Path, version: usize) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".v{version}"));
    name.into()
}

fn finish(tx: Transaction<'_>, version: usize) -> Result<()> {
    tx.pragma_update(None, "user_version", version as u32)?;
    Ok(tx.commit()?)
}

/// Files before version 4 kept the triggers of the history; now each write brings its own (`follow`).
fn drop_triggers(db: &Db) -> Result<()> {
    let triggers: Vec<String> = super::rows(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'", [], |row| row.get(0))?;
    Ok(triggers.iter().try_for_each(|trigger| db.execute_batch(&format!("DROP TRIGGER {trigger}")))?)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rusqlite::Connection;

    use super::{Db, SCHEMA, STEPS, VERSION, create, finish, run, version};
    use crate::error::{Error, Result};
    use crate::store::follow::{follow, followed_tables};
    use crate::store::{chain, rows, verify};

    /// Tables, columns, indexes and triggers, without comments and line breaks.
    fn shape(db: &Db) -> Result<Vec<String>> {
        let mut shape = rows(
            db,
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'",
            [],
            |row| row.get::<_, String>(0),
        )?;
        for sql in &mut shape {
            let code: Vec<&str> = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
            *sql = code.join(" ").replace([',', '(', ')'], " , ").split_whitespace().collect::<Vec<_>>().join(" ");
        }
        shape.sort();
        Ok(shape)
    }

    fn fresh() -> Result<Db> {
        let connection = Connection::open_in_memory()?;
        create(&connection)?;
        Ok(Db::new(connection)?)
    }

    #[test]
    fn every_old_version_becomes_the_fresh_one() -> Result<()> {
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas");
        let wanted = shape(&fresh()?)?;
        for old in 1..=VERSION {
            let file = schemas.join(format!("{old:04}.sql"));
            let sql = std::fs::read_to_string(&file).map_err(|error| Error::io(&file, error))?;
            let folder = tempfile::tempdir().map_err(|error| Error::io(&file, error))?;
            let path = folder.path().join("old.esep");
            let db = Db::new(Connection::open(&path)?)?;
            let tx = db.unchecked_transaction()?;
            tx.execute_batch(&sql)?;
            if old < VERSION {
                tx.execute_batch("CREATE TRIGGER history_delete_staff AFTER DELETE ON staff BEGIN SELECT 1; END;")?;
            }
            finish(tx, old)?;
            run(&db, &path, STEPS)?;
            assert_eq!(version(&db)?, VERSION);
            for (found, wanted) in shape(&db)?.iter().zip(&wanted) {
                assert_eq!(found, wanted, "version {old}");
            }
            assert_eq!(shape(&db)?.len(), wanted.len(), "version {old}");
        }
        Ok(())
    }

    #[test]
    fn rows_and_their_digests_outlive_a_step() -> Result<()> {
        let folder = tempfile::tempdir().map_err(|error| Error::io(Path::new("."), error))?;
        let path = folder.path().join("old.esep");
        let db = Db::new(Connection::open(&path)?)?;
        let tx = db.unchecked_transaction()?;
        tx.execute_batch(include_str!("../../tests/schemas/0005.sql"))?;
        tx.execute_batch(
            "INSERT INTO staff (name, name_key) VALUES ('Қалиева', 'калиева');
             INSERT INTO student (last_name, first_name, name_key) VALUES ('Ким', 'Дана', 'ким дана');
             INSERT INTO signal (student_id, noticed_on, ground, words) VALUES (1, '2026-11-10', 'truancy', 'келмейді');
             INSERT INTO consult (held_on, staff_id, direction, participants, audience) VALUES ('2026-11-11', 1, 'counselling', 1, 'pupils');
             INSERT INTO intervention (student_id, held_on, kind, consult_id) VALUES (1, '2026-11-11', 'psychologist_session', 1);
             INSERT INTO operation (at, actor, command, summary) VALUES ('2026-11-12T10:00:00+05:00', 'А', 'import', '{}');
             INSERT INTO operation_insert (operation_id, table_name, first_id, last_id)
                 SELECT 1, name, 1, 1 FROM sqlite_sequence WHERE name <> 'operation';",
        )?;
        chain::seal_all(&db)?;
        finish(tx, 5)?;
        let said = |db: &Db| {
            let sql = "SELECT s.last_name || g.noticed_on || g.ground || g.words || i.held_on || c.direction
                       FROM student s, signal g, intervention i JOIN consult c ON c.id = i.consult_id";
            rows(db, sql, [], |row| row.get::<_, String>(0))
        };
        let (before, digest) = (said(&db)?, chain::newest(&db)?);
        run(&db, &path, STEPS)?;
        assert_eq!(said(&db)?, before);
        assert_eq!(before, ["Ким2026-11-10truancyкелмейді2026-11-11counselling"]);
        let whole = verify::verify(&db)?.map_err(|broken| Error::damaged("register_damaged").with("facts", broken.facts()))?;
        assert_eq!((whole.operations, whole.newest), (1, digest));
        let empty = "SELECT g.term IS NULL AND g.indicator IS NULL AND c.words IS NULL FROM signal g, consult c";
        assert_eq!(rows(&db, empty, [], |row| row.get::<_, bool>(0))?, [true]);
        Ok(())
    }

    #[test]
    fn a_step_keeps_a_copy_and_a_failed_step_changes_nothing() -> Result<()> {
        let folder = tempfile::tempdir().map_err(|error| Error::io(Path::new("."), error))?;
        let path = folder.path().join("old.esep");
        let db = Db::new(Connection::open(&path)?)?;
        create(&db)?;
        let old = version(&db)?;
        let mut steps = STEPS.to_vec();
        steps.extend(["ALTER TABLE staff ADD COLUMN phone TEXT", "CREATE TABLE broken (id INTEGER PRIMARY KEY); SELECT nonsense"]);
        assert!(run(&db, &path, &steps).is_err());
        assert_eq!(version(&db)?, old);
        assert!(!followed_tables(&db)?.contains(&"broken".to_owned()));
        let before = Db::new(Connection::open(super::copy_name(&path, old))?)?;
        assert_eq!(shape(&before)?, shape(&fresh()?)?);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(super::copy_name(&path, old)).map(|data| data.permissions().mode() & 0o777).ok();
            assert_eq!(mode, Some(0o600), "nobody else reads the copy");
        }
        run(&db, &path, &steps[..=STEPS.len()])?;
        assert_eq!(version(&db)?, old + 1);
        follow(&db, "staff")?;
        let trigger: String =
            db.query_row("SELECT sql FROM sqlite_temp_schema WHERE name = 'history_update_staff'", [], |row| row.get(0))?;
        assert!(trigger.contains("OLD.phone"), "the history follows the new column");
        Ok(())
    }

    #[test]
    fn a_newer_file_is_refused() -> Result<()> {
        let db = fresh()?;
        db.pragma_update(None, "user_version", VERSION as u32 + 1)?;
        let error = run(&db, Path::new("newer.esep"), STEPS).err();
        assert_eq!(error.map(|error| error.code()), Some("register_newer"));
        Ok(())
    }

    #[test]
    fn the_data_dictionary_explains_every_column() {
        let columns = SCHEMA.lines().filter(|line| {
            let mut words = line.split_whitespace();
            line.starts_with("    ") && words.next() != Some("id") && matches!(words.next(), Some("TEXT" | "INTEGER" | "BLOB"))
        });
        for column in columns {
            assert!(column.contains("-- "), "no comment: {column}");
        }
    }
}
