//! A made-up school of any size and span, the same for the same seed: its children, their classes from year to year, entries and
//! contacts, in the files that `esep import` reads. Children are written as they are made, so a million of them need no memory.

use std::collections::HashMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use chrono::{Datelike, Days, NaiveDate};

use crate::names;
use crate::random::Random;

/// Grades 1 to 11; a child enters the first in September.
const GRADES: i32 = 11;
const CLASS_SIZE: usize = 26;
/// Common registers come up more often.
const REGISTERS: [&str; 10] =
    ["in_school", "in_school", "in_school", "in_school", "accompaniment", "accompaniment", "risk_group", "risk_group", "police", "kdn"];
const GROUNDS: [&str; 8] = [
    "truancy",
    "charter_violation",
    "low_achievement",
    "learning_difficulties",
    "antisocial_behaviour",
    "bullying_initiator",
    "difficult_life_situation",
    "offence",
];
const REMOVAL_GROUNDS: [&str; 3] = ["improved", "term_expired", "transferred"];
const KINDS: [&str; 6] = ["talk_student", "talk_parent", "home_visit", "call", "lesson_visit", "psychologist_session"];
const OUTCOMES: [&str; 4] = ["improved", "no_change", "pending", ""];
const STATUSES: [&str; 5] =
    ["complete_family", "complete_family|large_family", "complete_family|low_income", "single_parent", "guardianship"];

/// What the school is to be like.
pub struct Plan {
    /// The same seed gives the same school.
    pub seed: u64,
    /// Children in each school year.
    pub students: usize,
    /// The first school year, by the year it begins in.
    pub first_year: i32,
    /// The last one.
    pub last_year: i32,
    /// Nothing happens after this day.
    pub today: NaiveDate,
    /// Entries in all.
    pub entries: usize,
    /// Entries that are not removed.
    pub active: usize,
    /// Contacts in all.
    pub contacts: usize,
    /// Lists name representatives and social statuses.
    pub families: bool,
}

/// Files for `esep import`, in the order to import them in.
pub struct Files {
    /// One a school year.
    pub students: Vec<PathBuf>,
    /// Entries.
    pub entries: PathBuf,
    /// Contacts.
    pub interventions: PathBuf,
}

struct Child {
    iin: String,
    last: String,
    first: &'static str,
    patronymic: String,
    sex: &'static str,
    birth_date: NaiveDate,
    language: &'static str,
    address: String,
    phone: String,
    /// The year of grade 1.
    enters: i32,
    letter: usize,
    /// From this year on in another class of the same grade.
    changes: Option<i32>,
    guardian: String,
    statuses: &'static str,
}

impl Child {
    /// Grade and letter in a school year, if the child is at the school then.
    fn class(&self, year: i32) -> Option<(i32, &'static str)> {
        let grade = year - self.enters + 1;
        let letter = self.letter + usize::from(self.changes.is_some_and(|changed| changed <= year));
        (1..=GRADES).contains(&grade).then(|| (grade, names::LETTERS[letter % names::LETTERS.len()]))
    }
}

struct Entry {
    child: usize,
    register: &'static str,
    placed_on: NaiveDate,
    removed_on: Option<NaiveDate>,
}

impl Plan {
    /// Writes students-YEAR.csv, entries.csv and interventions.csv.
    pub fn write(&self, folder: &Path) -> Result<Files> {
        let years: Vec<i32> = (self.first_year..=self.last_year).collect();
        let students: Vec<PathBuf> = years.iter().map(|year| folder.join(format!("students-{year}.csv"))).collect();
        let mut lists = students.iter().map(|path| writer(path)).collect::<Result<Vec<_>>>()?;
        let columns = if self.families { 13 } else { 11 };
        for list in &mut lists {
            let words = "iin,last_name,first_name,patronymic,sex,birth_date,class,since,language,address,phone,guardian,social_status";
            list.write_record(words.split(',').take(columns))?;
        }
        // Only entries need the children again.
        let mut kept = Vec::new();
        self.each_child(|child| {
            for (year, list) in years.iter().zip(&mut lists) {
                let Some((grade, letter)) = child.class(*year) else { continue };
                let (birth, class, since) = (child.birth_date.to_string(), format!("{grade}{letter}"), format!("{year}-09-01"));
                let cells = [
                    &child.iin,
                    &child.last,
                    child.first,
                    &child.patronymic,
                    child.sex,
                    &birth,
                    &class,
                    &since,
                    child.language,
                    &child.address,
                    &child.phone,
                    &child.guardian,
                    child.statuses,
                ];
                list.write_record(&cells[..columns])?;
            }
            if self.entries > 0 {
                kept.push(child);
            }
            Ok(())
        })?;
        for mut list in lists {
            list.flush()?;
        }
        let (entries, interventions) = (folder.join("entries.csv"), folder.join("interventions.csv"));
        let mut random = Random::new(self.seed.wrapping_add(1));
        let made = self.entries(&kept, &mut random)?;
        write_entries(&entries, &kept, &made, &mut random)?;
        self.write_interventions(&interventions, &kept, &made, &mut random)?;
        Ok(Files { students, entries, interventions })
    }

