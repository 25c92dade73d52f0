//! Two records of one child: everything of the second goes to the first, or nothing changes; an undo brings back every row.

use anyhow::{Result, ensure};
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, place_on, refused, remove_on, school, text, typed};

mod twice;

/// A school in a file that tests may look into. #5 is #1 spelled another way, without an IIN.
fn twins() -> Result<Place> {
    let place = Place::empty()?;
    place.ok(&["init", "--encrypt", "none", "-q"])?;
    let list = place.write("students.csv", crate::people::STUDENTS)?;
    place.ok(&["import", "students", &list, "-q"])?;
    let twin = ["--last-name", "Ахметов", "--first-name", "Алихан", "--birth-date", "2011-02-14", "--class", "9Б", "--since", "2026-09-01"];
    place.ok(&[&["student", "add", "-q", "--phone", "+7 700", "--sex", "M"][..], &twin].concat())?;
    Ok(place)
}

const TWIN: &str = "#5";
const NAMES: [&str; 2] = ["--keep", "first_name"];

fn merge(place: &Place, more: &[&str]) -> Result<String> {
    place.ok(&[&["student", "merge", AHMETOV, TWIN], &NAMES[..], more].concat())
}

fn database(place: &Place) -> Result<Connection> {
    Ok(Connection::open(crate::people::register_file(place)?)?)
}

