//! What is compared. `esep` works on an encrypted register; the shell of SQLite on a plain one with the same rows. Before anything is
//! timed both have to give as many rows.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;

use crate::generate::Plan;
use crate::measure::{Pair, Side};

pub const TODAY: &str = "2026-11-20";
/// When the lists came into the registers.
const BEGUN: &str = "2026-11-19";
/// The first term of 2026-2027, and the day before it.
const TERM: [(&str, &str); 3] = [(":from", "'2026-09-01'"), (":to", "'2026-11-01'"), (":eve", "'2026-08-31'")];
/// Operations that a look back takes back: some weeks of a large school.
const SINCE_THEN: usize = 300;

const SHORT_RUNS: usize = 41;
pub const REPORT_RUNS: usize = 21;
pub const IMPORT_RUNS: usize = 5;

/// The query behind `esep register list`: who is on a register today, in the order of classes and names.
const LIST: &str = "
    SELECT s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, '') AS full_name,
        m.grade || m.letter AS class,
        e.register,
        (SELECT group_concat(g.ground, '|') FROM entry_ground g WHERE g.entry_id = e.id) AS grounds,
        e.placed_on,
        e.protocol,
        (SELECT max(i.held_on) FROM intervention i WHERE i.student_id = e.student_id AND i.held_on <= :today) AS last_contact_on,
        e.review_on
    FROM entry e
    JOIN student s ON s.id = e.student_id
    LEFT JOIN membership m ON m.id =
        (SELECT l.id FROM membership l WHERE l.student_id = e.student_id AND l.since <= :today ORDER BY l.since DESC LIMIT 1)
    WHERE e.placed_on <= :today AND (e.removed_on IS NULL OR e.removed_on > :today)
    ORDER BY e.register, m.grade, m.letter, s.last_name, s.first_name, s.patronymic";

/// The tables that a list of children fills, with the columns that it fills, as in schema.sql.
const TABLES: &str = "
    CREATE TABLE student (
        id         INTEGER PRIMARY KEY AUTOINCREMENT,
        iin        TEXT UNIQUE CHECK (length(iin) = 12),
        last_name  TEXT NOT NULL CHECK (last_name <> ''),
        first_name TEXT NOT NULL CHECK (first_name <> ''),
        patronymic TEXT,
        name_key   TEXT NOT NULL,
        sex        TEXT CHECK (sex IN ('F', 'M')),
        birth_date TEXT CHECK (length(birth_date) = 10),
        language   TEXT,
        address    TEXT,
        phone      TEXT
    ) STRICT;
    CREATE INDEX student_by_name ON student (name_key, birth_date, language);
    CREATE TABLE membership (
        id         INTEGER PRIMARY KEY AUTOINCREMENT,
        student_id INTEGER NOT NULL REFERENCES student (id),
        since      TEXT NOT NULL CHECK (length(since) = 10),
        grade      INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
        letter     TEXT NOT NULL,
        UNIQUE (student_id, since)
    ) STRICT;";

/// Where the work is done, and by what.
pub struct Bench {
    pub folder: PathBuf,
    pub esep: PathBuf,
    pub sqlite3: PathBuf,
}

impl Bench {
    /// A short command: the list of a school of ordinary size.
    pub fn list(&self) -> Result<Vec<Pair>> {
        let plan = Plan {
            seed: 15,
            students: 1500,
            first_year: 2024,
            entries: 160,
            active: 40,
            contacts: 1600,
            families: false,
            ..ten_years(today()?)
        };
        let (register, plain) = self.registers("list", &plan)?;
        let ours = self.esep(&register, &["register", "list"]);
        let theirs = self.shell(&plain, [fill(LIST, &[(":today", "'2026-11-20'")])]);
        let rows = same_rows(&self.esep(&register, &["register", "list", "--format", "csv"]), &theirs)?;
        ensure!(rows == plan.active, "{rows} active entries instead of {}", plan.active);
        Ok(vec![Pair {
            what: format!("register list, {rows} of {}", plan.students),
            ours,
            theirs,
            wanted: Some(1.0),
            warm_up: 3,
            runs: SHORT_RUNS,
        }])
    }

