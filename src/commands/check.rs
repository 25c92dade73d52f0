//! `esep check`: what the register lacks, and what in it cannot be so. Silent when all is well.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::check_contacts::Contacts;
use crate::app::App;
use crate::domain::Date;
use crate::domain::check::{Entry, Finding, Record, duplicates, of_entry, overlapping, told_apart};
use crate::domain::due::{Duty, Owed};
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::{Norms, Vocabulary};
use crate::output::Format;
use crate::store::check::{self, UnknownCodes};
use crate::store::{Db, staff, student};
use crate::table::{Cell, Head, columns};

/// A finding and everything that is said of it.
pub struct Found {
    /// What is wrong.
    pub finding: Finding,
    /// The child.
    pub student: Option<i64>,
    /// Code of the register and day of the placement, of what concerns an entry.
    pub entry: Option<(String, Date)>,
    /// Which row, code or other child is meant.
    pub detail: Cell,
    /// Who owes it.
    pub responsible: Option<i64>,
    /// What to type.
    pub mend: String,
}

pub fn run(app: &App) -> Result<Exit> {
    let norms = app.norms()?;
    let store = app.reading()?;
    let db = store.db();
    if !store.has_recovery_confirmed()? {
        app.ui.say(&app.text("key-confirm-reminder", &[]));
    }
    if store.is_unswept()? {
        app.ui.warn(&app.text("erase-unswept", &[]));
    }
    let owed = super::due::all(app, db)?;
    let children = check::records(db)?;
    let births = children.iter().map(|child| (child.id, child.birth_date.as_str())).collect();
    let entries = check::entries(db, &births)?;
    let contacts = Contacts::read(db, norms, app.today(), &entries, &births)?;
    let mut found = of_entries(norms, app.today(), &entries, &owed);
    found.extend(drafts(db, app.today(), &entries)?);
    found.extend(contacts.first.into_values().map(|(.., found)| found));
    found.extend(unknown_codes(db, norms, contacts.codes)?);
    found.extend(doubles(db, children)?);
    report(app, db, found)
}

/// Prints what was found; a person who sees nothing knows that all is well, a file and a program get an empty table.
fn report(app: &App, db: &Db, found: Vec<Found>) -> Result<Exit> {
    if found.is_empty() && app.format()? == Format::Table && app.global.out.is_none() {
        return Ok(Exit::Done);
    }
    let staff: HashMap<i64, String> = staff::all(db)?.into_iter().map(|one| (one.id, one.name)).collect();
    let title = app.text("rep-check", &[("count", found.len().into())]);
    let exit = if found.is_empty() { Exit::Done } else { Exit::Attention };
    // Few findings have a detail: an empty column would only take width.
    let detail = if found.iter().all(|one| one.detail == Cell::Empty) { "+detail" } else { "detail" };
    let shown = ["student", "full_name", "register", "placed_on", "code", detail, "responsible", ">mend"];
    let head = Head { title: Some(title), columns: columns(&shown) };
    app.stream(&head, |row| {
        for one in found {
            let name = one.student.map(|id| student::get(db, id)).transpose()?.flatten().map(|student| student.name.full());
            let (register, placed_on) = one.entry.map_or((Cell::Empty, Cell::Empty), |(register, placed_on)| {
                (Cell::Code(Vocabulary::Register, register), Cell::Day(placed_on))
            });
            row(&[
                one.student.map(|id| format!("#{id}")).into(),
                name.into(),
                register,
                placed_on,
                Cell::Word("check", one.finding.code()),
                one.detail,
                one.responsible.and_then(|id| staff.get(&id)).cloned().into(),
                Cell::Text(one.mend),
            ])?;
        }
        Ok(Vec::new())
    })?;
    Ok(exit)
}

/// The finding that something owed is, once it is overdue. The others are for `esep due` alone.
fn of_duty(duty: Duty) -> Option<Finding> {
    match duty {
        Duty::Removal => Some(Finding::LeftButActive),
        Duty::Review => Some(Finding::ReviewOverdue),
        Duty::End => Some(Finding::EndOverdue),
        Duty::Contact => Some(Finding::NoContact),
        Duty::TermContact => Some(Finding::NoContactInTerm),
        Duty::Notice => Some(Finding::NoticeMissing),
        Duty::Plan => Some(Finding::PlanMissing),
        _ => None,
    }
}

/// Whether it is late. A child who left is so on that very day.
fn late(owed: &Owed, today: Date) -> bool {
    owed.due_on < today || (owed.duty == Duty::Removal && owed.due_on == today)
}

