//! What a scan is, told by its content: a file's name is only what somebody typed.

/// Files that the register keeps: those that every school computer shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// A document of one page or many.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
}

impl MediaType {
    /// The name that programs know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// Why a file is not kept as a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// None of the types that are kept.
    Type,
    /// One of them, but its end is missing: a copy that was broken off.
    CutOff,
}

/// The type of a whole file.
pub fn recognise(content: &[u8]) -> Result<MediaType, Fault> {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
    let (media_type, whole) = if content.starts_with(b"%PDF-") {
        (MediaType::Pdf, pdf_ends(content))
    } else if let Some(picture) = content.strip_prefix(b"\xff\xd8".as_slice()).filter(|rest| rest.first() == Some(&0xff)) {
        (MediaType::Jpeg, jpeg_ends(picture))
    } else if let Some(chunks) = content.strip_prefix(PNG) {
        (MediaType::Png, png_ends(chunks))
    } else {
        return Err(Fault::Type);
    };
    if whole { Ok(media_type) } else { Err(Fault::CutOff) }
}

/// A PDF ends with a mark; scanners are known to leave blanks and zeros after it.
fn pdf_ends(content: &[u8]) -> bool {
    let end = content.iter().rposition(|byte| !byte.is_ascii_whitespace() && *byte != 0).map_or(0, |last| last + 1);
    holds(&content[end.saturating_sub(1024)..end], b"%%EOF")
}

/// Segments with their lengths, in one of which a small picture of the picture may lie, then the picture up to its end
/// mark. Telephones put more of their own after it.
fn jpeg_ends(mut rest: &[u8]) -> bool {
    const PICTURE: u8 = 0xda;
    while let [0xff, marker, tail @ ..] = rest {
        if *marker == 0xff {
            rest = &rest[1..];
            continue;
        }
        let [high, low, ..] = tail else { return false };
        let Some(next) = tail.get(usize::from(u16::from_be_bytes([*high, *low]))..) else { return false };
        if *marker == PICTURE {
            return holds(next, b"\xff\xd9");
        }
        rest = next;
    }
    false
}

/// Chunks with their lengths, each with a name before and a check sum after it, up to the one that ends the picture.
fn png_ends(mut rest: &[u8]) -> bool {
    while let [a, b, c, d, name @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        let Some(next) = length.checked_add(12).and_then(|whole| rest.get(whole..)) else { return false };
        if name.starts_with(b"IEND") {
            return true;
        }
        rest = next;
    }
    false
}

fn holds(content: &[u8], mark: &[u8]) -> bool {
    content.windows(mark.len()).any(|bytes| bytes == mark)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Fault, MediaType, recognise};

    const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
    /// A picture with a small one in its first segment, whose end is not the end.
    const JPEG: &[u8] = b"\xff\xd8\xff\xe1\x00\x08\xff\xd8\xff\xda\xff\xd9\xff\xff\xdb\x00\x03Q\xff\xda\x00\x02data\xff\x00more\xff\xd9";
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x04IDATdata\x01\x02\x03\x04\0\0\0\0IEND\xae\x42\x60\x82";

    #[test]
    fn told_by_content() {
        for (content, media_type) in [(PDF, MediaType::Pdf), (JPEG, MediaType::Jpeg), (PNG, MediaType::Png)] {
            assert_eq!(recognise(content), Ok(media_type));
        }
        let others: [&[u8]; 7] = [b"", b"PK\x03\x04", b"GIF89a", b"II*\0", b"%PD", b"\xff\xd8", b"scan.pdf %PDF-1.4 %%EOF"];
        for other in others {
            assert_eq!(recognise(other), Err(Fault::Type), "{other:?}");
        }
    }

    #[test]
    fn more_after_the_end_is_no_fault() {
        assert_eq!(recognise(&[PDF, b"\r\n\0\0\0"].concat()), Ok(MediaType::Pdf));
        for content in [JPEG, PNG] {
            assert!(recognise(&[content, b"trailer of a telephone \xff\xda"].concat()).is_ok());
        }
        // An end mark long before the end is that of an earlier state of the file.
        assert_eq!(recognise(&[PDF, &[b'x'; 2000][..]].concat()), Err(Fault::CutOff));
    }

    #[test]
    fn a_copy_that_was_broken_off() {
        for (content, begins, last) in [(PDF, 5, 2), (JPEG, 3, 1), (PNG, 8, 1)] {
            for length in begins..=content.len() - last {
                assert_eq!(recognise(&content[..length]), Err(Fault::CutOff), "{length} of {content:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_content_is_a_panic(start in prop::sample::select(vec![PDF, JPEG, PNG]), cut in 0..60_usize, junk in prop::collection::vec(any::<u8>(), 0..60)) {
            let content = [&start[..cut.min(start.len())], &junk].concat();
            let _ = recognise(&content);
        }
    }
}