/// Every row of every table but those of the history.
fn everything(place: &Place) -> Result<String> {
    let db = database(place)?;
    let names =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('operation', 'operation_insert', 'change', 'erased_row', 'unswept', 'access')
                 AND name NOT LIKE 'sqlite%' ORDER BY name";
    let tables: Vec<String> = db.prepare(names)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut all = String::new();
    for table in tables {
        let mut statement = db.prepare(&format!("SELECT * FROM {table} ORDER BY id"))?;
        let width = statement.column_count();
        let rows = statement.query_map([], |row| (0..width).map(|at| row.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>())?;
        for row in rows {
            all.push_str(&format!("{table}: {:?}\n", row?));
        }
    }
    Ok(all)
}

/// Rows of any table that refer to a child.
fn referring(place: &Place, student: i64) -> Result<i64> {
    let db = database(place)?;
    let columns = "SELECT t.name, f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND f.\"table\" = 'student'";
    let columns: Vec<(String, String)> =
        db.prepare(columns)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    ensure!(columns.len() >= 9, "{columns:?}");
    let mut count = 0;
    for (table, column) in columns {
        count += db.query_row(&format!("SELECT count(*) FROM {table} WHERE {column} = ?1"), [student], |row| row.get::<_, i64>(0))?;
    }
    Ok(count)
}

/// The case work of a child, numbered from `base`: a sign, a proposal, a decision, an entry with its plan and papers.
fn case(place: &Place, student: i64, base: i64, day: &str) -> Result<()> {
    database(place)?.execute_batch(&format!(
        "INSERT INTO proposal (id, student_id, register, proposed_on) VALUES ({base}, {student}, 'in_school', '{day}');
         INSERT INTO signal (id, student_id, noticed_on, ground, resolution, resolved_on, proposal_id)
             VALUES ({base}, {student}, '{day}', 'truancy', 'proposal', '{day}', {base});
         INSERT INTO proposal_ground (id, proposal_id, ground) VALUES ({base}, {base}, 'truancy');
         INSERT INTO entry (id, student_id, register, placed_on, protocol) VALUES ({base}, {student}, 'in_school', '{day}', '1');
         INSERT INTO entry_ground (id, entry_id, ground) VALUES ({base}, {base}, 'truancy');
         INSERT INTO plan (id, entry_id, made_on, goal) VALUES ({base}, {base}, '{day}', 'сабаққа қатысу');
         INSERT INTO plan_item (id, plan_id, set_on, measure) VALUES ({base}, {base}, '{day}', 'әңгіме');
         INSERT INTO intervention (id, student_id, held_on, kind, plan_item_id) VALUES ({base}, {student}, '{day}', 'call', {base});
         INSERT INTO guardian (id, student_id, name) VALUES ({base}, {student}, 'Ахметов Серік');
         INSERT INTO document (id, student_id, entry_id, kind, dated, guardian_id) VALUES ({base}, {student}, {base}, 'notice', '{day}', {base});
         INSERT INTO scan (id, document_id, file_name, media_type, digest, content)
             VALUES ({base}, {base}, 'a.png', 'image/png', printf('%064d', 7), x'00ff7f');
         INSERT INTO referral (id, student_id, agency, sent_on, consent_id) VALUES ({base}, {student}, 'police', '{day}', {base});
         INSERT INTO social_status (id, student_id, status, since) VALUES ({base}, {student}, 'low_income', '{day}');
         INSERT INTO term_record (id, student_id, term, enrolled_days, excused_days, unexcused_days)
             VALUES ({base}, {student}, '2026-2027/1', 40, 1, 2);"
    ))?;
    Ok(())
}

#[test]
fn everything_moves_and_comes_back() -> Result<()> {
    let place = twins()?;
    case(&place, 5, 100, "2026-09-10")?;
    let before = everything(&place)?;
    merge(&place, &["-n"])?;
    ensure!(everything(&place)? == before, "a dry run changed something");
    let answer = place.json(&["student", "merge", AHMETOV, TWIN, "--keep", "first_name"])?;
    // One stay in 9Б since the same day stands in both records.
    ensure!(answer["joined"] == 1 && answer["moved"] == 9, "{answer}");
    ensure!(answer["taken"] == serde_json::json!(["phone"]), "{answer}");
    ensure!(referring(&place, 5)? == 0);
    let after = everything(&place)?;
    ensure!(after.lines().count() == before.lines().count() - 2, "no row but the two that went is missing");
    place.exits(3, &["student", "show", TWIN])?;
    let card = place.ok(&["student", "show", AHMETOV, "--format", "csv"])?;
    ensure!(card.contains("Әлихан") && card.contains("+7 700") && card.contains("110214500128"), "{card}");
    let history = place.ok(&["history", AHMETOV, "--format", "csv"])?;
    ensure!(history.contains("student merge"), "{history}");
    ensure!(!history.lines().any(|line| line.contains("student merge") && line.contains("Алихан")), "{history}");
    place.ok(&["undo", "-q"])?;
    ensure!(everything(&place)? == before, "not what stood before");
    place.ok(&["undo", &crate::steps::newest(&place)?.to_string(), "-q"])?;
    ensure!(everything(&place)? == after, "not brought back");
    Ok(())
}

#[test]
fn what_is_alike_becomes_one() -> Result<()> {
    let place = twins()?;
    case(&place, 1, 100, "2026-09-10")?;
    case(&place, 5, 200, "2026-09-10")?;
    let before = everything(&place)?;
    merge(&place, &["-q"])?;
    let after = everything(&place)?;
    let lone = twins()?;
    case(&lone, 1, 100, "2026-09-10")?;
    lone.ok(&["student", "edit", AHMETOV, "--phone", "+7 700", "-q"])?;
    let (single, joined): (Vec<String>, Vec<String>) = (without_twin(&everything(&lone)?), without_twin(&after));
    ensure!(single == joined, "{single:#?}\n{joined:#?}");
    place.ok(&["undo", "-q"])?;
    ensure!(everything(&place)? == before, "not what stood before");
    Ok(())
}

/// The rows without those of the child who was the twin.
fn without_twin(rows: &str) -> Vec<String> {
    let twin = ["student: [Integer(5)", "membership: [Integer(5)"];
    rows.lines().filter(|row| !twin.iter().any(|twin| row.starts_with(twin))).map(str::to_owned).collect()
}

#[test]
fn what_differs_is_decided_by_a_person() -> Result<()> {
    let place = twins()?;
    place.ok(&["student", "edit", TWIN, "--iin", "120115501124", "--address", "Абай 2", "-q"])?;
    place.ok(&["student", "edit", AHMETOV, "--address", "Абай 1", "-q"])?;
    let error = refused(&place, 4, "merge_differs", &["student", "merge", AHMETOV, TWIN, "--take", "address"])?;
    let message = text(&error["message"])?;
    ensure!(message.contains("(iin)") && message.contains("(first_name)") && !message.contains("(address)"), "{message}");
    ensure!(!message.contains("110214500128") && !message.contains("120115501124"), "an IIN is told whole: {message}");
    // What the hint says can be typed.
    let command = typed(text(&error["hint"])?).swap_remove(0);
    place.ok(&command.iter().map(String::as_str).collect::<Vec<_>>())?;
    let card = place.ok(&["student", "show", AHMETOV, "--format", "csv"])?;
    ensure!(card.contains("110214500128") && card.contains("Абай 2") && card.contains("Әлихан"), "{card}");
    place.ok(&["undo", "-q"])?;
    place.ok(&["student", "merge", AHMETOV, TWIN, "--take", "iin,first_name", "--keep", "address", "-q"])?;
    let card = place.ok(&["student", "show", AHMETOV, "--format", "csv"])?;
    ensure!(card.contains("120115501124") && card.contains("Абай 1") && card.contains("Алихан"), "{card}");
    ensure!(place.ok(&["student", "list", "алихан", "--format", "csv"])?.lines().count() == 2, "found by the name taken over");
    Ok(())
}

#[test]
fn what_cannot_stand_side_by_side() -> Result<()> {
    let cases: [(&str, &[&[&str]]); 5] = [
        (
            "2026-10-05",
            &[
                &["student", "edit", AHMETOV, "--class", "9А", "--since", "2026-10-05"],
                &["student", "edit", TWIN, "--class", "9В", "--since", "2026-10-05"],
            ],
        ),
        (
            "10.09.2026",
            &[
                &["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", "2026-09-10"],
                &["register", "place", TWIN, "--kind", "in_school", "--ground", "offence", "--on", "2026-09-10"],
            ],
        ),
        (
            "12.10.2026",
            &[
                &["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", "2026-09-10"],
                &["register", "remove", AHMETOV, "--on", "2026-11-10", "--ground", "improved"],
                &["register", "place", TWIN, "--kind", "in_school", "--ground", "truancy", "--on", "2026-10-12"],
            ],
        ),
        (
            "13.10.2026",
            &[
                &["intervention", "add", AHMETOV, "--kind", "call", "--on", "2026-10-13", "--minutes", "5"],
                &["intervention", "add", TWIN, "--kind", "call", "--on", "2026-10-13", "--minutes", "6"],
            ],
        ),
        (
            "«",
            &[
                &["student", "edit", AHMETOV, "--social-status", "low_income", "--since", "2026-09-01"],
                &["student", "edit", AHMETOV, "--social-status", "orphan", "--since", "2026-11-01"],
                &["student", "edit", TWIN, "--social-status", "low_income", "--since", "2026-10-01"],
            ],
        ),
    ];
    for (told, commands) in cases {
        let place = twins()?;
        for command in commands {
            place.ok(&[command, &["-q"][..]].concat())?;
        }
        let error = refused(&place, 4, "merge_in_the_way", &[&["student", "merge", AHMETOV, TWIN], &NAMES[..]].concat())?;
        let day = told.parse().map_or_else(|_| told.to_owned(), |day: chrono::NaiveDate| day.format("%d.%m.%Y").to_string());
        ensure!(text(&error["message"])?.contains(&day), "{day}: {error}");
        for command in typed(text(&error["hint"])?) {
            place.ok(&command.iter().map(String::as_str).collect::<Vec<_>>())?;
        }
    }
    let place = twins()?;
    case(&place, 1, 100, "2026-09-10")?;
    case(&place, 5, 200, "2026-09-10")?;
    database(&place)?.execute_batch(
        "INSERT INTO operation (at, actor, command, summary) VALUES ('', '', 'undo', '{}');
        UPDATE term_record SET excused_days = 3 WHERE id = 200; UPDATE plan SET goal = 'басқа' WHERE id = 200;",
    )?;
    let error = refused(&place, 4, "merge_in_the_way", &[&["student", "merge", AHMETOV, TWIN], &NAMES[..]].concat())?;
    let message = text(&error["message"])?;
    ensure!(message.contains("2026-2027/1") && message.contains("жеке жоспар, № 200"), "{message}");
    Ok(())
}

#[test]
fn a_status_holds_from_the_earlier_day() -> Result<()> {
    let place = twins()?;
    place.ok(&["student", "edit", AHMETOV, "--social-status", "low_income", "--since", "2026-10-01", "-q"])?;
    place.ok(&["student", "edit", TWIN, "--social-status", "low_income", "--since", "2026-09-01", "-q"])?;
    let before = everything(&place)?;
    merge(&place, &["-q"])?;
    let statuses: Vec<String> = everything(&place)?.lines().filter(|row| row.starts_with("social_status")).map(str::to_owned).collect();
    ensure!(statuses.len() == 1 && statuses[0].contains("2026-09-01"), "{statuses:?}");
    place.ok(&["undo", "-q"])?;
    ensure!(everything(&place)? == before);
    Ok(())
}

/// Entries of one register that follow each other make one story.
#[test]
fn a_second_placement_joins_the_first() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    remove_on(&place, KIM, "2026-10-10")?;
    place_on(&place, OTEGENOVA, "in_school", "2026-10-10")?;
    let merge = ["student", "merge", KIM, OTEGENOVA, "--keep", "last_name,first_name,birth_date"];
    let error = refused(&place, 4, "merge_in_the_way", &merge)?;
    ensure!(text(&error["message"])?.contains("5Ә"), "the two are in different classes since one day: {error}");
    place.ok(&["student", "edit", OTEGENOVA, "--class", "7А", "--since", "2026-09-01", "-q"])?;
    place.ok(&merge)?;
    let shown = rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?;
    let days: Vec<&str> = shown.iter().map(|row| row["placed_on"].as_str()).collect();
    ensure!(days == ["2026-09-10", "2026-10-10"] && shown.iter().all(|row| row["student_id"] == "2"), "{shown:?}");
    Ok(())
}

