//! IIN (ЖСН, ИИН) and BIN: twelve digits with a check digit.
//!
//! The check digit `K` of digits `d1…d11` is `Σ d[i]·i mod 11`; if that is 10, weights 3 4 … 11 1 2 are used; if it is
//! 10 again, the number is never issued. (So the first pass does not see the eleventh digit.) Digits 1–7 usually tell birth date and sex, but by decree 853 of 26.08.2013 a
//! mismatch is not an error, so [`Iin::birth_date`] and [`Iin::sex`] are hints to compare with, never data to keep.

use super::Date;

/// A valid IIN. It is kept as text, because leading zeros matter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iin(String);

/// Why a text is not an IIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IinError {
    /// A spreadsheet turned the number into `1.1E+11`: the digits are lost.
    Scientific,
    /// Something other than digits.
    NotDigits,
    /// Digits, but not twelve.
    Length,
    /// Twelve digits whose check digit does not fit.
    CheckDigit,
}

/// Sex as papers give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// `F`
    Female,
    /// `M`
    Male,
}

impl Sex {
    /// `F` or `M`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Female => "F",
            Self::Male => "M",
        }
    }
}

impl Iin {
    /// Reads twelve digits; blanks around them do not matter.
    pub fn parse(raw: &str) -> Result<Self, IinError> {
        let text = raw.trim();
        if is_scientific(text) {
            Err(IinError::Scientific)
        } else if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            Err(IinError::NotDigits)
        } else if text.len() != 12 {
            Err(IinError::Length)
        } else if !check_digit_fits(text) {
            Err(IinError::CheckDigit)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// An IIN that lost its leading zeros in a spreadsheet: 9 to 11 digits, padded only if the check digit then fits.
    ///
    /// One number in eleven fits by chance, so the caller must have a second witness (birth date or known name).
    pub fn padded(raw: &str) -> Option<Self> {
        let text = raw.trim();
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        ((9..=11).contains(&text.len()) && digits).then(|| format!("{text:0>12}")).filter(|padded| check_digit_fits(padded)).map(Self)
    }

    /// All twelve digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The birth date that digits 1–7 usually tell.
    pub fn birth_date(&self) -> Option<Date> {
        let number = |from: usize| self.0[from..from + 2].parse::<u32>().ok();
        let century = match self.0.as_bytes()[6] {
            b'1' | b'2' => 1800,
            b'3' | b'4' => 1900,
            b'5' | b'6' => 2000,
            _ => return None,
        };
        Date::from_ymd_opt(century + i32::try_from(number(0)?).ok()?, number(2)?, number(4)?)
    }

    /// The sex that digit 7 usually tells.
    pub fn sex(&self) -> Option<Sex> {
        match self.0.as_bytes()[6] {
            b'1' | b'3' | b'5' => Some(Sex::Male),
            b'2' | b'4' | b'6' => Some(Sex::Female),
            _ => None,
        }
    }
}

/// `…0128`: the last four digits, wherever an official list does not need the whole number.
pub fn mask(number: &str) -> String {
    let from = number.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
    format!("…{}", &number[from..])
}

/// Whether twelve digits are a BIN; the check digit is that of an IIN.
pub fn is_bin(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()) && check_digit_fits(text)
}

fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E', 'е', 'Е']) else {
        return false;
    };
    let numeric = |part: &str, marks: &str| {
        part.bytes().any(|byte| byte.is_ascii_digit()) && part.chars().all(|c| c.is_ascii_digit() || marks.contains(c))
    };
    numeric(mantissa, ".,") && numeric(exponent, "+-")
}

fn check_digit_fits(twelve_digits: &str) -> bool {
    let digits: Vec<u32> = twelve_digits.bytes().map(|byte| u32::from(byte - b'0')).collect();
    let sum = |weight: fn(u32) -> u32| (0u32..).zip(&digits[..11]).map(|(i, d)| d * weight(i)).sum::<u32>() % 11;
    let expected = match sum(|i| i + 1) {
        10 => sum(|i| (i + 2) % 11 + 1),
        first => first,
    };
    expected == digits[11]
}

#[cfg(test)]
mod tests {
    use super::{Iin, IinError, Sex, is_bin, mask};
    use crate::domain::Date;

    #[test]
    fn check_digit() {
        assert!(Iin::parse("110214500128").is_ok());
        assert!(Iin::parse(" 120315500000 ").is_ok(), "second pass");
        assert!(is_bin("210440038887"));
        for last in 0..10 {
            let never_issued = format!("12031550005{last}");
            assert_eq!(Iin::parse(&never_issued), Err(IinError::CheckDigit));
        }
    }

    #[test]
    fn a_slip_of_one_digit_is_caught() {
        // The weight of the eleventh digit is 11, so a slip there goes unseen, and the second pass lets one more through.
        let good = "110214500128";
        let slips = (0..12)
            .filter(|place| *place != 10)
            .flat_map(|place| (0..10).map(move |digit| format!("{}{digit}{}", &good[..place], &good[place + 1..])));
        let missed: Vec<String> = slips.filter(|slip| slip != good && Iin::parse(slip).is_ok()).collect();
        assert_eq!(missed, ["110218500128"]);
    }

    #[test]
    fn kinds_of_wrong() {
        for (raw, error) in [
            ("1,10315E+11", IinError::Scientific),
            ("1.1E11", IinError::Scientific),
            ("09121О500418", IinError::NotDigits),
            ("1201166003910", IinError::Length),
            ("", IinError::Length),
            ("110214500129", IinError::CheckDigit),
        ] {
            assert_eq!(Iin::parse(raw), Err(error), "{raw}");
        }
    }

    #[test]
    fn padding_needs_the_check_digit() {
        assert_eq!(Iin::padded("90419500116").map(|iin| iin.0), Some("090419500116".to_owned()));
        assert_eq!(Iin::padded("90419500117"), None);
        assert_eq!(Iin::padded("90419"), None);
    }

    #[test]
    fn hints() -> Result<(), IinError> {
        let iin = Iin::parse("110214500128")?;
        assert_eq!(iin.birth_date(), Date::from_ymd_opt(2011, 2, 14));
        assert_eq!(iin.sex(), Some(Sex::Male));
        assert_eq!(mask(iin.as_str()), "…0128");
        assert_eq!(mask("ә1"), "…ә1");
        Ok(())
    }
}
