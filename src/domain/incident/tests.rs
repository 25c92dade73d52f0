use super::{At, Course, Standing, State, Step, courses};
use crate::domain::deadline::Unit;
use crate::error::Result;
use crate::norms::{Vocabulary, norms};

fn at(text: &str) -> At {
    At::read(text).unwrap_or_else(|| unreachable!("{text}"))
}

/// Where the steps stand under the norms built in.
fn of(received: &str, done: &[(Step, &str)], today: &str) -> Result<Vec<Course>> {
    let norms = norms()?;
    let deadline = |step: Step| norms.find(Vocabulary::Deadline, step.deadline()).and_then(|item| item.amount.zip(item.unit));
    let deadlines: Vec<(&str, u32, Unit)> =
        Step::ALL.into_iter().filter_map(|step| deadline(step).map(|(amount, unit)| (step.deadline(), amount, unit))).collect();
    let done: Vec<(Step, At)> = done.iter().map(|(step, day)| (*step, at(day))).collect();
    Ok(courses(at(received), &done, at(today).day, &deadlines, norms.calendar()?))
}

fn due(courses: &[Course], step: Step) -> String {
    courses.iter().find(|course| course.step == step).and_then(|course| course.due).map_or_else(String::new, |due| due.to_string())
}

/// Made by hand with a calendar on the wall: weekends, holidays that move, breaks, the ends of months and years.
#[test]
fn deadlines_by_hand() -> Result<()> {
    use Step::{Authority, Decision, DecisionSent, Head, Police, Result as Told, School, Talks};
    // What came before the step, when, by when.
    for (step, from, by) in [
        // 24 hours, whatever the day.
        (Head, "2026-11-17 09:30", "2026-11-18T09:30"),
        (Head, "2026-11-20 16:45", "2026-11-21T16:45"),
        (Head, "2026-11-22 09:30", "2026-11-23T09:30"),
        (Head, "2026-11-30 23:59", "2026-12-01T23:59"),
        (Head, "2026-12-31 10:00", "2027-01-01T10:00"),
        (Head, "2027-02-28 12:00", "2027-03-01T12:00"),
        (Head, "2028-02-28 12:00", "2028-02-29T12:00"),
        (Head, "2026-11-17 00:00", "2026-11-18T00:00"),
        (Head, "2026-11-17", "2026-11-18"),
        // One working day after the day on which word came.
        (Talks, "2026-11-16 08:00", "2026-11-17"),
        (Talks, "2026-11-17 09:30", "2026-11-18"),
        (Talks, "2026-11-17 23:59", "2026-11-18"),
        (Talks, "2026-11-19 09:30", "2026-11-20"),
        // From Friday, Saturday and Sunday: Monday.
        (Talks, "2026-11-20 09:30", "2026-11-23"),
        (Talks, "2026-11-21 09:30", "2026-11-23"),
        (Talks, "2026-11-22 09:30", "2026-11-23"),
        // 25 October 2026 is a Sunday: Monday the 26th is free. The autumn break has working days.
        (Talks, "2026-10-23 12:00", "2026-10-27"),
        (Talks, "2026-10-25 12:00", "2026-10-27"),
        (Talks, "2026-10-26 12:00", "2026-10-27"),
        (Talks, "2026-10-28 12:00", "2026-10-29"),
        // 16 December 2026 is a Wednesday.
        (Talks, "2026-12-15 12:00", "2026-12-17"),
        (Talks, "2026-12-16 12:00", "2026-12-17"),
        // 1 and 2 January 2027 are a Friday and a Saturday, so Monday the 4th is free; the 7th is a holiday.
        (Talks, "2026-12-30 12:00", "2026-12-31"),
        (Talks, "2026-12-31 12:00", "2027-01-05"),
        (Talks, "2027-01-01 12:00", "2027-01-05"),
        (Talks, "2027-01-06 12:00", "2027-01-08"),
        // 8 March 2027 is a Monday; Nauryz 2027 is Sunday to Tuesday: Wednesday is free.
        (Talks, "2027-03-05 12:00", "2027-03-09"),
        (Talks, "2027-03-19 12:00", "2027-03-25"),
        // Nauryz 2026: Saturday to Monday, Tuesday and Wednesday free.
        (Talks, "2026-03-20 12:00", "2026-03-26"),
        // 1 May 2026 is a Friday; 7 May a Thursday; 9 May a Saturday: Monday is free.
        (Talks, "2026-04-30 12:00", "2026-05-04"),
        (Talks, "2026-05-06 12:00", "2026-05-08"),
        (Talks, "2026-05-08 12:00", "2026-05-12"),
        // The first day of Kurban Ait 2026.
        (Talks, "2026-05-26 12:00", "2026-05-28"),
        (Told, "2026-11-18", "2026-11-19"),
        (Told, "2026-11-20 17:00", "2026-11-23"),
        (Told, "2026-12-31", "2027-01-05"),
        (Told, "2026-10-24", "2026-10-27"),
        // At once: the day itself, a Sunday and a holiday too.
        (Authority, "2026-11-17 09:30", "2026-11-17"),
        (School, "2026-11-22 09:30", "2026-11-22"),
        (Police, "2026-12-16 23:10", "2026-12-16"),
        // Two working days.
        (Decision, "2026-11-17", "2026-11-19"),
        (Decision, "2026-11-19", "2026-11-23"),
        (Decision, "2026-11-21", "2026-11-24"),
        (Decision, "2026-12-15", "2026-12-18"),
        (Decision, "2026-12-30", "2027-01-05"),
        (Decision, "2027-01-05", "2027-01-08"),
        (DecisionSent, "2026-11-19", "2026-11-23"),
        (DecisionSent, "2026-12-31", "2027-01-06"),
        (DecisionSent, "2026-03-19", "2026-03-26"),
    ] {
        let found = match step.after() {
            None => of(from, &[], "2026-11-22")?,
            Some(before) => of("2026-01-01 09:00", &[(before, from)], "2026-11-22")?,
        };
        assert_eq!(due(&found, step), by, "{step:?} after {from}");
    }
    Ok(())
}

