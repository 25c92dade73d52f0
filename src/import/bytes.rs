//! The bytes of a list, pass after pass, in pieces of one size: a list is read three times and never held whole.

use std::fs::File;
use std::io::{self, Read, Seek};

use crate::error::{Error, Result};

/// So much is held of a file.
pub const PIECE: usize = 1 << 16;

/// Where the bytes lie.
#[derive(Debug)]
pub enum Origin {
    /// A file that can be read again from its beginning.
    File(File),
    /// What came through a pipe, or what the program carries.
    Memory(Vec<u8>),
}

impl Origin {
    /// Begins a pass.
    pub fn pass(&self) -> io::Result<Pass<'_>> {
        let from = match self {
            Self::File(file) => {
                (&mut &*file).rewind()?;
                From::File(file)
            }
            Self::Memory(bytes) => From::Memory(bytes),
        };
        Ok(Pass { from, piece: Vec::new(), print: 0 })
    }
}

enum From<'a> {
    File(&'a File),
    Memory(&'a [u8]),
}

/// One pass over the bytes.
pub struct Pass<'a> {
    from: From<'a>,
    piece: Vec<u8>,
    print: u64,
}

impl Pass<'_> {
    /// The next piece, full but for the last; empty at the end.
    pub fn next(&mut self) -> io::Result<&[u8]> {
        self.piece.clear();
        let piece = PIECE as u64;
        match &mut self.from {
            From::File(file) => (&mut &**file).take(piece).read_to_end(&mut self.piece)?,
            From::Memory(bytes) => bytes.take(piece).read_to_end(&mut self.piece)?,
        };
        self.print = fingerprint(self.print, &self.piece);
        Ok(&self.piece)
    }

    /// The piece that [`Pass::next`] read last.
    pub fn piece(&self) -> &[u8] {
        &self.piece
    }

    /// What tells the bytes read so far from others.
    pub fn print(&self) -> u64 {
        self.print
    }
}

/// Not against forgery: a list that somebody saves while it is read must not be taken half and half.
fn fingerprint(print: u64, piece: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut words = piece.chunks_exact(8);
    let mix = |print: u64, word: u64| (print.rotate_left(5) ^ word).wrapping_mul(ODD);
    let print = words.by_ref().fold(print, |print, word| mix(print, word.try_into().map_or(0, u64::from_le_bytes)));
    words.remainder().iter().fold(mix(print, piece.len() as u64), |print, byte| mix(print, u64::from(*byte)))
}

/// Reads everything, if it is not more than `most`.
pub fn read_whole(from: impl Read, most: usize, too_much: &'static str) -> Result<io::Result<Vec<u8>>> {
    let mut bytes = Vec::new();
    match from.take(most as u64 + 1).read_to_end(&mut bytes) {
        Ok(read) if read > most => Err(Error::refused(too_much).with("limit", (most >> 20).to_string())),
        Ok(_) => Ok(Ok(bytes)),
        Err(error) => Ok(Err(error)),
    }
}
