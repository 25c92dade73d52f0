//! Early-warning indicators: reasons in words, signs that they make, and what came of these.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, place_on, refused, school};

/// Terms of the four children: Akhmetov misses much more than he did, Kim fails, Otegenova stays under every threshold.
fn figures(place: &Place) -> Result<()> {
    let heading = "iin,last_name,first_name,birth_date,enrolled_days,excused_days,unexcused_days,unexcused_lessons,failing_subjects";
    let import = |name: &str, term: &str, lines: [&str; 3]| {
        let file = place.write(name, format!("{heading}\n{}\n", lines.join("\n")))?;
        place.ok(&["import", "attendance", &file, "--term", term, "-q"])
    };
    let (ahmetov, kim, otegenova) = ("110214500128,,,", ",Ким,Дана,2013-05-05", ",Өтегенова,Айгүл,2015-03-03");
    import("past.csv", "2025-2026/4", [&format!("{ahmetov},40,1,0,0,0"), &format!("{kim},40,0,0,,2"), &format!("{otegenova},40,4,0,,0")])?;
    import(
        "now.csv",
        "2026-2027/1",
        [&format!("{ahmetov},40,3,5,11,1"), &format!("{kim},40,0,1,,3"), &format!("{otegenova},41,4,0,10,1")],
    )?;
    Ok(())
}

fn found(place: &Place, more: &[&str]) -> Result<Vec<(String, String)>> {
    let list = rows(&place.ok(&[&["indicators", "--term", "previous", "--format", "csv"], more].concat())?)?;
    Ok(list.iter().map(|row| (row["student_id"].clone(), row["indicator"].clone())).collect())
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(child, indicator)| ((*child).to_owned(), (*indicator).to_owned())).collect()
}

fn incident(place: &Place, received: &str, children: &[&str]) -> Result<()> {
    place.ok(&[&["incident", "add", "--received", received, "--channel", "child", "--words", received, "-q"], children].concat())?;
    Ok(())
}

#[test]
fn reasons_stand_by_class_and_name_and_say_their_figures() -> Result<()> {
    let place = school()?;
    figures(&place)?;
    let wanted = [("2", "failing"), ("1", "absence"), ("1", "unexcused"), ("1", "turn_absence")];
    ensure!(found(&place, &[])? == pairs(&wanted), "{:?}", found(&place, &[])?);
    ensure!(found(&place, &["--class", "7А"])? == pairs(&wanted[..1]));
    ensure!(found(&place, &["--class", "11А"])?.is_empty());
    let list = rows(&place.ok(&["indicators", "--term", "previous", "--lang", "ru", "--format", "csv"])?)?;
    ensure!(list[1]["reason"] == "пропущено дней: 8 из 40, это 20 %" && list[1]["term"] == "2026-2027/1", "{:?}", list[1]);
    let read = place.ok(&["indicators", "--term", "previous", "--lang", "ru"])?;
    ensure!(read.contains("Ким Дана") && read.contains("Это не оценка ребёнка"), "{read}");
    for word in ["score", "rank", "балл"] {
        ensure!(!place.ok(&["indicators", "--term", "previous", "--format", "csv", "--lang", "ru"])?.contains(word));
    }
    Ok(())
}

#[test]
fn a_term_without_figures_says_so() -> Result<()> {
    let place = school()?;
    let said = place.ok(&["indicators"])?;
    ensure!(said.contains("esep import attendance") && said.contains("2026-2027/2"), "{said}");
    ensure!(rows(&place.ok(&["indicators", "--format", "csv"])?)?.is_empty());
    refused(&place, 2, "bad_class", &["indicators", "--class", "13А"])?;
    refused(&place, 2, "bad_term", &["indicators", "--term", "2026/1"])?;
    refused(&place, 2, "term_unknown", &["indicators", "--term", "2035-2036/1"])?;
    Ok(())
}

#[test]
fn incidents_tell_the_role_and_what_was_not_recognised_is_none() -> Result<()> {
    let place = school()?;
    incident(&place, "2026-10-05 09:00", &["--victim", KIM, "--initiator", AHMETOV, "--witness", OTEGENOVA])?;
    ensure!(found(&place, &[])?.is_empty());
    incident(&place, "2026-10-12 09:00", &["--victim", KIM, "--initiator", AHMETOV, "--witness", OTEGENOVA])?;
    ensure!(found(&place, &[])? == pairs(&[("2", "incident_victim"), ("1", "incident_initiator")]), "{:?}", found(&place, &[])?);
    // Nothing of this term, though the year has two.
    ensure!(rows(&place.ok(&["indicators", "--format", "csv"])?)?.is_empty());
    place.ok(&["incident", "step", "2", "authority", "--at", "2026-10-12", "-q"])?;
    place.ok(&["incident", "decide", "2", "not_recognised", "--on", "2026-10-14", "--number", "1", "-q"])?;
    ensure!(found(&place, &[])?.is_empty());
    Ok(())
}

