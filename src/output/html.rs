//! One page for the browser and the printer: UTF-8, its style inside, nothing from elsewhere, no script.
//!
//! Whatever a record says stays text: every value is escaped, and the page itself forbids the browser to run or fetch
//! anything. The table is a table to a screen reader too, and on paper its heading stands on every sheet.

use std::io::{self, Write};

use super::{Reader, Renderer};
use crate::domain::text::harmless;
use crate::locale::Lang;
use crate::table::{Cell, Column, Composite, Head, Table};

/// Dark on white, A4 lying; the more columns, the smaller the print.
const STYLE: &str = "\
@page { size: A4 landscape; margin: 12mm 10mm 14mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 8pt; } }
* { box-sizing: border-box; }
html { background: #fff; color: #111; color-scheme: light; }
body { margin: 1.5rem; font: 15px/1.35 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; }
h1 { margin: 0 0 .8em; font-size: 1.35em; line-height: 1.25; }
table { border-collapse: collapse; }
th, td { padding: .3em .55em; border: 1px solid #767676; text-align: left; vertical-align: top; overflow-wrap: break-word; white-space: pre-line; }
th { background: #ececec; font-weight: 600; vertical-align: bottom; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
.d { white-space: nowrap; font-variant-numeric: tabular-nums; }
.notes { margin: 1em 0 0; padding: 0; list-style: none; }
.notes li { margin-top: .5em; }
@media screen { thead th { position: sticky; top: 0; } }
@media print {
body { margin: 0; font-size: 9pt; }
h1 { font-size: 12pt; }
table { width: 100%; }
table.wide { font-size: 7.5pt; }
table.widest { font-size: 6.5pt; }
th, td { padding: .2em .3em; }
th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
thead { display: table-header-group; }
tr, .notes li { break-inside: avoid; }
h1 { break-after: avoid; }
}
";

/// What a page of several tables has besides.
const SECTIONS: &str = "\
section { margin: 0 0 2em; }
h2 { margin: 0 0 .5em; font-size: 1.1em; }
@media print {
section { margin: 0 0 7mm; break-inside: avoid; }
h2 { font-size: 10.5pt; break-after: avoid; }
}
";

/// A table as a page, row by row.
pub struct Html<'a> {
    reader: Reader<'a>,
    out: Box<dyn Write + 'a>,
}

impl<'a> Html<'a> {
    /// Writes what stands before the rows.
    pub fn begin(head: &Head, reader: Reader<'a>, out: Box<dyn Write + 'a>) -> io::Result<Self> {
        let mut page = Self::open(head.title.as_deref(), STYLE, reader, out)?;
        page.table(&head.columns, head.title.as_ref().map(|_| "title"))?;
        Ok(page)
    }

    /// A page with a table under each heading.
    pub fn sections(composite: &Composite, reader: Reader<'a>, out: Box<dyn Write + 'a>) -> io::Result<()> {
        let mut page = Self::open(Some(&composite.title), &[STYLE, SECTIONS].concat(), reader, out)?;
        for (code, Table { head, rows, notes }) in &composite.sections {
            let title = escaped(head.title.as_deref().unwrap_or_default()).replace('\n', "<br>");
            writeln!(page.out, "<section>\n<h2 id=\"{code}\">{title}</h2>")?;
            page.table(&head.columns, Some(code))?;
            rows.iter().try_for_each(|cells| page.row(cells))?;
            page.close(notes)?;
            writeln!(page.out, "</section>")?;
        }
        page.end()
    }

    /// Everything above the first table.
    fn open(title: Option<&str>, style: &str, reader: Reader<'a>, mut out: Box<dyn Write + 'a>) -> io::Result<Self> {
        let shown = title.map(|title| {
            let (first, above) = title.split_once('\n').unwrap_or((title, ""));
            let above = if above.is_empty() { String::new() } else { format!("\n<p>{}</p>", escaped(above).replace('\n', "<br>\n")) };
            format!("<h1 id=\"title\">{}</h1>{above}", escaped(first))
        });
        let title = title.map_or_else(|| reader.locale.text("rep-sheet", &[]), str::to_owned);
        let lang = match reader.locale.lang {
            Lang::Kk => "kk",
            Lang::Ru => "ru",
            Lang::En => "en",
        };
        writeln!(out, "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">")?;
        writeln!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")?;
        writeln!(out, "<meta name=\"viewport\" content=\"width=device-width\">")?;
        // Telephones would make links of IINs.
        writeln!(out, "<meta name=\"format-detection\" content=\"telephone=no\">")?;
        // The name of a page is seen outside it, in the lists of a browser: the first line alone.
        let name = title.lines().next().unwrap_or_default();
        writeln!(out, "<title>{}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>", escaped(name))?;
        if let Some(heading) = shown {
            writeln!(out, "{heading}")?;
        }
        Ok(Self { reader, out })
    }

    /// Begins a table; `label` is the id of its heading.
    fn table(&mut self, columns: &[Column], label: Option<&str>) -> io::Result<()> {
        let label = label.map(|id| format!(" aria-labelledby=\"{id}\"")).unwrap_or_default();
        let size = match columns.len() {
            0..=8 => "",
            9..=12 => " class=\"wide\"",
            _ => " class=\"widest\"",
        };
        write!(self.out, "<table{size}{label}>\n<thead>\n<tr>")?;
        for column in columns {
            write!(self.out, "<th scope=\"col\">{}</th>", escaped(&self.reader.heading(column, self.reader.usual())))?;
        }
        writeln!(self.out, "</tr>\n</thead>\n<tbody>")
    }

    /// Ends a table, with the lines below it.
    fn close(&mut self, notes: &[String]) -> io::Result<()> {
        writeln!(self.out, "</tbody>\n</table>")?;
        if !notes.is_empty() {
            writeln!(self.out, "<ul class=\"notes\">")?;
            for note in notes {
                writeln!(self.out, "<li>{}</li>", escaped(note))?;
            }
            writeln!(self.out, "</ul>")?;
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        writeln!(self.out, "</main>\n</body>\n</html>")?;
        self.out.flush()
    }
}

impl Renderer for Html<'_> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        write!(self.out, "<tr>")?;
        for cell in cells {
            let class = match cell {
                Cell::Int(_) | Cell::Suppressed => " class=\"n\"",
                Cell::Day(_) => " class=\"d\"",
                _ => "",
            };
            write!(self.out, "<td{class}>{}</td>", escaped(&self.reader.words(cell)))?;
        }
        writeln!(self.out, "</tr>")
    }

    fn finish(mut self: Box<Self>, notes: &[String]) -> io::Result<()> {
        self.close(notes)?;
        self.end()
    }
}

/// Text that is nothing but text, in an element and in a quoted attribute alike.
fn escaped(text: &str) -> String {
    let text = harmless(text);
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use anyhow::{Context, Result, ensure};
    use proptest::prelude::*;

    use super::escaped;
    use crate::locale::{Lang, Locale};
    use crate::norms::norms;
    use crate::output::{Format, Reader, begin};
    use crate::table::{Cell, Head, columns};

    fn page(title: Option<&str>, text: &str, notes: &[String]) -> Result<String> {
        let (locale, mut bytes) = (Locale::new(Lang::Kk), Vec::new());
        let norms = norms().ok().context("norms")?;
        let reader = Reader { locale: &locale, norms, headings: None, width: None, aim: None, scratch: None };
        let head = Head { title: title.map(str::to_owned), columns: columns(&["iin", "note", "count"]) };
        let mut renderer = begin(Format::Html, &head, reader, Box::new(&mut bytes))?;
        renderer.row(&[Cell::Text("012345678901".into()), Cell::Text(text.into()), Cell::Int(7)])?;
        renderer.finish(notes)?;
        Ok(String::from_utf8(bytes)?)
    }

    #[test]
    fn a_page_is_whole_and_alone() -> Result<()> {
        let page = page(Some("Есеп журналы · 1 жазба"), "Өтегенова", &["! ескертпе".into()])?;
        ensure!(page.starts_with("<!DOCTYPE html>\n<html lang=\"kk\">\n<head>\n<meta charset=\"utf-8\">"));
        ensure!(page.ends_with("</html>\n"));
        ensure!(page.contains("<h1 id=\"title\">Есеп журналы · 1 жазба</h1>"));
        ensure!(page.contains("<th scope=\"col\">ЖСН</th>"));
        ensure!(page.contains("<td>012345678901</td><td>Өтегенова</td><td class=\"n\">7</td>"));
        ensure!(page.contains("<li>! ескертпе</li>"));
        for foreign in ["http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link"] {
            ensure!(!page.contains(foreign), "{foreign}");
        }
        Ok(())
    }

    #[test]
    fn no_title_is_still_a_page() -> Result<()> {
        let page = page(None, "", &[])?;
        ensure!(page.contains("<title>Кесте</title>"));
        ensure!(!page.contains("<h1") && !page.contains("aria-labelledby") && !page.contains("<ul"));
        Ok(())
    }

    #[test]
    fn nothing_gets_out_of_its_cell() -> Result<()> {
        let nasty = "</td><script>alert('x')</script><b onclick=\"y\">&\u{202e}\u{0}";
        let page = page(Some(nasty), nasty, &[nasty.to_owned()])?;
        ensure!(!page.contains("<script") && !page.contains("<b ") && !page.contains('\u{202e}') && !page.contains('\u{0}'));
        let safe = "&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;b onclick=&quot;y&quot;&gt;&amp; ";
        assert_eq!(page.matches(safe).count(), 4, "title, heading, cell, note: {page}");
        Ok(())
    }

    proptest! {
        #[test]
        fn markup_never_survives(text in "[<>&\"'a;#\u{1}\u{202d}\n-]{0,12}") {
            let safe = escaped(&text);
            let marks = ['<', '>', '"', '\'', '\u{1}', '\u{202d}'];
            prop_assert!(!safe.contains(marks));
            let back = safe.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
            prop_assert_eq!(back, text.replace('\u{1}', " ").replace('\u{202d}', ""));
        }
    }
}
