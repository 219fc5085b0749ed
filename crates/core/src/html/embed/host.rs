//! Hosts of frames that the operator of a site trusts besides the known providers.

use serde::{Deserialize, Serialize};

/// A host, and the beginning of the paths below it, whose pages readers may ask to see in place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct EmbedHost {
    host: String,
    path: String,
}

/// A host as it stands in a configuration.
#[derive(Debug, Deserialize)]
struct Written {
    host: String,
    #[serde(default = "any_page")]
    path: String,
}

fn any_page() -> String {
    "/".to_owned()
}

impl TryFrom<Written> for EmbedHost {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let Written { host, path } = written;
        Self::new(&host, &path).ok_or_else(|| {
            format!("`{host}` with the path `{path}` is no host: write a name such as `player.example.org`, and a path that begins with `/`")
        })
    }
}

impl EmbedHost {
    /// Takes a host name such as `www.slideshare.net` and the beginning of a path, such as
    /// `/slideshow/embed_code/` (`/` for any page). `None` for anything but a name in lower case
    /// with a dot, and for a path that does not begin with `/` or has odd characters.
    pub fn new(host: &str, path: &str) -> Option<Self> {
        let label = |label: &str| {
            let named = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            !label.is_empty() && label.bytes().all(named)
        };
        let named = host.contains('.') && host.split('.').all(label);
        let sound = path.starts_with('/') && is_path(path);
        (named && sound).then(|| Self { host: host.to_owned(), path: path.to_owned() })
    }

    /// The host's name.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The address of a frame of this host, checked and rebuilt: https, without user name, port
    /// or fragment, and without any character or step in the path that could lead elsewhere.
    pub fn frame_url(&self, url: &str) -> Option<String> {
        let (scheme, rest) = url.trim_matches(' ').split_once("//")?;
        if !matches!(scheme.to_ascii_lowercase().as_str(), "" | "http:" | "https:") {
            return None;
        }
        let (host, rest) = rest.split_at_checked(rest.find('/')?)?;
        let address = rest.split('#').next().unwrap_or(rest);
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let matches = host.eq_ignore_ascii_case(&self.host) && path.starts_with(&self.path);
        if !matches || !is_path(path) || !query.bytes().all(is_of_query) {
            return None;
        }
        let mark = if query.is_empty() { "" } else { "?" };
        Some(["https://", &self.host, path, mark, query].concat())
    }
}

/// Segments of plain characters, none of which means this folder or the one above; no encoding,
/// for servers do not agree on what `%2f` and `%2e` mean.
fn is_path(path: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~');
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let last = segments.peek().is_none();
        let empty = segment.is_empty() && !last;
        if empty || matches!(segment, "." | "..") || !segment.bytes().all(plain) {
            return false;
        }
    }
    true
}

fn is_of_query(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~=&%+,:;@!/".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_trusted_pages_of_the_trusted_host_are_framed() {
        let host = EmbedHost::new("www.slideshare.net", "/slideshow/embed_code/").unwrap();
        for url in [
            "https://www.slideshare.net/slideshow/embed_code/1",
            "http://WWW.SlideShare.net/slideshow/embed_code/1#x",
            "//www.slideshare.net/slideshow/embed_code/1",
        ] {
            let expected = "https://www.slideshare.net/slideshow/embed_code/1";
            assert_eq!(host.frame_url(url).as_deref(), Some(expected), "{url}");
        }
        let keyed = "https://www.slideshare.net/slideshow/embed_code/key/a?b=c&d=e";
        assert_eq!(host.frame_url(keyed).as_deref(), Some(keyed));
        for url in [
            "https://www.slideshare.net/",
            "https://www.slideshare.net",
            "https://slideshare.net/slideshow/embed_code/1",
            "https://www.slideshare.net.evil.test/slideshow/embed_code/1",
            "https://www.slideshare.net./slideshow/embed_code/1",
            "https://www.slideshare.net:444/slideshow/embed_code/1",
            "https://a@www.slideshare.net/slideshow/embed_code/1",
            "https://www.slideshare.net\\@evil.test/slideshow/embed_code/1",
            "https://www.slideshare.net/slideshow/embed_code/../../redirect",
            "https://www.slideshare.net/slideshow/embed_code/%2e%2e/x",
            "https://www.slideshare.net/slideshow/embed_code//evil.test",
            "https://www.slideshare.net/slideshow/embed_code/1?\"x",
            "https://www.slideshare.net/slideshow/embed_code/1\n",
            "javascript://www.slideshare.net/slideshow/embed_code/1",
            "data://www.slideshare.net/slideshow/embed_code/1",
            "/slideshow/embed_code/1",
        ] {
            assert_eq!(host.frame_url(url), None, "{url}");
        }
    }

    #[test]
    fn a_host_is_a_plain_name() {
        for (host, path) in [
            ("localhost", "/"),
            ("a.test:8080", "/"),
            ("A.test", "/"),
            ("*.test", "/"),
            ("a..test", "/"),
            ("a.test", ""),
            ("a.test", "x"),
            ("a.test", "/../"),
            ("a.test", "/a b"),
        ] {
            assert_eq!(EmbedHost::new(host, path), None, "{host}{path}");
        }
        assert!(EmbedHost::new("maps.example.org", "/").is_some());
    }
}
