//! Erasing a child: from the tables, the images of the history, the looks and the free pages. What stays is a certificate
//! and the digests of the rows, so that the chain can still be walked.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::belongs::{self, Rows, ids_of, json};
use super::chain::{Images, Touched};
use super::{Db, Store, each, follow, params, row, rows};
use crate::domain::Date;
use crate::domain::person_name::PersonName;
use crate::domain::redact::Others;
use crate::error::Result;

/// A child with everything that the register holds of it.
#[derive(Debug)]
pub struct Person {
    /// The child.
    pub id: i64,
    /// All rows, those that only the history still holds too.
    rows: Rows,
    /// The IINs that the child ever had here, and what it was called.
    iins: BTreeSet<String>,
    names: Vec<PersonName>,
}

/// A place that still names a child: a table and a row.
pub type Mention = (String, i64);

/// Everything of a child, without a change.
pub fn person(db: &Db, student: i64) -> Result<Person> {
    let mut found = belongs::to(db, student)?;
    add_sessions(db, &mut found)?;
    add_incidents(db, &mut found)?;
    belongs::add_dismissals(db, &mut found)?;
    found.retain(|_, ids| !ids.is_empty());
    let (iins, names) = names(db, &found["student"])?;
    Ok(Person { id: student, rows: found, iins, names })
}

/// Sessions of the psychologist with nobody but this child.
fn add_sessions(db: &Db, found: &mut Rows) -> Result<()> {
    let sessions = ids_of(
        db,
        "SELECT c.id FROM consult c WHERE c.participants = 1
             AND EXISTS (SELECT 1 FROM intervention WHERE consult_id = c.id AND id IN (SELECT value FROM json_each(?1)))
             AND NOT EXISTS (SELECT 1 FROM intervention WHERE consult_id = c.id AND id NOT IN (SELECT value FROM json_each(?1)))",
        &found["intervention"],
    )?;
    let texts = ids_of(db, "SELECT id FROM confidential WHERE consult_id IN (SELECT value FROM json_each(?1))", &sessions)?;
    found.entry("consult".to_owned()).or_default().extend(sessions);
    found.entry("confidential".to_owned()).or_default().extend(texts);
    Ok(())
}

/// Words of bullying that name nobody but this child, with what was done about them.
fn add_incidents(db: &Db, found: &mut Rows) -> Result<()> {
    let incidents = ids_of(
        db,
        "SELECT i.id FROM incident i WHERE EXISTS (SELECT 1 FROM incident_child WHERE incident_id = i.id)
             AND NOT EXISTS (SELECT 1 FROM incident_child WHERE incident_id = i.id AND id NOT IN (SELECT value FROM json_each(?1)))",
        &found["incident_child"],
    )?;
    for table in ["incident_step", "cyber"] {
        let sql = format!("SELECT id FROM {table} WHERE incident_id IN (SELECT value FROM json_each(?1))");
        found.entry(table.to_owned()).or_default().extend(ids_of(db, &sql, &incidents)?);
    }
    found.entry("incident".to_owned()).or_default().extend(incidents);
    Ok(())
}

/// The IINs that the child ever had, and what it was called.
fn names(db: &Db, students: &BTreeSet<i64>) -> Result<(BTreeSet<String>, Vec<PersonName>)> {
    let called: Vec<(Option<String>, PersonName)> = rows(
        db,
        "SELECT iin, last_name, first_name, patronymic FROM student WHERE id IN (SELECT value FROM json_each(?1))
         UNION SELECT json_extract(before, '$.iin'), json_extract(before, '$.last_name'), json_extract(before, '$.first_name'),
                 json_extract(before, '$.patronymic')
             FROM change WHERE table_name = 'student' AND before IS NOT NULL AND row_id IN (SELECT value FROM json_each(?1))",
        [json(students)],
        |row| Ok((row.get(0)?, PersonName { last: row.get(1)?, first: row.get(2)?, patronymic: row.get(3)? })),
    )?;
    let (iins, names): (Vec<_>, Vec<_>) = called.into_iter().unzip();
    Ok((iins.into_iter().flatten().collect(), names))
}

impl Person {
    /// How many rows there are of each kind now.
    pub fn records(&self, db: &Db) -> Result<Vec<(String, i64)>> {
        let mut counts = Vec::new();
        for table in follow::followed_tables(db)? {
            let Some(ids) = self.rows.get(&table) else { continue };
            let sql = format!("SELECT count(*) FROM {table} WHERE id IN (SELECT value FROM json_each(?1))");
            let count: i64 = row(db, &sql, [json(ids)], |row| row.get(0))?.unwrap_or(0);
            counts.extend((count > 0).then_some((table, count)));
        }
        Ok(counts)
    }

