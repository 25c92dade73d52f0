//! Two records of one child become one: everything that refers to the second refers to the first, whatever tables there are.

use super::due::table_of;
use super::student::{self, Student};
use super::unfinished::{self, Unfinished};
use super::{Db, belongs, follow, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::written;
use crate::domain::class_name::ClassName;
use crate::domain::due::Duty;
use crate::error::Result;

/// Fields of a child's own record, by the codes of their columns.
pub const FIELDS: [&str; 9] = ["iin", "last_name", "first_name", "patronymic", "sex", "birth_date", "language", "address", "phone"];

/// A field as text.
pub fn field(student: &Student, code: &str) -> Option<String> {
    match code {
        "iin" => student.iin.clone(),
        "last_name" => Some(student.name.last.clone()),
        "first_name" => Some(student.name.first.clone()),
        "patronymic" => student.name.patronymic.clone(),
        "sex" => student.sex.clone(),
        "birth_date" => student.birth_date.map(written),
        "language" => student.language.clone(),
        "address" => student.address.clone(),
        "phone" => student.phone.clone(),
        _ => None,
    }
}

/// Takes a field over from another record.
pub fn take(into: &mut Student, from: &Student, code: &str) {
    match code {
        "iin" => into.iin.clone_from(&from.iin),
        "last_name" => into.name.last.clone_from(&from.name.last),
        "first_name" => into.name.first.clone_from(&from.name.first),
        "patronymic" => into.name.patronymic.clone_from(&from.name.patronymic),
        "sex" => into.sex.clone_from(&from.sex),
        "birth_date" => into.birth_date = from.birth_date,
        "language" => into.language.clone_from(&from.language),
        "address" => into.address.clone_from(&from.address),
        "phone" => into.phone.clone_from(&from.phone),
        _ => {}
    }
}

/// Something of the second record that cannot stand beside what the first one has.
#[derive(Debug)]
pub enum Standing {
    /// Another class, or another end of it, from the same day on.
    Class(Date, ClassName),
    /// A social status of the same days.
    Status(String),
    /// An entry of the same days: register, day of the placement.
    Entry(String, Date),
    /// The same contact, with other particulars: kind, day.
    Contact(String, Date),
    /// Other figures of the same term.
    Term(String),
    /// A row of another table: its name, its number.
    Row(String, i64),
}

/// What a merge came to.
#[derive(Debug, Default)]
pub struct Merged {
    /// Rows of the second record that are now of the first.
    pub moved: usize,
    /// Rows that both records had alike, of which one stays.
    pub joined: usize,
    /// What stands in the way; then the caller takes everything back.
    pub standing: Vec<Standing>,
}

/// Joins the record `other` into `keep`, which then says what `merged` says.
pub fn merge(db: &Db, keep: &Student, other: &Student, merged: &Student) -> Result<Merged> {
    let mut done = Merged::default();
    level_statuses(db, keep.id, other.id)?;
    move_siblings(db, keep.id, other.id)?;
    let referring = referring(db)?;
    for (sign, first) in repeated_signs(db, keep.id, other.id)? {
        join(db, &referring, ("signal", sign, first), &mut done)?;
    }
    join(db, &referring, ("student", other.id, keep.id), &mut done)?;
    if done.standing.is_empty() {
        done.standing = broken_rules(db, keep.id)?;
    }
    if done.standing.is_empty() {
        // Also where nothing differs: the history of the child shows the merge.
        student::write(db, merged)?;
    }
    Ok(done)
}

/// A column that refers to a table.
struct Reference {
    child: String,
    column: String,
    parent: String,
}

/// Every reference there is. A table stands after those that it refers to, so that rows are compared when what they refer
/// to has been joined.
fn referring(db: &Db) -> Result<Vec<Reference>> {
    let mut left = follow::followed_tables(db)?;
    let mut found = Vec::new();
    while !left.is_empty() {
        let mut ready = None;
        for (at, child) in left.iter().enumerate() {
            let references = belongs::references(db, child)?;
            if references.iter().all(|(_, parent)| parent == child || !left.contains(parent)) {
                ready = Some(at);
                break;
            }
        }
        // Of tables that refer to each other in a ring, any may be the first.
        let child = left.remove(ready.unwrap_or(0));
        let columns = belongs::references(db, &child)?.into_iter();
        found.extend(columns.map(|(column, parent)| Reference { child: child.clone(), column, parent }));
    }
    Ok(found)
}

/// Makes everything that refers to the row `from` refer to the row `to` of the same table, and deletes `from`. Rows that
/// would then be the same become one, with all that refers to them.
fn join(db: &Db, referring: &[Reference], (table, from, to): (&str, i64, i64), done: &mut Merged) -> Result<()> {
    let blocked = done.standing.len();
    for Reference { child, column, .. } in referring.iter().filter(|reference| reference.parent == table) {
        let ids: Vec<i64> = rows(db, &format!("SELECT id FROM {child} WHERE {column} = ?1 ORDER BY id"), [from], |row| row.get(0))?;
        for id in ids {
            let count = usize::from(table == "student");
            if let Some(twin) = twin(db, child, column, id, to)? {
                join(db, referring, (child, id, twin), done)?;
                done.joined += count;
                continue;
            }
            match db.execute(&format!("UPDATE {child} SET {column} = ?2 WHERE id = ?1"), [id, to]) {
                Ok(_) => done.moved += count,
                Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
                    done.standing.push(standing(db, child, id)?);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    if done.standing.len() == blocked {
        move_dismissals(db, (table, from, to))?;
        db.execute(&format!("DELETE FROM {table} WHERE id = ?1"), [from])?;
    }
    Ok(())
}

/// What was dismissed of the row that goes is dismissed of the one that stays.
fn move_dismissals(db: &Db, (table, from, to): (&str, i64, i64)) -> Result<()> {
    for duty in Duty::ALL.into_iter().filter(|duty| table_of(*duty) == table).map(Duty::code) {
        db.execute("UPDATE OR IGNORE dismissal SET subject = ?3 WHERE duty = ?1 AND subject = ?2", params![duty, from, to])?;
        db.execute("DELETE FROM dismissal WHERE duty = ?1 AND subject = ?2", params![duty, from])?;
    }
    Ok(())
}

/// Signs that nobody answered and that the same indicator made in the same term in both records, each with the one that stays:
/// one that was answered, or dismissed, or the first.
fn repeated_signs(db: &Db, keep: i64, other: i64) -> Result<Vec<(i64, i64)>> {
    rows(
        db,
        "SELECT id, first FROM (
             SELECT id, resolution, first_value(id) OVER (PARTITION BY indicator, term ORDER BY resolution IS NULL,
                 id NOT IN (SELECT subject FROM dismissal WHERE duty = 'signal'), id) AS first
             FROM signal WHERE student_id IN (?1, ?2) AND indicator IS NOT NULL)
         WHERE id <> first AND resolution IS NULL",
        [keep, other],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The row that `id` would be the same as if its `column` referred to `to`. What is placed or proposed for other grounds
/// is not the same.
fn twin(db: &Db, table: &str, column: &str, id: i64, to: i64) -> Result<Option<i64>> {
    let others = follow::columns(db, table)?.into_iter().map(|other| other.name).filter(|name| name != "id" && name != column);
    let mut same: Vec<String> = others.map(|name| format!("o.{name} IS r.{name}")).collect();
    let grounds = format!("{table}_ground");
    if belongs::references(db, &grounds)?.iter().any(|(_, parent)| parent == table) {
        let of = |row: &str| format!("(SELECT group_concat(ground, '|' ORDER BY ground) FROM {grounds} WHERE {table}_id = {row}.id)");
        same.push(format!("{} IS {}", of("o"), of("r")));
    }
    let same: String = same.iter().map(|condition| format!(" AND {condition}")).collect();
    row(
        db,
        &format!(
            "SELECT o.id FROM {table} r JOIN {table} o ON o.id <> r.id AND o.{column} = ?2{same} WHERE r.id = ?1 ORDER BY o.id LIMIT 1"
        ),
        [id, to],
        |row| row.get(0),
    )
}

/// A row that could not be moved, in terms that can be put into words.
fn standing(db: &Db, table: &str, id: i64) -> Result<Standing> {
    let found = match table {
        "membership" => row(db, "SELECT since, grade, letter FROM membership WHERE id = ?1", [id], |row| {
            Ok(Standing::Class(row.get(0)?, ClassName { grade: row.get(1)?, letter: row.get(2)? }))
        })?,
        "entry" => {
            row(db, "SELECT register, placed_on FROM entry WHERE id = ?1", [id], |row| Ok(Standing::Entry(row.get(0)?, row.get(1)?)))?
        }
        "term_record" => row(db, "SELECT term FROM term_record WHERE id = ?1", [id], |row| Ok(Standing::Term(row.get(0)?)))?,
        _ => None,
    };
    Ok(found.unwrap_or_else(|| Standing::Row(table.to_owned(), id)))
}

/// A status that both records have until the same day holds from the earlier of the two days on.
fn level_statuses(db: &Db, keep: i64, other: i64) -> Result<()> {
    db.execute(
        "UPDATE social_status AS mine SET since = earlier.since FROM social_status AS earlier
         WHERE mine.student_id IN (?1, ?2) AND earlier.student_id IN (?1, ?2) AND earlier.student_id <> mine.student_id
             AND earlier.status = mine.status AND earlier.until IS mine.until AND earlier.since < mine.since",
        params![keep, other],
    )?;
    Ok(())
}

/// A pair of children of one family stands with the lower number first. That the two records are a pair themselves stays
/// and stands in the way: somebody knew them to be two children.
fn move_siblings(db: &Db, keep: i64, other: i64) -> Result<()> {
    const PAIRS: &str = "?2 IN (student_id, other_id) AND ?1 NOT IN (student_id, other_id)";
    const THIRD: &str = "(sibling.student_id + sibling.other_id - ?2)";
    let known = format!("SELECT 1 FROM sibling k WHERE k.student_id = min(?1, {THIRD}) AND k.other_id = max(?1, {THIRD})");
    db.execute(&format!("DELETE FROM sibling WHERE {PAIRS} AND EXISTS ({known})"), params![keep, other])?;
    let moved = format!("UPDATE sibling SET student_id = min(?1, {THIRD}), other_id = max(?1, {THIRD}) WHERE {PAIRS}");
    db.execute(&moved, params![keep, other])?;
    Ok(())
}

/// Rules that no index keeps: two entries of one register on one day, one contact twice, one status twice on one day, two
/// open proposals for one register.
fn broken_rules(db: &Db, student: i64) -> Result<Vec<Standing>> {
    let mut broken = rows(
        db,
        "SELECT b.register, b.placed_on FROM entry a JOIN entry b ON b.student_id = a.student_id AND b.register = a.register AND b.id > a.id
         WHERE a.student_id = ?1
             AND a.placed_on < coalesce(b.removed_on, '9999-12-31') AND b.placed_on < coalesce(a.removed_on, '9999-12-31')",
        [student],
        |row| Ok(Standing::Entry(row.get(0)?, row.get(1)?)),
    )?;
    broken.extend(rows(
        db,
        "SELECT b.kind, b.held_on FROM intervention a JOIN intervention b ON b.student_id = a.student_id AND b.held_on = a.held_on
         WHERE a.student_id = ?1 AND b.id > a.id AND b.kind = a.kind AND b.summary IS a.summary",
        [student],
        |row| Ok(Standing::Contact(row.get(0)?, row.get(1)?)),
    )?);
    broken.extend(rows(
        db,
        "SELECT b.status FROM social_status a JOIN social_status b ON b.student_id = a.student_id AND b.status = a.status AND b.id > a.id
         WHERE a.student_id = ?1 AND a.since < coalesce(b.until, '9999-12-31') AND b.since < coalesce(a.until, '9999-12-31')",
        [student],
        |row| Ok(Standing::Status(row.get(0)?)),
    )?);
    broken.extend(rows(
        db,
        "SELECT b.id FROM activity_child a JOIN activity_child b ON b.student_id = a.student_id AND b.activity_id = a.activity_id AND b.id > a.id
         WHERE a.student_id = ?1 AND a.since < coalesce(b.until, '9999-12-31') AND b.since < coalesce(a.until, '9999-12-31')",
        [student],
        |row| Ok(Standing::Row("activity_child".to_owned(), row.get(0)?)),
    )?);
    let mut proposed = Vec::new();
    for open in unfinished::of_student(db, student)? {
        if let Unfinished::Proposal(id, register, _) = open {
            if proposed.contains(&register) {
                broken.push(Standing::Row("proposal".to_owned(), id));
            }
            proposed.push(register);
        }
    }
    Ok(broken)
}
