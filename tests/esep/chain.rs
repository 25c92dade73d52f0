//! The chain of digests: whole after whatever the program does, broken by whatever is done past it.

use anyhow::{Context, Result, bail, ensure};
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::backup::copies;
use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, STUDENTS, place_on, refused, register_file, text, typed};
use crate::round_trip::holds;
use crate::steps::{newest, steps};

/// A school with something to change, in a register that other programs can open.
pub fn unlocked() -> Result<Place> {
    let place = Place::empty()?;
    place.ok(&["init", "--encrypt", "none", "-q"])?;
    let file = place.write("students.csv", STUDENTS)?;
    place.ok(&["import", "students", &file, "-q"])?;
    place.ok(&["staff", "add", "--name", "Қалиева Гүлмира Сәкенқызы", "-q"])?;
    for student in ["#1", "#2", "#3"] {
        place_on(&place, student, "in_school", "2026-09-01")?;
    }
    place.ok(&["intervention", "add", "#1", "#2", "#3", "--kind", "home_visit", "--on", "2026-09-10", "-q"])?;
    Ok(place)
}

/// The register as another program sees it, with no rule of ours in force.
pub fn by_hand(place: &Place) -> Result<Connection> {
    let db = Connection::open(register_file(place)?)?;
    db.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;")?;
    Ok(db)
}

pub fn whole(place: &Place) -> Result<()> {
    place.ok(&["history", "verify", "-q"]).map(|_| ())
}

/// Every table of a register with its columns.
pub fn columns(db: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement = db.prepare(
        "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'",
    )?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(found)
}

/// Another value of the same type.
fn another(value: Value) -> Value {
    match value {
        Value::Null => Value::Text("x".to_owned()),
        Value::Integer(number) => Value::Integer(number + 1),
        Value::Real(number) => Value::Real(number + 1.0),
        Value::Blob(mut bytes) => {
            bytes.push(1);
            Value::Blob(bytes)
        }
        Value::Text(text) => match serde_json::from_str(&text) {
            Ok(serde_json::Value::Object(mut fields)) => {
                fields.insert("phone".to_owned(), "+7 000".into());
                Value::Text(serde_json::Value::Object(fields).to_string())
            }
            _ => Value::Text(text + "x"),
        },
    }
}

/// Changes one field of one row; `false` where there is none, or where the file itself does not allow it.
fn tamper(db: &Connection, table: &str, column: &str, which: u32) -> Result<bool> {
    let count: u32 = db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    if count == 0 {
        return Ok(false);
    }
    let keys: String = match table {
        "operation_insert" => "operation_id, table_name".to_owned(),
        "erased_row" => "operation_id, table_name, row_id".to_owned(),
        _ => "id".to_owned(),
    };
    let place = format!("({keys}) = (SELECT {keys} FROM {table} ORDER BY {keys} LIMIT 1 OFFSET {})", which % count);
    let value: Value = db.query_row(&format!("SELECT {column} FROM {table} WHERE {place}"), [], |row| row.get(0))?;
    Ok(db.execute(&format!("UPDATE {table} SET {column} = ?1 WHERE {place}"), [another(value)]).is_ok_and(|changed| changed == 1))
}

/// Neither is held by the chain: who looked, and the number of an image, which says nothing.
fn is_held(table: &str, column: &str) -> bool {
    table != "access" && (table, column) != ("change", "id")
}

#[test]
fn any_single_field() -> Result<()> {
    holds(2, &(steps(9, 3), 0..1000_u32), |(steps, which)| {
        let place = unlocked()?;
        for step in &steps {
            step.run(&place)?;
        }
        whole(&place)?;
        let file = register_file(&place)?;
        let good = std::fs::read(&file)?;
        let all = columns(&by_hand(&place)?)?;
        let mut altered = 0;
        for (table, column) in all.iter().filter(|(table, column)| is_held(table, column)) {
            if tamper(&by_hand(&place)?, table, column, which)? {
                let run = place.run(&["history", "verify", "--format", "json"])?;
                ensure!(run.exit == 6, "{table}.{column} of row {which} was changed unseen: {}{}", run.out, run.err);
                ensure!(run.err.contains("\"history_"), "{table}.{column}: {}", run.err);
                altered += 1;
            }
            std::fs::write(&file, &good)?;
        }
        ensure!(altered > 40, "only {altered} fields");
        whole(&place)
    })
}

