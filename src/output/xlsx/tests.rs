//! What is written is read back, cell by cell.

use std::io::Cursor;

use anyhow::{Context, Result, ensure};
use calamine::{Data, Range, Reader as _, Xlsx as Book};

use super::{CELL, LEARNED, ROWS, SheetFull, Xlsx, fitting};
use crate::domain::Date;
use crate::locale::{Lang, Locale};
use crate::norms::{Vocabulary, norms};
use crate::output::{Reader, Renderer};
use crate::table::{Cell, Head, columns};

const SHEET: &str = "Кесте";

fn reader(locale: &Locale) -> Result<Reader<'_>> {
    let norms = norms().ok().context("norms")?;
    Ok(Reader { locale, norms, headings: None, width: None, aim: None, scratch: None })
}

fn written(title: Option<&str>, rows: &[Vec<Cell>], notes: &[String]) -> Result<Vec<u8>> {
    let (locale, mut bytes) = (Locale::new(Lang::Kk), Vec::new());
    let head = Head { title: title.map(str::to_owned), columns: columns(&["iin", "+note", "count", "on"]) };
    let mut renderer = Box::new(Xlsx::begin(&head, reader(&locale)?, Box::new(&mut bytes))?);
    rows.iter().try_for_each(|cells| renderer.row(cells))?;
    renderer.finish(notes)?;
    Ok(bytes)
}

