//! The register's key: 32 bytes, in a file of their own outside the register's folder, or made from a passphrase.
//!
//! A register begins with 16 bytes that SQLCipher calls the salt. Ours end in `eK` (the key is random) or `eP` (it is made
//! from a passphrase, the salt with it), so that a register is recognised before it is opened. Those of a random key are
//! derived from the key, and those of a passphrase carry its check, so that a wrong key is told apart from a damaged file
//! and a register finds its key by itself. A key that is made from a passphrase may lie in a file too: then the register
//! opens either way.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256, Sha512};
use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// The first 16 bytes of an encrypted register.
pub type Salt = [u8; 16];
/// 256 bits, wiped from memory when dropped.
pub type Bytes = Zeroizing<[u8; 32]>;

/// The end of a salt that says how the register opens.
pub const BY_KEY_FILE: [u8; 2] = *b"eK";
/// The end of a salt that says how the register opens.
pub const BY_PASSPHRASE: [u8; 2] = *b"eP";

const FIRST_LINE: &str = "esep-key 1";
/// How often SQLCipher stretches a passphrase (PBKDF2, HMAC-SHA512).
const ROUNDS: u32 = 256_000;
/// So much of a passphrase's salt is random; its check and the ending follow.
const RANDOM: usize = 8;

/// A key and the salt of the registers that it opens.
#[derive(Clone)]
pub struct Key {
    bytes: Bytes,
    salt: Salt,
}

impl Key {
    /// A new random key.
    pub fn generate() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        random(bytes.as_mut())?;
        Ok(Self { salt: salt_of(&bytes), bytes })
    }

    /// The key of a new register that a passphrase opens.
    pub fn of_new_passphrase(passphrase: &str) -> Result<Self> {
        let mut salt = [0; 16];
        random(&mut salt[..RANDOM])?;
        let check = check(passphrase, &salt);
        salt[RANDOM..14].copy_from_slice(&check);
        salt[14..].copy_from_slice(&BY_PASSPHRASE);
        Ok(Self::of_passphrase(passphrase, salt))
    }

    /// The key that SQLCipher makes from a passphrase and the salt of a register.
    pub fn of_passphrase(passphrase: &str, salt: Salt) -> Self {
        Self { bytes: stretched(passphrase, &salt), salt }
    }

    /// The key of a register with this salt, from a recovery code. Whether a random key is this register's shows in its own
    /// salt; whether one made from a passphrase is, only the register shows.
    pub fn recovered(bytes: Bytes, salt: Salt) -> Self {
        let salt = if salt.ends_with(&BY_PASSPHRASE) { salt } else { salt_of(&bytes) };
        Self { bytes, salt }
    }

    /// Reads a key file.
    pub fn read(path: &Path) -> Result<Self> {
        let text = Zeroizing::new(fs::read(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::cannot_open("key_missing").with("path", path),
            _ => Error::cannot_open("key_unreadable").with("path", path).caused_by(error),
        })?);
        Self::parse(&text).ok_or_else(|| Error::cannot_open("key_broken").with("path", path))
    }

    fn parse(text: &[u8]) -> Option<Self> {
        let mut lines = std::str::from_utf8(text).ok()?.lines().map(str::trim);
        lines.next().filter(|line| *line == FIRST_LINE)?;
        let mut bytes = Zeroizing::new([0; 32]);
        read_hex(lines.next()?, bytes.as_mut())?;
        let salt = match lines.next().filter(|line| !line.is_empty()) {
            Some(line) => read_salt(line)?,
            None => salt_of(&bytes),
        };
        Some(Self { bytes, salt })
    }

    /// What a key file says.
    pub fn text(&self) -> Zeroizing<String> {
        let salt = if self.salt.ends_with(&BY_PASSPHRASE) { format!("{}\n", to_hex(&self.salt)) } else { String::new() };
        Zeroizing::new(format!("{FIRST_LINE}\n{}\n{salt}", *self.hex()))
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
        let mut file = options.open(path).map_err(io)?;
        file.write_all(self.text().as_bytes()).and_then(|()| file.sync_all()).map_err(io)?;
        super::backup::sync_folder(super::backup::folder_of(path));
        Ok(())
    }

    /// 64 hexadecimal digits.
    pub fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(to_hex(self.bytes.as_ref()))
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// The salt of the registers that this key opens.
    pub fn salt(&self) -> Salt {
        self.salt
    }
}

/// Whether a register with this salt was made with this passphrase: registers of older programs never say so.
pub fn was_made_with(passphrase: &str, salt: &Salt) -> bool {
    check(passphrase, salt) == salt[RANDOM..14]
}

/// The salt of a random key's registers.
fn salt_of(bytes: &[u8; 32]) -> Salt {
    let mut hash = Sha256::new();
    hash.update(b"esep register\0");
    hash.update(bytes);
    let mut salt = [0; 16];
    salt.copy_from_slice(&hash.finalize()[..16]);
    salt[14..].copy_from_slice(&BY_KEY_FILE);
    salt
}

/// Tells that a passphrase is the right one without the register; to guess by it costs as much as to guess by the register.
fn check(passphrase: &str, salt: &Salt) -> [u8; 6] {
    let mut hash = Sha256::new();
    hash.update(b"esep passphrase\0");
    hash.update(stretched(passphrase, &salt[..RANDOM]));
    let mut check = [0; 6];
    check.copy_from_slice(&hash.finalize()[..6]);
    check
}

fn stretched(passphrase: &str, salt: &[u8]) -> Bytes {
    let mut bytes = Zeroizing::new([0; 32]);
    pbkdf2::pbkdf2_hmac::<Sha512>(passphrase.as_bytes(), salt, ROUNDS, bytes.as_mut());
    bytes
}

/// Where the key of a register with this salt is kept by default.
pub fn default_path(config: &Path, salt: &Salt) -> PathBuf {
    config.join(format!("{}.key", to_hex(&salt[..8])))
}

/// Where a key lies that takes the place of the one in this file, until it has done so; and afterwards the old one, which
/// opens the copies that were made before.
pub fn beside(file: &Path, salt: &Salt) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(format!(".{}", to_hex(&salt[..8])));
    name.into()
}

/// The passphrase in the file that a variable names.
pub fn passphrase_of_file(variable: &str) -> Result<Option<Zeroizing<String>>> {
    let Some(file) = std::env::var_os(variable).filter(|file| !file.is_empty()) else { return Ok(None) };
    let file = Path::new(&file);
    let text = std::fs::read_to_string(file)
        .map_err(|error| Error::cannot_open("passphrase_file").with("path", file).with("variable", variable).caused_by(error))?;
    Ok(Some(Zeroizing::new(Zeroizing::new(text).trim_end_matches(['\r', '\n']).to_owned())))
}

/// Two lower-case hexadecimal digits a byte.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads what [`to_hex`] makes of a salt.
pub fn read_salt(hex: &str) -> Option<Salt> {
    let mut salt = [0; 16];
    read_hex(hex, &mut salt).map(|()| salt)
}

fn read_hex(hex: &str, bytes: &mut [u8]) -> Option<()> {
    if hex.len() != bytes.len() * 2 || !hex.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).ok()?;
    }
    Some(())
}

/// Random bytes of the system.
pub fn random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| Error::cannot_open("no_randomness").with("reason", error.to_string()))
}
