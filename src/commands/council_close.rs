//! `esep council close`: the decisions of a meeting become entries, extensions, removals and referrals, in one operation.

use super::council::open;
use crate::app::App;
use crate::cli::CouncilClose;
use crate::domain::calendar::SchoolYear;
use crate::domain::case_work::Decision;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Pack;
use crate::report::minutes;
use crate::store::agenda::{self, Decided, Item};
use crate::store::council::{self, Council};
use crate::store::entry::{self, Entry, Extension, Facts, Removal};
use crate::store::referral::{self, Sent};
use crate::store::{Db, Summary};

/// What a decision does to the register.
pub enum Effect {
    /// A new entry of the child.
    Place(Facts),
    /// The entry lasts longer.
    Extend(Entry, Extension, Facts),
    /// The entry is as it is said here: another review day, or removed.
    Change(Entry, Facts),
    /// Papers go to an agency.
    Refer(Sent),
    /// Nothing.
    None,
}

/// What the decision on an item does, or the rule of the register that it breaks as things stand.
pub fn effect(app: &App, tx: &Db, council: &Council, item: &Item, protocol: Option<&str>) -> Result<Effect> {
    let Some(decided) = &item.decided else { return Ok(Effect::None) };
    let (student, label) = super::child(tx, item.student, council.facts.on)?;
    let on = council.facts.on;
    let protocol = protocol.map(str::to_owned);
    if matches!(decided.decision, Decision::Extend | Decision::Continue) {
        super::register::at_school(tx, &student, on)?;
    }
    match decided.decision {
        Decision::Place => {
            let facts = Facts {
                grounds: item.grounds.clone(),
                protocol,
                protocol_date: Some(on),
                responsible: decided.responsible,
                review_on: decided.review_on,
                until: decided.until,
                norms: app.norms()?.pack_of(&item.register, on).map(Pack::reference),
                ..Facts::new(&item.register, on)
            };
            super::register::allowed(app, tx, &student, &facts)?;
            Ok(Effect::Place(facts))
        }
        Decision::Extend => {
            let entry = standing(tx, item, &label)?;
            let until = decided.until.unwrap_or(on);
            super::register::extends(&entry, on, until, &label)?;
            let extension = Extension { decided_on: on, until, protocol, outcome: decided.outcome.clone() };
            let facts = Facts { until: Some(until), review_on: decided.review_on, ..entry.facts.clone() };
            Ok(Effect::Extend(entry, extension, facts))
        }
        Decision::Continue => {
            let entry = standing(tx, item, &label)?;
            let facts = Facts { review_on: decided.review_on.or(entry.facts.review_on), ..entry.facts.clone() };
            Ok(Effect::Change(entry, facts))
        }
        Decision::Remove => {
            let entry = standing(tx, item, &label)?;
            let removal = Removal { on, ground: decided.ground.clone().unwrap_or_default(), protocol };
            let facts = Facts { removal: Some(removal), ..entry.facts.clone() };
            if on < facts.placed_on {
                let error = Error::refused("removed_before_placed").with("student", label);
                return Err(error.with("removed", on).with("placed", facts.placed_on));
            }
            Ok(Effect::Change(entry, facts))
        }
        Decision::Refer => referred(app, decided, council).map(Effect::Refer),
        Decision::Refuse | Decision::Postpone => Ok(Effect::None),
    }
}

/// The entry of an item, which is not removed yet.
fn standing(tx: &Db, item: &Item, label: &str) -> Result<Entry> {
    let entry = entry::of_student(tx, item.student)?.into_iter().find(|entry| Some(entry.id) == item.entry);
    let entry = entry.ok_or_else(|| Error::damaged("own_fault"))?;
    match &entry.facts.removal {
        None => Ok(entry),
        Some(removal) => Err(Error::refused("entry_removed")
            .with("student", label)
            .with("id", item.student)
            .with("placed", entry.facts.placed_on)
            .with("removed", removal.on)),
    }
}

fn referred(app: &App, decided: &Decided, council: &Council) -> Result<Sent> {
    let on = council.facts.on;
    Ok(Sent {
        agency: decided.agency.clone().unwrap_or_default(),
        on,
        number: None,
        purpose: decided.words.clone(),
        consent: None,
        staff: None,
        answer_due: app.norms()?.due("answer", on)?,
        answer: None,
    })
}

