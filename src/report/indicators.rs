//! Early-warning indicators of terms in figures: how many children each concerns, how many of them were on a register
//! already, how many signs were made of it, how many of these led to help and how long it took.

use crate::domain::Date;
use crate::domain::calendar::{Period, Term};
use crate::domain::indicators::{Indicator, median, reasons};
use crate::error::Result;
use crate::norms::{Norms, Vocabulary};
use crate::store::indicators::{self, Child};
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// A row for each term and indicator, and one for all indicators of the term.
pub const COLUMNS: [&str; 7] = ["term", "indicator", "children", "known", "signals", "helped", "median_days"];

/// Which terms are wanted.
pub struct Wanted {
    /// The terms with their days.
    pub terms: Vec<(Term, Period)>,
    /// What came after this day is not known yet.
    pub today: Date,
    /// The line above the table.
    pub title: String,
    /// The line below.
    pub note: String,
}

/// The thresholds of the norms, in their order.
pub fn thresholds(norms: &Norms) -> Vec<(Indicator, i64)> {
    norms.items(Vocabulary::Indicator).filter_map(|item| Some((Indicator::of(&item.code)?, i64::from(item.amount?)))).collect()
}

/// The children of a term with everything that is looked at.
pub fn children(db: &Db, norms: &Norms, term: Term, period: Period, today: Date) -> Result<Vec<Child>> {
    let hardships = norms.codes_with(Vocabulary::SocialStatus, |item| item.hardship);
    let day = period.to.min(today);
    indicators::children(db, indicators::Wanted { term, period, day, hardships: &hardships })
}

/// A row's figures: whom it concerns, and days to the first help for each sign.
#[derive(Default)]
struct Line {
    children: usize,
    known: usize,
    signals: Vec<Option<i64>>,
}

impl Line {
    fn cells(&self, term: Term, indicator: Cell) -> Vec<Cell> {
        let helped: Vec<i64> = self.signals.iter().copied().flatten().collect();
        let figures = [self.children, self.known, self.signals.len(), helped.len()].map(Cell::from);
        [Cell::Text(term.to_string()), indicator].into_iter().chain(figures).chain([median(helped).into()]).collect()
    }
}

/// The figures; an indicator that concerns nobody and made no sign takes no row.
pub fn run(db: &Db, norms: &Norms, wanted: &Wanted) -> Result<Table> {
    let thresholds = thresholds(norms);
    let mut rows = Vec::new();
    for (term, period) in &wanted.terms {
        let mut lines: Vec<Line> = thresholds.iter().map(|_| Line::default()).collect();
        let mut all = Line::default();
        let count = |line: &mut Line, child: &Child| {
            line.children += 1;
            line.known += usize::from(!child.registers.is_empty());
        };
        for child in children(db, norms, *term, *period, wanted.today)? {
            let found: Vec<Indicator> = reasons(&child.facts, &thresholds).iter().map(|reason| reason.indicator()).collect();
            if !found.is_empty() {
                count(&mut all, &child);
            }
            let concerned = thresholds.iter().zip(&mut lines).filter(|((indicator, _), _)| found.contains(indicator));
            concerned.for_each(|(_, line)| count(line, &child));
        }
        let params = named_params! { ":term": term.to_string(), ":today": wanted.today };
        each(db, include_str!("indicators.sql"), params, |row| {
            let (indicator, noticed_on, helped_on): (String, Date, Option<Date>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let days = helped_on.map(|helped_on| (helped_on - noticed_on).num_days());
            let at = thresholds.iter().position(|(known, _)| known.code() == indicator);
            if let Some(line) = at.and_then(|at| lines.get_mut(at)) {
                line.signals.push(days);
            }
            all.signals.push(days);
            Ok(())
        })?;
        let told = thresholds.iter().zip(&lines).filter(|(_, line)| line.children > 0 || !line.signals.is_empty());
        rows.extend(told.map(|((indicator, _), line)| line.cells(*term, Cell::Code(Vocabulary::Indicator, indicator.code().to_owned()))));
        rows.push(all.cells(*term, Cell::Said("indicators-all")));
    }
    Ok(Table { head: Head { title: Some(wanted.title.clone()), columns: columns(&COLUMNS) }, rows, notes: vec![wanted.note.clone()] })
}
