//! Taking an operation back: what stood before is written again, in a new operation.

use std::collections::BTreeSet;

use super::follow::Column;
use super::history::{self, Operation};
use super::{Db, Stamp, Store, Summary, Written, belongs, erase, follow, rows};
use crate::error::{Error, Result};

/// Rows of one table that an operation added.
struct Range {
    table: String,
    first: i64,
    last: i64,
}

/// A row that an operation changed, and what stood there before its first change.
struct Before {
    table: String,
    row: i64,
    image: Option<String>,
}

impl Store {
    /// Takes back operation `number`, or the newest that is not taken back yet. Refused, naming the operations in the
    /// way, where later ones stand on it. The reason stays in the history for good: it must name no child.
    pub fn undo(&mut self, stamp: &Stamp, number: Option<i64>, reason: Option<&str>) -> Result<Written<Operation>> {
        let target = match number {
            Some(number) => {
                history::find(self.db(), number)?.ok_or_else(|| Error::not_found("operation_unknown").with("operation", number))?
            }
            None => history::newest_live(self.db())?.ok_or_else(|| Error::refused("nothing_to_undo"))?,
        };
        // A register that was not begun cannot be kept: what `init` did is undone by deleting the file.
        if target.command == "init" {
            return Err(Error::refused("nothing_to_undo"));
        }
        if let Some(undo) = target.undone_by {
            return Err(Error::refused("operation_undone").with("operation", target.id).with("undo", undo));
        }
        if erase::is_of_erased(self.db(), target.id)? {
            return Err(Error::refused("operation_erased").with("operation", target.id));
        }
        // How the key was closed before is forgotten.
        if target.command == "consult vault change" {
            return Err(Error::refused("consult_vault_forgotten"));
        }
        self.write_as(stamp, "undo", Some(target.id), |tx| {
            let blockers = blockers(tx, &target)?;
            if !blockers.is_empty() {
                return Err(in_the_way(&target, &blockers));
            }
            let conflict = || Error::refused("undo_conflict").with("operation", target.id);
            let before = doubles(tx, &target)?;
            restore(tx, target.id).map_err(|error| if error.code() == "constraint" { conflict() } else { error })?;
            if doubles(tx, &target)? > before {
                return Err(conflict());
            }
            let mut summary = Summary::default().with("operation", target.id).with("command", target.command.as_str());
            if let Some(reason) = reason {
                summary = summary.with("reason", reason);
            }
            Ok((target, summary))
        })
    }
}

/// How often a rule is broken that no index keeps: two entries of a child on one register with a day in common, two
/// children of one name and birth date who cannot be told apart, one contact, paper or referral twice, two open proposals
/// of a child for one register, a proposal or an entry on the agendas of two open meetings. An undo must not add to them;
/// that the two records of a merge were alike is no news.
fn doubles(db: &Db, target: &Operation) -> Result<i64> {
    let merged = |name: &str| target.summary[name].as_i64().filter(|_| target.command == "student merge").unwrap_or(0);
    let count = super::row(
        db,
        "SELECT (SELECT count(*) FROM entry a JOIN entry b ON b.student_id = a.student_id AND b.register = a.register AND b.id > a.id
                 WHERE a.placed_on < coalesce(b.removed_on, '9999-12-31') AND b.placed_on < coalesce(a.removed_on, '9999-12-31'))
              + (SELECT count(*) FROM student a JOIN student b ON b.name_key = a.name_key AND b.birth_date = a.birth_date AND b.id > a.id
                 WHERE (a.iin IS NULL OR b.iin IS NULL) AND NOT (a.id IN (?1, ?2) AND b.id IN (?1, ?2)))
              + (SELECT count(*) FROM intervention a JOIN intervention b ON b.student_id = a.student_id AND b.held_on = a.held_on
                 WHERE b.id > a.id AND b.kind = a.kind AND b.summary IS a.summary)
              + (SELECT count(*) FROM document a JOIN document b ON b.student_id = a.student_id AND b.dated = a.dated AND b.kind = a.kind
                 WHERE b.id > a.id AND b.number IS a.number AND b.guardian_id IS a.guardian_id AND b.consent IS a.consent
                     AND b.entry_id IS a.entry_id)
              + (SELECT count(*) FROM referral a JOIN referral b ON b.student_id = a.student_id AND b.sent_on = a.sent_on
                 WHERE b.id > a.id AND b.agency = a.agency AND b.number IS a.number AND b.purpose IS a.purpose)
              + (SELECT count(*) FROM proposal a JOIN proposal b ON b.student_id = a.student_id AND b.register = a.register AND b.id > a.id
                 WHERE a.withdrawn_on IS NULL AND b.withdrawn_on IS NULL AND NOT EXISTS (
                     SELECT 1 FROM agenda_item i JOIN council c ON c.id = i.council_id
                     WHERE i.proposal_id IN (a.id, b.id) AND c.protocol IS NOT NULL AND i.decision <> 'postpone'))
              + (SELECT count(*) FROM agenda_item a JOIN agenda_item b ON b.id > a.id
                     AND (b.proposal_id = a.proposal_id OR (b.entry_id = a.entry_id AND a.proposal_id IS NULL AND b.proposal_id IS NULL))
                 JOIN council c ON c.id = a.council_id JOIN council d ON d.id = b.council_id
                 WHERE c.protocol IS NULL AND d.protocol IS NULL)",
        [merged("student"), merged("other")],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or(0))
}

