//! Media types by the endings of file names.
//!
//! Servers have tables of their own, which differ: some know neither `wasm` nor `webmanifest`, and
//! a browser compiles WebAssembly while it loads only under its right type.

/// Endings and their types (<https://www.iana.org/assignments/media-types>).
pub(crate) const TYPES: [(&str, &str); 34] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("md", "text/markdown; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("xml", "application/xml"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff", "font/woff"),
    ("woff2", "font/woff2"),
    ("pdf", "application/pdf"),
    ("epub", "application/epub+zip"),
    ("zip", "application/zip"),
    ("csv", "text/csv; charset=utf-8"),
    ("vtt", "text/vtt; charset=utf-8"),
    ("mp3", "audio/mpeg"),
    ("ogg", "audio/ogg"),
    ("m4a", "audio/mp4"),
    ("wav", "audio/wav"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
    // Of the search: compressed, and unpacked by its reader.
    ("pf_meta", "application/octet-stream"),
    ("pf_index", "application/octet-stream"),
    ("pf_fragment", "application/octet-stream"),
];

/// Files whose name says more than its ending.
pub(crate) const NAMED: [(&str, &str); 3] = [
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    ("rss.xml", "application/rss+xml; charset=utf-8"),
    ("feed.json", "application/feed+json"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_has_one_type_and_text_says_its_encoding() {
        for (at, (ending, media)) in TYPES.iter().enumerate() {
            assert!(!TYPES.iter().skip(at + 1).any(|(other, _)| other == ending), "{ending}");
            assert_eq!(media.starts_with("text/"), media.ends_with("; charset=utf-8"), "{ending}");
        }
    }
}