/// That the two were alike before is no reason to keep them joined.
#[test]
fn namesakes_come_apart_again() -> Result<()> {
    let place = twins()?;
    place.ok(&["student", "edit", TWIN, "--first-name", "Әлихан", "--patronymic", "Серікұлы", "-q"])?;
    let before = everything(&place)?;
    place.ok(&["student", "merge", AHMETOV, TWIN, "-q"])?;
    place.ok(&["undo", "-q"])?;
    ensure!(everything(&place)? == before);
    Ok(())
}

#[test]
fn what_was_done_since_stands_in_the_way_of_an_undo() -> Result<()> {
    let place = twins()?;
    merge(&place, &["-q"])?;
    let merged = crate::steps::newest(&place)?.to_string();
    place.ok(&["student", "edit", AHMETOV, "--phone", "1", "-q"])?;
    refused(&place, 4, "undo_blocked", &["undo", &merged])?;
    Ok(())
}

#[test]
fn what_is_no_merge() -> Result<()> {
    let place = twins()?;
    refused(&place, 2, "student_twice", &["student", "merge", AHMETOV, "110214500128"])?;
    refused(&place, 3, "student_unknown", &["student", "merge", AHMETOV, "#99"])?;
    refused(&place, 2, "merge_field", &["student", "merge", AHMETOV, TWIN, "--take", "name"])?;
    refused(&place, 2, "cli_conflict", &["student", "merge", AHMETOV, TWIN, "--take", "iin", "--keep", "iin"])?;
    refused(&place, 2, "cli_missing", &["student", "merge", AHMETOV])?;
    Ok(())
}

