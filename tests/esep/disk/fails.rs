//! The disk is full, or gone, from any call on.

use super::*;
use crate::people::text;

/// The call after this one that is tried: at first each, later ones further apart.
fn next(call: usize) -> usize {
    call + 1 + call * 25 / crate::kill_copies::kills()
}

/// Lets each write fail at one call after another until it passes: it is refused as an input or output error, and the
/// register holds what it held; or it is done and there.
fn at_every_call(variable: &str) -> Result<()> {
    let disk = Disk::new()?;
    let mut failed = 0;
    for command in writes(&disk.place)? {
        let (start, before) = (disk.files()?, disk.history()?);
        for call in std::iter::successors(Some(1), |call| Some(next(*call))) {
            let run = disk.run(&command, variable, call.to_string())?;
            let found = disk.history().with_context(|| format!("{command:?} at {call}: {}", run.err))?;
            if run.exit == 0 {
                ensure!(found != before, "{command:?} at {call}: said to be written and is not there");
                break;
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
            disk.set(&start)?;
        }
    }
    ensure!(failed > 50, "only {failed} calls failed");
    Ok(())
}

#[test]
fn a_full_disk() -> Result<()> {
    at_every_call("ESEP_DISK_FULL")
}

#[test]
fn a_disk_that_goes_away() -> Result<()> {
    at_every_call("ESEP_DISK_GONE")
}
