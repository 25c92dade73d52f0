//! Plans, reviews and caseload of random registers, counted once more from the lists that the program exports.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use chrono::Days;

use super::school::{REGISTERS, Row, School, day};
use crate::harness::{TODAY, rows};
use crate::people::Dice;

const STAFF: [(&str, &str); 6] = [
    ("Қалиева Гүлмира", "social_pedagogue"),
    ("Литвинова Оксана", "psychologist"),
    ("Мельник Ирина", "class_teacher"),
    ("Смағұлова Айнұр", "class_teacher"),
    ("Досанов Ербол", "deputy_head"),
    ("Ким Олег", ""),
];
const NEED_PLAN: [&str; 2] = ["in_school", "accompaniment"];

/// A decision or a plan that was written down: number of the child, register, day.
type Known = (String, String, String);

/// A random school with case work in it.
pub struct Worked {
    school: School,
    plans: Vec<Known>,
    extensions: Vec<Known>,
    items: Vec<Row>,
    reviews: Vec<Row>,
}

/// The last entry of each child and register: the one that plans, reviews and extensions are of.
fn is_of(entry: &Row, known: &Known) -> bool {
    entry["student_id"] == known.0 && entry["register"] == known.1 && entry["last"] == "yes"
}

fn row_is_of(entry: &Row, row: &Row) -> bool {
    is_of(entry, &(row["student_id"].clone(), row["register"].clone(), String::new()))
}

fn active(entry: &Row, on: &str) -> bool {
    entry["placed_on"].as_str() <= on && (entry["removed_on"].is_empty() || entry["removed_on"].as_str() > on)
}

fn came(day: &str, on: &str) -> bool {
    !day.is_empty() && day <= on
}

