//! How large a browser shows an image by itself.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use super::{orientation, svg};

/// Bytes at the beginning of a file that tell what must be known besides what `imagesize` tells.
const HEAD: u64 = 128 * 1024;

/// Width and height in pixels; `None` for a file that is no image, or that does not say.
pub(super) fn of(path: &Path) -> Option<(u32, u32)> {
    // What cannot be read has no size, and copying it tells why.
    let head = head(path).ok()?;
    let Ok(size) = imagesize::size(path) else { return svg::size(&String::from_utf8_lossy(&head)) };
    let length = |pixels| u32::try_from(pixels).ok().filter(|pixels| *pixels > 0);
    let (width, height) = (length(size.width)?, length(size.height)?);
    Some(if orientation::is_turned(&head) { (height, width) } else { (width, height) })
}

fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}
