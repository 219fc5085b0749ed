//! Where in the source an address was written.
//!
//! The gate changes addresses, so every one that the source may hold is changed likewise and then
//! looked up. Several occurrences of an address are given out in their order.

use std::collections::BTreeMap;

use super::super::{Context, Place, Resource};
use crate::{
    html::{self, Embed},
    route::percent,
};

mod written;

pub(in crate::markdown) use written::without_trailing_marks;

/// Fills in the places of the resources of an article.
pub(in crate::markdown) fn locate(resources: &mut [Resource], body: &str, context: Context<'_>) {
    if resources.is_empty() {
        return;
    }
    let mut found: BTreeMap<String, Occurrences> = BTreeMap::new();
    let mut lines = Lines { body, at: 0, line: 1 };
    written::each(body, |offset, address| {
        let place = Place { offset, line: lines.of(offset) };
        for key in keys(address, context) {
            found.entry(key).or_default().places.push(place);
        }
    });
    for resource in resources {
        resource.place = found.get_mut(&key(&resource.address)).and_then(Occurrences::next);
    }
}

#[derive(Default)]
struct Occurrences {
    places: Vec<Place>,
    given: usize,
}

impl Occurrences {
    /// The next place; the last one again where a definition serves several links.
    fn next(&mut self) -> Option<Place> {
        let place = self.places.get(self.given).or(self.places.last()).copied();
        self.given = self.given.saturating_add(1);
        place
    }
}

/// What the gate may make of an address.
fn keys(written: &str, context: Context<'_>) -> impl Iterator<Item = String> {
    let film = Embed::from_frame_url(written).map(|embed| embed.watch_url());
    let resolved = html::resolve(written, context);
    // What renderers complete.
    let prefix = match written {
        _ if written.starts_with("www.") => "http://",
        _ if written.contains('@') && !written.contains(':') => "mailto:",
        _ => "",
    };
    let completed = (!prefix.is_empty()).then(|| [prefix, written].concat());
    [film, resolved, completed].into_iter().flatten().map(|address| key(&address))
}

/// Percent-encoding is taken away, for renderers differ in what they encode.
fn key(address: &str) -> String {
    percent::decode(address).unwrap_or_else(|| address.to_owned())
}

/// Counts lines up to offsets that only grow.
struct Lines<'a> {
    body: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, offset: usize) -> usize {
        let between = self.body.as_bytes().get(self.at..offset).unwrap_or_default();
        self.line += between.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(offset);
        self.line
    }
}
