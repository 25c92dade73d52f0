//! What was written, read back as the programs it is meant for read it; each of these gives how often hostile text was seen.

use anyhow::{Context, Result, bail, ensure};
use calamine::{Data, Reader as _, Xlsx};

/// No code that moves the cursor, hides or turns text; lines end in `\n`.
pub fn harmless(text: &str) -> bool {
    !text.chars().any(|c| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    })
}

pub fn plain(text: &str) -> Result<usize> {
    ensure!(harmless(text), "{:?}", text.lines().find(|line| !harmless(line)));
    Ok(text.matches("DROP").count())
}

pub fn csv(text: &str, delimiter: u8) -> Result<usize> {
    let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let mut seen = 0;
    for record in reader.records() {
        seen += record?.iter().filter(|field| field.contains("DROP")).count();
    }
    Ok(seen)
}

pub fn excel(text: &str) -> Result<usize> {
    let body = text.strip_prefix('\u{feff}').context("no mark")?;
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(body.as_bytes());
    for record in reader.records() {
        for field in record?.iter() {
            ensure!(
                !field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) || field.parse::<f64>().is_ok(),
                "{field:?}"
            );
        }
    }
    csv(body, b';')
}

pub fn json(text: &str) -> Result<usize> {
    fn count(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::String(text) => usize::from(text.contains("DROP")),
            serde_json::Value::Array(all) => all.iter().map(count).sum(),
            serde_json::Value::Object(all) => all.values().map(count).sum(),
            _ => 0,
        }
    }
    Ok(count(&serde_json::from_str(text)?))
}

pub fn xlsx(bytes: Vec<u8>) -> Result<usize> {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes))?;
    let mut seen = 0;
    for name in book.sheet_names() {
        ensure!(book.worksheet_formula(&name)?.is_empty(), "a formula on {name}");
        for cell in book.worksheet_range(&name)?.used_cells() {
            match cell.2 {
                Data::String(text) => seen += usize::from(text.contains("DROP")),
                Data::Error(error) => bail!("{error:?}"),
                _ => {}
            }
        }
    }
    Ok(seen)
}

pub fn html(text: &str) -> Result<usize> {
    ensure!(harmless(text), "{:?}", text.lines().find(|line| !harmless(line)));
    for part in text.split('<').skip(1) {
        let name: String = part.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        ensure!(!["script", "img", "b", "iframe", "svg", "a"].contains(&name.as_str()), "<{}", part.chars().take(40).collect::<String>());
        ensure!(!part.starts_with("!--"), "a comment");
        let tag = part.split('>').next().unwrap_or_default();
        ensure!(!tag.contains("onerror") && !tag.contains("DROP"), "<{tag}");
    }
    Ok(text.matches("DROP").count())
}
