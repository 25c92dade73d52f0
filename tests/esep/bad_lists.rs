//! Files that cannot be trusted: each is refused with a code and words, and the register stays as it was.

use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::harness::Place;
use crate::people::lists;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");
const HEADING: &str = "iin,last_name,first_name,birth_date,class\n";
const KIM: &str = ",Ким,Дана,2013-05-05,7А\n";

fn corpus(name: &str) -> Result<Vec<u8>> {
    std::fs::read(Path::new(CORPUS).join(name)).with_context(|| name.to_owned())
}

/// Every file is refused with one of these codes, in little memory.
fn are_refused(files: &[(&str, Vec<u8>, &[&str])]) -> Result<()> {
    let place = Place::with_register()?;
    let good = place.write("good.csv", format!("{HEADING}{KIM}"))?;
    place.ok(&["import", "students", &good, "-q"])?;
    let before = (lists(&place)?, place.ok(&["history", "--format", "csv"])?);
    for (name, bytes, codes) in files {
        let path = place.write(name, bytes)?;
        let command = place.command(&["import", "students", &path, "--format", "json"]);
        let run = limited(&command).output()?;
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        ensure!(run.status.code() == Some(4), "{name}: {:?} {said}", run.status);
        let error: serde_json::Value = serde_json::from_str(said.trim()).with_context(|| format!("{name}: {said}"))?;
        ensure!(error["error"]["code"].as_str().is_some_and(|code| codes.contains(&code)), "{name}: {said}");
        ensure!(!place.file(&format!("{name}.rejected.csv")).exists(), "{name}");
        std::fs::remove_file(path)?;
    }
    ensure!((lists(&place)?, place.ok(&["history", "--format", "csv"])?) == before);
    Ok(())
}

/// The same command where memory is short: what is promised for any file, and some for the program itself.
fn limited(command: &std::process::Command) -> std::process::Command {
    if !cfg!(target_os = "linux") {
        let mut same = std::process::Command::new(command.get_program());
        same.args(command.get_args());
        return with_settings(same, command);
    }
    let mut limited = std::process::Command::new("sh");
    limited.args(["-c", "ulimit -v 700000; exec \"$0\" \"$@\""]).arg(command.get_program()).args(command.get_args());
    with_settings(limited, command)
}

fn with_settings(mut command: std::process::Command, other: &std::process::Command) -> std::process::Command {
    command.env_clear().envs(other.get_envs().filter_map(|(name, value)| value.map(|value| (name, value)))).stdin(Stdio::null());
    if let Some(folder) = other.get_current_dir() {
        command.current_dir(folder);
    }
    command
}

#[test]
fn texts() -> Result<()> {
    let list = format!("{HEADING}{KIM}");
    let broken_letter = |at: usize| {
        let mut bytes = format!("{HEADING}{}", KIM.repeat(30)).into_bytes();
        bytes[at] = 0xff;
        bytes
    };
    are_refused(&[
        ("empty.csv", Vec::new(), &["import_no_heading"]),
        ("blank.csv", b"\n \n;;;\n".to_vec(), &["import_no_heading"]),
        ("zeros.csv", format!("{list}\0\0\0\n").into_bytes(), &["import_not_text"]),
        ("letters.csv", broken_letter(HEADING.len() + 3), &["import_bad_letters"]),
        (
            "letters16.txt",
            [&[0xff, 0xfe][..], &list.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), &[0, 0xd8, 0x41, 0]].concat(),
            &["import_bad_letters"],
        ),
        (
            "odd16.txt",
            [&[0xff, 0xfe][..], &list.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), &[0x41]].concat(),
            &["import_bad_letters"],
        ),
        ("open.csv", format!("{list}1,\"Ли,Ян\n{}", KIM.repeat(50)).into_bytes(), &["import_quote_open"]),
        ("stray.csv", format!("{list}1,\"Ли\"с,Ян\n").into_bytes(), &["import_quote_stray"]),
        ("line.csv", [list.as_bytes(), &vec![b'x'; 6 << 20]].concat(), &["import_line_too_long"]),
        ("row.csv", format!("{list}1,\"{}\"\n", "x\n".repeat(1 << 20)).into_bytes(), &["import_line_too_long"]),
        ("wide.csv", format!("{list}{}\n", ",".repeat(1_000_000)).into_bytes(), &["import_too_wide"]),
        ("page.xls", b"\n <html><table><tr><td>iin</td></tr></table>".to_vec(), &["import_page"]),
        ("page.csv", b"\xef\xbb\xbf<?xml version=\"1.0\"?>".to_vec(), &["import_page"]),
        ("paper.pdf", b"%PDF-1.7\n".to_vec(), &["import_page"]),
    ])
}