impl Worked {
    /// Does case work with some of the open entries, at days around the edges that count.
    pub fn new(seed: u64) -> Result<Self> {
        let mut dice = Dice(seed * 0x51_7CC1_B727);
        let school = School::new(seed)?;
        let place = &school.place;
        let run = |args: &[&str]| place.ok(&[args, &["-q"]].concat()).map(|_| ());
        for (name, role) in STAFF {
            let role: &[&str] = if role.is_empty() { &[] } else { &["--role", role] };
            run(&[&["staff", "add", "--name", name], role].concat())?;
        }
        let mut list = "iin,on,kind,by,summary\n".to_owned();
        for number in 0..60 {
            let on = day("2026-08-25")? + Days::new(dice.below(100));
            let by = dice.one(&["Қалиева Гүлмира", "Литвинова Оксана", "Мельник Ирина", "Досанов Ербол", ""]);
            list.push_str(&format!("{},{on},call,{by},с {number}\n", crate::people::iin(dice.below(40) as u32)?));
        }
        run(&["import", "interventions", &place.write("more.csv", list)?])?;
        let (mut plans, mut extensions, mut items) = (Vec::new(), Vec::new(), 0);
        let open: Vec<&Row> = school.entries.iter().filter(|entry| entry["removed_on"].is_empty()).collect();
        for entry in open.into_iter().filter(|entry| entry["placed_on"].as_str() < "2026-10-01").take(14) {
            let (id, register, placed) = (format!("#{}", entry["student_id"]), entry["register"].as_str(), entry["placed_on"].as_str());
            let of = |words: &[&'static str]| -> Vec<String> {
                let kind = ["--kind", register].map(str::to_owned);
                words.iter().map(|word| (*word).to_owned()).chain([id.clone()]).chain(kind).collect()
            };
            let do_it = |words: &[&'static str], more: &[&str]| {
                let args = of(words);
                run(&args.iter().map(String::as_str).chain(more.iter().copied()).collect::<Vec<_>>())
            };
            let until = dice.one(&["2026-11-21", "2026-11-22", "2026-12-22", "2026-12-23", "2027-05-01"]);
            do_it(&["register", "edit"], &["--until", until])?;
            if dice.below(3) > 0 {
                do_it(&["register", "edit"], &["--responsible", &format!("#{}", 1 + dice.below(6))])?;
            }
            let made_on = (day(placed)? + Days::new(dice.below(20))).to_string();
            let criteria = dice.below(2) == 0;
            let planned = dice.below(4) > 0;
            if planned {
                let criteria: &[&str] = if criteria { &["--criteria", "Шарт"] } else { &[] };
                do_it(&["plan", "make"], &[&["--on", &made_on, "--goal", "Мақсат"], criteria].concat())?;
                plans.push((entry["student_id"].clone(), register.to_owned(), made_on.clone()));
            }
            for number in 0..if planned { dice.below(4) } else { 0 } {
                let set_on = if dice.below(2) == 0 { made_on.clone() } else { "2026-11-05".to_owned() };
                let (measure, by) = (format!("Іс {number}"), format!("#{}", 1 + dice.below(6)));
                let due = dice.one(&["2026-11-21", "2026-11-22", "2026-12-10"]);
                let mut more = vec!["--measure", &measure, "--on", &set_on, "--draft"];
                more.extend(if dice.below(5) > 0 { vec!["--responsible", &by] } else { vec![] });
                more.extend(if dice.below(5) > 0 { vec!["--due", due] } else { vec![] });
                do_it(&["plan", "add"], &more)?;
                items += 1;
                let on = dice.one(&["2026-11-10", "2026-11-22", "2026-11-30"]);
                match dice.below(4) {
                    0 => run(&["plan", "done", &items.to_string(), "--on", on])?,
                    1 => run(&["plan", "drop", &items.to_string(), "--on", on, "--reason", "Керек емес"])?,
                    _ => {}
                }
            }
            let mut held: BTreeSet<&str> = BTreeSet::new();
            for _ in 0..dice.below(3) {
                held.insert(dice.one(&["2026-10-10", "2026-11-21", "2026-11-22", "2026-11-25"]));
            }
            for on in held {
                let met: &[&str] = if planned && criteria && dice.below(2) == 0 { &["--criteria-met"] } else { &[] };
                let propose = dice.one(&["continue", "extend", "remove"]);
                let next: &[&str] = if dice.below(2) == 0 { &["--next", dice.one(&["2026-11-26", "2027-01-15"])] } else { &[] };
                do_it(&["review", "add"], &[&["--on", on, "--outcome", "improved", "--propose", propose], met, next].concat())?;
            }
            if dice.below(4) == 0 {
                let on = dice.one(&["2026-10-10", "2026-10-15", "2026-11-21", "2026-11-22"]);
                let until = dice.one(&["2027-05-02", "2027-06-01"]);
                do_it(&["register", "extend"], &["--on", on, "--until", until])?;
                extensions.push((entry["student_id"].clone(), register.to_owned(), on.to_owned()));
            }
            if dice.below(7) == 0 {
                let on = dice.one(&["2026-11-20", "2026-11-22", "2026-11-23"]);
                do_it(&["register", "remove"], &["--on", on, "--ground", "improved"])?;
            }
        }
        let list = |args: &[&str]| rows(&place.ok(&[args, &["--format", "csv"]].concat())?);
        let mut entries = list(&["register", "list", "--all"])?;
        let key = |row: &Row| (row["student_id"].clone(), row["register"].clone());
        let last: BTreeMap<_, _> =
            entries.iter().map(|row| (key(row), row["placed_on"].clone())).fold(BTreeMap::new(), |mut last, (key, on)| {
                let known: &mut String = last.entry(key).or_default();
                *known = known.clone().max(on);
                last
            });
        for entry in &mut entries {
            let is_last = last[&key(entry)] == entry["placed_on"];
            entry.insert("last".to_owned(), if is_last { "yes" } else { "no" }.to_owned());
        }
        let contacts = list(&["intervention", "list"])?;
        let (mut items, reviews) = (list(&["plan", "list"])?, list(&["review", "list"])?);
        items.retain(|item| item["state"] != "no_items");
        ensure!(plans.len() > 4 && items.len() > 5 && reviews.len() > 5, "{} {} {}", plans.len(), items.len(), reviews.len());
        Ok(Self { school: School { entries, contacts, ..school }, plans, extensions, items, reviews })
    }