fn of_entries(norms: &Norms, today: Date, entries: &[Entry], owed: &[Owed]) -> Vec<Found> {
    let shared: HashSet<i64> = overlapping(entries).into_iter().map(|entry| entry.id).collect();
    let mut overdue: HashMap<i64, BTreeMap<Finding, &Owed>> = HashMap::new();
    for owed in owed.iter().filter(|owed| late(owed, today)) {
        if let Some(finding) = of_duty(owed.duty) {
            overdue.entry(owed.subject).or_default().insert(finding, owed);
        }
    }
    let mut all = Vec::new();
    for entry in entries {
        let decided = norms.find(Vocabulary::Register, &entry.register).is_some_and(|item| item.decision);
        let mut late = overdue.remove(&entry.id).unwrap_or_default();
        // Nothing for so long says it already.
        if late.contains_key(&Finding::NoContact) {
            late.remove(&Finding::NoContactInTerm);
        }
        let mut found: Vec<(Finding, String)> =
            of_entry(entry, decided).into_iter().map(|finding| (finding, mend(finding, entry))).collect();
        found.extend(late.into_iter().map(|(finding, owed)| (finding, super::due::command(norms, owed, today))));
        found.extend(shared.contains(&entry.id).then(|| (Finding::EntriesOverlap, mend(Finding::EntriesOverlap, entry))));
        found.sort_by_key(|(finding, _)| *finding);
        all.extend(found.into_iter().map(|(finding, mend)| Found {
            finding,
            student: Some(entry.student),
            entry: Some((entry.register.clone(), entry.placed_on)),
            detail: Cell::Empty,
            responsible: entry.responsible,
            mend,
        }));
    }
    all
}

/// What to type to mend an entry.
fn mend(finding: Finding, entry: &Entry) -> String {
    let Entry { student, register, placed_on, .. } = entry;
    let edit = format!("esep register edit \"#{student}\" --kind {register} --placed-on {placed_on}");
    match finding {
        Finding::PlacementWithoutProtocol => format!("{edit} --protocol N"),
        Finding::RemovalWithoutProtocol => format!("{edit} --removal-protocol N"),
        Finding::ProtocolAfterPlacement => format!("{edit} --protocol-date …"),
        Finding::ReviewBeforePlacement if entry.review_on.is_some_and(|day| day < *placed_on) => format!("{edit} --review-on …"),
        Finding::PlanBeforePlacement => format!("esep plan edit \"#{student}\" --kind {register} --on {placed_on}"),
        Finding::PlacedBeforeBirth => format!("esep student edit \"#{student}\" --birth-date …"),
        // What stands there came by an operation: it is taken back, and done anew.
        _ => format!("esep history \"#{student}\""),
    }
}

/// Items of plans that cannot be carried out as they stand.
fn drafts(db: &Db, today: Date, entries: &[Entry]) -> Result<Vec<Found>> {
    let entries: HashMap<i64, &Entry> = entries.iter().map(|entry| (entry.id, entry)).collect();
    let mut all = Vec::new();
    for draft in check::drafts(db, today)? {
        let Some(entry) = entries.get(&draft.entry) else { continue };
        let lacks = [
            (draft.no_executor, Finding::PlanItemWithoutExecutor, "--responsible …"),
            (draft.no_date, Finding::PlanItemWithoutDate, "--due …"),
        ];
        all.extend(lacks.into_iter().filter(|(lacking, ..)| *lacking).map(|(_, finding, option)| Found {
            finding,
            student: Some(entry.student),
            entry: Some((entry.register.clone(), entry.placed_on)),
            detail: Cell::Text(draft.measure.clone()),
            responsible: entry.responsible,
            mend: format!("esep plan item {} {option}", draft.id),
        }));
    }
    Ok(all)
}

/// Records that may be of one child.
fn doubles(db: &Db, children: Vec<Record>) -> Result<Vec<Found>> {
    let mut all = Vec::new();
    for (first, second) in duplicates(children) {
        let (Some(a), Some(b)) = (student::get(db, first)?, student::get(db, second)?) else { continue };
        if !told_apart([&a.iin, &a.sex], [&b.iin, &b.sex]) {
            all.push(Found {
                finding: Finding::PossibleDuplicate,
                student: Some(first),
                entry: None,
                detail: Cell::Text(format!("#{second}")),
                responsible: None,
                mend: format!("esep student merge \"#{first}\" \"#{second}\""),
            });
        }
    }
    Ok(all)
}

/// Codes that no pack knows: each once.
fn unknown_codes(db: &Db, norms: &Norms, mut unknown: UnknownCodes) -> Result<Vec<Found>> {
    let known = |set: &str| super::vocabulary(set).map(|vocabulary| norms.codes_with(vocabulary, |_| true)).unwrap_or_default();
    check::unknown_codes(db, known, &mut unknown)?;
    let found = |((set, code), (count, student)): ((&str, String), (i64, Option<i64>))| Found {
        finding: Finding::UnknownCode,
        student,
        entry: None,
        detail: Cell::Text(format!("{set} {code} ({count})")),
        responsible: None,
        mend: "esep norms add …".to_owned(),
    };
    Ok(unknown.0.into_iter().map(found).collect())
}
