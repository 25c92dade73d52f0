//! `esep staff`: people who work with the children.

use crate::app::App;
use crate::cli::{Staff as Command, StaffAdd, StaffEdit};
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::{Summary, staff};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List => list(app),
    }
}

fn add(app: &App, args: &StaffAdd) -> Result<Exit> {
    let role = super::code(app.norms()?, Vocabulary::Role, args.role.as_ref())?;
    let written = app.write("staff add", |tx| {
        let id = staff::insert(tx, &args.name, role.as_deref())?;
        Ok((id, Summary::default().with("staff", id)))
    })?;
    let id = written.value;
    app.done("staff-added", &[("name", (&args.name).into()), ("id", id.into())], written.operation, &[("staff", id.into())])
}

fn edit(app: &App, args: &StaffEdit) -> Result<Exit> {
    let role = super::code_anew(app.norms()?, Vocabulary::Role, args.role.as_ref())?;
    let written = app.write("staff edit", |tx| {
        let known = staff::resolve(tx, &args.staff.join(" "))?;
        let name = args.name.clone().unwrap_or_else(|| known.name.clone());
        let role = role.clone().unwrap_or_else(|| known.role.clone());
        if (&name, &role) != (&known.name, &known.role) {
            staff::update(tx, known.id, &name, role.as_deref())?;
        }
        Ok(((known.id, name), Summary::default().with("staff", known.id)))
    })?;
    let (id, name) = written.value;
    app.done("staff-edited", &[("name", name.into()), ("id", id.into())], written.operation, &[("staff", id.into())])
}

fn list(app: &App) -> Result<Exit> {
    let mut all = staff::all(app.reading()?.db())?;
    all.sort_by(|a, b| app.locale.compare(&a.name, &b.name));
    let title = app.text("rep-staff", &[("count", all.len().into())]);
    let rows = all.into_iter().map(|one| vec![Cell::Int(one.id), Cell::Text(one.name), Cell::code(Vocabulary::Role, one.role)]).collect();
    app.print(&Table { head: Head { title: Some(title), columns: columns(&["id", "name", "role"]) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}
