//! Workbooks and pages as the real program writes them, read back.

use std::fmt::Write as _;
use std::io::Cursor;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use calamine::{Data, Range, Reader as _, Xlsx, open_workbook};

use crate::harness::{Place, rows};

/// A number of a child with its check digit.
fn iin(birth: &str, serial: usize) -> String {
    for serial in serial.. {
        let body = format!("{birth}5{serial:04}");
        let digits: Vec<usize> = body.bytes().map(|digit| usize::from(digit - b'0')).collect();
        let sum = |first: usize| digits.iter().enumerate().map(|(at, digit)| digit * ((at + first) % 11 + 1)).sum::<usize>() % 11;
        let check = if sum(0) == 10 { sum(2) } else { sum(0) };
        if check < 10 {
            return format!("{body}{check}");
        }
    }
    String::new()
}

/// A register with a child whose texts mean mischief.
fn place() -> Result<Place> {
    let place = Place::with_register()?;
    let iin = iin("110301", 7);
    let iin = iin.as_str();
    place.ok(&[
        "student",
        "add",
        "--iin",
        iin,
        "--last-name",
        "<b>Өтегенова&\"'",
        "--first-name",
        "=1+2",
        "--birth-date",
        "01.03.2011",
        "--class",
        "7Ә",
        "--since",
        "2026-09-01",
    ])?;
    place.ok(&["staff", "add", "--name", "+7 701 <script>alert(1)</script>", "--role", "psychologist"])?;
    place.types(&format!("register place {iin} --kind in_school --ground truancy --on 2026-09-10 --protocol 007 --order 1E5 --responsible \"+7 701 <script>alert(1)</script>\" --review-on 2026-12-20"))?;
    place.ok(&[
        "intervention",
        "add",
        iin,
        "--kind",
        "home_visit",
        "--on",
        "2026-10-02",
        "--summary",
        "=HYPERLINK(\"x\")",
        "--minutes",
        "45",
    ])?;
    Ok(place)
}

fn sheet(path: PathBuf) -> Result<Range<Data>> {
    let mut book: Xlsx<_> = open_workbook(&path)?;
    let name = book.sheet_names().first().context("a sheet")?.clone();
    ensure!(book.worksheet_formula(&name)?.is_empty(), "a formula");
    Ok(book.worksheet_range(&name)?)
}

/// The row of headings and what stands below it.
fn table(sheet: &Range<Data>, first: &str) -> Result<(Vec<String>, Vec<Vec<Data>>)> {
    let mut rows = sheet.rows().skip_while(|row| row[0] != Data::String(first.to_owned()));
    let headings = rows.next().context("headings")?.iter().map(ToString::to_string).collect();
    Ok((headings, rows.map(<[Data]>::to_vec).collect()))
}

#[test]
fn a_workbook_read_back_cell_by_cell() -> Result<()> {
    let place = place()?;
    place.ok(&["report", "register", "-o", "журнал.xlsx"])?;
    let csv = rows(&place.ok(&["report", "register", "--format", "csv"])?)?;
    let sheet = sheet(place.file("журнал.xlsx"))?;
    ensure!(matches!(&sheet[(0, 0)], Data::String(title) if title.contains("Есеп журналы")), "{:?}", sheet[(0, 0)]);
    let (headings, found) = table(&sheet, "№")?;
    let row = found.first().context("a row")?;
    let cell = |heading: &str| headings.iter().position(|known| known == heading).map(|at| &row[at]).context(heading.to_owned());
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(*cell("№")?, Data::Float(1.0));
    assert_eq!(*cell("ЖСН")?, text(&csv[0]["iin"]));
    assert_eq!(*cell("Оқушы")?, text("<b>Өтегенова&\"' =1+2"));
    assert_eq!(*cell("Хаттама")?, text("007"));
    assert_eq!(*cell("Бұйрық")?, text("1E5"));
    assert_eq!(*cell("Жауапты")?, text("+7 701 <script>alert(1)</script>"));
    assert_eq!(*cell("Жұмыс саны")?, Data::Float(1.0));
    assert_eq!(*cell("Шығарылған күні")?, Data::Empty);
    for (heading, column) in [("Қойылған күні", "placed_on"), ("Туған күні", "birth_date"), ("Соңғы жұмыс", "last_contact_on")]
    {
        let Data::DateTime(day) = cell(heading)? else { bail!("{heading}: {:?}", cell(heading)?) };
        assert_eq!(day.as_datetime().map(|day| day.date().to_string()).as_ref(), Some(&csv[0][column]));
    }
    Ok(())
}

