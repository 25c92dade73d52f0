//! The power goes at any moment.

use super::*;

/// What a disk writes whole.
const SECTOR: usize = 512;

/// How many cuts of each write are played.
fn cuts() -> usize {
    crate::kill_copies::kills() / 8
}

/// One change of the disk, as `disk.c` writes it down.
struct Record {
    kind: u8,
    path: PathBuf,
    offset: usize,
    data: Vec<u8>,
}

fn records(log: &[u8]) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    let mut rest = log;
    let mut take = |count: usize| -> Result<Vec<u8>> {
        let (taken, left) = rest.split_at_checked(count).context("a record is cut")?;
        rest = left;
        Ok(taken.to_vec())
    };
    let number = |bytes: Vec<u8>| bytes.iter().rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
    while let Ok(kind) = take(1) {
        let (named, offset, length) = (number(take(4)?), number(take(8)?), number(take(4)?));
        let path = PathBuf::from(String::from_utf8(take(named)?)?);
        records.push(Record { kind: kind[0], path, offset, data: take(length)? });
    }
    Ok(records)
}

/// What may happen to a file before it is synced.
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

fn apply(content: &mut Vec<u8>, change: &Change, part: usize) {
    match change {
        Change::Write(at, data) => {
            let data = &data[..part.min(data.len())];
            content.resize(content.len().max(at + data.len()), 0);
            content[*at..at + data.len()].copy_from_slice(data);
        }
        Change::Cut(length) => content.resize(*length, 0),
    }
}

/// A disk and what its cache has not written yet.
#[derive(Default)]
struct Model {
    contents: Vec<(Vec<u8>, Vec<Change>)>,
    /// Where each name leads, as programs see it.
    seen: BTreeMap<PathBuf, usize>,
    /// The same, as it stands on the disk.
    kept: BTreeMap<PathBuf, usize>,
    /// Names given (`Some`) and taken since the folder was synced.
    waiting: Vec<(PathBuf, Option<usize>)>,
}

impl Model {
    fn of(files: &Files) -> Self {
        let mut model = Self::default();
        for (number, (path, content)) in files.iter().enumerate() {
            model.contents.push((content.clone(), Vec::new()));
            model.seen.insert(path.clone(), number);
        }
        model.kept = model.seen.clone();
        model
    }

    fn play(&mut self, record: &Record) -> Result<()> {
        let Some(number) = self.seen.get(&record.path).copied() else {
            match record.kind {
                b'c' => {
                    self.seen.insert(record.path.clone(), self.contents.len());
                    self.waiting.push((record.path.clone(), Some(self.contents.len())));
                    self.contents.push((Vec::new(), Vec::new()));
                }
                b's' => rename(&mut self.kept, std::mem::take(&mut self.waiting)),
                kind => bail!("{} of an unknown file", char::from(kind)),
            }
            return Ok(());
        };
        let (content, changes) = &mut self.contents[number];
        match record.kind {
            b'w' => changes.push(Change::Write(record.offset, record.data.clone())),
            b't' => changes.push(Change::Cut(record.offset)),
            b's' => changes.drain(..).for_each(|change| apply(content, &change, usize::MAX)),
            b'u' => {
                self.seen.remove(&record.path);
                self.waiting.push((record.path.clone(), None));
            }
            kind => bail!("{} of a file that is there", char::from(kind)),
        }
        Ok(())
    }

    /// What a cut of the power leaves: of what waits nothing, all, or any part; of a write whole sectors.
    fn cut(&self, dice: &mut Dice) -> Files {
        let (of_names, of_data) = (dice.below(4), dice.below(4));
        let mut stays = |share: u64| share == 1 || share > 1 && dice.below(2) == 0;
        let mut kept = self.kept.clone();
        rename(&mut kept, self.waiting.iter().filter(|_| stays(of_names)).cloned());
        let mut files = Files::new();
        for (path, number) in kept {
            let (mut content, changes) = (self.contents[number].0.clone(), &self.contents[number].1);
            for change in changes {
                if stays(of_data) {
                    apply(&mut content, change, if of_data == 3 && stays(of_data) { SECTOR } else { usize::MAX });
                }
            }
            files.insert(path, content);
        }
        files
    }
}

fn rename(names: &mut BTreeMap<PathBuf, usize>, waiting: impl IntoIterator<Item = (PathBuf, Option<usize>)>) {
    for (path, number) in waiting {
        match number {
            Some(number) => names.insert(path, number),
            None => names.remove(&path),
        };
    }
}

#[test]
fn what_was_said_to_be_written_is_there_after_a_power_cut() -> Result<()> {
    let disk = Disk::new()?;
    let mut dice = Dice(0x5eed_0021);
    let (mut old, mut new) = (0, 0);
    for command in writes(&disk.place)? {
        let (start, before) = (disk.files()?, disk.history()?);
        let run = disk.run(&command, "ESEP_DISK_LOG", &disk.log)?;
        ensure!(run.exit == 0, "{command:?}: {}", run.err);
        let (end, after) = (disk.files()?, disk.history()?);
        let records = records(&std::fs::read(&disk.log)?)?;
        std::fs::remove_file(&disk.log)?;
        for round in 0..cuts() {
            // Every third time all is done and said before the power goes.
            let moment = if round % 3 == 0 { records.len() } else { usize::try_from(dice.below(records.len() as u64))? };
            let mut model = Model::of(&start);
            records[..moment].iter().try_for_each(|record| model.play(record))?;
            disk.set(&model.cut(&mut dice))?;
            let place = format!("{command:?}, {moment} of {} steps, round {round}", records.len());
            let found = disk.history().context(place.clone())?;
            ensure!(found == before || found == after, "{place}: neither before nor after");
            ensure!(found == after || moment < records.len(), "{place}: what was said to be written is gone");
            (old, new) = if found == before { (old + 1, new) } else { (old, new + 1) };
        }
        disk.set(&end)?;
    }
    ensure!(old > 0 && new > 0, "{old} before, {new} after");
    Ok(())
}
