//! The chain of digests: each operation carries a SHA-256 over what it says of itself, the rows as it left them and the
//! digest of the operation before it.
//!
//! A row as an operation left it is found again at any time: it is what the next operation on the row kept as `before`,
//! or the row as it stands. So whatever was changed past the program, in a row or in the history, no longer fits. Columns
//! that are empty do not count, so that a migration that adds one leaves every digest as it is.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use rusqlite::CachedStatement;
use rusqlite::types::ValueRef;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{Db, follow, row, rows};
use crate::error::Result;

/// SHA-256.
pub type Digest = [u8; 32];

/// So much of each row's digest stays with the operation: it tells which row no longer fits.
pub const TRACED: usize = 8;

/// What an operation says of itself.
pub struct Header {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What was typed.
    pub command: String,
    /// Its particulars, as they are kept.
    pub summary: String,
    /// The operation that it took back.
    pub undoes: Option<i64>,
}

/// Rows of one table that an operation touched.
#[derive(Debug)]
pub struct Touched {
    /// The table.
    pub table: String,
    /// The lowest id.
    pub first: i64,
    /// The highest id.
    pub last: i64,
}

/// The digest of an operation, and the beginnings of those of its rows.
pub struct Sealed {
    /// The digest.
    pub digest: Digest,
    /// [`TRACED`] bytes a row.
    pub trace: Vec<u8>,
}

