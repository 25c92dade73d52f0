//! Children: who they are, which class they are in, whom to call.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::class_name::ClassName;
use crate::domain::iin::Iin;
use crate::domain::person_name::{Fit, PersonName, fit, fold};
use crate::error::{Error, Result};
use crate::store::family::set_social_statuses;
use crate::store::guardian::{self, Guardian};

/// A child as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Student {
    /// Number in the register.
    pub id: i64,
    /// IIN, if there is one.
    pub iin: Option<String>,
    /// Name.
    pub name: PersonName,
    /// `F` or `M`.
    pub sex: Option<String>,
    /// As papers give it.
    pub birth_date: Option<Date>,
    /// Code of the language of instruction.
    pub language: Option<String>,
    /// Where the child lives.
    pub address: Option<String>,
    /// In any form.
    pub phone: Option<String>,
}

/// What a file or a command says of a child; what it does not say stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Record {
    /// IIN.
    pub iin: Option<Iin>,
    /// Name.
    pub name: PersonName,
    /// `F` or `M`.
    pub sex: Option<String>,
    /// Birth date.
    pub birth_date: Option<Date>,
    /// The class.
    pub class: ClassName,
    /// First day in it.
    pub since: Date,
    /// Code of the language of instruction.
    pub language: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Legal representative.
    pub guardian: Guardian,
    /// Codes of social statuses; all of those that hold.
    pub social_status: Option<Vec<String>>,
}

/// A stay in a class.
#[derive(Debug, Clone)]
pub struct Membership {
    /// Number in the register.
    pub id: i64,
    /// First day.
    pub since: Date,
    /// The class.
    pub class: ClassName,
    /// First day the child is no longer at the school.
    pub left_on: Option<Date>,
    /// Why the child left.
    pub reason: Option<String>,
}

const COLUMNS: &str = "s.id, s.iin, s.last_name, s.first_name, s.patronymic, s.sex, s.birth_date, s.language, s.address, s.phone";

fn read(row: &Row<'_>) -> rusqlite::Result<Student> {
    Ok(Student {
        id: row.get(0)?,
        iin: row.get(1)?,
        name: PersonName { last: row.get(2)?, first: row.get(3)?, patronymic: row.get(4)? },
        sex: row.get(5)?,
        birth_date: row.get(6)?,
        language: row.get(7)?,
        address: row.get(8)?,
        phone: row.get(9)?,
    })
}

/// The child with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Student>> {
    row(db, &format!("SELECT {COLUMNS} FROM student s WHERE s.id = ?1"), [id], read)
}

/// The child with this IIN.
pub fn by_iin(db: &Db, iin: &str) -> Result<Option<Student>> {
    row(db, &format!("SELECT {COLUMNS} FROM student s WHERE s.iin = ?1"), [iin], read)
}

/// Children with this folded name and birth date.
pub fn by_name_and_birth(db: &Db, name_key: &str, birth_date: Date) -> Result<Vec<Student>> {
    rows(db, &format!("SELECT {COLUMNS} FROM student s WHERE s.name_key = ?1 AND s.birth_date = ?2"), params![name_key, birth_date], read)
}

/// Children whose folded name is this or begins with these words.
pub fn called(db: &Db, words: &str) -> Result<Vec<Student>> {
    let sql = format!("SELECT {COLUMNS} FROM student s WHERE s.name_key = ?1 OR (s.name_key > ?1 || ' ' AND s.name_key < ?1 || '!')");
    rows(db, &sql, [words], read)
}

/// Hands on number, IIN and birth date of every child.
pub fn each_birth(db: &Db, mut take: impl FnMut(i64, Option<&str>, Option<Date>)) -> Result<()> {
    super::each(db, "SELECT id, iin, birth_date FROM student ORDER BY id", [], |row| {
        take(row.get(0)?, row.get_ref(1)?.as_str_or_null().unwrap_or_default(), row.get(2)?);
        Ok(())
    })
}

