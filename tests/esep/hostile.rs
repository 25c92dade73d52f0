//! Text that wants to be something else — SQL, a shell's command, a path, a sequence for the terminal, a formula, markup — in every
//! text option of every command: it is kept as the text that it is, and no output makes more of it.
//!
//! The commands are walked by their help, so that neither a command nor an option can be forgotten.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};

use crate::files::files_ending;
use crate::harness::{Place, Run, rows};
use crate::people::register_file;

mod read_back;

use read_back::{harmless, json};

/// What stands in every text, after a beginning that spreadsheets take for a formula.
const BODY: &str = concat!(
    "cmd|'/c calc'!A1 '); DROP TABLE student;-- \" OR 1=1 `touch pwned` $(touch pwned) ; touch pwned | & > ../../etc/passwd C:\\x\\..\\y %PATH% ",
    "\u{1}\u{7}\u{8}\u{1b}[2J\u{1b}]0;title\u{7}\u{1b}[31m\u{7f}\u{85}\u{90}\u{9b}31m\u{9d} \u{202e}lave\u{2066}x\u{200f}y\u{61c}z ",
    "\u{200b}a\u{200d}b\u{feff}c\u{2060}d\u{ad} \u{2028}\u{2029} </td></table><script>alert(1)</script><img src=x onerror=alert(1)><!-- &amp; &#60; ",
    "{ $student } {\"x\"} {{7*7}} ${jndi:x} %s%n%x \",;\"\" a\tb\nc\r\nd \u{ffff} ұ"
);
const LEADS: [&str; 12] = ["=", "+", "-1+", "@", "＝", "＋", "－", "＠", "'=", "\t=", "\r\n=", "<b>"];

/// Values of options that are not kept as they are typed: days, numbers, codes, and words that something is looked up by.
const CHECKED: &str = "ACTIVITY·AUDIENCE·BIN·CELL·CLASS·CODE·DATE·\"DATE TIME\"·DAYS·DIR·DUTY·DECISION·F|M·FIELD·FILE·FORM·GROUP·HOW·ID·\
    IIN·ITEM·LINE·LINE=#NUMBER·MEETING·MONTH·NUMBER·OPERATION·PACK·ROLE·ROLE=POSTS·RULE·SECOND·STAFF·STEP·STUDENT·TERM·WHAT·WORDS·YEAR·YEARS·on|off";
/// Options whose value is a number, though it is called N as numbers of papers are.
const FIGURES: &str = "incident add --times·incident awareness --pupils·intervention add --minutes·intervention edit --minutes·consult add --participants·consult add --minutes·consult edit --participants·consult edit --minutes·\
    review exits --within·outing add --pupils·outing add --free·outing edit --pupils·outing edit --free·training add --hours·\
    training edit --hours";

