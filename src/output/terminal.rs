//! A table for people at a terminal: no lines, two blanks between columns, wrapped to the width between words. Commands stay
//! whole, below their rows if need be, so that they can be copied. Where it is too narrow for that, a line for each field.

use std::io::{self, Write};
use std::mem;

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use super::{Reader, Renderer};
use crate::table::{Cell, Head};

/// Blanks between columns.
const GAP: usize = 2;
/// A row that a command takes the place of: no text has this letter.
const COMMAND: &str = "\u{1}";

/// A table for the terminal; its rows are held until the widths of all are known.
pub struct Terminal<'a> {
    table: Table,
    rows: Vec<Vec<comfy_table::Cell>>,
    shown: Vec<bool>,
    /// The column of commands.
    typed: Option<usize>,
    headings: Vec<String>,
    least: Vec<usize>,
    widest: Vec<usize>,
    title: Option<String>,
    reader: Reader<'a>,
    out: Box<dyn Write + 'a>,
}

impl<'a> Terminal<'a> {
    /// Nothing is written before the last row.
    pub fn begin(head: &Head, reader: Reader<'a>, out: Box<dyn Write + 'a>) -> Self {
        let shown: Vec<bool> = head.columns.iter().map(|column| !column.files_only).collect();
        let columns = || head.columns.iter().filter(|column| !column.files_only);
        let typed = columns().position(|column| column.typed);
        let headings: Vec<String> = columns().map(|column| reader.heading(column, reader.usual())).collect();
        let mut table = Table::new();
        table.load_style(comfy_table::presets::NOTHING);
        match reader.width {
            Some(width) => table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width),
            None => table.set_content_arrangement(ContentArrangement::Disabled),
        };
        let least = headings.iter().map(|heading| longest_word(heading)).collect();
        let widest = headings.iter().map(|heading| heading.chars().count()).collect();
        Self { table, rows: Vec::new(), shown, typed, headings, least, widest, title: head.title.clone(), reader, out }
    }

    /// The table, in the width of the terminal if it has one.
    fn table(&mut self, below: Option<usize>) -> io::Result<()> {
        let mut commands = Vec::new();
        if let Some(at) = below {
            self.headings.remove(at);
        }
        self.table.set_header(&self.headings);
        for mut row in mem::take(&mut self.rows) {
            let command = below.map(|at| row.remove(at).content()).filter(|command| !command.is_empty());
            self.table.add_row(row);
            if let Some(command) = command {
                self.table.add_row([COMMAND]);
                commands.push(command);
            }
        }
        let last = self.least.len().saturating_sub(1);
        let bound = self.reader.width.is_some();
        for (at, (column, least)) in self.table.column_iter_mut().zip(&self.least).enumerate() {
            let gap = if at == last { 0 } else { GAP as u16 };
            column.set_padding((0, gap));
            if bound {
                column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(u16::try_from(*least).unwrap_or(u16::MAX) + gap)));
            }
        }
        let mut commands = commands.into_iter();
        for line in self.table.lines() {
            match (line.trim() == COMMAND).then(|| commands.next()).flatten() {
                Some(command) => writeln!(self.out, "{}", self.reader.fitted(&format!("  {command}")))?,
                None => writeln!(self.out, "{}", line.trim_end())?,
            }
        }
        Ok(())
    }

    /// A line for each field that holds something, and the first field of a row before the others.
    fn fields(&mut self) -> io::Result<()> {
        for row in &self.rows {
            for (at, (heading, cell)) in self.headings.iter().zip(row).enumerate() {
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
        let row = shown.zip(self.least.iter_mut().zip(&mut self.widest)).map(|(cell, (least, widest))| {
            let aligned = if matches!(cell, Cell::Int(_) | Cell::Suppressed) { CellAlignment::Right } else { CellAlignment::Left };
            let text = self.reader.shown(&self.reader.words(cell));
            let width = widest_line(&text);
            *least = (*least).max(narrowest(&text, width));
            *widest = (*widest).max(width);
            comfy_table::Cell::new(text).set_alignment(aligned)
        });
        self.rows.push(row.collect());
        Ok(())
    }

    fn finish(mut self: Box<Self>, notes: &[String]) -> io::Result<()> {
        if let Some(title) = &self.title {
            writeln!(self.out, "{}", self.reader.fitted(title))?;
        }
        let too_narrow = |columns: &[usize]| self.reader.width.is_some_and(|width| usize::from(width) < room(columns));
        let below = self.typed.filter(|_| too_narrow(&self.widest));
        if let Some(at) = below {
            self.least.remove(at);
        }
        if self.rows.is_empty() {
            writeln!(self.out, "{}", self.reader.locale.text("rep-empty", &[]))?;
        } else if too_narrow(&self.least) {
            self.fields()?;
        } else {
            self.table(below)?;
        }
        for note in notes {
            writeln!(self.out, "{}", self.reader.fitted(note))?;
        }
        self.out.flush()
    }
}

/// What columns take with the blanks between them.
fn room(columns: &[usize]) -> usize {
    columns.iter().sum::<usize>() + GAP * columns.len().saturating_sub(1)
}

fn widest_line(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap_or_default()
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default()
}

/// How narrow a text may become: days, numbers and short words stay on a line, of others the words, unless they are very long:
/// педагог-психолог and малообеспеченная are not.
fn narrowest(text: &str, widest: usize) -> usize {
    if widest <= 12 { widest } else { longest_word(text).min(18) }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use anyhow::{Context, Result, bail, ensure};

    use crate::locale::{Aim, Lang, Locale};
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
    fn what_a_specialist_is_called_stays_whole() {
        for label in ["педагог-психолог", "малообеспеченная семья", "консультирование"]
        {
            assert_eq!(super::narrowest(label, label.chars().count()), 16, "{label}");
        }
    }

    /// Two rows with commands, one of them long, and one without.
    fn typed(width: Option<u16>) -> Result<String> {
        let (locale, mut bytes) = (Locale::new(Lang::Ru), Vec::new());
        let norms = norms().ok().context("norms")?;
        let aim = Aim::at(Path::new("мой учёт.esep"), vec!["plan".into(), "review".into()]);
        let reader = Reader { locale: &locale, norms, headings: None, width, aim: Some(&aim), scratch: None };
        let head = Head { title: None, columns: columns(&["ref", "full_name", ">command"]) };
        let mut renderer = begin(Format::Table, &head, reader, Box::new(&mut bytes))?;
        for (id, command) in [(1, LONG), (2, ""), (3, "esep plan done 7")] {
            let command = Some(command.to_owned()).filter(|command| !command.is_empty());
            renderer.row(&[Cell::Int(id), Cell::Text("Өтегенова Айгүл Маратқызы".into()), command.into()])?;
        }
        renderer.finish(&[])?;
        Ok(String::from_utf8(bytes)?)
    }

    const LONG: &str = "esep review add \"#42\" --kind in_school --on 2026-11-22 --outcome CODE --propose continue";

    #[test]
    fn commands_stay_whole_at_every_width() -> Result<()> {
        let whole = LONG.replace("esep", "esep -f \"мой учёт.esep\"");
        for width in (12..200).map(Some).chain([None]) {
            let shown = typed(width)?;
            ensure!(shown.lines().any(|line| line.ends_with(&whole)), "{width:?}:\n{shown}");
            ensure!(shown.lines().any(|line| line.ends_with("esep -f \"мой учёт.esep\" plan done 7")), "{width:?}:\n{shown}");
        }
        let narrow = typed(Some(60))?;
        let lines: Vec<&str> = narrow.lines().collect();
        let row = |number| format!("{number}  Өтегенова Айгүл Маратқызы");
        let [_, first, command, second, third, last] = lines[..] else { bail!("{narrow}") };
        ensure!([first, second, third].map(str::trim_start) == [row(1), row(2), row(3)], "{narrow}");
        ensure!(command == format!("  {whole}") && last.starts_with("  esep"), "{narrow}");
        ensure!(typed(Some(199))? == typed(None)?, "wide enough for the column");
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
