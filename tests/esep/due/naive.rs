//! The same once more from the facts, slowly, without the program's queries, calendar and order of thought.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use chrono::{Datelike, Months, Weekday};

use super::random::{Day, Entry, Facts, shifted};

/// Days from Monday to Friday without work, written off a calendar on the wall.
const FREE: [&str; 31] = [
    "2025-06-06",
    "2025-07-07",
    "2025-09-01",
    "2025-10-27",
    "2025-12-16",
    "2026-01-01",
    "2026-01-02",
    "2026-01-07",
    "2026-03-09",
    "2026-03-23",
    "2026-03-24",
    "2026-03-25",
    "2026-05-01",
    "2026-05-07",
    "2026-05-11",
    "2026-05-27",
    "2026-07-06",
    "2026-08-31",
    "2026-10-26",
    "2026-12-16",
    "2027-01-01",
    "2027-01-04",
    "2027-01-07",
    "2027-03-08",
    "2027-03-22",
    "2027-03-23",
    "2027-03-24",
    "2027-05-03",
    "2027-05-07",
    "2027-05-10",
    "2027-07-06",
];

/// First and last days of the report terms.
const TERMS: [[&str; 2]; 8] = [
    ["2025-09-01", "2025-11-02"],
    ["2025-11-03", "2026-01-07"],
    ["2026-01-08", "2026-03-29"],
    ["2026-03-30", "2026-08-31"],
    ["2026-09-01", "2026-11-01"],
    ["2026-11-02", "2027-01-10"],
    ["2027-01-11", "2027-03-28"],
    ["2027-03-29", "2027-08-31"],
];

const STAFF: [&str; 3] = ["Қалиева Гүлмира", "Досанов Ербол", "Мельник Ирина"];

type Line = (String, String, String);
type Found = (String, String, String, String);

fn works(day: Day) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !FREE.contains(&day.to_string().as_str())
}

fn working_days_after(day: Day, count: u32) -> Day {
    let (mut day, mut left) = (day, count);
    while left > 0 {
        day = shifted(day, 1);
        left -= u32::from(works(day));
    }
    day
}

impl Facts {
    fn came(&self, day: Option<Day>) -> bool {
        day.is_some_and(|day| day <= self.today)
    }

    fn active(&self, entry: &Entry) -> bool {
        entry.placed <= self.today && !self.came(entry.removed)
    }

    /// The day on which a child who is not here any more left.
    fn left(&self, child: i64) -> Option<Day> {
        let child = &self.children[child as usize - 1];
        let stay = child.stays.iter().filter(|(since, _)| *since <= self.today).max_by_key(|(since, _)| *since)?;
        stay.1.filter(|left| *left <= self.today)
    }

    fn contacts_of(&self, child: i64) -> Vec<Day> {
        self.contacts.iter().filter(|contact| contact.child == child && contact.on <= self.today).map(|contact| contact.on).collect()
    }

    fn told(&self, entry: &Entry) -> bool {
        let in_time = |day: Day| entry.placed <= day && day <= self.today;
        self.contacts.iter().any(|contact| contact.child == entry.child && contact.kind == "talk_parent" && in_time(contact.on))
            || self.papers.iter().any(|paper| {
                paper.child == entry.child
                    && paper.kind == "notice"
                    && in_time(paper.dated)
                    && paper.entry.is_none_or(|own| own == entry.id)
            })
    }

    fn better(&self, entry: &Entry) -> bool {
        let since = |day: Day| entry.placed <= day && day <= self.today;
        self.held.iter().any(|held| held.entry == entry.id && held.outcome == "improved" && since(held.on))
            || self.referrals.iter().any(|sent| sent.child == entry.child && sent.agency == "kdn" && since(sent.sent))
    }

    fn plan(&self, entry: &Entry) -> Option<Day> {
        self.plans.iter().find(|(own, _)| *own == entry.id).map(|(_, day)| *day)
    }

