//! Whatever bytes a file holds, it is read or refused: no panic, no endless loop, no memory without end.
//!
//! A mutator that needs no special compiler: it changes the files of `tests/corpus` byte by byte, token by token, and part
//! by part inside packages. The same inputs in every run; `ESEP_FUZZ_SECONDS` and `ESEP_FUZZ_SEED` look further,
//! `ESEP_FUZZ_KEEP` names a folder for inputs that are found at fault. What was found lies in `tests/corpus/found`.

use std::io::{Cursor, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::bytes::Origin;
use super::{Given, Kind, Mapping, Source};
use crate::norms::norms;

/// Inputs of a usual run.
const USUAL: usize = 500;
/// A file of this size is read in less.
const SLOW: Duration = Duration::from_secs(20);

/// xorshift64*: no more is needed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn one_of<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }
}

/// What readers stumble over.
const TOKENS: &[&[u8]] = &[
    b"\"",
    b"\"\"",
    b"'",
    b";",
    b",",
    b"|",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"\0",
    b"\xff",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xd0",
    b"\xf4\x8f\xbf\xbf",
    b"=",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"<",
    b">",
    b"/>",
    b"&amp;",
    b"&#0;",
    b"&#x10ffff;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"-1",
    b"0",
    b"1",
    b"65535",
    b"65536",
    b"1048576",
    b"4294967295",
    b"4294967296",
    b"18446744073709551615",
    b"1e308",
    b"NaN",
    b"A1",
    b"XFD1048576",
    b"A1:XFD1048576",
    b"ZZZZZZ99999999999",
    b"\xff\xff\xff\xff",
    b"\x00\x00\x00\x80",
    b"\xfe\xff\xff\xff",
    b"t=\"s\"",
    b"t=\"inlineStr\"",
    b"t=\"e\"",
    b"t=\"d\"",
    b"<v>",
    b"</c>",
    b"<row>",
    b"</row>",
    b"</sheetData>",
    b"table:number-rows-repeated=\"1000000\"",
    b"table:number-columns-repeated=\"16384\"",
    b"<table:table table:name=\"x\">",
    b"<table:table-row>",
    b"</table:table-cell>",
    b"office:value-type=\"float\"",
    "Фамилия".as_bytes(),
    "ЖСН".as_bytes(),
    "Барлығы".as_bytes(),
];

fn mutate(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        let length = 1 << random.below(9);
        let end = (at + random.below(length + 1)).min(bytes.len());
        match random.below(9) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
            1 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = random.next() as u8;
                }
            }
            2 => drop(bytes.drain(at..end)),
            3 => {
                let again = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                drop(bytes.splice(to..to, again));
            }
            4 => {
                let from = random.below(other.len() + 1);
                let piece = other[from..(from + length).min(other.len())].to_vec();
                drop(bytes.splice(at..end, piece));
            }
            5 => bytes.truncate(at),
            6 => {
                let number = (random.next() >> random.below(64)).to_le_bytes();
                let width = *random.one_of(&[2, 4, 8]).unwrap_or(&4);
                for (byte, new) in bytes.iter_mut().skip(at).zip(&number[..width]) {
                    *byte = *new;
                }
            }
            // In place of as many bytes, or between them.
            7 => {
                if let Some(token) = random.one_of(TOKENS) {
                    drop(bytes.splice(at..(at + token.len()).min(bytes.len()), token.iter().copied()));
                }
            }
            _ => {
                if let Some(token) = random.one_of(TOKENS) {
                    drop(bytes.splice(at..at, token.iter().copied()));
                }
            }
        }
    }
}

/// Changes one part inside a package, and packs it again.
fn mutate_part(bytes: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let chosen = random.below(archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).ok()?;
        let mut part = Vec::new();
        entry.read_to_end(&mut part).ok()?;
        let name = entry.name().ok()?.into_owned();
        if at == chosen {
            let copy = part.clone();
            mutate(&mut part, &copy, random);
        }
        writer.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).ok()?;
        writer.write_all(&part).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