/// Every command that keeps text, `§` for each text, in an order in which each is carried out.
const WRITES: &str = "
    student add --last-name § --first-name § --patronymic § --class 7Б --since 2026-09-01 --birth-date 2013-03-01 --address § --phone § --guardian § --guardian-relation § --guardian-phone §
    student edit #1 --last-name § --first-name § --patronymic § --address § --phone § --guardian § --guardian-relation § --guardian-phone §
    student add --last-name § --first-name § --class 7Б --since 2026-09-01 --birth-date 2013-03-02
    student add --last-name § --first-name § --class 7Б --since 2026-09-01 --birth-date 2013-03-03
    staff add --name Досанов --role deputy_head
    staff add --name §
    staff edit #2 --name §
    guardian add #1 --name § --relation § --phone §
    guardian edit 1 --name § --relation § --phone §
    guardian add #2 --name §
    activity add --name § --place § --leader #1
    activity edit #1 --name § --place §
    activity enrol #1 #1 --since 2026-09-10
    register place #1 --kind in_school --ground truancy --on 2026-10-01 --protocol § --order § --responsible #2 --note §
    register edit #1 --kind in_school --protocol § --order § --note §
    guardian tell #1 --guardian 1 --on 2026-10-02 --way letter --number §
    document add #1 --kind consent --consent referral --on 2026-10-03 --number § --note § --guardian 1
    document edit 2 --number § --note §
    referral send #1 --agency medical --on 2026-10-04 --number § --purpose § --consent 2 --by #2
    referral edit 1 --number § --purpose §
    referral answer 1 --on 2026-10-20 --accepted --answer §
    referral edit 1 --answer §
    intervention add #1 --kind call --on 2026-10-05 --by #2 --summary §
    intervention edit 1 --summary §
    plan make #1 --on 2026-10-06 --goal § --criteria §
    plan edit #1 --goal § --criteria §
    plan add #1 --measure § --responsible #2 --on 2026-10-07 --due 2026-11-01
    plan item 1 --measure §
    plan done 1 --on 2026-10-30 --result §
    plan add #1 --measure § --responsible #2 --on 2026-10-07 --due 2026-11-01
    plan drop 2 --on 2026-10-30 --reason §
    plan add #1 --measure § --responsible #2 --on 2026-10-07 --due 2026-12-01
    review add #1 --on 2026-11-10 --outcome improved --propose continue --by #2 --words §
    review edit 1 --words §
    consult add #1 --on 2026-10-21 --by #2 --direction counselling --individual --requested-by § --summary § --crisis §
    consult edit 1 --requested-by § --summary § --crisis §
    family aid add #1 --kind clothes --on 2026-10-22 --note §
    outing add #1 --kind museum --on 2026-10-07 --free 1 --place § --by #2
    outing edit 1 --place §
    training add #2 --topic bullying --course § --on 2026-09-20 --hours 36 --certificate §
    training edit 1 --course § --certificate §
    signal add #2 --ground truancy --on 2026-10-08 --reporter § --words §
    signal resolve 1 --as proposal --on 2026-10-09 --kind in_school --by #2 --representation § --character-reference §
    signal add #2 --ground truancy --on 2026-10-09 --words §
    signal resolve 2 --as no_ground --on 2026-10-10 --reason §
    proposal edit 1 --representation § --character-reference §
    proposal add #3 --kind in_school --ground truancy --on 2026-10-10 --representation § --character-reference §
    proposal withdraw 2 --on 2026-10-11 --reason §
    council plan --on 2026-10-12 --chair #1 --note §
    council edit 1 --note §
    council agenda 1 --all-open
    council attend 1 #1 #2 --guest §
    council decide 1 1 --decision place --words §
    council close 1 --protocol §
    council order 1 --order § --date 2026-10-14
    incident add --received 2026-10-15T09:30 --channel parent --from § --by #2 --words § --victim #1 --initiator #2
    incident role 1 #3 --role witness --reason §
    incident step 1 head --at 2026-10-15T10:00 --by #2 --number § --words §
    incident decide 1 recognised --on 2026-10-17 --number §
    incident cyber 1 --address § --content insult --evidence § --applied 2026-10-16 --application § --answered 2026-10-17 --answer §
    incident close 1 --on 2026-11-16 --words §
    incident awareness --on 2026-10-18 --audience pupils --pupils 20 --words § --by #2
    register extend #2 --on 2026-11-02 --until 2027-05-01 --kind in_school --protocol §
    register remove #2 --on 2026-11-03 --kind in_school --ground improved --protocol §
    register edit #2 --kind in_school --placed-on 2026-10-12 --removal-protocol §
    register place #3 --kind risk_group --ground truancy --on 2026-10-20
    due dismiss contact:1 --reason §
    school set --school-kk § --school-ru §
    student leave #3 --on 2026-11-20 --reason § --remove-ground transferred --protocol §
    staff add --name Уақытша
    undo -y --reason §
";

/// Every command that shows what is kept.
const READS: &str = "
    student show #1 · student export #1 · student list --all · student list · student attendance · student attendance #1
    staff list · guardian list #1 · document list · document show 2 · referral list · signal list · proposal list · proposal show 1
    incident show 1 · incident list · council list · council show 1 · council minutes 1 · register list --all · register show #1
    intervention list · plan show #1 · plan list · review list · review exits · activity list · activity show #1 · outing list · outing coverage
    training list · consult list · consult show 1 · family show #1 · family list --all · family aid list · caseload · indicators · check · due · due list-dismissed · history · history #1 · history access
    report register · report movement · report movement --list end: · report interventions · report passport · report coverage
    report dynamics · report outcomes · report plans · report bullying-log · report bullying · report outings · report indicators · report training · report psychologist
    report term · report chronology #1 · report form journal · report handed-in · school show · settings · calendar · norms list · key status · doctor
";

