//! Workbooks as schools have them: read as the same list in texts is read.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use crate::harness::{Place, cases, rows};
use crate::round_trip::{STUDENT_COLUMNS, without_ids};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");

/// A class list as a class teacher keeps it: a title, a grade beside all of its children, an IIN that lost its zero, a day as
/// text, as a date and as a bare number, a name that a formula makes (not in the .xls), a total.
fn class_list(path: &Path) -> Result<()> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("7-сыныптар")?;
    let (plain, day) = (Format::new(), Format::new().set_num_format("dd.mm.yyyy"));
    sheet.merge_range(0, 0, 0, 7, "№ 15 мектеп. 7-сыныптар тізімі", &plain)?;
    let headings = ["№", "ЖСН", "Оқушының аты-жөні", "Жынысы", "Туған күні", "Параллель", "Литер", "Ата-анасының телефоны"];
    for (column, heading) in (0..).zip(headings) {
        sheet.write(2, column, heading)?;
    }
    sheet.write(3, 0, 1)?.write(3, 1, 110_214_500_128_i64)?.write(3, 2, "Ахметов Әлихан Серікұлы")?.write(3, 3, "Ұ")?;
    sheet.write_with_format(3, 4, ExcelDateTime::from_ymd(2011, 2, 14)?, &day)?;
    sheet.merge_range(3, 5, 5, 5, "", &plain)?;
    sheet.write(3, 5, 7)?.write(3, 6, "ә")?.write(3, 7, "+7 700 000 00 00")?;
    sheet.write(4, 0, 2)?.write(4, 2, "Ким Дана")?.write(4, 3, "Қыз")?.write(4, 4, "5.5.13")?.write(4, 6, "«Б»")?;
    sheet.write(5, 0, 3)?.write(5, 1, 10_203_500_018_i64)?;
    sheet.write(5, 2, Formula::new("=\"Ли\"&\" \"&\"Ян\"").set_result("Ли Ян"))?;
    sheet.write(5, 3, "муж")?.write(5, 4, 36_925)?.write(5, 6, "Б")?.write(5, 7, Formula::new("=NA()").set_result("#N/A"))?;
    sheet.write(7, 1, "Барлығы:")?.write(7, 2, 3)?;
    book.save(path)?;
    Ok(())
}

const CLASS: &str = "last_name,first_name,patronymic,sex,birth_date,class,guardian_phone\n\
    Ахметов,Әлихан,Серікұлы,M,2011-02-14,7Ә,+7 700 000 00 00\n\
    Ким,Дана,,F,2013-05-05,7Б,\n\
    Ли,Ян,,M,2001-02-03,7Б,\n";

fn children(place: &Place) -> Result<Vec<std::collections::BTreeMap<String, String>>> {
    let mut found = rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)?;
    let wanted: Vec<&str> = CLASS.lines().next().unwrap_or_default().split(',').collect();
    found.iter_mut().for_each(|row| row.retain(|column, _| wanted.contains(&column.as_str())));
    Ok(found)
}

#[test]
fn a_class_list_in_every_kind_of_workbook() -> Result<()> {
    let made = tempfile::tempdir()?;
    let ours = made.path().join("class.xlsx");
    class_list(&ours)?;

    let others = ["class.xlsx", "class.xls", "class.ods"].map(|name| Path::new(CORPUS).join(name));
    for path in [ours].into_iter().chain(others) {
        let place = Place::with_register()?;
        let file = place.write("class", std::fs::read(&path)?)?;
        let said = place.json(&["import", "students", &file])?;
        ensure!(said["rows"] == 3 && said["rejected"] == 0 && said["passed_over"] == 1, "{}: {said}", path.display());
        ensure!(said["notes"][0]["line"] == 6 && said["notes"][0]["code"] == "iin_padded", "{}: {said}", path.display());
        ensure!(children(&place)? == rows(CLASS)?, "{}: {:?}", path.display(), children(&place)?);
    }
    Ok(())
}

/// A workbook of an old Mac counts its days from 1904: the record that says so is the only difference.
#[test]
fn days_from_1904() -> Result<()> {
    let mut bytes = std::fs::read(Path::new(CORPUS).join("class.xls"))?;
    let mode = bytes.windows(6).position(|record| record == [0x22, 0, 2, 0, 0, 0]).context("the record of dates")?;
    bytes[mode + 4] = 1;
    let place = Place::with_register()?;
    let file = place.write("class.xls", bytes)?;
    place.run(&["import", "students", &file])?;
    let days: Vec<String> = children(&place)?.into_iter().map(|row| row["birth_date"].clone()).collect();
    ensure!(days == ["2015-02-15", "2013-05-05"], "{days:?}: the third IIN lost its witness");
    Ok(())
}

/// Turns a list into a workbook of texts, as programs export them.
fn as_workbook(place: &Place, list: &Path) -> Result<PathBuf> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(list)?;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, record) in (0..).zip(reader.records()) {
        for (column, cell) in (0..).zip(&record?) {
            sheet.write(at, column, cell)?;
        }
    }
    let path = place.file("list.xlsx");
    book.save(&path)?;
    Ok(path)
}

