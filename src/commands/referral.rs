//! `esep referral`: papers sent to agencies outside the school, and what they answered.

use crate::app::App;
use crate::cli::{Referral as Command, ReferralAnswer, ReferralEdit, ReferralList, ReferralSend};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::document::Lapse;
use crate::store::referral::{self, Answer, Listed, Referral, Sent};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary};
use crate::table::{Cell, Head, columns};

/// The deadline of the norms that an answer is awaited by.
const ANSWER: &str = "answer";

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Send(args) => send(app, &args),
        Command::Answer(args) => answer(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List(args) => list(app, &args),
    }
}

fn send(app: &App, args: &ReferralSend) -> Result<Exit> {
    let norms = app.norms()?;
    let agency = norms.require(Vocabulary::Agency, &args.agency)?;
    let answer_due = match args.answer_due {
        None => norms.due(ANSWER, args.on)?,
        given => given,
    };
    app.warn_of_future(args.on);
    let written = app.write("referral send", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let by = super::staff_id(tx, args.by.as_ref())?;
        let sent = Sent {
            agency: agency.code.clone(),
            on: args.on,
            number: args.number.clone(),
            purpose: args.purpose.clone(),
            consent: args.consent,
            staff: by,
            answer_due,
            answer: None,
        };
        check(app, tx, &student, &sent, None)?;
        let id = referral::insert(tx, student.id, &sent)?;
        let label = super::label(tx, &student, args.on)?;
        Ok(((id, student.id, label), summary(student.id, id).with("agency", agency.code.as_str()).with("on", args.on.to_string())))
    })?;
    let (id, student, label) = written.value;
    let told = [
        ("id", id.into()),
        ("agency", agency.label(app.locale.lang).into()),
        ("day", args.on.into()),
        ("student", label.into()),
        ("due", answer_due.map_or_else(|| "".into(), Into::into)),
        ("awaited", if answer_due.is_some() { "yes" } else { "no" }.into()),
    ];
    app.done("referral-sent", &told, written.operation, &[("student", student.into()), ("referral", id.into())])
}

fn summary(student: i64, id: i64) -> Summary {
    Summary::default().with("student", student).with("referral", id)
}

/// The rules of a referral: those of its days; a consent is the child's own and holds on the day of sending; a referral
/// is kept once.
fn check(app: &App, tx: &Db, student: &Student, sent: &Sent, own: Option<i64>) -> Result<()> {
    if let Some(error) = sent.broken_rule() {
        return Err(error.with("id", own.unwrap_or_default()));
    }
    let label = || super::label(tx, student, app.today());
    if let Some(id) = sent.consent {
        let (consent, _) = super::paper::find(tx, id)?;
        if consent.student != student.id {
            return Err(Error::refused("consent_of_other").with("id", id).with("student", label()?).with("child", student.id));
        }
        if consent.paper.consent.is_none() {
            let kind = app.norms()?.label(Vocabulary::Document, &consent.paper.kind, app.locale.lang).to_owned();
            return Err(Error::refused("not_a_consent").with("kind", kind));
        }
        if let Some(lapse) = consent.paper.lapse_on(sent.on) {
            let (how, day) = match lapse {
                Lapse::Later(day) => ("later", day),
                Lapse::Expired(day) => ("expired", day),
                Lapse::Withdrawn(day) => ("withdrawn", day),
            };
            let error = Error::refused("consent_lapsed").with("id", id).with("how", how).with("day", day).with("sent", sent.on);
            return Err(error.with("student", label()?).with("child", student.id).with("on", sent.on.to_string()));
        }
    }
    if let Some(known) = referral::same(tx, student.id, sent)?.filter(|known| Some(known.id) != own) {
        return Err(Error::refused("referral_known").with("id", known.id).with("day", sent.on).with("student", label()?));
    }
    Ok(())
}

/// The referral with this number, and the child.
fn find(tx: &Db, id: i64) -> Result<(Referral, Student)> {
    let unknown = || Error::not_found("referral_unknown").with("id", id);
    let known = referral::get(tx, id)?.ok_or_else(unknown)?;
    let student = student::get(tx, known.student)?.ok_or_else(unknown)?;
    Ok((known, student))
}

fn answer(app: &App, args: &ReferralAnswer) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = app.write("referral answer", |tx| {
        let (known, student) = find(tx, args.referral.referral)?;
        if let Some(stands) = &known.sent.answer {
            let error = Error::refused("answered_already").with("id", known.id).with("answered", stands.on);
            return Err(error.with("verdict", verdict(stands.accepted)));
        }
        let answer = Answer { on: args.on, accepted: args.verdict.accepted, words: args.answer.clone() };
        let sent = Sent { answer: Some(answer), ..known.sent };
        if let Some(error) = sent.broken_rule() {
            return Err(error.with("id", known.id));
        }
        referral::update(tx, known.id, &sent)?;
        Ok(((known.id, student, sent.agency), summary(known.student, known.id).with("on", args.on.to_string())))
    })?;
    let (id, student, agency) = written.value;
    let told = [
        ("id", id.into()),
        ("agency", app.norms()?.label(Vocabulary::Agency, &agency, app.locale.lang).into()),
        ("day", args.on.into()),
        ("student", student.name.full().into()),
        ("verdict", verdict(args.verdict.accepted).into()),
    ];
    app.done("referral-answered", &told, written.operation, &[("student", student.id.into()), ("referral", id.into())])
}

