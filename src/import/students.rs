//! Lists of children.

use std::collections::{BTreeMap, HashSet};

use super::near::Near;
use super::plan::{Absent, Applied, Done, Doubt, Missing};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, Weak, hash};
use crate::domain::Date;
use crate::domain::class_name::ClassName;
use crate::domain::iin::{Iin, IinError};
use crate::domain::likeness::share_a_name;
use crate::domain::person_name::PersonName;
use crate::domain::text::{clean, clean_line};
use crate::error::{Error, Result};
use crate::norms::Vocabulary;
use crate::store::Db;
use crate::store::guardian::Guardian;
use crate::store::listed;
use crate::store::student::{self, Joined, Match, NameIndex, Record};

/// Where the columns are.
struct Columns {
    iin: Option<usize>,
    full_name: Option<usize>,
    last_name: Option<usize>,
    first_name: Option<usize>,
    patronymic: Option<usize>,
    sex: Option<usize>,
    birth_date: Option<usize>,
    class: Option<usize>,
    grade: Option<usize>,
    letter: Option<usize>,
    since: Option<usize>,
    language: Option<usize>,
    address: Option<usize>,
    phone: Option<usize>,
    guardian: Option<usize>,
    guardian_relation: Option<usize>,
    guardian_phone: Option<usize>,
    social_status: Option<usize>,
}

/// Children on their way into the register.
pub struct Students<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
    columns: Columns,
    /// The register had no children when the import began: whoever is not in the file's own way is new.
    empty: bool,
    near: Near<'a>,
    /// The index of names, which a long list makes anew at its end.
    laid_aside: Option<NameIndex>,
    /// Rows of which a person has to say who is meant.
    doubts: BTreeMap<usize, Doubt>,
    /// Children that the file is about, and its classes.
    present: HashSet<i64>,
    classes: HashSet<ClassName>,
}

/// A child with the folded name that is made once.
pub struct Child {
    line: u64,
    record: Record,
    name_key: String,
}

impl<'a> Students<'a> {
    /// Nothing is read yet.
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Result<Self> {
        let at = |column| options.mapping.at(column);
        let columns = Columns {
            iin: at("iin"),
            full_name: at("full_name"),
            last_name: at("last_name"),
            first_name: at("first_name"),
            patronymic: at("patronymic"),
            sex: at("sex"),
            birth_date: at("birth_date"),
            class: at("class"),
            grade: at("grade"),
            letter: at("letter"),
            since: at("since"),
            language: at("language"),
            address: at("address"),
            phone: at("phone"),
            guardian: at("guardian"),
            guardian_relation: at("guardian_relation"),
            guardian_phone: at("guardian_phone"),
            social_status: at("social_status"),
        };
        let empty = student::none_yet(db)?;
        let (doubts, present, classes) = Default::default();
        Ok(Self { db, options, columns, empty, near: Near::new(db), laid_aside: None, doubts, present, classes })
    }

    fn name(&self, row: &Row<'_>) -> Result<PersonName, Rejection> {
        let text = |column| row.cell(column).and_then(clean_line);
        if self.columns.last_name.is_none() {
            let full = text(self.columns.full_name).ok_or(("full_name", "missing_field"))?;
            return PersonName::from_full(&full).ok_or(("full_name", "missing_field"));
        }
        Ok(PersonName {
            last: text(self.columns.last_name).ok_or(("last_name", "missing_field"))?,
            first: text(self.columns.first_name).ok_or(("first_name", "missing_field"))?,
            patronymic: text(self.columns.patronymic),
        })
    }

    /// The IIN of a row, and whether zeros that a spreadsheet ate were put back.
    fn iin(&self, row: &Row<'_>, birth_date: Option<Date>, name: &PersonName) -> Result<Result<Option<(Iin, bool)>, Rejection>> {
        let Some(raw) = row.cell(self.columns.iin) else { return Ok(Ok(None)) };
        let code = match Iin::parse(raw) {
            Ok(iin) => return Ok(Ok(Some((iin, false)))),
            Err(IinError::Scientific) => "iin_scientific",
            Err(IinError::NotDigits) => "iin_not_digits",
            Err(IinError::CheckDigit) => "iin_check_digit",
            Err(IinError::Length) => {
                if let Some(iin) = Iin::padded(raw)
                    && self.is_witnessed(&iin, birth_date, name)?
                {
                    return Ok(Ok(Some((iin, true))));
                }
                "iin_length"
            }
        };
        Ok(Err(("iin", code)))
    }

    /// One number in eleven has a fitting check digit by chance: the birth date or a known name must agree too.
    fn is_witnessed(&self, iin: &Iin, birth_date: Option<Date>, name: &PersonName) -> Result<bool> {
        if birth_date.is_some() && iin.birth_date() == birth_date {
            return Ok(true);
        }
        let known = student::by_iin(self.db, iin.as_str())?;
        Ok(known.is_some_and(|known| known.name.key() == name.key()))
    }

