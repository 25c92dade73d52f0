//! What both records have of one matter: signs of one indicator, and what was dismissed.

use anyhow::{Result, ensure};

use super::{database, everything, merge, twins};
use crate::harness::{Place, rows};
use crate::people::AHMETOV;

/// One indicator makes one sign of a child in a term. An answer is somebody's word and stays; of two that nobody answered the
/// one that was dismissed stays, else the first.
#[test]
fn two_signs_of_one_indicator_become_one() -> Result<()> {
    let signs = |answers: [&str; 2]| -> Result<(Place, String)> {
        let place = twins()?;
        let [first, second] =
            answers.map(|answer| if answer.is_empty() { "NULL, NULL".to_owned() } else { format!("'{answer}', '2026-11-20'") });
        database(&place)?.execute_batch(&format!(
            "INSERT INTO signal (student_id, noticed_on, ground, term, indicator, resolution, resolved_on) VALUES
                 (1, '2026-11-10', 'truancy', '2026-2027/1', 'absence', {first}), (5, '2026-11-12', 'truancy', '2026-2027/1', 'absence', {second}),
                 (5, '2026-11-12', 'truancy', '2026-2027/1', 'unexcused', NULL, NULL), (5, '2026-11-12', 'truancy', NULL, NULL, NULL, NULL)"
        ))?;
        let before = everything(&place)?;
        Ok((place, before))
    };
    let left = |place: &Place| -> Result<Vec<String>> {
        Ok(rows(&place.ok(&["signal", "list", AHMETOV, "--format", "csv"])?)?.iter().map(|row| row["id"].clone()).collect())
    };
    for (answers, stay) in [
        (["", ""], &["1", "3", "4"][..]),
        (["watching", ""], &["1", "3", "4"]),
        (["", "watching"], &["2", "3", "4"]),
        (["watching", "watching"], &["1", "2", "3", "4"]),
    ] {
        let (place, before) = signs(answers)?;
        merge(&place, &["-q"])?;
        ensure!(left(&place)? == stay, "{answers:?}: {:?}", left(&place)?);
        place.ok(&["undo", "-q"])?;
        ensure!(everything(&place)? == before, "{answers:?}: not what stood before");
    }
    let (place, _) = signs(["", ""])?;
    place.ok(&["due", "dismiss", "signal:2", "--reason", "қаралды", "-q"])?;
    merge(&place, &["-q"])?;
    ensure!(left(&place)? == ["2", "3", "4"], "{:?}", left(&place)?);
    Ok(())
}

/// What was dismissed of a row that becomes one with another is dismissed of that one.
#[test]
fn what_was_dismissed_stays_dismissed() -> Result<()> {
    let place = twins()?;
    let case = |base: i64, student: i64| {
        format!(
            "INSERT INTO signal (id, student_id, noticed_on, ground) VALUES ({base}, {student}, '2026-10-01', 'truancy');
             INSERT INTO proposal (id, student_id, register, proposed_on) VALUES ({base}, {student}, 'accompaniment', '2026-10-02');
             INSERT INTO entry (id, student_id, register, placed_on) VALUES ({base}, {student}, 'in_school', '2026-09-10');
             INSERT INTO plan (id, entry_id, made_on, goal) VALUES ({base}, {base}, '2026-09-11', 'сабаққа қатысу');
             INSERT INTO plan_item (id, plan_id, set_on, measure, due_on) VALUES ({base}, {base}, '2026-09-11', 'әңгіме', '2026-10-10');
             INSERT INTO referral (id, student_id, agency, sent_on, answer_due) VALUES ({base}, {student}, 'police', '2026-10-01', '2026-10-15');"
        )
    };
    database(&place)?.execute_batch(&(case(100, 1) + &case(200, 5)))?;
    let due = |student: &str| -> Result<Vec<String>> {
        let list = rows(&place.run(&["due", "--format", "csv"])?.out)?;
        Ok(list.iter().filter(|row| row["student_id"] == student).map(|row| row["ref"].clone()).collect())
    };
    let mut dismissed = 0;
    // What was the same work for something else shows only then.
    while let Some(owed) = due("5")?.first() {
        place.ok(&["due", "dismiss", owed, "--reason", "қаралды", "-q"])?;
        dismissed += 1;
    }
    ensure!(dismissed >= 7, "{dismissed}");
    // The same was dismissed of both.
    place.ok(&["due", "dismiss", "answer:100", "--reason", "сұралды", "-q"])?;
    ensure!(!due("1")?.is_empty());
    let before = everything(&place)?;
    merge(&place, &["-q"])?;
    ensure!(due("1")?.is_empty(), "{:?}", due("1")?);
    let said = place.ok(&["due", "list-dismissed", "--format", "csv"])?;
    ensure!(said.lines().count() == dismissed + 1 && said.contains("сұралды"), "{said}");
    place.ok(&["undo", "-q"])?;
    ensure!(everything(&place)? == before);
    Ok(())
}
