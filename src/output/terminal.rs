//! A table for people at a terminal: no lines, two blanks between columns, wrapped to the width.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use super::{Reader, Renderer};
use crate::domain::text::harmless;
use crate::table::{Cell, Head};

pub struct Terminal<'a> {
    table: Table,
    shown: Vec<bool>,
    title: Option<String>,
    reader: Reader<'a>,
    out: Box<dyn Write + 'a>,
    rows: usize,
}

impl<'a> Terminal<'a> {
    pub fn begin(head: &Head, reader: Reader<'a>, out: Box<dyn Write + 'a>) -> Self {
        let shown: Vec<bool> = head.columns.iter().map(|column| !column.files_only).collect();
        let mut table = Table::new();
        table.load_style(comfy_table::presets::NOTHING);
        match reader.width {
            Some(width) => table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width),
            None => table.set_content_arrangement(ContentArrangement::Disabled),
        };
        table.set_header(head.columns.iter().filter(|column| !column.files_only).map(|column| reader.heading(column, reader.usual())));
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
        Self { table, shown, title: head.title.clone(), reader, out, rows: 0 }
    }
}

impl Renderer for Terminal<'_> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let shown = cells.iter().zip(&self.shown).filter(|(_, shown)| **shown).map(|(cell, _)| cell);
        self.table.add_row(shown.map(|cell| {
            let aligned = if matches!(cell, Cell::Int(_) | Cell::Suppressed) { CellAlignment::Right } else { CellAlignment::Left };
            comfy_table::Cell::new(harmless(&self.reader.words(cell))).set_alignment(aligned)
        }));
        self.rows += 1;
        Ok(())
    }

    fn finish(mut self: Box<Self>, notes: &[String]) -> io::Result<()> {
        if let Some(title) = &self.title {
            writeln!(self.out, "{}", self.reader.fitted(title))?;
        }
        if self.rows == 0 {
            writeln!(self.out, "{}", self.reader.locale.text("rep-empty", &[]))?;
        } else {
            // Days, numbers and short words are not broken in the middle: long texts give way first.
            let widths = self.table.column_max_content_widths();
            for (column, width) in self.table.column_iter_mut().zip(widths) {
                if width <= 16 {
                    column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width + 2)));
                }
            }
            for line in self.table.lines() {
                writeln!(self.out, "{}", line.trim_end())?;
            }
        }
        for note in notes {
            writeln!(self.out, "{}", self.reader.fitted(note))?;
        }
        self.out.flush()
    }
}
