//! A look into a workbook before anything believes what it says of its own sizes.
//!
//! Parts of a package (.xlsx, .ods) are unpacked once to nowhere: none may come to more than [`MOST_OF_SHEET`] or
//! [`MOST_OF_PART`], whatever the directory of the package says. Of an .xls the chains of sectors are walked, so that none
//! is a circle, and the cells of its sheets and the texts they name are added up.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{MOST_CELLS, MOST_TEXT, damaged, has_password, too_large};
use crate::error::{Error, Result};

/// The XML of one sheet.
const MOST_OF_SHEET: u64 = 128 << 20;
/// The XML of anything else.
const MOST_OF_PART: u64 = 32 << 20;
const MOST_PARTS: usize = 10_000;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Xlsx,
    Ods,
    Xls,
}

/// Looks over a zip package.
pub fn package(bytes: &[u8]) -> Result<Kind> {
    if bytes.windows(4).filter(|window| window == b"PK\x01\x02").count() > MOST_PARTS {
        return Err(too_large());
    }
    let failed = |error: ZipError| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => has_password(),
        error => damaged(error),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(failed)?;
    let mut names = HashSet::new();
    let mut part = Vec::new();
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(failed)?;
        let name = entry.name().map_err(failed)?.replace('\\', "/").to_lowercase();
        // Pictures are not read.
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let is_sheet = name == "content.xml" || name.contains("worksheets/") && !name.ends_with("sharedstrings.xml");
            let most = if is_sheet { MOST_OF_SHEET } else { MOST_OF_PART };
            part.clear();
            if entry.size() > most || entry.take(most + 1).read_to_end(&mut part).map_err(damaged)? as u64 > most {
                return Err(too_large());
            }
            if name == "meta-inf/manifest.xml" && contains(&part, b"encryption-data") {
                return Err(has_password());
            }
            if claims_too_much(&part) {
                return Err(too_large());
            }
        }
        names.insert(name);
    }
    if names.contains("content.xml") && names.contains("mimetype") {
        Ok(Kind::Ods)
    } else if names.contains("[content_types].xml") && names.iter().any(|name| name.starts_with("xl/") && name.ends_with(".xml")) {
        Ok(Kind::Xlsx)
    } else {
        Err(Error::refused("import_no_workbook"))
    }
}

fn contains(part: &[u8], word: &[u8]) -> bool {
    part.windows(word.len()).any(|window| window == word)
}

/// Room is made for as many texts as a part says it has.
fn claims_too_much(part: &[u8]) -> bool {
    const COUNT: &[u8] = b"uniqueCount";
    part.windows(COUNT.len()).enumerate().filter(|(_, window)| *window == COUNT).any(|(at, _)| {
        let rest = part[at + COUNT.len()..].iter().skip_while(|byte| matches!(byte, b'=' | b'"' | b'\'') || byte.is_ascii_whitespace());
        let digits = rest.skip_while(|byte| matches!(byte, b'0' | b'+')).take_while(|byte| byte.is_ascii_digit()).count();
        digits > 7
    })
}

/// Looks over a compound file: an .xls, or a workbook that a password locks.
pub fn compound(bytes: &[u8]) -> Result<Kind> {
    let file = Compound::open(bytes).ok_or_else(broken)?;
    let mut found = false;
    for (name, start, length) in file.entries().ok_or_else(broken)? {
        if ["EncryptedPackage", "EncryptionInfo"].contains(&name.as_str()) {
            return Err(has_password());
        }
        if name.eq_ignore_ascii_case("workbook") || name.eq_ignore_ascii_case("book") {
            found = true;
            records(&file.stream(start, length).ok_or_else(broken)?)?;
        }
    }
    if found { Ok(Kind::Xls) } else { Err(Error::refused("import_no_workbook")) }
}

fn broken() -> Error {
    Error::refused("import_workbook_damaged")
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

/// Numbers of sectors from here on mean something else.
const NO_SECTOR: u32 = 0xffff_fffa;

/// A compound file: sectors, chained by a table.
struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    mini: Vec<u8>,
    mini_next: Vec<u32>,
}

