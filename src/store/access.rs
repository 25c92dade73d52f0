//! Who looked at named records, when.

use super::{Db, belongs, params, rows, setting};
use crate::domain::calendar::Period;
use crate::error::Result;

/// One look.
#[derive(Debug)]
pub struct Access {
    /// Local time, RFC 3339.
    pub at: String,
    /// Who looked.
    pub actor: String,
    /// What was typed: "student show".
    pub command: String,
    /// How many children were named; `None` of figures alone.
    pub children: Option<i64>,
    /// The child, if it was one.
    pub student: Option<i64>,
    /// The child's name, if there still is the child.
    pub name: Option<String>,
}

/// Keeps a look, where the school has not switched that off. `db` is read no more: what it was reading ends here.
pub fn record(db: &Db, looked: &Access) -> Result<()> {
    if !db.is_autocommit() {
        db.execute_batch("ROLLBACK")?;
    }
    if setting::get(db, setting::ACCESS)?.as_deref() == Some("off") {
        return Ok(());
    }
    db.execute(
        "INSERT INTO access (at, actor, command, children, student_id) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![looked.at, looked.actor, looked.command, looked.children, looked.student],
    )?;
    Ok(())
}

/// Looks at a child and at the records that were joined with it, or all of them, in these days, the newest first.
pub fn all(db: &Db, student: Option<i64>, days: Option<Period>) -> Result<Vec<Access>> {
    let (from, to) = days.map_or((String::new(), "9999-12-31".to_owned()), |days| (days.from.to_string(), days.to.to_string()));
    let same = student.map(|student| belongs::same_child(db, student)).transpose()?;
    rows(
        db,
        "SELECT a.at, a.actor, a.command, a.children, a.student_id, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, '')
         FROM access a LEFT JOIN student s ON s.id = a.student_id
         WHERE (?1 IS NULL OR a.student_id IN (SELECT value FROM json_each(?1))) AND substr(a.at, 1, 10) BETWEEN ?2 AND ?3
         ORDER BY a.id DESC",
        params![same.as_ref().map(belongs::json), from, to],
        |row| {
            Ok(Access {
                at: row.get(0)?,
                actor: row.get(1)?,
                command: row.get(2)?,
                children: row.get(3)?,
                student: row.get(4)?,
                name: row.get(5)?,
            })
        },
    )
}
