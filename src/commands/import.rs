//! `esep import`: lists of children, entries, contacts and attendance. What is going to happen is shown first where a person
//! can be asked; a script's list is taken at once.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{import_left, import_plan, import_said};
use crate::app::App;
use crate::cli::args::TermArg;
use crate::cli::{Import as Command, ImportFile};
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::{self, Absent, Codes, Given, Kind, Mapping, Options, Outcome, Settled, SheetChoice, Source};
use crate::norms::Norms;
use crate::store::import_map::{self, Saved};
use crate::store::{Store, Summary, Written};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Students(args) => {
            let import = Request {
                since: Some(args.since.unwrap_or_else(|| app.today())),
                same: args.same,
                new: args.new,
                ..Request::new(Kind::Students, args.file)
            };
            take(app, Kind::Students, &import, args.left_on)
        }
        Command::Entries(file) => records(app, Kind::Entries, file),
        Command::Interventions(file) => records(app, Kind::Interventions, file),
        Command::Plans(file) => records(app, Kind::Plans, file),
        Command::Council(file) => records(app, Kind::Council, file),
        Command::Documents(file) => records(app, Kind::Documents, file),
        Command::Attendance(args) => records(app, Kind::Attendance(app.term(args.term)?.0), args.file),
        Command::Apply(args) => import_plan::apply(app, &args),
    }
}

fn records(app: &App, kind: Kind, file: ImportFile) -> Result<Exit> {
    take(app, kind, &Request::new(kind, file), None)
}

/// A list and what was said of it: what a plan has to keep to be carried out later.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct Request {
    kind: String,
    term: Option<String>,
    /// Where the list lies; `-` is standard input.
    pub path: PathBuf,
    sheet: Option<String>,
    map: Vec<String>,
    map_code: Vec<String>,
    use_map: Option<String>,
    save_map: Option<String>,
    all_or_nothing: bool,
    since: Option<Date>,
    same: Vec<(u64, i64)>,
    new: Vec<u64>,
    /// It is written even if it changes much.
    pub accept_large_change: bool,
    #[serde(skip)]
    plan_out: Option<PathBuf>,
}

impl Request {
    fn new(kind: Kind, file: ImportFile) -> Self {
        let term = if let Kind::Attendance(term) = kind { Some(term.to_string()) } else { None };
        let ImportFile { path, all_or_nothing, sheet, map, map_code, use_map, save_map, plan_out, accept_large_change } = file;
        Self {
            kind: kind.name().to_owned(),
            term,
            path,
            sheet,
            map,
            map_code,
            use_map,
            save_map,
            all_or_nothing,
            accept_large_change,
            plan_out,
            ..Self::default()
        }
    }