    /// A list of children into an empty register. The shell gets its rows ready-made, a table a file; it checks nothing and keeps no
    /// history. Once it runs as it comes, once in one transaction with the durability and the cache of ours.
    pub fn import(&self, students: usize) -> Result<Vec<Pair>> {
        let folder = self.subfolder("import")?;
        let plan = Plan { seed: 7, students, first_year: 2026, entries: 0, active: 0, contacts: 0, families: false, ..ten_years(today()?) };
        let files = plan.write(&folder)?;
        let list = files.students.first().context("a school year")?;
        let (student, membership) = (folder.join("student.csv"), folder.join("membership.csv"));
        plan.write_tables(&student, &membership)?;

        let (empty, register) = (folder.join("empty.esep"), folder.join("import.esep"));
        self.esep(&empty, &["init"]).output()?;
        let ours = Side { fresh: Some((empty, register.clone())), ..self.esep(&register, &["import", "students", &text(list)]) };
        let (empty, plain) = (folder.join("empty.db"), folder.join("plain.db"));
        self.shell(&empty, [TABLES.to_owned()]).output()?;
        let import = |file: &Path, table| format!(".import --csv {:?} {table}", text(file));
        let tables = [import(&student, "student"), import(&membership, "membership")];
        let settings = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; BEGIN".to_owned();
        let tuned = [settings].into_iter().chain(tables.clone()).chain(["COMMIT".to_owned()]).collect();
        ours.output()?;
        let kept = self.esep(&register, &["student", "list", "--format", "csv"]).lines()?.saturating_sub(1);
        ensure!(kept == students, "{kept} of {students} children came through");
        let count = self.shell(&plain, ["SELECT 1 FROM student JOIN membership m ON m.student_id = student.id".to_owned()]);
        let beside = |how: &str, wanted, commands: Vec<String>| -> Result<Pair> {
            let theirs = Side { fresh: Some((empty.clone(), plain.clone())), ..self.shell(&plain, commands) };
            theirs.output()?;
            ensure!(count.lines()? == students, "the shell lost some of {students} children");
            let what = format!("import students, {students}, beside {how}");
            Ok(Pair { what, ours: ours.clone(), theirs, wanted, warm_up: 0, runs: IMPORT_RUNS })
        };
        Ok(vec![beside("the shell as it comes", Some(0.5), tables.to_vec())?, beside("the shell with our cache", None, tuned)?])
    }