#[test]
fn the_line_is_named() -> Result<()> {
    let place = Place::with_register()?.speaking("ru");
    let path = place.write("line.csv", [HEADING.as_bytes(), KIM.as_bytes(), &vec![b'x'; 5 << 20]].concat())?;
    let said = place.exits(4, &["import", "students", &path])?;
    ensure!(said.contains("строка 3 длиннее 1 МиБ"), "{said}");
    let path = place.write("quote.csv", format!("{HEADING}{KIM}1,\"Ли,Ян\n{}", KIM.repeat(50)))?;
    let said = place.exits(4, &["import", "students", &path])?;
    ensure!(said.contains("открытая на строке 3"), "{said}");
    let path = place.write("columns.csv", "ФИО;Дата рождения\n")?;
    let said = place.exits(4, &["import", "students", &path])?;
    ensure!(said.contains("не хватает: Класс (class)"), "{said}");
    Ok(())
}

/// A package of parts.
fn package(parts: &[(&str, &[u8])]) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(*name, SimpleFileOptions::default())?;
        writer.write_all(part)?;
    }
    Ok(writer.finish()?.into_inner())
}

const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");

#[test]
fn packages() -> Result<()> {
    let whole = corpus("class.xlsx")?;
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        bytes
    };
    let sheet = vec![b' '; 130 << 20];
    let bomb = package(&[TYPES, ("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &sheet)])?;
    ensure!(bomb.len() < 1 << 20);
    // The directory says that the part is small.
    let mut liar = bomb.clone();
    let size = u32::try_from(sheet.len())?.to_le_bytes();
    while let Some(at) = liar.windows(4).position(|word| word == size) {
        liar[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    let texts = package(&[TYPES, ("xl/sharedStrings.xml", &sheet[..33 << 20])])?;
    let claim =
        package(&[TYPES, ("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", b"<sst uniqueCount = '99999999999'></sst>")])?;
    let names: Vec<String> = (0..10_001).map(|number| format!("xl/{number}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    let row = format!(
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"string\"><text:p>{}</text:p></table:table-cell></table:table-row>",
        "x".repeat(1000)
    );
    let content = format!("<office:document-content><table:table table:name=\"1\">{row}</table:table></office:document-content>");
    let ods = |content: &str, manifest: &str| {
        package(&[("mimetype", b""), ("content.xml", content.as_bytes()), ("META-INF/manifest.xml", manifest.as_bytes())])
    };
    are_refused(&[
        ("cut.xlsx", whole[..whole.len() / 2].to_vec(), &["import_workbook_damaged"]),
        ("begun.xlsx", whole[..30].to_vec(), &["import_workbook_damaged"]),
        ("flipped.xlsx", flipped(whole.len() / 3), &["import_workbook_damaged"]),
        ("bomb.xlsx", bomb, &["import_workbook_too_large"]),
        ("liar.xlsx", liar, &["import_workbook_too_large", "import_workbook_damaged"]),
        ("texts.xlsx", texts, &["import_workbook_too_large"]),
        ("claim.xlsx", claim, &["import_workbook_too_large"]),
        ("parts.xlsx", package(&parts)?, &["import_workbook_too_large"]),
        ("heavy.xlsx", [&b"PK\x03\x04"[..], &vec![0; 65 << 20]].concat(), &["import_workbook_too_large"]),
        ("hollow.xlsx", package(&[TYPES, ("xl/workbook.xml", b"<workbook/>")])?, &["import_workbook_damaged", "import_no_heading"]),
        ("letter.docx", package(&[TYPES, ("word/document.xml", b"<document/>")])?, &["import_no_workbook"]),
        ("binary.xlsb", package(&[TYPES, ("xl/workbook.bin", b"")])?, &["import_no_workbook"]),
        ("archive.zip", package(&[("list.csv", HEADING.as_bytes())])?, &["import_no_workbook"]),
        ("nothing.zip", package(&[])?, &["import_no_workbook"]),
        ("repeated.ods", ods(&content, "")?, &["import_workbook_too_large"]),
        ("cut.ods", ods(&content[..content.len() - 40], "")?, &["import_workbook_damaged", "import_workbook_too_large"]),
        ("locked.ods", ods("", "<manifest:encryption-data/>")?, &["import_workbook_password"]),
    ])
}

#[test]
fn compound_files() -> Result<()> {
    let whole = corpus("class.xls")?;
    let patched = |find: &[u8], with: &[u8]| -> Result<Vec<u8>> {
        let mut bytes = whole.clone();
        let at = bytes.windows(find.len()).position(|window| window == find).context("what is to be changed")?;
        bytes[at..at + with.len()].copy_from_slice(with);
        Ok(bytes)
    };
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let dimensions = [0x00, 0x02, 14, 0];
    // The table of sectors leads from the folder to the folder.
    let mut circle = whole.clone();
    let word = |at: usize| u32::from_le_bytes([whole[at], whole[at + 1], whole[at + 2], whole[at + 3]]) as usize;
    let entry = (word(76) + 1) * 512 + word(48) * 4;
    circle[entry..entry + 4].copy_from_slice(&whole[48..52]);
    // A cell at the far end of the sheet.
    let first = whole.windows(4).position(|record| record == [0xfd, 0, 10, 0]).context("a cell")?;
    let mut far = whole.clone();
    far[first + 4..first + 8].copy_from_slice(&[0xff; 4]);
    are_refused(&[
        ("cut.xls", whole[..whole.len() / 2].to_vec(), &["import_workbook_damaged"]),
        ("begun.xls", whole[..100].to_vec(), &["import_workbook_damaged"]),
        ("circle.xls", circle, &["import_workbook_damaged"]),
        ("far.xls", far, &["import_workbook_too_large"]),
        (
            "reach.xls",
            patched(&dimensions, &[0x00, 0x02, 14, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0xff, 0xff])?,
            &["import_workbook_too_large"],
        ),
        ("locked.xls", patched(&[0xe1, 0, 2, 0], &[0x2f, 0, 2, 0])?, &["import_workbook_password"]),
        ("locked.xlsx", patched(&wide("Workbook"), &wide("EncryptedPackage"))?, &["import_workbook_password"]),
        ("letter.doc", patched(&wide("Workbook"), &wide("WordDocu"))?, &["import_no_workbook"]),
    ])
}

/// Workbooks over which a library stumbles; the mutator found them.
#[test]
fn found_by_the_mutator() -> Result<()> {
    let damaged: &[&str] = &["import_workbook_damaged"];
    let found = ["sectors.xls", "merged.xls", "formula.xls", "records.xls"];
    let found = found.map(|name| Ok((name, corpus(&format!("found/{name}"))?, damaged)));
    are_refused(&found.into_iter().collect::<Result<Vec<_>>>()?)
}

/// What other programs leave behind is no reason to refuse a list.
#[test]
fn which_rule_a_row_breaks_is_told() -> Result<()> {
    let place = Place::with_register()?;
    place.types("student add --iin 110214500128 --last-name Серіков --first-name Дамир --class 9Б")?;
    let list = place.write("list.csv", "iin,on,kind,minutes\n110214500128,2026-11-20,call,2000\n")?;
    place.exits(1, &["import", "interventions", &list, "--lang", "ru"])?;
    let kept = std::fs::read_to_string(format!("{list}.rejected.csv"))?;
    ensure!(kept.contains(",2,minutes,rule_broken: работа длится от 0 до 1440 минут"), "{kept}");
    Ok(())
}

#[test]
fn untidy_but_good() -> Result<()> {
    for (name, text) in [
        ("returns", format!("{HEADING}{KIM},Ли,Ян,2012-01-01,7Б\n").replace('\n', "\r")),
        ("mixed", format!("{HEADING}{KIM}\r\n\r,\"Ли\",Ян,2012-01-01,7Б\r")),
        ("marks", "\u{feff}№|Тегі|Аты|Сынып|Туған күні\n1|Ким|Дана|7А|5.5.13\r\n\r\n2|Ли|Ян|7Б|01.01.2012 0:00\nБарлығы|2|||".to_owned()),
        ("tabs", "Мектеп тізімі\t\t\t\nФамилия\tИмя\tКласс\tДата рождения\nКим\tДана\t7А\t05.05.2013 г.\nЛи\tЯн\t7 «Б»\t40909".to_owned()),
    ] {
        let place = Place::with_register()?;
        let path = place.write(name, text)?;
        let said = place.json(&["import", "students", &path])?;
        ensure!(said["new"] == 2 && said["rejected"] == 0, "{name}: {said}");
        let found = place.ok(&["student", "list", "--format", "csv", "--all"])?;
        for wanted in ["Ким,Дана", "2013-05-05,7А", "Ли,Ян", "2012-01-01,7Б"] {
            ensure!(found.contains(wanted), "{name}: {found}");
        }
    }
    Ok(())
}

/// Runs an import of what comes through a pipe.
fn piped(place: &Place, write: impl FnOnce(&mut dyn Write) + Send) -> Result<(Option<i32>, String)> {
    let mut import = place.command(&["import", "students", "-", "--format", "json"]);
    let mut child = import.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut pipe = child.stdin.take().context("the pipe")?;
    write(&mut pipe);
    drop(pipe);
    let run = child.wait_with_output()?;
    Ok((run.status.code(), String::from_utf8(run.stdout)? + &String::from_utf8(run.stderr)?))
}

#[test]
fn through_a_pipe() -> Result<()> {
    let place = Place::with_register()?;
    let (exit, said) = piped(&place, |pipe| drop(pipe.write_all(format!("{HEADING}{KIM},Ли,,,\n").as_bytes())))?;
    ensure!(exit == Some(1) && said.contains("\"new\":1"), "{said}");
    ensure!(std::fs::read_to_string(place.file("stdin.rejected.csv"))?.contains("Ли"));
    let (exit, said) = piped(&place, |pipe| drop(pipe.write_all(&corpus("class.ods").unwrap_or_default())))?;
    ensure!(exit == Some(0) && said.contains("\"rows\":3"), "{said}");
    let line = [b'x'; 1 << 16];
    let (exit, said) = piped(&place, |pipe| while pipe.write_all(&line).is_ok() {})?;
    ensure!(exit == Some(4) && said.contains("import_pipe_too_long"), "{said}");
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_file_that_nobody_may_read() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_register()?;
    let path = place.write("list.csv", format!("{HEADING}{KIM}"))?;
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000))?;
    // Nothing is forbidden to the super-user.
    if std::fs::File::open(&path).is_err() {
        ensure!(place.error_code(7, &["import", "students", &path])? == "io_permission");
    }
    Ok(())
}