    /// The terms of today and before it.
    fn terms(&self) -> Result<[[Day; 2]; 2]> {
        let all: Vec<[Day; 2]> = TERMS.iter().map(|term| Ok([term[0].parse()?, term[1].parse()?])).collect::<Result<_>>()?;
        let now = all.iter().position(|term| term[0] <= self.today && self.today <= term[1]).context("no term")?;
        Ok([all[now - 1], all[now]])
    }

    /// What an entry of a child who is here is owed: duty and day.
    fn of_entry(&self, entry: &Entry) -> Result<Vec<(&'static str, Day)>> {
        if let Some(left) = self.left(entry.child) {
            return Ok(vec![("removal", left)]);
        }
        let mut all = Vec::new();
        let decided = ["in_school", "accompaniment"].contains(&entry.register);
        if let Some(review) = entry.review
            && !self.held.iter().any(|held| held.entry == entry.id && review <= held.on && held.on <= self.today)
        {
            all.push(("review", review));
        }
        all.extend(entry.until.map(|until| ("end", until)));
        if let Some(birth) = self.children[entry.child as usize - 1].birth {
            let (year, month, date) = (birth.year() + 18, birth.month(), birth.day());
            let day = if (month, date) == (2, 29) && !Day::from_ymd_opt(year, 1, 1).context("a year")?.leap_year() {
                Day::from_ymd_opt(year, 3, 1)
            } else {
                Day::from_ymd_opt(year, month, date)
            };
            all.push(("of_age", day.context("a day")?));
        }
        let contacts = self.contacts_of(entry.child);
        let mut quiet_since = entry.placed;
        for contact in &contacts {
            quiet_since = quiet_since.max(*contact);
        }
        all.push(("contact", shifted(quiet_since, 30)));
        if !decided {
            return Ok(all);
        }
        if self.plan(entry).is_none_or(|made| made > self.today) {
            all.push(("plan", working_days_after(entry.placed, 10)));
        }
        if !self.told(entry) {
            all.push(("notice", working_days_after(entry.placed, 3)));
        }
        if !contacts.iter().any(|contact| *contact >= entry.placed) {
            all.push(("first_contact", shifted(entry.placed, 10)));
        }
        for [from, to] in self.terms()? {
            let came = contacts.iter().any(|contact| from <= *contact && *contact <= to && *contact >= entry.placed);
            if shifted(entry.placed, 30) <= to && !came {
                all.push(("term_contact", to));
            }
        }
        if entry.grounds.contains(&"bullying_initiator") && !self.better(entry) {
            all.push(("no_improvement", entry.placed.checked_add_months(Months::new(6)).context("a day")?));
        }
        Ok(all)
    }

    /// Without what was dismissed.
    fn standing(&self, entry: &Entry) -> Result<Vec<(&'static str, Day)>> {
        let mut all = self.of_entry(entry)?;
        all.retain(|(duty, day)| !self.dismissed.contains(&(format!("{duty}:{}", entry.id), day.to_string())));
        Ok(all)
    }

    fn name(staff: Option<i64>) -> String {
        staff.map(|staff| STAFF[staff as usize - 1].to_owned()).unwrap_or_default()
    }

    /// Who accompanies a child, by the entry that was placed first of those that say so.
    fn companion(&self, child: i64) -> Option<i64> {
        let mut own: Vec<&Entry> =
            self.entries.iter().filter(|entry| entry.child == child && self.active(entry) && entry.responsible.is_some()).collect();
        own.sort_by_key(|entry| (entry.placed, entry.id));
        own.first().and_then(|entry| entry.responsible)
    }

