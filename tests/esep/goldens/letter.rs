//! The systems of the Government's letter: what people type, and each report as a table, as files and as a workbook.

use std::path::Path;

use anyhow::Result;
use calamine::{Data, Reader as _, Xlsx, open_workbook};

use super::{FILE, golden, lists_only};

/// What stands in a workbook, sheet by sheet.
pub fn workbook(path: &Path) -> Result<String> {
    let mut said = String::new();
    let mut book: Xlsx<_> = open_workbook(path)?;
    for (name, range) in book.worksheets() {
        said.push_str(&format!("[{name}]\n"));
        for row in range.rows() {
            let cell = |cell: &Data| match cell {
                Data::DateTime(day) => day.as_datetime().map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default(),
                other => other.to_string(),
            };
            let row: Vec<String> = row.iter().map(cell).collect();
            said.push_str(&format!("{}\n", row.join(" | ").trim_end_matches([' ', '|'])));
        }
    }
    Ok(said)
}

/// A golden of the sample school: commands, then each report on the terminal, as CSV, for Excel and as a workbook.
fn of_school(name: &str, commands: &[&[&str]], reports: &[&[&str]]) -> Result<()> {
    let mut all: Vec<Vec<&str>> = commands.iter().map(|args| [&FILE[..], args].concat()).collect();
    for report in reports {
        for ending in [&[][..], &["--format", "csv"], &["--format", "excel"], &["-o", "report.xlsx"]] {
            all.push([&FILE[..], report, ending].concat());
        }
    }
    golden(name, &all.iter().map(Vec::as_slice).collect::<Vec<_>>(), lists_only)
}

#[test]
fn outings() -> Result<()> {
    const ADD: [&str; 3] = ["outing", "add", "--kind"];
    let with = |more: &[&'static str]| [&ADD[..], more].concat();
    let commands: [Vec<&str>; 13] = [
        with(&[
            "theatre",
            "--on",
            "12.11.2026",
            "--place",
            "ЖКТ",
            "--class",
            "7А",
            "8Б",
            "--pupils",
            "12",
            "--free",
            "5",
            "--by",
            "қалиева",
        ]),
        vec!["outing", "add", "ким дана", "ахметов әлихан", "--kind", "museum", "--on", "14.11.2026", "--free", "2"],
        with(&["музей", "--on", "15.10.2026", "--class", "9Б", "--pupils", "6", "--free", "0"]),
        with(&["concert", "--on", "20.11.2026", "--class", "7Я", "--pupils", "6", "--free", "0"]),
        with(&["theatre", "--on", "12.11.2026", "--place", "ЖКТ", "--class", "8Б", "7А", "--pupils", "12", "--free", "5"]),
        with(&["theatre", "--on", "16.11.2026", "--free", "0"]),
        with(&["theatre", "--on", "16.11.2026", "--class", "5Ә", "--pupils", "4", "--free", "5"]),
        vec!["outing", "edit", "3", "--free", "1", "--on", "16.10.2026"],
        vec!["outing", "list", "--month", "2026-11"],
        vec!["outing", "coverage"],
        vec!["register", "show", "ким дана"],
        vec!["history"],
        vec!["outing", "add", "--help"],
    ];
    of_school(
        "outings",
        &commands.iter().map(Vec::as_slice).collect::<Vec<_>>(),
        &[&["report", "outings", "--year", "2026-2027"], &["report", "outings", "--year", "2026-2027", "--public"]],
    )
}

#[test]
fn activities() -> Result<()> {
    let commands: [&[&str]; 14] = [
        &["activity", "add", "--name", "Шахмат", "--place", "12-каб.", "--leader", "мельник"],
        &["activity", "add", "--name", "Футбол", "--place", "№ 2 БЖСМ"],
        &["activity", "add", "--name", "шахмат"],
        &["activity", "edit", "футбол", "--name", "Футбол, 7–9"],
        &["activity", "enrol", "шахмат", "ким дана", "ахметов әлихан", "--since", "12.11.2026"],
        &["activity", "enrol", "футбол", "ким дана", "--since", "01.09.2026"],
        &["activity", "enrol", "шахмат", "ким дана", "--since", "20.11.2026"],
        &["activity", "leave", "футбол", "ким дана", "--on", "31.08.2026"],
        &["activity", "leave", "футбол", "ким дана", "--on", "20.11.2026"],
        &["student", "show", "ким дана"],
        &["register", "show", "ким дана"],
        &["history", "ким дана"],
        &["report", "coverage", "--kind", "in_school"],
        &["activity", "enrol", "--help"],
    ];
    let lists: [&[&str]; 3] = [&["activity", "list"], &["activity", "show", "шахмат"], &["activity", "list", "ким дана"]];
    of_school("activities", &commands, &lists)
}

#[test]
fn training() -> Result<()> {
    const ADD: [&str; 2] = ["training", "add"];
    let with = |more: &[&'static str]| [&ADD[..], more].concat();
    let commands: [Vec<&str>; 8] = [
        with(&["мельник", "--topic", "bullying", "--course", "Өрлеу", "--on", "20.10.2026", "--hours", "36", "--certificate", "01-774"]),
        with(&[
            "мельник",
            "қалиева",
            "досанов",
            "--topic",
            "suicide_prevention",
            "--course",
            "Семинар",
            "--on",
            "15.09.2025",
            "--hours",
            "8",
        ]),
        with(&["мельник", "--topic", "violence", "--course", "Өрлеу", "--on", "20.10.2026"]),
        with(&["қалиева", "мельник", "--topic", "violence", "--course", "Семинар", "--on", "21.11.2026", "--certificate", "5"]),
        vec!["training", "edit", "2", "--certificate", "77"],
        vec!["training", "list"],
        vec!["history"],
        vec!["training", "add", "--help"],
    ];
    let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
    of_school("training", &commands, &[&["report", "training"], &["report", "training", "--list", "bullying:no"]])
}

#[test]
fn posts() -> Result<()> {
    let commands: [&[&str]; 6] = [
        &["school", "set", "--post", "psychologist=0,5", "social_pedagogue=1"],
        &["school", "set", "--post", "psychologist=0,5"],
        &["school", "set", "--post", "psychologist"],
        &["caseload"],
        &["history"],
        &["school", "set", "--help"],
    ];
    of_school("posts", &commands, &[&["school", "show"]])
}

#[test]
fn families() -> Result<()> {
    let commands: [&[&str]; 10] = [
        &["family", "join", "ким дана", "ахметов әлихан"],
        &["family", "join", "ахметов әлихан", "ким дана"],
        &["family", "part", "ким дана", "бекенов өмір"],
        &["family", "aid", "add", "ким дана", "--kind", "clothes", "--on", "12.11.2026", "--note", "қысқы аяқкиім"],
        &["family", "aid", "add", "ким дана", "--kind", "clothes", "--on", "12.11.2026", "--note", "қысқы аяқкиім"],
        &["family", "aid", "list"],
        &["family", "list", "--status", "low_income"],
        &["report", "passport"],
        &["history", "ким дана"],
        &["family", "aid", "add", "--help"],
    ];
    of_school("families", &commands, &[&["family", "show", "ким дана"], &["family", "list"]])
}