    /// The kind of list.
    pub fn kind(&self) -> Option<Kind> {
        Some(match (self.kind.as_str(), &self.term) {
            ("students", None) => Kind::Students,
            ("entries", None) => Kind::Entries,
            ("interventions", None) => Kind::Interventions,
            ("plans", None) => Kind::Plans,
            ("council", None) => Kind::Council,
            ("documents", None) => Kind::Documents,
            ("attendance", Some(term)) => match crate::cli::args::term(term) {
                Ok(TermArg::Of(term)) => Kind::Attendance(term),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// The same, as it is typed.
    pub fn typed(&self) -> String {
        let mut words = vec![format!("esep import {} \"{}\"", self.kind, self.path.display())];
        let texts = |name: &'static str, texts: &[String]| texts.iter().map(|text| format!("--{name} \"{text}\"")).collect::<Vec<_>>();
        let one = |name, text: &Option<String>| texts(name, text.as_slice());
        words.extend(self.term.iter().map(|term| format!("--term {term}")));
        words.extend(self.since.iter().map(|since| format!("--since {since}")));
        words.extend([one("sheet", &self.sheet), texts("map", &self.map), texts("map-code", &self.map_code)].into_iter().flatten());
        words.extend([one("use-map", &self.use_map), one("save-map", &self.save_map)].into_iter().flatten());
        words.extend(self.same.iter().map(|(line, student)| format!("--same {line}=#{student}")));
        words.extend(self.new.iter().map(|line| format!("--new {line}")));
        words.extend(self.all_or_nothing.then(|| "--all-or-nothing".to_owned()));
        words.join(" ")
    }
}

/// A list that was opened.
pub struct Opened {
    source: Source,
    /// Which column is which.
    pub mapping: Mapping,
    given: Given,
}

impl Opened {
    /// Reads the list and finds its heading.
    pub fn new(app: &App, store: &Store, kind: Kind, request: &Request) -> Result<Self> {
        let source = Source::read(&request.path, request.sheet.clone().map(SheetChoice).as_ref())?;
        let given = given(store, app.norms()?, kind, request)?;
        let mapping = Mapping::find(&source, kind, app.norms()?, &given)?;
        Ok(Self { source, mapping, given })
    }

    /// What is to be done with it.
    pub fn task<'a>(&'a self, request: &'a Request) -> Task<'a> {
        Task {
            source: &self.source,
            mapping: &self.mapping,
            given: &self.given,
            since: request.since,
            all_or_nothing: request.all_or_nothing,
            save_map: request.save_map.as_deref(),
            settled: Settled { same: request.same.iter().copied().collect(), new: request.new.iter().copied().collect() },
            left_on: None,
            accept_large_change: request.accept_large_change,
            steps: true,
        }
    }

    /// Sets the rejected rows aside, and says whether something wants attention.
    pub fn set_aside(&self, app: &App, path: &Path, outcome: &Outcome) -> Exit {
        // The good rows are written. That the others could not be set aside is told, and they are listed above.
        if outcome.rejected > 0 {
            match import::write_rejected(path, &self.source, &self.mapping, outcome, &app.locale) {
                Ok(path) => app.ui.say(&app.text("import-rejected-file", &[("path", path.as_path().into())])),
                Err(error) => app.ui.warn(&app.locale.error(&error).message),
            }
        }
        attention(outcome)
    }
}

fn attention(outcome: &Outcome) -> Exit {
    if outcome.rejected == 0 && outcome.doubts.is_empty() { Exit::Done } else { Exit::Attention }
}

/// Names the list, unless it is the register that is at fault.
pub fn of_list(error: Error, path: &Path) -> Error {
    if error.code() == "register_damaged" { error } else { error.with("path", path) }
}

fn take(app: &App, kind: Kind, request: &Request, left_on: Option<Date>) -> Result<Exit> {
    let of_file = |error: Error| of_list(error, &request.path);
    let mut store = app.store()?;
    let digest = request.plan_out.as_ref().map(|_| import_plan::digest(&request.path)).transpose()?;
    let list = Opened::new(app, &store, kind, request).map_err(of_file)?;
    let asks = app.ui.can_ask() && !app.global.yes && !app.is_json();
    let shows = app.global.dry_run || request.plan_out.is_some();
    let mut task = Task { left_on, steps: shows || asks, ..list.task(request) };
    let path = &request.path;
    if !shows && !asks {
        super::backup::automatically_if_possible(app, &store);
        let written = apply(app, &mut store, &task, None).map_err(of_file)?;
        import_said::tell(app, path, &list.mapping, &store, &written)?;
        let exit = list.set_aside(app, path, &written.value);
        return import_left::offer(app, &mut store, left_on, &written.value, exit);
    }
    task.accept_large_change = true;
    let plan = preview(app, &mut store, &task).map_err(of_file)?;
    import_said::show(app, path, &list.mapping, &store, &plan)?;
    let is_too_large = plan.is_large_change() && !request.accept_large_change;
    if let Some((file, digest)) = request.plan_out.as_ref().zip(digest) {
        import_plan::save(app, file, request, digest, &store, &plan)?;
        return Ok(attention(&plan));
    }
    if app.global.dry_run {
        import_said::end_of_preview(app, &plan, is_too_large)?;
        return import_left::offer(app, &mut store, left_on, &plan, attention(&plan));
    }
    if is_too_large {
        return Err(of_file(large_change(&plan)));
    }
    let question = app.text("import-ask", &[("count", plan.steps.len().into())]);
    if !plan.steps.is_empty() && !super::agreed(app, &question)? {
        app.ui.say(&app.text("import-not", &[]));
        return Ok(Exit::Done);
    }
    super::backup::automatically_if_possible(app, &store);
    // What was shown is what is done.
    let written = apply(app, &mut store, &task, Some(&|outcome: &Outcome| *outcome == plan)).map_err(of_file)?;
    import_said::ended(app, written.operation)?;
    let exit = list.set_aside(app, path, &written.value);
    import_left::offer(app, &mut store, left_on, &written.value, exit)
}

/// What was saved of headings and labels, and over it what is said now.
fn given(store: &Store, norms: &Norms, kind: Kind, request: &Request) -> Result<Given> {
    let mut given = match &request.use_map {
        None => Given::default(),
        Some(name) => match import_map::find(store.db(), name)? {
            Some(saved) => Given::from_saved(&saved.columns, &saved.codes, kind, norms),
            None => {
                let known = import_map::names(store.db())?;
                return Err(Error::not_found("import_map_unknown").with("name", name).listing(known));
            }
        },
    };
    request.map.iter().try_for_each(|said| given.column(said, kind, norms))?;
    request.map_code.iter().try_for_each(|said| given.code(said, kind, norms))?;
    Ok(given)
}

/// A list and how it is to be taken.
pub struct Task<'a> {
    /// The list.
    pub source: &'a Source,
    /// Where its columns are.
    pub mapping: &'a Mapping,
    /// What the user said of its headings and labels.
    pub given: &'a Given,
    /// First day in the class where a row does not say.
    pub since: Option<Date>,
    /// One wrong row refuses the list.
    pub all_or_nothing: bool,
    /// The name under which what the user said is kept.
    pub save_map: Option<&'a str>,
    /// What the user said of rows in doubt.
    pub settled: Settled,
    /// The day from which children who are not in the list would be no longer at the school.
    pub left_on: Option<Date>,
    /// However much changes.
    pub accept_large_change: bool,
    /// Every step is wanted.
    pub steps: bool,
}

/// Whether an outcome is the one that was shown.
pub type IsShown<'a> = &'a dyn Fn(&Outcome) -> bool;

/// Reads a list into a register as one operation.
pub fn apply(app: &App, store: &mut Store, task: &Task<'_>, is_shown: Option<IsShown<'_>>) -> Result<Written<Outcome>> {
    write(app, store, task, is_shown, app.global.dry_run)
}

/// What [`apply`] would do.
pub fn preview(app: &App, store: &mut Store, task: &Task<'_>) -> Result<Outcome> {
    write(app, store, task, None, true).map(|written| written.value)
}

fn write(app: &App, store: &mut Store, task: &Task<'_>, is_shown: Option<IsShown<'_>>, dry_run: bool) -> Result<Written<Outcome>> {
    let norms = app.norms()?;
    let since = task.since.unwrap_or_else(|| app.today());
    let absent = task.left_on.map_or(Absent::On(since), Absent::LeftOn);
    let codes = Codes::new(norms, task.given);
    let (mapping, settled, steps) = (task.mapping, &task.settled, task.steps);
    let line = app.ui.progress();
    let progress = |done: usize, total: Option<usize>| {
        let Some(line) = &line else { return };
        line.tell(done, total, |left| match total.zip(left) {
            None => app.text("import-progress-read", &[("rows", done.into())]),
            Some((total, left)) => {
                let left = i64::try_from(left).unwrap_or(i64::MAX);
                app.text("import-progress", &[("rows", done.into()), ("total", total.into()), ("left", left.into())])
            }
        });
    };
    let options = Options { norms, today: app.today(), since, mapping, codes, settled, absent, steps, progress: &progress };
    let command = format!("import {}", mapping.kind.name());
    let stamp = crate::store::Stamp { dry_run, ..app.stamp() };
    store.write(&stamp, &command, |tx| {
        let outcome = import::run(tx, task.source, &options)?;
        if task.all_or_nothing && outcome.rejected + outcome.doubts.len() > 0 {
            return Err(import_said::refused_whole(app, &outcome));
        }
        if outcome.is_large_change() && !task.accept_large_change {
            return Err(large_change(&outcome));
        }
        if is_shown.is_some_and(|is_shown| !is_shown(&outcome)) {
            return Err(Error::refused("import_plan_other"));
        }
        if let Some(name) = task.save_map {
            let (columns, codes) = task.given.to_saved();
            import_map::save(tx, name, &Saved { columns, codes })?;
        }
        let summary = Summary::default().with("new", outcome.new).with("changed", outcome.changed).with("rejected", outcome.rejected);
        let summary = match task.mapping.kind {
            Kind::Attendance(term) => summary.with("term", term.to_string()),
            _ => summary,
        };
        Ok((outcome, summary))
    })
}

/// So much would change that a person has to look at it first.
pub fn large_change(outcome: &Outcome) -> Error {
    Error::refused("import_large_change").with("changed", outcome.weighty).with("doubts", outcome.doubts.len()).with("rows", outcome.rows)
}
