//! Scans: what goes in comes out byte for byte, whatever happens in between, and lies nowhere else.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::guardian::family;
use crate::harness::Place;
use crate::people::{AHMETOV, refused, register_file};
use crate::steps::newest;

/// What no other file here holds.
const MARK: &[u8] = b"A mark that stands in no file but the scan";

/// Every byte there is, and a mark, so many bytes in all.
fn filler(length: usize) -> Vec<u8> {
    let bytes = (0..=u8::MAX).cycle().filter(|byte| *byte != 0xff);
    MARK.iter().copied().chain(bytes).take(length).collect()
}

fn pdf(length: usize) -> Vec<u8> {
    let (head, tail) = (b"%PDF-1.4\n", b"\n%%EOF\n");
    [head.as_slice(), &filler(length - head.len() - tail.len()), tail].concat()
}

fn jpeg() -> Vec<u8> {
    [b"\xff\xd8\xff\xe0\x00\x04JF\xff\xda\x00\x02".as_slice(), &filler(3000), b"\xff\xd9"].concat()
}

fn png() -> Vec<u8> {
    let data = filler(3000);
    let length = 3000_u32.to_be_bytes();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &length, b"IDAT", &data, b"crc!\0\0\0\0IEND\xae\x42\x60\x82"].concat()
}

/// What comes out of the register.
fn exported(place: &Place, document: &str) -> Result<Vec<u8>> {
    place.ok(&["document", "export", document, "--out", "out.bin", "-q"])?;
    Ok(std::fs::read(place.file("out.bin"))?)
}

const ADD: [&str; 7] = ["document", "add", AHMETOV, "--kind", "order", "--on", "2026-10-01"];

#[test]
fn what_goes_in_comes_out() -> Result<()> {
    let place = family()?;
    let scans = [("бір.pdf", pdf(2_000_000)), ("екі.txt", jpeg()), ("үш", png())];
    for (at, (name, content)) in scans.iter().enumerate() {
        let path = place.write(name, content)?;
        let number = (at + 1).to_string();
        place.ok(&[&ADD[..], &["--number", &number, "--scan", &path, "-q"]].concat())?;
        ensure!(exported(&place, &number)? == *content, "{name}");
    }
    let piped = place.command(&["document", "export", "3", "--out", "-"]).output()?;
    ensure!(piped.stdout == scans[2].1);
    let shown = place.json(&["document", "show", "2"])?;
    ensure!(shown.to_string().contains("image/jpeg") && shown.to_string().contains("екі.txt"), "{shown}");
    Ok(())
}

/// Replaced, taken out, brought back, forth and back again.
#[test]
fn an_undo_brings_a_scan_back() -> Result<()> {
    let place = family()?;
    let (one, other) = (pdf(400_000), png());
    let (first, second) = (place.write("1.pdf", &one)?, place.write("2.png", &other)?);
    place.ok(&[&ADD[..], &["--scan", &first, "-q"]].concat())?;
    place.ok(&["document", "scan", "1", &second, "-q"])?;
    let replaced = newest(&place)?;
    place.ok(&["document", "scan", "1", &second, "-q"])?;
    ensure!(newest(&place)? == replaced, "the same scan again is no operation");
    for wanted in [&one, &other, &one] {
        let last = newest(&place)?.to_string();
        place.ok(&["undo", &last, "-q"])?;
        ensure!(exported(&place, "1")? == *wanted);
    }
    for remove in [&["document", "scan", "1", "--remove"][..], &["document", "remove", "1"]] {
        place.ok(&[remove, &["-q"]].concat())?;
        ensure!(place.run(&["document", "export", "1", "--out", "gone.bin"])?.exit == 3, "{remove:?}");
        let last = newest(&place)?.to_string();
        place.ok(&["undo", &last, "-q"])?;
        ensure!(exported(&place, "1")? == one, "{remove:?}");
        let redo = newest(&place)?.to_string();
        place.ok(&["undo", &redo, "-q"])?;
        ensure!(place.run(&["document", "export", "1", "--out", "gone.bin"])?.exit == 3, "{remove:?}");
        let last = newest(&place)?.to_string();
        place.ok(&["undo", &last, "-q"])?;
        ensure!(exported(&place, "1")? == one, "{remove:?}");
    }
    ensure!(!place.file("gone.bin").exists());
    Ok(())
}

