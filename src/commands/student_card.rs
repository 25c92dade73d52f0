//! `esep student show` and `esep register show`: one child's card and chronology.

use crate::app::App;
use crate::cli::StudentShow;
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::chronology;
use crate::store::guardian::{self, Known};
use crate::store::{activity, document, entry, family, student};
use crate::table::{Cell, Head, Table, columns};

/// Who the child is, where, and whom to call.
pub fn show(app: &App, args: &StudentShow) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let today = app.today();
    let student = super::looked_up(app, db, &args.student.words())?;
    let title = super::label(db, &student, today)?;
    let mut fields: Vec<(&'static str, Cell)> = vec![
        ("id", Cell::Text(format!("#{}", student.id))),
        ("iin", student.iin.clone().into()),
        ("last_name", Cell::Text(student.name.last)),
        ("first_name", Cell::Text(student.name.first)),
        ("patronymic", student.name.patronymic.into()),
        ("sex", Cell::code(Vocabulary::Sex, student.sex)),
        ("birth_date", student.birth_date.into()),
        ("language", Cell::code(Vocabulary::Language, student.language)),
        ("address", student.address.into()),
        ("phone", student.phone.into()),
    ];
    for stay in student::memberships(db, student.id)? {
        fields.push(("class", Cell::Text(stay.class.to_string())));
        fields.push(("since", Cell::Day(stay.since)));
        fields.push(("left_on", stay.left_on.into()));
        fields.push(("reason", stay.reason.into()));
    }
    for Known { id, guardian, .. } in guardian::of_student(db, student.id)? {
        fields.push(("guardian_id", Cell::Text(id.to_string())));
        fields.push(("guardian", guardian.name.into()));
        fields.push(("guardian_relation", guardian.relation.into()));
        fields.push(("guardian_phone", guardian.phone.into()));
    }
    for consent in document::consents(db, student.id)?.into_iter().filter(|consent| consent.paper.lapse_on(today).is_none()) {
        fields.push(("consent", Cell::code(Vocabulary::Consent, consent.paper.consent)));
        fields.push(("valid_until", consent.paper.valid_until.into()));
    }
    let statuses = family::social_statuses(db, student.id, today)?;
    if !statuses.is_empty() {
        fields.push(("social_status", Cell::Codes(Vocabulary::SocialStatus, statuses)));
    }
    for stay in activity::of_student(db, student.id)?.into_iter().filter(|stay| stay.until.is_none_or(|until| until > today)) {
        fields.push(("activity", Cell::Text(stay.name)));
        fields.push(("enrolled_on", Cell::Day(stay.since)));
    }
    for open in entry::open_of(db, student.id)? {
        fields.push(("register", Cell::Code(Vocabulary::Register, open.facts.register)));
        fields.push(("placed_on", Cell::Day(open.facts.placed_on)));
    }
    let rows =
        fields.into_iter().filter(|(_, value)| *value != Cell::Empty).map(|(field, value)| vec![Cell::Word("col", field), value]).collect();
    let hint = app.text("card-hint", &[("id", student.id.into())]);
    app.print(&Table { head: Head { title: Some(title), columns: columns(&["field", "value"]) }, rows, notes: vec![hint] })?;
    Ok(Exit::Done)
}

/// Everything that happened, in the order of days.
pub fn chronology(app: &App, args: &StudentShow) -> Result<Exit> {
    let store = app.reading()?;
    let student = super::looked_up(app, store.db(), &args.student.words())?;
    let title = super::label(store.db(), &student, app.today())?;
    app.print(&chronology::run(store.db(), &app.locale, &student, title)?)?;
    Ok(Exit::Done)
}
