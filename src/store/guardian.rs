//! Legal representatives: whom to call, who was told, who consented.

use super::listed::said;
use super::{Db, Row, params, row, rows};
use crate::domain::likeness::is_worn_copy;
use crate::domain::person_name::fold;
use crate::error::Result;

/// What is known of a legal representative.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Guardian {
    /// Name.
    pub name: Option<String>,
    /// Mother, father, …
    pub relation: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

/// A legal representative as the register keeps them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Number in the register.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// What is known.
    pub guardian: Guardian,
}

impl Guardian {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The name; where nobody wrote one, the relation or the telephone.
    pub fn label(&self) -> String {
        [&self.name, &self.relation, &self.phone].into_iter().flatten().next().cloned().unwrap_or_default()
    }

    /// Whether it goes by a name, however it is spelled.
    pub fn is_called(&self, name: &str) -> bool {
        self.name.as_ref().is_some_and(|own| fold(own) == fold(name))
    }
}

const COLUMNS: &str = "id, student_id, name, relation, phone";

fn read(row: &Row<'_>) -> rusqlite::Result<Known> {
    let guardian = Guardian { name: row.get(2)?, relation: row.get(3)?, phone: row.get(4)? };
    Ok(Known { id: row.get(0)?, student: row.get(1)?, guardian })
}

/// The legal representative with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Known>> {
    row(db, &format!("SELECT {COLUMNS} FROM guardian WHERE id = ?1"), [id], read)
}

/// Legal representatives of a child, in the order they were given.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Known>> {
    rows(db, &format!("SELECT {COLUMNS} FROM guardian WHERE student_id = ?1 ORDER BY id"), [student], read)
}

/// The child's representative of this name, however it is spelled.
pub fn by_name(db: &Db, student: i64, name: &str) -> Result<Option<Known>> {
    Ok(of_student(db, student)?.into_iter().find(|known| known.guardian.is_called(name)))
}

/// Adds a legal representative.
pub fn insert(db: &Db, student: i64, guardian: &Guardian) -> Result<i64> {
    db.prepare_cached("INSERT INTO guardian (student_id, name, relation, phone) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        student,
        guardian.name,
        guardian.relation,
        guardian.phone
    ])?;
    Ok(db.last_insert_rowid())
}

/// Writes a legal representative anew.
pub fn update(db: &Db, id: i64, new: &Guardian) -> Result<()> {
    let sql = "UPDATE guardian SET name = ?2, relation = ?3, phone = ?4 WHERE id = ?1";
    db.execute(sql, params![id, new.name, new.relation, new.phone])?;
    Ok(())
}

/// Takes a legal representative out whom no paper names.
pub fn remove(db: &Db, id: i64) -> Result<()> {
    db.execute("DELETE FROM guardian WHERE id = ?1", [id])?;
    Ok(())
}

/// How many papers name a legal representative.
pub fn papers(db: &Db, id: i64) -> Result<i64> {
    Ok(row(db, "SELECT count(*) FROM document WHERE guardian_id = ?1", [id], |row| row.get(0))?.unwrap_or(0))
}

/// Keeps what a list says of a child's legal representative: of the one of that name, else of the first one, brought up
/// to it. A first one whom papers name stays who they are: another name is another representative. Gives what stood there
/// and what stands there now, if that is something else.
pub fn set(db: &Db, student: i64, given: &Guardian) -> Result<Option<(Guardian, Guardian)>> {
    if given.is_empty() {
        return Ok(None);
    }
    let all = of_student(db, student)?;
    let meant = |known: &&Known, name: &str| {
        known.guardian.is_called(name) || known.guardian.name.as_ref().is_some_and(|own| is_worn_copy(name, own))
    };
    let named = given.name.as_ref().and_then(|name| all.iter().find(|known| meant(known, name)));
    let known = match (named, all.first()) {
        (Some(named), _) => named,
        (None, Some(first)) if given.name.is_none() || first.guardian.name.is_none() || papers(db, first.id)? == 0 => first,
        _ => return insert(db, student, given).map(|_| Some((Guardian::default(), given.clone()))),
    };
    let old = known.guardian.clone();
    let new = Guardian {
        name: said(given.name.as_ref(), old.name.clone()),
        relation: given.relation.clone().or(old.relation.clone()),
        phone: given.phone.clone().or(old.phone.clone()),
    };
    if new == old {
        return Ok(None);
    }
    update(db, known.id, &new)?;
    Ok(Some((old, new)))
}
