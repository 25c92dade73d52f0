//! Headings and words of other programs: named once, kept, taken again.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};

const LIST: &str = "Қызметкер;Оқушы есімі;Сыныбы;Жынысы;ЖСН\n-;Ким Дана;7А;бойжеткен;\n-;Ли Ян;7Б;жігіт;110214500128\n";

#[test]
fn a_map_is_kept_and_taken_again() -> Result<()> {
    let place = Place::with_register()?;
    let path = place.write("list.csv", LIST)?;
    ensure!(place.error_code(4, &["import", "students", &path])? == "import_columns_missing");
    let map = ["--map", "Оқушы есімі=full_name", "--map", "Қызметкер=-"];
    let said = place.json(&[&["import", "students", &path, "-n"], &map[..]].concat())?;
    let unknown: Vec<(&str, &str)> = said["unknown"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|label| Some((label["column"].as_str()?, label["label"].as_str()?)))
        .collect();
    ensure!(unknown == [("sex", "жігіт")], "{said}: a row that lacks more is rejected before its words are read");
    let codes = ["--map-code", "жігіт=M", "--map-code", "бойжеткен=қыз", "--save-map", "Күнделік"];
    place.exits(1, &[&["import", "students", &path, "-q"], &map[..], &codes[..]].concat())?;
    ensure!(place.ok(&["history"])?.lines().count() > 1);
    // Another list of that program lacks a column, and has one more.
    let other = place.write("other.csv", "Оқушы есімі;Сыныбы;Жынысы;Туған күні\nЦой Анна;8А;Бойжеткен;01.02.2012\n")?;
    place.ok(&["import", "students", &other, "--use-map", "Күнделік", "-q"])?;
    let found = rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)?;
    let sexes: Vec<(&str, &str)> = found.iter().map(|row| (row["last_name"].as_str(), row["sex"].as_str())).collect();
    ensure!(sexes == [("Ли", "M"), ("Цой", "F")], "{sexes:?}");
    // What is said now comes before what was kept.
    place.ok(&["import", "students", &other, "--use-map", "Күнделік", "--map-code", "бойжеткен=M", "-q"])?;
    ensure!(place.ok(&["student", "list", "--format", "csv"])?.contains("Цой,Анна,,M"));
    let said = place.exits(3, &["import", "students", &other, "--use-map", "Кунделик"])?;
    ensure!(said.contains("Күнделік"), "{said}");
    Ok(())
}

#[test]
fn saving_a_map_can_be_taken_back() -> Result<()> {
    let place = Place::with_register()?;
    let path = place.write("list.csv", "Кто;Класс;ИИН\nЛи Ян;7Б;110214500128\n")?;
    place.ok(&["import", "students", &path, "--map", "Кто=full_name", "--save-map", "a", "-q"])?;
    place.ok(&["import", "students", &path, "--use-map", "a", "-q"])?;
    place.ok(&["import", "students", &path, "--map", "Кто=full_name", "--save-map", "b", "-n", "-q"])?;
    ensure!(place.error_code(3, &["import", "students", &path, "--use-map", "b"])? == "import_map_unknown");
    place.ok(&["undo", "-y", "-q"])?;
    ensure!(place.error_code(3, &["import", "students", &path, "--use-map", "a"])? == "import_map_unknown");
    Ok(())
}

#[test]
fn words_that_are_not_understood() -> Result<()> {
    let place = Place::with_register()?;
    let path = place.write("list.csv", LIST)?;
    for (args, code) in [
        (["--map", "Оқушы есімі"], "import_map_form"),
        (["--map", "=class"], "import_map_form"),
        (["--map", "Оқушы есімі=nobody"], "import_map_column"),
        (["--map", "Жоқ тақырып=class"], "import_map_heading"),
        (["--map-code", "жігіт=Q"], "import_map_code"),
    ] {
        ensure!(place.error_code(2, &[&["import", "students", &path], &args[..]].concat())? == code, "{args:?}");
    }
    let place = place.speaking("ru");
    let path = place.write("near.csv", "Фамилья;Имя;Класс;ИИН;Цвет глаз\nЛи;Ян;7Б;110214500128;карие\n")?;
    let said = place.exits(4, &["import", "students", &path])?;
    ensure!(said.contains("--map \"Фамилья=last_name\""), "{said}");
    let said = place.ok(&["import", "students", &path, "--map", "Фамилья=last_name"])?;
    ensure!(said.contains("не читаются столбцы: Цвет глаз"), "{said}");
    Ok(())
}

/// Labels of a journal that nobody knows are told once each, with what they may mean.
#[test]
fn unknown_labels_of_a_journal() -> Result<()> {
    let place = Place::with_register()?.speaking("ru");
    let child = place.write("list.csv", "Фамилия;Имя;Класс;ИИН\nЛи;Ян;7Б;110214500128\n")?;
    place.ok(&["import", "students", &child, "-q"])?;
    let journal = "ИИН;Вид учёта;Основание;Дата постановки\n110214500128;Внутришкольный учёт;драка;01.10.25\n110214500128;группа риска;драка;02.10.25\n";
    let path = place.write("journal.csv", journal)?;
    let run = place.run(&["import", "entries", &path])?;
    ensure!(run.exit == 1 && run.out.matches("неизвестно: «драка»").count() == 1 && run.out.contains("--map-code \"драка="), "{}", run.out);
    let said = place.json(&["import", "entries", &path, "--map-code", "Драка=antisocial_behaviour"])?;
    ensure!(said["new"] == 2 && said["unknown"] == serde_json::json!([]), "{said}");
    Ok(())
}

/// The headings of a program that a whole district uses come with a pack.
#[test]
fn headings_of_a_pack() -> Result<()> {
    let place = Place::with_register()?;
    let pack = |headings: &str| {
        format!(
            "id = \"district\"\nversion = 1\nfrom = \"2026-01-01\"\n[title]\nkk = \"Аудан\"\nru = \"Район\"\nen = \"District\"\n[headings]\n{headings}\n"
        )
    };
    let wrong = place.write("wrong.toml", pack("nobody = [\"Кто\"]"))?;
    let said = place.run(&["norms", "check", &wrong])?;
    ensure!(said.exit != 0 && (said.out + &said.err).contains("nobody"));
    let path = place.write("list.csv", "Кто;Где;ИИН\nЛи Ян;7Б;110214500128\n")?;
    place.exits(4, &["import", "students", &path])?;
    let good = place.write("good.toml", pack("full_name = [\"Кто\"]\nclass = [\"Где\"]"))?;
    place.ok(&["norms", "add", &good, "-q"])?;
    place.ok(&["import", "students", &path, "-q"])?;
    ensure!(place.ok(&["student", "list", "--format", "csv"])?.contains("Ли,Ян"));
    Ok(())
}

/// Sex as schools write it.
#[test]
fn sexes() -> Result<()> {
    let place = Place::with_register()?;
    let words = ["М", "Ж", "Ұл", "Қыз", "мужской", "женский", "Е", "Ә", "M", "F", "муж.", "жен."];
    let list: String = (1..).zip(words).map(|(day, word)| format!("Ли,Ян,7Б,2012-01-{day:02},{word}\n")).collect();
    let path = place.write("list.csv", format!("last_name,first_name,class,birth_date,sex\n{list}"))?;
    place.ok(&["import", "students", &path, "-q"])?;
    let mut found = rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)?;
    found.sort_by_key(|row| row["birth_date"].clone());
    let found: Vec<&str> = found.iter().map(|row| row["sex"].as_str()).collect();
    ensure!(found == ["M", "F"].repeat(6), "{found:?}");
    Ok(())
}
