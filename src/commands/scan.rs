//! `esep document scan` and `export`: the scan of a paper goes into the register and comes out of it, and lies nowhere else.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::app::App;
use crate::cli::DocumentScan;
use crate::domain::scan::{Fault, recognise};
use crate::domain::text::clean;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::Summary;
use crate::store::scan::{self, Scan};

/// Reads a file that may be kept: of a type that is kept, whole, no larger than the norms allow. Never more than that
/// is in memory.
pub fn read(app: &App, path: &Path) -> Result<(Scan, Vec<u8>)> {
    let io = |error| Error::io(path, error);
    if path.is_dir() {
        return Err(io(ErrorKind::IsADirectory.into()));
    }
    let limit = app.norms()?.scan_limit_mib;
    let most = u64::from(limit) * 1024 * 1024;
    let mut content = Vec::new();
    File::open(path).map_err(io)?.take(most + 1).read_to_end(&mut content).map_err(io)?;
    if content.len() as u64 > most {
        return Err(Error::refused("scan_too_large").with("path", path).with("limit", i64::from(limit)));
    }
    let media_type = recognise(&content).map_err(|fault| {
        let error = match fault {
            Fault::Type => Error::refused("scan_type"),
            Fault::CutOff => Error::refused("scan_cut_off"),
        };
        error.with("path", path).with("limit", i64::from(limit))
    })?;
    let name = path.file_name().and_then(|name| clean(&name.to_string_lossy())).unwrap_or_default();
    Ok((Scan::new(&name, media_type.name(), &content), content))
}

/// Adds a scan, puts another in its place, or takes it out.
pub fn put(app: &App, args: &DocumentScan) -> Result<Exit> {
    let id = args.document.document;
    let new = args.path.as_ref().map(|path| read(app, path)).transpose()?;
    let written = app.write("document scan", |tx| {
        let (known, student) = super::paper::find(tx, id)?;
        match &new {
            Some((new, content)) => scan::put(tx, known.id, new, content)?,
            None if scan::of(tx, known.id)?.is_none() => return Err(no_scan(id)),
            None => scan::remove(tx, known.id)?,
        }
        Ok((student, Summary::default().with("student", known.student).with("document", known.id)))
    })?;
    let text = match new {
        None => "document-scan-removed",
        Some(_) if app.changed_nothing(written.operation) => "document-scan-same",
        Some(_) => "document-scan-kept",
    };
    let told = [("id", id.into()), ("student", written.value.name.full().into())];
    app.done(text, &told, written.operation, &[("document", id.into())])
}

fn no_scan(id: i64) -> Error {
    Error::not_found("scan_none").with("id", id)
}

/// Writes the scan of a paper to `--out`, whole or not at all.
pub fn export(app: &App, id: i64) -> Result<Exit> {
    let store = app.reading()?;
    let (known, student) = super::paper::find(store.db(), id)?;
    app.looked_at(student.id);
    let (scan, bytes) = scan::of(store.db(), known.id)?.ok_or_else(|| no_scan(id))?;
    let out = app.global.out.as_deref().filter(|out| *out != Path::new("-"));
    let piped = app.global.out.is_some() && app.ui.width().is_none();
    if out.is_none() && !piped {
        return Err(Error::usage("scan_needs_out").with("id", id).with("name", scan.file_name));
    }
    let content = scan::content(store.db(), known.id)?.ok_or_else(|| no_scan(id))?;
    let Some(out) = out else { return app.ui.print_bytes(&content).map(|()| Exit::Done) };
    app.write_file(out, &content)?;
    let told = [("path", out.into()), ("student", student.name.full().into())];
    app.done("document-exported", &told, None, &[("document", id.into()), ("bytes", bytes.into()), ("digest", scan.digest.into())])
}