/// Turns a list into one that Excel in Russian saves: BOM, `;`, quotes, DD.MM.YYYY.
fn as_excel(place: &Place, list: &Path) -> Result<PathBuf> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(list)?;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![]);
    for record in reader.records() {
        let day = |cell: &str| match cell.split('-').collect::<Vec<_>>()[..] {
            [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2 => format!("{day}.{month}.{year}"),
            _ => cell.to_owned(),
        };
        writer.write_record(record?.iter().map(day))?;
    }
    let path = place.file("list.csv");
    std::fs::write(&path, ["\u{feff}".as_bytes(), &writer.into_inner()?].concat())?;
    Ok(path)
}

#[test]
fn the_school_is_the_same_in_every_form() -> Result<()> {
    let Some(cases) = cases() else { return Ok(()) };
    let lists = [
        ("students", "students_2025.csv", Some("2025-09-01")),
        ("students", "students_2026.csv", Some("2026-09-01")),
        ("students", "moves.csv", None),
    ];
    let more = [("entries", "entries.csv", None), ("interventions", "interventions.csv", None)];
    let forms: [fn(&Place, &Path) -> Result<PathBuf>; 3] = [|_, list| Ok(list.to_owned()), as_workbook, as_excel];
    let mut said = Vec::new();
    for form in forms {
        let place = Place::with_register()?;
        for (kind, name, since) in lists.into_iter().chain(more) {
            let list = place.file(name);
            std::fs::copy(cases.join("school").join(name), &list)?;
            let path = form(&place, &list)?.to_string_lossy().into_owned();
            let mut args = vec!["import", kind, &path, "-q"];
            args.extend(since.into_iter().flat_map(|since| ["--since", since]));
            place.ok(&args)?;
        }
        said.push(crate::people::lists(&place)?);
    }
    ensure!(said[0] == said[1], "a workbook says something else");
    ensure!(said[0] == said[2], "a file for Excel says something else");
    Ok(())
}

/// Two sheets with lists, one without, one that is hidden.
pub fn several(place: &Place) -> Result<String> {
    let mut book = Workbook::new();
    for (name, child) in [("7А", "Ким"), ("7Б", "Ли"), ("Ескі", "Цой")] {
        let sheet = book.add_worksheet().set_name(name)?;
        for (column, (heading, cell)) in (0..).zip([("Тегі", child), ("Аты", "Дана"), ("Сынып", name), ("Туған күні", "05.05.2013")])
        {
            sheet.write(0, column, heading)?.write(1, column, if name == "Ескі" && column == 2 { "7В" } else { cell })?;
        }
        sheet.set_hidden(name == "Ескі");
    }
    book.add_worksheet().set_name("Түсіндірме")?.write(0, 0, "Бұл тізім емес")?;
    let path = place.file("several.xlsx");
    book.save(&path)?;
    Ok(path.to_string_lossy().into_owned())
}

#[test]
fn which_sheet_is_meant() -> Result<()> {
    let place = Place::with_register()?;
    let path = several(&place)?;
    let said = place.exits(4, &["import", "students", &path])?;
    ensure!(said.contains("1. 7А") && said.contains("2. 7Б") && !said.contains("Ескі") && !said.contains("Түсіндірме"), "{said}");
    ensure!(place.error_code(4, &["import", "students", &path])? == "import_sheets_several");
    for (sheet, child) in [("7б", "Ли"), ("1", "Ким"), ("Ескі", "Цой")] {
        place.ok(&["import", "students", &path, "--sheet", sheet, "-q"])?;
        ensure!(place.ok(&["student", "list"])?.contains(child), "{sheet}");
    }
    ensure!(place.error_code(4, &["import", "students", &path, "--sheet", "Түсіндірме"])? == "import_no_heading");
    ensure!(place.error_code(3, &["import", "students", &path, "--sheet", "9А"])? == "import_sheet_unknown");
    let text = place.write("list.csv", "iin,last_name\n")?;
    ensure!(place.error_code(2, &["import", "students", &text, "--sheet", "1"])? == "import_no_sheets");
    Ok(())
}

/// Rejected rows of a workbook are set aside in a file that can itself be put right and imported.
#[test]
fn rejected_rows_of_a_workbook() -> Result<()> {
    let place = Place::with_register()?;
    let list = place.write("list.csv", format!("{STUDENT_COLUMNS}\n,'=Ким,Дана,,F,2013-05-05,99,,,,'=1,,,,\n"))?;
    let path = as_workbook(&place, Path::new(&list))?.to_string_lossy().into_owned();
    place.exits(1, &["import", "students", &path])?;
    let rejected = std::fs::read_to_string(place.file("list.xlsx.rejected.csv"))?;
    std::fs::write(place.file("list.xlsx.rejected.csv"), rejected.replace(";99;", ";9А;"))?;
    place.ok(&["import", "students", &format!("{path}.rejected.csv"), "-q"])?;
    let found = without_ids(&place.ok(&["student", "list", "--format", "csv"])?)?;
    ensure!(found[0]["last_name"] == "'=Ким" && found[0]["phone"] == "'=1", "{found:?}");
    Ok(())
}
