//! `esep norms`: the packs of rules, those built in and those that a school adds.

use std::path::Path;

use crate::app::App;
use crate::cli::{Norms as Command, PackFile};
use crate::domain::indicators::Indicator;
use crate::error::{Arg, Error, Result};
use crate::exit::Exit;
use crate::norms::check::{self, Fault};
use crate::norms::{self, Item, Pack, Vocabulary};
use crate::report::columns_of;
use crate::store::{Summary, norms_pack};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: &Command) -> Result<Exit> {
    match command {
        Command::List => list(app),
        Command::Show(args) => show(app, &args.pack),
        Command::Check(args) => check(app, args),
        Command::Add(args) => add(app, args),
        Command::Export(args) => export(app, &args.pack),
    }
}

fn list(app: &App) -> Result<Exit> {
    let rows = app.norms()?.packs().iter().map(|pack| {
        vec![
            Cell::Text(pack.id.clone()),
            Cell::Int(pack.version.into()),
            Cell::Day(pack.from),
            pack.until.into(),
            Cell::Text(pack.title.in_lang(app.locale.lang).to_owned()),
        ]
    });
    let head = Head { title: Some(app.text("rep-norms", &[])), columns: columns(&["pack", "version", "from", "to", "title"]) };
    app.print(&Table { head, rows: rows.collect(), notes: vec![app.text("norms-hint", &[])] })?;
    Ok(Exit::Done)
}

/// A pack by its id, of which the highest version is meant, or by `id/version`.
fn find<'a>(app: &'a App, name: &str) -> Result<&'a Pack> {
    let packs = app.norms()?.packs();
    let named = |pack: &&Pack| pack.id == name || pack.reference() == name;
    packs.iter().filter(named).max_by_key(|pack| pack.version).ok_or_else(|| {
        let known: Vec<String> = packs.iter().map(Pack::reference).collect();
        Error::not_found("pack_unknown").with("pack", name).with("known", known.join(", "))
    })
}

/// Every item of a pack with how sure it is, and what the pack is founded on.
fn show(app: &App, name: &str) -> Result<Exit> {
    let pack = find(app, name)?;
    let lang = app.locale.lang;
    let mut rows = Vec::new();
    for vocabulary in Vocabulary::ALL {
        for item in pack.items(vocabulary) {
            rows.push(vec![
                Cell::Word("set", vocabulary.name()),
                Cell::Text(item.code.clone()),
                Cell::Text(item.label(lang).to_owned()),
                Cell::Word("certainty", item.certainty.code()),
                remark(app, item),
            ]);
        }
    }
    let basis = pack.basis.iter().map(|basis| {
        let certainty = app.text(&format!("certainty-{}", basis.certainty.code()), &[]);
        format!("{} — {certainty}", basis.in_lang(lang))
    });
    let title = format!("{} · {}", pack.reference(), pack.title.in_lang(lang));
    let head = Head { title: Some(title), columns: columns(&["set", "item", "label", "certainty", "remark"]) };
    app.print(&Table { head, rows, notes: basis.collect() })?;
    Ok(Exit::Done)
}

/// What a register asks for, or that a label is ours.
fn remark(app: &App, item: &Item) -> Cell {
    let mut words = Vec::new();
    words.extend(item.decision.then(|| app.text("norm-decision", &[])));
    words.extend(item.watch.then(|| app.text("norm-watch", &[])));
    words.extend(item.monthly.then(|| app.text("norm-monthly", &[])));
    words.extend(item.counted.then(|| app.text("norm-counted", &[])));
    words.extend(item.trained.then(|| app.text("norm-trained", &[])));
    words.extend(item.plan.then(|| app.text("norm-plan", &[])));
    words.extend(item.months.map(|months| app.text("norm-months", &[("months", i64::from(months).into())])));
    words.extend(
        item.amount
            .zip(item.unit)
            .map(|(amount, unit)| app.text("norm-deadline", &[("amount", i64::from(amount).into()), ("unit", unit.code().into())])),
    );
    let threshold = item.amount.filter(|_| Indicator::of(&item.code).is_some() && item.unit.is_none());
    words.extend(
        threshold
            .map(|amount| app.text("indicators-threshold", &[("code", item.code.as_str().into()), ("amount", i64::from(amount).into())])),
    );
    words.extend(item.hardship.then(|| app.text("indicators-hardship", &[])));
    words.extend(item.caseload.as_ref().and_then(|load| Some((load.pupils?, load.certainty))).map(|(pupils, certainty)| {
        let certainty = app.text(&format!("certainty-{}", certainty.code()), &[]);
        app.text("norm-pupils", &[("pupils", i64::from(pupils.get()).into()), ("certainty", certainty.into())])
    }));
    words.extend(item.review.map(|review| app.text(&format!("norm-review-{}", review.code()), &[])));
    words.extend(item.proposed.then(|| app.text("certainty-proposed", &[])));
    if words.is_empty() { Cell::Empty } else { Cell::Text(words.join("; ")) }
}

fn read(app: &App, path: &Path) -> Result<(Pack, String)> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::io(path, error))?;
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let pack = check::read(&text, app.norms()?, columns_of).map_err(|faults| {
        let lines = faults.iter().map(|fault| fault_line(app, path, fault)).collect();
        Error::refused("pack_faults").with("path", path).with("count", faults.len()).listing(lines)
    })?;
    Ok((pack, text))
}

/// `pack.toml:12: what is wrong`
fn fault_line(app: &App, path: &Path, fault: &Fault) -> String {
    let args: Vec<(&str, Arg)> = fault.args.clone();
    format!("{}:{}: {}", path.display(), fault.line, app.text(&format!("fault-{}", fault.code), &args))
}

fn check(app: &App, args: &PackFile) -> Result<Exit> {
    let (pack, _) = read(app, &args.path)?;
    app.done("norms-good", &[("pack", pack.reference().into())], None, &[("pack", pack.reference().into())])
}

fn add(app: &App, args: &PackFile) -> Result<Exit> {
    let (pack, text) = read(app, &args.path)?;
    let reference = pack.reference();
    let written = app.write("norms add", |tx| {
        norms_pack::insert(tx, &pack.id, pack.version, &text)?;
        Ok(((), Summary::default().with("pack", reference.as_str())))
    })?;
    app.done(
        "norms-added",
        &[("pack", (&reference).into()), ("from", pack.from.into())],
        written.operation,
        &[("pack", reference.clone().into())],
    )
}

/// The text of a pack, to be changed and added with a higher version.
fn export(app: &App, name: &str) -> Result<Exit> {
    let pack = find(app, name)?;
    let added = norms_pack::texts(app.reading()?.db())?
        .into_iter()
        .find(|text| norms::parse_pack(text).is_ok_and(|added| added.reference() == pack.reference()));
    let built_in = || norms::built_in_text(&pack.id).unwrap_or_default().to_owned();
    let text = added.unwrap_or_else(built_in);
    app.print_text(&text)?;
    Ok(Exit::Done)
}
