//! Papers: representation, character reference, notice to the parents, consent, answer of an agency …

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::error::Result;

/// What is known of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The entry it belongs to.
    pub entry: Option<i64>,
    /// Code of a document kind.
    pub kind: String,
    /// Day of the paper.
    pub dated: Date,
    /// Its number.
    pub number: Option<String>,
    /// Who was told, who consented.
    pub guardian: Option<i64>,
    /// Code of how it was told.
    pub way: Option<String>,
    /// Code of what a consent is for.
    pub consent: Option<String>,
    /// Last day that a consent holds.
    pub valid_until: Option<Date>,
    /// First day that a consent no longer holds.
    pub withdrawn_on: Option<Date>,
    /// Anything else.
    pub note: Option<String>,
}

/// Why a consent does not hold on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lapse {
    /// It was given later, on this day.
    Later(Date),
    /// It ended on this day.
    Expired(Date),
    /// It was withdrawn on this day.
    Withdrawn(Date),
}

impl Paper {
    /// Why it does not hold on a day, if it does not.
    pub fn lapse_on(&self, day: Date) -> Option<Lapse> {
        let later = Some(self.dated).filter(|dated| *dated > day).map(Lapse::Later);
        let withdrawn = self.withdrawn_on.filter(|withdrawn| *withdrawn <= day).map(Lapse::Withdrawn);
        let expired = self.valid_until.filter(|last| *last < day).map(Lapse::Expired);
        later.or(withdrawn).or(expired)
    }
}

/// A paper as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Number in the register.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// What is known of it.
    pub paper: Paper,
}

const COLUMNS: &str =
    "d.id, d.student_id, d.entry_id, d.kind, d.dated, d.number, d.guardian_id, d.way, d.consent, d.valid_until, d.withdrawn_on, d.note";

fn read(row: &Row<'_>) -> rusqlite::Result<Document> {
    let paper = Paper {
        entry: row.get(2)?,
        kind: row.get(3)?,
        dated: row.get(4)?,
        number: row.get(5)?,
        guardian: row.get(6)?,
        way: row.get(7)?,
        consent: row.get(8)?,
        valid_until: row.get(9)?,
        withdrawn_on: row.get(10)?,
        note: row.get(11)?,
    };
    Ok(Document { id: row.get(0)?, student: row.get(1)?, paper })
}

/// The paper with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Document>> {
    row(db, &format!("SELECT {COLUMNS} FROM document d WHERE d.id = ?1"), [id], read)
}

/// Papers of a child of the same kind and day, and about the same consent, oldest first.
pub fn alike(db: &Db, student: i64, paper: &Paper) -> Result<Vec<Document>> {
    rows(
        db,
        &format!(
            "SELECT {COLUMNS} FROM document d WHERE d.student_id = ?1 AND d.kind = ?2 AND d.dated = ?3 AND d.consent IS ?4 ORDER BY d.id"
        ),
        params![student, paper.kind, paper.dated, paper.consent],
        read,
    )
}

/// The same paper of a child: kind, day, number, person, entry and what a consent is for.
pub fn same(db: &Db, student: i64, paper: &Paper) -> Result<Option<Document>> {
    let is_same = |known: &Document| {
        let known = &known.paper;
        known.number == paper.number && known.guardian == paper.guardian && known.entry == paper.entry
    };
    Ok(alike(db, student, paper)?.into_iter().find(is_same))
}

/// The consents of a child, oldest first.
pub fn consents(db: &Db, student: i64) -> Result<Vec<Document>> {
    let sql = format!("SELECT {COLUMNS} FROM document d WHERE d.student_id = ?1 AND d.consent IS NOT NULL ORDER BY d.dated, d.id");
    rows(db, &sql, [student], read)
}

/// Whether a child has a consent of this kind that holds on a day.
pub fn is_consented(db: &Db, student: i64, consent: &str, day: Date) -> Result<bool> {
    let holds = |document: &Document| document.paper.consent.as_deref() == Some(consent) && document.paper.lapse_on(day).is_none();
    Ok(consents(db, student)?.iter().any(holds))
}

/// Adds a paper.
pub fn insert(db: &Db, student: i64, paper: &Paper) -> Result<i64> {
    let sql = "INSERT INTO document (student_id, entry_id, kind, dated, number, guardian_id, way, consent, valid_until, withdrawn_on, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    write(db, sql, student, paper)?;
    Ok(db.last_insert_rowid())
}

/// Writes a paper anew.
pub fn update(db: &Db, id: i64, paper: &Paper) -> Result<()> {
    let sql = "UPDATE document SET entry_id = ?2, kind = ?3, dated = ?4, number = ?5, guardian_id = ?6, way = ?7, consent = ?8,
             valid_until = ?9, withdrawn_on = ?10, note = ?11 WHERE id = ?1";
    write(db, sql, id, paper)
}

fn write(db: &Db, sql: &str, whose: i64, paper: &Paper) -> Result<()> {
    let Paper { entry, kind, dated, number, guardian, way, consent, valid_until, withdrawn_on, note } = paper;
    let values = params![whose, entry, kind, dated, number, guardian, way, consent, valid_until, withdrawn_on, note];
    db.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// Takes a paper out that nothing refers to, with its scan.
pub fn remove(db: &Db, id: i64) -> Result<()> {
    db.execute("DELETE FROM scan WHERE document_id = ?1", [id])?;
    db.execute("DELETE FROM document WHERE id = ?1", [id])?;
    Ok(())
}

/// Whose papers are wanted.
#[derive(Debug, Clone, Copy)]
pub enum Wanted {
    /// Everybody's.
    All,
    /// A child's.
    Of(i64),
    /// The one with this number.
    One(i64),
}

/// One line of `document list`.
pub struct Listed {
    /// The paper.
    pub document: Document,
    /// The child's full name.
    pub name: String,
    /// IIN.
    pub iin: Option<String>,
    /// The register of the entry.
    pub register: Option<String>,
    /// The day of the entry.
    pub placed_on: Option<Date>,
    /// Who was told, who consented.
    pub guardian: Option<String>,
    /// The name of the scan.
    pub scan: Option<String>,
}

/// Hands on papers, oldest first.
pub fn each(db: &Db, wanted: Wanted, mut take: impl FnMut(Listed) -> Result<()>) -> Result<()> {
    let (condition, id) = match wanted {
        Wanted::All => ("?1 = 0", 0),
        Wanted::Of(student) => ("d.student_id = ?1", student),
        Wanted::One(id) => ("d.id = ?1", id),
    };
    super::each(
        db,
        &format!(
            "SELECT {COLUMNS}, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), s.iin, e.register, e.placed_on,
                 coalesce(g.name, g.relation, g.phone), n.file_name
             FROM document d JOIN student s ON s.id = d.student_id LEFT JOIN entry e ON e.id = d.entry_id
                 LEFT JOIN guardian g ON g.id = d.guardian_id LEFT JOIN scan n ON n.document_id = d.id
             WHERE {condition} ORDER BY d.dated, d.id"
        ),
        [id],
        |row| {
            take(Listed {
                document: read(row)?,
                name: row.get(12)?,
                iin: row.get(13)?,
                register: row.get(14)?,
                placed_on: row.get(15)?,
                guardian: row.get(16)?,
                scan: row.get(17)?,
            })
        },
    )
}