    /// Lines of `esep due --within 3660`.
    pub fn owed(&self) -> Result<BTreeSet<Line>> {
        let mut all: Vec<(String, Day, Option<i64>)> = Vec::new();
        for entry in self.entries.iter().filter(|entry| self.active(entry)) {
            let mut own = self.standing(entry)?;
            let lapsed = own.iter().any(|(duty, day)| *duty == "term_contact" && *day < self.today);
            // Of what one contact clears, the first.
            let clears = |(duty, day): &(&str, Day)| match *duty {
                "contact" | "first_contact" => true,
                "term_contact" => *day >= self.today,
                _ => false,
            };
            let mut contacts: Vec<(&str, Day)> = own.iter().copied().filter(clears).collect();
            if lapsed {
                contacts.retain(|(duty, _)| *duty != "term_contact");
            }
            own.retain(|duty| !clears(duty));
            contacts.sort_by_key(|(_, day)| *day);
            own.extend(contacts.first());
            all.extend(own.into_iter().map(|(duty, day)| (format!("{duty}:{}", entry.id), day, entry.responsible)));
        }
        for item in &self.items {
            let entry = self.entries.iter().find(|entry| entry.id == item.entry).context("an entry")?;
            let open = item.set <= self.today && !self.came(item.done) && !self.came(item.dropped);
            if let Some(due) = item.due.filter(|_| open && self.active(entry) && self.left(entry.child).is_none()) {
                all.push((format!("plan_item:{}", item.id), due, item.staff.or(entry.responsible)));
            }
        }
        for sent in self.referrals.iter().filter(|sent| sent.sent <= self.today && !self.came(sent.answered)) {
            let who = sent.staff.or_else(|| self.companion(sent.child));
            all.extend(sent.due.map(|due| (format!("answer:{}", sent.id), due, who)));
        }
        for signal in self.signals.iter().filter(|signal| signal.noticed <= self.today && !self.came(signal.resolved)) {
            let due = working_days_after(signal.noticed, 5);
            all.push((format!("signal:{}", signal.id), due, self.companion(signal.child)));
        }
        for proposal in self.proposals.iter().filter(|proposal| proposal.on <= self.today && !self.came(proposal.withdrawn)) {
            let mut from = proposal.on;
            let mut stands = false;
            for (council, decision) in &proposal.agenda {
                let council = &self.councils[*council as usize - 1];
                stands |= !council.closed || decision.is_some_and(|decision| decision != "postpone");
                if council.closed {
                    from = from.max(council.held);
                }
            }
            if !stands {
                all.push((format!("proposal:{}", proposal.id), shifted(from, 30), proposal.staff));
            }
        }
        for council in self.councils.iter().filter(|council| !council.closed) {
            all.push((format!("council:{}", council.id), council.held, council.chair));
        }
        let kept = |(reference, day, _): &(String, Day, Option<i64>)| {
            !self.dismissed.contains(&(reference.clone(), day.to_string())) && *day <= shifted(self.today, 3660)
        };
        Ok(all.into_iter().filter(kept).map(|(reference, day, staff)| (reference, day.to_string(), Self::name(staff))).collect())
    }

    pub fn days_left(&self, day: &str) -> Result<i64> {
        Ok((day.parse::<Day>()? - self.today).num_days())
    }

    /// Lines of `esep check`.
    pub fn found(&self) -> Result<BTreeSet<Found>> {
        let mut all = BTreeSet::new();
        for entry in &self.entries {
            for code in self.of_papers(entry)? {
                all.insert((format!("#{}", entry.child), code.to_owned(), entry.register.to_owned(), entry.placed.to_string()));
            }
        }
        let mut of_child = |child: i64, code: &str| all.insert((format!("#{child}"), code.to_owned(), String::new(), String::new()));
        for contact in &self.contacts {
            let birth = self.children[contact.child as usize - 1].birth;
            if birth.is_some_and(|birth| contact.on < birth) {
                of_child(contact.child, "contact_before_birth");
            }
            if contact.on > self.today {
                of_child(contact.child, "contact_in_future");
            } else if contact.kind == "psychologist_session" {
                let year = self.today.year() - i32::from(self.today.month() < 9);
                let recent = contact.on >= Day::from_ymd_opt(year, 9, 1).context("a day")?;
                let of_case = |entry: &Entry| entry.child == contact.child && self.active(entry) && entry.placed <= contact.on;
                if (recent || self.entries.iter().any(of_case))
                    && let Some(code) = self.lapse(contact.child, contact.on)
                {
                    of_child(contact.child, code);
                }
            }
        }
        let strange = self.contacts.iter().filter(|contact| contact.kind == "seance").map(|contact| contact.child).min();
        let register = self.entries.iter().filter(|entry| entry.register == "mystery").map(|entry| entry.child).min();
        for child in strange.into_iter().chain(register) {
            of_child(child, "unknown_code");
        }
        for (at, a) in self.children.iter().enumerate() {
            for b in &self.children[at + 1..] {
                let other = a.iin.is_some() && b.iin.is_some() || a.sex.is_some() && b.sex.is_some() && a.sex != b.sex;
                let longer = |a: &str, b: &str| a == format!("{b} сериккызы");
                let alike = strsim::levenshtein(&a.key, &b.key) < 2 || longer(&a.key, &b.key) || longer(&b.key, &a.key);
                if a.birth.is_some() && a.birth == b.birth && alike && !other {
                    of_child(a.id, "possible_duplicate");
                }
            }
        }
        Ok(all)
    }

