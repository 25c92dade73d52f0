//! Days as lists write them: as people type them, as programs export them, as spreadsheets count them.

use chrono::{Datelike, Days};

use super::Date;

/// The day from which a spreadsheet counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Epoch {
    /// Excel on Windows: day 1 is 1 January 1900 (and 29 February 1900 is counted, though there was none).
    #[default]
    From1900,
    /// Excel on older Macs: day 0 is 1 January 1904.
    From1904,
}

/// Reads `2012-05-03`, `03.05.2012`, `3.5.12`, `2012-05-03T00:00:00`, `03.05.2012 0:00:00`, `03.05.2012 г.`, `41032`.
///
/// Two digits of a year are 2000–2069 and 1970–1999. A number is a day of the spreadsheet's own count, 20000–79999, where
/// no date of a school's papers is missed. Dates with `/` are not read: nobody can tell their months from their days.
pub fn read_listed_day(text: &str, epoch: Epoch) -> Option<Date> {
    let text = text.trim();
    let bytes = text.as_bytes();
    let day = if bytes.len() >= 10 && bytes[4] == b'-' && bytes[7] == b'-' {
        let (day, rest) = text.split_at_checked(10)?;
        is_midnight(rest).then_some(())?;
        Date::from_ymd_opt(i32::try_from(number(&day[..4])?).ok()?, number(&day[5..7])?, number(&day[8..])?)?
    } else if let Some(count) = serial(text) {
        let first = match epoch {
            Epoch::From1900 => Date::from_ymd_opt(1899, 12, 30)?,
            Epoch::From1904 => Date::from_ymd_opt(1904, 1, 1)?,
        };
        first.checked_add_days(Days::new(count))?
    } else {
        let (day, rest) = text.split_once('.')?;
        let (month, rest) = rest.split_once('.')?;
        let (year, rest) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
        is_midnight(rest).then_some(())?;
        let short = |text: &str| (1..=2).contains(&text.len());
        (short(day) && short(month)).then_some(())?;
        let year = match (year.len(), number(year)?) {
            (4, year) => year,
            (2, year @ 0..=69) => 2000 + year,
            (2, year) => 1900 + year,
            _ => return None,
        };
        Date::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)?
    };
    (1900..2200).contains(&day.year()).then_some(day)
}

fn number(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// A day of a spreadsheet's count; a time of the day behind it does not matter.
fn serial(text: &str) -> Option<u64> {
    let (days, time) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (days.len() == 5 && digits(days) && digits(time)).then(|| days.parse().ok())?.filter(|count| (20_000..80_000).contains(count))
}

/// What may stand behind a day: nothing, a time, «г.» or «ж.».
fn is_midnight(rest: &str) -> bool {
    let clock = |time: &str| time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b'Z'));
    matches!(rest.trim(), "" | "." | "г." | "г" | "ж." | "ж") || rest.strip_prefix([' ', 'T']).is_some_and(clock)
}

#[cfg(test)]
mod tests {
    use super::{Epoch, read_listed_day};

    #[test]
    fn as_lists_write_them() {
        for text in [
            "2012-05-03",
            "03.05.2012",
            "3.5.2012",
            " 3.5.12 ",
            "03.05.12",
            "2012-05-03T00:00:00",
            "2012-05-03 00:00:00.000",
            "03.05.2012 0:00",
            "03.05.2012 г.",
            "03.05.2012 ж.",
            "41032",
            "41032.5",
        ] {
            assert_eq!(read_listed_day(text, Epoch::From1900).map(|day| day.to_string()).as_deref(), Some("2012-05-03"), "{text}");
        }
        assert_eq!(read_listed_day("39570", Epoch::From1904), read_listed_day("2012-05-03", Epoch::From1904));
    }

    #[test]
    fn two_digits_of_a_year() {
        let year = |text| read_listed_day(text, Epoch::default()).map(|day| day.to_string());
        assert_eq!(year("1.2.69").as_deref(), Some("2069-02-01"));
        assert_eq!(year("1.2.70").as_deref(), Some("1970-02-01"));
    }

    #[test]
    fn no_days() {
        for text in [
            "",
            "03/05/2012",
            "2013-02-30",
            "30.02.2013",
            "3.5.112",
            "2012",
            "1234567",
            "19999",
            "80000",
            "1.2.",
            "..",
            "2012-5-3",
            "2012-05-03x",
            "2012-05-031",
            "+1.02.2012",
            "003.05.2012",
            "3 мая 2012",
            "ә012-05-03",
            "2012-05-0ә",
            "1899-12-31",
            "01.01.2200",
        ] {
            assert_eq!(read_listed_day(text, Epoch::From1900), None, "{text}");
        }
    }
}