/// The newest operation and its digest.
pub fn newest(db: &Db) -> Result<Option<(i64, Digest)>> {
    row(db, "SELECT id, digest FROM operation WHERE digest IS NOT NULL ORDER BY id DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The short form of a digest for paper: `3f2a-91bc-07d4-e8aa`.
pub fn short(digest: &Digest) -> String {
    let groups: Vec<String> = digest.chunks(2).take(4).map(super::key::to_hex).collect();
    groups.join("-")
}

/// Gives an operation that is being written its digest.
pub fn seal(db: &Db, header: &Header) -> Result<Sealed> {
    let previous: Option<Option<Digest>> =
        row(db, "SELECT digest FROM operation WHERE id < ?1 ORDER BY id DESC LIMIT 1", [header.id], |row| row.get(0))?;
    compact(db, header.id)?;
    let touched = touched(db, header.id)?;
    sealed(&mut Images::new(db), header, &touched, &previous.flatten().unwrap_or_default())
}

/// Gives every operation that has none its digest, in order: those of a register from before there were digests.
pub fn seal_all(db: &Db) -> Result<()> {
    for header in headers(db, "WHERE digest IS NULL")? {
        let sealed = seal(db, &header)?;
        keep(db, &header, &sealed)?;
    }
    Ok(())
}

/// Writes what an operation says of itself, with its digest.
pub fn keep(db: &Db, header: &Header, sealed: &Sealed) -> Result<()> {
    db.prepare_cached("UPDATE operation SET summary = ?2, digest = ?3, trace = ?4 WHERE id = ?1")?.execute((
        header.id,
        &header.summary,
        sealed.digest,
        &sealed.trace,
    ))?;
    Ok(())
}

/// Operations in order, as they stand.
pub fn headers(db: &Db, filter: &str) -> Result<Vec<Header>> {
    let sql = format!("SELECT id, at, actor, command, summary, undoes FROM operation {filter} ORDER BY id");
    rows(db, &sql, [], |row| {
        Ok(Header { id: row.get(0)?, at: row.get(1)?, actor: row.get(2)?, command: row.get(3)?, summary: row.get(4)?, undoes: row.get(5)? })
    })
}

/// Of a row that one operation changed twice, only what stood before the operation counts; of a row that it added, nothing.
fn compact(db: &Db, operation: i64) -> Result<()> {
    db.prepare_cached(
        "DELETE FROM change WHERE operation_id = ?1
             AND (id NOT IN (SELECT min(id) FROM change WHERE operation_id = ?1 GROUP BY table_name, row_id)
                 OR EXISTS (SELECT 1 FROM operation_insert i WHERE i.operation_id = ?1 AND i.table_name = change.table_name
                     AND change.row_id BETWEEN i.first_id AND i.last_id))",
    )?
    .execute([operation])?;
    Ok(())
}

/// The rows that an operation touched: those that it added, then the others, each in order.
pub fn touched(db: &Db, operation: i64) -> Result<Vec<Touched>> {
    rows(
        db,
        "SELECT table_name, first_id, last_id, 0 FROM operation_insert WHERE operation_id = ?1
         UNION ALL
         SELECT table_name, row_id, row_id, 1 FROM
             (SELECT table_name, row_id FROM change WHERE operation_id = ?1
              UNION SELECT table_name, row_id FROM erased_row WHERE operation_id = ?1) t
         WHERE NOT EXISTS (SELECT 1 FROM operation_insert i WHERE i.operation_id = ?1 AND i.table_name = t.table_name
             AND t.row_id BETWEEN i.first_id AND i.last_id)
         ORDER BY 4, 1, 2",
        [operation],
        |row| Ok(Touched { table: row.get(0)?, first: row.get(1)?, last: row.get(2)? }),
    )
}

/// The digest of an operation, from the rows as it left them.
pub fn sealed(images: &mut Images<'_>, header: &Header, touched: &[Touched], previous: &Digest) -> Result<Sealed> {
    let mut hash = Sha256::new();
    hash.update(previous);
    let mut said = Vec::new();
    said.extend(header.id.to_be_bytes());
    said.extend(header.undoes.unwrap_or_default().to_be_bytes());
    [&header.at, &header.actor, &header.command, &header.summary].into_iter().for_each(|text| counted(&mut said, text.as_bytes()));
    hash.update(&said);
    let mut trace = Vec::new();
    for rows in touched {
        images.after(header.id, rows, |id, digest| {
            said.clear();
            counted(&mut said, rows.table.as_bytes());
            said.extend(id.to_be_bytes());
            said.push(u8::from(digest.is_some()));
            let digest = digest.unwrap_or_default();
            said.extend(digest);
            hash.update(&said);
            trace.extend(&digest[..TRACED]);
        })?;
    }
    Ok(Sealed { digest: hash.finalize().into(), trace })
}

/// Bytes with their number before them, so that no two texts run together.
fn counted(into: &mut Vec<u8>, bytes: &[u8]) {
    into.extend((bytes.len() as u64).to_be_bytes());
    into.extend(bytes);
}

/// How the rows of a table are read.
struct Layout {
    /// Reads rows between two ids, columns by name.
    select: String,
    /// Columns by name, and whether they hold bytes.
    columns: BTreeMap<String, bool>,
}

/// Rows as operations left them.
pub struct Images<'a> {
    db: &'a Db,
    layouts: HashMap<String, Rc<Layout>>,
}

impl<'a> Images<'a> {
    /// Of a register as it stands.
    pub fn new(db: &'a Db) -> Self {
        Self { db, layouts: HashMap::new() }
    }

    fn layout(&mut self, table: &str) -> Result<Rc<Layout>> {
        if let Some(known) = self.layouts.get(table) {
            return Ok(Rc::clone(known));
        }
        let columns: BTreeMap<String, bool> =
            follow::columns(self.db, table)?.into_iter().map(|column| (column.name, column.bytes)).collect();
        let names: Vec<&str> = columns.keys().map(String::as_str).collect();
        let select = format!("SELECT id, {} FROM \"{table}\" WHERE id BETWEEN ?1 AND ?2 ORDER BY id", names.join(", "));
        let layout = Rc::new(Layout { select, columns });
        self.layouts.insert(table.to_owned(), Rc::clone(&layout));
        Ok(layout)
    }

    /// Gives the digest of each of the rows as the operation left it; `None` where it left none.
    pub fn after(&mut self, operation: i64, rows: &Touched, mut take: impl FnMut(i64, Option<Digest>)) -> Result<()> {
        let layout = self.layout(&rows.table)?;
        let mut erased = self.db.prepare_cached(
            "SELECT row_id, digest FROM erased_row WHERE table_name = ?1 AND row_id BETWEEN ?2 AND ?3 AND operation_id = ?4 ORDER BY 1",
        )?;
        let mut erased = Cursor::begin(&mut erased, (&rows.table, rows.first, rows.last, operation), |row| row.get(1))?;
        // Of several later changes the first one knows what stood before.
        let mut later = self.db.prepare_cached(
            "SELECT row_id, before, min(operation_id) FROM change
             WHERE table_name = ?1 AND row_id BETWEEN ?2 AND ?3 AND operation_id > ?4 GROUP BY row_id ORDER BY row_id",
        )?;
        let parameters = (&rows.table, rows.first, rows.last, operation);
        let mut later = Cursor::begin(&mut later, parameters, |row| Ok(row.get_ref(1)?.as_str_or_null()?.map(|text| kept(text, &layout))))?;
        let mut now = self.db.prepare_cached(&layout.select)?;
        let mut now = Cursor::begin(&mut now, (rows.first, rows.last), |row| standing(row, &layout).map(Some))?;
        for id in rows.first..=rows.last {
            let (erased, later, now) = (erased.at(id)?, later.at(id)?, now.at(id)?);
            take(id, erased.or(later).or(now).flatten());
        }
        Ok(())
    }
}

/// Digests of rows in the order of their ids.
struct Cursor<'s, F> {
    rows: rusqlite::Rows<'s>,
    digest: F,
    waiting: Option<(i64, Option<Digest>)>,
}

