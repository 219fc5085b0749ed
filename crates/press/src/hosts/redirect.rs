//! Old addresses as rules that a server can follow.

use feuilleton_core::route::{Key, percent};

use super::Hosting;

/// An address that a post once had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Redirect {
    /// The old address, without the endings that differ from host to host.
    pub(crate) from: Key,
    /// Where the post is today: a path relative to the site's base, percent-encoded.
    pub(crate) to: String,
}

impl Redirect {
    /// Whether it leads anywhere else: a server would send readers in circles.
    pub(super) fn leads_on(&self) -> bool {
        encode(&self.from) + "/" != self.to.replace('*', "%2A")
    }

    /// Where it leads: an absolute path, percent-encoded. Nothing in it can be taken for a variable or a
    /// pattern by a server.
    pub(super) fn target(&self, hosting: &Hosting) -> String {
        (hosting.place.path() + &self.to).replace('$', "%24").replace('*', "%2A")
    }

    /// The old address with one of its endings (`/`, `.html` or none), as servers compare it: decoded.
    pub(super) fn decoded(&self, base: &str, ending: &str) -> String {
        format!("{base}{}{ending}", self.from)
    }

    /// The same as browsers send it: percent-encoded. `*` would be a pattern.
    pub(super) fn encoded(&self, base: &str, ending: &str) -> String {
        base.to_owned() + &encode(&self.from) + ending
    }
}

/// The key percent-encoded, with `/` between its segments.
pub(super) fn encode(key: &Key) -> String {
    let segments: Vec<_> = key.segments().map(percent::encode).collect();
    segments.join("/").replace('*', "%2A")
}