/// Commands that keep no text of their own, or whose texts are tried by themselves.
const OTHERS: &str = "
    init demo handover handover-accept family-join family-part consult-read consult-vault-create consult-vault-change erase erase-certificate erase-sweep student-merge student-promote guardian-remove document-withdraw document-remove document-scan document-export incident-follow
    activity-leave import-students import-entries import-interventions import-plans import-council import-documents import-attendance
    import-apply report-hand-in backup restore nightly history-verify settings-access settings-retention norms-show norms-check norms-add
    norms-export key-confirm key-change key-recover key-export key-forget
";

/// A command with its options (`--name`, or empty for what stands by itself) and what their values are called.
type Tree = Vec<(String, Vec<(String, String)>)>;

/// The commands as the help tells of them.
fn tree(place: &Place) -> Result<Tree> {
    let mut found = Vec::new();
    let mut waiting: Vec<Vec<String>> = vec![Vec::new()];
    while let Some(path) = waiting.pop() {
        let words: Vec<&str> = path.iter().map(String::as_str).chain(["--help", "--lang", "en"]).collect();
        let help = place.ok(&words)?;
        let own = help.split("Options of every command").next().unwrap_or_default();
        let part = |heading: &str| own.split(heading).nth(1).and_then(|part| part.split("\n\n").next()).unwrap_or_default();
        let commands = part("Commands:\n");
        let names = commands.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
        let names: Vec<&str> = names.filter_map(|line| line.split_whitespace().next()).collect();
        let mut options = Vec::new();
        for line in own.lines().map(str::trim_start) {
            let option = line.split_whitespace().find(|word| word.starts_with("--"));
            let value = line.split_once('<').and_then(|(before, rest)| Some((before, rest.split_once('>')?.0)));
            let alone = line.starts_with('<') || (line.starts_with('[') && line.contains(']'));
            match (option, value) {
                (Some(option), Some((before, value))) if before.trim_end().ends_with(option) => {
                    options.push((option.to_owned(), value.to_owned()))
                }
                (None, Some((_, value))) if alone => options.push((String::new(), value.to_owned())),
                (None, None) if alone => options.push((String::new(), line[1..].split(']').next().unwrap_or_default().to_owned())),
                _ => {}
            }
        }
        // A noun that does something by itself is a command too.
        let usage = own.lines().find(|line| line.contains("esep ")).unwrap_or_default();
        if names.is_empty() || usage.contains("[COMMAND]") {
            found.push((path.join(" "), options));
        }
        if path != ["report", "hand-in"] {
            waiting.extend(names.iter().map(|name| [&path[..], &[(*name).to_owned()]].concat()));
        } else {
            found.push((path.join(" "), Vec::new()));
        }
    }
    Ok(found)
}

/// The words of a command line without what it is about: `student add`.
fn command_of(words: &[&str], tree: &Tree) -> Result<String> {
    let fitting = |length: &usize| tree.iter().any(|(name, _)| *name == words[..*length].join(" "));
    let length = (1..=words.len().min(3)).rev().find(fitting).with_context(|| format!("no such command: {words:?}"))?;
    Ok(words[..length].join(" "))
}

fn lines(script: &str) -> impl Iterator<Item = Vec<&str>> {
    script.split(['\n', '·']).map(|line| line.split_whitespace().collect::<Vec<_>>()).filter(|words| !words.is_empty())
}

#[test]
fn no_command_and_no_text_option_is_forgotten() -> Result<()> {
    let place = Place::empty()?;
    let tree = tree(&place)?;
    ensure!(tree.len() > 100, "{}", tree.len());
    let mut tried = BTreeSet::new();
    let mut commands: BTreeSet<String> = OTHERS.split_whitespace().map(str::to_owned).collect();
    for words in lines(WRITES).chain(lines(READS)) {
        let command = command_of(&words, &tree)?;
        for pair in words.windows(2).filter(|pair| pair[1] == "§") {
            tried.insert(format!("{command} {}", pair[0]));
        }
        commands.insert(command.replace(' ', "-"));
    }
    for (command, options) in &tree {
        ensure!(
            command.is_empty() || commands.contains(&command.replace(' ', "-")),
            "{command} stands in no list: it belongs to WRITES, READS or OTHERS"
        );
        for (option, value) in options {
            let name = format!("{command} {option}");
            // What a list is called and how it is read is no text of the register; init is tried below.
            let of_import = command.starts_with("import") && ["SHEET", "HEADING=COLUMN", "WORD=CODE", "NAME"].contains(&value.as_str());
            let known = CHECKED.split('·').any(|known| known == value)
                || FIGURES.split('·').any(|known| known == name)
                || of_import
                || command == "init";
            ensure!(
                known != tried.contains(&name) || (known && of_import),
                "{name} <{value}> belongs to WRITES, with § for its value, or to CHECKED or FIGURES"
            );
        }
    }
    Ok(())
}