    fn lapse(&self, child: i64, day: Day) -> Option<&'static str> {
        let own =
            || self.papers.iter().filter(move |paper| paper.child == child && paper.consent == Some("psychological") && paper.dated <= day);
        let holds = own().any(|paper| paper.until.is_none_or(|until| day <= until) && paper.withdrawn.is_none_or(|end| day < end));
        match (holds, own().next()) {
            (true, _) => None,
            (false, Some(_)) => Some("consent_expired"),
            (false, None) => Some("consent_missing"),
        }
    }

    /// What is amiss with an entry and its plan.
    fn of_papers(&self, entry: &Entry) -> Result<Vec<&'static str>> {
        let mut all = Vec::new();
        let decided = ["in_school", "accompaniment"].contains(&entry.register);
        let mut say = |amiss: bool, code: &'static str| all.extend(amiss.then_some(code));
        say(decided && !entry.protocol, "placement_without_protocol");
        say(decided && entry.removed.is_some() && !entry.removal_protocol, "removal_without_protocol");
        let held = |review: bool| self.held.iter().any(|held| held.entry == entry.id && held.review == review && held.on < entry.placed);
        say(self.children[entry.child as usize - 1].birth.is_some_and(|birth| entry.placed < birth), "placed_before_birth");
        say(entry.protocol_date.is_some_and(|day| day > entry.placed), "protocol_after_placement");
        say(held(true) || entry.review.is_some_and(|review| review < entry.placed), "review_before_placement");
        say(held(false), "extension_before_placement");
        let later = |removed: Day| self.held.iter().any(|held| held.entry == entry.id && !held.review && held.on > removed);
        say(entry.removed.is_some_and(later), "extension_after_removal");
        say(self.plan(entry).is_some_and(|made| made < entry.placed), "plan_before_placement");
        let within = |other: &Entry| {
            other.id != entry.id
                && other.child == entry.child
                && other.register == entry.register
                && (other.placed, other.id) < (entry.placed, entry.id)
                && other.removed.is_none_or(|removed| entry.placed < removed)
        };
        say(self.entries.iter().any(within), "entries_overlap");
        if !self.active(entry) {
            return Ok(all);
        }
        let open = |item: &&super::random::Item| item.entry == entry.id && !self.came(item.done) && !self.came(item.dropped);
        let here = self.left(entry.child).is_none();
        say(here && self.items.iter().filter(open).any(|item| item.staff.is_none()), "plan_item_without_executor");
        say(here && self.items.iter().filter(open).any(|item| item.due.is_none()), "plan_item_without_date");
        let standing = self.standing(entry)?;
        let late = |name: &str| standing.iter().any(|(duty, day)| *duty == name && *day < self.today);
        say(standing.iter().any(|(duty, _)| *duty == "removal"), "left_but_active");
        for (duty, code) in [("review", "review_overdue"), ("end", "end_overdue"), ("contact", "no_contact"), ("notice", "notice_missing")]
        {
            say(late(duty), code);
        }
        say(late("plan"), "plan_missing");
        say(late("term_contact") && !late("contact"), "no_contact_in_term");
        Ok(all)
    }
}
