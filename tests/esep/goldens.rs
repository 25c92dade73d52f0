//! What people read, letter for letter, in Kazakh and in Russian. `ESEP_BLESS=1 cargo test --test esep goldens` writes it anew.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::harness::Place;

mod letter;

const LANGS: [&str; 2] = ["kk", "ru"];

fn file(name: &str, lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.{lang}.txt"))
}

/// `esep register list`, with quotes where a shell needs them.
fn typed(args: &[&str]) -> String {
    let word = |arg: &&str| if arg.is_empty() || arg.contains([' ', '#', ';']) { format!("\"{arg}\"") } else { (*arg).to_owned() };
    format!("$ esep {}\n", args.iter().map(word).collect::<Vec<_>>().join(" "))
}

/// Control codes hold all that came before: each change of a sample would change them in every file.
fn without_codes(said: &str) -> String {
    let is_code =
        |word: &str| word.len() == 19 && word.split('-').all(|group| group.len() == 4 && group.bytes().all(|b| b.is_ascii_hexdigit()));
    said.split_inclusive([' ', '\n', ';']).fold(String::new(), |said, word| {
        let bare = word.trim_end_matches([' ', '\n', ';']);
        said + if is_code(bare) { "…" } else { bare } + &word[bare.len()..]
    })
}

