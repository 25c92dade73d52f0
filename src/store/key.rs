//! The register's key: 32 random bytes in a file of their own, outside the register's folder.
//!
//! A register begins with 16 bytes that SQLCipher calls the salt. Ours end in `eK` (opened by a key file) or `eP`
//! (opened by a passphrase), so that a register is recognised before it is opened, and those of a key file are derived
//! from the key, so that a wrong key is told apart from a damaged file and a register finds its key by itself.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::error::{Error, Result};

/// The first 16 bytes of an encrypted register.
pub type Salt = [u8; 16];

/// The end of a salt that says how the register opens.
pub const BY_KEY_FILE: [u8; 2] = *b"eK";
/// The end of a salt that says how the register opens.
pub const BY_PASSPHRASE: [u8; 2] = *b"eP";

const FIRST_LINE: &str = "esep-key 1";
const GROUPS: usize = 13;
/// Letters of the recovery code: no I, L, O, U, so that nothing is misread from paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A raw 256-bit key, wiped from memory when dropped.
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// A new random key.
    pub fn generate() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        random(bytes.as_mut())?;
        Ok(Self(bytes))
    }

    /// Reads a key file.
    pub fn read(path: &Path) -> Result<Self> {
        let text = Zeroizing::new(fs::read(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::cannot_open("key_missing").with("path", path),
            _ => Error::cannot_open("key_unreadable").with("path", path).caused_by(error),
        })?);
        let broken = || Error::cannot_open("key_broken").with("path", path);
        let text = std::str::from_utf8(&text).map_err(|_| broken())?;
        let mut lines = text.lines();
        if lines.next().map(str::trim) != Some(FIRST_LINE) {
            return Err(broken());
        }
        let hex = lines.next().map(str::trim).filter(|hex| hex.len() == 64 && hex.is_ascii()).ok_or_else(broken)?;
        let mut bytes = Zeroizing::new([0; 32]);
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).map_err(|_| broken())?;
        }
        Ok(Self(bytes))
    }

    /// Writes a new key file that only its owner can read; one that exists is never written over.
    pub fn write(&self, path: &Path) -> Result<()> {
        let io = |error| Error::io(path, error);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(io)?;
        }
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let text = Zeroizing::new(format!("{FIRST_LINE}\n{}\n", *self.hex()));
        let mut file = options.open(path).map_err(io)?;
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(io)
    }

    /// 64 hexadecimal digits.
    pub fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(to_hex(self.0.as_ref()))
    }

    /// The salt of the registers that this key opens.
    pub fn salt(&self) -> Salt {
        let mut hash = Sha256::new();
        hash.update(b"esep register\0");
        hash.update(self.0.as_ref());
        let mut salt = [0; 16];
        salt.copy_from_slice(&hash.finalize()[..16]);
        salt[14..].copy_from_slice(&BY_KEY_FILE);
        salt
    }

    /// The key on paper: 13 groups of four letters and a check letter each.
    pub fn recovery_code(&self) -> Zeroizing<String> {
        let mut values = Zeroizing::new([0u8; GROUPS * 4]);
        for (bit, value) in (0..GROUPS * 20).map(|bit| (bit, bit / 5)) {
            values[value] = values[value] << 1 | self.bit(bit);
        }
        let mut code = Zeroizing::new(String::with_capacity(GROUPS * 6));
        for (at, group) in values.chunks(4).enumerate() {
            if at > 0 {
                code.push('-');
            }
            let letters = group.iter().copied().chain([check_value(at, group)]);
            letters.for_each(|value| code.push(char::from(ALPHABET[usize::from(value)])));
        }
        code
    }

    /// Reads a recovery code; blanks, hyphens and case do not matter, I and L are read as 1, O as 0.
    pub fn from_recovery_code(code: &str) -> Result<Self> {
        let mut values = Zeroizing::new(Vec::with_capacity(GROUPS * 5));
        for letter in code.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let letter = match letter.to_ascii_uppercase() {
                'I' | 'L' => '1',
                'O' => '0',
                other => other,
            };
            let value = ALPHABET.iter().position(|known| char::from(*known) == letter);
            let value = value
                .ok_or_else(|| Error::usage("recovery_letter").with("group", values.len() / 5 + 1).with("letter", letter.to_string()))?;
            values.push(u8::try_from(value).unwrap_or_default());
        }
        if values.len() != GROUPS * 5 {
            return Err(Error::usage("recovery_length").with("letters", values.len()).with("wanted", GROUPS * 5));
        }
        let mut bytes = Zeroizing::new([0u8; 33]);
        for (at, group) in values.chunks(5).enumerate() {
            if check_value(at, &group[..4]) != group[4] {
                return Err(Error::usage("recovery_check").with("group", at + 1));
            }
            for bit in 0..20 {
                let place = at * 20 + bit;
                bytes[place / 8] |= (group[bit / 5] >> (4 - bit % 5) & 1) << (7 - place % 8);
            }
        }
        let mut key = Zeroizing::new([0; 32]);
        key.copy_from_slice(&bytes[..32]);
        bytes.zeroize();
        Ok(Self(key))
    }

    /// Bit `at` of the key, the highest of the first byte first; bits after the end are 0.
    fn bit(&self, at: usize) -> u8 {
        self.0.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1)
    }
}

/// Salt of a new register that a passphrase opens.
pub fn passphrase_salt() -> Result<Salt> {
    let mut salt = [0; 16];
    random(&mut salt)?;
    salt[14..].copy_from_slice(&BY_PASSPHRASE);
    Ok(salt)
}

/// Where the key of a register with this salt is kept by default.
pub fn default_path(config: &Path, salt: &Salt) -> PathBuf {
    config.join(format!("{}.key", to_hex(&salt[..8])))
}

/// Two lower-case hexadecimal digits a byte.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Fills with random bytes.
pub fn random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| Error::cannot_open("no_randomness").with("reason", error.to_string()))
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
    use super::Key;
    use crate::error::Result;

    #[test]
    fn code_gives_the_key_back() -> Result<()> {
        for _ in 0..50 {
            let key = Key::generate()?;
            let typed = key.recovery_code().to_lowercase().replace('-', " ").replace('1', "l").replace('0', "o");
            assert_eq!(*Key::from_recovery_code(&typed)?.hex(), *key.hex());
        }
        Ok(())
    }

    #[test]
    fn one_wrong_letter_is_named() -> Result<()> {
        let code = Key::generate()?.recovery_code();
        for at in 0..code.len() {
            for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
                if code.as_bytes()[at] == b'-' || code[at..].starts_with(wrong) {
                    continue;
                }
                let mut typed = code.to_string();
                typed.replace_range(at..=at, &wrong.to_string());
                let error = Key::from_recovery_code(&typed).err().map(|error| error.code());
                assert_eq!(error, Some("recovery_check"), "{typed}");
            }
        }
        Ok(())
    }

    #[test]
    fn swapped_letters_and_groups_are_caught() -> Result<()> {
        let code = Key::generate()?.recovery_code();
        let groups: Vec<&str> = code.split('-').collect();
        let mut swapped = groups.clone();
        swapped.swap(2, 7);
        if groups[2] != groups[7] {
            assert!(Key::from_recovery_code(&swapped.join("-")).is_err());
        }
        Ok(())
    }
}