    /// A class in one column, or its grade and its letter in two.
    fn class(&self, row: &Row<'_>) -> Option<ClassName> {
        let class = row.cell(self.columns.class).or_else(|| row.cell(self.columns.grade)).unwrap_or_default();
        match row.cell(self.columns.letter) {
            Some(letter) if class.bytes().all(|byte| byte.is_ascii_digit()) => ClassName::parse(&format!("{class}{letter}")),
            _ => ClassName::parse(class),
        }
    }

    /// The child that a person named for a row, if the row can be about that child.
    fn said(&self, child: &Child, found: &Match, said: i64) -> Result<Result<Match, Rejection>> {
        let Some(known) = student::get(self.db, said)? else {
            return Err(Error::not_found("student_unknown").with("words", format!("#{said}")));
        };
        let other_iin = child.record.iin.as_ref().is_some_and(|iin| known.iin.as_deref().is_some_and(|known| known != iin.as_str()));
        let is_another = matches!(found, Match::One(found) if found.id != said);
        Ok(if other_iin || is_another { Err(("iin", "rule_broken")) } else { Ok(Match::One(Box::new(known))) })
    }

    fn record(&self, row: &Row<'_>) -> Result<Result<Reading<Record>, Rejection>> {
        macro_rules! taken {
            ($reading:expr) => {
                match $reading {
                    Ok(value) => value,
                    Err(rejection) => return Ok(Err(rejection)),
                }
            };
        }
        let text = |column| row.cell(column).and_then(clean);
        let day = |column: Option<usize>, name| row.day(column).map_err(|()| (name, "bad_date"));
        let name = taken!(self.name(row));
        let birth_date = day(self.columns.birth_date, "birth_date").and_then(|birth| match birth {
            Some(birth) if birth > self.options.today => Err(("birth_date", "bad_date")),
            birth => Ok(birth),
        });
        let birth_date = taken!(birth_date);
        let iin = taken!(self.iin(row, birth_date, &name)?);
        if iin.is_none() && birth_date.is_none() {
            return Ok(Err(("iin", "missing_field")));
        }
        let sex = taken!(self.options.codes.of_cell(Vocabulary::Sex, row.cell(self.columns.sex), "sex"));
        let class = taken!(self.class(row).ok_or(("class", "bad_class")));
        let since = taken!(day(self.columns.since, "since")).unwrap_or(self.options.since);
        let language = taken!(self.options.codes.of_cell(Vocabulary::Language, row.cell(self.columns.language), "language"));
        let social_status =
            taken!(self.options.codes.of_list(Vocabulary::SocialStatus, row.cell(self.columns.social_status), "social_status"));
        let remark = remark(iin.as_ref(), birth_date, sex.as_deref(), &name);
        let record = Record {
            iin: iin.map(|(iin, _)| iin),
            name,
            sex,
            birth_date,
            class,
            since,
            language,
            address: text(self.columns.address),
            phone: text(self.columns.phone),
            guardian: Guardian {
                name: text(self.columns.guardian),
                relation: text(self.columns.guardian_relation),
                phone: text(self.columns.guardian_phone),
            },
            social_status,
        };
        Ok(Ok(Reading { item: record, remark }))
    }
}

/// What a person should look at, though the row is taken.
fn remark(iin: Option<&(Iin, bool)>, birth_date: Option<Date>, sex: Option<&str>, name: &PersonName) -> Option<Rejection> {
    if let Some((iin, padded)) = iin {
        if *padded {
            return Some(("iin", "iin_padded"));
        }
        if birth_date.is_some() && iin.birth_date() != birth_date {
            return Some(("birth_date", "iin_birth_date_mismatch"));
        }
        if sex.is_some() && iin.sex().map(crate::domain::iin::Sex::code) != sex {
            return Some(("sex", "iin_sex_mismatch"));
        }
    }
    name.has_lost_letters().then_some(("last_name", "lost_letters"))
}

