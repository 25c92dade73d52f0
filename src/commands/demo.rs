//! `esep demo`: a register with the sample school, and what a new user would look at first.

use crate::app::App;
use crate::cli::args::TermArg;
use crate::cli::{Demo, RegisterList, Report, ReportMovement, Reports, Span};
use crate::domain::Date;
use crate::domain::calendar::read_day;
use crate::domain::movement::Breakdown;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::{Given, Kind, Mapping, Source};
use crate::norms;
use crate::store::school::{self, School};
use crate::store::{Protection, Store, Summary, staff};

/// The day on which the sample school is looked at.
const TODAY: &str = "2026-11-20";

/// The lists of examples/, in the order in which a school would import them.
const LISTS: [(Kind, &str, Option<&str>); 4] = [
    (Kind::Students, include_str!("../../examples/students-2025.csv"), Some("2025-09-01")),
    (Kind::Students, include_str!("../../examples/students-2026.csv"), Some("2026-09-01")),
    (Kind::Entries, include_str!("../../examples/entries.csv"), None),
    (Kind::Interventions, include_str!("../../examples/interventions.csv"), None),
];

/// Staff of the sample school: the codes of their roles.
const STAFF: &str = include_str!("../../examples/staff.csv");

pub fn run(mut app: App, args: &Demo) -> Result<Exit> {
    let path = args.dir.join("register.esep");
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
    let movement = Report::Movement(ReportMovement { span, kind: None, by: Breakdown::Total, list: None, public: false });
    super::report::run(&app, Reports { report: movement, as_known_on: None })?;
    app.print_line("")?;
    app.print_line(&app.text("demo-next", &[("path", path.as_path().into()), ("today", TODAY.into())]))?;
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
        let task = super::import::Task { source: &source, mapping: &mapping, given: &given, since, all_or_nothing: true, save_map: None };
        let written = super::import::apply(app, &mut store, &task)?;
        if written.value.rejected > 0 {
            return Err(Error::damaged("own_fault"));
        }
    }
    Ok(())
}
