//! What a file weighs on its way to a reader.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::thread;

use anyhow::{Context as _, Error, Result};
use serde::Serialize;

/// One file, in bytes.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Weight {
    /// Below the build's folder.
    pub(super) path: String,
    /// The extension: `wasm`, `js`, `css`, `html`, …
    pub(super) kind: String,
    /// As it is.
    pub(super) raw: u64,
    /// Through gzip, level 9.
    pub(super) gzip: u64,
    /// Through brotli, quality 11.
    pub(super) brotli: u64,
}

/// Weighs files, several at a time.
///
/// # Errors
/// When one cannot be read.
pub(super) fn weigh(dist: &Path, files: &[String]) -> Result<Vec<Weight>> {
    thread::scope(|scope| {
        let threads: Vec<_> =
            files.iter().map(|file| scope.spawn(move || weigh_one(dist, file))).collect();
        let join = |thread: thread::ScopedJoinHandle<'_, Result<Weight>>| {
            thread.join().unwrap_or_else(|_| Err(Error::msg("a compressor broke off")))
        };
        threads.into_iter().map(join).collect()
    })
}

fn weigh_one(dist: &Path, file: &str) -> Result<Weight> {
    let content = fs::read(dist.join(file)).with_context(|| format!("cannot read {file}"))?;
    let kind = Path::new(file).extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    Ok(Weight {
        path: file.to_owned(),
        kind: kind.to_owned(),
        raw: content.len() as u64,
        gzip: gzip(&content)?,
        brotli: brotli(&content)?,
    })
}

fn gzip(content: &[u8]) -> Result<u64> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len() as u64)
}

fn brotli(mut content: &[u8]) -> Result<u64> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content, &mut compressed, &parameters)?;
    Ok(compressed.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_text_is_smaller_and_brotli_wins() {
        let text = "Feuilleton: the part of a newspaper that carries the serial. ".repeat(50);
        let (gzip, brotli) =
            (gzip(text.as_bytes()).expect("gzip"), brotli(text.as_bytes()).expect("brotli"));
        assert!(brotli > 0 && brotli < gzip && gzip < text.len() as u64 / 10, "{brotli} {gzip}");
    }

    #[test]
    fn a_missing_file_is_named() {
        let error =
            weigh(Path::new("/nowhere"), &["app.wasm".to_owned()]).expect_err("it is not there");
        assert!(format!("{error:#}").contains("app.wasm"));
    }
}
