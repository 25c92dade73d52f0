//! A table for people at a terminal: no lines, two blanks between columns, wrapped to the width between words. Where it is too
//! narrow for that, a line for each field.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use super::{Reader, Renderer};
use crate::table::{Cell, Head};

/// Blanks between columns.
const GAP: usize = 2;

pub struct Terminal<'a> {
    table: Table,
    shown: Vec<bool>,
    headings: Vec<String>,
    least: Vec<usize>,
    title: Option<String>,
    reader: Reader<'a>,
    out: Box<dyn Write + 'a>,
}

impl<'a> Terminal<'a> {
    pub fn begin(head: &Head, reader: Reader<'a>, out: Box<dyn Write + 'a>) -> Self {
        let shown: Vec<bool> = head.columns.iter().map(|column| !column.files_only).collect();
        let columns = head.columns.iter().filter(|column| !column.files_only);
        let headings: Vec<String> = columns.map(|column| reader.heading(column, reader.usual())).collect();
        let mut table = Table::new();
        table.load_style(comfy_table::presets::NOTHING);
        match reader.width {
            Some(width) => table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width),
            None => table.set_content_arrangement(ContentArrangement::Disabled),
        };
        table.set_header(&headings);
        let least = headings.iter().map(|heading| longest_word(heading)).collect();
        Self { table, shown, headings, least, title: head.title.clone(), reader, out }
    }

    /// The table, in the width of the terminal if it has one.
    fn table(&mut self) -> io::Result<()> {
        let last = self.least.len().saturating_sub(1);
        let bound = self.reader.width.is_some();
        for (at, (column, least)) in self.table.column_iter_mut().zip(&self.least).enumerate() {
            let gap = if at == last { 0 } else { GAP as u16 };
            column.set_padding((0, gap));
            if bound {
                column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(u16::try_from(*least).unwrap_or(u16::MAX) + gap)));
            }
        }
        self.table.lines().try_for_each(|line| writeln!(self.out, "{}", line.trim_end()))
    }

    /// A line for each field that holds something, and the first field of a row before the others.
    fn fields(&mut self) -> io::Result<()> {
        for row in self.table.row_iter() {
            for (at, (heading, cell)) in self.headings.iter().zip(row.cell_iter()).enumerate() {
                let indent = if at == 0 { "" } else { "  " };
                let value = cell.content();
                if !value.is_empty() {
                    writeln!(self.out, "{}", self.reader.fitted(&format!("{indent}{heading}: {}", value.replace('\n', "\n    "))))?;
                }
            }
        }
        Ok(())
    }
}

impl Renderer for Terminal<'_> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let shown = cells.iter().zip(&self.shown).filter(|(_, shown)| **shown).map(|(cell, _)| cell);
        let cells: Vec<comfy_table::Cell> = shown
            .zip(&mut self.least)
            .map(|(cell, least)| {
                let aligned = if matches!(cell, Cell::Int(_) | Cell::Suppressed) { CellAlignment::Right } else { CellAlignment::Left };
                let text = self.reader.shown(&self.reader.words(cell));
                *least = (*least).max(narrowest(&text));
                comfy_table::Cell::new(text).set_alignment(aligned)
            })
            .collect();
        self.table.add_row(cells);
        Ok(())
    }

    fn finish(mut self: Box<Self>, notes: &[String]) -> io::Result<()> {
        if let Some(title) = &self.title {
            writeln!(self.out, "{}", self.reader.fitted(title))?;
        }
        let needed: usize = self.least.iter().sum::<usize>() + GAP * self.least.len().saturating_sub(1);
        if self.table.row_count() == 0 {
            writeln!(self.out, "{}", self.reader.locale.text("rep-empty", &[]))?;
        } else if self.reader.width.is_some_and(|width| usize::from(width) < needed) {
            self.fields()?;
        } else {
            self.table()?;
        }
        for note in notes {
            writeln!(self.out, "{}", self.reader.fitted(note))?;
        }
        self.out.flush()
    }
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default()
}

/// How narrow a text may become: days, numbers and short words stay on a line, of others the words, unless they are very long.
fn narrowest(text: &str) -> usize {
    let widest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    if widest <= 12 { widest } else { longest_word(text).min(15) }
}

#[cfg(test)]
mod tests {
    use anyhow::{Context, Result, ensure};

    use crate::locale::{Lang, Locale};
    use crate::norms::norms;
    use crate::output::{Format, Reader, begin};
    use crate::table::{Cell, Head, columns};

    fn shown(width: Option<u16>) -> Result<String> {
        let (locale, mut bytes) = (Locale::new(Lang::Kk), Vec::new());
        let norms = norms().ok().context("norms")?;
        let reader = Reader { locale: &locale, norms, headings: None, width, aim: None, scratch: None };
        let head = Head { title: None, columns: columns(&["no", "full_name", "grounds", "placed_on", "+note"]) };
        let mut renderer = begin(Format::Table, &head, reader, Box::new(&mut bytes))?;
        for (no, name) in [(1, "Өтегенова Айгүл Маратқызы"), (2, "Ким Дана")] {
            let ground = Cell::Text("сабақтарды себепсіз жүйелі түрде қалдыру".into());
            let day = Cell::Day("2026-10-17".parse()?);
            renderer.row(&[Cell::Int(no), Cell::Text(name.into()), ground, day, Cell::Text("жоқ".into())])?;
        }
        renderer.finish(&[])?;
        Ok(String::from_utf8(bytes)?)
    }

    #[test]
    fn words_stay_whole_at_every_width() -> Result<()> {
        let words: Vec<String> = shown(None)?.split_whitespace().map(str::to_owned).collect();
        for width in 12..100 {
            let shown = shown(Some(width))?;
            ensure!(shown.lines().all(|line| line.chars().count() <= usize::from(width)), "{width}:\n{shown}");
            for word in &words {
                ensure!(shown.contains(word.as_str()), "{width}: {word}\n{shown}");
            }
        }
        Ok(())
    }

    #[test]
    fn a_narrow_terminal_gets_fields() -> Result<()> {
        ensure!(shown(Some(60))?.starts_with("№  Оқушы"), "{}", shown(Some(60))?);
        let narrow = shown(Some(34))?;
        ensure!(narrow.starts_with("№: 1\n  Оқушы: Өтегенова Айгүл Маратқызы\n  Негіз: сабақтарды себепсіз\n  жүйелі түрде қалдыру\n  Қойылған күні: 17.10.2026\n№: 2\n"), "{narrow}");
        Ok(())
    }
}
