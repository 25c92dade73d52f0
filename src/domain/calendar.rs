//! School years, report terms without gaps, working days.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, Weekday};
use serde::Deserialize;

use super::Date;

/// `22.11.2026`: how people write a day in all three languages.
pub fn written(day: Date) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// Reads `2026-11-22` or `22.11.2026`; years are those of people now living and their papers.
pub fn read_day(text: &str) -> Option<Date> {
    let text = text.trim();
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    let format = match shape.as_str() {
        "9999-99-99" => "%Y-%m-%d",
        "99.99.9999" | "9.99.9999" | "99.9.9999" | "9.9.9999" => "%d.%m.%Y",
        _ => return None,
    };
    Date::parse_from_str(text, format).ok().filter(|day| (1900..2200).contains(&day.year()))
}

/// A span of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Period {
    /// Every day that can be written down. (Days beyond year 9999 would not sort as text.)
    pub const EVER: Self = match (Date::from_ymd_opt(1, 1, 1), Date::from_ymd_opt(9999, 12, 31)) {
        (Some(from), Some(to)) => Self { from, to },
        _ => Self { from: Date::MIN, to: Date::MAX },
    };

    /// The span, if it does not end before it begins.
    pub fn new(from: Date, to: Date) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// The days of the month that a day lies in.
    pub fn month_of(day: Date) -> Option<Self> {
        let first = day.with_day(1)?;
        Some(Self { from: first, to: first.checked_add_months(Months::new(1))?.pred_opt()? })
    }

    /// The days of a month as it is written: `2026-11`, `11.2026`.
    pub fn of_month(text: &str) -> Option<Self> {
        let text = text.trim();
        let day = text.split_once('.').map_or_else(|| format!("{text}-01"), |_| format!("01.{text}"));
        Self::month_of(read_day(&day)?)
    }

    /// Whether the day lies in the span.
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// `2026-2027`, named by the year it begins in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolYear(pub i32);

impl SchoolYear {
    /// The year that a day falls in: a school year runs from 1 September to 31 August.
    pub fn of(day: Date) -> Self {
        Self(if day.month() >= 9 { day.year() } else { day.year() - 1 })
    }

    /// The year before.
    pub fn previous(self) -> Self {
        Self(self.0 - 1)
    }

    /// Its days: every year that a day falls in or that can be typed has them.
    pub fn period(self) -> Period {
        let edge = |year, month, day| Date::from_ymd_opt(year, month, day).unwrap_or_default();
        Period { from: edge(self.0, 9, 1), to: edge(self.0 + 1, 8, 31) }
    }
}

/// The same day a year before; for 29 February the day before it. It lies in the school year before.
pub fn year_before(day: Date) -> Date {
    day.checked_sub_months(Months::new(12)).unwrap_or(day)
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.0, self.0 + 1)
    }
}

impl FromStr for SchoolYear {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (first, second) = text.split_once('-').ok_or(())?;
        let year = |part: &str| part.parse::<i32>().ok().filter(|_| part.len() == 4).ok_or(());
        let (first, second) = (year(first)?, year(second)?);
        if second == first + 1 { Ok(Self(first)) } else { Err(()) }
    }
}

/// `2026-2027/1`: one of the four report terms of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// The school year.
    pub year: SchoolYear,
    /// 1 to 4.
    pub number: u8,
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.year, self.number)
    }
}

impl FromStr for Term {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, number) = text.split_once('/').ok_or(())?;
        let year = year.parse()?;
        let number = number.parse().ok().filter(|number| (1..=4).contains(number)).ok_or(())?;
        Ok(Self { year, number })
    }
}

/// What the dates of a year are founded on, and how sure they are, in three languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// One school year of the calendar, as `calendar.toml` gives it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearPlan {
    /// `2026-2027`.
    pub year: String,
    /// The order that sets it, and how sure it is.
    pub source: Source,
    /// First and last day of lessons.
    pub lessons: [Date; 2],
    /// First and last day of each break.
    pub autumn: [Date; 2],
    /// Winter break.
    pub winter: [Date; 2],
    /// Spring break.
    pub spring: [Date; 2],
    /// The extra break of grade 1.
    pub grade_1: [Date; 2],
}

/// Public holidays, as `holidays.toml` gives them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// `MM-DD`; on a weekend they move to the next working day.
    pub secular: Vec<String>,
    /// `MM-DD`; they do not move.
    pub religious: Vec<String>,
    /// Days of one year: the first day of Kurban Ait.
    pub dated: Vec<Date>,
}

/// Terms and working days.
#[derive(Debug)]
pub struct Calendar {
    years: Vec<(SchoolYear, YearPlan)>,
    holidays: Holidays,
}

