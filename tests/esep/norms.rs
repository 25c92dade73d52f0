//! A ministry order is a changed file: packs are checked, added, and leave what was decided before as it was.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows, words};
use crate::people::refused;

/// A child on accompaniment under the pack of March 2026.
fn school() -> Result<Place> {
    let place = Place::with_register()?.speaking("ru");
    let child = ["--last-name", "Ахметов", "--first-name", "Әлихан", "--class", "9Б", "--since", "2026-09-01", "-q"];
    place.ok(&[&["student", "add", "--iin", "110214500128"], &child[..]].concat())?;
    place.types("register place ахметов --kind accompaniment --ground offence --on 2026-09-10 --protocol 1 -q")?;
    Ok(place)
}

/// The pack of March 2026 with its second version, in force from 1 November, and some lines changed.
fn second(place: &Place, changes: &[(&str, &str)]) -> Result<String> {
    let mut text = place.ok(&["norms", "export", "kz-2026"])?;
    for (old, new) in [("version = 1", "version = 2"), ("from = \"2026-03-02\"", "from = \"2026-11-01\"")].iter().chain(changes) {
        ensure!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    place.write("pack.toml", text)
}

fn labels(place: &Place) -> Result<Vec<String>> {
    let list = place.ok(&["register", "list", "--all", "--format", "excel"])?;
    let list = list.trim_start_matches('\u{feff}').replace(';', ",");
    Ok(rows(&list)?.into_iter().map(|row| format!("{} {}", row["Вид учёта"], row["Основание"])).collect())
}

#[test]
fn a_new_version_leaves_old_entries_as_they_were() -> Result<()> {
    let place = school()?;
    let pack = second(&place, &[("педагогическое сопровождение", "сопровождение"), ("совершение правонарушения", "правонарушение")])?;
    place.ok(&["norms", "check", &pack])?;
    place.ok(&["norms", "add", &pack, "-q"])?;
    place.ok(&["register", "remove", "ахметов", "--on", "2026-11-02", "--ground", "improved", "--protocol", "2", "-q"])?;
    place.types("register place ахметов --kind сопровождение --ground правонарушение --on 2026-11-10 --protocol 3 -q")?;
    let found = labels(&place)?;
    ensure!(found.contains(&"педагогическое сопровождение совершение правонарушения".to_owned()), "{found:?}");
    ensure!(found.contains(&"сопровождение правонарушение".to_owned()), "{found:?}");
    // What was written with either label is read back.
    let list = place.ok(&["register", "list", "--all", "--format", "excel"])?;
    let said = place.json(&["import", "entries", &place.write("entries.csv", list)?])?;
    ensure!(said["rejected"] == 0 && said["changed"] == 0 && said["unchanged"] == 2, "{said}");
    Ok(())
}

#[test]
fn a_dropped_code_is_read_but_not_chosen() -> Result<()> {
    let place = school()?;
    let new = "code = \"conflict\"\nkk = \"жанжал\"\nru = \"конфликт\"\nen = \"conflict\"";
    let old = "code = \"offence\"\nkk = \"құқық бұзушылық жасау\"\nru = \"совершение правонарушения\"\nen = \"committed an offence\"";
    let pack = second(&place, &[(old, new)])?;
    // The in-school pack knows the ground too; it must drop it as well.
    place.ok(&["norms", "add", &pack, "-q"])?;
    let base = place.ok(&["norms", "export", "kz-2023"])?;
    ensure!(base.contains(old), "{base}");
    let base = base.replacen("version = 1", "version = 2", 1).replacen(
        old,
        &new.replace("conflict\"\nkk", "quarrel\"\nkk")
            .replace("жанжал", "ұрыс")
            .replace("конфликт", "ссора")
            .replace("en = \"conflict", "en = \"quarrel"),
        1,
    );
    place.ok(&["norms", "add", &place.write("base.toml", base)?, "-q"])?;
    ensure!(labels(&place)? == ["педагогическое сопровождение совершение правонарушения"]);
    let again = ["register", "place", "ахметов", "--kind", "in_school", "--ground", "offence", "--on", "2026-11-10"];
    ensure!(place.error_code(2, &again)? == "code_unknown");
    place.ok(&["register", "place", "ахметов", "--kind", "in_school", "--ground", "conflict", "--on", "2026-11-10", "-q"])?;
    Ok(())
}

#[test]
fn mistakes_are_named_with_their_lines_and_nothing_is_added() -> Result<()> {
    let place = school()?;
    let faults: [(&str, &str, &str); 7] = [
        ("kk = \"құқық бұзушылық жасау\"", "kk = \" \"", "пустое название"),
        ("code = \"truancy\"", "code = \"tru ancy\"", "не годится"),
        ("{ code = \"full_name\"", "{ code = \"fullname\"", "нет столбца «fullname»"),
        ("report = \"register\"", "report = \"registry\"", "нет отчёта «registry»"),
        ("register = \"accompaniment\"", "register = \"acompaniment\"", "неизвестный вид учёта"),
        ("after = \"in_school\"", "behind = \"in_school\"", "не читается"),
        ("from = \"2026-11-01\"", "from = \"2026-01-01\"", "даты пересекаются"),
    ];
    let before = place.ok(&["norms", "list", "--format", "csv"])?;
    for (old, new, said) in faults {
        let pack = second(&place, &[(old, new)])?;
        let text = std::fs::read_to_string(&pack)?;
        let line = text.lines().position(|line| line.contains(new.trim_start_matches("{ "))).map_or(0, |at| at + 1);
        let told = place.exits(4, &["norms", "add", &pack])?;
        let named = said == "даты пересекаются" || told.contains(&format!("pack.toml:{line}:")) || said == "пустое название";
        ensure!(told.contains(said) && named, "{new} on line {line}: {told}");
    }
    ensure!(place.ok(&["norms", "list", "--format", "csv"])? == before);
    Ok(())
}

#[test]
fn a_ground_is_taken_where_the_pack_says() -> Result<()> {
    let place = school()?;
    let pack = second(&place, &[("code = \"truancy\"", "code = \"truancy\"\nregisters = [\"accompaniment\"]")])?;
    place.ok(&["norms", "add", &pack, "-q"])?;
    let place_on = |kind| ["register", "place", "ахметов", "--kind", kind, "--ground", "truancy", "--on", "2026-11-10"];
    ensure!(place.error_code(4, &place_on("in_school"))? == "ground_not_taken");
    Ok(())
}

/// The program knows by marks, not by codes, which kind of contact a club or a session is and on which register children are watched.
#[test]
fn a_pack_without_marks_is_told_of_when_they_are_needed() -> Result<()> {
    let place = crate::people::school()?;
    let mut base = place.ok(&["norms", "export", "kz-2023"])?.replacen("version = 1", "version = 2", 1);
    for mark in ["watch = true\n", "consult = true\n", "club = true\n"] {
        ensure!(base.contains(mark), "{mark}");
        base = base.replace(mark, "");
    }
    place.ok(&["norms", "add", &place.write("base.toml", base)?, "-q"])?;
    place.types("signal add #1 --on 2026-11-10 --ground truancy --words сөз -q")?;
    place.types("register place #1 --kind in_school --ground truancy --on 2026-11-10 --protocol 1 -q")?;
    place.types("plan make #1 --on 2026-11-11 --goal мақсат -q")?;
    place.types("plan add #1 --measure үйірме --responsible айнұр --due 2026-11-30 -q")?;
    place.types("activity add --name шахмат -q")?;
    for (code, line) in [
        ("no_watching", "signal resolve 1 --as watching --on 2026-11-20 --reason сөз"),
        ("consult_no_kind", "consult add #1 --on 2026-11-20 --by айнұр --direction counselling"),
        ("activity_no_kind", "activity enrol шахмат #1 --since 2026-11-20 --plan-item 1"),
    ] {
        let args = words(line);
        refused(&place, 4, code, &args.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    ensure!(place.error_code(3, &["norms", "show", "kz-1999"])? == "pack_unknown");
    Ok(())
}

#[test]
fn every_form_prints_in_both_languages() -> Result<()> {
    let place = Place::empty()?;
    place.ok(&["demo", "-q"])?;
    place.ok(&["-f", "esep-demo/register.esep", "council", "plan", "--on", "2026-11-26", "-q"])?;
    let forms = rows(&place.ok(&["report", "form", "--format", "csv"])?)?;
    ensure!(forms.len() >= 8, "{forms:?}");
    for form in forms {
        for lang in ["kk", "ru"] {
            // Minutes are of one meeting, and have a command of their own.
            let asked: &[&str] = match form["form"].as_str() {
                "minutes" => &["council", "minutes", "1"],
                name => &["report", "form", name, "--term", "2026-2027/1"],
            };
            let page = place.ok(&[&["-f", "esep-demo/register.esep", "--lang", lang], asked].concat())?;
            ensure!(page.lines().count() > 4 && page.contains("____"), "{page}");
        }
    }
    ensure!(place.error_code(3, &["-f", "esep-demo/register.esep", "report", "form", "f-30"])? == "form_unknown");
    Ok(())
}