    /// Takes the child out of every table and every image; gives the number of the certificate and the places that still
    /// name the child: texts of other records, which only a person can judge.
    pub fn erase(mut self, db: &Db) -> Result<(i64, Vec<Mention>)> {
        let records = self.records(db)?;
        let operation: i64 = row(db, "SELECT max(id) FROM operation", [], |row| row.get(0))?.unwrap_or(0);
        let reports = self.reports(db)?;
        let taken_back = self.reports_taken_back(db)?;
        self.rows.insert("handed_in".to_owned(), reports.keys().copied().chain(taken_back).collect());
        keep_digests(db, &self.rows, operation - 1)?;
        db.pragma_update(None, "defer_foreign_keys", true)?;
        for (table, ids) in &self.rows {
            let list = json(ids);
            db.execute("DELETE FROM change WHERE table_name = ?1 AND row_id IN (SELECT value FROM json_each(?2))", (table, &list))?;
            if table != "handed_in" {
                db.execute(&format!("DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?1))"), [&list])?;
            }
        }
        for (id, figures) in reports {
            db.execute("UPDATE handed_in SET figures = ?2 WHERE id = ?1", params![id, figures])?;
        }
        // What stood in these rows is what must not stay.
        db.execute("UPDATE change SET before = NULL WHERE operation_id = ?1", [operation])?;
        db.execute("DELETE FROM access WHERE student_id IN (SELECT value FROM json_each(?1))", [json(&self.rows["student"])])?;
        db.execute("INSERT OR IGNORE INTO unswept (operation_id) VALUES (?1)", [operation])?;
        let records: serde_json::Map<String, Value> = records.into_iter().map(|(table, count)| (table, count.into())).collect();
        db.execute("INSERT INTO erasure (child, records) VALUES (?1, ?2)", params![self.id, Value::Object(records).to_string()])?;
        Ok((db.last_insert_rowid(), self.mentions(db)?))
    }

    /// Reports that were handed in and name the child: their figures without the lines that do. Their digests stay those of
    /// what was handed in.
    fn reports(&self, db: &Db) -> Result<BTreeMap<i64, String>> {
        self.without(db, "SELECT id, figures FROM handed_in")
    }

    /// Reports that name the child and were taken back: only an image holds them.
    fn reports_taken_back(&self, db: &Db) -> Result<Vec<i64>> {
        let sql = "SELECT row_id, before ->> 'figures' FROM change WHERE table_name = 'handed_in' AND before ->> 'figures' IS NOT NULL";
        Ok(self.without(db, sql)?.into_keys().collect())
    }

    /// Of the figures that are read with their rows, those that name the child, without the lines that do.
    fn without(&self, db: &Db, sql: &str) -> Result<BTreeMap<i64, String>> {
        let own: BTreeSet<String> = self.iins.iter().cloned().chain(self.names.iter().map(PersonName::full)).collect();
        let mut without = BTreeMap::new();
        for (id, figures) in rows(db, sql, [], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))? {
            let names = |line: &str| line.trim_end().split(',').any(|field| own.contains(field.trim().trim_matches('"')));
            let lines: String = figures.split_inclusive('\n').filter(|line| !names(line)).collect();
            if lines != figures {
                without.insert(id, lines);
            }
        }
        Ok(without)
    }

    /// Texts of other records, and of their images, that name the child, however declined.
    fn mentions(&self, db: &Db) -> Result<Vec<Mention>> {
        let called = Others::all(self.names.iter().cloned());
        let names = |text: &str| called.are_called_in(text) || self.iins.iter().any(|iin| text.contains(iin));
        let mut texts: Vec<String> = vec![
            "SELECT c.table_name, c.row_id, f.atom FROM change c, json_each(c.before) f WHERE f.type = 'text' AND f.key <> 'name_key'"
                .to_owned(),
        ];
        for table in follow::followed_tables(db)? {
            for column in follow::columns(db, &table)?.iter().filter(|column| !column.bytes && column.name != "name_key") {
                texts.push(format!("SELECT '{table}', id, {0} FROM {table} WHERE typeof({0}) = 'text'", column.name));
            }
        }
        let mut found = BTreeSet::new();
        for sql in texts {
            each(db, &sql, [], |row| {
                if names(row.get_ref(2)?.as_str().unwrap_or_default()) {
                    found.insert((row.get(0)?, row.get(1)?));
                }
                Ok(())
            })?;
        }
        Ok(found.into_iter().collect())
    }
}

