//! Visits to a theatre, a museum …: which classes and which children went.

use super::{Db, Row, each, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::class_name::ClassName;
use crate::error::{Error, Result};

/// What is known of a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Day.
    pub on: Date,
    /// Code of a kind of outing.
    pub kind: String,
    /// Which theatre, which play.
    pub place: Option<String>,
    /// How many went.
    pub pupils: i64,
    /// How many of them free of charge.
    pub free: i64,
    /// Who led them.
    pub staff: Option<i64>,
    /// Classes that went, in their order.
    pub classes: Vec<ClassName>,
    /// Children that are named, by their numbers.
    pub children: Vec<i64>,
}

/// A visit as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outing {
    /// Number in the register.
    pub id: i64,
    /// What is known of it.
    pub visit: Visit,
}

impl Visit {
    /// Classes and children in their order, each once.
    pub fn in_order(mut self) -> Self {
        self.classes.sort();
        self.classes.dedup();
        self.children.sort_unstable();
        self.children.dedup();
        self
    }

    /// The rule that it breaks, if it breaks one: somebody went, not fewer than are named, and not more of them free than went.
    pub fn broken_rule(&self) -> Option<Error> {
        let named = i64::try_from(self.children.len()).unwrap_or(i64::MAX);
        if self.classes.is_empty() && self.children.is_empty() {
            return Some(Error::refused("outing_of_nobody"));
        }
        if self.pupils < named {
            return Some(Error::refused("outing_more_named").with("pupils", self.pupils).with("named", named));
        }
        (self.free > self.pupils).then(|| Error::refused("outing_more_free").with("pupils", self.pupils).with("free", self.free))
    }
}

const COLUMNS: &str = "o.id, o.held_on, o.kind, o.place, o.pupils, o.free, o.staff_id";

fn read(row: &Row<'_>) -> rusqlite::Result<Outing> {
    let visit = Visit {
        on: row.get(1)?,
        kind: row.get(2)?,
        place: row.get(3)?,
        pupils: row.get(4)?,
        free: row.get(5)?,
        staff: row.get(6)?,
        classes: Vec::new(),
        children: Vec::new(),
    };
    Ok(Outing { id: row.get(0)?, visit })
}

/// Who went, added to what stands in the visit's own row.
fn whole(db: &Db, mut outing: Outing) -> Result<Outing> {
    let class = |row: &Row<'_>| Ok(ClassName { grade: row.get(0)?, letter: row.get(1)? });
    outing.visit.classes = rows(db, "SELECT grade, letter FROM outing_class WHERE outing_id = ?1", [outing.id], class)?;
    outing.visit.children = rows(db, "SELECT student_id FROM outing_child WHERE outing_id = ?1", [outing.id], |row| row.get(0))?;
    outing.visit = outing.visit.in_order();
    Ok(outing)
}

/// The visit with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Outing>> {
    row(db, &format!("SELECT {COLUMNS} FROM outing o WHERE o.id = ?1"), [id], read)?.map(|outing| whole(db, outing)).transpose()
}

/// Visits of a span of days, oldest first.
pub fn between(db: &Db, period: Period) -> Result<Vec<Outing>> {
    let sql = format!("SELECT {COLUMNS} FROM outing o WHERE o.held_on BETWEEN ?1 AND ?2 ORDER BY o.held_on, o.id");
    rows(db, &sql, params![period.from, period.to], read)?.into_iter().map(|outing| whole(db, outing)).collect()
}

/// Visits that name a child, oldest first.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Outing>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM outing_child c JOIN outing o ON o.id = c.outing_id WHERE c.student_id = ?1 ORDER BY o.held_on, o.id"
    );
    rows(db, &sql, [student], read)
}

/// Another visit on the same day, of the same kind, to the same place, with the same classes and children.
pub fn same(db: &Db, visit: &Visit) -> Result<Option<i64>> {
    let day = Period { from: visit.on, to: visit.on };
    let alike = |known: &Outing| {
        let known = &known.visit;
        known.kind == visit.kind && known.place == visit.place && known.classes == visit.classes && known.children == visit.children
    };
    Ok(between(db, day)?.into_iter().find(alike).map(|known| known.id))
}

/// Adds a visit that breaks no rule.
pub fn insert(db: &Db, visit: &Visit) -> Result<i64> {
    db.execute(
        "INSERT INTO outing (held_on, kind, place, pupils, free, staff_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![visit.on, visit.kind, visit.place, visit.pupils, visit.free, visit.staff],
    )?;
    let id = db.last_insert_rowid();
    for class in &visit.classes {
        insert_class(db, id, class)?;
    }
    for child in &visit.children {
        insert_child(db, id, *child)?;
    }
    Ok(id)
}

fn insert_class(db: &Db, id: i64, class: &ClassName) -> Result<()> {
    db.execute("INSERT INTO outing_class (outing_id, grade, letter) VALUES (?1, ?2, ?3)", params![id, class.grade, class.letter])?;
    Ok(())
}

fn insert_child(db: &Db, id: i64, child: i64) -> Result<()> {
    db.execute("INSERT INTO outing_child (outing_id, student_id) VALUES (?1, ?2)", [id, child])?;
    Ok(())
}

/// Writes a visit anew; of classes and children only what differs is touched.
pub fn update(db: &Db, old: &Outing, new: &Visit) -> Result<()> {
    db.execute(
        "UPDATE outing SET held_on = ?2, kind = ?3, place = ?4, pupils = ?5, free = ?6, staff_id = ?7 WHERE id = ?1",
        params![old.id, new.on, new.kind, new.place, new.pupils, new.free, new.staff],
    )?;
    for class in old.visit.classes.iter().filter(|class| !new.classes.contains(class)) {
        db.execute(
            "DELETE FROM outing_class WHERE outing_id = ?1 AND grade = ?2 AND letter = ?3",
            params![old.id, class.grade, class.letter],
        )?;
    }
    for child in old.visit.children.iter().filter(|child| !new.children.contains(child)) {
        db.execute("DELETE FROM outing_child WHERE outing_id = ?1 AND student_id = ?2", [old.id, *child])?;
    }
    for class in new.classes.iter().filter(|class| !old.visit.classes.contains(class)) {
        insert_class(db, old.id, class)?;
    }
    for child in new.children.iter().filter(|child| !old.visit.children.contains(child)) {
        insert_child(db, old.id, *child)?;
    }
    Ok(())
}

/// The classes that have pupils on a day, with how many.
pub fn classes_on(db: &Db, day: Date) -> Result<Vec<(ClassName, i64)>> {
    let mut classes: Vec<(ClassName, i64)> = Vec::new();
    each(
        db,
        "SELECT m.grade, m.letter, count(*) FROM membership m
         WHERE m.since = (SELECT max(l.since) FROM membership l WHERE l.student_id = m.student_id AND l.since <= ?1)
             AND (m.left_on IS NULL OR m.left_on > ?1)
         GROUP BY m.grade, m.letter",
        [day],
        |row| {
            classes.push((ClassName { grade: row.get(0)?, letter: row.get(1)? }, row.get(2)?));
            Ok(())
        },
    )?;
    classes.sort();
    Ok(classes)
}