#[test]
fn signs_of_people_and_hardships_of_the_family() -> Result<()> {
    let place = school()?;
    let sign = |words: &'static str| ["signal", "add", KIM, "--ground", "truancy", "--on", "2026-10-01", "--words", words, "-q"];
    place.ok(&sign("бір"))?;
    place.ok(&["signal", "resolve", "1", "--as", "no_ground", "--on", "2026-10-02", "--reason", "ауырған", "-q"])?;
    place.ok(&sign("екі"))?;
    ensure!(found(&place, &[])?.is_empty(), "one sign had no ground");
    place.ok(&sign("үш"))?;
    ensure!(found(&place, &[])? == pairs(&[("2", "signals")]));
    // What people noticed is a sign already.
    let made = place.json(&["indicators", "--term", "previous", "--propose"])?;
    ensure!(made["operation"].is_null(), "{made}");
    let status = |since: &str, name: &str| {
        let text = format!(
            "last_name,first_name,patronymic,birth_date,class,since,social_status\nӨтегенова,Айгүл,Маратқызы,2015-03-03,5Ә,{since},{name}\n"
        );
        let file = place.write("family.csv", text)?;
        place.ok(&["import", "students", &file, "-q"])
    };
    status("2026-10-10", "large_family")?;
    ensure!(found(&place, &[])?.len() == 1, "a large family is no hardship");
    status("2026-10-10", "large_family|half_orphan")?;
    ensure!(found(&place, &[])? == pairs(&[("3", "family"), ("2", "signals")]), "{:?}", found(&place, &[])?);
    Ok(())
}

#[test]
fn proposed_once_for_those_nobody_cares_for_yet() -> Result<()> {
    let place = school()?;
    figures(&place)?;
    place_on(&place, KIM, "in_school", "2026-10-05")?;
    let shown = rows(&place.ok(&["indicators", "--term", "previous", "--format", "csv"])?)?;
    ensure!(shown[0]["registers"] == "in_school" && shown[1]["registers"].is_empty(), "{shown:?}");
    let propose = ["indicators", "--term", "previous", "--propose"];
    let dry = place.json(&[&propose[..], &["-n"]].concat())?;
    ensure!(dry["operation"].is_null() && rows(&place.ok(&["signal", "list", "--format", "csv"])?)?.is_empty(), "{dry}");
    let made = place.json(&propose)?;
    ensure!(made["signals"].as_array().is_some_and(|all| all.len() == 3) && made["cared_for"] == 1 && made["had"] == 0, "{made}");
    let signals = rows(&place.ok(&["signal", "list", "--open", "--format", "csv"])?)?;
    ensure!(signals.len() == 3 && signals.iter().all(|signal| signal["student_id"] == "1"), "{signals:?}");
    // Days missed for any reason make nobody a truant; lessons missed without one do.
    let grounds: Vec<&str> = signals.iter().map(|signal| signal["ground"].as_str()).collect();
    ensure!(grounds == ["other", "truancy", "other"], "{signals:?}");
    ensure!(signals[0]["words"].contains("2026-2027/1"), "{signals:?}");
    let again = place.json(&propose)?;
    ensure!(again["operation"].is_null() && again["had"] == 3, "{again}");
    let shown = rows(&place.ok(&["indicators", "--term", "previous", "--class", "9Б", "--format", "csv"])?)?;
    ensure!(shown.iter().all(|row| !row["signal"].is_empty()), "{shown:?}");
    // A sign that was made of a sign would never end.
    ensure!(!found(&place, &[])?.iter().any(|(_, indicator)| indicator == "signals"));
    place.ok(&["undo", &made["operation"].to_string()])?;
    ensure!(rows(&place.ok(&["signal", "list", "--format", "csv"])?)?.is_empty());
    let history = place.ok(&["history", "--lang", "ru"])?;
    ensure!(history.contains("ранние признаки за 2026-2027/1: записано сигналов — 3"), "{history}");
    Ok(())
}

