//! The row alone: a program of its own that writes one row into an encrypted register with the same encryption and the same syncs,
//! without checks, history, digest or texts.

use std::fs::{self, File};
use std::io::Read;

use anyhow::{Context, Result, bail};
use rusqlite::Connection;

use crate::measure::Side;

/// The first argument of a run that is this program.
pub const NAME: &str = "write-bare-row";

/// Register, key file, statement.
pub fn run(mut args: impl Iterator<Item = String>) -> Result<()> {
    let (Some(register), Some(key), Some(sql)) = (args.next(), args.next(), args.next()) else { bail!("REGISTER KEY SQL") };
    let mut salt = [0; 16];
    File::open(&register)?.read_exact(&mut salt)?;
    let salt: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
    let key = fs::read_to_string(key)?;
    let key = key.lines().nth(1).context("a key")?;
    let db = Connection::open(register)?;
    db.pragma_update(None, "key", format!("x'{key}{salt}'"))?;
    db.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -65536")?;
    Ok(db.execute_batch(&format!("BEGIN IMMEDIATE; {sql}; COMMIT"))?)
}

/// Such a run.
pub fn side(register: &str, key: &str, sql: &str, like: &Side) -> Result<Side> {
    let args = [NAME, register, key, sql].map(Into::into).to_vec();
    Ok(Side { program: std::env::current_exe()?, args, ..like.clone() })
}
