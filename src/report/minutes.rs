//! The agenda of a meeting of the prevention council with its decisions: what `council show` and the minutes print.

use crate::domain::case_work::Decision;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::agenda::{self, Decided, Item};
use crate::store::council::Council;
use crate::store::staff::Names;
use crate::store::{Db, student};
use crate::table::Cell;

/// The columns. The last two say in words what the others say in codes.
pub const COLUMNS: [&str; 22] = [
    "no",
    "student_id",
    "full_name",
    "class",
    "purpose",
    "register",
    "grounds",
    "proposal",
    "decision",
    "until",
    "review_on",
    "responsible",
    "removal_ground",
    "agency",
    "outcome",
    "words",
    "entry",
    "held_on",
    "protocol",
    "iin",
    "question",
    "decided",
];

/// The columns that programs read.
pub const FOR_PROGRAMS: usize = COLUMNS.len() - 2;

/// A row for each item, in the order of the agenda.
pub fn rows(db: &Db, norms: &Norms, locale: &Locale, council: &Council) -> Result<Vec<Vec<Cell>>> {
    let names = Names::read(db)?;
    let mut rows = Vec::new();
    for (item, number) in agenda::items(db, council.id)?.into_iter().zip(1..) {
        let (name, iin) = student::get(db, item.student)?.map(|student| (student.name.full(), student.iin)).unzip();
        let class = student::class_on(db, item.student, council.facts.on)?.map(|class| class.to_string());
        let question = question(norms, locale, &item);
        let words = decision_words(norms, locale, &names, &item);
        let pack = item.norms.as_ref();
        let decided = item.decided;
        let of = |field: fn(&Decided) -> Option<String>| decided.as_ref().and_then(field);
        let responsible = decided.as_ref().and_then(|decided| names.of(decided.responsible));
        rows.push(vec![
            Cell::Int(number),
            Cell::Int(item.student),
            name.into(),
            class.into(),
            Cell::Word("council-purpose", item.purpose.code()),
            Cell::Code(Vocabulary::Register, item.register).under(pack),
            Cell::Codes(Vocabulary::Ground, item.grounds).under(pack),
            item.proposal.into(),
            decided.as_ref().map_or(Cell::Empty, |decided| Cell::Word("council-decision", decided.decision.code())),
            decided.as_ref().and_then(|decided| decided.until).into(),
            decided.as_ref().and_then(|decided| decided.review_on).into(),
            responsible.into(),
            Cell::code(Vocabulary::RemovalGround, of(|decided| decided.ground.clone())),
            Cell::code(Vocabulary::Agency, of(|decided| decided.agency.clone())),
            Cell::code(Vocabulary::Outcome, of(|decided| decided.outcome.clone())),
            of(|decided| decided.words.clone()).into(),
            item.entry.into(),
            Cell::Day(council.facts.on),
            council.protocol.clone().into(),
            iin.flatten().into(),
            Cell::Text(question),
            words.into(),
        ]);
    }
    Ok(rows)
}

/// What is asked: `постановка: внутришкольный учёт — систематические пропуски …`.
pub fn question(norms: &Norms, locale: &Locale, item: &Item) -> String {
    let pack = item.norms.as_deref();
    let register = norms.label_under(pack, Vocabulary::Register, &item.register, locale.lang);
    let grounds: Vec<&str> = item.grounds.iter().map(|ground| norms.label_under(pack, Vocabulary::Ground, ground, locale.lang)).collect();
    let purpose = locale.text(&format!("council-purpose-{}", item.purpose.code()), &[]);
    format!("{purpose}: {register} — {}", grounds.join(", "))
}

/// What was decided, with its particulars: `поставить на учёт; срок до 20.05.2027; …`.
pub fn decision_words(norms: &Norms, locale: &Locale, names: &Names, item: &Item) -> Option<String> {
    let decided = item.decided.as_ref()?;
    let label = |vocabulary, code: &Option<String>| code.as_deref().map(|code| norms.label(vocabulary, code, locale.lang).to_owned());
    let mut parts = vec![locale.text(&format!("council-resolved-{}", decided.decision.code()), &[])];
    parts.extend(label(Vocabulary::Agency, &decided.agency));
    parts.extend(label(Vocabulary::RemovalGround, &decided.ground));
    parts.extend(decided.until.map(|day| locale.text("council-until", &[("day", day.into())])));
    parts.extend(decided.review_on.map(|day| locale.text("council-review", &[("day", day.into())])));
    let responsible = names.of(decided.responsible);
    parts.extend(responsible.map(|name| locale.text("council-responsible", &[("name", name.into())])));
    let outcome = label(Vocabulary::Outcome, &decided.outcome);
    parts.extend(outcome.map(|outcome| locale.text("council-outcome", &[("outcome", outcome.into())])));
    // The words stand last: they may be long.
    parts.extend(decided.words.clone());
    Some(parts.join("; "))
}

/// How many decisions of each kind: `поставить на учёт 12 · продлить 5`.
pub fn tally(locale: &Locale, items: &[Item]) -> String {
    let count = |decision: Decision| items.iter().filter(|item| item.decided.as_ref().is_some_and(|d| d.decision == decision)).count();
    let line = |decision: Decision| format!("{} {}", locale.text(&format!("council-decision-{}", decision.code()), &[]), count(decision));
    Decision::ALL.into_iter().filter(|decision| count(*decision) > 0).map(line).collect::<Vec<_>>().join(" · ")
}
