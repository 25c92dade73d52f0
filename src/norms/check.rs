//! Reading a pack that somebody else wrote: every mistake with its line, in words; nothing is taken until there is none.

use std::collections::HashSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Item, Norms, Pack, Vocabulary};
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
    let syntax = |error: toml::de::Error| {
        let line = error.span().map_or(0, |span| line_of(text, span.start));
        vec![Fault { line, code: "syntax", args: vec![("reason", error.message().into())] }]
    };
    let pack: Pack = toml::from_str(text).map_err(syntax)?;
    let whole = DeTable::parse(text).map_err(syntax)?;
    let whole = Spanned::new(whole.span(), DeValue::Table(whole.into_inner()));
    let mut faults = Faults { text, whole, found: Vec::new() };
    dates(&pack, known, &mut faults);
    codes(&pack, &mut faults);
    registers(&pack, known, &mut faults);
    lengths(&pack, &mut faults);
    names(&pack, known, &mut faults);
    if pack.scan_limit_mib.is_some_and(|limit| !(1..=SCAN_LIMIT_MIB).contains(&limit)) {
        faults.add("scan_limit_mib", "scan_limit", vec![("most", i64::from(SCAN_LIMIT_MIB).into())]);
    }
    forms(&pack, columns, &mut faults);
    headings(&pack, &mut faults);
    if faults.found.is_empty() { Ok(pack) } else { Err(faults.found) }
}

struct Faults<'a> {
    text: &'a str,
    whole: Spanned<DeValue<'a>>,
    found: Vec<Fault>,
}

impl Faults<'_> {
    /// A mistake at a place: keys and numbers in lists, from the outermost, `ground.0.registers.2`; where that is not found, what
    /// would hold it counts.
    fn add(&mut self, place: &str, code: &'static str, args: Args) {
        let mut at = &self.whole;
        for step in place.split('.') {
            let inner = step.parse::<usize>().ok().and_then(|number| at.get_ref().get(number)).or_else(|| at.get_ref().get(step));
            let Some(inner) = inner else { break };
            at = inner;
        }
        self.found.push(Fault { line: line_of(self.text, at.span().start), code, args });
    }

    /// A mistake in an item of a set.
    fn add_in(&mut self, vocabulary: Vocabulary, item: usize, field: &str, code: &'static str, args: Args) {
        self.add(&format!("{}.{item}.{field}", vocabulary.name().replace('-', "_")), code, args);
    }
}

/// The line of a byte, from 1.
fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

fn dates(pack: &Pack, known: &Norms, faults: &mut Faults<'_>) {
    let plain_id = !pack.id.is_empty() && pack.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !plain_id {
        faults.add("id", "id", vec![("id", (&pack.id).into())]);
    }
    if let Some(until) = pack.until.filter(|until| *until <= pack.from) {
        faults.add("until", "dates", vec![("from", pack.from.into()), ("until", until.into())]);
    }
    for other in known.packs().iter().filter(|other| other.id == pack.id) {
        if other.version == pack.version {
            faults.add("id", "version", vec![("pack", other.reference().into())]);
        } else if (other.version < pack.version && other.from > pack.from) || (other.version > pack.version && other.from < pack.from) {
            faults.add("id", "order", vec![("pack", other.reference().into()), ("from", other.from.into())]);
        }
    }
    let mut years = HashSet::new();
    for (number, plan) in pack.year.iter().enumerate() {
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
        if plan.year.parse::<SchoolYear>().is_err() || !edges.is_sorted_by(|a, b| a < b) || !years.insert(&plan.year) {
            faults.add(&format!("year.{number}.year"), "year", vec![("year", (&plan.year).into())]);
        }
    }
}

/// Within a set every code and every label means one thing, and none is blank.
fn codes(pack: &Pack, faults: &mut Faults<'_>) {
    for vocabulary in Vocabulary::ALL {
        let mut names = HashSet::new();
        for (number, item) in pack.items(vocabulary).iter().enumerate() {
            let mut add = |code, args| faults.add_in(vocabulary, number, "code", code, args);
            let good = !item.code.is_empty() && item.code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            if !good {
                add("code", vec![("code", (&item.code).into())]);
            }
            if item.names().iter().any(|name| name.trim().is_empty()) {
                add("label", vec![("code", (&item.code).into())]);
            }
            let own: HashSet<String> = item.names().into_iter().chain(item.aliases.iter().map(String::as_str)).map(plain).collect();
            for name in own {
                if !names.insert(name.clone()) {
                    add("twice", vec![("name", name.into())]);
                }
            }
        }
    }
}

/// Registers that grounds and forms name are there, and so are the roles.
fn registers(pack: &Pack, known: &Norms, faults: &mut Faults<'_>) {
    let knows = |code: &str| knows(pack, known, Vocabulary::Register, code);
    for (number, ground) in pack.items(Vocabulary::Ground).iter().enumerate() {
        let mut add = |field: &str, code, name: &str| faults.add_in(Vocabulary::Ground, number, field, code, vec![("code", name.into())]);
        for (place, register) in ground.registers.iter().enumerate().filter(|(_, register)| !knows(register)) {
            add(&format!("registers.{place}"), "register", register);
        }
        let Some(bullying) = &ground.bullying else { continue };
        if Role::of(&bullying.role).is_none() {
            add("bullying.role", "incident_role", &bullying.role);
        }
        if !knows(&bullying.register) {
            add("bullying.register", "register", &bullying.register);
        }
    }
    for (number, form) in pack.form.iter().enumerate() {
        if let Some(register) = form.register.as_ref().filter(|register| !knows(register)) {
            faults.add(&format!("form.{number}.register"), "register", vec![("code", register.into())]);
        }
    }
}