/// The child that is meant: an IIN, `#id`, or words of a name that only one child fits. A class among the words
/// narrows the choice. A short number alone is an id too, for shells in which `#` begins a comment.
pub fn resolve(db: &Db, asked: &str, today: Date) -> Result<Student> {
    let asked = asked.trim();
    let unknown = || Error::not_found("student_unknown").with("words", asked);
    let bare_number = (asked.len() < 9 && asked.bytes().all(|byte| byte.is_ascii_digit())).then_some(asked);
    if let Some(id) = asked.strip_prefix('#').or(bare_number) {
        return id.parse().ok().map_or(Ok(None), |id| get(db, id))?.ok_or_else(unknown);
    }
    if asked.len() == 12 && asked.bytes().all(|byte| byte.is_ascii_digit()) {
        return by_iin(db, asked)?.ok_or_else(|| Error::not_found("student_unknown_iin").with("iin", crate::domain::iin::mask(asked)));
    }
    let mut found = search(db, asked, today)?;
    match found.len() {
        0 => Err(unknown()),
        1 => Ok(found.swap_remove(0).0),
        several => Err(ambiguous(asked, several, found)),
    }
}

fn ambiguous(asked: &str, count: usize, found: Vec<(Student, Option<ClassName>)>) -> Error {
    const SHOWN: usize = 10;
    let line = |(student, class): &(Student, Option<ClassName>)| {
        let class = class.as_ref().map(|class| format!(", {class}")).unwrap_or_default();
        let birth = student.birth_date.map(|day| format!(", {}", crate::domain::calendar::written(day))).unwrap_or_default();
        format!("#{}  {}{class}{birth}", student.id, student.name.full())
    };
    let mut lines: Vec<String> = found.iter().take(SHOWN).map(line).collect();
    if count > SHOWN {
        lines.push("…".to_owned());
    }
    let example = found.first().map_or(0, |(student, _)| student.id);
    Error::not_found("student_ambiguous").with("words", asked).with("count", count).with("example", example).listing(lines)
}

/// Children whose names fit the words, each with the class of today; whole words are preferred to beginnings.
pub fn search(db: &Db, words: &str, today: Date) -> Result<Vec<(Student, Option<ClassName>)>> {
    let (classes, words): (Vec<_>, Vec<_>) = words.split_whitespace().partition(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let classes: Vec<ClassName> = classes.into_iter().filter_map(ClassName::parse).collect();
    let key = fold(&words.join(" "));
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = key.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
    let candidates = rows(
        db,
        &format!("SELECT {COLUMNS}, s.name_key FROM student s WHERE instr(s.name_key, ?1) ORDER BY s.name_key, s.id"),
        [wanted],
        |row| Ok((read(row)?, row.get::<_, String>(10)?)),
    )?;
    let mut fits = Vec::new();
    for (student, name_key) in candidates {
        let fit = fit(&key, &name_key);
        if fit > Fit::No {
            let class = class_on(db, student.id, today)?;
            if classes.is_empty() || class.as_ref().is_some_and(|class| classes.contains(class)) {
                fits.push((fit, student, class));
            }
        }
    }
    let best = fits.iter().map(|(fit, ..)| *fit).max();
    Ok(fits.into_iter().filter(|(fit, ..)| Some(*fit) == best).map(|(_, student, class)| (student, class)).collect())
}

/// The stays of a child in classes, oldest first.
pub fn memberships(db: &Db, student: i64) -> Result<Vec<Membership>> {
    rows(db, &format!("SELECT {STAY} FROM membership WHERE student_id = ?1 ORDER BY since"), [student], read_stay)
}

/// The latest stay in a class that began by a day.
pub fn membership_on(db: &Db, student: i64, day: Date) -> Result<Option<Membership>> {
    let latest = format!("SELECT {STAY} FROM membership WHERE student_id = ?1 AND since <= ?2 ORDER BY since DESC LIMIT 1");
    row(db, &latest, params![student, day], read_stay)
}

const STAY: &str = "id, since, grade, letter, left_on, reason";

fn read_stay(row: &Row<'_>) -> rusqlite::Result<Membership> {
    Ok(Membership {
        id: row.get(0)?,
        since: row.get(1)?,
        class: ClassName { grade: row.get(2)?, letter: row.get(3)? },
        left_on: row.get(4)?,
        reason: row.get(5)?,
    })
}

/// The class on a day: the latest membership that began by then.
pub fn class_on(db: &Db, student: i64, day: Date) -> Result<Option<ClassName>> {
    Ok(membership_on(db, student, day)?.map(|membership| membership.class))
}

/// The child that a record is about: by IIN, else by folded name and birth date. Two children who fit equally well are
/// an error for the caller to word.
pub fn matching(db: &Db, record: &Record, name_key: &str) -> Result<Match> {
    if let Some(iin) = &record.iin
        && let Some(student) = by_iin(db, iin.as_str())?
    {
        return Ok(Match::One(Box::new(student)));
    }
    let Some(birth_date) = record.birth_date else { return Ok(Match::None) };
    let mut same = by_name_and_birth(db, name_key, birth_date)?;
    // A child with another IIN is another child, though name and birth date are the same.
    same.retain(|student| record.iin.is_none() || student.iin.is_none());
    match same.len() {
        0 => Ok(Match::None),
        1 => Ok(Match::One(Box::new(same.swap_remove(0)))),
        _ => Ok(Match::Several),
    }
}

/// How many children a record may be about.
#[derive(Debug)]
pub enum Match {
    /// Nobody yet.
    None,
    /// This one.
    One(Box<Student>),
    /// It does not say which.
    Several,
}

/// Adds a child.
pub fn insert(db: &Db, record: &Record, name_key: &str) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO student (iin, last_name, first_name, patronymic, name_key, sex, birth_date, language, address, phone)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        record.iin.as_ref().map(Iin::as_str),
        record.name.last,
        record.name.first,
        record.name.patronymic,
        name_key,
        record.sex,
        record.birth_date,
        record.language,
        record.address,
        record.phone,
    ])?;
    let id = db.last_insert_rowid();
    insert_membership(db, id, &record.class, record.since)?;
    guardian::set(db, id, &record.guardian)?;
    if let Some(statuses) = &record.social_status {
        set_social_statuses(db, id, statuses, record.since)?;
    }
    Ok(id)
}

