//! Scans of papers, inside the register and nowhere else.

use sha2::{Digest, Sha256};

use super::{Db, key, params, row};
use crate::error::{Error, Result};

/// What is known of a scan besides its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// The file's name when it was added.
    pub file_name: String,
    /// `application/pdf`.
    pub media_type: String,
    /// SHA-256 of the content, in hexadecimal digits.
    pub digest: String,
}

impl Scan {
    /// A file of this name and content.
    pub fn new(file_name: &str, media_type: &str, content: &[u8]) -> Self {
        Self { file_name: file_name.to_owned(), media_type: media_type.to_owned(), digest: digest(content) }
    }
}

fn digest(content: &[u8]) -> String {
    key::to_hex(&Sha256::digest(content))
}

/// The scan of a paper, with the number of its bytes.
pub fn of(db: &Db, document: i64) -> Result<Option<(Scan, i64)>> {
    let sql = "SELECT file_name, media_type, digest, length(content) FROM scan WHERE document_id = ?1";
    row(db, sql, [document], |row| Ok((Scan { file_name: row.get(0)?, media_type: row.get(1)?, digest: row.get(2)? }, row.get(3)?)))
}

/// The content of a paper's scan, compared with what it was when it was added.
pub fn content(db: &Db, document: i64) -> Result<Option<Vec<u8>>> {
    let Some((scan, _)) = of(db, document)? else { return Ok(None) };
    let content = row(db, "SELECT content FROM scan WHERE document_id = ?1", [document], |row| row.get::<_, Vec<u8>>(0))?;
    match content {
        Some(content) if digest(&content) == scan.digest => Ok(Some(content)),
        _ => Err(Error::damaged("scan_damaged").with("id", document)),
    }
}

/// Adds the scan of a paper, or puts another in its place.
pub fn put(db: &Db, document: i64, scan: &Scan, content: &[u8]) -> Result<()> {
    let known = of(db, document)?.map(|(known, _)| known);
    // The same scan again is no change, unless what is kept is damaged.
    if known.as_ref() == Some(scan) && self::content(db, document).is_ok() {
        return Ok(());
    }
    let sql = match known {
        Some(_) => "UPDATE scan SET file_name = ?2, media_type = ?3, digest = ?4, content = ?5 WHERE document_id = ?1",
        None => "INSERT INTO scan (document_id, file_name, media_type, digest, content) VALUES (?1, ?2, ?3, ?4, ?5)",
    };
    db.execute(sql, params![document, scan.file_name, scan.media_type, scan.digest, content])?;
    Ok(())
}

/// Takes the scan of a paper out.
pub fn remove(db: &Db, document: i64) -> Result<()> {
    db.execute("DELETE FROM scan WHERE document_id = ?1", [document])?;
    Ok(())
}
