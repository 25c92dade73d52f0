//! What people read, letter for letter, in Kazakh and in Russian.
//!
//! A file of `tests/golden` holds commands (`$ esep …`) and what each says: on both streams, in the workbook it wrote, and
//! its exit code where that is not 0. The commands of both languages are those of the Kazakh file, so a new case is a line
//! there; `ESEP_BLESS=1 cargo test --test esep goldens` writes what is said now. Read it before it is kept.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use calamine::{Data, Reader as _, Xlsx, open_workbook};

use crate::harness::{Place, words};

const FILE: [&str; 2] = ["-f", "demo.esep"];

fn file(name: &str, lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.{lang}.txt"))
}

fn written(name: &str, lang: &str) -> String {
    std::fs::read_to_string(file(name, lang)).unwrap_or_default().replace("\r\n", "\n")
}

/// Control codes hold all that came before: each change of a sample would change them in every file.
fn without_codes(said: &str) -> String {
    let is_code =
        |word: &str| word.len() == 19 && word.split('-').all(|group| group.len() == 4 && group.bytes().all(|b| b.is_ascii_hexdigit()));
    said.split_inclusive([' ', '\n', ';', '<']).fold(String::new(), |said, word| {
        let bare = word.trim_end_matches([' ', '\n', ';', '<']);
        said + if is_code(bare) { "…" } else { bare } + &word[bare.len()..]
    })
}

/// What stands in a workbook, sheet by sheet.
fn workbook(path: &Path) -> Result<String> {
    let mut said = String::new();
    let mut book: Xlsx<_> = open_workbook(path)?;
    for (name, range) in book.worksheets() {
        said.push_str(&format!("[{name}]\n"));
        for row in range.rows() {
            let cell = |cell: &Data| match cell {
                Data::DateTime(day) => day.as_datetime().map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default(),
                other => other.to_string(),
            };
            let row: Vec<String> = row.iter().map(cell).collect();
            said.push_str(&format!("{}\n", row.join(" | ").trim_end_matches([' ', '|'])));
        }
    }
    Ok(said)
}

/// What each command says, in both languages, is what stands in the file.
pub fn golden(name: &str, place: impl Fn() -> Result<Place>) -> Result<()> {
    let cases = written(name, "kk");
    let commands: Vec<&str> = cases.lines().filter_map(|line| line.strip_prefix("$ esep ")).collect();
    ensure!(!commands.is_empty(), "{}: no command", file(name, "kk").display());
    let mut different = Vec::new();
    for lang in ["kk", "ru"] {
        let place = place()?.speaking(lang);
        let mut said = String::new();
        for command in &commands {
            let args = words(command);
            let run = place.run(&args.iter().map(String::as_str).collect::<Vec<_>>())?;
            let has = |arg: &str| args.iter().any(|known| known == arg);
            // A recovery code is another one every time.
            let out = if has("init") && !run.out.is_empty() { "…\n" } else { &run.out };
            said.push_str(&format!("$ esep {command}\n{}{out}", run.err).replace("\r\n", "\n"));
            if let Some(name) = args.iter().find(|arg| arg.ends_with(".xlsx") && has("-o")) {
                said.push_str(&workbook(&place.file(name))?);
            }
            said.push_str(&if run.exit == 0 { "\n".to_owned() } else { format!("[{}]\n\n", run.exit) });
        }
        ensure!(!said.contains(&*place.path().to_string_lossy()), "{name}: a path of this machine");
        let said = without_codes(&said);
        if std::env::var_os("ESEP_BLESS").is_some() {
            std::fs::write(file(name, lang), &said)?;
        }
        let wanted = written(name, lang);
        if said.replace('\\', "/") != wanted.replace('\\', "/") {
            let line = said.lines().zip(wanted.lines()).find(|(said, wanted)| said != wanted).unwrap_or_default();
            different.push(format!("{}:\n  said    {}\n  written {}", file(name, lang).display(), line.0, line.1));
        }
    }
    ensure!(different.is_empty(), "{}\nESEP_BLESS=1 writes what is said now", different.join("\n"));
    Ok(())
}

/// The register of the sample school.
fn demo() -> Result<Place> {
    let place = Place::empty()?;
    place.ok(&["demo", "mektep"])?;
    std::fs::copy(place.file("mektep/register.esep"), place.file("demo.esep"))?;
    Ok(place)
}

