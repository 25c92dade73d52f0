//! OpenDocument sheets, read as they stream past: a repeated cell is kept as often as it is there, and no oftener than there
//! is room.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Cursor};

use calamine::Dimensions;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::{Filling, Room, Sheet, SheetChoice, chosen, damaged};
use crate::domain::listed_day::Epoch;
use crate::error::Result;

const CONTENT: &str = "content.xml";

/// Reads the sheets of a document.
pub fn read(bytes: &[u8], choice: Option<&SheetChoice>, room: &mut Room) -> Result<Vec<Sheet>> {
    let mut names = Vec::new();
    let mut epoch = Epoch::From1900;
    each_event(bytes, |event, _| {
        match event {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "table:table" => {
                names.extend(attribute(&tag, "table:name")?.map(|name| (name.into_owned(), true)));
            }
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "table:null-date" => {
                let from_1904 = attribute(&tag, "table:date-value")?.is_some_and(|day| day.starts_with("1904"));
                epoch = if from_1904 { Epoch::From1904 } else { Epoch::From1900 };
            }
            _ => {}
        }
        Ok(())
    })?;
    let wanted = chosen(&names, choice)?;
    let mut sheets = Vec::new();
    each_event(bytes, |event, reader| {
        if let Event::Start(tag) = event
            && tag.name().as_ref() == "table:table"
            && let Some(name) = attribute(&tag, "table:name")?.filter(|name| wanted.iter().any(|wanted| wanted == name))
        {
            sheets.push(table(reader, Filling::new(&name, epoch, room))?);
        }
        Ok(())
    })?;
    Ok(sheets)
}

type Xml<'a> = Reader<Box<dyn BufRead + 'a>>;

fn each_event(bytes: &[u8], mut take: impl FnMut(Event<'static>, &mut Xml<'_>) -> Result<()>) -> Result<()> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let content = archive.by_name(CONTENT).map_err(damaged)?;
    let mut reader: Xml<'_> = Reader::from_reader(Box::new(BufReader::new(content)));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)?.into_owned() {
            Event::Eof => return Ok(()),
            event => take(event, &mut reader)?,
        }
    }
}

fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Result<Option<Cow<'a, str>>> {
    let found = tag.try_get_attribute(name).map_err(damaged)?;
    found.map(|found| found.normalized_value(XmlVersion::Implicit1_0).map_err(damaged)).transpose()
}

fn times(tag: &BytesStart<'_>, name: &str) -> Result<u32> {
    Ok(attribute(tag, name)?.and_then(|times| times.parse().ok()).unwrap_or(1))
}

/// A cell while its text is read.
struct Cell {
    value: Option<String>,
    text: String,
    paragraphs: usize,
    columns: u32,
    rows: u32,
}

fn table(reader: &mut Xml<'_>, mut filling: Filling<'_>) -> Result<Sheet> {
    let mut merged = Vec::new();
    let (mut row, mut rows, mut column) = (0_u32, 1_u32, 0_u32);
    // The cells of a row that stands there several times.
    let mut of_row: Vec<(u32, u32, String)> = Vec::new();
    let mut cell: Option<Cell> = None;
    let mut in_remark = 0;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(damaged)?;
        match &event {
            Event::Eof => return Err(damaged(std::io::Error::from(std::io::ErrorKind::UnexpectedEof))),
            Event::Start(tag) | Event::Empty(tag) => {
                let empty = matches!(event, Event::Empty(_));
                match tag.name().as_ref() {
                    "office:annotation" if !empty => in_remark += 1,
                    "table:table-row" => {
                        rows = times(tag, "table:number-rows-repeated")?;
                        column = 0;
                        if empty {
                            row = row.saturating_add(rows);
                        }
                    }
                    "table:table-cell" | "table:covered-table-cell" => {
                        let columns = times(tag, "table:number-columns-repeated")?;
                        let over = times(tag, "table:number-rows-spanned")?;
                        let new = Cell { value: value(tag)?, text: String::new(), paragraphs: 0, columns, rows: over };
                        if empty {
                            take(new, &mut column, row, &mut of_row, &mut merged);
                        } else {
                            cell = Some(new);
                        }
                    }
                    name if in_remark == 0 => {
                        if let Some(cell) = &mut cell {
                            mark(name, tag, cell)?;
                        }
                    }
                    _ => {}
                }
            }
            Event::Text(text) if in_remark == 0 => {
                if let Some(cell) = cell.as_mut().filter(|cell| cell.paragraphs > 0) {
                    cell.text.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(name) if in_remark == 0 => {
                if let Some(cell) = &mut cell {
                    let letter = match &**name {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => name.resolve_char_ref().map_err(damaged)?,
                    };
                    cell.text.extend(letter);
                }
            }
            Event::End(tag) => match tag.name().as_ref() {
                "office:annotation" => in_remark -= 1,
                "table:table-cell" | "table:covered-table-cell" => {
                    if let Some(cell) = cell.take() {
                        take(cell, &mut column, row, &mut of_row, &mut merged);
                    }
                }
                "table:table-row" => {
                    for at in 0..if of_row.is_empty() { 0 } else { rows } {
                        for (first, columns, text) in &of_row {
                            for column in *first..first.saturating_add(*columns) {
                                filling.add(row.saturating_add(at), column, text)?;
                            }
                        }
                    }
                    of_row.clear();
                    row = row.saturating_add(rows);
                }
                "table:table" => return filling.done(&merged),
                _ => {}
            },
            _ => {}
        }
    }
}

/// A cell that is read goes to its row.
fn take(cell: Cell, column: &mut u32, row: u32, of_row: &mut Vec<(u32, u32, String)>, merged: &mut Vec<Dimensions>) {
    let text = cell.value.unwrap_or(cell.text);
    if !text.is_empty() {
        of_row.push((*column, cell.columns, text));
        if cell.rows > 1 {
            merged.push(Dimensions { start: (row, *column), end: (row.saturating_add(cell.rows - 1), *column) });
        }
    }
    *column = column.saturating_add(cell.columns);
}

/// What the attributes of a cell say; text stands inside it.
fn value(tag: &BytesStart<'_>) -> Result<Option<String>> {
    let kind = attribute(tag, "office:value-type")?;
    let found = match kind.as_deref() {
        Some("float" | "percentage" | "currency") => {
            let value = attribute(tag, "office:value")?;
            return Ok(value.map(|value| value.parse().map_or_else(|_| value.into_owned(), super::number)));
        }
        Some("date") => attribute(tag, "office:date-value")?,
        Some("time") => attribute(tag, "office:time-value")?,
        Some("string") => attribute(tag, "office:string-value")?,
        _ => None,
    };
    Ok(found.map(Cow::into_owned))
}

/// Signs that OpenDocument writes as elements.
fn mark(name: &str, tag: &BytesStart<'_>, cell: &mut Cell) -> Result<()> {
    match name {
        "text:p" => {
            if cell.paragraphs > 0 {
                cell.text.push('\n');
            }
            cell.paragraphs += 1;
        }
        "text:s" => {
            let count = times(tag, "text:c")?.min(1000);
            cell.text.extend(std::iter::repeat_n(' ', count as usize));
        }
        "text:tab" => cell.text.push('\t'),
        "text:line-break" => cell.text.push('\n'),
        _ => {}
    }
    Ok(())
}
