//! A file as hosts send it to browsers that unpack: `.br` and `.gz` beside it.

use anyhow::{Result, anyhow};
use brotlic::{CompressionMode, Quality, WindowSize};
use libdeflater::{CompressionLvl, Compressor, Decompressor};

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

/// Smaller files travel in one packet anyway, head and all.
const LEAST: usize = 1_200;

/// How much time is given to compress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Whatever makes it small: for what is downloaded by everybody, or where there is little.
    Utmost,
    /// For what few download and there is much of: a tenth larger, and thirty times as fast.
    Thorough,
    /// Where there is a lot: some percent larger again.
    Swift,
    /// Where there is so much that compressing would take longer than all the rest: gzip alone, of what browsers
    /// load. In the time that it takes, brotli makes pages larger than it does, and most hosts would send those.
    Hasty,
}

impl Effort {
    fn brotli(self) -> Option<u8> {
        match self {
            Self::Utmost => Some(11),
            Self::Thorough => Some(7),
            Self::Swift => Some(5),
            Self::Hasty => None,
        }
    }

    fn gzip(self) -> i32 {
        match self {
            Self::Utmost => 12,
            Self::Thorough | Self::Swift => 6,
            Self::Hasty => 4,
        }
    }

    /// Whether files with this ending are worth it: where there is a lot, only programs ask for the Markdown.
    fn is_for(self, ending: &str) -> bool {
        ENDINGS.contains(&ending) && !(self == Self::Hasty && ending == "md")
    }
}

/// Endings of the compressed forms.
pub(crate) const FORMS: [&str; 2] = [".br", ".gz"];

/// A compressed form: the ending that it adds to the name, and its content.
pub(crate) type Form = (&'static str, Vec<u8>);

/// The compressed forms of a file; none of one that does not become smaller.
///
/// # Errors
/// Never for want of anything but memory: both are written to it.
pub(crate) fn forms(path: &str, content: &[u8], effort: Effort) -> Result<Vec<Form>> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    if content.len() < LEAST || !effort.is_for(ending) {
        return Ok(Vec::new());
    }
    let [br, gz] = FORMS;
    let mut forms = Vec::with_capacity(FORMS.len());
    if let Some(quality) = effort.brotli() {
        forms.push((br, brotli(content, quality)?));
    }
    forms.push((gz, gzip(content, effort.gzip())?));
    forms.retain(|(_, form)| form.len() < content.len());
    Ok(forms)
}

/// Whether the form with this ending unpacks to this content.
pub(crate) fn is_form(content: &[u8], ending: &str, form: &[u8]) -> bool {
    // One byte more than is expected, so that a longer content is told from this one.
    let mut unpacked = vec![0; content.len() + 1];
    let length = match ending {
        ".br" => brotlic::decompress(form, &mut unpacked).ok(),
        _ => Decompressor::new().gzip_decompress(form, &mut unpacked).ok(),
    };
    length.and_then(|length| unpacked.get(..length)) == Some(content)
}

/// By Google's own library: its port to Rust takes twice the time for small files.
fn brotli(content: &[u8], quality: u8) -> Result<Vec<u8>> {
    let quality = Quality::new(quality)?;
    // A window of the size of the content does the same as a larger one, and is made sooner. Below 17,
    // brotli searches in another way, which is slower.
    let bits = usize::BITS - content.len().leading_zeros();
    let window = WindowSize::new(u8::try_from(bits)?.clamp(17, 22))?;
    let bound = brotlic::compress_bound(content.len(), quality).unwrap_or_default();
    let mut out = vec![0; bound.max(content.len())];
    let length = brotlic::compress(content, &mut out, quality, window, CompressionMode::Generic)?;
    out.truncate(length);
    Ok(out)
}

/// Without a time stamp: the same content is the same file.
fn gzip(content: &[u8], level: i32) -> Result<Vec<u8>> {
    let level = CompressionLvl::new(level).map_err(|_| anyhow!("no such level of gzip"))?;
    let mut compressor = Compressor::new(level);
    let mut out = vec![0; compressor.gzip_compress_bound(content.len())];
    let length = compressor.gzip_compress(content, &mut out)?;
    out.truncate(length);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn what_browsers_unpack_is_what_was_packed() {
        let text = "Il pleut, il mouille, c’est la fête à la grenouille.\n".repeat(40);
        for (effort, endings) in [
            (Effort::Utmost, &FORMS[..]),
            (Effort::Thorough, &FORMS),
            (Effort::Swift, &FORMS),
            (Effort::Hasty, &[".gz"]),
        ] {
            let forms = forms("a/index.html", text.as_bytes(), effort).unwrap();
            assert_eq!(forms.iter().map(|(ending, _)| *ending).collect::<Vec<_>>(), endings);
            for (ending, form) in forms {
                let mut unpacked = Vec::new();
                match ending {
                    ".br" => brotli::BrotliDecompress(&mut &*form, &mut unpacked).unwrap(),
                    _ => drop(GzDecoder::new(&*form).read_to_end(&mut unpacked).unwrap()),
                }
                assert_eq!(String::from_utf8(unpacked).unwrap(), text, "{effort:?} {ending}");
            }
        }
    }

    #[test]
    fn what_would_not_become_smaller_stays_alone() {
        let long = "x".repeat(2_000);
        for (path, content, effort) in [
            ("a.html", &*"short ".repeat(199), Effort::Utmost),
            ("a.png", &long, Effort::Utmost),
            ("a", "", Effort::Utmost),
            ("index.md", &long, Effort::Hasty),
        ] {
            assert!(forms(path, content.as_bytes(), effort).unwrap().is_empty(), "{path}");
        }
        assert_eq!(forms("index.md", long.as_bytes(), Effort::Swift).unwrap().len(), 2);
    }
}
