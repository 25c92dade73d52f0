//! What belongs to a child, table by table: a new table that nobody thought of in a merge, an erasing, an export or a handover
//! makes these fail.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use rusqlite::Connection;

use crate::chain::{by_hand, unlocked, whole};
use crate::harness::Place;
use crate::people::{AHMETOV, KIM};

const CHILD: &str = "#5";

/// What of a child goes to the next school: a word that only a row of the table has, or why it stays.
const HANDED: [(&str, Result<&str, &str>); 26] = [
    ("student", Ok("Ахметов Алихан")),
    ("membership", Ok("8Ә")),
    ("guardian", Ok("Сәуле Нұрланқызы")),
    ("social_status", Ok("көпбалалы")),
    ("entry", Ok("жазба сөзі")),
    ("entry_ground", Ok("құқық бұзушылық")),
    ("plan", Ok("мақсат сөзі")),
    ("plan_item", Ok("шара сөзі")),
    ("referral", Ok("жолдама сөзі")),
    ("intervention", Ok("қоңырау — 1")),
    ("extension", Err("the entry says until when")),
    ("review", Err("a judgement of this school")),
    ("agenda_item", Err("the entry names the minutes")),
    ("signal", Err("a suspicion")),
    ("proposal", Err("what came of it is an entry")),
    ("proposal_ground", Err("goes with the proposal")),
    ("dismissal", Err("a matter of this school")),
    ("document", Err("papers go on paper")),
    ("scan", Err("goes with its paper")),
    ("term_record", Err("marks and absences go by the school's own way")),
    ("incident_child", Err("other children are in it")),
    ("outing_child", Err("no part of the case")),
    ("activity_child", Err("no part of the case")),
    ("sibling", Err("other children are in it")),
    ("aid", Err("no part of the case")),
    ("access", Err("who looked is a matter of this school")),
];

/// Why what hangs on a row that children share is not in the record of one of them.
const WITHHELD: [(&str, &str); 7] = [
    ("agenda_item", "only the child's own"),
    ("attendance", "a guest may be the parent of another child"),
    ("incident_child", "only the child's own"),
    ("intervention", "only the child's own"),
    ("outing_child", "only the child's own"),
    ("outing_class", "says nothing of the child"),
    ("activity_child", "only the child's own"),
];

