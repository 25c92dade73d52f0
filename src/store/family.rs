//! How the family stands: statuses, children joined by hand, help received.

use std::collections::HashMap;

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::error::Result;

/// Codes of the social statuses that hold on a day, oldest first.
pub fn social_statuses(db: &Db, student: i64, day: Date) -> Result<Vec<String>> {
    rows(
        db,
        "SELECT status FROM social_status WHERE student_id = ?1 AND since <= ?2 AND (until IS NULL OR until > ?2) ORDER BY id",
        params![student, day],
        |row| row.get(0),
    )
}

/// Makes the given statuses hold from a day on and ends the others. Gives those that held before, if they were not these.
pub fn set_social_statuses(db: &Db, student: i64, statuses: &[String], since: Date) -> Result<Option<Vec<String>>> {
    let known = social_statuses(db, student, since)?;
    let mut changed = false;
    for status in known.iter().filter(|known| !statuses.contains(known)) {
        db.prepare_cached(
            "UPDATE social_status SET until = ?3
             WHERE student_id = ?1 AND status = ?2 AND since <= ?3 AND (until IS NULL OR until > ?3)",
        )?
        .execute(params![student, status, since])?;
        changed = true;
    }
    for status in statuses.iter().filter(|status| !known.contains(status)) {
        // What ended after this day lies within the time that begins now; one that holds from a later day on begins now.
        let within = "DELETE FROM social_status WHERE student_id = ?1 AND status = ?2 AND since > ?3 AND until IS NOT NULL";
        db.prepare_cached(within)?.execute(params![student, status, since])?;
        let earlier = "UPDATE social_status SET since = ?3 WHERE student_id = ?1 AND status = ?2 AND since > ?3 AND until IS NULL";
        if db.prepare_cached(earlier)?.execute(params![student, status, since])? > 0 {
            changed = true;
            continue;
        }
        db.prepare_cached("INSERT INTO social_status (student_id, status, since) VALUES (?1, ?2, ?3)")?
            .execute(params![student, status, since])?;
        changed = true;
    }
    Ok(changed.then_some(known))
}

/// A status with the days between which it held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Code of a social status.
    pub status: String,
    /// First day.
    pub since: Date,
    /// First day no longer.
    pub until: Option<Date>,
}

/// Every status that a child's family ever had, oldest first.
pub fn statuses(db: &Db, student: i64) -> Result<Vec<Held>> {
    rows(db, "SELECT status, since, until FROM social_status WHERE student_id = ?1 ORDER BY since, id", [student], |row| {
        Ok(Held { status: row.get(0)?, since: row.get(1)?, until: row.get(2)? })
    })
}

/// Whether two children were joined by hand.
pub fn are_joined(db: &Db, one: i64, other: i64) -> Result<bool> {
    let found = row(db, "SELECT 1 FROM sibling WHERE student_id = min(?1, ?2) AND other_id = max(?1, ?2)", [one, other], |_| Ok(()))?;
    Ok(found.is_some())
}

/// Joins two children by hand.
pub fn join(db: &Db, one: i64, other: i64) -> Result<()> {
    db.execute("INSERT INTO sibling (student_id, other_id) VALUES (min(?1, ?2), max(?1, ?2))", [one, other])?;
    Ok(())
}

/// Parts two children who were joined by hand.
pub fn part(db: &Db, one: i64, other: i64) -> Result<()> {
    db.execute("DELETE FROM sibling WHERE student_id = min(?1, ?2) AND other_id = max(?1, ?2)", [one, other])?;
    Ok(())
}

/// What children who were joined by hand, with others or through others, have in common: the lowest of their numbers.
pub fn joined(db: &Db) -> Result<HashMap<i64, i64>> {
    let pairs: Vec<(i64, i64)> =
        rows(db, "SELECT student_id, other_id FROM sibling ORDER BY id", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut lowest: HashMap<i64, i64> = HashMap::new();
    for (one, other) in pairs {
        let [one, other] = [one, other].map(|child| lowest.get(&child).copied().unwrap_or(child));
        let low = one.min(other);
        lowest.extend([(one, low), (other, low)]);
        lowest.values_mut().filter(|common| **common == one || **common == other).for_each(|common| *common = low);
    }
    Ok(lowest)
}

/// Help that a family received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aid {
    /// Number in the register.
    pub id: i64,
    /// The child through whom it came.
    pub student: i64,
    /// Code of a kind of aid.
    pub kind: String,
    /// Day.
    pub on: Date,
    /// What, from whom.
    pub words: Option<String>,
}

fn read_aid(row: &Row<'_>) -> rusqlite::Result<Aid> {
    Ok(Aid { id: row.get(0)?, student: row.get(1)?, kind: row.get(2)?, on: row.get(3)?, words: row.get(4)? })
}

/// Help of a span of days, to one child's family or to all, oldest first.
pub fn aid(db: &Db, student: Option<i64>, period: Period) -> Result<Vec<Aid>> {
    rows(
        db,
        "SELECT id, student_id, kind, received_on, words FROM aid
         WHERE (?1 IS NULL OR student_id = ?1) AND received_on BETWEEN ?2 AND ?3 ORDER BY received_on, id",
        params![student, period.from, period.to],
        read_aid,
    )
}

/// The number of the same help: child, kind, day, words.
pub fn same_aid(db: &Db, aid: &Aid) -> Result<Option<i64>> {
    row(
        db,
        "SELECT id FROM aid WHERE student_id = ?1 AND kind = ?2 AND received_on = ?3 AND words IS ?4",
        params![aid.student, aid.kind, aid.on, aid.words],
        |row| row.get(0),
    )
}

/// Adds help.
pub fn insert_aid(db: &Db, aid: &Aid) -> Result<i64> {
    db.execute(
        "INSERT INTO aid (student_id, kind, received_on, words) VALUES (?1, ?2, ?3, ?4)",
        params![aid.student, aid.kind, aid.on, aid.words],
    )?;
    Ok(db.last_insert_rowid())
}
