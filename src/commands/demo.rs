//! `esep demo`: a register with the sample school, and what a new user would look at first.

use crate::app::App;
use crate::cli::args::TermArg;
use crate::cli::{Demo, Extract, Figures, Later, RegisterList, Report, ReportGrouped, Reports, Span};
use crate::domain::Date;
use crate::domain::calendar::read_day;
use crate::domain::movement::Breakdown;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::{Given, Kind, Mapping, Settled, Source};
use crate::locale::{Aim, quoted};
use crate::norms;
use crate::store::document::{self, Paper};
use crate::store::plan::{self, End, Item, Task};
use crate::store::school::{self, School};
use crate::store::{Db, Protection, Store, Summary, entry, staff, student};

/// The day on which the sample school is looked at.
const TODAY: &str = "2026-11-20";

/// The lists of examples/, in the order in which a school would import them.
const LISTS: [(Kind, &str, Option<&str>); 4] = [
    (Kind::Students, include_str!("../../examples/students-2025.csv"), Some("2025-09-01")),
    (Kind::Students, include_str!("../../examples/students-2026.csv"), Some("2026-09-01")),
    (Kind::Entries, include_str!("../../examples/entries.csv"), None),
    (Kind::Interventions, include_str!("../../examples/interventions.csv"), None),
];

/// Individual plans, a line for each measure, and papers: there are no lists of them to import.
const PLANS: &str = include_str!("../../examples/plans.csv");
const PAPERS: &str = include_str!("../../examples/papers.csv");

/// Staff of the sample school: the codes of their roles.
const STAFF: &str = include_str!("../../examples/staff.csv");

pub fn run(mut app: App, args: &Demo) -> Result<Exit> {
    let path = args.register();
    if app.global.today.is_none() {
        app.global.today = read_day(TODAY);
    }
    if app.global.dry_run {
        app.ui.say(&app.text("init-would", &[("path", path.as_path().into())]));
        return Ok(Exit::Done);
    }
    app.global.file = Some(path.clone());
    if !path.exists() {
        fill(&app, &path)?;
    }
    app.ui.say(&app.text("demo-made", &[("path", path.as_path().into())]));
    app.print_line("")?;
    super::register::run(&app, crate::cli::Register::List(RegisterList { kind: None, on: None, term: None, all: false }))?;
    app.print_line("")?;
    let span = Span { term: Some(TermArg::Current), from: None, to: None };
    let movement =
        Report::Figures(Figures::Movement(ReportGrouped { span, kind: None, by: Breakdown::Total, extract: Extract::default() }));
    super::report::run(&app, Reports { report: Later(movement), as_known_on: None })?;
    app.print_line("")?;
    // What comes next names the sample where it means it.
    app.ui.aim = Aim::default();
    let told = [("path", quoted(&path).into()), ("bare", path.as_path().into()), ("today", TODAY.into())];
    app.print_line(&app.text("demo-next", &told))?;
    Ok(Exit::Done)
}

/// The people of the sample school are made up, so their register is not encrypted.
fn fill(app: &App, path: &std::path::Path) -> Result<()> {
    let mut store = Store::create(path, &Protection::None)?;
    let school =
        School { name_kk: Some("Үлгі орта мектебі".into()), name_ru: Some("Школа-образец".into()), bin: None };
    store.write(&app.stamp(), "init", |tx| Ok((school::insert(tx, &school)?, Summary::default())))?;
    store.write(&app.stamp(), "staff add", |tx| {
        let mut last = 0;
        for line in STAFF.lines().skip(1) {
            if let Some((name, role)) = line.split_once(',') {
                last = staff::insert(tx, name, Some(role))?;
            }
        }
        Ok(((), Summary::default().with("staff", last)))
    })?;
    for (kind, text, since) in LISTS {
        let source = Source::from_text(text)?;
        let given = Given::default();
        let mapping = Mapping::find(&source, kind, norms::norms()?, &given)?;
        let since: Option<Date> = since.and_then(read_day);
        let task = super::import::Task {
            source: &source,
            mapping: &mapping,
            given: &given,
            since,
            all_or_nothing: true,
            save_map: None,
            settled: Settled::default(),
            left_on: None,
            accept_large_change: true,
            steps: false,
        };
        let written = super::import::apply(app, &mut store, &task, None)?;
        if written.value.rejected > 0 {
            return Err(Error::damaged("own_fault"));
        }
    }
    let plans: Vec<Vec<&str>> = PLANS.lines().skip(1).map(|line| line.split(',').collect()).collect();
    for items in plans.chunk_by(|a, b| a.first() == b.first()) {
        store.write(&app.stamp(), "plan make", |tx| Ok(((), make_plan(tx, items)?)))?;
    }
    for line in PAPERS.lines().skip(1) {
        store.write(&app.stamp(), "document add", |tx| Ok(((), add_paper(tx, line)?)))?;
    }
    Ok(())
}

/// The plan of a child's open entry: a line for each measure.
fn make_plan(tx: &Db, items: &[Vec<&str>]) -> Result<Summary> {
    let broken = || Error::damaged("own_fault");
    let mut made = None;
    for item in items {
        let [iin, made_on, goal, criteria, kind, measure, responsible, due_on, done_on, result] = item[..] else { return Err(broken()) };
        let set_on = read_day(made_on).ok_or_else(broken)?;
        let (id, summary) = match made.take() {
            Some(known) => known,
            None => {
                let student = student::by_iin(tx, iin)?.ok_or_else(broken)?;
                let entry = entry::open_of(tx, student.id)?.pop().ok_or_else(broken)?;
                let summary = Summary::default().with("student", student.id).with("kind", entry.facts.register.as_str());
                (plan::insert(tx, entry.id, set_on, goal, Some(criteria))?, summary.with("on", made_on))
            }
        };
        let task = Task {
            set_on,
            kind: Some(kind.to_owned()),
            measure: measure.to_owned(),
            responsible: staff::by_name(tx, responsible)?.map(|one| one.id),
            due_on: read_day(due_on),
        };
        let number = plan::insert_item(tx, id, &task)?;
        if let Some(on) = read_day(done_on) {
            let end = Some(End::Done { on, result: Some(result.to_owned()) });
            plan::update_item(tx, &Item { id: number, plan: id, task, end })?;
        }
        made = Some((id, summary));
    }
    made.map(|(_, summary)| summary).ok_or_else(broken)
}

/// A paper of a child.
fn add_paper(tx: &Db, line: &str) -> Result<Summary> {
    let broken = || Error::damaged("own_fault");
    let [iin, kind, dated, way, consent] = line.split(',').collect::<Vec<_>>()[..] else { return Err(broken()) };
    let student = student::by_iin(tx, iin)?.ok_or_else(broken)?;
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let paper = Paper {
        kind: kind.to_owned(),
        dated: read_day(dated).ok_or_else(broken)?,
        way: given(way),
        consent: given(consent),
        entry: None,
        number: None,
        guardian: None,
        valid_until: None,
        withdrawn_on: None,
        note: None,
    };
    let id = document::insert(tx, student.id, &paper)?;
    Ok(Summary::default().with("student", student.id).with("document", id).with("kind", kind).with("on", dated))
}