#[test]
fn the_report_tells_what_led_to_help_and_how_soon() -> Result<()> {
    let mut place = school()?;
    figures(&place)?;
    place.ok(&["indicators", "--term", "previous", "--propose", "-q"])?;
    let line = |place: &Place, indicator: &str| {
        let all = rows(&place.ok(&["report", "indicators", "--term", "2026-2027/1", "--format", "csv"])?)?;
        let found = all.into_iter().find(|row| row["indicator"] == indicator).unwrap_or_default();
        let figures =
            ["children", "known", "signals", "helped", "median_days"].map(|column| found.get(column).cloned().unwrap_or_default());
        Ok::<_, anyhow::Error>(figures.join(" "))
    };
    ensure!(line(&place, "absence")? == "1 0 1 0 ", "{}", line(&place, "absence")?);
    // What was done before the sign is no answer to it.
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-01", "-q"])?;
    ensure!(line(&place, "failing")? == "1 0 1 0 ");
    place.today = "2026-12-10";
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-26", "-q"])?;
    place.ok(&["referral", "send", AHMETOV, "--agency", "psychological_support_centre", "--on", "2026-12-02", "-q"])?;
    ensure!(line(&place, "failing")? == "1 0 1 1 4", "{}", line(&place, "failing")?);
    ensure!(line(&place, "turn_absence")? == "1 0 1 1 10");
    ensure!(line(&place, "")? == "2 0 4 4 10", "{}", line(&place, "")?);
    // Terms of a span; a day that has not come tells nothing.
    let terms = rows(&place.ok(&["report", "indicators", "--from", "2026-10-30", "--to", "2026-11-02", "--format", "csv"])?)?;
    ensure!(terms.iter().any(|row| row["term"] == "2026-2027/2") && terms.iter().any(|row| row["term"] == "2026-2027/1"), "{terms:?}");
    place.today = "2026-12-01";
    ensure!(line(&place, "turn_absence")? == "1 0 1 0 ");
    Ok(())
}

#[test]
fn a_pack_changes_what_is_looked_at() -> Result<()> {
    let place = school()?;
    figures(&place)?;
    let pack = |amount: &str, code: &str| {
        place.write(
            "mektep.toml",
            format!(
                "id = \"mektep\"\nversion = 1\nfrom = \"2026-09-01\"\ntitle = {{ kk = \"м\", ru = \"ш\", en = \"s\" }}\n\
                 [[indicator]]\ncode = \"{code}\"\nkk = \"күн\"\nru = \"дни\"\nen = \"days\"\n{amount}\nground = \"truancy\"\n"
            ),
        )
    };
    for (amount, code) in [("amount = 5", "mood"), ("amount = 0", "absence"), ("", "absence")] {
        ensure!(place.run(&["norms", "check", &pack(amount, code)?])?.exit != 0, "{amount} {code}");
    }
    place.ok(&["norms", "add", &pack("amount = 9", "absence")?, "-q"])?;
    ensure!(found(&place, &[])?.contains(&("3".to_owned(), "absence".to_owned())), "4 of 41 days are over 9 percent");
    Ok(())
}

#[test]
fn a_workbook_holds_the_same_figures() -> Result<()> {
    let place = school()?;
    figures(&place)?;
    for args in [&["indicators", "--term", "previous"][..], &["report", "indicators", "--term", "previous"]] {
        crate::sheets::same_as_excel(&place, args)?;
    }
    Ok(())
}

#[test]
fn the_norms_say_their_thresholds() -> Result<()> {
    let place = Place::with_register()?.speaking("ru");
    let items = rows(&place.ok(&["norms", "show", "kz-2023", "--format", "csv"])?)?;
    let remark = |code: &str| items.iter().find(|row| row["item"] == code).map(|row| row["remark"].clone()).unwrap_or_default();
    ensure!(remark("absence").contains("от 10 % учебных дней"), "{}", remark("absence"));
    ensure!(remark("unexcused").contains("больше 10 уроков") && remark("incident_victim").contains("случаев с начала года от 2"));
    ensure!(remark("half_orphan").contains("ранний признак") && remark("large_family").is_empty());
    Ok(())
}

#[test]
fn who_came_on_the_last_day_of_the_term_counts() -> Result<()> {
    let place = school()?;
    place.types("student add --last-name Ли --first-name Ян --birth-date 2012-01-01 --class 8А --since 2026-11-01 -q")?;
    place.types("student add --last-name Ли --first-name Вера --birth-date 2012-01-02 --class 8А --since 2026-11-02 -q")?;
    let list = "last_name,first_name,birth_date,enrolled_days,excused_days,unexcused_days,failing_subjects\nЛи,Ян,2012-01-01,40,0,0,3\nЛи,Вера,2012-01-02,40,0,0,3\n";
    let file = place.write("now.csv", list)?;
    place.ok(&["import", "attendance", &file, "--term", "2026-2027/1", "-q"])?;
    ensure!(found(&place, &[])? == pairs(&[("5", "failing")]), "{:?}", found(&place, &[])?);
    Ok(())
}
