//! What a psychologist writes for themselves: asked for at the terminal or read from a file, never an argument; closed with
//! their own passphrase.

use std::path::Path;

use zeroize::Zeroizing;

use super::consult::known;
use super::key::new_passphrase;
use crate::app::App;
use crate::cli::{Confidential, ConsultArg, ConsultVault, VaultOf};
use crate::domain::text::{clean, harmless};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::key::passphrase_of_file;
use crate::store::staff::{self, Staff};
use crate::store::vault::{self, Vault, VaultKey};
use crate::store::{Db, Summary};

const PASSPHRASE: &str = "ESEP_VAULT_PASSPHRASE_FILE";
const NEW_PASSPHRASE: &str = "ESEP_VAULT_NEW_PASSPHRASE_FILE";

/// A text with the key that closes it.
pub struct Note {
    staff: i64,
    text: Zeroizing<String>,
    key: VaultKey,
    /// The key is new, and this is how it is kept.
    sealed: Option<Vec<u8>>,
}

/// The passphrase of a psychologist: from the file that a variable names, or typed.
fn passphrase(app: &App) -> Result<Zeroizing<String>> {
    match passphrase_of_file(PASSPHRASE)? {
        Some(passphrase) => Ok(passphrase),
        None if !app.ui.can_ask() => Err(Error::cannot_open("passphrase_missing").with("variable", PASSPHRASE)),
        None => app.secret("consult-ask-passphrase"),
    }
}

/// A new key: first it is said that a forgotten passphrase has no way back.
fn new_key(app: &App) -> Result<(VaultKey, Vec<u8>)> {
    app.ui.warn(&app.text("consult-vault-warning", &[]));
    let passphrase = new_passphrase(app, PASSPHRASE, "consult-ask-passphrase-new")?;
    let key = VaultKey::generate()?;
    let sealed = key.seal(&passphrase)?;
    Ok((key, sealed))
}

/// The text that was asked for, with the key of whose session it is. Nothing is locked meanwhile: people type slowly, and
/// the passphrase is made dear to guess.
pub fn note(app: &App, args: &Confidential, whose: impl FnOnce(&Db) -> Result<i64>) -> Result<Option<Note>> {
    if !args.confidential && args.confidential_file.is_none() {
        return Ok(None);
    }
    if args.confidential && !app.ui.can_ask() {
        return Err(Error::usage("consult_text_unasked"));
    }
    let (staff, known) = {
        let store = app.store()?;
        let staff = whose(store.db())?;
        (staff, vault::of_staff(store.db(), staff)?)
    };
    let (key, sealed) = match known {
        Some(vault) => (vault.open(&passphrase(app)?)?, None),
        None => new_key(app).map(|(key, sealed)| (key, Some(sealed)))?,
    };
    let text = match &args.confidential_file {
        Some(path) => Zeroizing::new(std::fs::read_to_string(path).map_err(|error| Error::io(path, error))?),
        None => app.ui.paragraph(&app.text("consult-ask-text", &[])).map_err(|error| Error::io(Path::new("-"), error))?,
    };
    let text = Zeroizing::new(clean(&text).ok_or_else(|| Error::usage("consult_text_empty"))?);
    Ok(Some(Note { staff, text, key, sealed }))
}

impl Note {
    /// Keeps the text of a session, and the key if it is new.
    pub fn keep(&self, tx: &Db, consult: i64) -> Result<()> {
        let vault = match (&self.sealed, vault::of_staff(tx, self.staff)?) {
            (None, Some(vault)) => vault.id,
            (Some(sealed), None) => vault::insert(tx, self.staff, sealed)?,
            // Somebody made or undid the key while the text was typed.
            _ => return Err(Error::refused("consult_vault_changed")),
        };
        vault::write(tx, consult, vault, &self.key, &self.text)
    }
}

/// Shows the text of a session to whoever knows the passphrase.
pub fn read(app: &App, args: &ConsultArg) -> Result<Exit> {
    let (known, closed) = {
        let store = app.store()?;
        app.keep_look_in(&store);
        (known(store.db(), args.consult)?, vault::text_of(store.db(), args.consult)?)
    };
    let closed = closed.ok_or_else(|| Error::not_found("consult_no_text").with("id", known.id))?;
    let text = closed.vault.open(&passphrase(app)?)?.read(&closed)?;
    app.named(known.children.iter().copied());
    if app.is_json() {
        app.print_line(&serde_json::json!({"consult": known.id, "text": text.as_str()}).to_string())?;
    } else {
        app.print_line(&harmless(&text))?;
    }
    Ok(Exit::Done)
}

/// Whose key it is, and the key if there is one.
fn whose(app: &App, args: &VaultOf) -> Result<(Staff, Option<Vault>)> {
    let store = app.store()?;
    let one = staff::resolve(store.db(), &args.by)?;
    let vault = vault::of_staff(store.db(), one.id)?;
    Ok((one, vault))
}

pub fn run(app: &App, command: ConsultVault) -> Result<Exit> {
    match command {
        ConsultVault::Create(args) => create(app, &args),
        ConsultVault::Change(args) => change(app, &args),
    }
}

fn create(app: &App, args: &VaultOf) -> Result<Exit> {
    let (one, known) = whose(app, args)?;
    if known.is_some() {
        return Err(Error::refused("consult_vault_known").with("staff", one.name).with("id", one.id));
    }
    let (_, sealed) = new_key(app)?;
    let written = app.write("consult vault create", |tx| {
        vault::insert(tx, one.id, &sealed)?;
        Ok(((), Summary::default().with("staff", one.id)))
    })?;
    app.done("consult-vault-created", &[("staff", one.name.into())], written.operation, &[("staff", one.id.into())])
}

fn change(app: &App, args: &VaultOf) -> Result<Exit> {
    let (one, known) = whose(app, args)?;
    let vault = known.ok_or_else(|| Error::refused("consult_vault_none").with("staff", one.name.as_str()).with("id", one.id))?;
    let key = vault.open(&passphrase(app)?)?;
    app.ui.warn(&app.text("consult-vault-warning", &[]));
    let sealed = key.seal(&new_passphrase(app, NEW_PASSPHRASE, "consult-ask-passphrase-new")?)?;
    let written = app.write("consult vault change", |tx| {
        vault::update(tx, vault.id, &sealed)?;
        Ok(((), Summary::default().with("staff", one.id)))
    })?;
    app.done("consult-vault-changed", &[("staff", one.name.into())], written.operation, &[("staff", one.id.into())])
}
