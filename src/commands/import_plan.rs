//! `esep import … --plan-out FILE` and `esep import apply FILE`: a plan that somebody looks at before it is carried out.
//!
//! The file names the list, what was said of it, the state of the register and everything that would change; to carry it
//! out is to take the list again and to want the same outcome to the letter.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::import::{self, Opened, Request};
use super::import_said;
use crate::app::App;
use crate::cli::ImportApply;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::Outcome;
use crate::store::{Store, history};

/// Changes when an older program could not carry a plan out.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Plan {
    esep_import_plan: u32,
    /// Number and time of the newest operation.
    register: (i64, String),
    list: Request,
    /// SHA-256 of the list.
    digest: String,
    outcome: Value,
}

/// SHA-256 of a list.
pub fn digest(path: &Path) -> Result<String> {
    if path == Path::new("-") {
        return Err(Error::usage("import_plan_pipe"));
    }
    let io = |error| Error::io(path, error);
    let mut file = File::open(path).map_err(io)?;
    let mut hasher = Sha256::new();
    let mut piece = [0; 64 << 10];
    loop {
        match file.read(&mut piece).map_err(io)? {
            0 => break,
            read => hasher.update(&piece[..read]),
        }
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn outcome_of(outcome: &Outcome) -> Result<Value> {
    serde_json::to_value(outcome).map_err(|error| Error::damaged("own_fault").caused_by(error))
}

/// Writes a plan, for the user alone to read: it holds names.
pub fn save(app: &App, file: &Path, request: &Request, digest: String, store: &Store, outcome: &Outcome) -> Result<()> {
    let same = |other: &Path| file.canonicalize().is_ok_and(|file| other.canonicalize().is_ok_and(|other| file == other));
    if same(&request.path) || same(&app.file()?) {
        return Err(Error::usage("import_plan_over").with("path", file));
    }
    let path = std::path::absolute(&request.path).map_err(|error| Error::io(&request.path, error))?;
    let mut list = request.clone();
    list.path = path;
    let register = history::newest(store.db())?;
    let plan = Plan { esep_import_plan: VERSION, register, list, digest, outcome: outcome_of(outcome)? };
    let text = serde_json::to_string_pretty(&plan).map_err(|error| Error::damaged("own_fault").caused_by(error))?;
    app.write_file(file, text.as_bytes())?;
    if !app.is_json() {
        app.print_line(&app.text("import-plan-saved", &[("path", file.into())]))?;
    }
    Ok(())
}

/// Carries a plan out, if register and list are what they were.
pub fn apply(app: &App, args: &ImportApply) -> Result<Exit> {
    let text = std::fs::read_to_string(&args.path).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => Error::refused("import_plan_unknown").with("path", args.path.as_path()),
        _ => Error::io(&args.path, error),
    })?;
    let plan: Option<Plan> = serde_json::from_str(&text).ok().filter(|plan: &Plan| plan.esep_import_plan == VERSION);
    let known = plan.and_then(|plan| plan.list.kind().map(|kind| (kind, plan)));
    let (kind, plan) = known.ok_or_else(|| Error::refused("import_plan_unknown").with("path", args.path.as_path()))?;
    let again =
        |error: Error| super::import::of_list(error, &plan.list.path).with("command", plan.list.typed()).with("plan", args.path.as_path());
    let mut store = app.store()?;
    if history::newest(store.db())? != plan.register {
        return Err(again(Error::refused("import_plan_stale")));
    }
    if digest(&plan.list.path)? != plan.digest {
        return Err(again(Error::refused("import_plan_list")));
    }
    let list = Opened::new(app, &store, kind, &plan.list).map_err(again)?;
    let mut task = list.task(&plan.list);
    task.accept_large_change |= args.accept_large_change;
    let is_same = |outcome: &Outcome| outcome_of(outcome).is_ok_and(|outcome| outcome == plan.outcome);
    super::backup::automatically_if_possible(app, &store);
    let written = import::apply(app, &mut store, &task, Some(&is_same)).map_err(again)?;
    import_said::tell(app, &plan.list.path, &list.mapping, &store, &written)?;
    if app.global.dry_run {
        return Ok(Exit::Done);
    }
    Ok(list.set_aside(app, &plan.list.path, &written.value))
}
