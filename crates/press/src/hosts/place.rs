//! Where the blog lives: scheme, host and the path that all its addresses begin with.

use feuilleton_core::route::{BadPath, Key, percent};

/// A blog's place, read from its base URL or base path.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Place {
    /// Whether readers come by https.
    pub(crate) https: bool,
    /// Host with its port; `None` where only a path is known, or where the name is no plain one.
    pub(crate) host: Option<String>,
    /// Decoded segments of the base path.
    segments: Vec<String>,
}

impl Place {
    /// Reads `https://a.example/blog`, `/blog/` or `/`.
    ///
    /// # Errors
    /// [`BadPath`] when the path has a segment that no folder can have, or a character that servers
    /// give a meaning of their own (`$`, braces, quotes, `*`).
    pub(crate) fn read(base_url: &str) -> Result<Self, BadPath> {
        let (https, host, path) = match base_url.split_once("://") {
            Some((scheme, rest)) => {
                let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
                (scheme.eq_ignore_ascii_case("https"), Some(host), path)
            }
            None => (false, None, base_url),
        };
        let path = path.split(['?', '#']).next().unwrap_or(path);
        let segments: Vec<String> = match path.trim_matches('/') {
            "" => Vec::new(),
            path => Key::parse(path)?.segments().map(str::to_owned).collect(),
        };
        let odd = |name: &String| name.contains(['$', '{', '}', '"', '`', '*']);
        if segments.iter().any(odd) {
            return Err(BadPath);
        }
        let plain = |b: u8| b.is_ascii_alphanumeric() || b".-:".contains(&b);
        let named = |host: &&str| !host.is_empty() && host.bytes().all(plain);
        Ok(Self { https, host: host.filter(named).map(str::to_owned), segments })
    }

    /// The base path as it stands in addresses: percent-encoded, between slashes.
    pub(crate) fn path(&self) -> String {
        self.segments.iter().fold("/".to_owned(), |path, name| path + &percent::encode(name) + "/")
    }

    /// The base path as servers compare it: decoded, between slashes.
    pub(crate) fn decoded(&self) -> String {
        self.segments.iter().fold("/".to_owned(), |path, name| path + name + "/")
    }

    /// Whether the blog is all that its host has.
    pub(crate) fn is_root(&self) -> bool {
        self.segments.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_begins_and_ends_with_a_slash_however_it_was_written() {
        for (written, https, host, path, decoded) in [
            ("/", false, None, "/", "/"),
            ("", false, None, "/", "/"),
            ("blog", false, None, "/blog/", "/blog/"),
            ("/été/a b/", false, None, "/%C3%A9t%C3%A9/a%20b/", "/été/a b/"),
            ("https://a.example", true, Some("a.example"), "/", "/"),
            ("HTTPS://a.example:8443/blog/?x", true, Some("a.example:8443"), "/blog/", "/blog/"),
            ("http://a.example/%C3%A9", false, Some("a.example"), "/%C3%A9/", "/é/"),
            ("https://a {b}/x", true, None, "/x/", "/x/"),
        ] {
            let place = Place::read(written).unwrap();
            assert_eq!((place.https, place.host.as_deref()), (https, host), "{written}");
            assert_eq!((place.path().as_str(), place.decoded().as_str()), (path, decoded));
        }
        for path in ["/../x/", "/a$b/", "https://a.example/{x}/"] {
            assert_eq!(Place::read(path), Err(BadPath), "{path}");
        }
    }
}
