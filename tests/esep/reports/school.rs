//! Random schools, made by importing lists, and the lists that they export.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use chrono::{Days, NaiveDate};

use crate::harness::{Place, TODAY, rows};
use crate::people::{Dice, iin};

pub type Row = BTreeMap<String, String>;

const PUPILS: u64 = 40;
/// Those of the first list.
const KNOWN: u64 = 32;
pub const STATUSES: [&str; 12] = [
    "complete_family",
    "single_parent",
    "large_family",
    "low_income",
    "guardianship",
    "disability",
    "orphan",
    "half_orphan",
    "step_parent",
    "special_needs",
    "dysfunctional_family",
    "difficult_life_situation",
];
pub const REGISTERS: [&str; 3] = ["in_school", "accompaniment", "risk_group"];
pub const KINDS: [&str; 6] = ["talk_student", "talk_parent", "home_visit", "call", "club_enrolment", "class_activity"];
pub const PARENTS: [&str; 4] = ["talk_parent", "parent_summons", "home_visit", "call"];
const OUTCOMES: [&str; 5] = ["improved", "no_change", "worse", "pending", ""];
/// How a name, a telephone or an address is written, and who or what it is.
pub const NAMES: [(&str, &str); 6] =
    [("Ахметова Әсел", "a"), ("АХМЕТОВА АСЕЛ", "a"), ("Қалиева Гүлмира", "k"), ("Калиева  Гульмира", "k2"), ("Ким Дана", "d"), ("", "")];
pub const PHONES: [(&str, &str); 5] = [("8 701 111 22 33", "1"), ("+7 (701) 111-22-33", "1"), ("8 702 000 00 00", "2"), ("", ""), ("", "")];
pub const ADDRESSES: [(&str, &str); 5] = [("Абай көшесі, 1", "1"), ("абай кошеси 1", "1"), ("Абай көшесі, 2", "2"), ("-", ""), ("", "")];

impl Dice {
    /// One of some.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize]
    }
}

pub fn day(text: &str) -> Result<NaiveDate> {
    text.parse().with_context(|| text.to_owned())
}

/// The lists of a random register, and the register.
pub struct School {
    pub place: Place,
    pub entries: Vec<Row>,
    pub contacts: Vec<Row>,
}

impl School {
    pub fn new(seed: u64) -> Result<Self> {
        let mut dice = Dice(seed * 0x9E37_79B9);
        let place = Place::with_register()?;
        let import = |kind: &str, name: &str, list: &str, since: &str| -> Result<()> {
            let file = place.write(name, list)?;
            let since: &[&str] = if since.is_empty() { &[] } else { &["--since", since, "--accept-large-change"] };
            place.ok(&[&["import", kind, &file, "-q"], since].concat()).map(|_| ())
        };
        import("students", "2025.csv", &students(&mut dice, 0..KNOWN, 0)?, "2025-09-01")?;
        for _ in 0..3 {
            // Some come back with the list of the next year.
            place.run(&["student", "leave", &format!("#{}", 1 + dice.below(KNOWN)), "--on", "2025-11-10", "-q"])?;
        }
        import("students", "2026.csv", &students(&mut dice, 8..PUPILS, KNOWN)?, "2026-09-01")?;
        for _ in 0..3 {
            place.run(&["student", "leave", &format!("#{}", 1 + dice.below(PUPILS)), "--on", dice.one(&["2026-10-20", TODAY]), "-q"])?;
        }
        // A list that comes late says of some what is known already.
        import("students", "late.csv", &students(&mut dice, 0..12, KNOWN)?, "2025-10-15")?;
        import("entries", "entries.csv", &entries(&mut dice)?, "")?;
        import("interventions", "interventions.csv", &contacts(&mut dice)?, "")?;
        let entries = rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?;
        let contacts = rows(&place.ok(&["intervention", "list", "--format", "csv"])?)?;
        ensure!(entries.len() > 20 && contacts.len() > 100);
        Ok(Self { place, entries, contacts })
    }

