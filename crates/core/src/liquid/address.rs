//! Addresses of the site's own files.

/// Where a site is published.
#[derive(Debug)]
pub(super) struct Base {
    /// `site.url`, without a slash at the end.
    pub(super) url: String,
    /// `site.baseurl`, likewise.
    pub(super) path: String,
}

impl Base {
    /// The address of a path of the site, with the folder that the site is served from. An address
    /// of another site stays as it is.
    pub(super) fn relative(&self, path: &str) -> String {
        if is_absolute(path) {
            return path.to_owned();
        }
        let mut url = String::with_capacity(path.len() + self.path.len() + 2);
        for part in [self.path.as_str(), path] {
            if !part.is_empty() && !part.starts_with('/') {
                url.push('/');
            }
            url.push_str(part);
        }
        escape(&url)
    }

    /// The same with scheme and host, where the site knows them.
    pub(super) fn absolute(&self, path: &str) -> String {
        let relative = self.relative(path);
        if is_absolute(path) { relative } else { [self.url.as_str(), &relative].concat() }
    }
}

/// Percent-encodes what has no place in a path with its query; escapes stay as they are.
pub(super) fn escape(url: &str) -> String {
    encode(url, b":/?#@!$&'()*+,;=-._~%")
}

/// Percent-encodes all bytes but letters, digits and those that are kept; a `%` that begins no
/// escape is none of them.
pub(super) fn encode(text: &str, kept: &[u8]) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    for (at, &byte) in bytes.iter().enumerate() {
        let is_hex = |ahead: usize| bytes.get(at + ahead).is_some_and(u8::is_ascii_hexdigit);
        let stays = kept.contains(&byte) && (byte != b'%' || (is_hex(1) && is_hex(2)));
        if byte.is_ascii_alphanumeric() || stays {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.extend(char::from_digit(u32::from(nibble), 16).map(|c| c.to_ascii_uppercase()));
            }
        }
    }
    out
}

/// Whether an address begins with a scheme.
fn is_absolute(url: &str) -> bool {
    let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}