/// The word for an answer.
fn verdict(accepted: bool) -> &'static str {
    if accepted { "accepted" } else { "refused" }
}

fn edit(app: &App, args: &ReferralEdit) -> Result<Exit> {
    let norms = app.norms()?;
    let agency = super::code(norms, Vocabulary::Agency, args.agency.as_ref())?;
    let written = app.write("referral edit", |tx| {
        let (known, student) = find(tx, args.referral.referral)?;
        let old = known.sent.clone();
        let of_answer = args.answered_on.is_some() || args.answer.is_some() || args.verdict.given().is_some();
        if of_answer && old.answer.is_none() {
            return Err(Error::refused("not_answered").with("id", known.id));
        }
        let answer = old.answer.map(|stands| Answer {
            on: args.answered_on.unwrap_or(stands.on),
            accepted: args.verdict.given().unwrap_or(stands.accepted),
            words: args.answer.clone().unwrap_or(stands.words),
        });
        let on = args.on.unwrap_or(old.on);
        // A due day that the norms set moves with the day of sending.
        let moved = args.answer_due.is_none() && old.answer_due == norms.due(ANSWER, old.on)?;
        let new = Sent {
            agency: agency.unwrap_or(old.agency),
            on,
            number: args.number.clone().unwrap_or(old.number),
            purpose: args.purpose.clone().unwrap_or(old.purpose),
            consent: args.consent.unwrap_or(old.consent),
            staff: super::staff_anew(tx, args.by.as_ref())?.unwrap_or(old.staff),
            answer_due: if moved { norms.due(ANSWER, on)? } else { args.answer_due.unwrap_or(old.answer_due) },
            answer,
        };
        if new != known.sent {
            check(app, tx, &student, &new, Some(known.id))?;
            referral::update(tx, known.id, &new)?;
        }
        Ok((known.id, summary(student.id, known.id)))
    })?;
    let text = if app.changed_nothing(written.operation) { "referral-same" } else { "referral-edited" };
    app.done(text, &[("id", written.value.into())], written.operation, &[("referral", written.value.into())])
}

/// Referrals of a child or of all, oldest first; with `--open` those that are not answered.
fn list(app: &App, args: &ReferralList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let student = super::looked_up_if(app, db, &args.student)?;
    let title = app.text(if args.open { "referral-list-open" } else { "referral-list" }, &[]);
    let title = super::list_title(app, db, title, student.as_ref(), None)?;
    let people = app.format()?.is_for_reading();
    let shown: &[&str] = match (people, &student) {
        (true, Some(_)) => &["id", "sent_on", "agency", "number", "purpose", "answer_due", "answered_on", "verdict", "answer"],
        (true, None) => &["id", "sent_on", "full_name", "agency", "number", "purpose", "answer_due", "answered_on", "verdict", "answer"],
        (false, _) => &FILE_COLUMNS,
    };
    let head = Head { title: Some(title), columns: columns(shown) };
    app.stream(&head, |row| {
        referral::each(db, student.as_ref().map(|student| student.id), |listed| {
            if args.open && listed.referral.sent.answer.is_some() {
                return Ok(());
            }
            row(&if people { people_cells(listed, student.is_none()) } else { file_cells(listed) })
        })?;
        Ok(Vec::new())
    })?;
    Ok(Exit::Done)
}

const FILE_COLUMNS: [&str; 14] = [
    "id",
    "iin",
    "sent_on",
    "agency",
    "number",
    "purpose",
    "consent_id",
    "by",
    "answer_due",
    "answered_on",
    "verdict",
    "answer",
    "full_name",
    "student_id",
];

/// Day, verdict and words of an answer.
fn answer_cells(answer: Option<Answer>) -> [Cell; 3] {
    match answer {
        None => [Cell::Empty, Cell::Empty, Cell::Empty],
        Some(answer) => [Cell::Day(answer.on), Cell::Word("referral-verdict", verdict(answer.accepted)), answer.words.into()],
    }
}

fn people_cells(listed: Listed, named: bool) -> Vec<Cell> {
    let sent = listed.referral.sent;
    let mut cells = vec![Cell::Int(listed.referral.id), Cell::Day(sent.on)];
    cells.extend(named.then_some(Cell::Text(listed.name)));
    cells.extend([Cell::Code(Vocabulary::Agency, sent.agency), sent.number.into(), sent.purpose.into(), sent.answer_due.into()]);
    cells.extend(answer_cells(sent.answer));
    cells
}

fn file_cells(listed: Listed) -> Vec<Cell> {
    let sent = listed.referral.sent;
    let mut cells = vec![
        Cell::Int(listed.referral.id),
        listed.iin.into(),
        Cell::Day(sent.on),
        Cell::Code(Vocabulary::Agency, sent.agency),
        sent.number.into(),
        sent.purpose.into(),
        sent.consent.into(),
        listed.staff.into(),
        sent.answer_due.into(),
    ];
    cells.extend(answer_cells(sent.answer));
    cells.extend([Cell::Text(listed.name), Cell::Int(listed.referral.student)]);
    cells
}
