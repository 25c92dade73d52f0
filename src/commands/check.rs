//! `esep check`: what the register lacks. Silent when all is well.

use chrono::Days;

use crate::app::App;
use crate::domain::Date;
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::{Norms, Vocabulary};
use crate::store::check::{self, Checked};
use crate::table::{Cell, Head, Table, columns};

/// Something that wants mending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Finding {
    /// A placement that needs a decision has no minutes.
    PlacementWithoutProtocol,
    /// A removal that needs a decision has no minutes.
    RemovalWithoutProtocol,
    /// The day of the review has passed.
    ReviewOverdue,
    /// The planned end has passed, and the child is still on the register.
    EndOverdue,
    /// The child has left the school.
    LeftButActive,
    /// Nobody has written down any work for too long.
    NoContact,
}

impl Finding {
    fn code(self) -> &'static str {
        match self {
            Self::PlacementWithoutProtocol => "placement_without_protocol",
            Self::RemovalWithoutProtocol => "removal_without_protocol",
            Self::ReviewOverdue => "review_overdue",
            Self::EndOverdue => "end_overdue",
            Self::LeftButActive => "left_but_active",
            Self::NoContact => "no_contact",
        }
    }

    /// What to type to mend it.
    fn mend(self, entry: &Checked, today: Date) -> String {
        let Checked { student, register, placed_on, .. } = entry;
        match self {
            Self::PlacementWithoutProtocol => {
                format!("esep register edit \"#{student}\" --kind {register} --placed-on {placed_on} --protocol N")
            }
            Self::RemovalWithoutProtocol => {
                format!("esep register edit \"#{student}\" --kind {register} --placed-on {placed_on} --removal-protocol N")
            }
            Self::ReviewOverdue | Self::EndOverdue => {
                let later = today + Days::new(180);
                format!("esep register extend \"#{student}\" --kind {register} --on {today} --until {later} --protocol N")
            }
            Self::LeftButActive => {
                let left = entry.left_on.unwrap_or(today);
                format!("esep register remove \"#{student}\" --kind {register} --on {left} --ground transferred --protocol N")
            }
            Self::NoContact => format!("esep intervention add \"#{student}\" --kind talk_student --on {today}"),
        }
    }
}

pub fn run(app: &App) -> Result<Exit> {
    let norms = app.norms()?;
    let today = app.today();
    let mut rows = Vec::new();
    for entry in check::entries(app.reading()?.db())? {
        for finding in findings(&entry, norms, today) {
            rows.push(vec![
                Cell::Text(format!("#{}", entry.student)),
                Cell::Text(entry.name.clone()),
                Cell::Code(Vocabulary::Register, entry.register.clone()),
                Cell::Day(entry.placed_on),
                Cell::Word("check", finding.code()),
                Cell::Text(finding.mend(&entry, today)),
            ]);
        }
    }
    let none = rows.is_empty();
    // A person who asks and sees nothing knows that all is well; a program gets an empty table.
    if none && !app.is_json() && app.global.out.is_none() {
        return Ok(Exit::Done);
    }
    let title = app.text("rep-check", &[("count", rows.len().into())]);
    let head = Head { title: Some(title), columns: columns(&["student", "full_name", "register", "placed_on", "code", "mend"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(if none { Exit::Done } else { Exit::Attention })
}

fn findings(entry: &Checked, norms: &Norms, today: Date) -> Vec<Finding> {
    let decided = norms.find(Vocabulary::Register, &entry.register).is_some_and(|item| item.decision);
    let active = entry.removed_on.is_none_or(|removed| removed > today);
    let passed = |day: Option<Date>| active && day.is_some_and(|day| day < today);
    let quiet_since = today.checked_sub_days(Days::new(norms.contact_days)).unwrap_or(today);
    let left = active && entry.left_on.is_some_and(|left| left <= today);
    let all = [
        (decided && entry.protocol.is_none(), Finding::PlacementWithoutProtocol),
        (decided && entry.removed_on.is_some() && entry.removal_protocol.is_none(), Finding::RemovalWithoutProtocol),
        (passed(entry.review_on), Finding::ReviewOverdue),
        (passed(entry.until), Finding::EndOverdue),
        (left, Finding::LeftButActive),
        (
            active && !left && entry.placed_on <= quiet_since && entry.last_contact_on.is_none_or(|last| last < quiet_since),
            Finding::NoContact,
        ),
    ];
    all.into_iter().filter(|(wanting, _)| *wanting).map(|(_, finding)| finding).collect()
}

#[cfg(test)]
mod tests {
    use super::{Finding, findings};
    use crate::domain::Date;
    use crate::error::Result;
    use crate::norms::norms;
    use crate::store::check::Checked;

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    fn entry() -> Checked {
        Checked {
            student: 1,
            name: "Ким Дана".into(),
            register: "in_school".into(),
            placed_on: day("2026-09-10").unwrap_or_default(),
            protocol: Some("1".into()),
            review_on: day("2026-12-20"),
            until: day("2027-03-10"),
            removed_on: None,
            removal_protocol: None,
            left_on: None,
            last_contact_on: day("2026-11-12"),
        }
    }

    #[test]
    fn each_finding_and_its_absence() -> Result<()> {
        let found = |entry: Checked| norms().map(|norms| findings(&entry, norms, day("2026-11-22").unwrap_or_default()));
        assert_eq!(found(entry())?, []);
        assert_eq!(found(Checked { protocol: None, ..entry() })?, [Finding::PlacementWithoutProtocol]);
        assert_eq!(found(Checked { protocol: None, register: "risk_group".into(), ..entry() })?, []);
        assert_eq!(found(Checked { review_on: day("2026-11-21"), ..entry() })?, [Finding::ReviewOverdue]);
        assert_eq!(found(Checked { review_on: day("2026-11-22"), ..entry() })?, []);
        assert_eq!(found(Checked { until: day("2026-11-21"), ..entry() })?, [Finding::EndOverdue]);
        assert_eq!(found(Checked { left_on: day("2026-11-22"), ..entry() })?, [Finding::LeftButActive]);
        assert_eq!(found(Checked { left_on: day("2026-11-23"), ..entry() })?, []);
        assert_eq!(found(Checked { last_contact_on: day("2026-10-22"), ..entry() })?, [Finding::NoContact]);
        assert_eq!(found(Checked { last_contact_on: day("2026-10-23"), ..entry() })?, []);
        assert_eq!(found(Checked { last_contact_on: None, placed_on: day("2026-11-01").unwrap_or_default(), ..entry() })?, []);
        let removed = Checked { removed_on: day("2026-11-20"), review_on: day("2026-11-01"), last_contact_on: None, ..entry() };
        assert_eq!(found(removed)?, [Finding::RemovalWithoutProtocol]);
        Ok(())
    }
}