/// What a workbook holds is what the file for Excel says, figure by figure.
pub fn same_as_excel(place: &Place, args: &[&str]) -> Result<()> {
    place.ok(&[args, &["--out", "kitap.xlsx"]].concat())?;
    let excel = place.ok(&[args, &["--format", "excel"]].concat())?;
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(excel.trim_start_matches('\u{feff}').as_bytes());
    let wanted: Vec<Vec<String>> = reader.records().map(|row| Ok(row?.iter().map(str::to_owned).collect())).collect::<Result<_>>()?;
    let first = wanted.first().and_then(|headings| headings.first()).context("no headings")?;
    let sheet = sheet(place.file("kitap.xlsx"))?;
    let (headings, found) = table(&sheet, first)?;
    ensure!(headings == wanted[0], "{headings:?} {:?}", wanted[0]);
    ensure!(wanted.len() > 1 && found.len() >= wanted.len() - 1, "{args:?}");
    for (row, wanted) in found.iter().zip(&wanted[1..]) {
        let row: Vec<String> = row.iter().map(ToString::to_string).collect();
        ensure!(row == *wanted, "{row:?} {wanted:?}");
    }
    Ok(())
}

#[test]
fn zeros_in_front_stay() -> Result<()> {
    let place = Place::with_register()?;
    let iin = iin("010203", 1);
    ensure!(iin.starts_with('0'));
    let file = place.write("оқушылар.csv", format!("iin,last_name,first_name,class\n{iin},Ким,Дана,7А\n"))?;
    place.ok(&["import", "students", &file, "--since", "2026-09-01"])?;
    place.ok(&["register", "place", &iin, "--kind", "in_school", "--ground", "truancy", "--on", "2026-09-10"])?;
    place.ok(&["--lang", "ru", "register", "list", "--headings", "code", "-o", "учёт.xlsx"])?;
    let (headings, found) = table(&sheet(place.file("учёт.xlsx"))?, "iin")?;
    assert_eq!(headings[1], "register");
    assert_eq!(found[0][0], Data::String(iin));
    Ok(())
}

#[test]
fn a_page_holds_no_markup_of_records() -> Result<()> {
    let place = place()?;
    for name in ["журнал.html", "журнал.HTM"] {
        place.ok(&["--lang", "ru", "report", "register", "-o", name])?;
        let page = std::fs::read_to_string(place.file(name))?;
        ensure!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ru\">") && page.ends_with("</html>\n"));
        ensure!(!page.contains("<script") && !page.contains("<b>"));
        ensure!(page.contains("<td>&lt;b&gt;Өтегенова&amp;&quot;&#39; =1+2</td>"));
        ensure!(page.contains("<td>+7 701 &lt;script&gt;alert(1)&lt;/script&gt;</td>"));
        ensure!(page.contains("<td class=\"d\">10.09.2026</td>") && page.contains("<th scope=\"col\">"));
    }
    let printed = place.ok(&["--lang", "ru", "report", "register", "--format", "html"])?;
    assert_eq!(printed, std::fs::read_to_string(place.file("журнал.html"))?);
    Ok(())
}

