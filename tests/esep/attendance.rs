//! Lists of days at school and days missed: taken, corrected, refused row by row, shown.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, iin, many_students, refused, school};

const TERM: &str = "2026-2027/1";

/// A school of three children with IINs.
fn three() -> Result<Place> {
    let place = Place::with_register()?;
    let list = place.write("students.csv", many_students(3)?)?;
    place.ok(&["import", "students", &list, "-q"])?;
    Ok(place)
}

fn import(place: &Place, list: &str, term: &str) -> Result<serde_json::Value> {
    let path = place.write("list.csv", list)?;
    place.json(&["import", "attendance", &path, "--term", term])
}

fn counts(answer: &serde_json::Value) -> [i64; 4] {
    ["new", "changed", "unchanged", "rejected"].map(|name| answer[name].as_i64().unwrap_or(-1))
}

fn shown(place: &Place, args: &[&str]) -> Result<Vec<[String; 6]>> {
    let csv = place.ok(&[&["student", "attendance"], args, &["--format", "csv"]].concat())?;
    let columns = ["student_id", "enrolled_days", "excused_days", "unexcused_days", "unexcused_lessons", "failing_subjects"];
    Ok(rows(&csv)?.iter().map(|row| columns.map(|column| row[column].clone())).collect())
}

#[test]
fn a_list_is_taken_corrected_and_taken_back() -> Result<()> {
    let place = three()?;
    let (a, b) = (iin(0)?, iin(1)?);
    let list = format!("iin,enrolled_days,excused_days,unexcused_days,unexcused_lessons,failing_subjects\n{a},40,3,2,11,1\n{b},40,0,0,,\n");
    ensure!(counts(&import(&place, &list, TERM)?) == [2, 0, 0, 0]);
    ensure!(counts(&import(&place, &list, TERM)?) == [0, 0, 2, 0], "the same list twice changes nothing");
    let before = shown(&place, &["--term", TERM])?;
    ensure!(before == [["1", "40", "3", "2", "11", "1"], ["2", "40", "0", "0", "", ""]].map(|row| row.map(str::to_owned)), "{before:?}");
    // What the second list does not say stays.
    let fewer = format!("iin,enrolled_days,excused_days,unexcused_days\n{a},40,3,4\n{b},40,0,0\n");
    ensure!(counts(&import(&place, &fewer, TERM)?) == [0, 1, 1, 0]);
    ensure!(shown(&place, &["#1"])? == [["1", "40", "3", "4", "11", "1"].map(str::to_owned)]);
    place.ok(&["undo", "-q"])?;
    ensure!(shown(&place, &["--term", TERM])? == before, "not what stood before");
    // Another term is another row.
    ensure!(counts(&import(&place, &fewer, "2026-2027/2")?) == [2, 0, 0, 0]);
    ensure!(shown(&place, &["#1"])?.len() == 2);
    ensure!(shown(&place, &[])?.len() == 2, "without a child and a term the current term is meant");
    Ok(())
}

#[test]
fn each_row_has_its_verdict() -> Result<()> {
    let place = three()?;
    let (a, b, c) = (iin(0)?, iin(1)?, iin(2)?);
    let wrong = [
        (format!("{a},40,30,11,,"), "enrolled_days", "missed_more_than_enrolled"),
        (format!("{a},367,0,0,,"), "enrolled_days", "bad_number"),
        (format!("{a},,0,0,,"), "enrolled_days", "missing_field"),
        (format!("{a},40,-1,0,,"), "excused_days", "bad_number"),
        (format!("{a},40,1,көп,,"), "unexcused_days", "bad_number"),
        (format!("{a},40,1,1,2.5,"), "unexcused_lessons", "bad_number"),
        (format!("{a},40,1,1,,x"), "failing_subjects", "bad_number"),
        (format!("{},40,1,1,,", iin(9)?), "iin", "unknown_student"),
        (",40,1,1,,".to_owned(), "iin", "missing_field"),
    ];
    for (row, column, code) in wrong {
        let list = format!("iin,enrolled_days,excused_days,unexcused_days,unexcused_lessons,failing_subjects\n{row}\n{b},40,1,1,,\n");
        let answer = import(&place, &list, TERM)?;
        let note = &answer["notes"][0];
        ensure!(note["column"] == column && note["code"] == code && note["line"] == 2, "{row}: {answer}");
        ensure!(answer["rejected"] == 1 && answer["rows"] == 2, "{row}: {answer}");
        ensure!(place.file("list.csv.rejected.csv").exists(), "{row}");
    }
    let twice = format!("iin,enrolled_days,excused_days,unexcused_days\n{c},40,1,1\n{c},40,1,2\n{b},40,1,1\n{b},40,1,1\n");
    ensure!(counts(&import(&place, &twice, TERM)?) == [0, 0, 2, 2], "rows that differ are set aside, rows that agree are one");
    ensure!(shown(&place, &["--term", TERM])?.len() == 1);
    Ok(())
}

#[test]
fn headings_in_words_and_back_again() -> Result<()> {
    let place = three()?;
    let list = format!(
        "1-тоқсан қорытындысы\n№;ЖСН / ИИН;Оқу күндері;Себепті;Себепсіз;Неуспевает по предметам\n1;{};40;3;2;1\n2;{};38;0;0;\n",
        iin(0)?,
        iin(2)?
    );
    ensure!(counts(&import(&place, &list, "previous")?) == [2, 0, 0, 0]);
    let wanted = shown(&place, &["--term", "previous"])?;
    for (name, format) in [("out.csv", "csv"), ("out.excel.csv", "excel")] {
        let path = place.file(name).to_string_lossy().into_owned();
        place.ok(&["student", "attendance", "--term", "previous", "--format", format, "-o", &path, "-q"])?;
        let other = three()?;
        let list = std::fs::read_to_string(&path)?;
        ensure!(counts(&import(&other, &list, TERM)?) == [2, 0, 0, 0], "{format}: {list}");
        ensure!(shown(&other, &["--term", TERM])? == wanted, "{format}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_taken_at_all() -> Result<()> {
    let place = school()?;
    let list = place.write("list.csv", "iin,enrolled_days,excused_days\n110214500128,40,1\n")?;
    refused(&place, 4, "import_columns_missing", &["import", "attendance", &list, "--term", TERM])?;
    refused(&place, 2, "cli_missing", &["import", "attendance", &list])?;
    refused(&place, 2, "term_unknown", &["import", "attendance", &list, "--term", "2035-2036/1"])?;
    refused(&place, 2, "bad_term", &["import", "attendance", &list, "--term", "1"])?;
    refused(&place, 3, "student_unknown", &["student", "attendance", "жоқ бала"])?;
    ensure!(shown(&place, &[AHMETOV])?.is_empty() && shown(&place, &[KIM])?.is_empty());
    Ok(())
}
