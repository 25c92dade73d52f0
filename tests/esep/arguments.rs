//! What is typed wrong: codes, names, days, numbers. Each is answered with what to type instead, and nothing changes.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, place_on, refused, school, text};

const PLACE: [&str; 9] = ["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10"];

/// The command with the value of one option replaced, or the option added.
fn with<'a>(args: &[&'a str], option: &'a str, value: &'a str) -> Vec<&'a str> {
    let mut args = args.to_vec();
    match args.iter().position(|arg| *arg == option) {
        Some(at) => args[at + 1] = value,
        None => args.extend([option, value]),
    }
    args
}

#[test]
fn an_unknown_code_gets_the_nearest() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-11-10")?;
    let extend = ["register", "extend", KIM, "--on", "2026-11-20", "--until", "2027-11-20"];
    let remove = ["register", "remove", KIM, "--on", "2026-11-20", "--ground", "improved"];
    let contact = ["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-20"];
    let staff = ["staff", "add", "--name", "Ли Ян"];
    let student = ["student", "edit", KIM];
    for (args, nearest) in [
        (with(&PLACE, "--kind", "in_schol"), "in_school"),
        (with(&PLACE, "--ground", "truansy"), "truancy"),
        (with(&PLACE, "--ground", "truancy,ofence"), "offence"),
        (with(&extend, "--outcome", "inproved"), "improved"),
        (with(&remove, "--ground", "gradated"), "graduated"),
        (with(&contact, "--kind", "talk_studnt"), "talk_student"),
        (with(&contact, "--outcome", "wors"), "worse"),
        (with(&staff, "--role", "psyhologist"), "psychologist"),
        (with(&student, "--social-status", "orfan"), "orphan"),
        (with(&student, "--language", "rus_"), "ru"),
    ] {
        let error = refused(&place, 2, "code_unknown", &args)?;
        ensure!(text(&error["hint"])?.contains(nearest), "{args:?}: {error}");
    }
    // Nothing is like it: a list of codes at random would mislead.
    let error = refused(&place, 2, "code_unknown", &with(&contact, "--outcome", "CODE"))?;
    ensure!(text(&error["hint"])? == "Барлық код: esep intervention add --help", "{error}");
    ensure!(text(&refused(&place, 2, "code_unknown", &with(&student, "--sex", "X"))?["message"])?.contains("F немесе M"));
    for args in
        [["report", "movement", "--kind", "scool"], ["report", "register", "--kind", "scool"], ["register", "list", "--kind", "scool"]]
    {
        ensure!(place.error_code(2, &args)? == "code_unknown", "{args:?}");
    }
    Ok(())
}

#[test]
fn a_code_may_be_said_in_words() -> Result<()> {
    let place = school()?;
    place.ok(&with(&with(&PLACE, "--kind", "внутришкольный учёт"), "--ground", "өмірлік қиын жағдай"))?;
    let list = place.ok(&["register", "list", "--format", "csv"])?;
    ensure!(list.contains("in_school,difficult_life_situation,2026-11-10"), "{list}");
    Ok(())
}

#[test]
fn an_unknown_child() -> Result<()> {
    let place = school()?;
    let show = |asked| ["register", "show", asked];
    for nobody in ["жоқ бала", "#99", "#", "#x", "#99999999999999999999", "-", "Ахметов 1А", "%", "'"] {
        ensure!(place.error_code(3, &show(nobody))? == "student_unknown", "{nobody}");
    }
    let error = refused(&place, 3, "student_unknown_iin", &["student", "leave", "120315500000", "--on", "2026-11-10"])?;
    ensure!(!text(&error["message"])?.contains("120315500000"), "an IIN is not repeated whole: {error}");
    refused(&place, 3, "student_unknown", &with(&["student", "edit", "жоқ"], "--phone", "1"))?;
    refused(&place, 3, "student_unknown", &["intervention", "add", KIM, "жоқ", "--kind", "call", "--on", "2026-11-10"])?;
    Ok(())
}

#[test]
fn a_child_by_words() -> Result<()> {
    let place = school()?;
    for asked in ["ахметов", "АХМЕТОВ әлихан", "алихан ахметов", "ахметов 9б", "110214500128", "#1", "ахм сер", "ахме 9Б"]
    {
        let card = place.ok(&["student", "show", asked, "--format", "csv"])?;
        ensure!(card.contains("Ахметов\n") && !card.contains("Ахметова"), "{asked}: {card}");
    }
    // A number alone is one too, for shells in which `#` begins a comment.
    place.ok(&["student", "show", "002"])?;
    Ok(())
}