    /// Writes the children of the last year as rows of the tables `student` and `membership`, without a heading: what is left for
    /// the shell of SQLite is to store them. A NULL cannot be written so; an empty patronymic stands for it.
    pub fn write_tables(&self, student: &Path, membership: &Path) -> Result<()> {
        let (mut students, mut memberships) = (writer(student)?, writer(membership)?);
        let mut id = 0_u64;
        self.each_child(|child| {
            let Some((grade, letter)) = child.class(self.last_year) else { return Ok(()) };
            id += 1;
            let (id, key, birth) = (id.to_string(), name_key(&child), child.birth_date.to_string());
            students.write_record([
                &id,
                &child.iin,
                &child.last,
                child.first,
                &child.patronymic,
                &key,
                child.sex,
                &birth,
                child.language,
                &child.address,
                &child.phone,
            ])?;
            Ok(memberships.write_record([&id, &id, &format!("{}-09-01", self.last_year), &grade.to_string(), letter])?)
        })?;
        students.flush()?;
        Ok(memberships.flush()?)
    }

    /// Every child who is at the school in any of the years, oldest first.
    fn each_child(&self, mut take: impl FnMut(Child) -> Result<()>) -> Result<()> {
        let mut random = Random::new(self.seed);
        // How many numbers each birth date and sex have used up.
        let mut serials: HashMap<(NaiveDate, &str), u32> = HashMap::new();
        for enters in self.first_year - GRADES + 1..=self.last_year {
            // The rest of the division goes round with the years, so that every year has as many children as planned.
            let grades = usize::try_from(GRADES)?;
            let rest = usize::try_from(enters.rem_euclid(GRADES))? < self.students % grades;
            let size = self.students / grades + usize::from(rest);
            let classes = size.div_ceil(CLASS_SIZE).clamp(1, names::LETTERS.len());
            let first_birth = NaiveDate::from_ymd_opt(enters - 7, 9, 1).context("the calendar ends")?;
            for place in 0..size {
                let sex = if random.chance(49) { "F" } else { "M" };
                let birth_date = first_birth + Days::new(random.below(365) as u64);
                let serial = serials.entry((birth_date, sex)).or_default();
                let iin = next_iin(birth_date, sex, serial)?;
                let kazakh = place % classes % 3 != 2;
                let (last, first, patronymic) = names::of_child(&mut random, sex, kazakh);
                let (mother, name, _) = names::of_child(&mut random, "F", kazakh);
                let guardian = format!("{mother} {name}");
                take(Child {
                    iin,
                    last,
                    first,
                    patronymic,
                    sex,
                    birth_date,
                    language: if kazakh { "kk" } else { "ru" },
                    address: format!("{} {}-{}", random.pick(&names::STREETS), 1 + random.below(120), 1 + random.below(90)),
                    phone: format!("+7 70{} {:03} {:02} {:02}", random.below(9), random.below(1000), random.below(100), random.below(100)),
                    enters,
                    letter: place % classes,
                    changes: random.chance(6).then(|| enters + 1 + random.below(10) as i32),
                    guardian,
                    statuses: random.pick(&STATUSES),
                })?;
            }
        }
        Ok(())
    }

    /// Entries by the day of placement. No two of one child and register overlap: [placed_on, removed_on) is taken.
    fn entries(&self, children: &[Child], random: &mut Random) -> Result<Vec<Entry>> {
        let mut free_from: HashMap<(usize, &str), NaiveDate> = HashMap::new();
        let mut entries = Vec::with_capacity(self.entries);
        let first_day = NaiveDate::from_ymd_opt(self.first_year, 9, 1).context("the calendar ends")?;
        let mut tries = 0_usize;
        while entries.len() < self.entries {
            tries += 1;
            if tries > 1000 * self.entries {
                bail!("a school of {} has no room for {} entries", self.students, self.entries);
            }
            // The open ones come last, and none of them is older than a year.
            let open = entries.len() + self.active >= self.entries;
            let (child, register) = (random.below(children.len()), random.pick(&REGISTERS));
            let day = |year: i32, month, day| NaiveDate::from_ymd_opt(year, month, day).context("the calendar ends");
            let here_from = day(children[child].enters, 9, 1)?.max(first_day);
            let here_to = day(children[child].enters + GRADES, 5, 25)?;
            let from = here_from.max(if open { self.today - Days::new(330) } else { here_from });
            let to = here_to.min(self.today);
            let Ok(span) = usize::try_from((to - from).num_days()) else { continue };
            let placed_on = from + Days::new(random.below(span + 1) as u64);
            let removed_on = placed_on + Days::new(30 + random.below(335) as u64);
            let taken = free_from.get(&(child, register)).is_some_and(|free| placed_on < *free);
            let fits = if open { here_to > self.today } else { removed_on <= to };
            if taken || !fits {
                continue;
            }
            free_from.insert((child, register), if open { NaiveDate::MAX } else { removed_on });
            entries.push(Entry { child, register, placed_on, removed_on: (!open).then_some(removed_on) });
        }
        entries.sort_by_key(|entry| entry.placed_on);
        Ok(entries)
    }