/// A deadline has its length; an indicator is one that the program can reckon, and has its threshold.
fn lengths(pack: &Pack, faults: &mut Faults<'_>) {
    for (number, deadline) in pack.items(Vocabulary::Deadline).iter().enumerate() {
        if deadline.amount.is_none() || deadline.unit.is_none() {
            faults.add_in(Vocabulary::Deadline, number, "code", "deadline", vec![("code", (&deadline.code).into())]);
        }
    }
    for (number, indicator) in pack.items(Vocabulary::Indicator).iter().enumerate() {
        if Indicator::of(&indicator.code).is_none() || indicator.amount.is_none_or(|amount| amount == 0) {
            let known = Indicator::ALL.map(Indicator::code).join(", ");
            let args = vec![("code", (&indicator.code).into()), ("known", known.into())];
            faults.add_in(Vocabulary::Indicator, number, "code", "indicator", args);
        }
    }
}

/// The consents, agencies and grounds that items name are there.
fn names(pack: &Pack, known: &Norms, faults: &mut Faults<'_>) {
    type Named = fn(&Item) -> Option<&String>;
    let names: [(Vocabulary, &str, Vocabulary, Named); 3] = [
        (Vocabulary::Intervention, "needs_consent", Vocabulary::Consent, |kind| kind.needs_consent.as_ref()),
        (Vocabulary::Ground, "without_improvement", Vocabulary::Agency, |ground| ground.without_improvement.as_ref()),
        (Vocabulary::Indicator, "ground", Vocabulary::Ground, |indicator| indicator.ground.as_ref()),
    ];
    for (of, field, vocabulary, named) in names {
        for (number, item) in pack.items(of).iter().enumerate() {
            if let Some(name) = named(item).filter(|name| !knows(pack, known, vocabulary, name)) {
                faults.add_in(of, number, field, vocabulary.name(), vec![("code", name.into())]);
            }
        }
    }
}

/// Whether the pack itself, or one that it will stand beside, has a code.
fn knows(pack: &Pack, known: &Norms, vocabulary: Vocabulary, code: &str) -> bool {
    pack.items(vocabulary).iter().any(|item| item.code == code) || known.find(vocabulary, code).is_some()
}

fn forms(pack: &Pack, columns: Columns, faults: &mut Faults<'_>) {
    let mut names = HashSet::new();
    for (number, form) in pack.form.iter().enumerate() {
        if !names.insert(&form.name) {
            faults.add(&format!("form.{number}.name"), "form", vec![("name", (&form.name).into())]);
        }
        if [&form.title.kk, &form.title.ru, &form.title.en].into_iter().any(|text| text.trim().is_empty()) {
            faults.add(&format!("form.{number}.title"), "title", vec![("name", (&form.name).into())]);
        }
        let Some(all) = columns(&form.report) else {
            faults.add(&format!("form.{number}.report"), "report", vec![("report", (&form.report).into())]);
            continue;
        };
        for (place, column) in form.column.iter().enumerate() {
            let mut add = |code, args| faults.add(&format!("form.{number}.column.{place}.code"), code, args);
            if !all.contains(&column.code.as_str()) {
                add("column", vec![("column", (&column.code).into()), ("known", all.join(", ").into())]);
            }
            if [&column.kk, &column.ru, &column.en].into_iter().any(|heading| heading.trim().is_empty()) {
                add("heading", vec![("column", (&column.code).into())]);
            }
        }
    }
}

/// Headings are those of columns that an import reads.
fn headings(pack: &Pack, faults: &mut Faults<'_>) {
    let known: Vec<&str> = super::headings::headings().map(|known| known.keys().map(String::as_str).collect()).unwrap_or_default();
    for field in pack.headings.keys().filter(|field| !known.contains(&field.as_str())) {
        faults.add(&format!("headings.{field}"), "column", vec![("column", field.into()), ("known", known.join(", ").into())]);
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::error::Result;
    use crate::norms::norms;

    /// Every mistake is told at its own line, also where the same code stands in another set before it.
    #[test]
    fn mistakes_have_their_lines() -> Result<()> {
        let text = "id = \"kz-x\"\nversion = 1\nfrom = \"2026-09-01\"\nuntil = \"2026-08-01\"\n\
            title = { kk = \"а\", ru = \"б\", en = \"c\" }\n\
            [[ground]]\ncode = \"other\"\nkk = \"а\"\nru = \"б\"\nen = \"c\"\nregisters = [\n  \"in_school\",\n  \"out_school\",\n]\n\
            [[outcome]]\ncode = \"other\"\nkk = \"а\"\nru = \"\"\nen = \"c\"\n\
            [headings]\nclass = [\"Сынып\"]\n\"cl.ass\" = [\"Класс\"]\nklass = [\"Класс\"]\n";
        let faults = read(text, norms()?, |_| None).err().unwrap_or_default();
        let found: Vec<(usize, &str)> = faults.iter().map(|fault| (fault.line, fault.code)).collect();
        let line = |wanted: &str| text.lines().position(|line| line.contains(wanted)).map_or(0, |at| at + 1);
        let outcome = line("[[outcome]]") + 1;
        assert_eq!(
            found,
            [(4, "dates"), (outcome, "label"), (line("out_school"), "register"), (line("[headings]"), "column"), (line("klass"), "column")]
        );
        Ok(())
    }
}