#[test]
fn an_ambiguous_child_gets_candidates() -> Result<()> {
    let place = school()?;
    let error = refused(&place, 3, "student_ambiguous", &["student", "leave", "ахмет", "--on", "2026-11-10"])?;
    let lines: Vec<&str> = text(&error["message"])?.lines().skip(1).collect();
    ensure!(lines.len() == 2, "a line for each candidate: {lines:?}");
    ensure!(lines[0].contains("#1") && lines[0].contains("Ахметов Әлихан Серікұлы") && lines[0].contains("9Б"), "{lines:?}");
    ensure!(lines[1].contains("#4") && lines[1].contains("Ахметова Әлия") && lines[1].contains("9В"), "{lines:?}");
    Ok(())
}

#[test]
fn candidates_are_few() -> Result<()> {
    let place = Place::with_register()?;
    let file = place.write("many.csv", crate::people::many_students(50)?)?;
    place.ok(&["import", "students", &file, "-q"])?;
    let said = place.exits(3, &["student", "show", "ахмет"])?;
    ensure!(said.lines().count() == 13 && said.contains("50"), "{said}");
    Ok(())
}

#[test]
fn staff_by_words() -> Result<()> {
    let place = school()?;
    let contact = ["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-10"];
    let error = refused(&place, 3, "staff_ambiguous", &with(&contact, "--by", "қалиева"))?;
    let lines: Vec<&str> = text(&error["message"])?.lines().skip(1).collect();
    ensure!(lines == ["#1  Қалиева Гүлмира Сәкенқызы", "#2  Қалиева Айнұр Болатқызы"], "{lines:?}");
    refused(&place, 3, "staff_unknown", &with(&contact, "--by", "жоқ"))?;
    refused(&place, 3, "staff_unknown", &with(&contact, "--by", "#9"))?;
    refused(&place, 3, "staff_ambiguous", &with(&PLACE, "--responsible", "қалиева"))?;
    refused(&place, 3, "staff_unknown", &["staff", "edit", "жоқ", "--role", "nurse"])?;
    place.ok(&with(&contact, "--by", "калиева айнур"))?;
    // Who is called just so is meant, though the words fit a longer name too.
    place.ok(&["staff", "add", "--name", "Қалиева Айнұр", "-q"])?;
    place.ok(&["intervention", "add", OTEGENOVA, "--kind", "call", "--on", "2026-11-10", "--by", "қалиева айнур"])?;
    Ok(())
}

#[test]
fn days_that_are_none() -> Result<()> {
    let place = school()?;
    for day in [
        "2026-02-30",
        "31.11.2026",
        "2026-13-01",
        "22/11/2026",
        "кеше",
        "0000-00-00",
        "2026-11-22T00:00",
        "22.11.26",
        "",
        " ",
        "29.02.2027",
    ] {
        let error = refused(&place, 2, "bad_date", &with(&PLACE, "--on", day))?;
        ensure!(text(&error["message"])?.contains("--on"), "{error}");
    }
    for option in ["--protocol-date", "--review-on", "--until"] {
        refused(&place, 2, "bad_date", &with(&PLACE, option, "32.01.2027"))?;
    }
    for args in [&["student", "list", "--on", "2026-02-30"][..], &["check", "--today", "2026-02-30"], &["register", "list", "--on", "x"]] {
        ensure!(place.error_code(2, args)? == "bad_date", "{args:?}");
    }
    Ok(())
}

#[test]
fn terms_and_years_that_are_none() -> Result<()> {
    let place = school()?;
    for term in ["2026-2028/1", "2026-2027/5", "2026-2027/0", "2-тоқсан", "2026-2027", "", "2026–2027/1"] {
        ensure!(place.error_code(2, &["report", "movement", "--term", term])? == "bad_term", "{term}");
    }
    ensure!(place.error_code(2, &["report", "movement", "--term", "2035-2036/1"])? == "term_unknown");
    ensure!(place.error_code(2, &["report", "movement", "--term", "current", "--today", "2035-01-01"])? == "term_of_today");
    ensure!(place.error_code(2, &["calendar", "2026-2028"])? == "bad_year");
    Ok(())
}

#[test]
fn spans_that_are_none() -> Result<()> {
    let place = school()?;
    for list in [&["report", "movement"][..], &["report", "register"], &["report", "interventions"], &["intervention", "list"]] {
        let code = |more: &[&str]| place.error_code(2, &[list, more].concat());
        ensure!(code(&["--from", "2026-11-02", "--to", "2026-11-01"])? == "period_backwards", "{list:?}");
        ensure!(code(&["--from", "2026-11-02"])? == "cli_missing", "{list:?}");
        ensure!(code(&["--from", "2026-11-02", "--to", "2026-11-03", "--term", "current"])? == "cli_conflict", "{list:?}");
        place.ok(&[list, &["--from", "2026-11-02", "--to", "2026-11-02"]].concat())?;
    }
    Ok(())
}

