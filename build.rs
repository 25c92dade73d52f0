//! Writes the norms packs that the program brings a second time, as JSON: people read and export the TOML, and the program,
//! which needs them for almost every command, reads JSON several times sooner.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var_os("OUT_DIR").ok_or("no OUT_DIR")?;
    for pack in ["kz-2023", "kz-2026"] {
        let source = format!("src/norms/{pack}.toml");
        println!("cargo::rerun-if-changed={source}");
        let read: toml::Table = toml::from_str(&fs::read_to_string(&source)?)?;
        fs::write(Path::new(&out).join(format!("{pack}.json")), serde_json::to_string(&read)?)?;
    }
    Ok(())
}