/// The commands with hostile text in them, and all that was typed.
fn hostile(round: usize) -> (Vec<Vec<String>>, Vec<String>) {
    let mut typed = Vec::new();
    let mut commands = Vec::new();
    for words in lines(WRITES) {
        let mut command: Vec<String> = Vec::new();
        for word in words {
            if word != "§" {
                command.push(word.replace('T', " "));
                continue;
            }
            let number = typed.len();
            let long = if number % 40 == 7 { "ұзын ".repeat(6000) } else { String::new() };
            let text = format!("{}{number}·{BODY}{long}.", LEADS[(number + round) % LEADS.len()]);
            // A text that begins with a hyphen is taken for an option where it stands by itself.
            if let Some(option) = command.pop() {
                command.push(format!("{option}={text}"));
            }
            typed.push(text);
        }
        commands.push(command);
    }
    (commands, typed)
}

fn run(place: &Place, args: &[&str]) -> Result<Run> {
    let run = place.run(args)?;
    ensure!(harmless(&run.err), "esep {args:?}: {:?}", run.err);
    ensure!((0..=5).contains(&run.exit) || run.exit == 7, "esep {args:?} exited {}: {}", run.exit, run.err);
    Ok(run)
}

/// A school that has been told all of it.
fn told(round: usize) -> Result<(Place, Vec<String>)> {
    let place = Place::empty()?;
    let name = format!("={BODY}");
    ensure!(run(&place, &["init", "--encrypt", "none", "--school-kk", &name, "--school-ru", &name])?.exit == 0);
    let (commands, typed) = hostile(round);
    for words in commands {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let run = place.command(&words).env("ESEP_ACTOR", &name).output()?;
        let said = String::from_utf8(run.stderr)?;
        ensure!(
            run.status.code() == Some(0),
            "esep {:?}: {said}",
            words.iter().map(|word| word.chars().take(20).collect()).collect::<Vec<String>>()
        );
        ensure!(harmless(&said), "esep {words:?}: {said:?}");
    }
    Ok((place, typed))
}

