//! What a psychologist writes for themselves: it opens with their passphrase and with nothing else.

use anyhow::{Context, Result, ensure};
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::harness::{Place, Run, rows};

const PASSPHRASE: &str = "ақ бота көк теңіз";
const ANOTHER: &str = "қара ат сары дала";
/// Words that stand nowhere else.
const TEXT: &str = "Қорқынышы: үйде жанжал көп.\nСырын айтты.";
const LATER: &str = "Ұйқысы жақсарды";

/// A plain register with two psychologists and what they write in files.
fn place() -> Result<Place> {
    let place = Place::empty()?;
    place.ok(&["init", "-q", "--encrypt", "none"])?;
    for name in ["Литвинова Оксана", "Мельник Анна"] {
        place.ok(&["staff", "add", "--name", name, "--role", "psychologist", "-q"])?;
    }
    place.write("text.txt", format!("{TEXT}\n"))?;
    place.write("later.txt", LATER)?;
    place.write("own", format!("{PASSPHRASE}\n"))?;
    place.write("another", ANOTHER)?;
    Ok(place)
}

/// Runs a command with the passphrase of a file.
fn with(place: &Place, passphrase: &str, args: &[&str]) -> Result<Run> {
    let mut command = place.command(args);
    command.env("ESEP_VAULT_PASSPHRASE_FILE", place.file(passphrase)).env("ESEP_VAULT_NEW_PASSPHRASE_FILE", place.file("another"));
    let output = command.output()?;
    let text = |bytes| String::from_utf8(bytes).context("no text");
    Ok(Run { exit: output.status.code().unwrap_or(-1), out: text(output.stdout)?, err: text(output.stderr)? })
}

fn ok(place: &Place, args: &[&str]) -> Result<Run> {
    let run = with(place, "own", args)?;
    ensure!(run.exit == 0, "{args:?} exited {}: {}{}", run.exit, run.out, run.err);
    Ok(run)
}

const SESSION: [&str; 8] = ["consult", "add", "--on", "2026-11-20", "--by", "литвинова", "--direction", "counselling"];

fn write_text(place: &Place) -> Result<Run> {
    ok(place, &[&SESSION[..], &["--confidential-file", "text.txt"]].concat())
}

/// The register's file, and everything it holds, as bytes and as rows.
fn everything(place: &Place) -> Result<Vec<Vec<u8>>> {
    let file = place.file(".local/share/esep/register.esep");
    let mut found = vec![std::fs::read(&file)?];
    let db = Connection::open(&file)?;
    let names = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<Vec<String>, _>>()?;
    for name in names {
        let mut statement = db.prepare(&format!("SELECT * FROM {name}"))?;
        let columns = statement.column_count();
        let mut all = statement.query([])?;
        while let Some(row) = all.next()? {
            for at in 0..columns {
                match row.get(at)? {
                    Value::Text(text) => found.push(text.into_bytes()),
                    Value::Blob(bytes) => found.push(bytes),
                    _ => {}
                }
            }
        }
    }
    Ok(found)
}

/// Ways in which a word might stand in bytes.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let lower = hex(word.as_bytes());
    vec![word.as_bytes().to_vec(), wide, lower.to_uppercase().into_bytes(), lower.into_bytes()]
}

fn holds(all: &[Vec<u8>], word: &str) -> bool {
    forms(word).iter().any(|form| all.iter().any(|bytes| bytes.windows(form.len()).any(|window| window == form)))
}

#[test]
fn the_register_opened_raw_holds_no_word_of_it() -> Result<()> {
    let place = place()?;
    write_text(&place)?;
    ok(&place, &["consult", "edit", "1", "--summary", "белгілі сөз", "--confidential-file", "later.txt"])?;
    ok(&place, &["consult", "vault", "change", "--by", "литвинова"])?;
    ok(&place, &["consult", "edit", "1", "--no-confidential"])?;
    let all = everything(&place)?;
    ensure!(holds(&all, "белгілі"), "the search finds what is there");
    ensure!(all.iter().any(|bytes| bytes.starts_with(b"esepseal")), "the closed key is there");
    for word in TEXT.split_whitespace().chain(LATER.split(' ')).chain(PASSPHRASE.split(' ')).filter(|word| word.chars().count() > 3) {
        ensure!(!holds(&all, word), "{word}");
    }
    // Nor does any other file: a journal, a log, a draft.
    let known = ["text.txt", "later.txt", "own", "another"].map(|name| place.file(name));
    let mut folders = vec![place.path().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if !known.contains(&path) {
                ensure!(!holds(&[std::fs::read(&path)?], "Қорқынышы"), "{}", path.display());
            }
        }
    }
    Ok(())
}

