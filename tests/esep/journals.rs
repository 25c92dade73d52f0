//! The past from a school's own journals: plans, decisions of the council, papers; children without an IIN by their names.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, dump, iin, place_on, school};

fn import(place: &Place, kind: &str, list: &str) -> Result<Value> {
    let path = place.write(&format!("{kind}.csv"), list)?;
    place.json(&["import", kind, &path])
}

/// new, changed, unchanged, rejected.
fn counts(said: &Value) -> [u64; 4] {
    ["new", "changed", "unchanged", "rejected"].map(|name| said[name].as_u64().unwrap_or(99))
}

fn codes(said: &Value) -> Vec<String> {
    let notes = said["notes"].as_array().map(Vec::as_slice).unwrap_or_default();
    notes.iter().map(|note| format!("{} {} {}", note["line"], note["column"], note["code"]).replace('"', "")).collect()
}

/// Imports a list, then again: the second time nothing changes, and an undo takes all of it back.
fn imported(place: &Place, kind: &str, list: &str, wanted: [u64; 4]) -> Result<()> {
    let before = dump(place)?;
    let said = import(place, kind, list)?;
    ensure!(counts(&said) == wanted, "{said}");
    let after = dump(place)?;
    let again = import(place, kind, list)?;
    ensure!(counts(&again)[..2] == [0, 0], "{again}");
    ensure!(dump(place)? == after);
    place.ok(&["undo", "-q"])?;
    ensure!(dump(place)? == before, "the import can be taken back");
    import(place, kind, list)?;
    Ok(())
}

#[test]
fn plans_of_a_journal() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-10-02")?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    let list = "\
ФИО;Класс;ИИН;Вид учёта;План от;Цель плана;Мероприятия;Ответственный;Срок исполнения;Дата выполнения;Отметка о выполнении
Ким Дана;7А;;внутришкольный учёт;05.10.2026;Вернуть доверие;Беседа с классом;Қалиева Айнұр Болатқызы;20.10.2026;18.10.2026;Проведена
Ким Дана;7А;;внутришкольный учёт;05.10.2026;Вернуть доверие;Кружок;Жаңа Маман;30.11.2026;;
;;110214500128;мектепішілік есеп;12.09.2026;Посещать уроки;;;;;
";
    imported(&place, "plans", list, [3, 0, 0, 0])?;
    let items = rows(&place.ok(&["plan", "list", "--format", "csv"])?)?;
    ensure!(items.iter().any(|row| row.values().any(|cell| cell == "Беседа с классом")), "{items:?}");
    let more = import(&place, "plans", &list.replace("30.11.2026;;", "30.11.2026;21.11.2026;Записан"))?;
    ensure!(counts(&more) == [0, 1, 2, 0], "{more}");
    let bad = import(
        &place,
        "plans",
        "iin,register,made_on,goal,measure,due_on,result\n\
         110214500128,in_school,2026-09-01,Мақсат,,,\n\
         110214500128,kdn,2026-09-12,Мақсат,,,\n\
         110214500128,in_school,2026-09-12,Мақсат,Шара,2026-09-01,\n\
         110214500128,in_school,2026-09-12,Мақсат,Шара,,болды\n\
         110214500128,in_school,2026-09-12,Мақсат,Шара,,\n\
         110214500128,in_school,2026-09-12,Басқа,Шара 2,,\n",
    )?;
    let wanted = [
        "2 register unknown_entry",
        "3 register unknown_entry",
        "4 due_on rule_broken",
        "5 done_on missing_field",
        "6 iin conflicting_row",
        "7 iin conflicting_row",
    ];
    ensure!(codes(&bad) == wanted, "{bad}");
    Ok(())
}