/// The same school with its lists only: nobody has made a plan or filed a paper.
fn lists_only() -> Result<Place> {
    let place = Place::empty()?;
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let names = ["--school-kk", "Үлгі орта мектебі", "--school-ru", "Школа-образец"];
    place.ok(&[&FILE[..], &["init", "--encrypt", "none", "-q"], &names].concat())?;
    for line in std::fs::read_to_string(examples.join("staff.csv"))?.lines().skip(1) {
        let (name, role) = line.split_once(',').context("no role")?;
        place.ok(&[&FILE[..], &["staff", "add", "--name", name, "--role", role, "-q"]].concat())?;
    }
    for list in ["students-2025", "students-2026", "entries", "interventions"] {
        let path = examples.join(format!("{list}.csv"));
        let path = path.to_str().context("no path")?;
        let noun = list.split('-').next().unwrap_or_default();
        let since = list.strip_prefix("students-").map(|year| format!("{year}-09-01"));
        let since: Vec<&str> = since.iter().flat_map(|day| ["--since", day.as_str()]).collect();
        place.ok(&[&FILE[..], &["import", noun, path, "-q"], &since].concat())?;
    }
    Ok(place)
}

/// The sample school after a term's work with two children.
fn at_work() -> Result<Place> {
    let place = lists_only()?;
    for line in [
        "make \"ахметов әлихан\" --on 12.09.2026 --goal \"Сабаққа тұрақты қатысу\" --criteria \"Бір тоқсан бойы себепсіз сабақ қалдырмау\"",
        "add \"ахметов әлихан\" --measure \"Ата-анамен әңгіме\" --kind-of-work talk_parent --responsible қалиева --due 01.10.2026 --on 12.09.2026",
        "add \"ахметов әлихан\" --measure \"Психолог кеңесі\" --kind-of-work psychologist_session --responsible литвинова --due 10.11.2026 --on 12.09.2026",
        "add \"ахметов әлихан\" --measure \"Үйірмеге тарту\" --responsible смағұлова --due 10.12.2026 --on 12.09.2026",
        "add \"ахметов әлихан\" --measure \"Оқу жоспарын талқылау\" --draft",
        "add \"ахметов әлихан\" --measure \"Сыныптастарымен жұмыс\" --responsible смағұлова --due 01.12.2026 --on 12.09.2026",
        "done 1 --on 30.09.2026 --result \"Әкесі баланы өзі әкеледі\"",
        "drop 5 --on 20.11.2026 --reason \"Басқа сыныпқа ауысады\"",
        "make \"ким дана\" --on 05.10.2026 --goal \"Сыныптағы татулық\"",
    ] {
        place.types(&format!("-f demo.esep -q plan {line}"))?;
    }
    Ok(place)
}

#[test]
fn help() -> Result<()> {
    golden("help", Place::empty)
}

#[test]
fn help_of_commands() -> Result<()> {
    golden("help-commands", Place::empty)
}

#[test]
fn a_new_register() -> Result<()> {
    golden("init", Place::empty)
}

#[test]
fn errors_of_rules() -> Result<()> {
    golden("errors-rules", demo)
}

#[test]
fn two_records_of_one_child() -> Result<()> {
    golden("student-merge", demo)
}

#[test]
fn the_rollover() -> Result<()> {
    golden("student-promote", || {
        let mut place = Place::empty()?;
        place.today = "2026-08-25";
        place.ok(&["init", "-q"])?;
        let list = place.write(
            "list.csv",
            "last_name,first_name,birth_date,class,since\nЛи,Ян,2018-01-01,1А,2025-09-01\nПак,Инна,2012-02-02,7Ә,2025-09-01\n\
             Ким,Дана,2011-03-03,9Б,2025-09-01\nЦой,Вера,2011-04-04,9Б,2025-09-01\nОмар,Әсел,2008-05-05,11А,2025-09-01\n",
        )?;
        place.ok(&["import", "students", &list, "-q"])?;
        place.ok(&["register", "place", "омар", "--kind", "in_school", "--ground", "truancy", "--on", "10.02.2026", "--protocol", "1"])?;
        Ok(place)
    })
}

#[test]
fn errors_of_typing() -> Result<()> {
    golden("errors-typing", demo)
}

#[test]
fn errors_of_files() -> Result<()> {
    golden("errors-files", || {
        let place = demo()?;
        place.write("hat.txt", "Құрметті әріптестер, тізімді кейін жіберемін.\n")?;
        let whole = std::fs::read(place.file("demo.esep"))?;
        place.write("short.esep", &whole[..10])?;
        place.write("cut.esep", &whole[..whole.len() / 2])?;
        place.ok(&["-f", "locked.esep", "--key-file", "own.key", "init", "-q"])?;
        place.ok(&["-f", "other.esep", "--key-file", "other.key", "init", "-q"])?;
        Ok(place)
    })
}