/// A child with a row in every table. #5 is #1 spelled another way.
fn school() -> Result<Place> {
    let place = unlocked()?;
    let child = ["--last-name", "Ахметов", "--first-name", "Алихан", "--iin", "120115501124", "--class", "8Ә", "--since", "2026-08-20"];
    place.ok(&[&["student", "add", "-q"][..], &child].concat())?;
    place.write("scan.pdf", "%PDF-1.4\n%%EOF\n")?;
    place.write("term.csv", "iin,enrolled_days,excused_days,unexcused_days\n120115501124,40,1,2\n")?;
    for command in [
        &["guardian", "add", CHILD, "--name", "Ахметова Сәуле Нұрланқызы"][..],
        &["student", "edit", CHILD, "--social-status", "large_family", "--since", "2026-08-21"],
        &["register", "place", CHILD, "--kind", "accompaniment", "--ground", "offence", "--on", "2026-09-01", "--note", "жазба сөзі"],
        &["register", "extend", CHILD, "--on", "2026-10-01", "--until", "2027-05-01"],
        &["plan", "make", CHILD, "--on", "2026-09-02", "--goal", "мақсат сөзі"],
        &["plan", "add", CHILD, "--measure", "шара сөзі", "--due", "2026-12-01", "--responsible", "#1"],
        &["review", "add", CHILD, "--on", "2026-10-20", "--outcome", "no_change", "--propose", "continue"],
        &["intervention", "add", CHILD, "--kind", "call", "--on", "2026-09-12", "--summary", "байланыс сөзі"],
        &["referral", "send", CHILD, "--agency", "police", "--on", "2026-09-13", "--purpose", "жолдама сөзі"],
        &["document", "add", CHILD, "--kind", "order", "--on", "2026-09-02", "--note", "қағаз сөзі"],
        &["document", "scan", "1", "scan.pdf"],
        &["import", "attendance", "term.csv", "--term", "2026-2027/1"],
        &["signal", "add", CHILD, "--ground", "truancy", "--on", "2026-11-10", "--words", "белгі сөзі"],
        &["proposal", "add", CHILD, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-11", "--representation", "ұсыныс сөзі"],
        &["council", "plan", "--on", "2026-12-01"],
        &["council", "agenda", "1", "--proposal", "1"],
        &["due", "dismiss", "signal:1", "--reason", "себеп сөзі"],
        &["incident", "add", "--channel", "child", "--words", "оқиға сөзі", "--received", "2026-11-17 09:30", "--victim", CHILD],
        &["outing", "add", "--kind", "museum", "--free", "0", "--on", "2026-10-10", CHILD],
        &["activity", "add", "--name", "Шахмат"],
        &["activity", "enrol", "#1", CHILD, "--since", "2026-09-05"],
        &["family", "join", CHILD, KIM],
        &["family", "aid", "add", CHILD, "--kind", "meals", "--on", "2026-09-01", "--note", "көмек сөзі"],
        &["student", "show", CHILD],
    ] {
        place.ok(&[command, &["-q"][..]].concat())?;
    }
    Ok(place)
}

/// The rows of a child, by what the tables refer to, however far.
fn of_child(db: &Connection, student: i64) -> Result<BTreeMap<String, BTreeSet<i64>>> {
    let references =
        "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
    let references: Vec<(String, String, String)> =
        db.prepare(references)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?;
    let looks =
        db.prepare("SELECT id FROM access WHERE student_id = ?1")?.query_map([student], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let dismissed = "SELECT d.id FROM dismissal d JOIN signal g ON g.id = d.subject WHERE d.duty = 'signal' AND g.student_id = ?1";
    let dismissed = db.prepare(dismissed)?.query_map([student], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut found = BTreeMap::from([
        ("student".to_owned(), BTreeSet::from([student])),
        ("access".to_owned(), looks),
        ("dismissal".to_owned(), dismissed),
    ]);
    loop {
        let before: usize = found.values().map(BTreeSet::len).sum();
        for (table, column, parent) in &references {
            for id in found.get(parent).cloned().unwrap_or_default() {
                let ids: BTreeSet<i64> = db
                    .prepare(&format!("SELECT id FROM {table} WHERE {column} = ?1"))?
                    .query_map([id], |row| row.get(0))?
                    .collect::<Result<_, _>>()?;
                found.entry(table.clone()).or_default().extend(ids);
            }
        }
        if found.values().map(BTreeSet::len).sum::<usize>() == before {
            return Ok(found);
        }
    }
}

#[test]
fn the_child_of_these_tests_has_something_of_everything() -> Result<()> {
    let found = of_child(&by_hand(&school()?)?, 5)?;
    for (table, rows) in &found {
        ensure!(!rows.is_empty(), "{table} refers to a child: add a row here, and say what merge, erase, export and handover do with it");
    }
    Ok(())
}

#[test]
fn an_export_has_every_table() -> Result<()> {
    let place = school()?;
    let rows = of_child(&by_hand(&place)?, 5)?;
    let record = place.json(&["student", "export", CHILD])?;
    for (table, ids) in rows {
        let said = record[&table].as_array().with_context(|| format!("{table} is not exported"))?;
        ensure!(said.len() >= ids.len(), "{table}: {said:?}");
    }
    for shared in ["council", "incident", "outing", "activity"] {
        ensure!(record[shared].is_array(), "{shared} is not exported");
    }
    let all = record.to_string();
    for word in ["жазба", "мақсат", "шара", "байланыс", "жолдама", "қағаз", "белгі", "ұсыныс", "себеп", "оқиға", "көмек"]
    {
        ensure!(all.contains(&format!("{word} сөзі")), "{word}: {all}");
    }
    ensure!(place.ok(&["student", "export", CHILD, "--format", "html"])?.contains("белгіге жауап беру"), "a duty is told in words");
    Ok(())
}

#[test]
fn what_hangs_on_shared_rows_is_exported_or_there_is_a_reason() -> Result<()> {
    let place = school()?;
    place.ok(&["incident", "step", "1", "head", "--at", "2026-11-17 10:00", "-q"])?;
    place.ok(&["incident", "cyber", "1", "--address", "example.kz", "--content", "insult", "-q"])?;
    let record = place.json(&["student", "export", CHILD])?;
    let under = "SELECT m.name FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND f.\"table\" IN ('council', 'incident', 'consult', 'outing', 'activity')";
    let db = by_hand(&place)?;
    for table in db.prepare(under)?.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()? {
        // Of a closed text there is a test of its own: it needs a passphrase.
        let said = record[&table].is_array() || table == "confidential";
        ensure!(said || WITHHELD.iter().any(|(known, _)| *known == table), "{table}: exported, or why not?");
    }
    Ok(())
}

#[test]
fn a_merge_takes_every_table_along() -> Result<()> {
    let place = school()?;
    let (mine, theirs) = (of_child(&by_hand(&place)?, 1)?, of_child(&by_hand(&place)?, 5)?);
    place.ok(&["student", "merge", AHMETOV, CHILD, "--keep", "first_name,iin", "-q"])?;
    let (joined, left) = (of_child(&by_hand(&place)?, 1)?, of_child(&by_hand(&place)?, 5)?);
    for (table, ids) in theirs.iter().filter(|(table, _)| !["student", "access"].contains(&table.as_str())) {
        let all: BTreeSet<i64> = mine.get(table).into_iter().flatten().chain(ids).copied().collect();
        ensure!(joined[table] == all, "{table}: {:?}, not {all:?}", joined[table]);
        ensure!(left.get(table).is_none_or(BTreeSet::is_empty), "{table} still refers to the record that went");
    }
    // Who looked at the record that went looked at this child.
    ensure!(place.ok(&["history", "access", AHMETOV])?.contains("student show"));
    whole(&place)
}

#[test]
fn an_erasing_leaves_no_table_out() -> Result<()> {
    let place = school()?;
    let before = of_child(&by_hand(&place)?, 5)?;
    place.ok(&["erase", CHILD, "--even-active", "-y", "-q"])?;
    let db = by_hand(&place)?;
    for (table, ids) in before {
        let count = |id: &i64| db.query_row(&format!("SELECT count(*) FROM {table} WHERE id = ?1"), [id], |row| row.get::<_, i64>(0));
        for id in &ids {
            ensure!(count(id)? == 0, "{table} {id} is still there");
        }
    }
    // An incident of this child alone goes too, and with it what was dismissed of it.
    ensure!(db.query_row("SELECT count(*) FROM incident", [], |row| row.get::<_, i64>(0))? == 0);
    whole(&place)
}

#[test]
fn what_goes_to_the_next_school_is_decided_for_every_table() -> Result<()> {
    let place = school()?;
    for table in of_child(&by_hand(&place)?, 5)?.keys() {
        ensure!(HANDED.iter().any(|(known, _)| known == table), "does {table} go along?");
    }
    let shown = place.run(&["handover", CHILD, "--to", "handed.esep", "-n"])?;
    ensure!(shown.exit == 0, "{}", shown.err);
    for (table, said) in HANDED {
        match said {
            Ok(word) => ensure!(shown.err.contains(word), "{table} does not go along: {}", shown.err),
            Err(why) => ensure!(!why.is_empty()),
        }
    }
    for word in ["байланыс", "белгі", "ұсыныс", "себеп", "қағаз", "оқиға", "көмек"] {
        ensure!(!shown.err.contains(&format!("{word} сөзі")), "{word} goes along: {}", shown.err);
    }
    Ok(())
}