impl<'a> Compound<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, next: Vec::new(), mini: Vec::new(), mini_next: Vec::new() };
        let words = |bytes: &[u8]| bytes.chunks_exact(4).filter_map(|word| u32_at(word, 0)).collect::<Vec<_>>();
        let mut tables = words(bytes.get(76..512)?);
        let mut more = u32_at(bytes, 68)?;
        let mut seen = HashSet::new();
        while more < NO_SECTOR {
            seen.insert(more).then_some(())?;
            tables.extend(words(file.at(more)?));
            more = tables.pop()?;
        }
        for table in tables.into_iter().filter(|table| *table < NO_SECTOR) {
            // More tables than sectors are a circle too.
            (file.next.len() <= bytes.len()).then_some(())?;
            let words = words(file.at(table)?);
            file.next.extend(words);
        }
        let root = file.chain(u32_at(bytes, 48)?)?;
        if u32_at(bytes, 64)? > 0 {
            file.mini = file.chain(u32_at(&root, 116)?)?;
            file.mini_next = words(&file.chain(u32_at(bytes, 60)?)?);
        }
        Some(file)
    }

    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        // The last sector may be cut short.
        Some(&rest[..rest.len().min(self.sector)])
    }

    fn chain(&self, first: u32) -> Option<Vec<u8>> {
        let mut found = Vec::new();
        let mut sector = first;
        while sector < NO_SECTOR {
            (found.len() <= self.bytes.len()).then_some(())?;
            found.extend_from_slice(self.at(sector)?);
            sector = *self.next.get(sector as usize)?;
        }
        Some(found)
    }

    /// Names, first sectors and lengths of the streams.
    fn entries(&self) -> Option<Vec<(String, u32, usize)>> {
        let folder = self.chain(u32_at(self.bytes, 48)?)?;
        let entry = |entry: &[u8]| {
            let name: Vec<u16> = entry[..64].chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).take_while(|unit| *unit != 0).collect();
            Some((String::from_utf16_lossy(&name), u32_at(entry, 116)?, u32_at(entry, 120)? as usize))
        };
        folder.chunks_exact(128).map(entry).collect()
    }

    fn stream(&self, first: u32, length: usize) -> Option<Vec<u8>> {
        if length >= 4096 {
            let mut found = self.chain(first)?;
            found.truncate(length);
            return Some(found);
        }
        let (mut found, mut sector) = (Vec::new(), first);
        while sector < NO_SECTOR && found.len() < length {
            let start = (sector as usize).checked_mul(64)?;
            found.extend_from_slice(self.mini.get(start..start.checked_add(64)?)?);
            sector = *self.mini_next.get(sector as usize)?;
        }
        (found.len() >= length).then_some(())?;
        found.truncate(length);
        Some(found)
    }
}

/// Kind and content of the records from a place on.
fn each_record(stream: &[u8], from: usize) -> impl Iterator<Item = (u16, &[u8], usize)> {
    let mut at = from;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, at)?, u16_at(stream, at + 2)? as usize);
        let content = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((kind, content, at))
    })
}

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;
const CONTINUED: u16 = 0x003c;