#[test]
fn it_opens_with_the_passphrase_and_nothing_else() -> Result<()> {
    let place = place()?;
    let said = write_text(&place)?;
    ensure!(said.err.contains("қалпына келтірілмейді"), "it is said before the first text: {}", said.err);
    ensure!(ok(&place, &["consult", "read", "1"])?.out == format!("{TEXT}\n"));
    let json: serde_json::Value = serde_json::from_str(&ok(&place, &["consult", "read", "1", "--format", "json"])?.out)?;
    ensure!(json["text"] == TEXT, "{json}");
    let before = everything(&place)?;
    let wrong = with(&place, "another", &["consult", "read", "1"])?;
    ensure!(wrong.exit == 5 && wrong.out.is_empty() && !wrong.err.contains("Қорқынышы"), "{} {}", wrong.exit, wrong.err);
    ensure!(wrong.err.lines().filter(|line| !line.starts_with('→')).count() == 1, "{}", wrong.err);
    let wrong = with(&place, "another", &["consult", "edit", "1", "--confidential-file", "later.txt"])?;
    ensure!(wrong.exit == 5, "{}", wrong.err);
    ensure!(everything(&place)? == before, "nothing changed");
    ensure!(place.error_code(5, &["consult", "read", "1"])? == "passphrase_missing", "whoever has the register alone is asked");
    // The second text of the same psychologist needs no word of warning, and another's key is another.
    let again = ok(&place, &[&SESSION[..], &["--summary", "екі", "--confidential-file", "later.txt"]].concat())?;
    ensure!(!again.err.contains("қалпына келтірілмейді"), "{}", again.err);
    let other =
        ["consult", "add", "--on", "2026-11-20", "--by", "мельник", "--direction", "counselling", "--confidential-file", "later.txt"];
    let run = with(&place, "another", &other)?;
    ensure!(run.exit == 0 && with(&place, "another", &["consult", "read", "3"])?.out == format!("{LATER}\n"), "{}", run.err);
    ensure!(with(&place, "own", &["consult", "read", "3"])?.exit == 5);
    Ok(())
}

/// Several variables name a file with a passphrase: who names one that is not there is told which variable it was.
#[test]
fn a_passphrase_file_that_is_not_there_is_told_with_its_variable() -> Result<()> {
    let place = place()?;
    write_text(&place)?;
    let run = with(&place, "gone", &["consult", "read", "1"])?;
    ensure!(run.exit == 5 && run.err.contains("gone") && run.err.contains(" ESEP_VAULT_PASSPHRASE_FILE"), "{} {}", run.exit, run.err);
    Ok(())
}

#[test]
fn a_text_is_written_anew_taken_away_and_undone() -> Result<()> {
    let place = place()?;
    write_text(&place)?;
    let marks =
        |place: &Place| Ok::<_, anyhow::Error>(rows(&place.ok(&["consult", "list", "--format", "csv"])?)?[0]["confidential"].clone());
    ensure!(marks(&place)? == "yes");
    ok(&place, &["consult", "edit", "1", "--confidential-file", "later.txt"])?;
    ensure!(ok(&place, &["consult", "read", "1"])?.out == format!("{LATER}\n"));
    ok(&place, &["undo", "-y"])?;
    ensure!(ok(&place, &["consult", "read", "1"])?.out == format!("{TEXT}\n"), "an undo brings the closed text back");
    ok(&place, &["consult", "edit", "1", "--no-confidential"])?;
    ensure!(marks(&place)? == "no" && place.error_code(3, &["consult", "read", "1"])? == "consult_no_text");
    ok(&place, &["undo", "-y"])?;
    ensure!(ok(&place, &["consult", "read", "1"])?.out == format!("{TEXT}\n"));
    let report = rows(&place.ok(&["report", "psychologist", "--format", "csv"])?)?;
    ensure!(report[0]["confidential_texts"] == "1", "{report:?}");
    // It stays with who wrote it.
    ensure!(place.error_code(4, &["consult", "edit", "1", "--by", "мельник"])? == "consult_text_of_other");
    place.ok(&["history", "verify"])?;
    Ok(())
}

#[test]
fn the_first_session_undone_takes_its_key_along() -> Result<()> {
    let place = place()?;
    write_text(&place)?;
    ok(&place, &["undo", "-y"])?;
    let run = ok(&place, &["consult", "vault", "create", "--by", "литвинова"])?;
    ensure!(run.err.contains("қалпына келтірілмейді"), "{}", run.err);
    ensure!(place.error_code(4, &["consult", "vault", "create", "--by", "литвинова"])? == "consult_vault_known");
    write_text(&place)?;
    // A key that a text needs is not taken away.
    let made =
        rows(&place.ok(&["history", "--format", "csv"])?)?.into_iter().find(|row| row.values().any(|cell| cell == "consult vault create"));
    let number = made.and_then(|row| row.get("operation").or(row.get("id")).cloned()).context("no operation")?;
    ensure!(place.run(&["undo", &number, "-y"])?.exit == 4);
    Ok(())
}

#[test]
fn the_passphrase_changes_and_the_texts_stay() -> Result<()> {
    let place = place()?;
    ensure!(place.error_code(4, &["consult", "vault", "change", "--by", "литвинова"])? == "consult_vault_none");
    write_text(&place)?;
    ensure!(with(&place, "another", &["consult", "vault", "change", "--by", "литвинова"])?.exit == 5);
    ok(&place, &["consult", "vault", "change", "--by", "литвинова"])?;
    ensure!(with(&place, "own", &["consult", "read", "1"])?.exit == 5);
    ensure!(with(&place, "another", &["consult", "read", "1"])?.out == format!("{TEXT}\n"));
    Ok(())
}

