//! `esep student promote`: the year's rollover, shown before it is done.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use crate::app::App;
use crate::cli::StudentPromote;
use crate::domain::Date;
use crate::domain::calendar::{SchoolYear, YearPlan};
use crate::domain::class_name::ClassName;
use crate::domain::promotion::{self, Fate, Wish};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::promotion::{Pupil, pupils};
use crate::store::{Db, Summary, entry, student};
use crate::table::{Cell, Head, Table, columns};

/// Days on which the rollover goes.
#[derive(Clone, Copy)]
struct Days {
    /// The last lessons of the year before.
    last: Date,
    /// First day in the new classes.
    first: Date,
}

/// What is going to happen.
#[derive(PartialEq)]
struct Plan {
    moves: Vec<(Pupil, Fate)>,
    /// Children who are in a class of the new year already.
    settled: usize,
    /// Entries of those who graduate: child, register, day of the placement.
    open: Vec<(Pupil, String, Date)>,
}

impl Plan {
    fn count(&self, fits: impl Fn(&Pupil, &Fate) -> bool) -> usize {
        self.moves.iter().filter(|(pupil, fate)| fits(pupil, fate)).count()
    }

    fn graduated(&self) -> usize {
        self.count(|_, fate| *fate == Fate::Graduated)
    }

    fn stayed(&self) -> usize {
        self.count(|pupil, fate| *fate == Fate::Class(pupil.class.clone()))
    }

    fn promoted(&self) -> usize {
        self.moves.len() - self.graduated() - self.stayed()
    }

    /// How many go from each class to each.
    fn classes(&self) -> BTreeMap<(&ClassName, &Fate), usize> {
        let mut classes = BTreeMap::new();
        for (pupil, fate) in &self.moves {
            *classes.entry((&pupil.class, fate)).or_insert(0) += 1;
        }
        classes
    }
}

pub fn run(app: &App, args: &StudentPromote) -> Result<Exit> {
    let days = days(app, args)?;
    let mut store = app.store()?;
    let plan = plan(app, store.db(), args, days)?;
    if !app.is_json() {
        app.keep_look_in(&store);
        app.named(plan.open.iter().map(|(pupil, ..)| pupil.student));
        show(app, args.year, days, &plan)?;
    }
    if !plan.moves.is_empty() && !app.global.dry_run && !app.global.yes {
        if !app.ui.can_ask() {
            return Err(Error::refused("promote_unasked").with("year", args.year.to_string()));
        }
        let question = app.text("student-promote-ask", &[("count", plan.moves.len().into()), ("year", args.year.to_string().into())]);
        if !super::agreed(app, &question)? {
            app.ui.say(&app.text("student-promote-not", &[]));
            return Ok(Exit::Done);
        }
    }
    let reason = app.norms()?.label(Vocabulary::RemovalGround, "graduated", app.locale.lang).to_owned();
    let written = store.write(&app.stamp(), "student promote", |tx| {
        // What was shown is what is done.
        if self::plan(app, tx, args, days)? != plan {
            return Err(Error::refused("promote_changed").with("year", args.year.to_string()));
        }
        for (pupil, fate) in &plan.moves {
            match fate {
                Fate::Class(class) => student::insert_membership(tx, pupil.student, class, days.first)?,
                Fate::Graduated => student::leave(tx, pupil.stay, promotion::left_on(days.last), Some(&reason))?,
            }
        }
        let summary = Summary::default()
            .with("year", args.year.to_string())
            .with("on", days.first.to_string())
            .with("promoted", plan.promoted())
            .with("graduated", plan.graduated())
            .with("stayed", plan.stayed());
        Ok(((), summary))
    })?;
    let (promoted, graduated, stayed) = (plan.promoted(), plan.graduated(), plan.stayed());
    let told =
        [("promoted", promoted.into()), ("graduated", graduated.into()), ("stayed", stayed.into()), ("settled", plan.settled.into())];
    let classes: Vec<_> = plan.classes().into_iter().map(|((from, to), count)| json!([from.to_string(), after(to), count])).collect();
    let open: Vec<_> = plan.open.iter().map(|(pupil, register, placed)| json!([pupil.student, register, placed])).collect();
    let json = [
        ("classes", classes.into()),
        ("promoted", promoted.into()),
        ("graduated", graduated.into()),
        ("stayed", stayed.into()),
        ("unchanged", plan.settled.into()),
        ("open_entries", open.into()),
    ];
    app.done(if plan.moves.is_empty() { "student-promote-nothing" } else { "student-promoted" }, &told, written.operation, &json)?;
    Ok(if plan.open.is_empty() { Exit::Done } else { Exit::Attention })
}

/// The name of the class that a child is in then, if in any.
fn after(fate: &Fate) -> Option<String> {
    match fate {
        Fate::Class(class) => Some(class.to_string()),
        Fate::Graduated => None,
    }
}

fn days(app: &App, args: &StudentPromote) -> Result<Days> {
    let calendar = app.norms()?.calendar()?;
    let lessons = |year: SchoolYear| -> Result<[Date; 2]> {
        let known: Vec<&(SchoolYear, YearPlan)> = calendar.years().collect();
        let found = known.iter().find(|(known, _)| *known == year).map(|(_, plan)| plan.lessons);
        let names: Vec<String> = known.iter().map(|(year, _)| year.to_string()).collect();
        found.ok_or_else(|| Error::usage("promote_year").with("year", year.to_string()).with("known", names.join(", ")))
    };
    let ([_, last], [first, end]) = (lessons(args.year.previous())?, lessons(args.year)?);
    let first = args.on.unwrap_or(first);
    if first <= last || first > end {
        return Err(Error::usage("promote_day").with("day", first).with("last", last).with("end", end));
    }
    Ok(Days { last, first })
}