#[test]
fn whole_after_undo_and_redo() -> Result<()> {
    holds(4, &(steps(8, 3), prop::collection::vec(2..20_i64, 0..6)), |(steps, undone)| {
        let place = unlocked()?;
        for step in &steps {
            step.run(&place)?;
        }
        for operation in undone {
            place.run(&["undo", &operation.to_string(), "-q"])?;
            whole(&place)?;
        }
        Ok(())
    })
}

#[test]
fn the_row_is_named() -> Result<()> {
    let place = unlocked()?;
    place.ok(&["student", "edit", KIM, "--phone", "1", "-q"])?;
    let edited = newest(&place)?;
    place.ok(&["student", "edit", AHMETOV, "--phone", "2", "-q"])?;
    by_hand(&place)?.execute("UPDATE student SET phone = '3' WHERE id = 2", [])?;
    let error = refused(&place, 6, "history_row", &["history", "verify"]);
    // Reading is no reason to refuse; what is said is the same.
    let message = text(&error?["message"])?.to_owned();
    ensure!(message.contains(&format!("№ {edited} ")) && message.contains("student") && message.contains("2-жол"), "{message}");
    ensure!(!message.contains("Ким"), "a name: {message}");
    Ok(())
}

#[test]
fn rows_and_operations_that_come_and_go() -> Result<()> {
    let place = unlocked()?;
    let file = register_file(&place)?;
    let good = std::fs::read(&file)?;
    for (sql, code) in [
        ("INSERT INTO staff (name, name_key) VALUES ('x', 'x')", "history_stranger"),
        ("INSERT INTO intervention (id, student_id, held_on, kind) VALUES (-1, 1, '2026-10-01', 'call')", "history_stranger"),
        ("DELETE FROM intervention WHERE id = 2", "history_row"),
        ("DELETE FROM operation WHERE id = (SELECT max(id) FROM operation)", "history_missing"),
        ("DELETE FROM operation WHERE id = 3", "history_missing"),
        ("DELETE FROM operation_insert WHERE operation_id = 3", "history_operation"),
        ("UPDATE operation SET trace = x'' WHERE id = 3", "history_operation"),
        ("UPDATE operation SET digest = NULL WHERE id = 3", "history_operation"),
        ("UPDATE operation_insert SET last_id = 9223372036854775807 WHERE operation_id = 3", "history_operation"),
        ("UPDATE operation_insert SET table_name = 'sqlite_schema' WHERE operation_id = 3", "history_operation"),
        ("INSERT INTO change (operation_id, table_name, row_id) VALUES (99, 'staff', 1)", "history_row"),
        ("INSERT INTO erased_row VALUES (2, 'student', 1, NULL)", "history_row"),
    ] {
        by_hand(&place)?.execute(sql, [])?;
        let code_found = place.error_code(6, &["history", "verify"])?;
        ensure!(code_found == code, "{sql}: {code_found}");
        std::fs::write(&file, &good)?;
    }
    Ok(())
}

