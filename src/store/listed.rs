//! A known child brought up to what a list says.

use super::Db;
use super::family::set_social_statuses;
use super::guardian;
use super::staff;
use super::student::{Joined, Record, Student, join_class, update};
use crate::domain::class_name::ClassName;
use crate::domain::likeness::is_worn_copy;
use crate::domain::person_name::PersonName;
use crate::error::Result;

/// One thing that stands otherwise now.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Difference {
    /// Code of the column.
    pub column: &'static str,
    /// What stood there.
    pub before: Option<String>,
    /// What stands there.
    pub after: Option<String>,
}

/// What a list brought of a child.
#[derive(Debug)]
pub struct Brought {
    /// Everything that differs, the class too.
    pub differences: Vec<Difference>,
    /// The class.
    pub joined: Joined,
}

/// What a list says, unless it says nothing or only lost the letters of what is known.
pub fn said(given: Option<&String>, known: Option<String>) -> Option<String> {
    match given {
        Some(given) if known.as_ref().is_some_and(|known| is_worn_copy(given, known)) => known,
        Some(given) => Some(given.clone()),
        None => known,
    }
}

/// Brings a known child up to what a record says. What it does not say stays; nothing is ever emptied.
pub fn apply(db: &Db, known: &Student, record: &Record) -> Result<Brought> {
    let mut new = known.clone();
    if !record.name.has_lost_letters() {
        new.name = PersonName { patronymic: record.name.patronymic.clone().or(new.name.patronymic), ..record.name.clone() };
    }
    new.iin = record.iin.as_ref().map(|iin| iin.as_str().to_owned()).or(new.iin);
    new.sex = record.sex.clone().or(new.sex);
    new.birth_date = record.birth_date.or(new.birth_date);
    new.language = record.language.clone().or(new.language);
    new.address = said(record.address.as_ref(), new.address);
    new.phone = record.phone.clone().or(new.phone);
    let mut found = Differences::default();
    if update(db, known, &new)? {
        found.own(known, &new);
    }
    let joined = join_class(db, known.id, &record.class, record.since)?;
    let class = |class: &ClassName| Some(class.to_string());
    match &joined {
        Joined::Known => {}
        Joined::Past(before) => found.add("since", *before, Some(record.since)),
        Joined::Moved(before) => found.add("class", before.as_ref().and_then(class), class(&record.class)),
        Joined::Back(before) => found.0.push(Difference { column: "class", before: class(before), after: class(&record.class) }),
    }
    if let Some((old, new)) = guardian::set(db, known.id, &record.guardian)? {
        found.add("guardian", old.name, new.name);
        found.add("guardian_relation", old.relation, new.relation);
        found.add("guardian_phone", old.phone, new.phone);
    }
    if let Some(statuses) = &record.social_status
        && let Some(before) = set_social_statuses(db, known.id, statuses, record.since)?
    {
        found.add("social_status", Some(before.join("|")).filter(|before| !before.is_empty()), Some(statuses.join("|")));
    }
    Ok(Brought { differences: found.0, joined })
}

/// What stands otherwise, column by column.
#[derive(Debug, Default)]
pub struct Differences(pub Vec<Difference>);

impl Differences {
    /// A column, if it differs.
    pub fn add<T: ToString + PartialEq>(&mut self, column: &'static str, before: Option<T>, after: Option<T>) {
        if before != after {
            let text = |value: Option<T>| value.map(|value| value.to_string());
            self.0.push(Difference { column, before: text(before), after: text(after) });
        }
    }

    /// A column that names one of the staff.
    pub fn add_staff(&mut self, db: &Db, column: &'static str, before: Option<i64>, after: Option<i64>) -> Result<()> {
        self.add(column, staff::name(db, before)?, staff::name(db, after)?);
        Ok(())
    }

    /// What differs in a child's own record.
    fn own(&mut self, known: &Student, new: &Student) {
        self.add("iin", known.iin.clone(), new.iin.clone());
        self.add("last_name", Some(known.name.last.clone()), Some(new.name.last.clone()));
        self.add("first_name", Some(known.name.first.clone()), Some(new.name.first.clone()));
        self.add("patronymic", known.name.patronymic.clone(), new.name.patronymic.clone());
        self.add("sex", known.sex.clone(), new.sex.clone());
        self.add("birth_date", known.birth_date, new.birth_date);
        self.add("language", known.language.clone(), new.language.clone());
        self.add("address", known.address.clone(), new.address.clone());
        self.add("phone", known.phone.clone(), new.phone.clone());
    }
}