fn corpus() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let files = [folder.clone(), folder.join("found")].map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten());
    let mut files: Vec<PathBuf> = files.into_iter().flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files.into_iter().filter_map(|path| std::fs::read(path).ok()).collect()
}

/// Reads a file as every kind of list, to the end; `None` when it is one of them.
fn read(bytes: Vec<u8>) -> Option<&'static str> {
    let source = match Source::of(Origin::Memory(bytes), Path::new("-"), None) {
        Ok(source) => source,
        Err(error) => return Some(error.code()),
    };
    let (mut code, mut good) = (None, false);
    for kind in [Kind::Students, Kind::Entries, Kind::Interventions] {
        let mapping = norms().and_then(|norms| Mapping::find(&source, kind, norms, &Given::default()));
        let read = mapping.and_then(|mapping| {
            source.each_row(&mapping, |row| {
                for column in 0..row.cells.len() {
                    let _ = (row.cell(Some(column)), row.day(Some(column)));
                }
                Ok(ControlFlow::Continue(()))
            })
        });
        good |= read.is_ok();
        code = code.or(read.err().map(|error| error.code()));
    }
    code.filter(|_| !good)
}

#[test]
fn any_bytes_are_read_or_refused() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let mut random = Random(number("ESEP_FUZZ_SEED").unwrap_or(0x5eed) | 1);
    let until = number("ESEP_FUZZ_SECONDS").map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let corpus = corpus();
    assert!(corpus.len() > 5, "the corpus lies beside the tests");
    for bytes in &corpus {
        read(bytes.clone());
    }
    // An input that brings the process down is on the disk already, and so is one of every place where a library stumbles.
    let keep = std::env::var_os("ESEP_FUZZ_KEEP").map(PathBuf::from);
    if let Some(keep) = keep.clone() {
        std::panic::set_hook(Box::new(move |about| {
            let place = about.location().map(|place| format!("{}-{}", place.file().rsplit('/').next().unwrap_or_default(), place.line()));
            let _ = std::fs::copy(keep.join("last"), keep.join(place.unwrap_or_default()));
        }));
    }
    let mut codes = std::collections::BTreeMap::new();
    let mut tried = 0_usize;
    while until.map_or(tried < USUAL, |until| Instant::now() < until) {
        let (Some(base), Some(other)) = (random.one_of(&corpus), random.one_of(&corpus)) else { return };
        let mut bytes = base.clone();
        let inside = base.starts_with(b"PK") && random.below(4) > 0;
        match inside.then(|| mutate_part(base, &mut random)).flatten() {
            Some(part) => bytes = part,
            None => mutate(&mut bytes, other, &mut random),
        }
        let begun = Instant::now();
        if let Some(keep) = &keep {
            let _ = std::fs::write(keep.join("last"), &bytes);
        }
        let read = std::panic::catch_unwind(|| read(bytes.clone()));
        let fault = if read.is_err() { Some("panic") } else { (begun.elapsed() > SLOW).then_some("slow") };
        if let (Some(fault), Some(keep)) = (fault, &keep) {
            let _ = std::fs::write(keep.join(format!("{fault}-{tried}")), &bytes);
        }
        assert!(fault.is_none() || keep.is_some(), "{fault:?}: {:02x?}", &bytes[..bytes.len().min(2000)]);
        *codes.entry(read.ok().flatten().unwrap_or("read")).or_insert(0_usize) += 1;
        tried += 1;
    }
    // Most inputs are neither all good nor all bad, or the mutator is at fault.
    assert!(codes.len() > 5 && codes.contains_key("read"), "{codes:?}");
    if until.is_some() {
        assert!(std::fs::write(std::env::temp_dir().join("esep-fuzz.txt"), format!("{tried} inputs: {codes:?}\n")).is_ok());
    }
}
