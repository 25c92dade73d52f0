//! `esep school`: its names, and its posts beside the norm.

use crate::app::App;
use crate::cli::{School as Command, SchoolSet, SchoolShow};
use crate::domain::posts::Posts;
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::posts;
use crate::store::school::{self, School};
use crate::store::{Summary, post};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Show(args) => show(app, &args),
        Command::Set(args) => set(app, &args),
    }
}

fn set(app: &App, args: &SchoolSet) -> Result<Exit> {
    let norms = app.norms()?;
    let mut posts: Vec<(String, Posts)> = Vec::new();
    for (role, count) in &args.post {
        posts.push((norms.require(Vocabulary::Role, role)?.code.clone(), *count));
    }
    let written = app.write("school set", |tx| {
        let known = school::get(tx)?;
        let new = School {
            name_kk: args.school_kk.clone().unwrap_or_else(|| known.name_kk.clone()),
            name_ru: args.school_ru.clone().unwrap_or_else(|| known.name_ru.clone()),
            bin: args.bin.clone().or_else(|| known.bin.clone()),
        };
        if new != known {
            school::update(tx, &new)?;
        }
        for (role, count) in &posts {
            post::set(tx, role, *count)?;
        }
        let set: Vec<String> = posts.iter().map(|(role, count)| format!("{role}={count}")).collect();
        Ok(((), Summary::default().with("posts", set.join(" "))))
    })?;
    let text = if app.changed_nothing(written.operation) { "school-same" } else { "school-set" };
    app.done(text, &[], written.operation, &[])
}

/// The school, how many pupils it has, and for each role with a norm or with posts: how many there are, how many the norm
/// asks for, how many are missing.
fn show(app: &App, args: &SchoolShow) -> Result<Exit> {
    let norms = app.norms()?;
    let day = args.on.unwrap_or_else(|| app.today());
    let store = app.reading()?;
    let db = store.db();
    let pupils = school::pupils(db, day)?;
    let people = !app.format()?.is_for_programs();
    let number = |posts: Posts| Cell::Text(if people { app.locale.decimal(&posts.to_string()) } else { posts.to_string() });
    let optional = |posts: Option<Posts>| posts.map_or(Cell::Empty, number);
    let rows = posts::of_school(db, norms, pupils)?.into_iter().map(|post| {
        vec![
            Cell::Code(Vocabulary::Role, post.role),
            Cell::Int(post.people),
            optional(post.posts),
            post.norm.map_or(Cell::Empty, |(norm, _)| Cell::Int(norm)),
            post.norm.map_or(Cell::Empty, |(_, certainty)| Cell::Word("certainty", certainty.code())),
            optional(post.needed),
            optional(post.missing),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let known = school::get(db)?;
    let names = [known.name_kk, known.name_ru, known.bin.map(|bin| app.text("school-bin", &[("bin", bin.into())]))];
    let mut title: Vec<String> = names.into_iter().flatten().collect();
    title.push(app.text("school-pupils", &[("count", pupils.into()), ("day", day.into())]));
    let head = Head {
        title: Some(title.join(" · ")),
        columns: columns(&["role", "people", "posts", "norm", "certainty", "posts_needed", "posts_missing"]),
    };
    app.print(&Table { head, rows, notes: vec![app.text("school-note", &[])] })?;
    Ok(Exit::Done)
}