/// Writes what differs; says whether anything did.
pub fn update(db: &Db, known: &Student, new: &Student) -> Result<bool> {
    if known == new {
        return Ok(false);
    }
    write(db, new)?;
    Ok(true)
}

/// Writes a child's own record, whatever stood there.
pub fn write(db: &Db, new: &Student) -> Result<()> {
    db.prepare_cached(
        "UPDATE student SET iin = ?2, last_name = ?3, first_name = ?4, patronymic = ?5, name_key = ?6, sex = ?7,
             birth_date = ?8, language = ?9, address = ?10, phone = ?11 WHERE id = ?1",
    )?
    .execute(params![
        new.id,
        new.iin,
        new.name.last,
        new.name.first,
        new.name.patronymic,
        new.name.key(),
        new.sex,
        new.birth_date,
        new.language,
        new.address,
        new.phone,
    ])?;
    Ok(())
}

/// Whether [`join_class`] would be refused: on that very day the child is noted as having left.
pub fn may_join(db: &Db, student: i64, class: &ClassName, since: Date) -> Result<bool> {
    let taken = |stay: &Membership| stay.since == since && stay.left_on.is_some_and(|left| stay.class != *class || left <= since);
    Ok(!memberships(db, student)?.iter().any(taken))
}

/// What putting a child in a class came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joined {
    /// The child was in it already.
    Known,
    /// A stay begins earlier than on this day, or one of the past was not known; the class of today is as it was.
    Past(Option<Date>),
    /// The child is in another class from then on; the one before, if there was one.
    Moved(Option<ClassName>),
    /// The child had left the school from this class and is here again.
    Back(ClassName),
}

