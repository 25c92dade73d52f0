//! `esep key status`: how the register is encrypted and where its key lies.

use std::path::Path;

use super::key::way;
use crate::app::App;
use crate::cli::args::Encrypt;
use crate::domain::Date;
use crate::error::Result;
use crate::exit::Exit;
use crate::store::{Store, history};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App) -> Result<Exit> {
    let path = app.file()?;
    app.built_in_norms_only();
    let (way, file) = way(app, &path)?;
    let mut rows = vec![row("register", Cell::Text(path.display().to_string())), row("encryption", Cell::Word("key-way", way.code()))];
    let mut well = way != Encrypt::None;
    if let Some(file) = file.filter(|_| way != Encrypt::Passphrase) {
        rows.push(row("file", Cell::Text(file.display().to_string())));
        let (state, right) = permissions(&file);
        rows.push(row("permissions", state));
        well &= right;
    }
    // Without its key the register still tells how it is locked.
    match app.store() {
        Ok(store) => {
            let (confirmed, changed) = inside(&store)?;
            if way != Encrypt::None {
                rows.push(row("recovery", Cell::Word("key-recovery", if confirmed { "confirmed" } else { "unconfirmed" })));
            }
            rows.push(row("changed", changed.map_or(Cell::Empty, Cell::Day)));
            well &= confirmed;
        }
        Err(error) => {
            app.ui.warn(&app.locale.error(&error).message);
            rows.push(row("recovery", Cell::Word("key-recovery", "unknown")));
            well = false;
        }
    }
    let head = Head { title: None, columns: columns(&["part", "found"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(if well { Exit::Done } else { Exit::Attention })
}

fn row(part: &'static str, found: Cell) -> Vec<Cell> {
    vec![Cell::Word("key-part", part), found]
}

/// Whether the recovery code was written down, and the day since when the key is what it is.
fn inside(store: &Store) -> Result<(bool, Option<Date>)> {
    let at = history::newest_of(store.db(), ["key change", "init"])?;
    let day = at.and_then(|at| at.get(..10).and_then(|day| day.parse().ok()));
    Ok((store.has_recovery_confirmed()?, day))
}

/// Who may read a key file.
fn permissions(file: &Path) -> (Cell, bool) {
    let Ok(data) = std::fs::metadata(file) else { return (Cell::Word("key-permissions", "missing"), false) };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if data.permissions().mode() & 0o077 != 0 {
            return (Cell::Word("key-permissions", "wide"), false);
        }
    }
    let _ = data;
    (Cell::Word("key-permissions", "own"), true)
}
