//! Reading a pack that somebody else wrote: every mistake with its line, in words; nothing is taken until there is none.

use std::collections::HashSet;

use super::{Norms, Pack, Vocabulary};
use crate::domain::calendar::SchoolYear;
use crate::domain::incident::Role;
use crate::domain::indicators::Indicator;
use crate::domain::text::plain;
use crate::error::Args;

/// A mistake in a pack: its line, and the text `fault-CODE` with particulars.
#[derive(Debug)]
pub struct Fault {
    /// Line of the file, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// Stable code.
    pub code: &'static str,
    /// Particulars.
    pub args: Args,
}

/// Columns of a report by its name; `None` for a report that does not exist.
pub type Columns = fn(&str) -> Option<Vec<&'static str>>;

/// A scan is in memory while it is added, and twice that in the history when it is taken out.
const SCAN_LIMIT_MIB: u32 = 100;

/// Reads a pack and looks for mistakes. `known` are the norms it will stand beside.
pub fn read(text: &str, known: &Norms, columns: Columns) -> Result<Pack, Vec<Fault>> {
    let pack: Pack = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(0, |span| line_of(text, span.start));
        vec![Fault { line, code: "syntax", args: vec![("reason", error.message().into())] }]
    })?;
    let mut faults = Faults { text, found: Vec::new() };
    dates(&pack, known, &mut faults);
    codes(&pack, &mut faults);
    registers(&pack, known, &mut faults);
    deadlines_and_names(&pack, known, &mut faults);
    indicators(&pack, &mut faults);
    let limit = pack.scan_limit_mib.as_ref().filter(|limit| !(1..=SCAN_LIMIT_MIB).contains(limit.get_ref()));
    if let Some(limit) = limit {
        faults.add(limit.span().start, "scan_limit", vec![("most", i64::from(SCAN_LIMIT_MIB).into())]);
    }
    forms(&pack, columns, &mut faults);
    headings(&pack, &mut faults);
    if faults.found.is_empty() { Ok(pack) } else { Err(faults.found) }
}

struct Faults<'a> {
    text: &'a str,
    found: Vec<Fault>,
}

impl Faults<'_> {
    fn add(&mut self, at: usize, code: &'static str, args: Args) {
        self.found.push(Fault { line: line_of(self.text, at), code, args });
    }
}

/// The line of a byte, from 1.
fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

fn dates(pack: &Pack, known: &Norms, faults: &mut Faults<'_>) {
    let id = pack.id.get_ref();
    let at = pack.id.span().start;
    let plain_id = !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !plain_id {
        faults.add(at, "id", vec![("id", id.into())]);
    }
    if let Some(until) = pack.until.as_ref().filter(|until| *until.get_ref() <= pack.from) {
        faults.add(until.span().start, "dates", vec![("from", pack.from.into()), ("until", (*until.get_ref()).into())]);
    }
    for other in known.packs().iter().filter(|other| other.id.get_ref() == id) {
        if other.version == pack.version {
            faults.add(at, "version", vec![("pack", other.reference().into())]);
        } else if (other.version < pack.version && other.from > pack.from) || (other.version > pack.version && other.from < pack.from) {
            faults.add(at, "order", vec![("pack", other.reference().into()), ("from", other.from.into())]);
        }
    }
    let mut years = HashSet::new();
    for plan in &pack.year {
        let (at, plan) = (plan.span().start, plan.get_ref());
        let edges = [
            plan.lessons[0],
            plan.autumn[0],
            plan.autumn[1],
            plan.winter[0],
            plan.winter[1],
            plan.spring[0],
            plan.spring[1],
            plan.lessons[1],
        ];
        if plan.year.parse::<SchoolYear>().is_err() || !edges.is_sorted_by(|a, b| a < b) || !years.insert(plan.year.clone()) {
            faults.add(at, "year", vec![("year", (&plan.year).into())]);
        }
    }
}

/// Within a set every code and every label means one thing, and none is blank.
fn codes(pack: &Pack, faults: &mut Faults<'_>) {
    for vocabulary in Vocabulary::ALL {
        let mut names = HashSet::new();
        for item in pack.items(vocabulary) {
            let at = faults.text.find(&format!("code = \"{}\"", item.code)).unwrap_or_default();
            let good = !item.code.is_empty() && item.code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            if !good {
                faults.add(at, "code", vec![("code", (&item.code).into())]);
            }
            if item.names().iter().any(|name| name.trim().is_empty()) {
                faults.add(at, "label", vec![("code", (&item.code).into())]);
            }
            let own: HashSet<String> = item.names().into_iter().chain(item.aliases.iter().map(String::as_str)).map(plain).collect();
            for name in own {
                if !names.insert(name.clone()) {
                    faults.add(at, "twice", vec![("name", name.into())]);
                }
            }
        }
    }
}