#[test]
fn late_or_not() -> Result<()> {
    use Standing::{InTime, Late, Open, Overdue, Waits};
    let standing = |step, done: &[(Step, &str)], today| {
        of("2026-11-20 09:30", done, today).map(|all| all.iter().find(|course| course.step == step).map(|course| course.standing))
    };
    for (step, done, today, wanted) in [
        (Step::Head, &[(Step::Head, "2026-11-21 09:30")][..], "2026-11-22", InTime),
        (Step::Head, &[(Step::Head, "2026-11-21 09:31")], "2026-11-22", Late),
        // Of a day alone the minute is not held against anybody.
        (Step::Head, &[(Step::Head, "2026-11-21")], "2026-11-22", InTime),
        (Step::Head, &[(Step::Head, "2026-11-22")], "2026-11-22", Late),
        (Step::Head, &[], "2026-11-21", Open),
        (Step::Head, &[], "2026-11-22", Overdue),
        (Step::Talks, &[(Step::Talks, "2026-11-23 18:00")], "2026-11-24", InTime),
        (Step::Talks, &[(Step::Talks, "2026-11-24")], "2026-11-24", Late),
        (Step::Talks, &[], "2026-11-23", Open),
        (Step::Talks, &[], "2026-11-24", Overdue),
        (Step::Result, &[], "2026-11-30", Waits),
        (Step::Result, &[(Step::Talks, "2026-11-20")], "2026-11-23", Open),
        (Step::Police, &[(Step::Police, "2026-11-20 23:59")], "2026-11-23", InTime),
        (Step::Police, &[(Step::Police, "2026-11-21")], "2026-11-23", Late),
        (Step::Decision, &[], "2026-11-30", Waits),
        (Step::DecisionSent, &[(Step::Decision, "2026-11-24")], "2026-11-27", Overdue),
    ] {
        assert_eq!(standing(step, done, today)?, Some(wanted), "{step:?} {done:?} {today}");
    }
    Ok(())
}

#[test]
fn how_far_it_is() {
    let done = |steps: &[Step]| steps.iter().map(|step| (*step, at("2026-11-20"))).collect::<Vec<_>>();
    assert_eq!(State::of(&[], None, false), State::Received);
    assert_eq!(State::of(&done(&[Step::Head]), None, false), State::Received);
    assert_eq!(State::of(&done(&[Step::Talks]), None, false), State::Talked);
    assert_eq!(State::of(&done(&[Step::Talks, Step::Authority]), None, false), State::Sent);
    assert_eq!(State::of(&done(&[Step::Authority]), Some(true), false), State::Recognised);
    assert_eq!(State::of(&[], Some(false), false), State::NotRecognised);
    assert_eq!(State::of(&[], Some(false), true), State::Closed);
}

#[test]
fn moments_are_read_and_written() {
    for text in ["2026-11-22 09:30", "22.11.2026 09:30", "2026-11-22T09:30", " 22.11.2026  9:30 "] {
        assert_eq!(At::read(text).map(|at| at.to_string()).as_deref(), Some("2026-11-22T09:30"), "{text}");
    }
    assert_eq!(at("2026-11-22").to_string(), "2026-11-22");
    assert_eq!(at("2026-11-22 09:05").written(), "22.11.2026 09:05");
    for wrong in ["", "09:30", "2026-11-22 25:00", "2026-11-22 9", "2026-11-31 09:30", "2026-11-22 09:30:10"] {
        assert_eq!(At::read(wrong), None, "{wrong}");
    }
}
