//! Tables with columns of their own in one answer: one after another, or a sheet for each.

use std::io::{self, Write};

use super::{Format, Reader, Renderer, begin, html, xlsx};
use crate::table::{Composite, Head, Table};

/// Writes tables that belong together in a format that [takes](Format::takes_sections) them.
pub fn sections(format: Format, composite: &Composite, reader: Reader<'_>, mut out: Box<dyn Write + '_>) -> io::Result<()> {
    match format {
        Format::Ics => Err(io::ErrorKind::Unsupported.into()),
        Format::Xlsx => workbook(composite, reader, out),
        Format::Html => html::Html::sections(composite, reader, out),
        Format::Json => {
            for (at, (code, table)) in composite.sections.iter().enumerate() {
                write!(out, "{}\n\"{code}\": ", if at == 0 { "{" } else { "," })?;
                one(format, table, reader, &mut out)?;
            }
            writeln!(out, "}}")?;
            out.flush()
        }
        Format::Table | Format::Csv | Format::Excel | Format::Jsonl => {
            writeln!(out, "{}", reader.fitted(&composite.title))?;
            for (_, table) in &composite.sections {
                writeln!(out)?;
                one(format, table, reader, &mut out)?;
            }
            out.flush()
        }
    }
}

fn one(format: Format, table: &Table, reader: Reader<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut renderer = begin(format, &table.head, reader, Box::new(out))?;
    table.rows.iter().try_for_each(|cells| renderer.row(cells))?;
    renderer.finish(&table.notes)
}

/// A sheet for each table. Each is printed alone, and so has the title of all too.
fn workbook(composite: &Composite, reader: Reader<'_>, out: Box<dyn Write + '_>) -> io::Result<()> {
    let sheet = |(code, table): &(&str, Table)| {
        let title = [Some(&composite.title), table.head.title.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join("\n");
        let name = reader.locale.text(&format!("rep-sheet-{}", code.replace('_', "-")), &[]);
        (name, Head { title: Some(title), columns: table.head.columns.clone() })
    };
    let Some((first, others)) = composite.sections.split_first() else { return Ok(()) };
    let (name, head) = sheet(first);
    let mut book = Box::new(xlsx::Xlsx::open(&composite.title, &name, &head, reader, out)?);
    let mut table = &first.1;
    table.rows.iter().try_for_each(|cells| book.row(cells))?;
    for section in others {
        let (name, head) = sheet(section);
        book.next(&table.notes, &name, &head)?;
        table = &section.1;
        table.rows.iter().try_for_each(|cells| book.row(cells))?;
    }
    book.finish(&table.notes)
}
