//! Contacts and measures: one row for each child and contact.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::error::Result;

/// What a file or a command says of a contact.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contact {
    /// Day of the contact.
    pub held_on: Date,
    /// Code of a kind.
    pub kind: String,
    /// Who held it.
    pub staff: Option<i64>,
    /// What was said or done.
    pub summary: Option<String>,
    /// Code of an outcome.
    pub outcome: Option<String>,
    /// How long it took.
    pub minutes: Option<i64>,
}

/// A contact as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intervention {
    /// Number in the register.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// What is known of it.
    pub contact: Contact,
    /// The item of the plan that it carries out.
    pub plan_item: Option<i64>,
    /// The psychologist's session that it is a part of.
    pub consult: Option<i64>,
}

const COLUMNS: &str = "i.id, i.student_id, i.held_on, i.kind, i.staff_id, i.summary, i.outcome, i.minutes, i.plan_item_id,
    i.consult_id";

fn read(row: &Row<'_>) -> rusqlite::Result<Intervention> {
    let contact = Contact {
        held_on: row.get(2)?,
        kind: row.get(3)?,
        staff: row.get(4)?,
        summary: row.get(5)?,
        outcome: row.get(6)?,
        minutes: row.get(7)?,
    };
    Ok(Intervention { id: row.get(0)?, student: row.get(1)?, contact, plan_item: row.get(8)?, consult: row.get(9)? })
}

/// The contact with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Intervention>> {
    row(db, &format!("SELECT {COLUMNS} FROM intervention i WHERE i.id = ?1"), [id], read)
}

/// The same contact: child, day, kind and summary.
pub fn same(db: &Db, student: i64, contact: &Contact) -> Result<Option<Intervention>> {
    row(
        db,
        &format!(
            "SELECT {COLUMNS} FROM intervention i WHERE i.student_id = ?1 AND i.held_on = ?2 AND i.kind = ?3 AND i.summary IS ?4 LIMIT 1"
        ),
        params![student, contact.held_on, contact.kind, contact.summary],
        read,
    )
}

/// Adds a contact.
pub fn insert(db: &Db, student: i64, contact: &Contact) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO intervention (student_id, held_on, kind, staff_id, summary, outcome, minutes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![student, contact.held_on, contact.kind, contact.staff, contact.summary, contact.outcome, contact.minutes])?;
    Ok(db.last_insert_rowid())
}

/// Writes a contact anew.
pub fn update(db: &Db, id: i64, contact: &Contact) -> Result<()> {
    db.prepare_cached(
        "UPDATE intervention SET held_on = ?2, kind = ?3, staff_id = ?4, summary = ?5, outcome = ?6, minutes = ?7 WHERE id = ?1",
    )?
    .execute(params![id, contact.held_on, contact.kind, contact.staff, contact.summary, contact.outcome, contact.minutes])?;
    Ok(())
}

/// Says which item of the plan a contact carries out, or that it carries out none.
pub fn link(db: &Db, id: i64, plan_item: Option<i64>) -> Result<()> {
    db.prepare_cached("UPDATE intervention SET plan_item_id = ?2 WHERE id = ?1")?.execute(params![id, plan_item])?;
    Ok(())
}

/// Makes a contact a part of the psychologist's session.
pub fn belong(db: &Db, id: i64, consult: i64) -> Result<()> {
    db.execute("UPDATE intervention SET consult_id = ?2 WHERE id = ?1", [id, consult])?;
    Ok(())
}

/// The contacts of a session, by child.
pub fn of_consult(db: &Db, consult: i64) -> Result<Vec<Intervention>> {
    rows(db, &format!("SELECT {COLUMNS} FROM intervention i WHERE i.consult_id = ?1 ORDER BY i.student_id"), [consult], read)
}

/// Takes a contact out.
pub fn remove(db: &Db, id: i64) -> Result<()> {
    db.execute("DELETE FROM intervention WHERE id = ?1", [id])?;
    Ok(())
}

/// One line of `intervention list`.
pub struct Listed {
    /// The contact.
    pub intervention: Intervention,
    /// The child's full name.
    pub name: String,
    /// IIN.
    pub iin: Option<String>,
    /// Who held it.
    pub staff: Option<String>,
}

/// Hands on the contacts of a span of days, of one child or of all, oldest first.
pub fn each(db: &Db, period: Period, student: Option<i64>, take: impl FnMut(Listed) -> Result<()>) -> Result<()> {
    let mut take = take;
    super::each(
        db,
        &format!(
            "SELECT {COLUMNS}, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), s.iin, p.name
             FROM intervention i JOIN student s ON s.id = i.student_id LEFT JOIN staff p ON p.id = i.staff_id
             WHERE i.held_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR i.student_id = ?3)
             ORDER BY i.held_on, i.id"
        ),
        params![period.from, period.to, student],
        |row| take(Listed { intervention: read(row)?, name: row.get(10)?, iin: row.get(11)?, staff: row.get(12)? }),
    )
}