/// Keeps the digests of rows as each operation up to one left them, so that the images of the rows may go.
pub fn keep_digests(db: &Db, all: &Rows, last: i64) -> Result<()> {
    let mut images = Images::new(db);
    let mut keep = db.prepare("INSERT OR IGNORE INTO erased_row (operation_id, table_name, row_id, digest) VALUES (?1, ?2, ?3, ?4)")?;
    for (table, ids) in all {
        for id in ids {
            let touching: Vec<i64> = rows(
                db,
                "SELECT operation_id FROM change WHERE table_name = ?1 AND row_id = ?2 AND operation_id <= ?3
                 UNION SELECT operation_id FROM operation_insert
                     WHERE table_name = ?1 AND ?2 BETWEEN first_id AND last_id AND operation_id <= ?3",
                params![table, id, last],
                |row| row.get(0),
            )?;
            for operation in touching {
                let mut digest = None;
                images.after(operation, &Touched { table: table.clone(), first: *id, last: *id }, |_, found| digest = found)?;
                keep.execute(params![operation, table, id, digest])?;
            }
        }
    }
    Ok(())
}

/// Whether an operation touched rows that are erased, so that it cannot be taken back. A vault is never erased: only how its
/// key was closed is forgotten.
pub fn is_of_erased(db: &Db, operation: i64) -> Result<bool> {
    let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM erased_row WHERE operation_id = ?1 AND table_name <> 'vault')
        OR EXISTS (SELECT 1 FROM operation_insert WHERE operation_id = ?1 AND table_name = 'erasure')";
    Ok(row(db, sql, [operation], |_| Ok(()))?.is_some())
}

/// Children whose last class ended before a day.
pub fn left_before(db: &Db, day: Date) -> Result<Vec<i64>> {
    rows(
        db,
        "SELECT student_id FROM membership m WHERE left_on < ?1
             AND NOT EXISTS (SELECT 1 FROM membership l WHERE l.student_id = m.student_id AND l.since > m.since)
         ORDER BY student_id",
        [day],
        |row| row.get(0),
    )
}

/// What a certificate says.
#[derive(Debug)]
pub struct Certificate {
    /// Its number.
    pub id: i64,
    /// The number that the child had.
    pub child: i64,
    /// Table → rows.
    pub records: Value,
    /// The operation.
    pub operation: i64,
    /// When, local time.
    pub at: String,
    /// Who erased.
    pub actor: String,
    /// The digest of the operation.
    pub digest: super::chain::Digest,
}

/// Every certificate, or one, the newest first.
pub fn certificates(db: &Db, id: Option<i64>) -> Result<Vec<Certificate>> {
    rows(
        db,
        "SELECT e.id, e.child, e.records, o.id, o.at, o.actor, o.digest FROM erasure e
         JOIN operation_insert i ON i.table_name = 'erasure' AND e.id BETWEEN i.first_id AND i.last_id
         JOIN operation o ON o.id = i.operation_id
         WHERE ?1 IS NULL OR e.id = ?1 ORDER BY e.id DESC",
        [id],
        |row| {
            let records: String = row.get(2)?;
            Ok(Certificate {
                id: row.get(0)?,
                child: row.get(1)?,
                records: serde_json::from_str(&records).unwrap_or_default(),
                operation: row.get(3)?,
                at: row.get(4)?,
                actor: row.get(5)?,
                digest: row.get(6)?,
            })
        },
    )
}

impl Store {
    /// From here on what is deleted is written over.
    pub fn delete_for_good(&self) -> Result<()> {
        Ok(self.db.pragma_update(None, "secure_delete", true)?)
    }

    /// Whether a run was cut short between the erasing of a child and the sweeping of the file.
    pub fn is_unswept(&self) -> Result<bool> {
        Ok(row(&self.db, "SELECT 1 FROM unswept LIMIT 1", [], |_| Ok(()))?.is_some())
    }

    /// Writes the whole file anew, so that no page keeps what was deleted at any time.
    pub fn sweep(&self) -> Result<()> {
        Ok(self.db.execute_batch("VACUUM; DELETE FROM unswept")?)
    }
}