    /// Ten years of a large school; the shell runs the bare queries that the report begins with.
    pub fn report(&self) -> Result<Vec<Pair>> {
        let (register, plain) = self.registers("report", &ten_years(today()?))?;
        let journal = text(&self.folder.join("journal.xlsx"));
        let term = ["--term", "2026-2027/1"];
        let people =
            fill(include_str!("../../src/report/register.sql"), &[(":not_removed_before", TERM[0].1), (":contacts_from", TERM[0].1)]);
        let movement = |classes| fill(include_str!("../../src/report/movement.sql"), &[(":classes", classes)]);
        let passport = |day| fill(include_str!("../../src/report/passport.sql"), &[(":day", day)]);
        let coverage = [
            (":day", "'2026-11-20'"),
            (":recent", "'2026-10-21'"),
            (":parents", r#"'["talk_parent","parent_summons","home_visit","call"]'"#),
            (":papers", r#"'["notice"]'"#),
            (":clubs", r#"'["club_enrolment"]'"#),
        ];
        let two_years = [(":from", "'2025-09-01'"), (":to", "'2027-01-10'")];
        let reports: [(&[&str], Vec<String>); 9] = [
            (&["movement", "--by", "class", term[0], term[1]], vec![movement("1")]),
            (&["movement", "--by", "total", term[0], term[1]], vec![movement("0")]),
            (&["register", term[0], term[1]], vec![people.clone()]),
            (&["interventions", term[0], term[1]], vec![fill(include_str!("../../src/report/interventions.sql"), &[(":by_staff", "0")])]),
            (&["passport", "--by", "class"], vec![passport("'2026-11-20'"), passport("'2025-11-20'")]),
            (&["coverage"], vec![fill(include_str!("../../src/report/coverage.sql"), &coverage)]),
            (&["dynamics"], vec![fill(include_str!("../../src/report/dynamics.sql"), &two_years)]),
            (
                &["outcomes", term[0], term[1]],
                vec![include_str!("../../src/report/outcomes.sql").into(), include_str!("../../src/report/outcomes_entries.sql").into()],
            ),
            (&["form", "journal", term[0], term[1], "-o", &journal], vec![fill(&people, &[(":register", "'in_school'")])]),
        ];
        let mut pairs = Vec::new();
        for (words, queries) in reports {
            let form = words[0] == "form";
            let csv: &[&str] = if form { &[] } else { &["--format", "csv"] };
            let ours = self.esep(&register, &[&["report"], words, csv].concat());
            let queries: Vec<String> = queries.iter().map(|sql| fill(&fill(sql, &TERM), &[(":register", "NULL")])).collect();
            for sql in &queries {
                // The shell would take a name without a value for NULL, and answer another question.
                ensure!(
                    !sql.split(':').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase())),
                    "no value for a name: {sql}"
                );
            }
            let theirs = self.shell(&plain, queries);
            if ["register", "interventions"].contains(&words[0]) {
                same_rows(&ours, &theirs)?;
            } else {
                ensure!((form || ours.lines()? > 1) && theirs.lines()? > 0, "an empty report: {words:?}");
            }
            let what = words.iter().take_while(|word| **word != term[0]).copied().collect::<Vec<_>>().join(" ");
            let what = if form { format!("report {what}, xlsx") } else { format!("report {what}") };
            pairs.push(Pair { what, ours, theirs, wanted: Some(1.5), warm_up: 2, runs: REPORT_RUNS });
        }
        Ok(pairs)
    }

    /// A report as known on a past day, beside the report and a copy of the file.
    pub fn past(&self) -> Result<Vec<Pair>> {
        let (register, _) = self.registers("past", &ten_years(today()?))?;
        for contact in 1..=SINCE_THEN {
            self.esep(&register, &["intervention", "edit", &contact.to_string(), "--minutes", "7"]).output()?;
        }
        let copy = register.with_file_name("copy");
        let mut pairs = Vec::new();
        for report in ["register", "movement", "interventions"] {
            let args = ["report", report, "--term", "2026-2027/1", "--format", "csv"];
            let bare = self.esep(&register, &args);
            let script = ["-c", "cp \"$1\" \"$2\" && shift 2 && exec \"$@\"", "sh", &text(&register), &text(&copy), &text(&self.esep)];
            let script = script.iter().map(OsString::from).chain(bare.args).collect();
            pairs.push(Pair {
                what: format!("report {report} --as-known-on, {SINCE_THEN} operations"),
                ours: self.esep(&register, &[&args[..], &["--as-known-on", BEGUN]].concat()),
                theirs: Side { program: "/bin/sh".into(), args: script, ..bare },
                wanted: Some(3.0),
                warm_up: 1,
                runs: REPORT_RUNS,
            });
        }
        Ok(pairs)
    }

    /// A workbook of many rows beside the same rows as CSV: it holds hardly more memory, however many there are. What grows in both is
    /// the part of the register that was read.
    pub fn workbook(&self) -> Result<Vec<Pair>> {
        let mut pairs = Vec::new();
        for contacts in [10_000, 100_000] {
            let plan = Plan { students: 3000, first_year: 2026, contacts, families: false, ..ten_years(today()?) };
            let (register, _) = self.registers(&format!("workbook-{contacts}"), &plan)?;
            let csv = self.esep(&register, &["intervention", "list", "--format", "csv"]);
            ensure!(csv.lines()? == contacts + 1, "not {contacts} rows");
            pairs.push(Pair {
                what: format!("intervention list, xlsx of {contacts} rows"),
                ours: self.esep(&register, &["intervention", "list", "-o", &text(&self.folder.join("list.xlsx"))]),
                theirs: csv,
                wanted: None,
                warm_up: 1,
                runs: IMPORT_RUNS,
            });
        }
        Ok(pairs)
    }

    /// What is owed and what is amiss in ten years of a large school, beside the list of its registers: every entry lacks its
    /// plan, which is the dearest case.
    pub fn owed(&self) -> Result<Vec<Pair>> {
        let (register, _) = self.registers("owed", &ten_years(today()?))?;
        let list = self.esep(&register, &["register", "list"]);
        let mut pairs = Vec::new();
        for command in ["due", "check"] {
            let ours = Side { attention: true, ..self.esep(&register, &[command]) };
            let lines = ours.lines()?;
            ensure!(lines > 200, "{command}: only {lines} lines");
            let what = format!("{command}, {lines} lines");
            pairs.push(Pair { what, ours, theirs: list.clone(), wanted: Some(3.0), warm_up: 2, runs: REPORT_RUNS });
        }
        Ok(pairs)
    }

    /// Who does what, beside the list of who is on the registers. Every child on one has a plan of three measures and
    /// a review.
    pub fn case(&self) -> Result<Vec<Pair>> {
        let (register, _) = self.registers("case", &ten_years(today()?))?;
        self.work_on(&register)?;
        let list = self.esep(&register, &["register", "list"]);
        let asked: [(&[&str], usize); 4] = [
            (&["caseload"], 3),
            (&["review", "exits", "--within", "90"], 3),
            (&["plan", "list", "--open"], 200),
            (&["report", "plans"], 200),
        ];
        let mut pairs = Vec::new();
        for (command, least) in asked {
            let ours = self.esep(&register, command);
            let lines = ours.lines()?;
            ensure!(lines > least, "{command:?}: only {lines} lines");
            let what = format!("{}, {lines} lines", command.join(" "));
            pairs.push(Pair { what, ours, theirs: list.clone(), wanted: Some(3.0), warm_up: 2, runs: REPORT_RUNS });
        }
        Ok(pairs)
    }

    /// Gives the staff their roles, and every child on a register a plan and a review.
    fn work_on(&self, register: &Path) -> Result<()> {
        let csv = |args: &[&str]| -> Result<Vec<String>> {
            let printed = self.esep(register, &[args, &["--format", "csv"]].concat()).output()?;
            Ok(String::from_utf8(printed.stdout)?.lines().skip(1).map(str::to_owned).collect())
        };
        for (at, one) in csv(&["staff", "list"])?.iter().enumerate() {
            let role = ["social_pedagogue", "psychologist", "class_teacher"][at % 3];
            self.esep(register, &["staff", "edit", &format!("#{}", one.split(',').next().unwrap_or_default()), "--role", role]).output()?;
        }
        for entry in csv(&["register", "list"])? {
            let cells: Vec<&str> = entry.split(',').collect();
            let (student, kind) = (format!("#{}", cells.last().context("a child")?), cells[1]);
            let run = |words: [&str; 2], more: &[&str]| {
                self.esep(register, &[&words[..], &[&student, "--kind", kind], more].concat()).output().map(|_| ())
            };
            run(["plan", "make"], &["--on", TODAY, "--goal", "Goal", "--criteria", "Criteria"])?;
            for due in ["2026-11-20", "2026-12-01", "2026-12-20"] {
                run(["plan", "add"], &["--measure", "Measure", "--responsible", "#1", "--due", due])?;
            }
            run(["review", "add"], &["--on", TODAY, "--outcome", "no_change", "--propose", "continue"])?;
        }
        Ok(())
    }

    /// The same school twice: encrypted, and plain.
    pub fn registers(&self, name: &str, plan: &Plan) -> Result<(PathBuf, PathBuf)> {
        let folder = self.subfolder(name)?;
        let files = plan.write(&folder)?;
        let (register, plain) = (folder.join("school.esep"), folder.join("plain.db"));
        self.esep(&register, &["init"]).output()?;
        self.esep(&plain, &["init", "--encrypt", "none"]).output()?;
        for file in [&register, &plain] {
            let lists = files.students.iter().map(|list| ("students", list));
            for (kind, list) in lists.chain([("entries", &files.entries), ("interventions", &files.interventions)]) {
                self.esep_on(BEGUN, file, &["import", kind, &text(list)]).output()?;
            }
        }
        Ok((register, plain))
    }

    pub fn subfolder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.folder.join(name);
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    pub fn esep(&self, register: &Path, args: &[&str]) -> Side {
        self.esep_on(TODAY, register, args)
    }

    fn esep_on(&self, day: &str, register: &Path, args: &[&str]) -> Side {
        // One key a folder: the copies that imports work on are opened by the key of what they are copies of.
        let key = register.with_file_name("key");
        let global =
            ["-f", &text(register), "--key-file", &text(&key), "--lang", "ru", "--today", day, "--actor", "bench"].map(OsString::from);
        let args = global.into_iter().chain(args.iter().map(OsString::from)).collect();
        Side { program: self.esep.clone(), args, home: self.folder.clone(), fresh: None, attention: false }
    }

    pub fn shell(&self, db: &Path, commands: impl IntoIterator<Item = String>) -> Side {
        let args = ["-batch".to_owned(), "-bail".to_owned(), text(db)].into_iter().chain(commands).map(OsString::from).collect();
        Side { program: self.sqlite3.clone(), args, home: self.folder.clone(), fresh: None, attention: false }
    }
}

/// Ten years of a large school.
pub fn ten_years(today: NaiveDate) -> Plan {
    Plan {
        seed: 42,
        students: 10_000,
        first_year: 2017,
        last_year: 2026,
        today,
        entries: 1000,
        active: 200,
        contacts: 50_000,
        families: true,
    }
}

/// Both give as many rows; ours are CSV with a heading.
fn same_rows(ours: &Side, theirs: &Side) -> Result<usize> {
    let (a, b) = (ours.lines()?.saturating_sub(1), theirs.lines()?);
    ensure!(a == b && a > 0, "{a} rows beside {b}: {:?}", ours.args);
    Ok(a)
}

pub fn today() -> Result<NaiveDate> {
    Ok(TODAY.parse()?)
}

pub fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Puts values where a query has names, and leaves comments out: the shell would take a query that begins with one for an option.
pub fn fill(sql: &str, values: &[(&str, &str)]) -> String {
    let code: Vec<&str> = sql.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
    values.iter().fold(code.join("\n"), |sql, (name, value)| sql.replace(name, value))
}