#[test]
fn classes_and_numbers_that_are_none() -> Result<()> {
    let place = school()?;
    for class in ["13А", "Б7", "7ББ", "07А", "", "7!"] {
        refused(&place, 2, "bad_class", &["student", "edit", KIM, &format!("--class={class}")])?;
    }
    for (iin, code) in [
        ("1102145001", "iin_length"),
        ("1102145001280", "iin_length"),
        ("11О214500128", "iin_not_digits"),
        ("110214500129", "iin_check_digit"),
        ("1,10214E+11", "iin_scientific"),
    ] {
        refused(&place, 2, code, &["student", "edit", KIM, "--iin", iin])?;
    }
    let contact = ["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-10"];
    for minutes in ["1441", "-1", "көп", "30.5", ""] {
        let minutes = format!("--minutes={minutes}");
        refused(&place, 2, "bad_minutes", &[&contact[..], &[&minutes]].concat())?;
    }
    for number in ["0", "-1", "x"] {
        let said = place.exits(2, &["--format", "json", "undo", "--", number])?;
        ensure!(said.contains("\"bad_number\""), "{number}: {said}");
    }
    Ok(())
}

#[test]
fn texts_that_say_nothing() -> Result<()> {
    let place = school()?;
    refused(&place, 2, "empty_text", &["student", "edit", KIM, "--last-name", "  "])?;
    refused(&place, 2, "empty_text", &with(&PLACE, "--protocol", ""))?;
    refused(&place, 2, "empty_text", &["staff", "add", "--name", "\t"])?;
    Ok(())
}

#[test]
fn commands_and_options_that_are_none() -> Result<()> {
    let place = school()?;
    for (args, code) in [
        (&["registr"][..], "cli_unknown_command_near"),
        (&["мектеп"], "cli_unknown_command"),
        (&["register", "plase"], "cli_unknown_command_near"),
        (&["check", "--kinds", "x"], "cli_unknown_option"),
        (&["register", "list", "--kinf", "x"], "cli_unknown_option_near"),
        (&["check", "артық"], "cli_stray_word"),
        (&["staff", "add", "--name", "Омарова", "Асель"], "cli_stray_word"),
        (&["register", "list", "--kind"], "cli_no_value"),
        (&["register", "show"], "cli_missing"),
        (&["register", "list", "--on", "2026-11-01", "--term", "current"], "cli_conflict"),
        (&["report", "movement", "--by", "teacher"], "bad_by"),
        (&["report", "interventions", "--by", "class"], "interventions_by"),
        (&["init", "--encrypt", "rot13", "-f", "new.esep"], "bad_encrypt"),
        (&["init", "--bin", "123", "-f", "new.esep"], "bad_bin"),
        (&["check", "--color", "pink"], "bad_color"),
        (&["check", "--headings", "de"], "bad_headings"),
        (&["check", "--lang", "de"], "bad_lang"),
    ] {
        ensure!(place.error_code(2, args)? == code, "{args:?}: {}", place.error_code(2, args)?);
    }
    place.exits(2, &["check", "--format", "pdf"])?;
    place.exits(2, &["student", "list", "--out", "list.pdf"])?;
    ensure!(!place.file("list.pdf").exists());
    for args in [&[][..], &["register"], &["report"]] {
        let run = place.run(args)?;
        ensure!(run.exit == 2 && run.out.is_empty() && run.err.contains("esep"), "{args:?}: help, and exit 2: {}", run.err);
    }
    ensure!(!place.file("new.esep").exists());
    Ok(())
}

/// What a hint names is a whole command, ready to be typed.
#[test]
fn the_help_that_is_named_is_that_of_the_command() -> Result<()> {
    let place = school()?;
    for (line, help) in [
        ("studnt", "esep --help"),
        ("student bogus", "esep student --help"),
        ("-f other.esep student --lang ru list --bogus", "esep -f other.esep student list --help"),
        ("register place ахметов", "esep register place --help"),
        ("intervention add ахметов --on 2026-11-20 --kind", "esep intervention add --help"),
        ("staff add --name Ли --role bogus", "esep staff add --help"),
        ("report movement --list bogus", "esep report movement --help"),
    ] {
        let said = place.exits(2, &crate::harness::words(line).iter().map(String::as_str).collect::<Vec<_>>())?;
        ensure!(said.lines().any(|line| line.starts_with('→') && line.contains(&format!(" {help}"))), "{line}: {said}");
    }
    let said = place.exits(2, &["register", "list", "--on", "2026-11-20", "--term", "current"])?;
    ensure!(said.contains("--term") && !said.contains('<'), "{said}");
    Ok(())
}

