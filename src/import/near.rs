//! Children of the register who may be the one in a row that matches nobody.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::domain::Date;
use crate::domain::iin::Iin;
use crate::domain::likeness::{near_days, near_names};
use crate::domain::person_name::fold;
use crate::error::Result;
use crate::store::Db;
use crate::store::student::{self, Record, Student};

/// Looks for them; numbers of children by birth date are read when the first row asks.
pub struct Near<'a> {
    db: &'a Db,
    births: OnceCell<Births>,
}

/// Children who have an IIN can only be meant by rows that have none.
#[derive(Default)]
struct Births {
    with_iin: HashMap<Date, Vec<i64>>,
    without: HashMap<Date, Vec<i64>>,
}

impl<'a> Near<'a> {
    /// Nothing is read yet.
    pub fn new(db: &'a Db) -> Self {
        Self { db, births: OnceCell::new() }
    }

    fn births(&self) -> Result<&Births> {
        if let Some(births) = self.births.get() {
            return Ok(births);
        }
        let mut births = Births::default();
        student::each_birth(self.db, |id, iin, birth_date| {
            let day = birth_date.or_else(|| birth_in(iin));
            let children = if iin.is_some() { &mut births.with_iin } else { &mut births.without };
            if let Some(day) = day {
                children.entry(day).or_default().push(id);
            }
        })?;
        Ok(self.births.get_or_init(|| births))
    }

    /// Numbers of the children, in order: born on that day and nearly of that name, or of that name and born on nearly that
    /// day. Two who have an IIN each are two.
    pub fn of(&self, record: &Record) -> Result<Vec<i64>> {
        let Some(birth) = record.birth_date.or_else(|| record.iin.as_ref().and_then(Iin::birth_date)) else { return Ok(Vec::new()) };
        let births = self.births()?;
        let mut ids = births.without.get(&birth).cloned().unwrap_or_default();
        if record.iin.is_none() {
            ids.extend(births.with_iin.get(&birth).into_iter().flatten());
        }
        let mut found = Vec::new();
        for id in ids {
            found.extend(student::get(self.db, id)?.filter(|known| near_names(&known.name, &record.name)).map(|known| known.id));
        }
        let may_be = |known: &Student| record.iin.is_none() || known.iin.is_none();
        for known in student::called(self.db, &fold(&format!("{} {}", record.name.last, record.name.first)))? {
            let day = known.birth_date.or_else(|| birth_in(known.iin.as_deref()));
            if may_be(&known) && near_names(&known.name, &record.name) && day.is_some_and(|day| near_days(day, birth)) {
                found.push(known.id);
            }
        }
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }
}

fn birth_in(iin: Option<&str>) -> Option<Date> {
    iin.and_then(|iin| Iin::parse(iin).ok()).and_then(|iin| iin.birth_date())
}
