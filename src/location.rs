//! Where in the blog a reader is, and how that is spelled in the address bar.

mod positions;
mod tab;

pub use positions::Positions;
pub use tab::Tab;

use feuilleton_core::route::{BadPath, Route, names_file, percent};
use leptos::prelude::window;

/// A place in the blog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The page; an error when the address could lead out of the site.
    pub route: Result<Route, BadPath>,
    /// Decoded `id` of the element to show; empty for the top.
    pub fragment: String,
}

impl Location {
    /// The place that the address bar names.
    pub fn here(routing: &Routing) -> Self {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let hash = location.hash().unwrap_or_default();
        // The server sent the app for this address, so it is the blog's to say that nothing is there.
        routing
            .locate(&path, &hash)
            .unwrap_or(Self { route: Err(BadPath), fragment: String::new() })
    }
}

/// How addresses are spelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Routing {
    /// `/blog/2016/03/12/title/#part`: needs a file or a fallback for each path.
    Path {
        /// Path of the site: begins and ends with `/`.
        base: String,
    },
    /// `/blog/#/2016/03/12/title/#part`: works on any host.
    Hash {
        /// Path of the site: begins and ends with `/`.
        base: String,
    },
}

impl Routing {
    /// Path of the site: begins and ends with `/`.
    pub fn base(&self) -> &str {
        match self {
            Self::Path { base } | Self::Hash { base } => base,
        }
    }

    /// The address of a page, absolute within the origin.
    pub fn href(&self, route: &Route) -> String {
        let path = route.path();
        match self {
            Self::Path { base } => format!("{base}{path}"),
            Self::Hash { base } => format!("{base}#/{path}"),
        }
    }

    /// The address of a place: that of its page, with the fragment.
    pub fn href_to(&self, location: &Location) -> String {
        let page =
            location.route.as_ref().map_or_else(|_| self.base().to_owned(), |r| self.href(r));
        match location.fragment.as_str() {
            "" => page,
            fragment => format!("{page}#{}", percent::encode(fragment)),
        }
    }

    /// The place that a URL of this origin names, or `None` when it is not a page of the blog.
    /// `path` and `hash` are as `window.location` gives them.
    pub fn locate(&self, path: &str, hash: &str) -> Option<Location> {
        let path = path.strip_prefix(self.base()).or_else(|| {
            // `/blog` without its slash is the blog too.
            (Some(path) == self.base().strip_suffix('/')).then_some("")
        })?;
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, fragment) = match self {
            Self::Hash { .. } if hash.starts_with('/') && matches!(path, "" | "index.html") => {
                hash.split_once('#').unwrap_or((hash, ""))
            }
            _ => (path, hash),
        };
        if names_file(path) {
            return None;
        }
        let fragment = percent::decode(fragment).unwrap_or_default();
        Some(Location { route: Route::parse(path), fragment })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path() -> Routing {
        Routing::Path { base: "/blog/".into() }
    }

    fn hash() -> Routing {
        Routing::Hash { base: "/blog/".into() }
    }

    fn place(route: &str, fragment: &str) -> Option<Location> {
        Some(Location { route: Route::parse(route), fragment: fragment.into() })
    }

    #[test]
    fn an_address_names_a_place() {
        for (routing, path, hash, expected) in [
            (path(), "/blog/", "", place("", "")),
            (path(), "/blog", "", place("", "")),
            (path(), "/blog/tag/rust/", "", place("tag/rust", "")),
            (path(), "/blog/a/b.html", "#caf%C3%A9", place("a/b", "café")),
            (path(), "/blog/images/a.svg", "", None),
            (path(), "/elsewhere/", "", None),
            (path(), "/blogger/", "", None),
            (hash(), "/blog/", "", place("", "")),
            (hash(), "/blog/", "#/a/b/", place("a/b", "")),
            (hash(), "/blog/index.html", "#/a/b/#part", place("a/b", "part")),
            (hash(), "/blog/a/b/", "#part", place("a/b", "part")),
            (hash(), "/blog/", "#//evil.test/x", place("//evil.test/x", "")),
        ] {
            assert_eq!(routing.locate(path, hash), expected, "{path}{hash}");
        }
    }

    #[test]
    fn a_place_is_found_again_under_its_own_address() {
        for routing in [path(), hash()] {
            for (route, fragment) in [("", ""), ("tag/été", ""), ("2016/03/12/title", "a b")] {
                let location = place(route, fragment).unwrap();
                let href = routing.href_to(&location);
                let (path, hash) = href.split_at(href.find('#').unwrap_or(href.len()));
                assert_eq!(routing.locate(path, hash), Some(location), "{href}");
            }
        }
    }
}