    /// Contacts with children while they are on a register, in the order in which a book is kept. The number in the summary keeps two
    /// contacts from being one.
    fn write_interventions(&self, path: &Path, children: &[Child], entries: &[Entry], random: &mut Random) -> Result<()> {
        let mut held = Vec::with_capacity(self.contacts);
        for _ in 0..self.contacts {
            let entry = &entries[random.below(entries.len())];
            let days = (entry.removed_on.unwrap_or(self.today) - entry.placed_on).num_days();
            held.push((entry.placed_on + Days::new(random.below(usize::try_from(days)? + 1) as u64), entry.child));
        }
        held.sort_unstable();
        let mut file = writer(path)?;
        file.write_record("iin,on,kind,by,summary,outcome,minutes".split(','))?;
        for ((on, child), number) in held.into_iter().zip(1..) {
            let summary = format!("{} № {number}", random.pick(&names::SUMMARIES));
            let (kind, staff, outcome) = (random.pick(&KINDS), random.pick(&names::STAFF), random.pick(&OUTCOMES));
            let minutes = (10 + 5 * random.below(8)).to_string();
            file.write_record([&children[child].iin, &on.to_string(), kind, staff, &summary, outcome, &minutes])?;
        }
        Ok(file.flush()?)
    }
}

fn write_entries(path: &Path, children: &[Child], entries: &[Entry], random: &mut Random) -> Result<()> {
    let mut file = writer(path)?;
    let words = "iin,register,grounds,placed_on,protocol,protocol_date,order,responsible,review_on,until,removed_on,removal_ground,removal_protocol,note";
    file.write_record(words.split(','))?;
    for entry in entries {
        let (first, second) = (random.pick(&GROUNDS), random.pick(&GROUNDS));
        let grounds = if first != second && random.chance(20) { format!("{first}|{second}") } else { first.to_owned() };
        // Some minutes are missing: real books have gaps, and the list points them out.
        let protocol = if random.chance(90) { (1 + random.below(30)).to_string() } else { String::new() };
        let day = |after| (entry.placed_on + Days::new(after)).to_string();
        let (removed_on, ground, minutes) = match entry.removed_on {
            Some(day) => (day.to_string(), random.pick(&REMOVAL_GROUNDS), (1 + random.below(30)).to_string()),
            None => (String::new(), "", String::new()),
        };
        let (iin, order, staff) = (&children[entry.child].iin, format!("{}-ж", 1 + random.below(90)), random.pick(&names::STAFF));
        file.write_record([
            iin,
            entry.register,
            &grounds,
            &day(0),
            &protocol,
            &day(0),
            &order,
            staff,
            &day(180),
            &day(365),
            &removed_on,
            ground,
            &minutes,
            "",
        ])?;
    }
    Ok(file.flush()?)
}

fn writer(path: &Path) -> Result<csv::Writer<BufWriter<File>>> {
    let file = File::create(path).with_context(|| path.display().to_string())?;
    Ok(csv::Writer::from_writer(BufWriter::new(file)))
}

/// The next valid IIN of a birth date and sex; numbers whose check digit would be 10 are never issued.
fn next_iin(birth: NaiveDate, sex: &str, serial: &mut u32) -> Result<String> {
    let century = match (birth.year() < 2000, sex) {
        (true, "M") => 3,
        (true, _) => 4,
        (false, "M") => 5,
        (false, _) => 6,
    };
    loop {
        *serial += 1;
        if *serial > 9999 {
            bail!("all numbers of {birth} are used up");
        }
        let eleven = format!("{}{century}{serial:04}", birth.format("%y%m%d"));
        let sum =
            |weight: fn(u32) -> u32| eleven.bytes().zip(0..).map(|(digit, at)| u32::from(digit - b'0') * weight(at)).sum::<u32>() % 11;
        let check = match sum(|at| at + 1) {
            10 => sum(|at| (at + 2) % 11 + 1),
            check => check,
        };
        if check < 10 {
            return Ok(format!("{eleven}{check}"));
        }
    }
}

/// The folded name that `esep` keeps: lower case, letters that are often mixed up made one.
fn name_key(child: &Child) -> String {
    let full = format!("{} {} {}", child.last, child.first, child.patronymic).to_lowercase();
    let fold = |letter| match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'ё' => 'е',
        other => other,
    };
    full.trim_end().chars().map(fold).collect()
}