/// Whoever has learnt the old passphrase opens nothing with it, whatever the register and its history hold.
#[test]
fn an_old_passphrase_is_forgotten() -> Result<()> {
    let mut place = place()?;
    let key = |place: &Place| -> Result<Vec<u8>> {
        Ok(Connection::open(place.file(".local/share/esep/register.esep"))?.query_row("SELECT key FROM vault", [], |row| row.get(0))?)
    };
    write_text(&place)?;
    let first = key(&place)?;
    place.today = "2026-11-25";
    let change = ["consult", "vault", "change", "--by", "литвинова"];
    ok(&place, &change)?;
    let second = key(&place)?;
    ensure!(place.error_code(4, &["undo"])? == "consult_vault_forgotten");
    ensure!(place.error_code(4, &["undo", "4"])? == "undo_blocked", "the operation that made the key");
    place.ok(&["history", "verify"])?;
    place.write("own", ANOTHER)?;
    place.write("another", PASSPHRASE)?;
    ok(&place, &change)?;
    ensure!(place.error_code(4, &["undo", "5"])? == "consult_vault_forgotten");
    let all = everything(&place)?;
    let holds = |closed: &[u8]| {
        let hex: String = closed.iter().map(|byte| format!("{byte:02X}")).collect();
        let forms = [closed.to_vec(), hex.to_lowercase().into_bytes(), hex.into_bytes()];
        forms.iter().any(|form| all.iter().any(|bytes| bytes.windows(form.len()).any(|window| window == form)))
    };
    ensure!(holds(&key(&place)?[9..60]), "the search finds what is there");
    ensure!(!holds(&first[9..60]) && !holds(&second[9..60]), "the key as it was closed before is still there");
    place.ok(&["history", "verify"])?;
    // What was known before is still shown, and the text still opens.
    place.ok(&["report", "register", "--as-known-on", "2026-11-22"])?;
    ensure!(with(&place, "another", &["consult", "read", "1"])?.out == format!("{TEXT}\n"));
    Ok(())
}

#[test]
fn what_is_no_text_is_refused() -> Result<()> {
    let place = place()?;
    let add = |more: &[&'static str]| [&SESSION[..], more].concat();
    ensure!(place.error_code(2, &add(&["--confidential"]))? == "consult_text_unasked");
    place.write("empty.txt", " \n\n")?;
    let code = |run: Run| {
        serde_json::from_str::<serde_json::Value>(run.err.lines().last().unwrap_or_default()).map(|json| json["error"]["code"].clone())
    };
    let json = |args: Vec<&'static str>| [args, vec!["--format", "json"]].concat();
    ensure!(code(with(&place, "own", &json(add(&["--confidential-file", "empty.txt"])))?)? == "consult_text_empty");
    ensure!(with(&place, "own", &add(&["--confidential-file", "missing.txt"]))?.exit == 7);
    place.write("short", "тоғыз әріп")?;
    let short = with(&place, "short", &json(add(&["--confidential-file", "text.txt"])))?;
    ensure!(short.exit == 4 && code(short)? == "passphrase_short");
    ensure!(place.error_code(5, &add(&["--confidential-file", "text.txt"]))? == "passphrase_missing");
    ensure!(place.error_code(2, &add(&["--confidential", "--confidential-file", "text.txt"]))? == "cli_conflict");
    ensure!(place.error_code(2, &add(&["--confidential=мәтін"]))?.starts_with("cli_"), "never an argument");
    ensure!(rows(&place.ok(&["consult", "list", "--format", "csv"])?)?.is_empty());
    Ok(())
}

/// Whoever asks what is kept of a child learns that there is a closed text, with whom and since when; not what it says.
#[test]
fn an_export_says_that_a_text_is_there() -> Result<()> {
    let place = place()?;
    let child = ["student", "add", "--last-name", "Ким", "--first-name", "Дана", "--birth-date", "2013-05-05", "--class", "7А", "-q"];
    place.ok(&child)?;
    ok(&place, &[&SESSION[..], &["#1", "--crisis", "жылап келді", "--confidential-file", "text.txt"]].concat())?;
    ok(&place, &["consult", "edit", "1", "--confidential-file", "later.txt"])?;
    let record = place.json(&["student", "export", "#1"])?;
    let text = &record["confidential"][0];
    ensure!(text["consult_id"] == 1 && text["kept_by"] == "Литвинова Оксана" && text["kept_at"] == "2026-11-22 00:00", "{record}");
    ensure!(text.as_object().context("no text")?.len() == 4 && !record.to_string().contains(LATER), "{record}");
    let page = place.ok(&["student", "export", "#1", "--format", "html"])?;
    for shown in ["Психологтың жабық жазбалары", "Литвинова Оксана", "22.11.2026", "Мәтін жабық"]
    {
        ensure!(page.contains(shown), "{shown}: {page}");
    }
    Ok(())
}
