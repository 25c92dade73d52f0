//! Whom to call, and how the family stands.

use super::{Db, params, row, rows};
use crate::domain::Date;
use crate::error::Result;

/// A legal representative.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Guardian {
    /// Name.
    pub name: Option<String>,
    /// Mother, father, …
    pub relation: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

/// Legal representatives, in the order they were given.
pub fn guardians(db: &Db, student: i64) -> Result<Vec<Guardian>> {
    rows(db, "SELECT name, relation, phone FROM guardian WHERE student_id = ?1 ORDER BY id", [student], |row| {
        Ok(Guardian { name: row.get(0)?, relation: row.get(1)?, phone: row.get(2)? })
    })
}

/// Codes of the social statuses that hold on a day, oldest first.
pub fn social_statuses(db: &Db, student: i64, day: Date) -> Result<Vec<String>> {
    rows(
        db,
        "SELECT status FROM social_status WHERE student_id = ?1 AND since <= ?2 AND (until IS NULL OR until > ?2) ORDER BY id",
        params![student, day],
        |row| row.get(0),
    )
}

/// Keeps a legal representative: the first one that a child has, brought up to what is given.
pub fn set_guardian(db: &Db, student: i64, given: &Guardian) -> Result<bool> {
    if *given == Guardian::default() {
        return Ok(false);
    }
    let known = row(db, "SELECT id, name, relation, phone FROM guardian WHERE student_id = ?1 ORDER BY id LIMIT 1", [student], |row| {
        Ok((row.get::<_, i64>(0)?, Guardian { name: row.get(1)?, relation: row.get(2)?, phone: row.get(3)? }))
    })?;
    let Some((id, known)) = known else {
        db.prepare_cached("INSERT INTO guardian (student_id, name, relation, phone) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
            student,
            given.name,
            given.relation,
            given.phone
        ])?;
        return Ok(true);
    };
    let new = Guardian {
        name: given.name.clone().or_else(|| known.name.clone()),
        relation: given.relation.clone().or_else(|| known.relation.clone()),
        phone: given.phone.clone().or_else(|| known.phone.clone()),
    };
    if new == known {
        return Ok(false);
    }
    db.execute("UPDATE guardian SET name = ?2, relation = ?3, phone = ?4 WHERE id = ?1", params![id, new.name, new.relation, new.phone])?;
    Ok(true)
}

/// Makes the given statuses hold from a day on and ends the others.
pub fn set_social_statuses(db: &Db, student: i64, statuses: &[String], since: Date) -> Result<bool> {
    let known = social_statuses(db, student, since)?;
    let mut changed = false;
    for status in known.iter().filter(|known| !statuses.contains(known)) {
        db.execute(
            "UPDATE social_status SET until = ?3 WHERE student_id = ?1 AND status = ?2 AND until IS NULL",
            params![student, status, since],
        )?;
        changed = true;
    }
    for status in statuses.iter().filter(|status| !known.contains(status)) {
        // One that was known from a later day on now holds from this one.
        let earlier = "UPDATE social_status SET since = ?3 WHERE student_id = ?1 AND status = ?2 AND since > ?3 AND until IS NULL";
        if db.execute(earlier, params![student, status, since])? > 0 {
            changed = true;
            continue;
        }
        db.prepare_cached("INSERT INTO social_status (student_id, status, since) VALUES (?1, ?2, ?3)")?
            .execute(params![student, status, since])?;
        changed = true;
    }
    Ok(changed)
}
