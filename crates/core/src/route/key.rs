//! The address of an entry, made of segments that cannot lead out of the site.

use core::fmt;

use super::percent::decode;

/// Address of a post or page: at least one decoded segment, without the endings (`.html`,
/// `index.html`, `/`) that differ from host to host.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

/// A path that could lead out of the site, or that names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadPath;

impl fmt::Display for BadPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the path has an empty segment, `..`, a backslash or a control character")
    }
}

impl core::error::Error for BadPath {}

impl Key {
    /// Reads a path, percent-encoded or not.
    ///
    /// # Errors
    /// [`BadPath`] for a path that could lead out of the site or that is empty.
    pub fn parse(path: &str) -> Result<Self, BadPath> {
        Self::parse_or_root(path)?.ok_or(BadPath)
    }

    /// Like [`Key::parse`], but the site's root is `None`.
    pub(super) fn parse_or_root(path: &str) -> Result<Option<Self>, BadPath> {
        let path = decode(path).ok_or(BadPath)?;
        let path = path.strip_prefix('/').unwrap_or(&path);
        let path = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path.strip_suffix(".html").unwrap_or(path),
        };
        let path = path.strip_suffix('/').unwrap_or(path);
        if path.is_empty() {
            return Ok(None);
        }
        let sound = |segment: &str| {
            !matches!(segment, "" | "." | "..")
                && !segment.chars().any(|c| c == '\\' || c.is_control())
        };
        if path.split('/').all(sound) { Ok(Some(Self(path.to_owned()))) } else { Err(BadPath) }
    }

    /// The decoded segments.
    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.0.split('/')
    }
}

impl fmt::Display for Key {
    /// The decoded segments with `/` between them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