fn read(bytes: Vec<u8>) -> Result<Range<Data>> {
    Ok(Book::new(Cursor::new(bytes))?.worksheet_range(SHEET)?)
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn title_heading_rows_notes() -> Result<()> {
    let day = Date::from_ymd_opt(2026, 11, 22).context("day")?;
    let old = Date::from_ymd_opt(1899, 12, 31).context("day")?;
    let row = vec![Cell::Text("012345678901".into()), Cell::Empty, Cell::Int(-7), Cell::Day(day)];
    let other = vec![Cell::Code(Vocabulary::Sex, "F".into()), Cell::Said("rep-work"), Cell::Int(i64::MAX), Cell::Day(old)];
    let sheet = read(written(Some("Есеп журналы\n2 жазба"), &[row, other], &["! ескертпе".into()])?)?;
    assert_eq!(sheet[(0, 0)], text("Есеп журналы"));
    assert_eq!(sheet[(1, 0)], text("2 жазба"));
    assert_eq!(sheet.rows().nth(2).context("heading")?, [text("ЖСН"), text("Ескертпе"), text("Саны"), text("Күні")]);
    assert_eq!(sheet[(3, 0)], text("012345678901"));
    assert_eq!(sheet[(3, 1)], Data::Empty);
    assert_eq!(sheet[(3, 2)], Data::Float(-7.0));
    let Data::DateTime(found) = &sheet[(3, 3)] else { anyhow::bail!("{:?}", sheet[(3, 3)]) };
    assert_eq!(found.as_datetime().map(|time| time.date()), Some(day));
    assert_eq!(sheet[(4, 0)], text(norms().ok().context("norms")?.label(Vocabulary::Sex, "F", Lang::Kk)));
    assert_eq!(sheet[(4, 1)], text("Жүргізілген жұмыс"));
    assert_eq!(sheet[(4, 2)], text(&i64::MAX.to_string()), "no digit is lost");
    assert_eq!(sheet[(4, 3)], text("31.12.1899"), "Excel counts days from 1900");
    assert_eq!(sheet[(6, 0)], text("! ескертпе"));
    Ok(())
}

#[test]
fn text_is_text_for_good() -> Result<()> {
    let nasty = [
        "=1+2",
        "+7 701",
        "-5",
        "@SUM(A1)",
        "007",
        "1E5",
        "2026-11-22",
        "TRUE",
        "#REF!",
        "'x",
        "_x0041_",
        "a\tb\nc",
        "<b>&\"'</b>",
        " a ",
        "]]>",
        "Ә\u{1}ә",
        "{=1}",
    ];
    let rows: Vec<Vec<Cell>> = nasty.iter().map(|nasty| vec![Cell::Text((*nasty).into())]).collect();
    let bytes = written(None, &rows, &["=1+2".into()])?;
    ensure!(Book::new(Cursor::new(bytes.clone()))?.worksheet_formula(SHEET)?.is_empty());
    let sheet = read(bytes)?;
    for (nasty, row) in nasty.iter().zip(1..) {
        let Data::String(found) = &sheet[(row, 0)] else { anyhow::bail!("{nasty}: {:?}", sheet[(row, 0)]) };
        // So the format writes a control code; Excel takes it back, the reader of this test does not.
        assert_eq!(found.replace("_x0001_", "\u{1}").replace("_x005F_", "_"), *nasty);
    }
    Ok(())
}

#[test]
fn an_empty_table_has_its_headings() -> Result<()> {
    let sheet = read(written(None, &[], &[])?)?;
    assert_eq!((sheet.height(), sheet[(0, 0)].clone()), (1, text("ЖСН")));
    Ok(())
}

#[test]
fn rows_that_waited_and_those_after_them_are_all_there() -> Result<()> {
    let row = |number| vec![Cell::Text(format!("{number:012}")), Cell::Text("ұзын мәтін ".repeat(20)), Cell::Int(number), Cell::Empty];
    let rows: Vec<Vec<Cell>> = (0..2 * i64::try_from(LEARNED)?).map(row).collect();
    let bytes = written(Some("Тақырып"), &rows, &["соңы".into()])?;
    ensure!(bytes == written(Some("Тақырып"), &rows, &["соңы".into()])?, "the same rows give the same bytes");
    let sheet = read(bytes)?;
    for (number, row) in (0..2 * LEARNED).zip(2..) {
        assert_eq!(sheet[(row, 0)], text(&format!("{number:012}")));
        assert_eq!(sheet[(row, 2)], Data::Float(f64::from(u32::try_from(number)?)));
    }
    assert_eq!(sheet[(3 + 2 * LEARNED, 0)], text("соңы"));
    Ok(())
}

#[test]
fn what_is_too_much_is_said() -> Result<()> {
    assert_eq!(fitting("ә".repeat(CELL)), "ә".repeat(CELL));
    assert_eq!(fitting("ә".repeat(CELL + 1)), format!("{}…", "ә".repeat(CELL - 1)));
    let cut = fitting(format!("а{}", "😀".repeat(CELL)));
    ensure!(cut.ends_with("😀…") && cut.encode_utf16().count() <= CELL);
    let sheet = read(written(None, &[vec![Cell::Text("ә".repeat(40_000))]], &[])?)?;
    ensure!(matches!(&sheet[(1, 0)], Data::String(found) if found.ends_with("ә…")));

    let locale = Locale::new(Lang::Kk);
    let head = Head { title: None, columns: columns(&["iin"]) };
    let mut renderer = Xlsx::begin(&head, reader(&locale)?, Box::new(Vec::new()))?;
    renderer.sheet.row = ROWS - 1;
    renderer.sheet.learned()?;
    let error = renderer.row(&[Cell::Int(2)]).err().context("a row too many")?;
    ensure!(error.get_ref().is_some_and(|inner| inner.is::<SheetFull>()));
    Ok(())
}

#[test]
fn temporary_data_are_beside_the_file_and_go_away() -> Result<()> {
    let place = tempfile::tempdir()?;
    let names = || Ok::<_, std::io::Error>(std::fs::read_dir(place.path())?.flatten().map(|entry| entry.path()).collect::<Vec<_>>());
    let locale = Locale::new(Lang::Kk);
    let reader = Reader { scratch: Some(place.path()), ..reader(&locale)? };
    let head = Head { title: None, columns: columns(&["iin"]) };
    let mut renderer = Xlsx::begin(&head, reader, Box::new(Vec::new()))?;
    renderer.row(&[Cell::Int(1)])?;
    let found = names()?;
    assert_eq!(found.len(), 1);
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&found[0].metadata()?.permissions()) & 0o777, 0o700);
    drop(renderer);
    ensure!(names()?.is_empty());
    Ok(())
}