/// Adds up what the sheets of an .xls would take.
fn records(stream: &[u8]) -> Result<()> {
    let mut sheets = Vec::new();
    let mut texts = Vec::new();
    for (kind, content, next) in each_record(stream, 0) {
        match kind {
            0x002f => return Err(has_password()),
            0x0085 => sheets.extend(u32_at(content, 0)),
            0x00fc => texts = lengths(content, stream, next).ok_or_else(broken)?,
            END => break,
            _ => {}
        }
    }
    let (mut cells, mut area, mut text) = (0_usize, 0_usize, 0_usize);
    for sheet in sheets {
        let (mut rows, mut columns) = ((u16::MAX, 0_u16), (u16::MAX, 0_u16));
        // Charts inside a sheet have records of their own.
        let (mut begun, mut inside) = (false, 0_usize);
        for (kind, content, _) in each_record(stream, sheet as usize) {
            match (kind, inside) {
                (BEGIN, 0) if !begun => begun = true,
                (BEGIN, _) => inside += 1,
                (END, 0) => break,
                (END, _) => inside -= 1,
                _ => {}
            }
            if inside > 0 {
                continue;
            }
            if kind == 0x0200 {
                dimensions(content)?;
            }
            let is_cell = matches!(kind, 0x0006 | 0x0203..=0x0205 | 0x00d6 | 0x027e | 0x00fd | 0x00bd);
            let (Some(row), Some(column)) = (u16_at(content, 0), u16_at(content, 2)) else { continue };
            if is_cell {
                let last = if kind == 0x00bd { u16_at(content, content.len().saturating_sub(2)).unwrap_or(column) } else { column };
                cells += 1 + usize::from(last.saturating_sub(column));
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(column), columns.1.max(last));
                // A text stands once, and is copied to every cell that names it.
                text += match kind {
                    0x00fd => u32_at(content, 6).and_then(|at| texts.get(at as usize).copied()).unwrap_or_default(),
                    _ => content.len(),
                };
            }
        }
        if rows.1 >= rows.0 && columns.1 >= columns.0 {
            area += (usize::from(rows.1 - rows.0) + 1) * (usize::from(columns.1 - columns.0) + 1);
        }
        if cells > MOST_CELLS || area > MOST_CELLS || text > MOST_TEXT {
            return Err(too_large());
        }
    }
    Ok(())
}

/// Room is made for as many cells as a sheet says it reaches over.
fn dimensions(content: &[u8]) -> Result<()> {
    const MOST: u64 = 1 << 24;
    let word = |at| u16_at(content, at).map(u64::from);
    let double = |at| u32_at(content, at).map(u64::from);
    let size = if content.len() == 10 { (word(0), word(2), word(4), word(6)) } else { (double(0), double(4), word(8), word(10)) };
    let (Some(first_row), Some(rows), Some(first_column), Some(columns)) = size else { return Err(broken()) };
    if rows == 0 || columns == 0 {
        return Ok(());
    }
    let first_column = if first_column > 0xff || columns < first_column { 0 } else { first_column };
    if rows <= first_row || columns <= first_column {
        return Err(broken());
    }
    if (rows - first_row) * (columns - first_column) > MOST { Err(too_large()) } else { Ok(()) }
}

/// Lengths in letters of the texts that cells name by number; they go on over records.
fn lengths(first: &[u8], stream: &[u8], next: usize) -> Option<Vec<usize>> {
    let continued = each_record(stream, next).take_while(|(kind, ..)| *kind == CONTINUED).map(|(_, content, _)| content);
    let mut parts = std::iter::once(first.get(8..)?).chain(continued);
    let mut part = parts.next()?;
    let mut found = Vec::new();
    loop {
        while part.is_empty() {
            match parts.next() {
                Some(more) => part = more,
                None => return Some(found),
            }
        }
        let letters = usize::from(u16_at(part, 0)?);
        let flags = *part.get(2)?;
        let mut head = 3;
        let mut behind = 0;
        if flags & 8 != 0 {
            behind += usize::from(u16_at(part, head)?) * 4;
            head += 2;
        }
        if flags & 4 != 0 {
            behind = behind.checked_add(u32_at(part, head)? as usize)?;
            head += 4;
        }
        part = part.get(head..)?;
        found.push(letters * 3);
        let mut wide = flags & 1 != 0;
        let mut left = letters;
        loop {
            let size = if wide { 2 } else { 1 };
            let here = left.min(part.len() / size);
            part = &part[here * size..];
            left -= here;
            if left == 0 {
                break;
            }
            // A text that goes on says anew how wide its letters are.
            part = parts.next()?;
            wide = part.first()? & 1 != 0;
            part = &part[1..];
        }
        while behind > part.len() {
            behind -= part.len();
            part = parts.next()?;
        }
        part = &part[behind..];
    }
}