#[test]
fn an_import() -> Result<()> {
    golden("import", || {
        let place = demo()?;
        place.write("columns.csv", "iin,last_name,first_name\n")?;
        let rows = [
            "iin,last_name,first_name,birth_date,class",
            "120115501124,Ахметов,Әлихан,2012-01-15,9В",
            "120115501125,Ахметов,Әли,2012-01-15,9В",
            "10905500321,Сейтқали,Нұр,2001-09-05,1А",
            ",Ли,Ян,2019-02-30,1А",
            ",Цой,Ян,2019-02-03,15А",
            ",Пак,Ян,2019-02-03,1А",
            ",Пак,Ян,2019-02-03,1А",
        ];
        place.write("list.csv", rows.join("\n"))?;
        Ok(place)
    })
}

/// Lists of other programs, and files that are none.
#[test]
fn lists_of_others() -> Result<()> {
    golden("import-others", || {
        let place = demo()?;
        let journal = "Мектеп сайты\n№;ЖСН;Ученица;Параллель;Литер;Пол;Дата рожд;Ұлты\n1;;Ли Анна;7;Б;девица;1.2.13;кәріс\n2;120115501124;Ахметов Әлихан;9;В;парень;;\n\nИтого;2;;;;;;\n";
        place.write("journal.csv", journal)?;
        let path = crate::workbooks::several(&place)?;
        let whole = std::fs::read(path)?;
        place.write("cut.xlsx", &whole[..whole.len() / 2])?;
        place.write("zeros.csv", "iin,last_name\n\0\0\n")?;
        place.write("open.csv", "iin,last_name,first_name,class\n,\"Ли,Анна,7Б\n,Ким,Дана,7Б\n")?;
        place.write("page.xls", "<html><table></table></html>")?;
        Ok(place)
    })
}

#[test]
fn tables() -> Result<()> {
    golden("tables", demo)
}

/// Every report as a program reads it and as Excel does.
#[test]
fn files_of_reports() -> Result<()> {
    golden("report-files", demo)
}

/// The journal of a term, and the movement and the work from every side.
#[test]
fn reports_to_read() -> Result<()> {
    golden("reports", demo)
}

#[test]
fn the_term_in_full() -> Result<()> {
    golden("term", demo)
}

#[test]
fn what_is_owed() -> Result<()> {
    golden("due", demo)
}

#[test]
fn overviews() -> Result<()> {
    golden("overviews", demo)
}

#[test]
fn plans() -> Result<()> {
    golden("plans", at_work)
}

#[test]
fn reviews_and_caseload() -> Result<()> {
    golden("reviews", at_work)
}

#[test]
fn a_day_at_work() -> Result<()> {
    golden("day", demo)
}

/// A case with its papers: who was told, who consented, what was sent and answered.
#[test]
fn papers_of_a_case() -> Result<()> {
    golden("papers", || {
        let place = lists_only()?;
        place.write("akt.pdf", "%PDF-1.4\n%%EOF\n")?;
        place.write("akt.txt", "Акт")?;
        Ok(place)
    })
}

#[test]
fn a_meeting_of_the_council() -> Result<()> {
    golden("council", demo)
}

/// A term's figures of two children: one who misses much and fails more than before, one on the register.
#[test]
fn early_signs() -> Result<()> {
    golden("indicators", || {
        let place = lists_only()?;
        let heading = "iin,last_name,first_name,birth_date,enrolled_days,excused_days,unexcused_days,unexcused_lessons,failing_subjects";
        for (name, term, lines) in [
            ("past.csv", "2025-2026/4", ",Пак,Инкар,2020-03-19,40,1,0,0,0\n120115501124,Ахметов,Әлихан,,40,2,1,4,1\n"),
            ("now.csv", "2026-2027/1", ",Пак,Инкар,2020-03-19,40,4,5,12,3\n120115501124,Ахметов,Әлихан,,40,3,1,10,1\n"),
        ] {
            let file = place.write(name, format!("{heading}\n{lines}"))?;
            place.ok(&[&FILE[..], &["import", "attendance", &file, "--term", term, "-q"]].concat())?;
        }
        for received in ["10.09.2026 09:00", "20.10.2026 09:00"] {
            let args = ["incident", "add", "--received", received, "--channel", "child", "--words", "…", "-q"];
            place.ok(&[&FILE[..], &args, &["--victim", "ким дана", "--initiator", "#3"]].concat())?;
        }
        Ok(place)
    })
}

/// The psychologist's log, from the consent on.
#[test]
fn consultations() -> Result<()> {
    golden("consult", lists_only)
}

#[test]
fn bullying() -> Result<()> {
    golden("bullying", lists_only)
}

#[test]
fn outings() -> Result<()> {
    golden("outings", lists_only)
}

#[test]
fn activities() -> Result<()> {
    golden("activities", lists_only)
}

#[test]
fn training() -> Result<()> {
    golden("training", lists_only)
}

#[test]
fn posts() -> Result<()> {
    golden("posts", lists_only)
}

#[test]
fn families() -> Result<()> {
    golden("families", lists_only)
}
