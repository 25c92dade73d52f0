//! How the family stands.

use super::{Db, params, rows};
use crate::domain::Date;
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
    Ok(changed.then_some(known))
}
