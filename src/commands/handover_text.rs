//! What a school hands over, in words: the look at a file, and the paper that it becomes.

use crate::app::App;
use crate::domain::Date;
use crate::domain::calendar::written;
use crate::domain::handover::{Entry, Handover, Measure};
use crate::error::Result;
use crate::locale::Lang;
use crate::norms::Vocabulary;

/// A line for each thing that is told.
pub fn text(app: &App, handed: &Handover) -> Result<String> {
    let norms = app.norms()?;
    let label = |set: Vocabulary, code: &str| norms.label(set, code, app.locale.lang).to_owned();
    let [kk, ru] = &handed.school;
    let school = if app.locale.lang == Lang::Kk { kk.as_ref().or(ru.as_ref()) } else { ru.as_ref().or(kk.as_ref()) };
    let day = handed.made_on.into();
    let mut lines = vec![match school {
        Some(school) => app.text("handover-text-from", &[("school", school.into()), ("day", day)]),
        None => app.text("handover-text-from-somewhere", &[("day", day)]),
    }];
    lines.extend(handed.child.class.as_ref().map(|class| app.text("handover-text-class", &[("class", class.into())])));
    if handed.entries.is_empty() {
        lines.push(app.text("handover-text-no-entries", &[]));
    }
    for entry in &handed.entries {
        lines.push(head(app, entry, &label));
        lines.extend(entry.note.as_ref().map(|note| format!("  {note}")));
        if let Some(plan) = &entry.plan {
            lines.push(format!("  {}", app.text("handover-text-plan", &[("day", plan.made_on.into()), ("goal", (&plan.goal).into())])));
            let criteria = plan.criteria.as_ref();
            lines.extend(criteria.map(|words| format!("  {}", app.text("handover-text-criteria", &[("criteria", words.into())]))));
            lines.extend(plan.measures.iter().map(|measure| format!("  – {}", line(app, measure))));
        }
    }
    if !handed.contacts.is_empty() {
        let counts = handed.contacts.iter().map(|one| {
            let kind = label(Vocabulary::Intervention, &one.kind).into();
            app.text("handover-text-contact", &[("kind", kind), ("count", one.count.into()), ("day", one.last_on.into())])
        });
        lines.push(app.text("handover-text-contacts", &[("contacts", counts.collect::<Vec<_>>().join(", ").into())]));
    }
    for referral in &handed.referrals {
        let number = referral.number.as_ref().map(|number| format!("№ {number}"));
        let paper: Vec<String> =
            [Some(label(Vocabulary::Agency, &referral.agency)), Some(written(referral.sent_on)), number, referral.purpose.clone()]
                .into_iter()
                .flatten()
                .collect();
        lines.push(app.text("handover-text-referral", &[("paper", paper.join(", ").into())]));
    }
    Ok(lines.join("\n"))
}

/// `внутришкольный учёт с 10.09.2026; основания: …; протокол № 1; до 10.03.2027`.
fn head(app: &App, entry: &Entry, label: &impl Fn(Vocabulary, &str) -> String) -> String {
    let grounds: Vec<String> = entry.grounds.iter().map(|code| label(Vocabulary::Ground, code)).collect();
    let register = label(Vocabulary::Register, &entry.register);
    let placed = [("register", register.into()), ("day", entry.placed_on.into())];
    let mut parts = vec![app.text("handover-text-entry", &placed)];
    parts.push(app.text("handover-text-grounds", &[("grounds", grounds.join(", ").into())]));
    parts.extend(entry.protocol.as_ref().map(|protocol| app.text("handover-text-protocol", &[("protocol", protocol.into())])));
    match entry.removed_on {
        Some(day) => {
            let ground = label(Vocabulary::RemovalGround, entry.removal_ground.as_deref().unwrap_or_default());
            parts.push(app.text("handover-text-removed", &[("day", day.into()), ("ground", ground.into())]));
        }
        None => parts.extend(entry.until.map(|day| app.text("handover-text-until", &[("day", day.into())]))),
    }
    parts.join("; ")
}

fn line(app: &App, measure: &Measure) -> String {
    let day = |id: &str, day: Option<Date>| day.map(|day| app.text(id, &[("day", day.into())]));
    let done = day("handover-text-done", measure.done_on);
    let end = done.or_else(|| day("handover-text-due", measure.due_on));
    [Some(measure.measure.clone()), end, measure.result.clone()].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
