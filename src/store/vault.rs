//! What a psychologist writes for themselves: closed with a random key of their own, which their passphrase alone opens.
//! The register's key opens neither; nor does anything else that the register holds.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::belongs::Rows;
use super::erase::keep_digests;
use super::key::random;
use super::{Db, params, row, sealed};
use crate::error::{Error, Result};

const KEY: usize = 32;
const NONCE: usize = 24;

/// A psychologist's key as the register keeps it: closed with the passphrase.
pub struct Vault {
    /// Number in the register.
    pub id: i64,
    sealed: Vec<u8>,
}

/// The key itself, wiped from memory when dropped.
pub struct VaultKey(Zeroizing<Vec<u8>>);

impl Vault {
    /// Opens it.
    pub fn open(&self, passphrase: &str) -> Result<VaultKey> {
        let bytes = sealed::open(passphrase, &self.sealed).map_err(|error| match error.code() {
            "sealed_passphrase" => error,
            _ => Error::damaged("vault_damaged"),
        })?;
        if bytes.len() == KEY { Ok(VaultKey(bytes)) } else { Err(Error::damaged("vault_damaged")) }
    }
}

impl VaultKey {
    /// A new one.
    pub fn generate() -> Result<Self> {
        let mut bytes = Zeroizing::new(vec![0; KEY]);
        random(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// The key, closed with a passphrase.
    pub fn seal(&self, passphrase: &str) -> Result<Vec<u8>> {
        sealed::seal(passphrase, &self.0)
    }

    fn cipher(&self) -> Result<XChaCha20Poly1305> {
        let key = Key::try_from(self.0.as_slice()).map_err(|_| Error::damaged("own_fault"))?;
        Ok(XChaCha20Poly1305::new(&key))
    }

    /// Closes the text of a session: a nonce, then the text with its tag. It opens as the text of that session only.
    fn close(&self, consult: i64, text: &str) -> Result<Vec<u8>> {
        let mut nonce = [0; NONCE];
        random(&mut nonce)?;
        let payload = Payload { msg: text.as_bytes(), aad: &consult.to_be_bytes() };
        let closed = self.cipher()?.encrypt(&XNonce::from(nonce), payload).map_err(|_| Error::damaged("own_fault"))?;
        Ok([&nonce[..], &closed].concat())
    }

    /// Opens it.
    pub fn read(&self, closed: &Closed) -> Result<Zeroizing<String>> {
        let damaged = || Error::damaged("vault_damaged");
        let (nonce, text) = closed.content.split_at_checked(NONCE).ok_or_else(damaged)?;
        let nonce = XNonce::try_from(nonce).map_err(|_| damaged())?;
        let payload = Payload { msg: text, aad: &closed.consult.to_be_bytes() };
        let bytes = self.cipher()?.decrypt(&nonce, payload).map_err(|_| damaged())?;
        String::from_utf8(bytes).map(Zeroizing::new).map_err(|_| damaged())
    }
}

/// The text of a session, closed.
pub struct Closed {
    id: i64,
    consult: i64,
    /// Whose passphrase opens it.
    pub vault: Vault,
    content: Vec<u8>,
}

/// The key of one of the staff.
pub fn of_staff(db: &Db, staff: i64) -> Result<Option<Vault>> {
    row(db, "SELECT id, key FROM vault WHERE staff_id = ?1", [staff], |row| Ok(Vault { id: row.get(0)?, sealed: row.get(1)? }))
}

/// Keeps a new key, closed.
pub fn insert(db: &Db, staff: i64, sealed: &[u8]) -> Result<i64> {
    db.execute("INSERT INTO vault (staff_id, key) VALUES (?1, ?2)", params![staff, sealed])?;
    Ok(db.last_insert_rowid())
}

/// The same key, closed with another passphrase. How it was closed before does not stay in the history, or the old passphrase
/// would open it for good.
pub fn update(db: &Db, vault: i64, sealed: &[u8]) -> Result<()> {
    db.pragma_update(None, "secure_delete", true)?;
    db.execute("UPDATE vault SET key = ?2 WHERE id = ?1", params![vault, sealed])?;
    let operation: i64 = row(db, "SELECT max(id) FROM operation", [], |row| row.get(0))?.unwrap_or(0);
    keep_digests(db, &Rows::from([("vault".to_owned(), [vault].into())]), operation)?;
    db.execute("UPDATE change SET before = json_set(before, '$.key', '') WHERE table_name = 'vault' AND row_id = ?1", [vault])?;
    Ok(())
}

/// The text of a session, if there is one.
pub fn text_of(db: &Db, consult: i64) -> Result<Option<Closed>> {
    row(
        db,
        "SELECT t.id, t.content, v.id, v.key FROM confidential t JOIN vault v ON v.id = t.vault_id WHERE t.consult_id = ?1",
        [consult],
        |row| Ok(Closed { id: row.get(0)?, consult, content: row.get(1)?, vault: Vault { id: row.get(2)?, sealed: row.get(3)? } }),
    )
}

/// Keeps the text of a session, or the new one in place of the old.
pub fn write(db: &Db, consult: i64, vault: i64, key: &VaultKey, text: &str) -> Result<()> {
    let content = key.close(consult, text)?;
    match text_of(db, consult)? {
        Some(known) => {
            db.execute("UPDATE confidential SET vault_id = ?2, content = ?3 WHERE id = ?1", params![known.id, vault, content])?
        }
        None => {
            db.execute("INSERT INTO confidential (consult_id, vault_id, content) VALUES (?1, ?2, ?3)", params![consult, vault, content])?
        }
    };
    Ok(())
}

/// Takes the text of a session out.
pub fn remove(db: &Db, consult: i64) -> Result<()> {
    db.execute("DELETE FROM confidential WHERE consult_id = ?1", [consult])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Closed, Vault, VaultKey};
    use crate::error::Result;

    #[test]
    fn a_text_opens_with_its_key_and_as_that_of_its_session() -> Result<()> {
        let key = VaultKey::generate()?;
        let closed = |consult, content: Vec<u8>| Closed { id: 1, consult, vault: Vault { id: 1, sealed: Vec::new() }, content };
        let content = key.close(3, "қорқады")?;
        assert_eq!(*key.read(&closed(3, content.clone()))?, "қорқады");
        let code = |key: &VaultKey, closed: &Closed| key.read(closed).err().map_or("", |error| error.code());
        assert_eq!(code(&key, &closed(4, content.clone())), "vault_damaged");
        assert_eq!(code(&VaultKey::generate()?, &closed(3, content.clone())), "vault_damaged");
        for at in 0..content.len() {
            let mut altered = content.clone();
            altered[at] ^= 1;
            assert_eq!(code(&key, &closed(3, altered)), "vault_damaged", "byte {at}");
        }
        assert_eq!(code(&key, &closed(3, content[..20].to_vec())), "vault_damaged");
        assert_ne!(key.close(3, "қорқады")?, content);
        Ok(())
    }
}