fn plan(app: &App, db: &Db, args: &StudentPromote, days: Days) -> Result<Plan> {
    let pupils = pupils(db)?;
    let highest = promotion::highest(pupils.iter().filter(|pupil| pupil.left_on.is_none()).map(|pupil| pupil.class.grade));
    // A stay that began after the last lessons is of the new year.
    let settled = |pupil: &Pupil| pupil.left_on.is_some() || pupil.since > days.last;
    let mut wishes: HashMap<i64, Wish> = HashMap::new();
    for (typed, wish) in [(&args.graduate, Wish::Graduate), (&args.stay, Wish::Stay)] {
        for words in typed {
            for named in named(app, db, &pupils, words, days)? {
                if wishes.insert(named.student, wish).is_some_and(|other| other != wish) {
                    return Err(Error::usage("student_twice").with("student", named.name.as_str()));
                }
                if settled(named) {
                    fulfilled(db, named, wish, days)?;
                }
            }
        }
    }
    let mut plan = Plan { moves: Vec::new(), settled: 0, open: Vec::new() };
    for pupil in pupils {
        if settled(&pupil) {
            plan.settled += usize::from(pupil.left_on.is_none());
            continue;
        }
        let fate =
            promotion::fate(&pupil.class, wishes.get(&pupil.student).copied(), highest).map_err(|promotion::Refusal::TooEarly| {
                Error::refused("promote_too_early")
                    .with("student", pupil.name.as_str())
                    .with("class", pupil.class.to_string())
                    .with("id", pupil.student)
                    .with("on", promotion::left_on(days.last).to_string())
            })?;
        if fate == Fate::Graduated {
            let open = entry::open_of(db, pupil.student)?.into_iter();
            plan.open.extend(open.map(|entry| (pupil.clone(), entry.facts.register, entry.facts.placed_on)));
        }
        plan.moves.push((pupil, fate));
    }
    Ok(plan)
}

/// The children that are meant: one, or everybody who was in a class at the end of the year before.
fn named<'a>(app: &App, db: &Db, pupils: &'a [Pupil], words: &str, days: Days) -> Result<Vec<&'a Pupil>> {
    let number = words.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(class) = ClassName::parse(words).filter(|_| !number) {
        let mut found = Vec::new();
        for pupil in pupils.iter().filter(|pupil| pupil.left_on.is_none_or(|left| left == promotion::left_on(days.last))) {
            if student::class_on(db, pupil.student, days.last)?.as_ref() == Some(&class) {
                found.push(pupil);
            }
        }
        return if found.is_empty() { Err(Error::not_found("promote_class").with("class", class.to_string())) } else { Ok(found) };
    }
    let known = student::resolve(db, words, app.today())?;
    let found = pupils.iter().find(|pupil| pupil.student == known.id);
    let label = super::label(db, &known, app.today())?;
    found.map(|found| vec![found]).ok_or_else(|| Error::refused("student_no_class").with("id", known.id).with("student", label))
}

/// What is asked for a child of whom nothing more is decided must be what stands already.
fn fulfilled(db: &Db, pupil: &Pupil, wish: Wish, days: Days) -> Result<()> {
    let before = student::class_on(db, pupil.student, days.last)?;
    let stands = match wish {
        Wish::Graduate => pupil.left_on.is_some(),
        Wish::Stay => pupil.left_on.is_none() && before.as_ref() == Some(&pupil.class),
    };
    if stands {
        return Ok(());
    }
    Err(Error::refused("promote_settled")
        .with("student", pupil.name.as_str())
        .with("id", pupil.student)
        .with("class", pupil.class.to_string())
        .with("day", pupil.left_on.unwrap_or(pupil.since))
        .with("how", if pupil.left_on.is_some() { "left" } else { "class" }))
}

fn show(app: &App, year: SchoolYear, days: Days, plan: &Plan) -> Result<()> {
    let rows = plan.classes().into_iter().map(|((from, to), count)| {
        let to = after(to).map_or(Cell::Said("student-promote-graduates"), Cell::Text);
        vec![Cell::Text(from.to_string()), to, count.into()]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let mut notes = Vec::new();
    if !plan.open.is_empty() {
        notes.push(app.text("student-promote-open", &[("count", plan.open.len().into())]));
    }
    let norms = app.norms()?;
    for (pupil, register, placed) in &plan.open {
        let on = promotion::left_on(days.last).max(*placed).to_string();
        notes.push(app.text(
            "student-promote-entry",
            &[
                ("student", format!("{} ({})", pupil.name, pupil.class).into()),
                ("register", norms.label(Vocabulary::Register, register, app.locale.lang).into()),
                ("placed", (*placed).into()),
                ("id", pupil.student.into()),
                ("kind", register.into()),
                ("on", on.into()),
            ],
        ));
    }
    let title = app.text("student-promote-title", &[("year", year.to_string().into()), ("day", days.first.into())]);
    let head = Head { title: Some(title), columns: columns(&["class_before", "class_after", "pupils"]) };
    app.print(&Table { head, rows, notes })
}
