//! A file as hosts send it to browsers that unpack: `.br` and `.gz` beside it.

use std::io::{self, Write};

use flate2::{Compression, GzBuilder};

/// Endings of files that become smaller.
const ENDINGS: [&str; 13] = [
    "css",
    "html",
    "ico",
    "js",
    "json",
    "md",
    "mjs",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
    "csv",
];

/// Smaller files travel in one packet anyway.
const LEAST: usize = 256;

/// How much time is given to compress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Whatever makes it small: for what is downloaded by everybody, or where there is little.
    Utmost,
    /// For what few download and there is much of: a tenth larger, and ten times as fast.
    Thorough,
    /// Where there is a lot: some percent larger, and a hundred times as fast.
    Swift,
}

impl Effort {
    fn brotli(self) -> i32 {
        match self {
            Self::Utmost => 11,
            Self::Thorough => 9,
            Self::Swift => 4,
        }
    }

    fn gzip(self) -> Compression {
        match self {
            Self::Utmost | Self::Thorough => Compression::best(),
            Self::Swift => Compression::new(5),
        }
    }
}

/// Endings of the compressed forms.
pub(super) const FORMS: [&str; 2] = [".br", ".gz"];

/// The compressed forms of a file: the ending that each adds to the name, and its content. None for a
/// file that does not become smaller.
///
/// # Errors
/// Never for want of anything but memory: both are written to it.
pub(super) fn forms(
    path: &str,
    content: &[u8],
    effort: Effort,
) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    if content.len() < LEAST || !ENDINGS.contains(&ending) {
        return Ok(Vec::new());
    }
    let [br, gz] = FORMS;
    let mut forms = vec![(br, brotli(content, effort)?), (gz, gzip(content, effort)?)];
    forms.retain(|(_, form)| form.len() < content.len());
    Ok(forms)
}

fn brotli(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(content.len() / 3);
    let params = brotli::enc::BrotliEncoderParams {
        quality: effort.brotli(),
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut out, &params)?;
    Ok(out)
}

/// Without a time stamp: the same content is the same file.
fn gzip(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let out = Vec::with_capacity(content.len() / 3);
    let mut encoder = GzBuilder::new().mtime(0).write(out, effort.gzip());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_browsers_unpack_is_what_was_packed() {
        let text = "Il pleut, il mouille, c’est la fête à la grenouille.\n".repeat(40);
        for effort in [Effort::Utmost, Effort::Thorough, Effort::Swift] {
            let forms = forms("a/index.html", text.as_bytes(), effort).unwrap();
            let [(".br", br), (".gz", gz)] = &*forms else { panic!("two forms") };
            let (mut unbrotlied, mut ungzipped) = (Vec::new(), String::new());
            brotli::BrotliDecompress(&mut &**br, &mut unbrotlied).unwrap();
            flate2::read::GzDecoder::new(&**gz).read_to_string(&mut ungzipped).unwrap();
            assert_eq!((unbrotlied, ungzipped), (text.clone().into_bytes(), text.clone()));
        }
    }

    #[test]
    fn what_would_not_become_smaller_stays_alone() {
        for (path, content) in [("a.html", "short"), ("a.png", &*"x".repeat(1000)), ("a", "")] {
            assert!(forms(path, content.as_bytes(), Effort::Utmost).unwrap().is_empty(), "{path}");
        }
    }
}
