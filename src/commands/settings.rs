//! `esep settings`: what a school has set for itself.

use crate::app::App;
use crate::cli::{Settings, SettingsCommand};
use crate::error::Result;
use crate::exit::Exit;
use crate::store::Summary;
use crate::store::setting::{self, ACCESS, RETENTION};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, args: &Settings) -> Result<Exit> {
    match &args.command {
        None => list(app),
        Some(SettingsCommand::Access(args)) => {
            let value = if args.on { "on" } else { "off" };
            set(app, "settings access", ACCESS, Some(value))
        }
        Some(SettingsCommand::Retention(args)) => {
            let years = args.years.to_string();
            set(app, "settings retention", RETENTION, Some(years.as_str()).filter(|_| args.years > 0))
        }
    }
}

fn list(app: &App) -> Result<Exit> {
    let store = app.reading()?;
    let value = |name: &str| setting::get(store.db(), name);
    let access = if value(ACCESS)?.as_deref() == Some("off") { "off" } else { "on" };
    let rows = vec![
        vec![Cell::Word("settings-name", ACCESS), Cell::Word("settings-switch", access)],
        vec![Cell::Word("settings-name", RETENTION), value(RETENTION)?.into()],
    ];
    let head = Head { title: Some(app.text("settings-title", &[])), columns: columns(&["setting", "value"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

fn set(app: &App, command: &str, name: &str, value: Option<&str>) -> Result<Exit> {
    let written = app.write(command, |tx| {
        match value {
            Some(value) => setting::set(tx, name, value)?,
            None => setting::unset(tx, name)?,
        }
        Ok(((), Summary::default().with("value", value.unwrap_or("none"))))
    })?;
    let same = app.changed_nothing(written.operation);
    let text = if same { "settings-same".to_owned() } else { format!("settings-{name}-set") };
    app.done(&text, &[("value", value.unwrap_or("none").into())], written.operation, &[(name, value.into())])
}
