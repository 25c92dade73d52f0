//! The key on paper: 13 groups of four letters and a check letter each, so that a slip of the pen is told from a wrong key.

use zeroize::Zeroizing;

use super::key::Bytes;
use crate::error::{Error, Result};

/// Groups of a code.
pub const GROUPS: usize = 13;
const GROUP: usize = 5;
/// Letters of the recovery code: no I, L, O, U, so that nothing is misread from paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of a key.
pub fn code(key: &[u8; 32]) -> Zeroizing<String> {
    // The highest bit of the first byte first; bits after the end are 0.
    let bit = |at: usize| key.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
    let mut values = Zeroizing::new([0u8; GROUPS * 4]);
    for (at, value) in (0..GROUPS * 20).map(|at| (at, at / 5)) {
        values[value] = values[value] << 1 | bit(at);
    }
    let mut code = Zeroizing::new(String::with_capacity(GROUPS * (GROUP + 1)));
    for (at, group) in values.chunks(4).enumerate() {
        if at > 0 {
            code.push('-');
        }
        let letters = group.iter().copied().chain([check_value(at, group)]);
        letters.for_each(|value| code.push(char::from(ALPHABET[usize::from(value)])));
    }
    code
}

/// Reads a code.
pub fn read(code: &str) -> Result<Bytes> {
    let values = letters(code, 0)?;
    if values.len() != GROUPS * GROUP {
        return Err(Error::usage("recovery_length").with("letters", values.len()).with("wanted", GROUPS * GROUP));
    }
    let mut bytes = Zeroizing::new([0u8; 33]);
    for (at, group) in values.chunks(GROUP).enumerate() {
        must_check(at, group)?;
        for bit in 0..20 {
            let place = at * 20 + bit;
            bytes[place / 8] |= (group[bit / 5] >> (4 - bit % 5) & 1) << (7 - place % 8);
        }
    }
    let mut key = Zeroizing::new([0; 32]);
    key.copy_from_slice(&bytes[..32]);
    Ok(key)
}

/// Whether this is one group of a key's code, the first being 0: no more than that is asked for when somebody is to show that
/// the code was written down.
pub fn has_group(key: &[u8; 32], group: usize, typed: &str) -> Result<bool> {
    let values = letters(typed, group)?;
    if values.len() != GROUP {
        return Err(Error::usage("recovery_length").with("letters", values.len()).with("wanted", GROUP));
    }
    must_check(group, &values)?;
    let code = code(key);
    let own = letters(code.split('-').nth(group).unwrap_or_default(), group)?;
    Ok(*own == *values)
}

/// Values of letters; blanks, hyphens and case do not matter, I and L are read as 1, O as 0.
fn letters(code: &str, first: usize) -> Result<Zeroizing<Vec<u8>>> {
    let mut values = Zeroizing::new(Vec::with_capacity(GROUPS * GROUP));
    for letter in code.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let letter = match letter.to_ascii_uppercase() {
            'I' | 'L' => '1',
            'O' => '0',
            other => other,
        };
        let value = ALPHABET.iter().position(|known| char::from(*known) == letter);
        let group = first + values.len() / GROUP + 1;
        let value = value.ok_or_else(|| Error::usage("recovery_letter").with("group", group).with("letter", letter.to_string()))?;
        values.push(u8::try_from(value).unwrap_or_default());
    }
    Ok(values)
}

fn must_check(at: usize, group: &[u8]) -> Result<()> {
    let fits = check_value(at, &group[..GROUP - 1]) == group[GROUP - 1];
    if fits { Ok(()) } else { Err(Error::usage("recovery_check").with("group", at + 1)) }
}

/// The check letter of a group: `Σ v[i]·α^(i+1)` over GF(32), with the group's place as the last term, so that any one
/// wrong letter, two neighbours swapped or two groups swapped are caught.
fn check_value(group: usize, values: &[u8]) -> u8 {
    let place = u8::try_from(group + 1).unwrap_or_default();
    let terms = values.iter().copied().chain([place]);
    terms.fold((0, 2), |(sum, weight), value| (sum ^ gf32(value, weight), gf32(weight, 2))).0
}

/// Product in GF(32), modulo x⁵ + x² + 1.
fn gf32(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        product ^= if b & 1 == 1 { a } else { 0 };
        a <<= 1;
        a ^= if a & 0b10_0000 != 0 { 0b10_0101 } else { 0 };
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, code, has_group, read};
    use crate::error::Result;
    use crate::store::key::Key;

    #[test]
    fn code_gives_the_key_back() -> Result<()> {
        for _ in 0..50 {
            let key = Key::generate()?;
            let typed = code(key.bytes()).to_lowercase().replace('-', " ").replace('1', "l").replace('0', "o");
            assert_eq!(*read(&typed)?, *key.bytes());
        }
        Ok(())
    }

    #[test]
    fn a_group_is_known_in_its_place_only() -> Result<()> {
        let key = Key::generate()?;
        let code = code(key.bytes()).to_lowercase();
        for (at, group) in code.split('-').enumerate() {
            assert!(has_group(key.bytes(), at, &format!(" {group}\n"))?);
            let elsewhere = (0..GROUPS).filter(|other| *other != at && has_group(key.bytes(), *other, group).is_ok_and(|known| known));
            assert_eq!(elsewhere.count(), 0);
            assert!(has_group(key.bytes(), at, &group[1..]).is_err());
        }
        Ok(())
    }

    #[test]
    fn one_wrong_letter_is_named() -> Result<()> {
        let code = code(Key::generate()?.bytes());
        for at in 0..code.len() {
            for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
                if code.as_bytes()[at] == b'-' || code[at..].starts_with(wrong) {
                    continue;
                }
                let mut typed = code.to_string();
                typed.replace_range(at..=at, &wrong.to_string());
                let error = read(&typed).err().map(|error| error.code());
                assert_eq!(error, Some("recovery_check"), "{typed}");
            }
        }
        Ok(())
    }

    #[test]
    fn swapped_letters_and_groups_are_caught() -> Result<()> {
        let code = code(Key::generate()?.bytes());
        let groups: Vec<&str> = code.split('-').collect();
        let mut swapped = groups.clone();
        swapped.swap(2, 7);
        if groups[2] != groups[7] {
            assert!(read(&swapped.join("-")).is_err());
        }
        Ok(())
    }
}