#[test]
fn minutes_of_a_journal() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-02-01")?;
    place.ok(&["register", "remove", KIM, "--on", "2026-06-01", "--ground", "improved", "--protocol", "9", "-q"])?;
    let list = "\
held_on,protocol,full_name,birth_date,register,decision,grounds,until,removal_ground,words
2026-01-30,3,Ким Дана,2013-05-05,in_school,поставить на учёт,,,,Слушали классного руководителя
2026-04-10,5,Ким Дана,2013-05-05,in_school,продлить,,2026-07-01,,
2026-06-01,9,Ким Дана,2013-05-05,in_school,remove,,,improved,
2026-01-30,3,Ахметов Әлихан,2011-02-14,in_school,refuse,truancy,,,
";
    imported(&place, "council", list, [4, 0, 0, 0])?;
    let held = rows(&place.ok(&["council", "list", "--format", "csv"])?)?;
    ensure!(held.len() == 3, "{held:?}");
    let story = place.ok(&["register", "show", KIM, "--format", "csv"])?;
    ensure!(story.contains("2026-04-10"), "the extension is a part of the story: {story}");
    place_on(&place, AHMETOV, "risk_group", "2026-02-01")?;
    let bad = import(
        &place,
        "council",
        "held_on,protocol,iin,register,decision,grounds,until,removal_ground,agency\n\
         2026-03-01,1,110214500128,in_school,place,,,,\n\
         2026-03-01,1,110214500128,in_school,шара,,,,\n\
         2026-03-01,1,110214500128,in_school,extend,,,,\n\
         2026-03-01,1,110214500128,in_school,refer,,,,\n\
         2026-03-01,1,110214500128,in_school,refuse,,,,\n\
         2026-12-01,1,110214500128,in_school,refuse,truancy,,,\n\
         2026-03-01,,110214500128,in_school,refuse,truancy,,,\n\
         2026-03-01,2,110214500128,risk_group,remove,,,improved,\n",
    )?;
    let wanted = [
        "2 register unknown_entry",
        "3 decision unknown_code",
        "4 until missing_field",
        "5 agency missing_field",
        "6 grounds missing_field",
        "7 held_on bad_date",
        "8 protocol missing_field",
        "9 decision entry_still_open",
    ];
    ensure!(codes(&bad) == wanted, "{bad}");
    place.exits(1, &["check", "-q"])?;
    Ok(())
}

#[test]
fn papers_of_a_journal() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-10-02")?;
    let list = "\
Фамилия;Имя;Дата рождения;Вид документа;Дата документа;Номер;Вид учёта;Примечание;Согласие
Ким;Дана;05.05.2013;представление;20.09.2026;12;внутришкольный учёт;;
Ким;Дана;05.05.2013;ата-анаға хабарлама;05.10.2026;14;внутришкольный учёт;под роспись;
Өтегенова;Айгүл;03.03.2015;мінездеме;05.10.2026;;;;
";
    imported(&place, "documents", list, [3, 0, 0, 0])?;
    let papers = rows(&place.ok(&["document", "list", "--format", "csv"])?)?;
    ensure!(papers.len() == 3, "{papers:?}");
    let changed = import(&place, "documents", &list.replace("под роспись", "под подпись"))?;
    ensure!(counts(&changed) == [0, 1, 2, 0], "{changed}");
    let bad = import(
        &place,
        "documents",
        "iin,kind,dated,register,consent\n\
         110214500128,consent,2026-10-05,,\n\
         110214500128,minutes,2026-10-05,kdn,\n\
         110214500128,zzz,2026-10-05,,\n\
         110214500128,minutes,,,\n",
    )?;
    let wanted = ["2 consent missing_field", "3 register unknown_entry", "4 kind unknown_code", "5 dated missing_field"];
    ensure!(codes(&bad) == wanted, "{bad}");
    Ok(())
}

#[test]
fn a_child_without_an_iin_is_found_by_name_when_one_fits() -> Result<()> {
    let place = school()?;
    place.ok(&["student", "add", "--last-name", "Ким", "--first-name", "Дана", "--birth-date", "2012-01-01", "--class", "8А", "-q"])?;
    let list = "\
full_name,birth_date,class,on,kind
КИМ Дана,2013-05-05,,2026-10-01,call
Ким Дана,,8А,2026-10-01,call
Ким Дана,,7А,2026-10-02,call
Ким Дана,,,2026-10-03,call
Ким Дана,2010-01-01,,2026-10-04,call
Өтегенова Айгүл,2015-03-03,,2026-10-04,call
";
    let said = import(&place, "interventions", list)?;
    ensure!(counts(&said) == [4, 0, 0, 2], "{said}");
    ensure!(codes(&said) == ["5 birth_date missing_field", "6 full_name unknown_student"], "{said}");
    place.types("student add --last-name Ким --first-name Дана --patronymic Олеговна --birth-date 2012-02-02 --class 8А -q")?;
    let said = import(&place, "interventions", list)?;
    ensure!(codes(&said).contains(&"3 full_name ambiguous_student".to_owned()), "two of them in one class: {said}");
    let entries =
        import(&place, "entries", "full_name,birth_date,register,grounds,placed_on\nКим Дана,2013-05-05,in_school,truancy,2026-10-05\n")?;
    ensure!(counts(&entries) == [1, 0, 0, 0], "{entries}");
    let listed = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    ensure!(listed.first().context("an entry")?["full_name"] == "Ким Дана");
    Ok(())
}

