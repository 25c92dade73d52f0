//! What keeps a register safe: copies, the history, the night.

use anyhow::Result;

use crate::bare;
use crate::comparisons::{Bench, IMPORT_RUNS, REPORT_RUNS, TODAY, fill, ten_years, text, today};
use crate::measure::{Pair, Side};

/// Operations of a long history: a contact each, ten a day for thirty years.
const OPERATIONS: usize = 100_000;
/// `esep` in the head of the file.
const APPLICATION_ID: u32 = 0x6573_6570;

impl Bench {
    /// Ten years of a large school: a checked copy beside a copy that is only synced, one more contact beside the bare row, a
    /// whole night beside the copy that it begins with; a long history gone through beside the structure of its file.
    pub fn keeping(&self) -> Result<Vec<Pair>> {
        let (register, plain) = self.registers("keeping", &ten_years(today()?))?;
        let folder = self.subfolder("keeping")?;
        let copies = text(&folder.join("copies"));
        let script = ["-c", "cp \"$1\" \"$2\" && sync \"$2\"", "sh", &text(&register), &text(&folder.join("copy"))];
        let backup = self.esep(&register, &["backup", &copies]);
        let cp = Side { program: "/bin/sh".into(), args: script.iter().map(Into::into).collect(), ..backup.clone() };
        let pair = |what: &str, ours, theirs, wanted, runs| Pair { what: what.into(), ours, theirs, wanted, warm_up: 1, runs };

        let contact = ["intervention", "add", "#1", "--kind", "talk_student", "--on", TODAY, "--summary", "Talk"];
        let row = format!("INSERT INTO intervention (student_id, held_on, kind, summary) VALUES (1, '{TODAY}', 'talk_student', 'Talk')");
        let settings = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON".to_owned();
        let (written, bare) = (folder.join("written.esep"), folder.join("written.db"));
        // One contact is written down once: each run has a register of its own.
        let add = Side { fresh: Some((register.clone(), written.clone())), ..self.esep(&written, &contact) };
        let bare = Side { fresh: Some((plain, bare.clone())), ..self.shell(&bare, [settings, format!("BEGIN IMMEDIATE; {row}; COMMIT")]) };
        let alike = bare::side(&text(&written), &text(&register.with_file_name("key")), &row, &add)?;

        let night = self.esep(&register, &["nightly", "--out", &text(&folder.join("night")), "--backup-dir", &copies]);
        let night = Side { attention: true, ..night };
        Ok(vec![
            pair("backup, beside cp and sync", backup.clone(), cp, Some(3.0), REPORT_RUNS),
            pair("intervention add, beside the row alone, encrypted", add.clone(), alike, Some(1.5), REPORT_RUNS),
            pair("intervention add, beside the row alone in the shell", add, bare, None, REPORT_RUNS),
            pair("nightly, beside backup", night, backup, None, IMPORT_RUNS),
            self.long_history()?,
        ])
    }

    /// A register of an older version with operations in it, which the program gives their digests when it first opens it.
    fn long_history(&self) -> Result<Pair> {
        let register = self.subfolder("history")?.join("history.db");
        let operations = format!(
            "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 4; BEGIN;
             INSERT INTO operation (id, at, actor, command, summary)
                 WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {OPERATIONS})
                 SELECT i, '2026-11-20T00:00:00', 'bench', 'intervention add', '{{\"student\":1}}' FROM n;
             INSERT INTO student (last_name, first_name, name_key) VALUES ('Ким', 'Дана', 'ким дана');
             INSERT INTO intervention (student_id, held_on, kind, minutes)
                 SELECT 1, date('2017-09-01', (id % 3000) || ' days'), 'call', id % 60 FROM operation WHERE id > 1;
             INSERT INTO operation_insert SELECT id, 'intervention', id - 1, id - 1 FROM operation WHERE id > 1;
             INSERT INTO operation_insert VALUES (1, 'student', 1, 1);
             COMMIT"
        );
        self.shell(&register, [fill(include_str!("../../tests/schemas/0004.sql"), &[]), operations]).output()?;
        let verify = self.esep(&register, &["history", "verify"]);
        // Brings it up to date.
        verify.output()?;
        let theirs = self.shell(&register, ["PRAGMA integrity_check".to_owned()]);
        let what = format!("history verify, {OPERATIONS} operations");
        Ok(Pair { what, ours: verify, theirs, wanted: None, warm_up: 1, runs: IMPORT_RUNS })
    }
}
