//! The past from a school's own journals: plans, decisions of the council, papers; children without an IIN by their names.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, dump, place_on, school};

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
         2026-03-01,,110214500128,in_school,refuse,truancy,,,\n",
    )?;
    let wanted = [
        "2 register unknown_entry",
        "3 decision unknown_code",
        "4 until missing_field",
        "5 agency missing_field",
        "6 grounds missing_field",
        "7 held_on bad_date",
        "8 protocol missing_field",
    ];
    ensure!(codes(&bad) == wanted, "{bad}");
    place.ok(&["check", "-q"]).or_else(|_| place.exits(1, &["check", "-q"]))?;
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
