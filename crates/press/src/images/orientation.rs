//! Photographs that are shown turned: a camera held upright writes so into the file (Exif 2.3, § 4.6.4),
//! and browsers turn the picture before they measure it (`image-orientation: from-image`).
//!
//! They do in JPEG and PNG, and not in WebP. What AVIF says of turns is no Exif; `imagesize` reads it.

/// Whether an image that begins so is shown with its width for its height.
pub(super) fn is_turned(head: &[u8]) -> bool {
    // 5 to 8 are the turns by a quarter.
    of_jpeg(head)
        .or_else(|| of_png(head))
        .and_then(orientation)
        .is_some_and(|orientation| (5..=8).contains(&orientation))
}

/// The Exif data of a PNG file: a chunk before the pixels.
fn of_png(png: &[u8]) -> Option<&[u8]> {
    let mut rest = png.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    loop {
        let length = Order::Big.u32(rest)? as usize;
        let (kind, content) = (rest.get(4..8)?, rest.get(8..)?);
        match kind {
            b"eXIf" => return content.get(..length),
            b"IDAT" => return None,
            // After the content comes a checksum.
            _ => rest = content.get(length.checked_add(4)?..)?,
        }
    }
}

/// The Exif data of a JPEG file: a TIFF file within the segment APP1.
fn of_jpeg(jpeg: &[u8]) -> Option<&[u8]> {
    let mut rest = jpeg.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, high, low, ..] = rest else { return None };
        let end = usize::from(u16::from_be_bytes([*high, *low])) + 2;
        let segment = rest.get(4..end)?;
        match (*marker, segment.strip_prefix(b"Exif\0\0")) {
            (0xe1, Some(tiff)) => return Some(tiff),
            // From here on there are pixels.
            (0xda, _) => return None,
            _ => rest = rest.get(end..)?,
        }
    }
}

/// The entry Orientation of the first directory.
fn orientation(tiff: &[u8]) -> Option<u16> {
    let order = match tiff.get(..4)? {
        b"II*\0" => Order::Little,
        b"MM\0*" => Order::Big,
        _ => return None,
    };
    let directory = tiff.get(order.u32(tiff.get(4..)?)? as usize..)?;
    let entries = usize::from(order.u16(directory)?);
    let mut entries = directory.get(2..)?.chunks_exact(12).take(entries);
    let entry = entries.find(|entry| order.u16(entry) == Some(0x0112))?;
    order.u16(entry.get(8..)?)
}

/// The order of the bytes of a number.
#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

impl Order {
    fn u16(self, bytes: &[u8]) -> Option<u16> {
        let bytes = *bytes.first_chunk()?;
        Some(match self {
            Self::Little => u16::from_le_bytes(bytes),
            Self::Big => u16::from_be_bytes(bytes),
        })
    }

    fn u32(self, bytes: &[u8]) -> Option<u32> {
        let bytes = *bytes.first_chunk()?;
        Some(match self {
            Self::Little => u32::from_le_bytes(bytes),
            Self::Big => u32::from_be_bytes(bytes),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::images::tests::{Photo, jpeg, png};

    #[test]
    fn a_photograph_is_turned_by_what_its_camera_wrote() {
        for orientation in 1..=8 {
            for little in [false, true] {
                let photo = Photo { width: 4, height: 3, orientation, little };
                for bytes in [jpeg(&photo), png(&photo)] {
                    assert_eq!(is_turned(&bytes), orientation >= 5, "{orientation}");
                    for end in 0..bytes.len() {
                        // A file that is cut off does no harm.
                        is_turned(&bytes[..end]);
                    }
                }
            }
        }
        assert!(!is_turned(b"\x89PNG\r\n\x1a\n"));
        assert!(!is_turned(b"\xff\xd8\xff\xe1\0\0Exif\0\0"));
    }
}