impl Calendar {
    /// Puts the calendar together; the error names the year that does not fit.
    pub fn new(plans: Vec<YearPlan>, holidays: Holidays) -> Result<Self, String> {
        let mut years = Vec::with_capacity(plans.len());
        for plan in plans {
            let year: SchoolYear = plan.year.parse().map_err(|()| plan.year.clone())?;
            let edges = [plan.lessons[0], plan.autumn[1], plan.winter[1], plan.spring[1], plan.lessons[1]];
            if !edges.is_sorted_by(|a, b| a < b) || edges[0].year() != year.0 {
                return Err(plan.year);
            }
            years.push((year, plan));
        }
        years.sort_by_key(|(year, _)| *year);
        Ok(Self { years, holidays })
    }

    /// Every year of the calendar, oldest first.
    pub fn years(&self) -> impl Iterator<Item = &(SchoolYear, YearPlan)> {
        self.years.iter()
    }

    /// The days of a term, or `None` where the calendar does not know the year.
    ///
    /// A term has no gaps, so that nothing falls between two reports: it runs to the last day before lessons resume
    /// after its break, the first from 1 September and the fourth to 31 August.
    pub fn term(&self, term: Term) -> Option<Period> {
        let (year, plan) = self.years.iter().find(|(year, _)| *year == term.year)?;
        let after = |day: Date| day.checked_add_days(Days::new(1));
        let (from, to) = match term.number {
            1 => (Date::from_ymd_opt(year.0, 9, 1)?, plan.autumn[1]),
            2 => (after(plan.autumn[1])?, plan.winter[1]),
            3 => (after(plan.winter[1])?, plan.spring[1]),
            4 => (after(plan.spring[1])?, Date::from_ymd_opt(year.0 + 1, 8, 31)?),
            _ => return None,
        };
        Period::new(from, to)
    }

    /// The term a day falls in.
    pub fn term_on(&self, day: Date) -> Option<Term> {
        let year = SchoolYear::of(day);
        (1..=4).map(|number| Term { year, number }).find(|term| self.term(*term).is_some_and(|period| period.contains(day)))
    }

    /// The term before.
    pub fn previous(term: Term) -> Term {
        match term.number {
            1 => Term { year: SchoolYear(term.year.0 - 1), number: 4 },
            number => Term { year: term.year, number: number - 1 },
        }
    }

    /// The term after.
    pub fn next(term: Term) -> Term {
        match term.number {
            4 => Term { year: SchoolYear(term.year.0 + 1), number: 1 },
            number => Term { year: term.year, number: number + 1 },
        }
    }

    /// The last working day of a term before its break. `None` where the calendar does not know the year.
    pub fn last_school_day(&self, term: Term) -> Option<Date> {
        let (_, plan) = self.years.iter().find(|(year, _)| *year == term.year)?;
        let last = match term.number {
            1 => plan.autumn[0].pred_opt()?,
            2 => plan.winter[0].pred_opt()?,
            3 => plan.spring[0].pred_opt()?,
            _ => plan.lessons[1],
        };
        std::iter::successors(Some(last), Date::pred_opt).find(|day| self.is_working_day(*day))
    }

    /// Monday to Friday, less public holidays and the days they move to.
    pub fn is_working_day(&self, day: Date) -> bool {
        !is_weekend(day) && !self.is_holiday(day) && !self.moved_holidays(day).contains(&day)
    }

    /// How many working days a span has.
    pub fn working_days(&self, period: Period) -> usize {
        period.from.iter_days().take_while(|day| *day <= period.to).filter(|day| self.is_working_day(*day)).count()
    }

    fn is_holiday(&self, day: Date) -> bool {
        let name = day.format("%m-%d").to_string();
        self.holidays.secular.contains(&name) || self.holidays.religious.contains(&name) || self.holidays.dated.contains(&day)
    }

    /// Where the secular holidays of the last days moved to; they move one after another, each to a free day of its own.
    fn moved_holidays(&self, day: Date) -> BTreeSet<Date> {
        let mut moved = BTreeSet::new();
        // A holiday moves over a weekend and, at most, the holidays that follow it: ten days back see them all.
        for past in day.checked_sub_days(Days::new(10)).into_iter().flat_map(|first| first.iter_days().take(10)) {
            if is_weekend(past) && self.holidays.secular.contains(&past.format("%m-%d").to_string()) {
                let free = past.iter_days().find(|day| !is_weekend(*day) && !self.is_holiday(*day) && !moved.contains(day));
                moved.extend(free);
            }
        }
        moved
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::{Calendar, Period, SchoolYear, Term, read_day, written, year_before};
    use crate::domain::Date;
    use crate::norms;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_default()
    }