    fn items_of<'a>(&'a self, entry: &'a Row, on: &'a str) -> impl Iterator<Item = &'a Row> {
        self.items.iter().filter(move |item| row_is_of(entry, item) && item["set_on"].as_str() <= on)
    }

    /// Where an item stands on a day, from the words of the help.
    fn state(entry: &Row, item: &Row, on: &str) -> &'static str {
        if came(&item["done_on"], on) {
            "done"
        } else if came(&item["dropped_on"], on) {
            "dropped"
        } else if came(&entry["removed_on"], on) {
            "ended"
        } else if item["responsible"].is_empty() || item["due_on"].is_empty() {
            "draft"
        } else if item["due_on"].as_str() < on {
            "overdue"
        } else {
            "open"
        }
    }

    fn plan_of(&self, entry: &Row, on: &str) -> bool {
        self.plans.iter().any(|plan| is_of(entry, plan) && plan.2.as_str() <= on)
    }

    fn review_overdue(&self, entry: &Row, on: &str) -> bool {
        let wanted = entry["review_on"].as_str();
        let since = |day: &str| day >= wanted && day <= on;
        let reviewed = self.reviews.iter().any(|review| row_is_of(entry, review) && since(&review["on"]));
        let extended = self.extensions.iter().any(|extension| is_of(entry, extension) && since(&extension.2));
        !wanted.is_empty() && wanted < on && !reviewed && !extended
    }

    /// children, entries, measures, overdue reviews, overdue measures, contacts of one of the staff, or of nobody.
    fn load(&self, name: &str, on: &str, from: &str, to: &str) -> [usize; 6] {
        let entries = || self.school.entries.iter().filter(|entry| active(entry, on));
        let own: Vec<&Row> = entries().filter(|entry| entry["responsible"] == name).collect();
        let mut states: Vec<&str> = Vec::new();
        for entry in entries() {
            let of = self.items_of(entry, on).filter(|item| item["responsible"] == name);
            states.extend(of.map(|item| Self::state(entry, item, on)));
        }
        let children: BTreeSet<&str> = own.iter().map(|entry| entry["student_id"].as_str()).collect();
        let held = |contact: &&Row| contact["by"] == name && contact["on"].as_str() >= from && contact["on"].as_str() <= to;
        [
            children.len(),
            own.len(),
            states.iter().filter(|state| ["draft", "open", "overdue"].contains(state)).count(),
            own.iter().filter(|entry| self.review_overdue(entry, on)).count(),
            states.iter().filter(|state| **state == "overdue").count(),
            self.school.contacts.iter().filter(held).count(),
        ]
    }

    fn caseload_is_right(&self, term: &str, on: &str, from: &str, to: &str) -> Result<()> {
        let pupils = self.school.pupils(on)?.len();
        let mut naive = BTreeMap::new();
        for (name, role) in STAFF.into_iter().chain([("", "")]) {
            let load = self.load(name, on, from, to);
            let share = match role {
                "social_pedagogue" | "psychologist" => pupils.to_string(),
                _ => String::new(),
            };
            let norm = if ["social_pedagogue", "psychologist"].contains(&role) { "500" } else { "" };
            let always = ["social_pedagogue", "psychologist", "class_teacher"].contains(&role);
            if always || load[1] + load[2] > 0 || (name.is_empty() && load[5] > 0) {
                naive.insert(name.to_owned(), (role.to_owned(), load, share, norm.to_owned()));
            }
        }
        let printed = rows(&self.school.place.ok(&["caseload", "--term", term, "--format", "csv"])?)?;
        let mut read = BTreeMap::new();
        for row in &printed {
            let mut load = [0; 6];
            for (figure, column) in
                load.iter_mut().zip(["children", "entries", "measures", "overdue_reviews", "overdue_measures", "contacts"])
            {
                *figure = row[column].parse()?;
            }
            ensure!(row["overdue"].parse::<usize>()? == load[3] + load[4], "{row:?}");
            read.insert(row["staff"].clone(), (row["role"].clone(), load, row["pupils_each"].clone(), row["norm"].clone()));
        }
        ensure!(read == naive && read.len() == printed.len(), "caseload {term}: {read:#?}\nnot {naive:#?}");
        Ok(())
    }

    fn exits_are_right(&self, more: &[&str], ahead: u64) -> Result<()> {
        let in_sight = (day(TODAY)? + Days::new(ahead)).to_string();
        let mut naive = BTreeSet::new();
        for entry in self.school.entries.iter().filter(|entry| active(entry, TODAY)) {
            let reviews = self.reviews.iter().filter(|review| row_is_of(entry, review) && review["on"].as_str() <= TODAY);
            let last = reviews.max_by_key(|review| review["on"].clone());
            let answered = |review: &&Row| self.extensions.iter().any(|one| is_of(entry, one) && one.2 >= review["on"]);
            let last = last.filter(|review| !answered(review));
            let why = match last {
                Some(review) if review["criteria_met"] == "yes" => "criteria_met",
                Some(review) if review["proposes"] == "remove" => "proposed",
                _ if entry["until"].is_empty() || entry["until"] > in_sight => continue,
                _ if entry["until"].as_str() < TODAY => "end_passed",
                _ => "end_near",
            };
            naive.insert((entry["student_id"].clone(), entry["register"].clone(), why.to_owned()));
        }
        let printed = rows(&self.school.place.ok(&[&["review", "exits", "--format", "csv"], more].concat())?)?;
        let read: BTreeSet<_> =
            printed.iter().map(|row| (row["student_id"].clone(), row["register"].clone(), row["why"].clone())).collect();
        ensure!(read == naive && read.len() == printed.len(), "exits {more:?}: {read:#?}\nnot {naive:#?}");
        Ok(())
    }

    /// The overview of a day, or of a period of which a day is the last that is known.
    fn plans_are_right(&self, asked: &[&str], from: Option<&str>, to: &str, on: &str) -> Result<()> {
        let mut naive = BTreeSet::new();
        for entry in &self.school.entries {
            let there = match from {
                None => active(entry, on),
                Some(from) => entry["placed_on"].as_str() <= to && (entry["removed_on"].is_empty() || entry["removed_on"].as_str() >= from),
            };
            let key =
                |item: &str, state: &str| (entry["student_id"].clone(), entry["placed_on"].clone(), item.to_owned(), state.to_owned());
            let planned = self.plan_of(entry, to);
            let items: Vec<_> =
                self.items_of(entry, to).filter(|_| planned).map(|item| key(&item["id"], Self::state(entry, item, on))).collect();
            match (there, planned, items.is_empty()) {
                (false, ..) => {}
                (_, true, false) => naive.extend(items),
                (_, true, true) => _ = naive.insert(key("", "no_items")),
                (_, false, _) if NEED_PLAN.contains(&entry["register"].as_str()) => _ = naive.insert(key("", "no_plan")),
                _ => {}
            }
        }
        let mut read = BTreeSet::new();
        let printed = self.school.report(&[&["plans"], asked].concat())?;
        for row in &printed {
            // The report does not say when an entry began: each may stand for an item or a lack.
            read.insert((row["student_id"].clone(), row["register"].clone(), row["id"].clone(), row["state"].clone()));
            ensure!(row["done_on"].is_empty() == (row["state"] != "done"), "{row:?}");
        }
        let by_register: BTreeMap<(String, String), String> = self
            .school
            .entries
            .iter()
            .map(|entry| ((entry["student_id"].clone(), entry["placed_on"].clone()), entry["register"].clone()))
            .collect();
        ensure!(printed.len() == naive.len(), "plans {asked:?}: {} rows, not {}: {printed:#?}\nnot {naive:#?}", printed.len(), naive.len());
        for (student, placed, item, state) in naive {
            let register = by_register[&(student.clone(), placed)].clone();
            // Two entries of one day may differ in the register only.
            let stands = REGISTERS.iter().any(|other| read.contains(&(student.clone(), (*other).to_owned(), item.clone(), state.clone())));
            ensure!(stands, "plans {asked:?}: {student} {register} {item} {state} is missing: {read:#?}");
        }
        Ok(())
    }

    fn coverage_is_right(&self, on: &str) -> Result<()> {
        let mut naive: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
        for entry in self.school.entries.iter().filter(|entry| active(entry, on)) {
            let planned = self.plan_of(entry, on);
            let late = self.items_of(entry, on).any(|item| Self::state(entry, item, on) == "overdue");
            let needed = NEED_PLAN.contains(&entry["register"].as_str());
            for (item, has) in
                [needed.then_some(("plan", planned)), (needed && planned).then_some(("plan_in_time", !late))].into_iter().flatten()
            {
                let share = naive.entry((&entry["register"], item)).or_default();
                share.0 += usize::from(has);
                share.1 += 1;
            }
        }
        let printed = self.school.report(&["coverage", "--on", on])?;
        let mut read = BTreeMap::new();
        for row in printed.iter().filter(|row| row["indicator"].starts_with("plan")) {
            read.insert((row["register"].as_str(), row["indicator"].as_str()), (row["n"].parse()?, row["m"].parse()?));
        }
        ensure!(read == naive, "coverage {on}: {read:?}\nnot {naive:?}");
        Ok(())
    }

    fn chronology_is_right(&self, student: &str) -> Result<()> {
        let mut naive: Vec<(String, &str)> = Vec::new();
        naive.extend(self.plans.iter().filter(|plan| plan.0 == student).map(|plan| (plan.2.clone(), "planned")));
        for item in self.items.iter().filter(|item| item["student_id"] == student) {
            naive.extend(Some((item["done_on"].clone(), "measure_done")).filter(|(on, _)| !on.is_empty()));
            naive.extend(Some((item["dropped_on"].clone(), "measure_dropped")).filter(|(on, _)| !on.is_empty()));
        }
        for review in self.reviews.iter().filter(|review| review["student_id"] == student) {
            let event = match review["proposes"].as_str() {
                "extend" => "review_extend",
                "remove" => "review_remove",
                _ => "reviewed",
            };
            naive.push((review["on"].clone(), event));
        }
        naive.sort_unstable();
        let told = self.school.report(&["chronology", &format!("#{student}")])?;
        let mut read: Vec<(String, &str)> = told.iter().map(|row| (row["on"].clone(), row["event"].as_str())).collect();
        read.retain(|(_, event)| !["joined", "left", "placed", "extended", "removed", "contact"].contains(event));
        read.sort_unstable();
        ensure!(read == naive, "chronology of #{student}: {read:?}\nnot {naive:?}");
        Ok(())
    }
}