fn registers(pack: &Pack, known: &Norms, faults: &mut Faults<'_>) {
    let knows = |code: &str| {
        pack.items(Vocabulary::Register).iter().any(|item| item.code == code) || known.find(Vocabulary::Register, code).is_some()
    };
    let in_grounds = pack.items(Vocabulary::Ground).iter().flat_map(|ground| &ground.registers);
    let bullying = pack.items(Vocabulary::Ground).iter().filter_map(|ground| ground.bullying.as_ref());
    for role in bullying.clone().map(|bullying| &bullying.role).filter(|role| Role::of(role.get_ref()).is_none()) {
        faults.add(role.span().start, "incident_role", vec![("code", role.get_ref().into())]);
    }
    let in_forms = pack.form.iter().filter_map(|form| form.register.as_ref());
    for register in in_grounds.chain(in_forms).chain(bullying.map(|bullying| &bullying.register)) {
        if !knows(register.get_ref()) {
            faults.add(register.span().start, "register", vec![("code", register.get_ref().into())]);
        }
    }
}

/// A deadline has its length; the consents and agencies that items name are there.
fn deadlines_and_names(pack: &Pack, known: &Norms, faults: &mut Faults<'_>) {
    for deadline in pack.items(Vocabulary::Deadline).iter().filter(|item| item.amount.is_none() || item.unit.is_none()) {
        let at = faults.text.find(&format!("code = \"{}\"", deadline.code)).unwrap_or_default();
        faults.add(at, "deadline", vec![("code", (&deadline.code).into())]);
    }
    let consents = pack.items(Vocabulary::Intervention).iter().filter_map(|kind| kind.needs_consent.as_ref());
    let agencies = pack.items(Vocabulary::Ground).iter().filter_map(|ground| ground.without_improvement.as_ref());
    let grounds = pack.items(Vocabulary::Indicator).iter().filter_map(|indicator| indicator.ground.as_ref());
    let named = consents.map(|name| (Vocabulary::Consent, name)).chain(agencies.map(|name| (Vocabulary::Agency, name)));
    let named = named.chain(grounds.map(|name| (Vocabulary::Ground, name)));
    for (vocabulary, name) in named {
        let own = pack.items(vocabulary).iter().any(|item| item.code == *name.get_ref());
        if !own && known.find(vocabulary, name.get_ref()).is_none() {
            faults.add(name.span().start, vocabulary.name(), vec![("code", name.get_ref().into())]);
        }
    }
}

/// An indicator is one that the program can reckon, and has its threshold.
fn indicators(pack: &Pack, faults: &mut Faults<'_>) {
    let lacking = |item: &&super::Item| Indicator::of(&item.code).is_none() || item.amount.is_none_or(|amount| amount == 0);
    for indicator in pack.items(Vocabulary::Indicator).iter().filter(lacking) {
        let at = faults.text.find(&format!("code = \"{}\"", indicator.code)).unwrap_or_default();
        let known = Indicator::ALL.map(Indicator::code).join(", ");
        faults.add(at, "indicator", vec![("code", (&indicator.code).into()), ("known", known.into())]);
    }
}

fn forms(pack: &Pack, columns: Columns, faults: &mut Faults<'_>) {
    let mut names = HashSet::new();
    for form in &pack.form {
        let name = form.name.get_ref();
        if !names.insert(name.clone()) {
            faults.add(form.name.span().start, "form", vec![("name", name.into())]);
        }
        let blank = |words: &super::pack::Words| [&words.kk, &words.ru, &words.en].into_iter().any(|text| text.trim().is_empty());
        if blank(&form.title) {
            faults.add(form.name.span().start, "title", vec![("name", name.into())]);
        }
        let Some(all) = columns(form.report.get_ref()) else {
            faults.add(form.report.span().start, "report", vec![("report", form.report.get_ref().into())]);
            continue;
        };
        for column in &form.column {
            let at = column.code.span().start;
            if !all.contains(&column.code.get_ref().as_str()) {
                faults.add(at, "column", vec![("column", column.code.get_ref().into()), ("known", all.join(", ").into())]);
            }
            if [&column.kk, &column.ru, &column.en].into_iter().any(|heading| heading.trim().is_empty()) {
                faults.add(at, "heading", vec![("column", column.code.get_ref().into())]);
            }
        }
    }
}

/// Headings are those of columns that an import reads.
fn headings(pack: &Pack, faults: &mut Faults<'_>) {
    let known: Vec<&str> = super::headings::headings().map(|known| known.keys().map(String::as_str).collect()).unwrap_or_default();
    for field in pack.headings.keys().filter(|field| !known.contains(&field.as_str())) {
        let at = faults.text.find("[headings]").unwrap_or_default();
        let at = at + faults.text[at..].find(field.as_str()).unwrap_or_default();
        faults.add(at, "column", vec![("column", field.into()), ("known", known.join(", ").into())]);
    }
}