impl Target for Students<'_> {
    type Item = Child;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Child>, Rejection>> {
        let reading = match self.record(row)? {
            Ok(reading) => reading,
            Err(rejection) => return Ok(Err(rejection)),
        };
        let name_key = reading.item.name.key();
        Ok(Ok(Reading { item: Child { line: row.line, record: reading.item, name_key }, remark: reading.remark }))
    }

    fn marks(&self, child: &Child) -> Result<Result<Marks, Rejection>> {
        let record = &child.record;
        let known = if self.empty { Match::None } else { student::matching(self.db, record, &child.name_key)? };
        let known = match (known, self.options.settled.same.get(&child.line)) {
            (known, None) => known,
            (known, Some(said)) => match self.said(child, &known, *said)? {
                Ok(known) => known,
                Err(rejection) => return Ok(Err(rejection)),
            },
        };
        let unclear = matches!(known, Match::Several);
        let known = match known {
            Match::None => None,
            Match::One(known) if !student::may_join(self.db, known.id, &record.class, record.since)? => {
                return Ok(Err(("since", "rule_broken")));
            }
            Match::One(known) => Some(known.id),
            // Two children of one name and birth date: the row does not say which one it means.
            Match::Several => None,
        };
        let named = hash((&child.name_key, record.birth_date));
        let content = hash((
            (&record.name, &record.sex, record.birth_date, &record.class, record.since),
            (&record.language, &record.address, &record.phone, &record.guardian, &record.social_status),
        ));
        let weak = record.birth_date.map(|_| Weak { subject: named, anonymous: record.iin.is_none() });
        Ok(Ok(Marks { subject: record.iin.as_ref().map_or(named, |iin| hash(iin.as_str())), weak, content, known, unclear }))
    }

    fn remember(&mut self, row: usize, child: &Child, marks: &Marks) -> Result<()> {
        if self.empty {
            return Ok(());
        }
        let (line, settled) = (child.line, self.options.settled);
        let (code, candidates) = match marks.known {
            Some(known) => {
                self.present.insert(known);
                let other = |known: &student::Student| !share_a_name(&known.name, &child.record.name);
                ("other_name", student::get(self.db, known)?.filter(other).map(|known| known.id).into_iter().collect())
            }
            None if settled.new.contains(&line) || marks.unclear => return Ok(()),
            None => ("near_match", self.near.of(&child.record)?),
        };
        if !candidates.is_empty() && !settled.same.contains_key(&line) {
            self.doubts.insert(row, Doubt { line, code, name: child.record.name.full(), candidates });
        }
        Ok(())
    }

    /// A child of whom another row speaks for certain is not the one in doubt: two children of one file are two.
    fn doubts(&mut self, claimed: &dyn Fn(i64) -> bool) -> Vec<(usize, Doubt)> {
        let mut doubts: Vec<(usize, Doubt)> = std::mem::take(&mut self.doubts).into_iter().collect();
        doubts.retain_mut(|(_, doubt)| {
            doubt.candidates.retain(|candidate| doubt.code == "other_name" || !claimed(*candidate));
            self.present.extend(&doubt.candidates);
            !doubt.candidates.is_empty()
        });
        doubts
    }

    fn begins_anew(&self) -> bool {
        self.empty
    }

    fn begin_writing(&mut self, rows: usize) -> Result<()> {
        const LONG: usize = 10_000;
        let long = self.empty && rows > LONG;
        self.laid_aside = long.then(|| NameIndex::lay_aside(self.db)).transpose()?;
        Ok(())
    }

    fn end_writing(&mut self) -> Result<()> {
        self.laid_aside.take().map_or(Ok(()), |index| index.make(self.db))
    }

    fn apply(&mut self, child: Child, known: Option<i64>) -> Result<Done> {
        let record = &child.record;
        if !self.empty && !self.classes.contains(&record.class) {
            self.classes.insert(record.class.clone());
        }
        match known.map(|known| student::get(self.db, known)).transpose()?.flatten() {
            Some(known) => {
                let brought = listed::apply(self.db, &known, record)?;
                let what = match &brought.joined {
                    Joined::Moved(_) => Applied::Moved,
                    Joined::Back(_) => Applied::Back,
                    _ if brought.differences.is_empty() => Applied::Unchanged,
                    _ => Applied::Changed,
                };
                let weighty = is_weighty(&brought, &record.class);
                Ok(Done { what, student: known.id, differences: brought.differences, weighty })
            }
            None => {
                let student = student::insert(self.db, record, &child.name_key)?;
                if !self.empty {
                    self.present.insert(student);
                }
                Ok(Done::added(student, self.options.steps.then(|| ("class", record.class.to_string()))))
            }
        }
    }

    fn missing(&mut self) -> Result<Vec<Missing>> {
        let mut missing = Vec::new();
        if self.empty {
            return Ok(Vec::new());
        }
        let (absent, day) = (self.options.absent, self.options.absent.day());
        student::each_on(self.db, day, "", |known, stay| {
            let Some(stay) = stay.filter(|stay| stay.since <= day && stay.left_on.is_none_or(|left| left > day)) else { return Ok(()) };
            if !self.present.contains(&known.id) && self.classes.contains(&stay.class) {
                let (name, class) = (known.name.full(), stay.class.to_string());
                missing.push((Missing { student: known.id, name, class, stay: stay.id }, stay.left_on));
            }
            Ok(())
        })?;
        let mut found = Vec::new();
        for (child, left_on) in missing {
            // Of whom something later is known, that day is not the last one.
            let is_last =
                || student::memberships(self.db, child.student).map(|stays| stays.last().is_some_and(|stay| stay.id == child.stay));
            if matches!(absent, Absent::On(_)) || (left_on.is_none() && is_last()?) {
                found.push(child);
            }
        }
        Ok(found)
    }
}

/// Whether something that stood there is gone. Filled gaps do not count, nor a class of the same grade or the next: at
/// the turn of the year everybody moves. One of a lower grade is last year's list.
fn is_weighty(brought: &listed::Brought, class: &ClassName) -> bool {
    let odd = |before: &ClassName| class.grade < before.grade || class.grade > before.grade + 1;
    let moved_oddly = match &brought.joined {
        Joined::Moved(Some(before)) | Joined::Back(before) => odd(before),
        _ => false,
    };
    moved_oddly || brought.differences.iter().any(|differs| differs.before.is_some() && !["class", "since"].contains(&differs.column))
}
