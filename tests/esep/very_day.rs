//! What happens on the very day that a rule names: one day further it is refused, here it is taken.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{refused, school};

/// Types lines one after another; each is done.
fn typed(place: &Place, lines: &str) -> Result<()> {
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        place.types(&format!("{line} -q"))?;
    }
    Ok(())
}

#[test]
fn an_entry_begins_and_ends() -> Result<()> {
    let place = school()?;
    typed(
        &place,
        "register place #1 --kind in_school --ground truancy --on 2026-10-02 --until 2026-10-05 --protocol 1
         register extend #1 --on 2026-10-02 --until 2026-10-06 --protocol 2
         plan make #1 --on 2026-10-02 --goal Сабақ
         plan add #1 --measure Әңгіме --responsible #1 --on 2026-10-02 --due 2026-10-02
         plan done 1 --on 2026-10-02 --result Болды
         review add #1 --on 2026-10-02 --outcome no_change --propose continue --next 2026-10-03
         review add #1 --on 2026-10-06 --outcome improved --propose remove
         register remove #1 --on 2026-10-06 --ground improved --protocol 3
         register place #2 --kind in_school --ground truancy --on 2026-10-02 --until 2026-10-02 --protocol 1
         register extend #2 --on 2026-10-03 --until 2026-10-03 --protocol 2
         register place #3 --kind in_school --ground truancy --on 2026-10-02 --protocol 1
         register remove #3 --on 2026-10-02 --ground improved --protocol 1
         register edit #3 --note Түзету
         register place #3 --kind in_school --ground truancy --on 2026-10-03 --protocol 4",
    )?;
    let extend = |until| ["register", "extend", "#2", "--on", "2026-10-03", "--protocol", "3", "--until", until];
    refused(&place, 4, "extension_shorter", &extend("2026-10-03"))?;
    refused(&place, 4, "until_before_decision", &extend("2026-10-02"))?;
    let review = ["review", "add", "#2", "--on", "2026-10-03", "--outcome", "no_change", "--propose", "continue", "--next", "2026-10-03"];
    refused(&place, 4, "review_next_before", &review)?;
    Ok(())
}

#[test]
fn a_child_comes_and_leaves() -> Result<()> {
    let place = school()?;
    let propose = |day| ["proposal", "add", "#4", "--kind", "in_school", "--ground", "truancy", "--on", day];
    let put = |day| ["register", "place", "#4", "--kind", "risk_group", "--ground", "truancy", "--on", day];
    typed(
        &place,
        "register place #2 --kind in_school --ground truancy --on 2026-11-10 --protocol 1
         student leave #2 --on 2026-11-10 --remove-ground transferred --protocol 2
         student leave #3 --on 2026-09-01
         student leave #4 --on 2026-11-10",
    )?;
    refused(&place, 4, "student_left", &propose("2026-11-10"))?;
    refused(&place, 4, "student_left", &put("2026-11-10"))?;
    place.ok(&propose("2026-11-09"))?;
    place.ok(&put("2026-11-09"))?;
    Ok(())
}

#[test]
fn papers_are_sent_and_answered() -> Result<()> {
    let place = school()?;
    typed(
        &place,
        "register place #2 --kind in_school --ground truancy --on 2026-10-02 --protocol 1
         guardian add #2 --name \"Ким Елена\"
         guardian tell #2 --guardian 1 --on 2026-10-02 --way letter
         document add #2 --kind consent --consent referral --on 2026-10-02 --valid-until 2026-10-02 --guardian 1
         referral send #2 --agency medical --on 2026-10-02 --answer-due 2026-10-02 --consent 2
         referral answer 1 --on 2026-10-02 --accepted
         document withdraw 2 --on 2026-10-02",
    )?;
    refused(&place, 4, "consent_lapsed", &["referral", "send", "#2", "--agency", "police", "--on", "2026-10-02", "--consent", "2"])?;
    Ok(())
}

#[test]
fn a_council_meets() -> Result<()> {
    let mut place = school()?;
    typed(
        &place,
        "signal add #2 --ground truancy --on 2026-11-16 --words келмеді
         signal resolve 1 --as watching --on 2026-11-16
         signal add #2 --ground offence --on 2026-11-16 --words тағы
         proposal add #1 --kind in_school --ground truancy --on 2026-11-16
         proposal withdraw 1 --on 2026-11-16 --reason Қате
         proposal add #1 --kind in_school --ground truancy --on 2026-11-16
         proposal add #3 --kind in_school --ground truancy --on 2026-11-16
         council plan --on 2026-11-16 --chair #1
         council agenda 1 --all-open
         council attend 1 #1 #2
         council decide 1 1 --decision place --until 2027-05-20
         council decide 1 2 --decision place
         council close 1 --protocol 5
         council order 1 --order 7 --date 2026-11-16
         proposal add #4 --kind in_school --ground truancy --on 2026-11-16
         council plan --on 2026-11-17 --chair #1
         council agenda 2 --proposal 4",
    )?;
    // Five working days from the sign: on the last of them it is not late yet.
    for (day, late) in [("2026-11-23", false), ("2026-11-24", true)] {
        place.today = day;
        let said = place.run(&["signal", "list", "--open"])?;
        ensure!(said.out.contains("23.11.2026 !") == late, "{day}: {}", said.out);
    }
    Ok(())
}