    pub fn report(&self, args: &[&str]) -> Result<Vec<Row>> {
        rows(&self.place.ok(&[&["report"], args, &["--format", "csv"]].concat())?)
    }

    /// Contacts with the child of an entry.
    pub fn contacts_of<'a>(&'a self, entry: &'a Row) -> impl Iterator<Item = &'a Row> {
        self.contacts.iter().filter(|contact| contact["student_id"] == entry["student_id"])
    }

    /// Pupils of a day.
    pub fn pupils(&self, on: &str) -> Result<Vec<Row>> {
        let mut pupils = rows(&self.place.ok(&["student", "list", "--all", "--on", on, "--format", "csv"])?)?;
        let here = |pupil: &Row| pupil["since"].as_str() <= on && (pupil["left_on"].is_empty() || pupil["left_on"].as_str() > on);
        pupils.retain(|pupil| !pupil["since"].is_empty() && here(pupil));
        Ok(pupils)
    }
}

/// A list of those children; one in five of those who are known already is missing.
fn students(dice: &mut Dice, numbers: Range<u64>, known: u64) -> Result<String> {
    let mut list = "iin,last_name,first_name,class,address,guardian,guardian_phone,social_status\n".to_owned();
    for number in numbers {
        if number < known && dice.below(5) == 0 {
            continue;
        }
        let statuses: BTreeSet<&str> = (0..dice.below(3)).map(|_| dice.one(&STATUSES[..5])).collect();
        let statuses = statuses.into_iter().collect::<Vec<_>>().join("|");
        let class = format!("{}{}", dice.one(&[1, 7, 10]), dice.one(&["А", "Ә"]));
        let (address, name, phone) = (dice.one(&ADDRESSES).0, dice.one(&NAMES).0, dice.one(&PHONES).0);
        list.push_str(&format!("{},Оқушы{number},Бала,{class},\"{address}\",{name},{phone},{statuses}\n", iin(number as u32)?));
    }
    Ok(list)
}

/// Stays of half of the children on some registers, one after another.
fn entries(dice: &mut Dice) -> Result<String> {
    let mut list = "iin,register,grounds,placed_on,protocol,review_on,removed_on,removal_ground\n".to_owned();
    let (first, term) = (day("2025-03-01")?, day("2025-09-01")?);
    for child in 0..PUPILS {
        for register in REGISTERS {
            let mut placed = first + Days::new(dice.below(500));
            let stays = if dice.below(2) == 0 { 0 } else { dice.below(4) };
            for stay in 0..stays {
                // Days on which periods begin, and a return on the day of the removal, come up often enough.
                let removed = match dice.below(4) {
                    0 => [term, term + Days::new(62)].into_iter().find(|edge| *edge > placed).unwrap_or(placed),
                    _ => placed + Days::new(dice.below(250)),
                };
                let open = stay + 1 == stays && dice.below(2) == 0;
                let (removed_on, ground) = if open { (String::new(), "") } else { (removed.to_string(), "improved") };
                let review = dice.one(&["", "2026-10-01", "2026-11-21", "2026-11-22", "2027-01-15"]);
                let protocol = dice.one(&["", "1", "2"]);
                list.push_str(&format!("{},{register},truancy,{placed},{protocol},{review},{removed_on},{ground}\n", iin(child as u32)?));
                let pause = Days::new(1 + dice.below(450));
                placed = if removed > placed && dice.below(4) == 0 { removed } else { removed + pause };
            }
        }
    }
    Ok(list)
}

fn contacts(dice: &mut Dice) -> Result<String> {
    let mut list = "iin,on,kind,summary,outcome\n".to_owned();
    let first = day("2025-08-01")?;
    for number in 0..250 {
        let on = first + Days::new(dice.below(500));
        list.push_str(&format!("{},{on},{},№ {number},{}\n", iin(dice.below(PUPILS) as u32)?, dice.one(&KINDS), dice.one(&OUTCOMES)));
    }
    Ok(list)
}
