//! `esep history verify`: is every operation, and every row, what the program left?

use super::backup::default_folder;
use crate::app::App;
use crate::cli::HistoryVerify;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::backup;
use crate::store::chain;
use crate::store::key::to_hex;
use crate::store::verify::{self, Break, Whole};

pub fn run(app: &App, args: &HistoryVerify) -> Result<Exit> {
    let store = app.reading()?;
    let whole = verify::verify(store.db())?.map_err(broken)?;
    match &args.against {
        Some(digits) => against(app, store.db(), digits),
        None => tell(app, &whole),
    }
}

fn tell(app: &App, whole: &Whole) -> Result<Exit> {
    let (operation, digest) = whole.newest.unwrap_or_default();
    let told = [("count", whole.operations.into()), ("operation", operation.to_string().into()), ("digest", chain::short(&digest).into())];
    app.done("history-whole", &told, Some(operation), &[("operations", whole.operations.into()), ("digest", to_hex(&digest).into())])
}

/// Whether a digest on a paper is one of this history.
fn against(app: &App, db: &crate::store::Db, digits: &str) -> Result<Exit> {
    let Some((operation, at)) = verify::find(db, digits)? else {
        let path = app.file()?;
        let copies = backup::found(&path, &default_folder(&path))?;
        // In groups, as it stands on the paper.
        let groups: Vec<&str> = digits.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        let error = Error::not_found("digest_unknown").with("digest", groups.join("-"));
        return Err(match copies.first() {
            Some(newest) => error.with("known", "yes").with("copy", newest.path.as_path()),
            None => error.with("known", "no"),
        });
    };
    let when = super::history::moment(&at, true);
    app.done("history-known", &[("operation", operation.to_string().into()), ("when", when.into())], Some(operation), &[("at", at.into())])
}

/// What does not fit, as an error.
pub fn broken(found: Break) -> Error {
    match found {
        Break::Row { operation, table, row } => {
            Error::damaged("history_row").with("operation", operation.to_string()).with("table", table).with("row", row.to_string())
        }
        Break::Operation(operation) => Error::damaged("history_operation").with("operation", operation.to_string()),
        Break::Missing(operation) => Error::damaged("history_missing").with("operation", operation.to_string()),
        Break::Stranger { table, row } => Error::damaged("history_stranger").with("table", table).with("row", row.to_string()),
    }
}