/// Closes the minutes: they get their number, and every decision is carried out.
pub fn close(app: &App, args: &CouncilClose) -> Result<Exit> {
    let written = app.write("council close", |tx| {
        let council = open(tx, args.of.council)?;
        let items = agenda::items(tx, council.id)?;
        every_item_decided(app, tx, &council, &items)?;
        let mut entries = Vec::new();
        let mut broken = Vec::new();
        for (item, number) in items.iter().zip(1_i64..) {
            match effect(app, tx, &council, item, Some(&args.protocol)) {
                Ok(effect) => entries.extend(carry_out(tx, item, effect)?),
                // Every decision that cannot be carried out is named, so that nobody has to try again and again.
                Err(error) => broken.push(format!("{number}. {}", app.locale.error(&error).message)),
            }
        }
        if !broken.is_empty() {
            return Err(Error::refused("council_rules").with("id", council.id).with("count", broken.len()).listing(broken));
        }
        council::close(tx, council.id, &args.protocol)?;
        let same = council::with_protocol(tx, &args.protocol, SchoolYear::of(council.facts.on).period(), council.id)?;
        let nobody = council::attendance(tx, council.id)?.iter().all(|one| !one.present);
        let summary = Summary::default()
            .with("council", council.id)
            .with("on", council.facts.on.to_string())
            .with("protocol", args.protocol.as_str())
            .with("count", items.len());
        Ok(((council, items, entries, same, nobody), summary))
    })?;
    let (council, items, entries, same, nobody) = written.value;
    app.warn_of_future(council.facts.on);
    let id = council.id;
    let told = [("id", id.into()), ("protocol", (&args.protocol).into()), ("tally", minutes::tally(&app.locale, &items).into())];
    app.done("council-done", &told, written.operation, &[("council", id.into()), ("entries", entries.into())])?;
    if let Some(other) = same {
        let told = [("protocol", (&args.protocol).into()), ("other", other.id.into()), ("day", other.facts.on.into())];
        app.ui.warn(&app.text("council-protocol-used", &told));
    }
    if nobody {
        app.ui.warn(&app.text("council-nobody", &[]));
    }
    Ok(Exit::Done)
}

fn every_item_decided(app: &App, tx: &Db, council: &Council, items: &[Item]) -> Result<()> {
    let mut bare = Vec::new();
    for (item, number) in items.iter().zip(1_i64..).filter(|(item, _)| item.decided.is_none()) {
        let (_, label) = super::child(tx, item.student, council.facts.on)?;
        bare.push((number, format!("{number}. {label} — {}", minutes::question(app.norms()?, &app.locale, item))));
    }
    match bare.first() {
        None => Ok(()),
        Some((first, _)) => Err(Error::refused("council_undecided")
            .with("id", council.id)
            .with("item", *first)
            .with("count", bare.len())
            .listing(bare.into_iter().map(|(_, line)| line).collect())),
    }
}

/// Writes what a decision does; gives the entry that it made or changed.
fn carry_out(tx: &Db, item: &Item, effect: Effect) -> Result<Option<i64>> {
    match effect {
        Effect::Place(facts) => {
            let entry = entry::insert(tx, item.student, &facts)?;
            agenda::set_entry(tx, item.id, entry)?;
            Ok(Some(entry))
        }
        Effect::Extend(entry, extension, facts) => {
            entry::extend(tx, &entry, &extension)?;
            let extended = Entry { facts: Facts { until: Some(extension.until), ..entry.facts.clone() }, ..entry.clone() };
            if extended.facts != facts {
                entry::update(tx, &extended, &facts)?;
            }
            Ok(Some(entry.id))
        }
        Effect::Change(entry, facts) => {
            if entry.facts != facts {
                entry::update(tx, &entry, &facts)?;
            }
            Ok(Some(entry.id))
        }
        Effect::Refer(sent) => {
            if referral::same(tx, item.student, &sent)?.is_none() {
                referral::insert(tx, item.student, &sent)?;
            }
            Ok(None)
        }
        Effect::None => Ok(None),
    }
}
