//! `esep doctor`: whether all that a register needs is in order; each finding with its remedy.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Local, Offset};
use serde_json::json;

use crate::app::App;
use crate::cli::Doctor;
use crate::cli::args::Encrypt;
use crate::error::{Arg, Error, Result};
use crate::exit::Exit;
use crate::store::backup::{self, Found};
use crate::store::{Store, chain, restore, verify};
use crate::table::{Cell, Head, Table, columns};

/// A newest copy older than this is worth a word.
const OLD_COPY_DAYS: i64 = 7;

/// One thing that was looked at. `state` chooses the sentence, `doctor-NAME-STATE`; its `.remedy` is what to do.
struct Finding {
    name: &'static str,
    state: &'static str,
    args: Vec<(&'static str, Arg)>,
    well: bool,
    /// A sentence and a remedy that are known already: those of an error.
    told: Option<(String, String)>,
    /// What a bug report needs: figures and codes, nothing of a person, no path.
    facts: String,
}

impl Finding {
    fn new(name: &'static str, state: &'static str, well: bool) -> Self {
        Self { name, state, args: Vec::new(), well, told: None, facts: String::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    fn facts(mut self, facts: impl Into<String>) -> Self {
        self.facts = facts.into();
        self
    }

    fn of_error(app: &App, name: &'static str, error: &Error) -> Self {
        let text = app.locale.error(error);
        let said = [Some(text.message), text.why].into_iter().flatten().collect::<Vec<_>>().join(". ");
        let told = Some((said, text.hint.unwrap_or_default()));
        Self { told, facts: error.code().to_owned(), ..Self::new(name, "error", false) }
    }

    fn text(&self, app: &App) -> (String, String) {
        if let Some(told) = &self.told {
            return told.clone();
        }
        let id = format!("doctor-{}-{}", self.name, self.state);
        let remedy = app.locale.attribute(&id, "remedy", &self.args).unwrap_or_default();
        (app.text(&id, &self.args), remedy)
    }
}

pub fn run(app: &App, args: &Doctor) -> Result<Exit> {
    let path = app.file()?;
    app.built_in_norms_only();
    let findings = examine(app, &path);
    let well = findings.iter().all(|finding| finding.well);
    if args.report {
        report(app, &findings)?;
    } else {
        let rows = findings.iter().map(|finding| {
            let (said, remedy) = finding.text(app);
            let verdict = if finding.well { "ok" } else { "attention" };
            let name = Cell::Word("doctor-name", finding.name);
            vec![name, Cell::Word("doctor-mark", verdict), said.into(), Cell::from(Some(remedy).filter(|text| !text.is_empty()))]
        });
        let head = Head { title: None, columns: columns(&["part", "attention", "found", ">remedy"]) };
        app.print(&Table { head, rows: rows.collect(), notes: Vec::new() })?;
    }
    Ok(if well { Exit::Done } else { Exit::Attention })
}

/// Figures and codes for those who look for a fault. No path, because it may hold the name of a user.
fn report(app: &App, findings: &[Finding]) -> Result<()> {
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let head = [("esep", env!("CARGO_PKG_VERSION").to_owned()), ("system", system), ("database", crate::store::versions())];
    let lines = findings.iter().map(|finding| (finding.name, format!("{} {}", finding.state, finding.facts).trim().to_owned()));
    if app.is_json() {
        let object: serde_json::Map<_, _> = head.into_iter().chain(lines).map(|(name, text)| (name.to_owned(), json!(text))).collect();
        return app.print_line(&serde_json::Value::Object(object).to_string());
    }
    head.into_iter().chain(lines).try_for_each(|(name, text)| app.print_line(&format!("{name}: {text}")))
}

fn examine(app: &App, path: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    // A journal is gone as soon as the register is opened, so it is looked for first.
    let journal = restore::journal(path).exists();
    findings.push(key(app, path));
    let store = app.protection(path).and_then(|protection| Store::open(path, &protection));
    match store {
        Err(error) => findings.push(Finding::of_error(app, "file", &error)),
        Ok(store) => {
            let looked = file(path, &store).and_then(|file| Ok([file, whole(path, &store)?, recovery(&store)?, clock(app, &store)?]));
            match looked {
                Ok(looked) => {
                    let sound = looked.iter().all(|finding| finding.name != "whole" || finding.well);
                    findings.extend(looked);
                    findings.extend(store.is_unswept().is_ok_and(|unswept| unswept).then(|| Finding::new("erasing", "unswept", false)));
                    // What is damaged is not what the program wrote, and no more can be said of its history.
                    let chain = || chain(app, &store).unwrap_or_else(|error| Finding::of_error(app, "chain", &error));
                    findings.extend(sound.then(chain));
                }
                Err(error) => findings.push(Finding::of_error(app, "file", &error)),
            }
        }
    }
    findings.push(match journal {
        true => Finding::new("journal", "found", false).with("path", restore::journal(path).as_path()),
        false => Finding::new("journal", "none", true),
    });
    findings.extend(permissions(app, path));
    findings.push(room(path));
    findings.push(last_copy(app, path).unwrap_or_else(|error| Finding::of_error(app, "copy", &error)));
    findings.push(console(app));
    findings
}

fn key(app: &App, path: &Path) -> Finding {
    match super::key::way(app, path) {
        Ok((Encrypt::None, _)) => Finding::new("key", "open", false),
        Ok((Encrypt::Passphrase, _)) => Finding::new("key", "passphrase", true),
        Ok((Encrypt::KeyFile, Some(file))) if !file.exists() => {
            Finding::of_error(app, "key", &Error::cannot_open("key_missing").with("path", file.as_path()))
        }
        Ok((way, file)) => {
            let state = if way == Encrypt::Both { "both" } else { "file" };
            Finding::new("key", state, true).with("path", file.unwrap_or_default().as_path())
        }
        Err(error) => Finding::of_error(app, "key", &error),
    }
}

/// Whether the recovery code was written down: nothing else opens the register when the key is lost.
fn recovery(store: &Store) -> Result<Finding> {
    Ok(match (store.salt()?, store.has_recovery_confirmed()?) {
        (None, _) => Finding::new("recovery", "none", true),
        (_, true) => Finding::new("recovery", "confirmed", true),
        (_, false) => Finding::new("recovery", "unconfirmed", false),
    })
}

/// Whether anything was changed past the program.
fn chain(app: &App, store: &Store) -> Result<Finding> {
    Ok(match verify::verify(store.db())? {
        Ok(whole) => {
            let (operation, digest) = whole.newest.unwrap_or_default();
            let digest = chain::short(&digest);
            let facts = format!("operation={operation} digest={digest}");
            Finding::new("chain", "whole", true).with("operation", operation.to_string()).with("digest", digest).facts(facts)
        }
        Err(found) => {
            let facts = found.facts();
            Finding::of_error(app, "chain", &super::history_verify::broken(found)).facts(facts)
        }
    })
}

fn file(path: &Path, store: &Store) -> Result<Finding> {
    let bytes = std::fs::metadata(path).map_err(|error| Error::io(path, error))?.len();
    let (operation, _) = backup::newest(store.db())?;
    let facts = format!("bytes={bytes} operations={operation}");
    Ok(Finding::new("file", "opens", true).with("path", path).with("operation", operation.to_string()).facts(facts))
}

fn whole(path: &Path, store: &Store) -> Result<Finding> {
    let bytes = std::fs::metadata(path).map_err(|error| Error::io(path, error))?.len();
    let damage = store.damage(bytes)?;
    if damage.is_none() {
        return Ok(Finding::new("whole", "yes", true));
    }
    let facts = format!("pages={:?} structure={} references={:?}", damage.pages, damage.structure.is_some(), damage.references);
    Ok(Finding::new("whole", "no", false).with("where", damage.words()).facts(facts))
}

/// A clock that was set back would put new operations before old ones.
fn clock(app: &App, store: &Store) -> Result<Finding> {
    let (_, at) = backup::newest(store.db())?;
    let newest = at.get(..19).and_then(|at| at.parse::<chrono::NaiveDateTime>().ok());
    // The same moment in another zone is not later.
    let newest = DateTime::parse_from_rfc3339(&at).map(|at| at.with_timezone(&Local).naive_local()).ok().or(newest);
    let zone = Local::now().offset().fix().to_string();
    let now = app.moment();
    let shown = now.format("%d.%m.%Y %H:%M").to_string();
    Ok(match newest {
        Some(newest) if newest > now => {
            Finding::new("clock", "back", false).with("now", shown).with("newest", newest.format("%d.%m.%Y %H:%M").to_string())
        }
        _ => Finding::new("clock", "right", true).with("now", shown).with("zone", zone.clone()),
    }
    .facts(format!("zone={zone}")))
}

/// Files that others on this computer may read.
#[cfg(unix)]
fn permissions(app: &App, path: &Path) -> Vec<Finding> {
    use std::os::unix::fs::PermissionsExt;
    let key = super::key::way(app, path).ok().and_then(|(way, file)| file.filter(|_| way != Encrypt::Passphrase));
    let mut findings = Vec::new();
    for file in [Some(path.to_owned()), key].into_iter().flatten() {
        let Ok(data) = std::fs::metadata(&file) else { continue };
        let mode = data.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            let mode = format!("{mode:03o}");
            findings.push(
                Finding::new("permissions", "wide", false)
                    .with("path", file.as_path())
                    .with("mode", mode.as_str())
                    .facts(format!("mode={mode}")),
            );
        }
    }
    if findings.is_empty() && path.exists() {
        findings.push(Finding::new("permissions", "own", true));
    }
    findings
}

/// Elsewhere the folder of a user is the user's own.
#[cfg(not(unix))]
fn permissions(_: &App, _: &Path) -> Vec<Finding> {
    Vec::new()
}

/// Tries to write as much as the register is long: only that tells whether a quota or a full disk is in the way.
fn room(path: &Path) -> Finding {
    let folder = backup::folder_of(path);
    let wanted = std::fs::metadata(path).map_or(0, |data| data.len()).max(1_000_000);
    let tried = tempfile::tempfile_in(folder).and_then(|mut file| {
        let block = [0; 64 * 1024];
        for _ in 0..wanted.div_ceil(block.len() as u64) {
            file.write_all(&block)?;
        }
        file.sync_data()
    });
    let megabytes = wanted.div_ceil(1_000_000).to_string();
    match tried {
        Ok(()) => Finding::new("room", "enough", true).with("size", megabytes),
        Err(error) => {
            let facts = format!("{:?}", error.kind());
            Finding::new("room", "none", false).with("path", folder).with("reason", error.to_string()).facts(facts)
        }
    }
}

fn last_copy(app: &App, path: &Path) -> Result<Finding> {
    let folder = super::backup::default_folder(path);
    let Some(Found { at, path: copy, .. }) = backup::found(path, &folder)?.into_iter().next() else {
        return Ok(Finding::new("copy", "none", false).with("path", folder.as_path()));
    };
    let opened = app.protection(&copy).and_then(|protection| Store::look(&copy, &protection)?.must_be_whole(&copy));
    if let Err(error) = opened {
        return Ok(Finding::of_error(app, "copy", &error));
    }
    let days = (app.today() - at.date()).num_days();
    let (state, well) = if days > OLD_COPY_DAYS { ("old", false) } else { ("fresh", true) };
    Ok(Finding::new("copy", state, well)
        .with("path", copy.as_path())
        .with("day", at.date())
        .with("days", days)
        .facts(format!("days={days}")))
}

/// Whether Kazakh letters come through, where a person reads.
fn console(app: &App) -> Finding {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let name = set.unwrap_or_default().to_uppercase();
    let read_by_person = app.ui.width().is_some();
    match read_by_person && cfg!(unix) && !name.contains("UTF-8") && !name.contains("UTF8") {
        true => Finding::new("console", "other", false).with("name", name),
        false => Finding::new("console", "letters", true),
    }
}