/// What each command says, in both languages, is what stands in the file.
fn golden(name: &str, commands: &[&[&str]], place: impl Fn() -> Result<Place>) -> Result<()> {
    let mut different = Vec::new();
    for lang in LANGS {
        let place = place()?.speaking(lang);
        let mut said = String::new();
        for args in commands {
            let run = place.run(args)?;
            ensure!(!said.contains(&*place.path().to_string_lossy()), "esep {args:?}: a path of this machine");
            // A recovery code is another one every time.
            let out = if args.contains(&"init") && !run.out.is_empty() { "…\n" } else { &run.out };
            said.push_str(&format!("{}{}{out}", typed(args), run.err).replace("\r\n", "\n"));
            if let Some(name) = args.iter().find(|arg| arg.ends_with(".xlsx") && args.contains(&"-o")) {
                said.push_str(&letter::workbook(&place.file(name))?);
            }
            said.push_str(&if run.exit == 0 { "\n".to_owned() } else { format!("[{}]\n\n", run.exit) });
        }
        let said = without_codes(&said);
        let file = file(name, lang);
        if std::env::var_os("ESEP_BLESS").is_some() {
            std::fs::create_dir_all(file.parent().context("no folder")?)?;
            std::fs::write(&file, &said)?;
        }
        let wanted = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        if said.replace('\\', "/") != wanted.replace('\\', "/") {
            let line = said.lines().zip(wanted.lines()).find(|(said, wanted)| said != wanted).unwrap_or_default();
            different.push(format!("{}:\n  said    {}\n  written {}", file.display(), line.0, line.1));
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

const FILE: [&str; 2] = ["-f", "demo.esep"];

fn of_demo(name: &str, commands: &[&[&str]]) -> Result<()> {
    let commands: Vec<Vec<&str>> = commands.iter().map(|args| [&FILE[..], args].concat()).collect();
    golden(name, &commands.iter().map(Vec::as_slice).collect::<Vec<_>>(), demo)
}

#[test]
fn help() -> Result<()> {
    golden("help", &[&["--help"], &["register", "--help"], &["import", "--help"]], Place::empty)
}

#[test]
fn help_of_commands() -> Result<()> {
    let pages: [&[&str]; 4] = [
        &["register", "place", "--help"],
        &["import", "students", "--help"],
        &["report", "movement", "--help"],
        &["intervention", "add", "--help"],
    ];
    golden("help-commands", &pages, Place::empty)
}

#[test]
fn a_new_register() -> Result<()> {
    let commands: [&[&str]; 4] = [
        &["-f", "mektep.esep", "--key-file", "mektep.key", "init", "--school-kk", "№ 15 орта мектеп"],
        &["-f", "mektep.esep", "--key-file", "mektep.key", "register", "list"],
        &["-f", "mektep.esep", "--key-file", "mektep.key", "init"],
        &["-f", "ashyq.esep", "init", "--encrypt", "none"],
    ];
    golden("init", &commands, Place::empty)
}

#[test]
fn errors_of_rules() -> Result<()> {
    of_demo(
        "errors-rules",
        &[
            &["register", "place", "ахметов әлихан", "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-22"],
            &["register", "remove", "ахметов әлихан", "--on", "2026-09-01", "--ground", "improved"],
            &["register", "remove", "бекенова софия", "--on", "2026-11-01", "--ground", "improved"],
            &["register", "remove", "ахметов әлихан", "--kind", "police", "--on", "2026-11-01", "--ground", "improved"],
            &["register", "extend", "ахметов әлихан", "--on", "2026-11-20", "--until", "2026-12-01"],
            &["student", "add", "--last-name", "Ахметов", "--first-name", "Әлихан", "--iin", "120115501124", "--class", "9Б"],
            &["student", "leave", "ахметов әлихан", "--on", "2026-11-20"],
            &["undo", "2"],
            &["undo", "99"],
        ],
    )
}

#[test]
fn two_records_of_one_child() -> Result<()> {
    const TWIN: [&str; 10] =
        ["student", "add", "--last-name", "Ахметов", "--first-name", "Алихан", "--class", "9Б", "--birth-date", "15.01.2012"];
    of_demo(
        "student-merge",
        &[
            &[&TWIN[..], &["--phone", "+7 701", "--address", "Абай көшесі 2"]].concat(),
            &["register", "place", "#91", "--kind", "in_school", "--ground", "offence", "--on", "12.09.2026"],
            &["student", "merge", "#61", "#91"],
            &["student", "merge", "#61", "#91", "--keep", "first_name"],
            &["undo", "-y"],
            &["student", "merge", "#61", "#91", "--keep", "first_name", "-n"],
            &["student", "merge", "#61", "#91", "--keep", "first_name"],
            &["history", "#61"],
            &["student", "merge", "--help"],
        ],
    )
}

#[test]
fn the_rollover() -> Result<()> {
    const PROMOTE: [&str; 4] = ["student", "promote", "--year", "2026-2027"];
    let commands: [&[&str]; 5] = [
        &[&PROMOTE[..], &["--graduate", "ким дана", "--stay", "#2", "-n"]].concat(),
        &PROMOTE,
        &[&PROMOTE[..], &["--graduate", "ким дана", "--stay", "#2", "-y"]].concat(),
        &[&PROMOTE[..], &["-y"]].concat(),
        &["history"],
    ];
    golden("student-promote", &commands, || {
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
    of_demo(
        "errors-typing",
        &[
            &["register", "show", "ахметов"],
            &["register", "show", "жоқ бала"],
            &["register", "place", "ахметов әлихан", "--kind", "in_schol", "--ground", "truancy", "--on", "2026-11-22"],
            &["register", "place", "ахметов әлихан", "--kind", "police", "--ground", "truansy", "--on", "2026-11-22"],
            &["register", "place", "ахметов әлихан", "--kind", "police", "--ground", "truancy", "--on", "31.11.2026"],
            &["register", "place", "ахметов әлихан", "--kind", "police"],
            &["staff", "add", "--name", "Мельник Анна Юрьевна", "--role", "psychologist"],
            &["intervention", "add", "ахметов әлихан", "--kind", "call", "--on", "2026-11-20", "--by", "мельник"],
            &["intervention", "add", "ахметов әлихан", "--kind", "call", "--on", "2026-11-20", "--by", "жоқ"],
            &["student", "edit", "ахметов әлихан", "--iin", "120115501125"],
            &["student", "edit", "ахметов әлихан", "--class", "13А"],
            &["report", "movement", "--term", "2-тоқсан"],
            &["report", "movement", "--term", "2035-2036/1"],
            &["report", "movement", "--from", "2026-11-10", "--to", "2026-11-01"],
            &["registr", "list"],
            &["register", "list", "--kinf", "police"],
        ],
    )
}

#[test]
fn errors_of_files() -> Result<()> {
    let commands: [&[&str]; 9] = [
        &["-f", "elsewhere.esep", "register", "list"],
        &["-f", "mektep", "register", "list"],
        &["-f", "hat.txt", "register", "list"],
        &["-f", "short.esep", "register", "list"],
        &["-f", "cut.esep", "register", "list"],
        &["-f", "locked.esep", "--key-file", "lost.key", "register", "list"],
        &["-f", "locked.esep", "--key-file", "other.key", "register", "list"],
        &["-f", "demo.esep", "import", "students", "hat.txt"],
        &["-f", "demo.esep", "import", "students", "missing.csv"],
    ];
    golden("errors-files", &commands, || {
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
    let commands: [&[&str]; 4] = [
        &["-f", "demo.esep", "import", "students", "list.csv", "--since", "2026-11-20", "-n"],
        &["-f", "demo.esep", "import", "students", "list.csv", "--since", "2026-11-20"],
        &["-f", "demo.esep", "import", "students", "list.csv", "--since", "2026-11-20", "--all-or-nothing"],
        &["-f", "demo.esep", "import", "students", "columns.csv"],
    ];
    golden("import", &commands, || {
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
    let import = ["-f", "demo.esep", "import", "students"];
    let commands: [Vec<&str>; 12] = [
        vec!["journal.csv"],
        vec!["journal.csv", "--map", "Ученица=full_name", "-n"],
        vec!["journal.csv", "--map", "Ученица=full_name", "--map-code", "девица=F", "--save-map", "Сайт", "-q"],
        vec!["journal.csv", "--use-map", "Сайт", "-n"],
        vec!["journal.csv", "--use-map", "Сайты"],
        vec!["journal.csv", "--map", "Ученица=pupil"],
        vec!["several.xlsx"],
        vec!["several.xlsx", "--sheet", "9"],
        vec!["cut.xlsx"],
        vec!["zeros.csv"],
        vec!["open.csv"],
        vec!["page.xls"],
    ];
    let commands: Vec<Vec<&str>> = commands.into_iter().map(|rest| [&import[..], &rest].concat()).collect();
    let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
    golden("import-others", &commands, || {
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
    of_demo(
        "tables",
        &[
            &["register", "list"],
            &["register", "list", "--kind", "in_school"],
            &["report", "movement"],
            &["report", "movement", "--term", "previous", "--by", "class"],
            &["report", "interventions"],
            &["check"],
            &["register", "show", "ахметов әлихан"],
            &["student", "show", "ахметов әлихан"],
            &["student", "list", "--class", "9Б"],
            &["staff", "list"],
            &["history"],
            &["calendar"],
        ],
    )
}

/// Every report as a program reads it and as Excel does.
#[test]
fn files_of_reports() -> Result<()> {
    of_demo(
        "report-files",
        &[
            &["report", "register", "--format", "csv"],
            &["report", "register", "--term", "previous", "--format", "excel"],
            &["report", "movement", "--term", "previous", "--by", "ground", "--format", "csv"],
            &["report", "movement", "--term", "previous", "--by", "grade-group", "--format", "excel"],
            &["report", "interventions", "--term", "previous", "--format", "csv"],
            &["report", "interventions", "--term", "previous", "--by", "staff", "--format", "excel"],
            &["report", "passport", "--format", "csv"],
            &["report", "passport", "--format", "excel"],
            &["report", "coverage", "--format", "csv"],
            &["report", "coverage", "--format", "excel"],
            &["report", "dynamics", "--by", "year", "--format", "csv"],
            &["report", "dynamics", "--by", "year", "--format", "excel"],
            &["report", "outcomes", "--term", "previous", "--format", "csv"],
            &["report", "outcomes", "--term", "previous", "--format", "excel"],
            &["report", "chronology", "ахметов әлихан", "--format", "csv"],
            &["report", "chronology", "ахметов әлихан", "--format", "excel"],
            &["report", "coverage", "--list", "club:no", "--format", "csv"],
        ],
    )
}

/// The journal of a term, and the movement and the work from every side.
#[test]
fn reports_to_read() -> Result<()> {
    of_demo(
        "reports",
        &[
            &["report", "register"],
            &["report", "register", "--term", "previous", "--kind", "in_school"],
            &["report", "movement", "--term", "previous", "--by", "sex"],
            &["report", "movement", "--term", "previous", "--by", "staff"],
            &["report", "interventions", "--term", "previous", "--by", "staff"],
            &["report", "movement", "--public", "--term", "previous", "--by", "class"],
            &["report", "passport", "--public"],
            &["report", "coverage", "--public", "--term", "previous"],
            &["report", "outcomes", "--public", "--term", "previous"],
            &["report", "passport", "--public", "--by", "class"],
            &["report", "coverage", "--public", "--on", "2026-11-01"],
            &["report", "dynamics", "--public", "--by", "year"],
            &["report", "outcomes", "--public", "--kind", "in_school"],
        ],
    )
}

#[test]
fn the_term_in_full() -> Result<()> {
    of_demo(
        "term",
        &[
            &["report", "term", "--term", "previous"],
            &["report", "term", "--term", "previous", "--kind", "in_school", "--format", "html"],
            &["report", "term", "--format", "csv"],
            &["report", "term", "--help"],
        ],
    )
}

#[test]
fn what_is_owed() -> Result<()> {
    of_demo(
        "due",
        &[
            &["due"],
            &["due", "--within", "0", "--for", "досанов"],
            &["due", "--within", "30", "--for", "смағұлова", "--no-names"],
            &["due", "--format", "ics", "--for", "литвинова"],
            &["due", "dismiss", "plan_item:7", "contact:7", "--reason", "Сынып карантинде"],
            &["due", "list-dismissed"],
            &["due", "dismiss", "contact:7", "--reason", "тағы да"],
            &["due", "dismiss", "қарау", "--reason", "тағы да"],
            &["due", "--within", "көп"],
            &["staff", "list", "--format", "ics"],
            &["history"],
            &["due", "--help"],
            &["due", "dismiss", "--help"],
        ],
    )
}

#[test]
fn overviews() -> Result<()> {
    of_demo(
        "overviews",
        &[
            &["report", "passport"],
            &["report", "passport", "--by", "class", "--on", "2025-11-20"],
            &["report", "coverage"],
            &["report", "dynamics", "--by", "year"],
            &["report", "dynamics", "--from-term", "2026-2027/1", "--to-term", "current", "--kind", "in_school"],
            &["report", "outcomes", "--from", "2025-09-01", "--to", "2026-11-20"],
            &["report", "chronology", "ахметов әлихан"],
            &["report", "coverage", "--list", "contact:no"],
            &["report", "passport", "--list", "low_income:before"],
            &["report", "interventions", "--term", "previous", "--list", "talk_student"],
            &["report", "outcomes", "--term", "previous", "--list", "total:pending"],
            &["report", "dynamics", "--by", "year", "--list", "removed:2025-2026"],
            &["report", "coverage", "--list", "?"],
            &["report", "dynamics", "--by", "year", "--list", "placed"],
            &["report", "interventions", "--list", "call:қалиева"],
            &["report", "passport", "--by", "sex"],
            &["report", "dynamics", "--by", "month"],
            &["report", "passport", "--help"],
            &["report", "dynamics", "--help"],
        ],
    )
}

/// The sample school after a term's work with two children.
fn at_work() -> Result<Place> {
    let place = lists_only()?;
    let child = "ахметов әлихан";
    let item = |measure, more: &[&str]| place.ok(&[&FILE[..], &["plan", "add", child, "--measure", measure, "-q"], more].concat());
    place.ok(&[
        &FILE[..],
        &["plan", "make", child, "--on", "12.09.2026", "--goal", "Сабаққа тұрақты қатысу", "-q"],
        &["--criteria", "Бір тоқсан бойы себепсіз сабақ қалдырмау"],
    ]
    .concat())?;
    item("Ата-анамен әңгіме", &["--kind-of-work", "talk_parent", "--responsible", "қалиева", "--due", "01.10.2026", "--on", "12.09.2026"])?;
    item(
        "Психолог кеңесі",
        &["--kind-of-work", "psychologist_session", "--responsible", "литвинова", "--due", "10.11.2026", "--on", "12.09.2026"],
    )?;
    item("Үйірмеге тарту", &["--responsible", "смағұлова", "--due", "10.12.2026", "--on", "12.09.2026"])?;
    item("Оқу жоспарын талқылау", &["--draft"])?;
    item("Сыныптастарымен жұмыс", &["--responsible", "смағұлова", "--due", "01.12.2026", "--on", "12.09.2026"])?;
    place.ok(&[&FILE[..], &["plan", "done", "1", "--on", "30.09.2026", "--result", "Әкесі баланы өзі әкеледі", "-q"]].concat())?;
    place.ok(&[&FILE[..], &["plan", "drop", "5", "--on", "20.11.2026", "--reason", "Басқа сыныпқа ауысады", "-q"]].concat())?;
    place.ok(&[&FILE[..], &["plan", "make", "ким дана", "--on", "05.10.2026", "--goal", "Сыныптағы татулық", "-q"]].concat())?;
    Ok(place)
}

#[test]
fn plans() -> Result<()> {
    let commands: [&[&str]; 16] = [
        &["plan", "show", "ахметов әлихан"],
        &["plan", "show", "ахметов әлихан", "--format", "csv"],
        &["plan", "show", "ахметов әлихан", "--format", "excel"],
        &["plan", "show", "ким дана"],
        &["plan", "list", "--open"],
        &["plan", "list", "--for", "смағұлова"],
        &["report", "plans"],
        &["report", "plans", "--term", "previous", "--format", "csv"],
        &["report", "form", "plans"],
        &["report", "form", "plans", "--format", "csv"],
        &["report", "form", "plans", "--format", "excel"],
        &["register", "show", "ахметов әлихан"],
        &["plan", "add", "ким дана", "--measure", "Бірлескен жоба", "--due", "20.12.2026"],
        &["plan", "done", "2", "--on", "11.09.2026"],
        &["plan", "done", "1", "--on", "11.11.2026"],
        &["plan", "--help"],
    ];
    let commands: Vec<Vec<&str>> = commands.iter().map(|args| [&FILE[..], args].concat()).collect();
    golden("plans", &commands.iter().map(Vec::as_slice).collect::<Vec<_>>(), at_work)
}

#[test]
fn reviews_and_caseload() -> Result<()> {
    let child = "ахметов әлихан";
    let commands: [&[&str]; 15] = [
        &[
            "review",
            "add",
            child,
            "--on",
            "20.11.2026",
            "--outcome",
            "improved",
            "--criteria-met",
            "--propose",
            "remove",
            "--by",
            "қалиева",
        ],
        &["review", "add", "ким дана", "--on", "21.11.2026", "--outcome", "no_change", "--propose", "extend", "--until", "30.06.2027"],
        &["review", "add", "зайцев глеб", "--on", "21.11.2026", "--outcome", "pending", "--propose", "continue"],
        &["review", "add", "ким дана", "--on", "22.11.2026", "--outcome", "improved", "--criteria-met", "--propose", "remove"],
        &["review", "add", "ким дана", "--on", "21.11.2026", "--outcome", "improved", "--propose", "remove"],
        &["review", "list"],
        &["review", "exits", "--within", "90"],
        &["review", "exits", "--within", "90", "--format", "csv"],
        &["register", "show", child],
        &["caseload"],
        &["caseload", "--format", "csv"],
        &["caseload", "--format", "excel"],
        &["caseload", "--term", "previous"],
        &["review", "--help"],
        &["review", "add", "--help"],
    ];
    let commands: Vec<Vec<&str>> = commands.iter().map(|args| [&FILE[..], args].concat()).collect();
    golden("reviews", &commands.iter().map(Vec::as_slice).collect::<Vec<_>>(), at_work)
}

#[test]
fn a_day_at_work() -> Result<()> {
    of_demo(
        "day",
        &[
            &["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--birth-date", "03.02.2015", "--class", "5Ә"],
            &["register", "place", "ли ян", "--kind", "in_school", "--ground", "truancy", "--on", "20.11.2026"],
            &["register", "edit", "ли ян", "--protocol", "9", "--protocol-date", "19.11.2026"],
            &["intervention", "add", "ли ян", "ким дана", "--kind", "call", "--on", "21.11.2026", "--by", "қалиева", "--minutes", "10"],
            &["register", "extend", "ли ян", "--on", "21.11.2026", "--until", "21.05.2027", "--protocol", "10"],
            &["register", "remove", "ли ян", "--on", "22.11.2026", "--ground", "improved"],
            &["student", "leave", "ким дана", "--on", "22.11.2026", "--reason", "көшті"],
            &["register", "show", "ли ян"],
            &["history", "ли ян"],
            &["undo"],
            &["undo", "-n"],
            &["demo", "tagy"],
        ],
    )
}

/// A case with its papers: who was told, who consented, what was sent and answered.
#[test]
fn papers_of_a_case() -> Result<()> {
    let mother = "Ахметова Сәуле Нұрланқызы";
    let commands: [&[&str]; 26] = [
        &["guardian", "add", "ахметов әлихан", "--name", mother, "--relation", "анасы", "--phone", "+7 700 000 00 01"],
        &["guardian", "list", "ахметов әлихан"],
        &["guardian", "tell", "ахметов әлихан", "--on", "12.09.2026", "--way", "in_person", "--number", "17"],
        &["guardian", "tell", "ахметов әлихан", "--guardian", "6", "--on", "12.09.2026", "--way", "in_person", "--number", "17"],
        &["guardian", "remove", "6"],
        &["guardian", "list", "ахметов әлихан"],
        &["document", "add", "ахметов әлихан", "--kind", "consent", "--on", "14.09.2026", "--guardian", "6"],
        &[
            "document",
            "add",
            "ахметов әлихан",
            "--kind",
            "consent",
            "--consent",
            "psychological",
            "--on",
            "14.09.2026",
            "--valid-until",
            "25.05.2027",
            "--guardian",
            "6",
        ],
        &[
            "document",
            "add",
            "ахметов әлихан",
            "--kind",
            "living_conditions_report",
            "--on",
            "15.09.2026",
            "--number",
            "4",
            "--scan",
            "akt.pdf",
        ],
        &["document", "add", "ким дана", "--kind", "order", "--on", "15.09.2026", "--scan", "akt.txt"],
        &["referral", "send", "ахметов әлихан", "--agency", "psychological_support_centre", "--on", "12.09.2026", "--consent", "2"],
        &["referral", "send", "ахметов әлихан", "--agency", "psychological_support_centre", "--on", "16.09.2026", "--consent", "2"],
        &[
            "referral",
            "send",
            "ким дана",
            "--agency",
            "police",
            "--on",
            "10.11.2026",
            "--number",
            "45",
            "--purpose",
            "профилактикалық әңгіме",
        ],
        &["referral", "answer", "1", "--on", "25.09.2026", "--refused"],
        &["referral", "answer", "1", "--on", "25.09.2026", "--refused", "--answer", "орын жоқ"],
        &["referral", "answer", "1", "--on", "26.09.2026", "--accepted"],
        &["referral", "list"],
        &["referral", "list", "--open"],
        &["document", "withdraw", "2", "--on", "01.10.2026"],
        &["intervention", "add", "ахметов әлихан", "--kind", "psychologist_session", "--on", "2026-11-19"],
        &["document", "list"],
        &["document", "list", "ахметов әлихан"],
        &["document", "show", "3"],
        &["register", "show", "ахметов әлихан"],
        &["history", "ахметов әлихан"],
        &["document", "add", "--help"],
    ];
    let commands: Vec<Vec<&str>> = commands.iter().map(|args| [&FILE[..], args].concat()).collect();
    golden("papers", &commands.iter().map(Vec::as_slice).collect::<Vec<_>>(), || {
        let place = lists_only()?;
        place.write("akt.pdf", "%PDF-1.4\n%%EOF\n")?;
        place.write("akt.txt", "Акт")?;
        Ok(place)
    })
}

#[test]
fn a_meeting_of_the_council() -> Result<()> {
    of_demo(
        "council",
        &[
            &["signal", "add", "бекенов өмір", "--ground", "truancy", "--on", "05.11.2026", "--by", "мельник", "--words", "үш күн келмеді"],
            &["signal", "add", "пак инкар", "--ground", "bullying_initiator", "--on", "18.11.2026", "--reporter", "сыныптасының анасы"],
            &["signal", "list"],
            &["signal", "resolve", "1", "--as", "proposal", "--kind", "in_school", "--on", "10.11.2026", "--by", "қалиева"],
            &["signal", "resolve", "1", "--as", "watching", "--on", "10.11.2026"],
            &["signal", "resolve", "2", "--as", "watching", "--on", "19.11.2026"],
            &["proposal", "add", "пак инкар", "--kind", "in_school", "--ground", "bullying_initiator", "--on", "19.11.2026"],
            &["proposal", "show", "1"],
            &["council", "plan", "--on", "20.11.2026", "--chair", "досанов"],
            &["council", "agenda", "1", "--all-open"],
            &["council", "agenda", "1", "--review", "#61"],
            &["council", "agenda", "1", "--removal", "#42"],
            &["council", "attend", "1", "досанов", "қалиева", "--guest", "Пак Е., анасы"],
            &["council", "attend", "1", "литвинова", "--absent"],
            &["council", "decide", "1", "1", "--decision", "place", "--responsible", "қалиева", "--words", "үйірмеге тартылсын"],
            &["council", "decide", "1", "2", "--decision", "remove"],
            &["council", "decide", "1", "2", "--decision", "continue"],
            &["council", "decide", "1", "2", "--decision", "refer", "--agency", "psychological_support_centre"],
            &["council", "decide", "1", "3", "--decision", "extend", "--until", "20.01.2027"],
            &["council", "decide", "1", "3", "--decision", "extend", "--until", "20.05.2027", "--outcome", "no_change"],
            &["council", "show", "1"],
            &["council", "close", "1", "--protocol", "9"],
            &["council", "minutes", "1"],
            &["council", "decide", "1", "4", "--decision", "remove", "--ground", "improved"],
            &["council", "close", "1", "--protocol", "9"],
            &["council", "order", "1", "--order", "112", "--date", "21.11.2026"],
            &["council", "minutes", "1"],
            &["council", "minutes", "1", "--format", "csv"],
            &["council", "minutes", "1", "--format", "html"],
            &["council", "list"],
            &["proposal", "list"],
            &["register", "show", "бекенов өмір"],
            &["history", "бекенов өмір"],
            &["undo"],
            &["council", "decide", "--help"],
        ],
    )
}

/// A term's figures of two children: one who misses much and fails more than before, one on the register.
#[test]
fn early_signs() -> Result<()> {
    let term = ["--term", "2026-2027/1"];
    let mut commands: Vec<Vec<&str>> = Vec::new();
    for format in ["table", "csv", "excel"] {
        commands.push([&["indicators"][..], &term, &["--format", format]].concat());
    }
    commands.extend([
        vec!["indicators", "--class", "7А"],
        [&["indicators", "--propose", "-n"][..], &term].concat(),
        [&["indicators", "--propose"][..], &term].concat(),
        [&["indicators", "--propose"][..], &term].concat(),
        vec!["signal", "list", "--open"],
        vec!["intervention", "add", "пак инкар", "--kind", "talk_parent", "--on", "22.11.2026", "-q"],
        vec!["history"],
    ]);
    for format in ["table", "csv", "excel"] {
        commands.push([&["report", "indicators"][..], &term, &["--format", format]].concat());
    }
    commands.extend([vec!["indicators", "--help"], vec!["report", "indicators", "--help"]]);
    let commands: Vec<Vec<&str>> = commands.iter().map(|args| [&FILE[..], args].concat()).collect();
    golden("indicators", &commands.iter().map(Vec::as_slice).collect::<Vec<_>>(), || {
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
    const DAY: [&str; 4] = ["--on", "20.11.2026", "--by", "литвинова"];
    let add = |children: &[&'static str], more: &[&'static str]| [&["consult", "add"][..], children, &DAY, more].concat();
    let talk = ["--direction", "counselling", "--requested-by", "сынып жетекшісі", "--minutes", "40", "--summary", "сыныптағы жағдай"];
    let consent = ["document", "add", "ким дана", "--kind", "consent", "--consent", "psychological", "--on", "20.11.2026", "-q"];
    let mut commands: Vec<Vec<&str>> = vec![
        add(&["ким дана"], &talk),
        consent.to_vec(),
        add(&["ким дана"], &talk),
        add(&["ким дана"], &["--direction", "counselling", "--minutes", "1500"]),
        add(&["#3"], &["--direction", "counselling", "--crisis", "өзіне зиян келтіру қаупі", "--refer", "psychological_support_centre"]),
        add(&[], &["--direction", "awareness", "--audience", "parents", "--participants", "24", "--minutes", "60"]),
        add(&[], &["--direction", "development", "--individual", "--participants", "5"]),
        vec!["consult", "edit", "1", "--outcome", "improved"],
        vec!["consult", "list"],
        vec!["consult", "show", "1"],
        vec!["register", "show", "ким дана"],
        vec!["history", "ким дана"],
        vec!["consult", "add", "--help"],
        vec!["consult", "edit", "1", "--confidential"],
        vec!["consult", "vault", "create", "--by", "литвинова"],
        vec!["consult", "read", "1"],
        vec!["consult", "vault", "--help"],
    ];
    for format in ["table", "csv", "excel"] {
        commands.push(vec!["report", "psychologist", "--term", "2026-2027/2", "--format", format]);
    }
    let commands: Vec<Vec<&str>> = commands.iter().map(|args| [&FILE[..], args].concat()).collect();
    golden("consult", &commands.iter().map(Vec::as_slice).collect::<Vec<_>>(), lists_only)
}

#[test]
fn bullying() -> Result<()> {
    const WORD: [&str; 6] = ["incident", "add", "--received", "17.11.2026 09:30", "--channel", "parent"];
    const CYBER: [&str; 5] = ["incident", "cyber", "1", "--address", "https://example.kz/p/1"];
    let add = [&WORD[..], &["--from", "анасы", "--by", "қалиева", "--words", "мазақтап, телефонын тартып алады", "--times", "3"]].concat();
    let children = ["--victim", "ким дана", "--initiator", "ахметов әлихан", "--witness", "#3"];
    let follow: [&str; 7] = ["incident", "follow", "1", "--on", "20.11.2026", "--by", "қалиева"];
    let term = ["--term", "2026-2027/2"];
    let mut commands: Vec<Vec<&str>> = vec![
        add.clone(),
        [&WORD[..], &["--words", "…", "--victim", "ким дана", "ким дана"]].concat(),
        [&add[..], &children].concat(),
        vec!["incident", "step", "1", "head", "--at", "17.11.2026 10:15", "--by", "қалиева"],
        vec!["incident", "step", "1", "result", "--at", "18.11.2026"],
        vec!["incident", "step", "1", "talks", "--at", "18.11.2026 15:00", "--by", "қалиева", "--words", "екі тараппен де"],
        vec!["incident", "step", "1", "authority", "--at", "18.11.2026", "--number", "01-15/88"],
        vec!["incident", "role", "1", "#3", "--role", "participant", "--reason", "бейнеде көрінеді"],
        [&CYBER[..], &["--content", "insult", "--evidence", "экран суреттері", "--applied", "18.11.2026", "--application", "7"]].concat(),
        vec!["incident", "follow", "1"],
        vec!["incident", "decide", "1", "recognised", "--on", "16.11.2026", "--number", "12"],
        vec!["incident", "decide", "1", "recognised", "--on", "20.11.2026", "--number", "12"],
        follow.to_vec(),
        vec!["incident", "awareness", "--on", "17.11.2026", "--audience", "pupils", "--pupils", "120", "--words", "сынып сағаттары"],
        vec!["incident", "list"],
        vec!["register", "show", "ким дана"],
        vec!["history", "ким дана"],
        vec!["incident", "add", "--help"],
    ];
    let answers: [&[&str]; 3] = [&["incident", "show", "1"], &["report", "bullying-log"], &["report", "bullying"]];
    for (number, answer) in answers.into_iter().enumerate() {
        for format in ["table", "csv", "excel"] {
            let period: &[&str] = if number == 0 { &[] } else { &term };
            commands.push([answer, period, &["--format", format]].concat());
        }
    }
    let commands: Vec<Vec<&str>> = commands.iter().map(|args| [&FILE[..], args].concat()).collect();
    golden("bullying", &commands.iter().map(Vec::as_slice).collect::<Vec<_>>(), lists_only)
}