/// A signed paper holds the history as it was.
#[test]
fn a_paper_anchors_the_chain() -> Result<()> {
    let place = unlocked()?;
    let last = newest(&place)?;
    let page = place.ok(&["report", "movement"])?;
    let anchor = page.lines().last().context("no lines")?.to_owned();
    let digest = anchor.rsplit(' ').next().context("no digest")?.to_owned();
    ensure!(anchor.contains(&format!("№ {last} ")) && digest.len() == 19, "{anchor}");
    for format in ["csv", "json", "jsonl", "excel"] {
        ensure!(!place.ok(&["report", "movement", "--format", format])?.contains(&digest), "{format}");
    }
    ensure!(place.ok(&["report", "movement", "--format", "html"])?.contains(&digest));
    ensure!(place.ok(&["report", "term"])?.trim_end().ends_with(&digest), "sections");
    place.ok(&["student", "edit", KIM, "--phone", "1", "-q"])?;
    let found = place.json(&["history", "verify", "--against", &digest])?;
    ensure!(found["operation"] == last, "{found}");
    ensure!(place.error_code(3, &["history", "verify", "--against", "000000000000"])? == "digest_unknown");
    ensure!(place.error_code(2, &["history", "verify", "--against", "3f2a"])? == "bad_digest");
    by_hand(&place)?.execute("UPDATE intervention SET held_on = '2026-09-11' WHERE id = 1", [])?;
    ensure!(place.error_code(6, &["history", "verify", "--against", &digest])? == "history_row");
    Ok(())
}

/// A paper that does not fit is looked for in the copies, and the newest is named.
#[test]
fn a_paper_from_before_an_old_copy_came_back() -> Result<()> {
    let place = unlocked()?;
    place.ok(&["backup", "-q"])?;
    let old = copies(&place)?.pop().context("no copy")?;
    place.ok(&["student", "edit", KIM, "--phone", "1", "-q"])?;
    let digest = text(&place.json(&["history", "verify"])?["digest"])?.to_owned();
    let against = ["history", "verify", "--against", &digest[..16]];
    place.ok(&["backup", "-q"])?;
    place.ok(&["restore", &old.to_string_lossy(), "-y", "-q"])?;
    let error = refused(&place, 3, "digest_unknown", &against)?;
    let on_paper = [0, 4, 8, 12].map(|at| &digest[at..at + 4]).join("-");
    ensure!(text(&error["message"])?.contains(&on_paper), "{error}");
    let [command] = &typed(text(&error["hint"])?)[..] else { bail!("{error}") };
    place.ok(&command.iter().map(String::as_str).collect::<Vec<_>>())?;
    std::fs::remove_dir_all(register_file(&place)?.with_file_name("backups"))?;
    let error = refused(&place, 3, "digest_unknown", &against)?;
    ensure!(text(&error["hint"])?.contains("-f КӨШІРМЕ"), "{error}");
    Ok(())
}

/// A register from before there were digests gets them for all its operations.
#[test]
fn an_old_register() -> Result<()> {
    let place = Place::empty()?;
    let file = place.file("old.esep");
    let db = Connection::open(&file)?;
    let schema = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/0004.sql");
    db.execute_batch(&std::fs::read_to_string(schema)?)?;
    db.execute_batch(
        "INSERT INTO staff (name, name_key) VALUES ('B', 'b');
         INSERT INTO operation (at, actor, command, summary) VALUES ('2026-09-01T00:00:00', 'x', 'init', '{}'),
             ('2026-09-02T00:00:00', 'x', 'staff add', '{\"staff\":1}'), ('2026-09-03T00:00:00', 'x', 'staff edit', '{\"staff\":1}');
         INSERT INTO operation_insert VALUES (2, 'staff', 1, 1);
         INSERT INTO change (operation_id, table_name, row_id, before)
             VALUES (3, 'staff', 1, '{\"id\":1,\"name\":\"A\",\"name_key\":\"a\",\"role\":null}'),
                 (3, 'staff', 1, '{\"id\":1,\"name\":\"AA\",\"name_key\":\"aa\",\"role\":null}');
         PRAGMA application_id = 0x65736570; PRAGMA user_version = 4;",
    )?;
    drop(db);
    let old = file.to_string_lossy().into_owned();
    place.ok(&["-f", &old, "history", "verify", "-q"])?;
    place.ok(&["-f", &old, "undo", "-q"])?;
    place.ok(&["-f", &old, "history", "verify", "-q"])?;
    ensure!(rows(&place.ok(&["-f", &old, "staff", "list", "--format", "csv"])?)?[0]["name"] == "A");
    Connection::open(&file)?.execute("UPDATE staff SET name = 'C'", [])?;
    place.exits(6, &["-f", &old, "history", "verify"])?;
    Ok(())
}
