//! Meetings of the prevention council, and who came.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::error::Result;

/// A meeting. It is open until its minutes have a number.
#[derive(Debug, Clone)]
pub struct Council {
    /// Number in the register.
    pub id: i64,
    /// When, who leads it.
    pub facts: Facts,
    /// Number of the minutes.
    pub protocol: Option<String>,
    /// Number of the director's order on its decisions.
    pub order: Option<String>,
    /// Day of the order.
    pub order_date: Option<Date>,
}

/// What a command says of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Day, planned or past.
    pub on: Date,
    /// Who leads it.
    pub chair: Option<i64>,
    /// Anything else.
    pub note: Option<String>,
}

const COLUMNS: &str = "c.id, c.held_on, c.chair_id, c.note, c.protocol, c.order_no, c.order_date";

fn read(row: &Row<'_>) -> rusqlite::Result<Council> {
    let facts = Facts { on: row.get(1)?, chair: row.get(2)?, note: row.get(3)? };
    Ok(Council { id: row.get(0)?, facts, protocol: row.get(4)?, order: row.get(5)?, order_date: row.get(6)? })
}

/// The meeting with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Council>> {
    row(db, &format!("SELECT {COLUMNS} FROM council c WHERE c.id = ?1"), [id], read)
}

/// The open meeting of a day.
pub fn open_on(db: &Db, day: Date) -> Result<Option<i64>> {
    row(db, "SELECT id FROM council WHERE held_on = ?1 AND protocol IS NULL LIMIT 1", [day], |row| row.get(0))
}

/// The meeting of a day whose minutes have this number.
pub fn held(db: &Db, day: Date, protocol: &str) -> Result<Option<i64>> {
    row(db, "SELECT id FROM council WHERE held_on = ?1 AND protocol = ?2 LIMIT 1", params![day, protocol], |row| row.get(0))
}

/// Another meeting of a span of days whose minutes have this number.
pub fn with_protocol(db: &Db, protocol: &str, days: Period, but: i64) -> Result<Option<Council>> {
    row(
        db,
        &format!("SELECT {COLUMNS} FROM council c WHERE c.protocol = ?1 AND c.held_on BETWEEN ?2 AND ?3 AND c.id <> ?4 LIMIT 1"),
        params![protocol, days.from, days.to, but],
        read,
    )
}

/// One line of `council list`.
pub struct Listed {
    /// The meeting.
    pub council: Council,
    /// Who leads it.
    pub chair: Option<String>,
    /// Items of the agenda.
    pub items: i64,
    /// Those without a decision.
    pub undecided: i64,
}

/// Every meeting, oldest first; the open ones only, if so wanted.
pub fn list(db: &Db, open: bool) -> Result<Vec<Listed>> {
    rows(
        db,
        &format!(
            "SELECT {COLUMNS}, s.name, (SELECT count(*) FROM agenda_item a WHERE a.council_id = c.id),
                 (SELECT count(*) FROM agenda_item a WHERE a.council_id = c.id AND a.decision IS NULL)
             FROM council c LEFT JOIN staff s ON s.id = c.chair_id
             WHERE NOT ?1 OR c.protocol IS NULL ORDER BY c.held_on, c.id"
        ),
        [open],
        |row| Ok(Listed { council: read(row)?, chair: row.get(7)?, items: row.get(8)?, undecided: row.get(9)? }),
    )
}

/// Adds a meeting.
pub fn insert(db: &Db, facts: &Facts) -> Result<i64> {
    db.execute("INSERT INTO council (held_on, chair_id, note) VALUES (?1, ?2, ?3)", params![facts.on, facts.chair, facts.note])?;
    Ok(db.last_insert_rowid())
}

/// Writes a meeting anew.
pub fn update(db: &Db, id: i64, facts: &Facts) -> Result<()> {
    db.execute("UPDATE council SET held_on = ?2, chair_id = ?3, note = ?4 WHERE id = ?1", params![id, facts.on, facts.chair, facts.note])?;
    Ok(())
}

/// The minutes get their number: the meeting is closed.
pub fn close(db: &Db, id: i64, protocol: &str) -> Result<()> {
    db.execute("UPDATE council SET protocol = ?2 WHERE id = ?1", params![id, protocol])?;
    Ok(())
}

/// The director's order on the decisions.
pub fn set_order(db: &Db, id: i64, order: &str, date: Date) -> Result<()> {
    db.execute("UPDATE council SET order_no = ?2, order_date = ?3 WHERE id = ?1", params![id, order, date])?;
    Ok(())
}

/// Somebody who was invited.
#[derive(Debug, Clone)]
pub struct Attendee {
    /// Number in the register.
    pub id: i64,
    /// Who.
    pub who: Who,
    /// Name.
    pub name: String,
    /// Code of a role, of one of the staff.
    pub role: Option<String>,
    /// Whether they came.
    pub present: bool,
}

/// One of the staff, or somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// One of the staff.
    Staff(i64),
    /// A parent, the inspector.
    Guest(String),
}

/// Who was invited, in the order they were recorded.
pub fn attendance(db: &Db, council: i64) -> Result<Vec<Attendee>> {
    rows(
        db,
        "SELECT a.id, a.staff_id, a.guest, coalesce(s.name, a.guest), s.role, a.present
         FROM attendance a LEFT JOIN staff s ON s.id = a.staff_id WHERE a.council_id = ?1 ORDER BY a.id",
        [council],
        |row| {
            let who = match row.get(1)? {
                Some(staff) => Who::Staff(staff),
                None => Who::Guest(row.get(2)?),
            };
            Ok(Attendee { id: row.get(0)?, who, name: row.get(3)?, role: row.get(4)?, present: row.get(5)? })
        },
    )
}

/// Records that somebody came or did not.
pub fn insert_attendee(db: &Db, council: i64, who: &Who, present: bool) -> Result<()> {
    let (staff, guest) = match who {
        Who::Staff(id) => (Some(*id), None),
        Who::Guest(name) => (None, Some(name)),
    };
    db.execute(
        "INSERT INTO attendance (council_id, staff_id, guest, present) VALUES (?1, ?2, ?3, ?4)",
        params![council, staff, guest, present],
    )?;
    Ok(())
}

/// Corrects whether somebody came.
pub fn set_present(db: &Db, id: i64, present: bool) -> Result<()> {
    db.execute("UPDATE attendance SET present = ?2 WHERE id = ?1", params![id, present])?;
    Ok(())
}