#[test]
fn children_of_one_family() -> Result<()> {
    let place = twins()?;
    // #5 is of one family with #2, #3 and #4; #1 with #4 already.
    database(&place)?.execute_batch("INSERT INTO sibling (student_id, other_id) VALUES (2, 5), (3, 5), (4, 5), (1, 4), (2, 3)")?;
    let before = everything(&place)?;
    merge(&place, &["-q"])?;
    let pairs: Vec<(i64, i64)> = database(&place)?
        .prepare("SELECT student_id, other_id FROM sibling ORDER BY 1, 2")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    ensure!(pairs == [(1, 2), (1, 3), (1, 4), (2, 3)], "{pairs:?}");
    place.ok(&["undo", "-q"])?;
    ensure!(everything(&place)? == before);
    // Who are two children of a family are not one child.
    database(&place)?.execute_batch("INSERT INTO sibling (student_id, other_id) VALUES (1, 5)")?;
    let error = refused(&place, 4, "merge_in_the_way", &[&["student", "merge", AHMETOV, TWIN], &NAMES[..]].concat())?;
    ensure!(text(&error["message"])?.contains("бір отбасының екі баласы"), "{error}");
    Ok(())
}

/// Visits, clubs and help of both records are those of the one that stays.
#[test]
fn outings_and_clubs_go_along() -> Result<()> {
    let place = twins()?;
    for name in ["Шахмат", "Футбол", "Домбыра"] {
        place.ok(&["activity", "add", "--name", name, "-q"])?;
    }
    let enrol = |student, activity, since| place.ok(&["activity", "enrol", activity, student, "--since", since, "-q"]);
    for (student, activity, since) in
        [(AHMETOV, "#1", "2026-09-05"), (TWIN, "#1", "2026-09-05"), (TWIN, "#2", "2026-10-01"), (AHMETOV, "#3", "2026-09-05")]
    {
        enrol(student, activity, since)?;
    }
    let visit = ["outing", "add", "--kind", "museum", "--free", "0", "-q", "--on"];
    place.ok(&[&visit[..], &["2026-10-10", AHMETOV, TWIN, KIM]].concat())?;
    place.ok(&[&visit[..], &["2026-10-17", TWIN]].concat())?;
    database(&place)?.execute_batch("INSERT INTO aid (student_id, kind, received_on) VALUES (5, 'meals', '2026-09-01')")?;
    let before = everything(&place)?;
    merge(&place, &["-q"])?;
    ensure!(referring(&place, 5)? == 0);
    let clubs = rows(&place.ok(&["activity", "list", AHMETOV, "--format", "csv"])?)?;
    let clubs: Vec<&str> = clubs.iter().map(|row| row["activity"].as_str()).collect();
    ensure!(clubs == ["Шахмат", "Домбыра", "Футбол"], "{clubs:?}");
    let named: Vec<String> =
        rows(&place.ok(&["outing", "list", "--format", "csv"])?)?.into_iter().map(|row| row["named"].clone()).collect();
    ensure!(named == ["1|2", "1"], "{named:?}");
    ensure!(everything(&place)?.contains("aid: [Integer(1), Integer(1)"));
    place.ok(&["undo", "-q"])?;
    ensure!(everything(&place)? == before, "not what stood before");
    // In one club at one time, but since another day: a person says which.
    enrol(TWIN, "#3", "2026-10-01")?;
    let error = refused(&place, 4, "merge_in_the_way", &[&["student", "merge", AHMETOV, TWIN], &NAMES[..]].concat())?;
    ensure!(text(&error["message"])?.contains("үйірме"), "{error}");
    place.ok(&["activity", "leave", "#3", AHMETOV, "--on", "2026-10-01", "-q"])?;
    merge(&place, &["-q"])?;
    Ok(())
}

#[test]
fn a_child_is_not_proposed_twice_for_one_register() -> Result<()> {
    let place = twins()?;
    database(&place)?.execute_batch(
        "INSERT INTO proposal (student_id, register, proposed_on) VALUES (1, 'in_school', '2026-11-01'), (5, 'in_school', '2026-11-02')",
    )?;
    let error = refused(&place, 4, "merge_in_the_way", &[&["student", "merge", AHMETOV, TWIN], &NAMES[..]].concat())?;
    ensure!(text(&error["message"])?.contains("ұсыныс № 2"), "{error}");
    database(&place)?.execute_batch(
        "INSERT INTO operation (at, actor, command, summary) VALUES ('', '', 'undo', '{}');
         UPDATE proposal SET withdrawn_on = '2026-11-03', reason = 'қате' WHERE id = 2",
    )?;
    merge(&place, &["-q"])?;
    Ok(())
}
