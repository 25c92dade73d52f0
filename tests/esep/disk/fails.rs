//! The disk is full, or gone, from any call on.

use super::*;
use crate::people::text;

/// The call after this one that is tried: at first each, later ones further apart.
fn next(call: usize) -> usize {
    call + 1 + call * 25 / crate::kill_copies::kills()
}

/// Lets each write fail at one call after another until it passes: it is refused as an input or output error, and the
/// register holds what it held; or it is done and there. The last calls, when all is written and only told, are each tried.
fn at_every_call(variable: &str, last: usize) -> Result<()> {
    let disk = Disk::new()?;
    let mut failed = 0;
    for command in writes(&disk.place)? {
        let (start, before) = (disk.files()?, disk.history()?);
        let mut passes = |call: usize| -> Result<bool> {
            disk.set(&start)?;
            let run = disk.run(&command, variable, call.to_string())?;
            let found = disk.history().with_context(|| format!("{command:?} at {call}: {}", run.err))?;
            if run.exit == 0 {
                ensure!(found != before, "{command:?} at {call}: said to be written and is not there");
                return Ok(true);
            }
            ensure!(call < 100_000, "{command:?} never passes: {}", run.err);
            ensure!([5, 7].contains(&run.exit), "{command:?} at {call} exits {}: {}", run.exit, run.err);
            let said: serde_json::Value = serde_json::from_str(run.err.lines().last().unwrap_or_default()).context(run.err.clone())?;
            let (message, hint) = (text(&said["error"]["message"])?, text(&said["error"]["hint"])?);
            ensure!(!message.is_empty() && !hint.is_empty(), "{command:?} at {call}: {}", run.err);
            // What is written and only not confirmed is not called refused.
            let unsure = said["error"]["code"] == "register_unsure";
            ensure!((found == before) != unsure, "{command:?} at {call}: {}", run.err);
            failed += 1;
            Ok(false)
        };
        let mut end = 1;
        while !passes(end)? {
            end = next(end);
        }
        // Between the last call that failed and the one that passed lies the first that passes.
        let mut fails = (1..end).rev().find(|call| next(*call) == end).unwrap_or(0);
        while last > 0 && end - fails > 1 {
            let middle = fails.midpoint(end);
            if passes(middle)? { end = middle } else { fails = middle }
        }
        for call in end.saturating_sub(last)..end {
            passes(call)?;
        }
        ensure!(passes(99_999)?, "{command:?} at no call");
    }
    ensure!(failed > 50, "only {failed} calls failed");
    Ok(())
}

#[test]
fn a_full_disk() -> Result<()> {
    at_every_call("ESEP_DISK_FULL", 0)
}

#[test]
fn a_disk_that_goes_away() -> Result<()> {
    at_every_call("ESEP_DISK_GONE", 4)
}
