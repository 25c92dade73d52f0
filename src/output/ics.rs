//! A calendar file (RFC 5545): an event of a whole day for each line, so that a telephone reminds of it.

use chrono::Days;

use crate::domain::Date;
use crate::domain::text::harmless;

/// Octets of a line without its end.
const LINE: usize = 75;

/// A day in the calendar.
pub struct Event {
    /// The same for the same thing in every file, and for nothing else in the world.
    pub uid: String,
    /// The day.
    pub on: Date,
    /// What.
    pub summary: String,
    /// More of it.
    pub description: String,
}

/// The whole file; `made_on` is the day of the clock.
pub fn calendar(events: &[Event], made_on: Date) -> String {
    let mut file = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//esep//due//KK", "CALSCALE:GREGORIAN"] {
        push(&mut file, line);
    }
    let basic = |day: Date| day.format("%Y%m%d").to_string();
    for event in events {
        let next = event.on.checked_add_days(Days::new(1)).unwrap_or(event.on);
        push(&mut file, "BEGIN:VEVENT");
        push(&mut file, &format!("UID:{}", text(&event.uid)));
        push(&mut file, &format!("DTSTAMP:{}T000000Z", basic(made_on)));
        push(&mut file, &format!("DTSTART;VALUE=DATE:{}", basic(event.on)));
        push(&mut file, &format!("DTEND;VALUE=DATE:{}", basic(next)));
        push(&mut file, &format!("SUMMARY:{}", text(&event.summary)));
        push(&mut file, &format!("DESCRIPTION:{}", text(&event.description)));
        // A reminder takes nobody's time.
        push(&mut file, "TRANSP:TRANSPARENT");
        push(&mut file, "END:VEVENT");
    }
    push(&mut file, "END:VCALENDAR");
    file
}

/// A text value: `\`, `;`, `,` and ends of lines have their own signs.
fn text(raw: &str) -> String {
    let mut escaped = String::with_capacity(raw.len());
    for letter in harmless(raw).chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A line, folded where it is longer than a line may be, never inside a letter.
fn push(file: &mut String, line: &str) {
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Event, LINE, calendar, text};
    use crate::domain::Date;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_default()
    }

    fn event(summary: &str) -> Event {
        Event { uid: "review-12@x.esep".into(), on: day("2026-12-31"), summary: summary.into(), description: "a\nb".into() }
    }

    /// Lines as a reader of the file puts them together again.
    fn unfolded(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_day_of_a_calendar() {
        let file = calendar(&[event("Қарау; Ким, Дана")], day("2026-11-22"));
        let wanted = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//esep//due//KK",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:review-12@x.esep",
            "DTSTAMP:20261122T000000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Қарау\\; Ким\\, Дана",
            "DESCRIPTION:a\\nb",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(unfolded(&file), wanted);
        assert_eq!(text("a\\b\u{1b}[2J\r"), "a\\\\b [2J ");
    }

    proptest! {
        #[test]
        fn folding_loses_nothing(summary in "[a-zә-ө🙂 ,;]{0,120}") {
            let file = calendar(&[event(&summary)], day("2026-11-22"));
            let lines: Vec<&str> = file.split("\r\n").collect();
            prop_assert!(lines.iter().all(|line| line.len() <= LINE && !line.contains(['\r', '\n'])));
            let summary = format!("SUMMARY:{}", text(&summary));
            prop_assert!(unfolded(&file).contains(&summary));
        }
    }
}