impl<'s, F: FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<Option<Digest>>> Cursor<'s, F> {
    fn begin(statement: &'s mut CachedStatement<'_>, params: impl rusqlite::Params, digest: F) -> Result<Self> {
        let mut cursor = Self { rows: statement.query(params)?, digest, waiting: None };
        cursor.advance()?;
        Ok(cursor)
    }

    fn advance(&mut self) -> Result<()> {
        self.waiting = match self.rows.next()? {
            Some(row) => Some((row.get(0)?, (self.digest)(row)?)),
            None => None,
        };
        Ok(())
    }

    /// What there is of a row; ids are asked for in order.
    fn at(&mut self, id: i64) -> Result<Option<Option<Digest>>> {
        match self.waiting {
            Some((waiting, digest)) if waiting == id => {
                self.advance()?;
                Ok(Some(digest))
            }
            _ => Ok(None),
        }
    }
}

/// The digest of a row as it stands.
fn standing(row: &rusqlite::Row<'_>, layout: &Layout) -> rusqlite::Result<Digest> {
    let mut image = Vec::with_capacity(256);
    for (at, name) in layout.columns.keys().enumerate() {
        match row.get_ref(at + 1)? {
            ValueRef::Null => {}
            ValueRef::Integer(number) => field(&mut image, name, b'i', &number.to_be_bytes()),
            ValueRef::Real(number) => field(&mut image, name, b'r', number.to_string().as_bytes()),
            ValueRef::Text(text) => field(&mut image, name, b't', text),
            ValueRef::Blob(bytes) => field(&mut image, name, b'b', bytes),
        }
    }
    Ok(Sha256::digest(&image).into())
}

/// The digest of a row as the history kept it; of what is no image, one that fits nothing.
fn kept(text: &str, layout: &Layout) -> Digest {
    let fields: BTreeMap<String, Value> = serde_json::from_str(text).unwrap_or_default();
    let mut image = Vec::with_capacity(text.len() + 64);
    for (name, value) in &fields {
        match value {
            Value::Null => {}
            Value::Number(number) => match number.as_i64() {
                Some(number) => field(&mut image, name, b'i', &number.to_be_bytes()),
                None => field(&mut image, name, b'r', number.to_string().as_bytes()),
            },
            Value::String(digits) if layout.columns.get(name).is_some_and(|bytes| *bytes) => {
                field(&mut image, name, b'b', &unhex(digits).unwrap_or_default());
            }
            Value::String(text) => field(&mut image, name, b't', text.as_bytes()),
            other => field(&mut image, name, b'?', other.to_string().as_bytes()),
        }
    }
    Sha256::digest(&image).into()
}

fn field(image: &mut Vec<u8>, name: &str, kind: u8, value: &[u8]) {
    counted(image, name.as_bytes());
    image.push(kind);
    counted(image, value);
}

fn unhex(digits: &str) -> Option<Vec<u8>> {
    let value = |digit: u8| char::from(digit).to_digit(16);
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::try_from(value(*pair.first()?)? * 16 + value(*pair.get(1)?)?).ok()).collect()
}