#[test]
fn a_child_without_a_contact_is_pointed_out_after_thirty_days() -> Result<()> {
    let place = school()?;
    typed(
        &place,
        "register place #1 --kind in_school --ground truancy --on 2026-10-23 --protocol 1
         register place #2 --kind in_school --ground truancy --on 2026-10-22 --protocol 1
         register place #3 --kind in_school --ground truancy --on 2026-09-10 --protocol 1
         intervention add #3 --kind call --on 2026-10-23
         register place #4 --kind in_school --ground truancy --on 2026-09-10 --protocol 1
         intervention add #4 --kind call --on 2026-10-22",
    )?;
    let said = place.ok(&["register", "list", "--lang", "ru"])?;
    let noted = said.lines().find(|line| line.contains("Больше 30 дней")).unwrap_or_default();
    for (name, quiet) in [("Ахметов Әлихан", false), ("Ким", true), ("Өтегенова", false), ("Ахметова", true)]
    {
        ensure!(noted.contains(name) == quiet, "{name}: {said}");
    }
    let csv = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    ensure!(csv.len() == 4, "{csv:?}");
    Ok(())
}

#[test]
fn a_council_removes_and_keeps() -> Result<()> {
    let place = school()?;
    typed(
        &place,
        "register place #1 --kind in_school --ground truancy --on 2026-11-16 --protocol 1
         register place #2 --kind in_school --ground truancy --on 2026-09-10 --until 2026-11-16 --protocol 1
         council plan --on 2026-11-16 --chair #1
         council agenda 1 --removal #1
         council agenda 1 --review #2
         council decide 1 1 --decision remove --ground improved
         council decide 1 2 --decision continue --outcome no_change
         council attend 1 #1 #2
         council close 1 --protocol 5",
    )?;
    let left = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    ensure!(left.len() == 1 && left[0]["review_on"] == "2027-03-19", "the end of today is no day of a next review: {left:?}");
    Ok(())
}

#[test]
fn bullying_is_decided_and_closed() -> Result<()> {
    let place = school()?;
    typed(
        &place,
        "incident add --received \"2026-11-17 09:30\" --channel child --happened 2026-11-17 --words мазақтайды --victim #2 --initiator #1
         incident decide 1 recognised --on 2026-11-17 --number 12
         incident follow 1 --on 2026-11-17
         incident cyber 1 --address https://example.kz/1 --content insult --applied 2026-11-17 --answered 2026-11-17
         incident close 1 --on 2026-11-17 --words жоспар",
    )?;
    let add = ["incident", "add", "--received", "2026-11-17 09:30", "--channel", "child", "--victim", "#3", "--words"];
    refused(&place, 4, "incident_before_it_happened", &[&add[..], &["…", "--happened", "2026-11-18"]].concat())?;
    // Twice is systematic, in the log too.
    for times in ["1", "2"] {
        place.ok(&[&add[..], &[times, "--times", times, "-q"]].concat())?;
    }
    let log = rows(&place.ok(&["report", "bullying-log", "--format", "csv"])?)?;
    ensure!(log.iter().map(|row| row["systematic"].as_str()).eq(["no", "no", "yes"]), "{log:?}");
    Ok(())
}

#[test]
fn nothing_is_wrong_with_a_contact_of_today_or_of_the_birthday() -> Result<()> {
    let place = school()?;
    typed(
        &place,
        "student edit #2 --birth-date 2026-11-20
         intervention add #2 --kind call --on 2026-11-20
         intervention add #2 --kind call --on 2026-11-22",
    )?;
    let found = place.ok(&["check", "--format", "csv"])?;
    ensure!(!found.contains("contact_"), "{found}");
    // From the first day of the school year on a consent is asked for.
    for (day, lacking) in [("2026-08-31", false), ("2026-09-01", true)] {
        place.types(&format!("intervention add #1 --kind psychologist_session --on {day} -q"))?;
        let found = place.run(&["check", "--format", "csv"])?.out;
        ensure!(found.contains("consent_missing") == lacking, "{day}: {found}");
    }
    Ok(())
}

#[test]
fn lists_say_it_too() -> Result<()> {
    let place = school()?;
    let lists = [
        (
            &["entries"][..],
            "iin,register,grounds,placed_on,until,removed_on,removal_ground\n110214500128,in_school,truancy,2026-10-02,2026-10-02,2026-10-02,improved\n",
        ),
        (
            &["plans"],
            "iin,register,made_on,goal,measure,set_on,due_on,done_on,result\n110214500128,in_school,2026-10-02,Мақсат,Шара,2026-10-02,2026-10-02,2026-10-02,Болды\n",
        ),
        (
            &["council"],
            "held_on,protocol,iin,register,decision,grounds,until\n2026-11-22,1,110214500128,in_school,refuse,truancy,2026-11-22\n",
        ),
        (&["attendance", "--term", "2026-2027/1"], "iin,enrolled_days,excused_days,unexcused_days\n110214500128,40,30,10\n"),
    ];
    for (kind, list) in lists {
        let file = place.write("list.csv", list)?;
        let said = place.json(&[&["import", kind[0], &file], &kind[1..]].concat())?;
        ensure!(said["rejected"] == 0 && said["new"] == 1, "{kind:?}: {said}");
    }
    Ok(())
}

#[test]
fn numbers_end_somewhere() -> Result<()> {
    let place = school()?;
    place.types("due --within 3660")?;
    refused(&place, 2, "bad_days", &["due", "--within", "3661"])?;
    typed(&place, "settings retention 100")?;
    refused(&place, 2, "bad_years", &["settings", "retention", "101"])?;
    Ok(())
}
