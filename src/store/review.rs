//! Reviews of entries.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::review::Proposes;
use crate::error::Result;

/// A review as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Number in the register.
    pub id: i64,
    /// The entry.
    pub entry: i64,
    /// What it found.
    pub found: Found,
}

/// What a review found and proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Day.
    pub held_on: Date,
    /// Code of an outcome.
    pub outcome: String,
    /// The plan's criteria are met.
    pub criteria_met: bool,
    /// What the council is asked for.
    pub proposes: Proposes,
    /// Until when, if an extension is proposed.
    pub until: Option<Date>,
    /// Who reviewed.
    pub staff: Option<i64>,
    /// In words.
    pub words: Option<String>,
}

const COLUMNS: &str = "r.id, r.entry_id, r.held_on, r.outcome, r.criteria_met, r.proposes, r.until, r.staff_id, r.words";

fn read(row: &Row<'_>) -> rusqlite::Result<Review> {
    let found = Found {
        held_on: row.get(2)?,
        outcome: row.get(3)?,
        criteria_met: row.get(4)?,
        proposes: Proposes::of(&row.get::<_, String>(5)?).unwrap_or(Proposes::Continue),
        until: row.get(6)?,
        staff: row.get(7)?,
        words: row.get(8)?,
    };
    Ok(Review { id: row.get(0)?, entry: row.get(1)?, found })
}

/// The review with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Review>> {
    row(db, &format!("SELECT {COLUMNS} FROM review r WHERE r.id = ?1"), [id], read)
}

/// The reviews of an entry, oldest first; the last is what the council is asked.
pub fn of_entry(db: &Db, entry: i64) -> Result<Vec<Review>> {
    rows(db, &format!("SELECT {COLUMNS} FROM review r WHERE r.entry_id = ?1 ORDER BY r.held_on"), [entry], read)
}

/// Adds a review.
pub fn insert(db: &Db, entry: i64, found: &Found) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO review (entry_id, held_on, outcome, criteria_met, proposes, until, staff_id, words)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        entry,
        found.held_on,
        found.outcome,
        found.criteria_met,
        found.proposes.code(),
        found.until,
        found.staff,
        found.words
    ])?;
    Ok(db.last_insert_rowid())
}

/// Writes a review anew.
pub fn update(db: &Db, id: i64, found: &Found) -> Result<()> {
    db.execute(
        "UPDATE review SET held_on = ?2, outcome = ?3, criteria_met = ?4, proposes = ?5, until = ?6, staff_id = ?7, words = ?8
         WHERE id = ?1",
        params![id, found.held_on, found.outcome, found.criteria_met, found.proposes.code(), found.until, found.staff, found.words],
    )?;
    Ok(())
}

/// One line of `review list`.
pub struct Listed {
    /// The review.
    pub review: Review,
    /// The child.
    pub student: i64,
    /// The child's full name.
    pub name: String,
    /// Code of the register.
    pub register: String,
    /// The pack that the entry was made under.
    pub norms: Option<String>,
    /// Who reviewed.
    pub staff: Option<String>,
}

/// The reviews of a span of days, of one child or of all, oldest first.
pub fn listed(db: &Db, period: Period, student: Option<i64>) -> Result<Vec<Listed>> {
    rows(
        db,
        &format!(
            "SELECT {COLUMNS}, e.student_id, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), e.register,
                 e.norms, p.name
             FROM review r JOIN entry e ON e.id = r.entry_id JOIN student s ON s.id = e.student_id LEFT JOIN staff p ON p.id = r.staff_id
             WHERE r.held_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR e.student_id = ?3)
             ORDER BY r.held_on, r.id"
        ),
        params![period.from, period.to, student],
        |row| {
            Ok(Listed {
                review: read(row)?,
                student: row.get(9)?,
                name: row.get(10)?,
                register: row.get(11)?,
                norms: row.get(12)?,
                staff: row.get(13)?,
            })
        },
    )
}
