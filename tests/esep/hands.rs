//! Many hands on one register: who writes waits, who reads sees operations whole, nothing is lost.
//!
//! `ESEP_HANDS=500` sets how many contacts each of the eight writes.

use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, ensure};

use crate::files::files_ending;
use crate::harness::{Place, rows};
use crate::people::{many_students, register_file};

const WRITERS: u32 = 8;

fn contacts() -> u32 {
    std::env::var("ESEP_HANDS").ok().and_then(|count| count.parse().ok()).unwrap_or(12)
}

/// The contacts of the register: each operation wrote two at once.
fn counted(place: &Place) -> Result<usize> {
    Ok(place.ok(&["intervention", "list", "--format", "csv"])?.lines().count() - 1)
}

#[test]
fn eight_write_and_others_read() -> Result<()> {
    let place = Place::with_register()?;
    let list = place.write("many.csv", many_students(40)?)?;
    place.ok(&["import", "students", &list, "-q"])?;
    let before = place.ok(&["history", "--format", "csv"])?.lines().count();
    let written = AtomicBool::new(false);
    let write = |writer: u32| -> Result<()> {
        for number in 0..contacts() / 2 {
            let (one, other) = (format!("#{}", writer + 1), format!("#{}", writer + 21));
            let summary = format!("{writer}/{number}");
            place.ok(&["intervention", "add", &one, &other, "--kind", "call", "--on", "2026-11-20", "--summary", &summary, "-q"])?;
        }
        Ok(())
    };
    let read = || -> Result<usize> {
        let (mut seen, mut looks) = (0, 0);
        while !written.load(Ordering::Relaxed) {
            let now = counted(&place)?;
            ensure!(now % 2 == 0, "half an operation was seen: {now}");
            ensure!(now >= seen, "{now} after {seen}");
            (seen, looks) = (now, looks + 1);
        }
        Ok(looks)
    };
    std::thread::scope(|scope| -> Result<()> {
        let reader = scope.spawn(read);
        let writers: Vec<_> = (0..WRITERS).map(|writer| scope.spawn(move || write(writer))).collect();
        let ended: Vec<Result<()>> = writers.into_iter().filter_map(|writer| writer.join().ok()).collect();
        written.store(true, Ordering::Relaxed);
        let looks = reader.join().ok().context("the reader fell")??;
        ensure!(looks > 0 && ended.len() == WRITERS as usize);
        ended.into_iter().collect()
    })?;
    let each = contacts() / 2;
    ensure!(counted(&place)? == (WRITERS * each * 2) as usize);
    ensure!(place.ok(&["history", "--format", "csv"])?.lines().count() == before + (WRITERS * each) as usize);
    let summaries = rows(&place.ok(&["intervention", "list", "--format", "csv"])?)?;
    let mut summaries: Vec<&String> = summaries.iter().map(|row| &row["summary"]).collect();
    summaries.sort();
    summaries.dedup();
    ensure!(summaries.len() == (WRITERS * each) as usize, "every one is there");
    place.ok(&["history", "verify", "-q"])?;
    ensure!(files_ending(&place, "-writer")?.is_empty() && !register_file(&place)?.with_extension("esep-journal").exists());
    Ok(())
}
