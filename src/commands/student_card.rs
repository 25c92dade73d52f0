//! `esep student show` and `esep register show`: one child's card and chronology.

use crate::app::App;
use crate::cli::StudentShow;
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::student::{self, Student};
use crate::store::{Db, entry, family, intervention, staff};
use crate::table::{Cell, Head, Table, columns};

/// Who the child is, where, and whom to call.
pub fn show(app: &App, args: &StudentShow) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let today = app.today();
    let student = student::resolve(db, &args.student.words(), today)?;
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
    for guardian in family::guardians(db, student.id)? {
        fields.push(("guardian", guardian.name.into()));
        fields.push(("guardian_relation", guardian.relation.into()));
        fields.push(("guardian_phone", guardian.phone.into()));
    }
    let statuses = family::social_statuses(db, student.id, today)?;
    if !statuses.is_empty() {
        fields.push(("social_status", Cell::Codes(Vocabulary::SocialStatus, statuses)));
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

/// One step of a child's way.
struct Step {
    on: Date,
    /// Order among the steps of one day.
    order: u8,
    cells: Vec<Cell>,
}

/// Everything that happened, in the order of days.
pub fn chronology(app: &App, args: &StudentShow) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let student = student::resolve(db, &args.student.words(), app.today())?;
    let title = super::label(db, &student, app.today())?;
    let mut steps = steps(db, &student)?;
    steps.sort_by_key(|step| (step.on, step.order));
    let head = Head { title: Some(title), columns: columns(&["on", "event", "register", "subject", "protocol", "by", "text"]) };
    let notes = if entry::of_student(db, student.id)?.is_empty() { vec![app.text("card-never-placed", &[])] } else { Vec::new() };
    app.print(&Table { head, rows: steps.into_iter().map(|step| step.cells).collect(), notes })?;
    Ok(Exit::Done)
}

fn steps(db: &Db, student: &Student) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    let mut add =
        |on: Date, order, event, register: Option<&String>, subject, protocol: Option<String>, by: Option<String>, text: Option<String>| {
            let register = Cell::code(Vocabulary::Register, register.cloned());
            steps.push(Step {
                on,
                order,
                cells: vec![Cell::Day(on), Cell::Word("event", event), register, subject, protocol.into(), by.into(), text.into()],
            });
        };
    for stay in student::memberships(db, student.id)? {
        let class = Cell::Text(stay.class.to_string());
        add(stay.since, 0, "joined", None, class.clone(), None, None, None);
        if let Some(left_on) = stay.left_on {
            add(left_on, 5, "left", None, class, None, None, stay.reason);
        }
    }
    let all_staff = staff::all(db)?;
    let name = |id: Option<i64>| all_staff.iter().find(|one| Some(one.id) == id).map(|one| one.name.clone());
    for entry in entry::of_student(db, student.id)? {
        let facts = entry.facts;
        let register = Some(&facts.register);
        add(
            facts.placed_on,
            1,
            "placed",
            register,
            Cell::Codes(Vocabulary::Ground, facts.grounds.clone()),
            facts.protocol,
            name(facts.responsible),
            facts.note,
        );
        for extension in entry::extensions(db, entry.id)? {
            let outcome = Cell::code(Vocabulary::Outcome, extension.outcome);
            let until = crate::domain::calendar::written(extension.until);
            add(extension.decided_on, 3, "extended", register, outcome, extension.protocol, None, Some(format!("→ {until}")));
        }
        if let Some(removal) = facts.removal {
            add(removal.on, 4, "removed", register, Cell::Code(Vocabulary::RemovalGround, removal.ground), removal.protocol, None, None);
        }
    }
    intervention::each(db, Period::EVER, Some(student.id), |listed| {
        let contact = listed.intervention.contact;
        let kind = Cell::Code(Vocabulary::Intervention, contact.kind);
        add(contact.held_on, 2, "contact", None, kind, None, listed.staff, contact.summary);
        Ok(())
    })?;
    Ok(steps)
}