/// What stands by its place is explained in the order in which it is typed.
#[test]
fn the_help_explains_places_in_their_order() -> Result<()> {
    let place = Place::empty()?.speaking("ru");
    let help = place.ok(&["incident", "decide", "--help"])?;
    let at = |name: &str| help.find(&format!("  <{name}>"));
    ensure!(at("НОМЕР").is_some() && at("НОМЕР") < at("РЕШЕНИЕ"), "{help}");
    for word in ["place (поставить на учёт)", "postpone (отложить)"] {
        ensure!(place.ok(&["council", "decide", "--help"])?.contains(word), "{word}");
    }
    Ok(())
}

#[test]
fn what_the_sample_school_names_can_be_typed() -> Result<()> {
    let place = Place::empty()?.speaking("ru");
    let said = place.ok(&["demo", "мои примеры"])?;
    let typed: Vec<&str> = said.lines().filter_map(|line| line.strip_prefix("  esep ")).collect();
    ensure!(typed.len() == 4, "{said}");
    for line in typed {
        let run = place.run(&crate::harness::words(line).iter().map(String::as_str).collect::<Vec<_>>())?;
        ensure!(run.exit <= 1, "{line}: {}", run.err);
    }
    ensure!(said.contains("export ESEP_FILE=\"мои примеры"), "{said}");
    Ok(())
}

#[test]
fn the_language_stands_anywhere() -> Result<()> {
    let place = school()?;
    for lang in ["kk", "ru", "en"] {
        let first = place.run(&["--lang", lang, "register", "show", "жоқ"])?;
        let last = place.run(&["register", "show", "жоқ", "--lang", lang])?;
        ensure!(first.err == last.err && first.exit == 3, "{lang}: {} / {}", first.err, last.err);
        let label = if lang == "kk" {
            "Қате: "
        } else if lang == "ru" {
            "Ошибка: "
        } else {
            "Error: "
        };
        ensure!(first.err.starts_with(label), "{}", first.err);
    }
    Ok(())
}

/// A variable that says nothing is no variable.
#[test]
fn empty_variables() -> Result<()> {
    let place = school()?;
    for name in ["ESEP_LANG", "ESEP_FILE", "ESEP_KEY_FILE", "ESEP_ACTOR", "ESEP_TODAY"] {
        let output = place.command(&["student", "list", "--format", "csv"]).env(name, "").output()?;
        ensure!(output.status.code() == Some(0), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

/// A service has no variables that say who runs it; one that is empty says nothing.
#[test]
fn who_works_is_known_without_variables() -> Result<()> {
    let place = school()?;
    let actor = |variables: &[(&str, &str)]| -> Result<String> {
        let retain = ["settings", "retention", &(variables.len() + 3).to_string(), "-q"];
        place.command(&retain).env_remove("ESEP_ACTOR").envs(variables.iter().copied()).output()?;
        let history = rows(&place.ok(&["history", "--format", "csv"])?)?;
        let newest = history.iter().max_by_key(|row| row["operation"].parse::<i64>().unwrap_or_default());
        Ok(newest.map(|row| row["actor"].clone()).unwrap_or_default())
    };
    ensure!(actor(&[("USER", "gulmira")])? == "gulmira");
    ensure!(actor(&[("USER", ""), ("LOGNAME", "gulmira")])? == "gulmira");
    let nameless = actor(&[])?;
    let number = nameless.strip_prefix("uid ").and_then(|number| number.parse::<u32>().ok());
    ensure!(if cfg!(unix) { number.is_some() } else { nameless == "?" }, "{nameless}");
    Ok(())
}

#[test]
fn formats_that_are_none() -> Result<()> {
    let place = school()?.speaking("en");
    for (args, said) in [
        (&["student", "list", "--format", "doc"][..], "no format \"doc\""),
        (&["student", "list", "-o", "list.doc"], "list.doc does not tell the format"),
        (&["student", "export", AHMETOV, "--format", "csv"], "a web page (html) or as a json file"),
        (&["student", "export", AHMETOV, "-o", "card.xlsx"], "a web page (html) or as a json file"),
    ] {
        let told = place.exits(2, args)?;
        ensure!(told.contains(said), "{args:?}: {told}");
    }
    ensure!(!place.file("list.doc").exists() && !place.file("card.xlsx").exists());
    Ok(())
}