fn in_the_way(target: &Operation, blockers: &BTreeSet<i64>) -> Error {
    let newest = blockers.last().copied().unwrap_or_default();
    let numbers: Vec<String> = blockers.iter().rev().map(ToString::to_string).collect();
    Error::refused("undo_blocked")
        .with("operation", target.id)
        .with("blockers", numbers.join(", "))
        .with("count", blockers.len())
        .with("newest", newest)
}

fn inserted(db: &Db, operation: i64) -> Result<Vec<Range>> {
    rows(db, "SELECT table_name, first_id, last_id FROM operation_insert WHERE operation_id = ?1", [operation], |row| {
        Ok(Range { table: row.get(0)?, first: row.get(1)?, last: row.get(2)? })
    })
}

fn changed(db: &Db, operation: i64) -> Result<Vec<Before>> {
    rows(
        db,
        "SELECT table_name, row_id, before FROM change WHERE id IN
             (SELECT min(id) FROM change WHERE operation_id = ?1 GROUP BY table_name, row_id)",
        [operation],
        |row| Ok(Before { table: row.get(0)?, row: row.get(1)?, image: row.get(2)? }),
    )
}

/// Later operations, not taken back, that touched the same rows or refer to rows that would go.
///
/// An operation and its undo cancel each other and stand in nobody's way, unless only the undo came later.
fn blockers(db: &Db, target: &Operation) -> Result<BTreeSet<i64>> {
    let counts: BTreeSet<i64> = history::all(db)?
        .into_iter()
        .filter(|later| later.id > target.id && later.undone_by.is_none() && later.undoes.is_none_or(|undone| undone < target.id))
        .map(|later| later.id)
        .collect();
    // The undo itself is being written and stands in nobody's way.
    let mut candidates = BTreeSet::new();
    candidates.extend(rows(
        db,
        "SELECT later.operation_id FROM change mine JOIN change later
             ON later.table_name = mine.table_name AND later.row_id = mine.row_id AND later.operation_id > mine.operation_id
         WHERE mine.operation_id = ?1",
        [target.id],
        |row| row.get::<_, i64>(0),
    )?);
    candidates.extend(rows(
        db,
        "SELECT later.operation_id FROM operation_insert mine JOIN change later
             ON later.table_name = mine.table_name AND later.row_id BETWEEN mine.first_id AND mine.last_id AND later.operation_id > mine.operation_id
         WHERE mine.operation_id = ?1",
        [target.id],
        |row| row.get::<_, i64>(0),
    )?);
    let going = inserted(db, target.id)?;
    let brought_back = changed(db, target.id)?.into_iter().filter(|before| before.image.is_none());
    let going = going.into_iter().chain(brought_back.map(|row| Range { table: row.table, first: row.row, last: row.row }));
    for parent in going {
        for (child, column) in references_to(db, &parent.table)? {
            candidates.extend(rows(
                db,
                &format!(
                    "SELECT i.operation_id FROM {child} c JOIN operation_insert i ON i.table_name = '{child}' AND c.id BETWEEN i.first_id AND i.last_id
                     WHERE c.{column} BETWEEN ?1 AND ?2
                     UNION SELECT h.operation_id FROM {child} c JOIN change h ON h.table_name = '{child}' AND h.row_id = c.id
                     WHERE c.{column} BETWEEN ?1 AND ?2"
                ),
                [parent.first, parent.last],
                |row| row.get::<_, i64>(0),
            )?);
        }
    }
    Ok(candidates.intersection(&counts).copied().collect())
}

/// Tables and columns that refer to a table.
fn references_to(db: &Db, parent: &str) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for table in follow::followed_tables(db)? {
        let columns = belongs::references(db, &table)?.into_iter().filter(|(_, to)| to == parent);
        found.extend(columns.map(|(column, _)| (table.clone(), column)));
    }
    Ok(found)
}

/// Puts the rows of an operation back to what they were before it. Everything it touched is taken out first, so that
/// no rule is broken half-way (two children who changed places, say); references are checked at the end.
pub fn restore(db: &Db, operation: i64) -> Result<()> {
    db.pragma_update(None, "defer_foreign_keys", true)?;
    let added = inserted(db, operation)?;
    let changed = changed(db, operation)?;
    let mut absent = Vec::new();
    for before in &changed {
        let deleted = db.execute(&format!("DELETE FROM {} WHERE id = ?1", before.table), [before.row])?;
        absent.push(deleted == 0);
    }
    for range in &added {
        db.execute(&format!("DELETE FROM {} WHERE id BETWEEN ?1 AND ?2", range.table), [range.first, range.last])?;
    }
    for (before, absent) in changed.iter().zip(absent) {
        let own = added.iter().any(|range| range.table == before.table && (range.first..=range.last).contains(&before.row));
        let Some(image) = before.image.as_ref().filter(|_| !own) else {
            continue;
        };
        let columns = follow::columns(db, &before.table)?;
        let value = |column: &Column| match column.bytes {
            true => format!("unhex(json_extract(?1, '$.{}'))", column.name),
            false => format!("json_extract(?1, '$.{}')", column.name),
        };
        let values: Vec<String> = columns.iter().map(value).collect();
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        db.execute(&format!("INSERT INTO {} ({}) SELECT {}", before.table, names.join(", "), values.join(", ")), [image])?;
        if absent {
            db.execute(
                "INSERT INTO change (operation_id, table_name, row_id, before) VALUES ((SELECT max(id) FROM operation), ?1, ?2, NULL)",
                (&before.table, before.row),
            )?;
        }
    }
    Ok(())
}