/// Puts a child in a class from a day on.
///
/// A later stay in another class is left as it is: a list of last year does not undo this year's class. A stay in the
/// same class that began later begins earlier now.
pub fn join_class(db: &Db, student: i64, class: &ClassName, since: Date) -> Result<Joined> {
    let stays = memberships(db, student)?;
    let at = stays.partition_point(|stay| stay.since <= since);
    let before = at.checked_sub(1).map(|before| &stays[before]);
    let after = stays.get(at);
    match (before, after) {
        (Some(before), _) if before.class == *class && before.left_on.is_none_or(|left| left > since) => return Ok(Joined::Known),
        (Some(before), _) if before.since == since && before.left_on.is_none() => {
            db.execute("UPDATE membership SET grade = ?2, letter = ?3 WHERE id = ?1", params![before.id, class.grade, class.letter])?;
        }
        (Some(before), _) if before.since == since => {
            return Err(Error::refused("membership_taken").with("on", since));
        }
        (_, Some(after)) if after.class == *class && before.is_none_or(|before| before.left_on.is_none()) => {
            db.execute("UPDATE membership SET since = ?2 WHERE id = ?1", params![after.id, since])?;
        }
        _ => insert_membership(db, student, class, since)?,
    }
    Ok(match (before, after) {
        (_, Some(after)) => Joined::Past(Some(after.since).filter(|_| after.class == *class)),
        (Some(before), None) if before.left_on.is_some_and(|left| left <= since) => Joined::Back(before.class.clone()),
        (before, None) => Joined::Moved(before.map(|before| before.class.clone())),
    })
}

/// Adds a stay in a class.
pub fn insert_membership(db: &Db, student: i64, class: &ClassName, since: Date) -> Result<()> {
    db.prepare_cached("INSERT INTO membership (student_id, since, grade, letter) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        student,
        since,
        class.grade,
        class.letter
    ])?;
    Ok(())
}

/// Ends a stay at the school.
pub fn leave(db: &Db, membership: i64, left_on: Date, reason: Option<&str>) -> Result<()> {
    db.execute("UPDATE membership SET left_on = ?2, reason = ?3 WHERE id = ?1", params![membership, left_on, reason])?;
    Ok(())
}

/// Whether the register has no children yet, so that an import need not look for them.
pub fn none_yet(db: &Db) -> Result<bool> {
    Ok(row(db, "SELECT 1 FROM student LIMIT 1", [], |_| Ok(()))?.is_none())
}

/// The index by which children are found by name, while it is not there: row by row it is the dearest part of a long list
/// in an empty register, because names come in no order; all at once they are sorted first.
pub struct NameIndex {
    sql: String,
}

impl NameIndex {
    /// Takes it away. Only within a write, which either ends with the index or leaves nothing.
    pub fn lay_aside(db: &Db) -> Result<Self> {
        let sql = row(db, "SELECT sql FROM sqlite_schema WHERE name = 'student_by_name'", [], |row| row.get(0))?;
        db.execute_batch("DROP INDEX student_by_name")?;
        Ok(Self { sql: sql.unwrap_or_default() })
    }

    /// Makes it as it was.
    pub fn make(self, db: &Db) -> Result<()> {
        Ok(db.execute_batch(&self.sql)?)
    }
}

/// Hands on every child that the words fit, by folded name, with the stay in a class that a day falls in or follows; of a
/// child who only comes later, the first.
pub fn each_on(db: &Db, day: Date, words: &str, mut take: impl FnMut(Student, Option<Membership>) -> Result<()>) -> Result<()> {
    let key = fold(words);
    super::each(
        db,
        &format!(
            "SELECT {COLUMNS}, s.name_key, m.id, m.since, m.grade, m.letter, m.left_on, m.reason
             FROM student s LEFT JOIN membership m ON m.student_id = s.id AND m.since = coalesce(
                 (SELECT max(since) FROM membership l WHERE l.student_id = s.id AND l.since <= ?1),
                 (SELECT min(since) FROM membership f WHERE f.student_id = s.id))
             ORDER BY s.name_key, s.birth_date, s.id"
        ),
        params![day],
        |row| {
            if !key.is_empty() && fit(&key, &row.get::<_, String>(10)?) == Fit::No {
                return Ok(());
            }
            let stay = match row.get::<_, Option<i64>>(11)? {
                None => None,
                Some(id) => Some(Membership {
                    id,
                    since: row.get(12)?,
                    class: ClassName { grade: row.get(13)?, letter: row.get(14)? },
                    left_on: row.get(15)?,
                    reason: row.get(16)?,
                }),
            };
            take(read(row)?, stay)
        },
    )
}