#[test]
fn what_is_no_scan_is_refused() -> Result<()> {
    let place = family()?;
    let scan = |path: &str| [&ADD[..], &["--scan"]].concat().into_iter().map(str::to_owned).chain([path.to_owned()]).collect::<Vec<_>>();
    let refuse = |exit, code, path: &str| {
        let args = scan(path);
        refused(&place, exit, code, &args.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let whole = pdf(5_000);
    for (name, content, code) in [
        ("program.pdf", b"MZ\x90\0".to_vec(), "scan_type"),
        ("letter.pdf", b"PK\x03\x04".to_vec(), "scan_type"),
        ("empty.pdf", Vec::new(), "scan_type"),
        ("cut.pdf", whole[..whole.len() - 10].to_vec(), "scan_cut_off"),
        ("cut.jpg", jpeg()[..1000].to_vec(), "scan_cut_off"),
        ("cut.png", png()[..1000].to_vec(), "scan_cut_off"),
    ] {
        let path = place.write(name, content)?;
        refuse(4, code, &path).with_context(|| name.to_owned())?;
    }
    refuse(7, "io_not_found", "missing.pdf")?;
    let folder = place.path().to_string_lossy().into_owned();
    refuse(7, "io_folder", &folder)?;
    Ok(())
}

/// The limit is the norms'; a school may lower it.
#[test]
fn a_scan_has_its_limit() -> Result<()> {
    let place = family()?;
    let largest = place.write("largest.pdf", pdf(10 * 1024 * 1024))?;
    let larger = place.write("larger.pdf", pdf(10 * 1024 * 1024 + 1))?;
    place.ok(&[&ADD[..], &["--scan", &largest, "-q"]].concat())?;
    let error = refused(&place, 4, "scan_too_large", &["document", "scan", "1", &larger])?;
    ensure!(error["message"].to_string().contains("10 МБ"), "{error}");
    let pack = |limit| {
        let title = "{ kk = \"Мектеп\", ru = \"Школа\", en = \"School\" }";
        format!("id = \"school\"\nversion = {limit}\nfrom = \"2026-09-01\"\ntitle = {title}\nscan_limit_mib = {limit}\n")
    };
    for wrong in [0, 101] {
        let path = place.write("wrong.toml", pack(wrong))?;
        place.exits(4, &["norms", "check", &path])?;
    }
    let path = place.write("pack.toml", pack(1))?;
    place.ok(&["norms", "add", &path, "-q"])?;
    let over = place.write("over.pdf", pdf(1024 * 1024 + 1))?;
    refused(&place, 4, "scan_too_large", &["document", "scan", "1", &over])?;
    ensure!(exported(&place, "1")?.len() == 10 * 1024 * 1024, "what is kept stays, whatever the limit is later");
    Ok(())
}

#[test]
fn an_export_needs_a_place_and_a_scan() -> Result<()> {
    let place = family()?;
    let path = place.write("келісім.pdf", pdf(500))?;
    place.ok(&[&ADD[..], &["-q"]].concat())?;
    refused(&place, 3, "scan_none", &["document", "export", "1", "--out", "out.pdf"])?;
    refused(&place, 3, "scan_none", &["document", "scan", "1", "--remove"])?;
    refused(&place, 2, "cli_missing", &["document", "scan", "1"])?;
    place.ok(&["document", "scan", "1", &path, "-q"])?;
    let error = refused(&place, 2, "scan_needs_out", &["document", "export", "1"])?;
    ensure!(error["hint"].to_string().contains("келісім.pdf"), "{error}");
    refused(&place, 7, "io_not_found", &["document", "export", "1", "--out", "nowhere/out.pdf"])?;
    Ok(())
}

/// Files below a folder that hold the mark.
fn holding(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(holding(&path)?);
        } else if std::fs::read(&path)?.windows(MARK.len()).any(|bytes| bytes == MARK) {
            found.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    Ok(found)
}

#[test]
fn a_scan_lies_in_the_register_alone() -> Result<()> {
    let place = family()?;
    let path = place.write("in.pdf", pdf(300_000))?;
    place.ok(&[&ADD[..], &["--scan", &path, "-q"]].concat())?;
    std::fs::remove_file(&path)?;
    ensure!(holding(place.path())?.is_empty(), "the register is encrypted, and there is no other copy");
    exported(&place, "1")?;
    ensure!(holding(place.path())? == ["out.bin"]);
    Ok(())
}

#[test]
fn a_damaged_scan_is_not_given_out() -> Result<()> {
    let place = Place::empty()?;
    place.ok(&["init", "--encrypt", "none", "-q"])?;
    place.ok(&["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--birth-date", "2012-01-01", "--class", "8А", "-q"])?;
    let path = place.write("in.pdf", pdf(3_000))?;
    place.ok(&[&ADD[..], &["--scan", &path, "-q"]].concat())?;
    let register = register_file(&place)?;
    let mut bytes = std::fs::read(&register)?;
    let at = bytes.windows(MARK.len()).position(|window| window == MARK).context("no scan in the file")?;
    bytes[at] ^= 1;
    std::fs::write(&register, &bytes)?;
    refused(&place, 6, "scan_damaged", &["document", "export", "1", "--out", "out.pdf"])?;
    ensure!(!place.file("out.pdf").exists());
    place.ok(&["document", "scan", "1", &path, "-q"])?;
    ensure!(exported(&place, "1")? == pdf(3_000), "the scan that was damaged is put in anew");
    Ok(())
}