/// As it is kept: one line end, nothing around it.
fn kept(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

#[test]
fn it_is_kept_as_text() -> Result<()> {
    let (place, typed) = told(0)?;
    let db = rusqlite::Connection::open(register_file(&place)?)?;
    let mut stored = BTreeSet::new();
    for (table, column) in crate::chain::columns(&db)? {
        let mut statement = db.prepare(&format!("SELECT {column} FROM {table} WHERE typeof({column}) = 'text'"))?;
        for text in statement.query_map([], |row| row.get::<_, String>(0))? {
            stored.insert(text?);
        }
    }
    let everything: Vec<&String> = stored.iter().filter(|text| text.contains('·')).collect();
    for text in &typed {
        let wanted = kept(text);
        // Names are kept on one line; what an edit replaced stands in the history, as JSON.
        let one_line = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
        let as_json = |text: &str| serde_json::to_string(text).map(|json| json.trim_matches('"').to_owned());
        let forms = [as_json(&wanted)?, as_json(&one_line)?, one_line];
        let found = everything.iter().any(|text| **text == wanted || forms.iter().any(|form| text.contains(form)));
        ensure!(found, "not kept: {wanted:?}");
    }
    ensure!(files_ending(&place, "pwned")?.is_empty());
    place.ok(&["history", "verify", "-q"])?;
    Ok(())
}

/// Reads it back in every format.
#[test]
fn no_output_makes_more_of_it() -> Result<()> {
    let (place, _) = told(5)?;
    let mut seen = [0; 7];
    for words in lines(READS) {
        for (number, format) in ["table", "csv", "excel", "json", "jsonl", "xlsx", "html"].into_iter().enumerate() {
            let file = format!("out-{number}");
            let to_file = [&words[..], &["--format", format, "-o", &file, "--lang", "ru"]].concat();
            let run = run(&place, &to_file)?;
            let path = place.file(&file);
            // Several tables do not fit into every format; a paper that is a page is no table.
            ensure!(run.exit < 2 || (run.exit == 2 && (words[0] == "report" || words[1] == "export")), "esep {to_file:?}: {}", run.err);
            if !path.exists() {
                continue;
            }
            let bytes = std::fs::read(&path)?;
            std::fs::remove_file(&path)?;
            let checked = match format {
                "table" => read_back::plain(&String::from_utf8(bytes)?),
                "csv" => read_back::csv(&String::from_utf8(bytes)?, b','),
                "excel" => read_back::excel(&String::from_utf8(bytes)?),
                "json" => json(&String::from_utf8(bytes)?),
                "jsonl" => String::from_utf8(bytes)?.lines().try_fold(0, |sum, line| Ok(sum + json(line)?)),
                "xlsx" => read_back::xlsx(bytes),
                _ => read_back::html(&String::from_utf8(bytes)?),
            };
            seen[number] += checked.with_context(|| format!("esep {to_file:?}"))?;
        }
    }
    ensure!(seen.iter().all(|count| *count > 100), "too little of it was read back: {seen:?}");
    Ok(())
}

/// Every option and every bare word of every command: what is refused is refused in words.
#[test]
fn no_option_falls_over_it() -> Result<()> {
    let (place, _) = told(3)?;
    let tree = tree(&place)?;
    // A name of a file that leads nowhere else.
    let word = BODY.replace(['/', '\\'], "").replace("..", "");
    for (command, options) in &tree {
        let skipped = ["demo", "nightly", "key change", "key export", "backup", "restore", "undo"];
        let words: Vec<&str> = command.split(' ').filter(|word| !word.is_empty() && !skipped.contains(&command.as_str())).collect();
        if words.is_empty() {
            continue;
        }
        for (option, _) in options {
            let value = format!("={word}");
            let typed = if option.is_empty() { vec![value] } else { vec![format!("{option}={value}")] };
            let args: Vec<&str> = words.iter().copied().chain(typed.iter().map(String::as_str)).chain(["-n", "--format", "json"]).collect();
            let run = run(&place, &args)?;
            let error = run.err.lines().last().unwrap_or_default();
            ensure!(run.exit < 2 || serde_json::from_str::<serde_json::Value>(error).is_ok(), "esep {args:?}: {}", run.err);
        }
    }
    for option in ["--file", "--key-file", "--lang", "--actor", "--today", "--format", "--headings", "--color"] {
        for format in ["json", "table"] {
            run(&place, &["student", "list", &format!("{option}=={word}"), "--format", format])?;
        }
    }
    ensure!(files_ending(&place, "pwned")?.is_empty());
    Ok(())
}

/// A list may hold what no argument can: NUL. It is refused whole; anything else comes in as the text that it is.
#[test]
fn it_comes_in_by_lists_too() -> Result<()> {
    let place = Place::empty()?;
    place.ok(&["init", "--encrypt", "none", "-q"])?;
    let quoted = format!("\"={}\"", BODY.replace('"', "\"\"").replace(['\n', '\r'], " "));
    let list = format!("last_name,first_name,class,birth_date,address\nИванов,Иван,7Б,2013-01-01,{quoted}\n{quoted},Пётр,7Б,2013-01-02,\n");
    place.write("nul.csv", list.replace("7Б", "7Б\u{0}"))?;
    place.exits(4, &["import", "students", "nul.csv"])?;
    place.write("list.csv", list)?;
    let imported = run(&place, &["import", "students", "list.csv"])?;
    ensure!(imported.exit < 2 && harmless(&imported.out), "{}{}", imported.out, imported.err);
    for format in ["table", "html"] {
        let shown = run(&place, &["student", "show", "иванов", "--format", format])?;
        ensure!(shown.exit == 0 && harmless(&shown.out) && shown.out.contains("<script>alert") != (format == "html"), "{:?}", shown.out);
    }
    ensure!(json(&run(&place, &["student", "list", "--all", "--format", "json"])?.out)? > 0);
    for name in ["--map", "--map-code", "--use-map", "--save-map", "--sheet"] {
        let value = format!("={BODY}=iin");
        let run = run(&place, &["import", "students", "list.csv", "-n", "--format", "json", &format!("{name}={value}")])?;
        let said = if run.exit < 2 { run.out } else { run.err };
        ensure!(said.lines().last().is_some_and(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()), "{name}: {said}");
    }
    ensure!(rows(&run(&place, &["history", "--format", "csv"])?.out)?.len() <= 2);
    Ok(())
}
