//! Clubs, sections and other activities, and the children in them.

use super::{Db, Row, named, named_params, params, row, rows};
use crate::domain::Date;
use crate::domain::person_name::fold;
use crate::error::{Error, Result};

/// A club, a section …
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Number in the register.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// Where.
    pub place: Option<String>,
    /// Who leads it.
    pub staff: Option<i64>,
}

/// A child in an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// Number in the register.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// What the activity is called.
    pub name: String,
    /// Where.
    pub place: Option<String>,
    /// Who leads it.
    pub leader: Option<String>,
    /// First day.
    pub since: Date,
    /// First day no longer.
    pub until: Option<Date>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity { id: row.get(0)?, name: row.get(1)?, place: row.get(2)?, staff: row.get(3)? })
}

/// All activities, in the order they were added.
pub fn all(db: &Db) -> Result<Vec<Activity>> {
    rows(db, "SELECT id, name, place, staff_id FROM activity ORDER BY id", [], read)
}

fn by_name(db: &Db, name: &str) -> Result<Option<Activity>> {
    row(db, "SELECT id, name, place, staff_id FROM activity WHERE name_key = ?1", [fold(name)], read)
}

/// The one that the words fit, or `#id`.
pub fn resolve(db: &Db, words: &str) -> Result<Activity> {
    named::resolve(all(db)?, words, |one| (one.id, &one.name), ["activity_unknown", "activity_ambiguous"])
}

fn refuse_known(db: &Db, name: &str, own: Option<i64>) -> Result<()> {
    match by_name(db, name)?.filter(|known| Some(known.id) != own) {
        Some(known) => Err(Error::refused("activity_known").with("name", known.name).with("id", known.id)),
        None => Ok(()),
    }
}

/// Adds an activity; a name that is known already is refused.
pub fn insert(db: &Db, name: &str, place: Option<&str>, staff: Option<i64>) -> Result<i64> {
    refuse_known(db, name, None)?;
    db.execute("INSERT INTO activity (name, name_key, place, staff_id) VALUES (?1, ?2, ?3, ?4)", params![name, fold(name), place, staff])?;
    Ok(db.last_insert_rowid())
}

/// Writes an activity anew.
pub fn update(db: &Db, new: &Activity) -> Result<()> {
    refuse_known(db, &new.name, Some(new.id))?;
    db.execute(
        "UPDATE activity SET name = ?2, name_key = ?3, place = ?4, staff_id = ?5 WHERE id = ?1",
        params![new.id, new.name, fold(&new.name), new.place, new.staff],
    )?;
    Ok(())
}

const STAYS: &str = "SELECT c.id, c.student_id, a.name, a.place, p.name, c.since, c.until
    FROM activity_child c JOIN activity a ON a.id = c.activity_id LEFT JOIN staff p ON p.id = a.staff_id";

fn read_stay(row: &Row<'_>) -> rusqlite::Result<Stay> {
    Ok(Stay {
        id: row.get(0)?,
        student: row.get(1)?,
        name: row.get(2)?,
        place: row.get(3)?,
        leader: row.get(4)?,
        since: row.get(5)?,
        until: row.get(6)?,
    })
}

/// What a child was or is in, oldest first.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Stay>> {
    rows(db, &format!("{STAYS} WHERE c.student_id = ?1 ORDER BY c.since, c.id"), [student], read_stay)
}

/// The stays of a child in one activity, oldest first.
pub fn stays(db: &Db, activity: i64, student: i64) -> Result<Vec<Stay>> {
    let sql = format!("{STAYS} WHERE c.activity_id = ?1 AND c.student_id = ?2 ORDER BY c.since, c.id");
    rows(db, &sql, [activity, student], read_stay)
}

/// The children who are at the school and in an activity on a day.
pub fn members(db: &Db, activity: i64, day: Date) -> Result<Vec<Stay>> {
    let sql = format!(
        "{STAYS} WHERE c.activity_id = :activity AND c.since <= :day AND (c.until IS NULL OR c.until > :day)
             AND (SELECT m.left_on IS NULL OR m.left_on > :day FROM membership m
                  WHERE m.student_id = c.student_id AND m.since <= :day ORDER BY m.since DESC LIMIT 1)
         ORDER BY c.since, c.id"
    );
    rows(db, &sql, named_params! {":activity": activity, ":day": day}, read_stay)
}

/// Adds a child to an activity. One that left on the first day has a stay of that day, which goes on.
pub fn enrol(db: &Db, activity: i64, student: i64, since: Date) -> Result<()> {
    let stay = params![activity, student, since];
    if db.execute("UPDATE activity_child SET until = NULL WHERE activity_id = ?1 AND student_id = ?2 AND since = ?3", stay)? == 0 {
        db.execute("INSERT INTO activity_child (activity_id, student_id, since) VALUES (?1, ?2, ?3)", stay)?;
    }
    Ok(())
}

/// Ends a child's stay.
pub fn leave(db: &Db, stay: i64, until: Date) -> Result<()> {
    db.execute("UPDATE activity_child SET until = ?2 WHERE id = ?1", params![stay, until])?;
    Ok(())
}

/// Children at the school who are on one of the registers on a day, and whether each is in an activity.
pub fn listed(db: &Db, registers: &[&str], day: Date) -> Result<Vec<(i64, bool)>> {
    rows(
        db,
        "SELECT DISTINCT e.student_id, EXISTS (SELECT 1 FROM activity_child c
             WHERE c.student_id = e.student_id AND c.since <= :day AND (c.until IS NULL OR c.until > :day))
         FROM entry e WHERE e.placed_on <= :day AND (e.removed_on IS NULL OR e.removed_on > :day)
             AND e.register IN (SELECT value FROM json_each(:registers))
             AND (SELECT m.left_on IS NULL OR m.left_on > :day FROM membership m
                  WHERE m.student_id = e.student_id AND m.since <= :day ORDER BY m.since DESC LIMIT 1)
         ORDER BY e.student_id",
        named_params! {":registers": serde_json::Value::from(registers).to_string(), ":day": day},
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
