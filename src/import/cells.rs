//! The cells of one row, in one piece of memory that serves row after row.

/// The cells of a row.
#[derive(Debug, Default, Clone)]
pub struct Cells {
    text: String,
    ends: Vec<usize>,
}

impl Cells {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell as it was.
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.text.get(start..end)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// Nothing stands in any of them.
    pub fn are_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    pub(super) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    /// The memory of the last row, emptied, for the next one.
    pub(super) fn reuse(&mut self) -> (Vec<u8>, Vec<usize>) {
        self.clear();
        (std::mem::take(&mut self.text).into_bytes(), std::mem::take(&mut self.ends))
    }

    /// Cells that lie one after another; `None` when they are no UTF-8.
    pub(super) fn filled(text: Vec<u8>, ends: Vec<usize>) -> Option<Self> {
        String::from_utf8(text).ok().map(|text| Self { text, ends })
    }
}