/// Every list shows what it would change, field by field; the same list again would change nothing.
#[test]
fn journals_are_shown_field_by_field() -> Result<()> {
    let place = school()?.speaking("en");
    place_on(&place, KIM, "in_school", "2026-02-02")?;
    let who = "full_name,birth_date,";
    let kim = "Ким Дана,2013-05-05,";
    let plans =
        |row: &str| format!("{who}register,made_on,goal,measure,responsible,due_on,done_on,result\n{kim}in_school,2026-02-05,{row}\n");
    let council = |row: &str| format!("{who}held_on,protocol,register,decision,until,outcome,words\n{kim}2026-05-05,7,in_school,{row}\n");
    let documents = |row: &str| format!("{who}kind,dated,number,register,note\n{kim}minutes,2026-05-05,{row}\n");
    let attendance = |row: &str| format!("{who}enrolled_days,excused_days,unexcused_days,failing_subjects\n{kim}{row}\n");
    let cases = [
        (
            "plans",
            plans("Сабаққа қатысу,Үйірме,,2026-03-01,,"),
            "added: Ким Дана, #2 · Plan of: 05.02.2026; Goal: Сабаққа қатысу; Measure: Үйірме; Due: 01.03.2026",
            plans("Екі ай сабаққа қатысу,Үйірме,Жаңа Маман,2026-04-01,2026-03-20,Жазылды"),
            "Goal: Сабаққа қатысу → Екі ай сабаққа қатысу; Responsible: — → Жаңа Маман; Due: 01.03.2026 → 01.04.2026; \
             Done: — → 20.03.2026; Result: — → Жазылды",
        ),
        (
            "council",
            council("extend,2026-09-01,pending,"),
            "added: Ким Дана, #2 · Held on: 05.05.2026; Decision: extend; Register: in-school register",
            council("extend,2026-09-01,improved,Тыңдалды"),
            "Outcome: pending → improved; Decision: — → Тыңдалды",
        ),
        (
            "documents",
            documents(",,"),
            "added: Ким Дана, #2 · Paper: minutes; Dated: 05.05.2026",
            documents("12,in_school,екі бет"),
            "Paper number: — → 12; Note: — → екі бет",
        ),
        (
            "attendance",
            attendance("40,1,2,"),
            "added: Ким Дана, #2 · Excused, days: 1; Unexcused, days: 2",
            attendance("40,1,3,2"),
            "Unexcused, days: 2 → 3; Subjects failed: — → 2",
        ),
    ];
    for (kind, first, added, second, changed) in cases {
        let term: &[&str] = if kind == "attendance" { &["--term", "2025-2026/4"] } else { &[] };
        let args = |more: &[&'static str]| [&["import", kind, "list.csv"], term, more].concat();
        for (list, line, wanted) in [(first, added, [1, 0, 0, 0]), (second, changed, [0, 1, 0, 0])] {
            place.write("list.csv", list)?;
            let before = dump(&place)?;
            let shown = place.ok(&args(&["-n"]))?;
            ensure!(shown.contains(line), "{kind}: {line}\n{shown}");
            ensure!(dump(&place)? == before, "{kind}: nothing is done");
            place.ok(&args(&["--plan-out", "plan.json", "-q"]))?;
            let said = place.json(&["import", "apply", "plan.json"])?;
            ensure!(counts(&said) == wanted, "{kind}: {said}");
            let after = dump(&place)?;
            ensure!(counts(&place.json(&args(&[]))?) == [0, 0, 1, 0], "{kind}");
            ensure!(dump(&place)? == after, "{kind}: the same list again writes nothing");
        }
    }
    let story = place.ok(&["register", "show", KIM, "--format", "csv"])?;
    ensure!(story.contains("improved"), "the story has what the minutes say: {story}");
    Ok(())
}

#[test]
fn a_journal_that_replaces_too_much_is_stopped() -> Result<()> {
    let place = Place::with_register()?;
    let iins = (0..12).map(iin).collect::<Result<Vec<_>>>()?;
    let list = |head: &str, row: &dyn Fn(&str) -> String| format!("{head}\n{}", iins.iter().map(|iin| row(iin)).collect::<String>());
    let stops = |kind: &[&str], list: String, more: &[&str]| -> Result<bool> {
        let path = place.write("list.csv", list)?;
        let run = place.run(&[&["import", kind[0], &path, "-q"], &kind[1..], more].concat())?;
        ensure!(run.exit == 4 || run.exit == 0, "{kind:?}: {}{}", run.out, run.err);
        Ok(run.exit == 4)
    };
    let students = list("iin,last_name,first_name,class,since", &|iin| format!("{iin},Бала,Бала,7А,2025-09-01\n"));
    ensure!(!stops(&["students"], students, &[])?);
    let entries = list("iin,register,grounds,placed_on", &|iin| format!("{iin},in_school,truancy,2026-02-02\n"));
    ensure!(!stops(&["entries"], entries, &[])?);
    let plans = |goal: &str| list("iin,register,made_on,goal", &|iin| format!("{iin},in_school,2026-02-05,{goal}\n"));
    let council =
        |words: &str| list("iin,held_on,protocol,register,decision,words", &|iin| format!("{iin},2026-02-02,1,in_school,place,{words}\n"));
    let documents = |note: &str| list("iin,kind,dated,note", &|iin| format!("{iin},minutes,2026-02-02,{note}\n"));
    for (kind, journal) in [("plans", &plans as &dyn Fn(&str) -> String), ("council", &council), ("documents", &documents)] {
        ensure!(!stops(&[kind], journal("бір"), &[])?, "{kind}: all of it is new");
        ensure!(stops(&[kind], journal("екі"), &[])?, "{kind}");
        ensure!(!stops(&[kind], journal("екі"), &["-n"])?, "{kind}: it can be looked at");
        ensure!(!stops(&[kind], journal("екі"), &["--accept-large-change"])?, "{kind}");
    }
    let term = ["attendance", "--term", "2025-2026/3"];
    let attendance = |days: &str| list("iin,enrolled_days,excused_days,unexcused_days", &|iin| format!("{iin},{days}\n"));
    ensure!(!stops(&term, attendance("20,1,1"), &[])?);
    ensure!(!stops(&term, attendance("40,0,3"), &[])?, "days grow while a term goes on");
    ensure!(stops(&term, attendance("40,0,2"), &[])?, "days that were missed were missed");
    ensure!(stops(&term, attendance("39,2,2"), &[])?);
    ensure!(!stops(&term, attendance("39,2,2"), &["--accept-large-change"])?);
    Ok(())
}

/// Which paper, measure and decision of the register a row is about.
#[test]
fn a_row_finds_what_it_is_about() -> Result<()> {
    let place = school()?;
    place.ok(&["guardian", "add", AHMETOV, "--name", "Ахметова Сәуле", "-q"])?;
    let papers = |rows: &str| import(&place, "documents", &format!("iin,kind,dated,number,register\n{rows}"));
    let count = || -> Result<usize> { Ok(rows(&place.ok(&["document", "list", "--format", "csv"])?)?.len()) };
    // A paper that names a representative, and one that came before its entry.
    place.ok(&["document", "add", AHMETOV, "--kind", "notice", "--on", "2026-10-05", "--guardian", "1", "-q"])?;
    ensure!(counts(&papers("110214500128,notice,2026-10-05,,\n110214500128,minutes,2026-10-05,,\n")?) == [1, 0, 1, 0]);
    place_on(&place, AHMETOV, "in_school", "2026-10-01")?;
    ensure!(counts(&papers("110214500128,notice,2026-10-05,,in_school\n110214500128,minutes,2026-10-05,7,in_school\n")?) == [0, 2, 0, 0]);
    ensure!(count()? == 2);
    // Two of a kind and day are two papers, by number or by register.
    let two = "110214500128,minutes,2026-10-05,7,\n110214500128,minutes,2026-10-05,8,\n110214500128,minutes,2026-10-05,,\n";
    ensure!(counts(&papers(two)?) == [2, 0, 1, 0]);
    ensure!(counts(&papers(two)?) == [0, 0, 3, 0] && count()? == 4);

    let plan = |rows: &str| import(&place, "plans", &format!("iin,register,made_on,goal,measure,due_on,done_on\n{rows}"));
    let row = |due: &str, done: &str| format!("110214500128,in_school,2026-10-02,Мақсат,Бақылау,{due},{done}\n");
    ensure!(counts(&plan(&row("", ""))?) == [1, 0, 0, 0]);
    ensure!(counts(&plan(&row("2026-10-20", ""))?) == [0, 1, 0, 0], "a day for a measure that had none");
    ensure!(counts(&plan(&row("2026-10-25", "2026-10-24"))?) == [0, 1, 0, 0], "another day");
    ensure!(counts(&plan(&row("2026-11-25", ""))?) == [1, 0, 0, 0], "what is done is not due again");
    ensure!(counts(&plan(&[row("2026-10-25", ""), row("2026-11-25", "")].concat())?) == [0, 0, 2, 0]);
    ensure!(counts(&plan(&[row("2026-12-25", ""), row("2027-01-25", "")].concat())?) == [2, 0, 0, 0], "month by month");

    let decide = |rows: &str| import(&place, "council", &format!("iin,held_on,protocol,register,decision,until\n{rows}"));
    let old = "110214500128,2026-08-01,1,in_school,place,\n";
    ensure!(codes(&decide(old)?) == ["2 register unknown_entry"], "an entry of two months later is of another decision");
    ensure!(
        counts(&decide("110214500128,2026-09-30,2,in_school,place,\n110214500128,2026-11-01,3,in_school,extend,2026-12-01\n")?)
            == [2, 0, 0, 0]
    );
    let other = "110214500128,2026-09-30,2,in_school,refer,\n110214500128,2026-11-01,3,in_school,extend,2027-01-01\n";
    let other = decide(&other.replace("refer,", "postpone,"))?;
    ensure!(codes(&other) == ["2 decision other_minutes", "3 until other_minutes"], "{other}");
    Ok(())
}