#[test]
fn the_same_register_gives_the_same_bytes() -> Result<()> {
    let place = place()?;
    let written = || {
        ["list.xlsx", "list.html"]
            .map(|name| Ok::<_, anyhow::Error>((place.ok(&["intervention", "list", "-o", name])?, std::fs::read(place.file(name))?)))
            .into_iter()
            .collect::<Result<Vec<_>>>()
    };
    let first = written()?;
    std::thread::sleep(std::time::Duration::from_millis(1100));
    ensure!(first == written()?);
    Ok(())
}

#[test]
fn a_workbook_is_not_for_the_screen() -> Result<()> {
    let place = place()?;
    let said = place.exits(2, &["student", "list", "-o", "оқушылар.xls"])?;
    ensure!(said.contains(".xlsx"), "{said}");
    let said = place.exits(2, &["report", "movement", "--format", "xlsx"])?;
    ensure!(said.contains("--out ФАЙЛ.xlsx"), "{said}");
    // Into a pipe it goes whole.
    place.ok(&["report", "movement", "-o", "қозғалыс.xlsx"])?;
    let piped = place.command(&["report", "movement", "--format", "xlsx", "-o", "-"]).output()?;
    ensure!(piped.status.success() && piped.stdout == std::fs::read(place.file("қозғалыс.xlsx"))?);
    ensure!(Xlsx::new(Cursor::new(piped.stdout)).is_ok());
    Ok(())
}

#[test]
fn a_large_school_fits_a_workbook() -> Result<()> {
    const CHILDREN: usize = 20_000;
    let place = Place::with_register()?;
    let mut list = "last_name,first_name,birth_date,class\n".to_owned();
    for child in 0..CHILDREN {
        writeln!(list, "Өтегенов{child},Әлихан,20{:02}-{:02}-{:02},{}Б", 9 + child % 10, child % 12 + 1, child % 28 + 1, child % 11 + 1)?;
    }
    let file = place.write("мектеп.csv", list)?;
    place.ok(&["import", "students", &file, "--since", "2026-09-01", "-q"])?;
    place.ok(&["student", "list", "-o", "мектеп.xlsx"])?;
    let (_, found) = table(&sheet(place.file("мектеп.xlsx"))?, "Нөмірі").or_else(|_| table(&sheet(place.file("мектеп.xlsx"))?, "ЖСН"))?;
    assert_eq!(found.len(), CHILDREN);
    let left: Vec<_> = std::fs::read_dir(place.path())?.flatten().map(|entry| entry.file_name()).collect();
    ensure!(!left.iter().any(|name| name.to_string_lossy().starts_with(".esep-")), "{left:?}");
    Ok(())
}

/// A limit on the size of files stands for a full disk: the temporary data of a workbook do not fit.
#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_leaves_nothing() -> Result<()> {
    let place = Place::with_register()?;
    let mut list = "last_name,first_name,birth_date,class\n".to_owned();
    for child in 0..4000 {
        writeln!(list, "Өтегенов{child},Әлихан,2012-01-{:02},7Б", child % 28 + 1)?;
    }
    let file = place.write("мектеп.csv", list)?;
    place.ok(&["import", "students", &file, "--since", "2026-09-01", "-q"])?;
    let wanted = place.command(&[]);
    let program = wanted.get_program().to_string_lossy();
    let script = format!("trap '' XFSZ; ulimit -f 64; exec '{program}' student list --all -o мектеп.xlsx");
    let mut command = std::process::Command::new("sh");
    command.args(["-c", &script]).current_dir(place.path()).env_clear();
    command.envs(wanted.get_envs().filter_map(|(name, value)| value.map(|value| (name, value))));
    let run = command.output()?;
    assert_eq!(run.status.code(), Some(7), "{}", String::from_utf8_lossy(&run.stderr));
    let left: Vec<_> = std::fs::read_dir(place.path())?.flatten().map(|entry| entry.file_name()).collect();
    ensure!(!left.iter().any(|name| name.to_string_lossy().starts_with(".esep-") || name == "мектеп.xlsx"), "{left:?}");
    Ok(())
}