/// How many random schools are worked in.
const SCHOOLS: u64 = 3;

#[test]
fn case_work_of_random_schools_equals_a_second_count() -> Result<()> {
    for seed in 1..=SCHOOLS {
        let worked = Worked::new(seed).with_context(|| format!("school {seed}"))?;
        let right = || -> Result<()> {
            worked.caseload_is_right("current", TODAY, "2026-11-02", "2027-01-10")?;
            worked.caseload_is_right("previous", "2026-11-01", "2026-09-01", "2026-11-01")?;
            worked.exits_are_right(&[], 30)?;
            worked.exits_are_right(&["--within", "0"], 0)?;
            worked.exits_are_right(&["--within", "31"], 31)?;
            worked.plans_are_right(&[], None, TODAY, TODAY)?;
            worked.plans_are_right(&["--term", "current"], Some("2026-11-02"), "2027-01-10", TODAY)?;
            worked.plans_are_right(&["--term", "previous"], Some("2026-09-01"), "2026-11-01", "2026-11-01")?;
            worked.coverage_is_right(TODAY)?;
            worked.coverage_is_right("2026-11-08")?;
            let children: BTreeSet<&str> = worked.plans.iter().map(|plan| plan.0.as_str()).collect();
            children.into_iter().take(4).try_for_each(|student| worked.chronology_is_right(student))
        };
        right().with_context(|| format!("school {seed}"))?;
    }
    Ok(())
}