    fn calendar() -> &'static Calendar {
        norms::calendar().unwrap_or_else(|error| unreachable!("{error:?}"))
    }

    #[test]
    fn terms_of_2026() {
        let term = |number| calendar().term(Term { year: SchoolYear(2026), number });
        let expected =
            [("2026-09-01", "2026-11-01"), ("2026-11-02", "2027-01-10"), ("2027-01-11", "2027-03-28"), ("2027-03-29", "2027-08-31")];
        for (number, (from, to)) in (1..).zip(expected) {
            assert_eq!(term(number), Period::new(day(from), day(to)));
        }
    }

    #[test]
    fn every_day_has_one_term() {
        let (first, last) = (day("2022-09-01"), day("2027-08-31"));
        let mut before: Option<Term> = None;
        for today in first.iter_days().take_while(|today| *today <= last) {
            let term = calendar().term_on(today);
            assert!(term.is_some(), "{today} lies in no term");
            if before.is_some() && term != before {
                assert_eq!(term.map(Calendar::previous), before, "{today}");
            }
            before = term;
        }
        assert_eq!(calendar().term_on(first - Days::new(1)), None);
        assert_eq!(calendar().term_on(last + Days::new(1)), None);
    }

    #[test]
    fn terms_end_before_their_breaks() {
        let last = |number| calendar().last_school_day(Term { year: SchoolYear(2026), number });
        let expected = ["2026-10-23", "2026-12-25", "2027-03-19", "2027-05-25"];
        for (number, date) in (1..).zip(expected) {
            assert_eq!(last(number), Some(day(date)));
            let term = Term { year: SchoolYear(2026), number };
            assert_eq!(Calendar::previous(Calendar::next(term)), term);
        }
        assert_eq!(calendar().last_school_day(Term { year: SchoolYear(2030), number: 1 }), None);
    }

    #[test]
    fn a_year_before_is_a_school_year_before() {
        assert_eq!(year_before(day("2024-02-29")), day("2023-02-28"));
        assert_eq!(year_before(day("2026-08-31")), day("2025-08-31"));
        for today in day("2023-09-01").iter_days().take(366 * 2) {
            let before = SchoolYear::of(today).previous();
            assert_eq!(SchoolYear::of(year_before(today)), before, "{today}");
            assert!(before.period().contains(year_before(today)), "{today}");
        }
    }

    #[test]
    fn days_read_and_written() {
        assert_eq!(read_day(" 22.11.2026 "), read_day("2026-11-22"));
        assert_eq!(read_day("1.9.2026").map(written).as_deref(), Some("01.09.2026"));
        for wrong in ["2026-02-30", "29.02.2025", "2026-2-1", "22.11.26", "0001-01-01", "22/11/2026", "+026-01-01", ""] {
            assert_eq!(read_day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn names_read_back() {
        assert_eq!("2026-2027/4".parse(), Ok(Term { year: SchoolYear(2026), number: 4 }));
        assert_eq!("2026-2027".parse::<SchoolYear>().map(|year| year.to_string()), Ok("2026-2027".to_owned()));
        for wrong in ["2026-2028/1", "2026-2027/5", "2026-2027/0", "2026/1", "", "26-27/1", "2026-2027/", "+026-2027/1"] {
            assert_eq!(wrong.parse::<Term>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn working_days() {
        for (date, works, why) in [
            ("2026-11-20", true, "Friday"),
            ("2026-11-21", false, "Saturday"),
            ("2026-10-26", false, "Republic Day, 25 October, fell on Sunday"),
            ("2026-10-27", true, "the day after it"),
            ("2026-12-16", false, "Independence Day"),
            ("2027-01-01", false, "New Year"),
            ("2027-01-04", false, "2 January fell on Saturday"),
            ("2027-01-05", true, "nothing else moved"),
            ("2027-01-07", false, "Christmas"),
            ("2026-03-09", false, "8 March fell on Sunday"),
            ("2026-03-23", false, "the third day of Nauryz"),
            ("2026-03-24", false, "21 March fell on Saturday"),
            ("2026-03-25", false, "22 March fell on Sunday"),
            ("2026-03-26", true, "no more days to move"),
            ("2026-05-27", false, "Kurban Ait"),
            ("2027-05-10", false, "9 May fell on Sunday"),
            ("2027-05-17", true, "Kurban Ait on Sunday does not move"),
        ] {
            assert_eq!(calendar().is_working_day(day(date)), works, "{date}: {why}");
        }
    }

    #[test]
    fn working_days_of_a_span() {
        let span = Period { from: day("2026-03-16"), to: day("2026-03-29") };
        assert_eq!(calendar().working_days(span), 7);
    }
}
