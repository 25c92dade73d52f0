//! Bytes that only a passphrase opens: Argon2id makes the key, XChaCha20-Poly1305 closes and checks.
//!
//! `esepseal`, the version, a salt, a value that checks the passphrase, a nonce, what was closed with its tag; and, in every
//! version, a SHA-256 of all that at the end, so that damage is told from a wrong passphrase. The version fixes everything else.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::key::random;
use crate::error::{Error, Result};

/// A shorter passphrase is guessed too soon.
const SHORTEST: usize = 12;

const MAGIC: &[u8; 8] = b"esepseal";
const VERSION: u8 = 1;
const SALT: usize = 16;
const CHECK: usize = 16;
const NONCE: usize = 24;
const TAG: usize = 16;
const DIGEST: usize = 32;
const HEAD: usize = MAGIC.len() + 1 + SALT + CHECK + NONCE;
/// Kibibytes that every guess takes, and how often it goes through them.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;

/// Closes bytes with a passphrase.
pub fn seal(passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    if passphrase.chars().count() < SHORTEST {
        return Err(Error::refused("passphrase_short").with("wanted", SHORTEST));
    }
    let (mut salt, mut nonce) = ([0; SALT], [0; NONCE]);
    random(&mut salt)?;
    random(&mut nonce)?;
    let (cipher, check) = derive(passphrase, &salt)?;
    let mut sealed = [&MAGIC[..], &[VERSION], &salt, &check, &nonce].concat();
    let closed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad: &sealed }).map_err(|_| Error::damaged("own_fault"))?;
    sealed.extend(closed);
    sealed.extend(Sha256::digest(&sealed));
    Ok(sealed)
}

/// Opens them.
pub fn open(passphrase: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let damaged = || Error::damaged("sealed_damaged");
    if !sealed.starts_with(MAGIC) {
        return Err(Error::damaged("sealed_other"));
    }
    let (body, digest) = sealed.split_at(sealed.len().saturating_sub(DIGEST));
    if *Sha256::digest(body) != *digest {
        return Err(damaged());
    }
    if body.get(MAGIC.len()) != Some(&VERSION) {
        return Err(Error::cannot_open("sealed_newer"));
    }
    if body.len() < HEAD + TAG {
        return Err(damaged());
    }
    let (head, closed) = body.split_at(HEAD);
    let (salt, rest) = head[MAGIC.len() + 1..].split_at(SALT);
    let (check, nonce) = rest.split_at(CHECK);
    let (cipher, derived) = derive(passphrase, salt)?;
    if derived != *check {
        return Err(Error::cannot_open("sealed_passphrase"));
    }
    let nonce = XNonce::try_from(nonce).map_err(|_| damaged())?;
    cipher.decrypt(&nonce, Payload { msg: closed, aad: head }).map(Zeroizing::new).map_err(|_| damaged())
}

/// The cipher of a passphrase, and the value that tells a wrong one. Letters that keyboards put together differently are the
/// same letters.
fn derive(passphrase: &str, salt: &[u8]) -> Result<(XChaCha20Poly1305, [u8; CHECK])> {
    let failed = |_| Error::damaged("own_fault");
    let params = Params::new(MEMORY, PASSES, 1, Some(32 + CHECK)).map_err(failed)?;
    let passphrase: Zeroizing<String> = Zeroizing::new(passphrase.nfc().collect());
    let mut made = Zeroizing::new([0; 32 + CHECK]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, made.as_mut())
        .map_err(failed)?;
    let mut check = [0; CHECK];
    check.copy_from_slice(&made[32..]);
    let key = Key::try_from(&made[..32]).map_err(|_| Error::damaged("own_fault"))?;
    Ok((XChaCha20Poly1305::new(&key), check))
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::{DIGEST, MAGIC, VERSION, open, seal};
    use crate::error::Result;
    use crate::exit::Exit;

    const PASSPHRASE: &str = "ақ бота, көк й";

    fn code(passphrase: &str, sealed: &[u8]) -> &'static str {
        open(passphrase, sealed).err().map_or("", |error| error.code())
    }

    #[test]
    fn what_is_closed_opens() -> Result<()> {
        let sealed = seal(PASSPHRASE, "Ким Дана".as_bytes())?;
        assert_eq!(*open(PASSPHRASE, &sealed)?, "Ким Дана".as_bytes());
        assert_eq!(*open("ақ бота, көк и\u{306}", &sealed)?, "Ким Дана".as_bytes(), "the same letters");
        assert_eq!(code("ақ бота, көк к", &sealed), "sealed_passphrase");
        assert!(!sealed.windows(6).any(|window| window == "Ким".as_bytes()));
        assert_ne!(seal(PASSPHRASE, b"")?, seal(PASSPHRASE, b"")?);
        assert_eq!(seal("он бір әріп", b"").err().map(|error| error.code()), Some("passphrase_short"));
        assert!(seal("он екі әріп.", b"").is_ok());
        Ok(())
    }

    #[test]
    fn one_byte_altered_or_missing() -> Result<()> {
        let sealed = seal(PASSPHRASE, b"child")?;
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 0x20;
            let wanted = if at < MAGIC.len() { "sealed_other" } else { "sealed_damaged" };
            assert_eq!(code(PASSPHRASE, &altered), wanted, "byte {at}");
            assert_eq!(code(PASSPHRASE, &sealed[..at]), wanted, "cut at {at}");
        }
        Ok(())
    }

    /// What a newer program closed: the digest fits, and the form that follows is not known.
    #[test]
    fn another_version() -> Result<()> {
        let sealed = seal(PASSPHRASE, b"child")?;
        for rest in [&sealed[MAGIC.len() + 1..sealed.len() - DIGEST], b"", b"?"] {
            let mut newer = [&MAGIC[..], &[VERSION + 1], rest].concat();
            assert_eq!(code(PASSPHRASE, &newer), "sealed_damaged", "no digest");
            newer.extend(Sha256::digest(&newer));
            let error = open(PASSPHRASE, &newer).err();
            assert_eq!(error.map(|error| (error.code(), error.exit())), Some(("sealed_newer", Exit::CannotOpen)));
            *newer.last_mut().unwrap_or(&mut 0) ^= 1;
            assert_eq!(code(PASSPHRASE, &newer), "sealed_damaged");
        }
        Ok(())
    }

    /// Whoever makes the digest anew still cannot change anything.
    #[test]
    fn altered_on_purpose() -> Result<()> {
        let sealed = seal(PASSPHRASE, b"child")?;
        let body = sealed.len() - DIGEST;
        for at in [8, 9, 25, 41, 65, body - 1] {
            let mut altered = sealed[..body].to_vec();
            altered[at] ^= 1;
            altered.extend(Sha256::digest(&altered));
            assert!(matches!(code(PASSPHRASE, &altered), "sealed_damaged" | "sealed_passphrase" | "sealed_newer"), "byte {at}");
        }
        Ok(())
    }
}
