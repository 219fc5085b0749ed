//! The names that the author of a dead link may have meant.

use std::collections::BTreeMap;

/// The least likeness (of 0 to 1) of an address to one that its author may have meant.
const LIKENESS: f64 = 0.75;

/// The files and pages of a site, to be found by what is nearly their name.
#[derive(Debug, Default)]
pub(super) struct Names {
    files: Kind,
    pages: Kind,
}

/// Names in small letters, each with one in its own letters; sorted, so that the answer to a question
/// is always the same.
type Kind = BTreeMap<String, (String, Bag)>;

/// How often each byte occurs, by its last five bits.
type Bag = [u16; 32];

/// Whether pages are meant too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    /// Only files that are copied as they are.
    Files,
    /// Files, posts, pages and listings.
    All,
}

impl Names {
    /// Takes decoded paths relative to the site's base.
    pub(super) fn new(
        files: impl Iterator<Item = String>,
        pages: impl Iterator<Item = String>,
    ) -> Self {
        let keyed = |name: String| {
            let key = key(&name);
            let bag = bag(&key);
            (key, (name, bag))
        };
        Self { files: files.map(keyed).collect(), pages: pages.map(keyed).collect() }
    }

    /// The file whose name differs only in letter case, as an address that works from every page.
    pub(super) fn in_other_case(&self, path: &str) -> Option<String> {
        self.files.get(&key(path)).map(|(name, _)| format!("/{name}"))
    }

    /// The name that is most like a path, if one is like it at all; likewise as an address.
    pub(super) fn nearest(&self, path: &str, among: Among) -> Option<String> {
        let wanted = key(path);
        let pages = Some(&self.pages).filter(|_| among == Among::All);
        let names = pages.into_iter().chain([&self.files]).flatten();
        let mut best: Option<(f64, &String)> = None;
        let wanted_bag = bag(&wanted);
        for (key, (name, bag)) in names {
            let limit = most_bytes(key, &wanted);
            if differences(bag, &wanted_bag) > limit {
                continue;
            }
            let likeness = strsim::normalized_levenshtein(key, &wanted);
            if likeness >= LIKENESS && best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, name));
            }
        }
        best.map(|(_, name)| format!("/{name}"))
    }
}

fn key(path: &str) -> String {
    path.trim_matches('/').to_lowercase()
}

/// How many bytes at most may be others in texts that are alike: one for each letter that is another,
/// or up to four in other scripts.
fn most_bytes(one: &str, other: &str) -> usize {
    let letters = one.len().max(other.len()) as f64 * (1.0 - LIKENESS);
    letters as usize * if one.is_ascii() && other.is_ascii() { 1 } else { 4 }
}

fn bag(text: &str) -> Bag {
    let mut bag = Bag::default();
    for byte in text.bytes() {
        if let Some(count) = bag.get_mut(usize::from(byte & 31)) {
            *count = count.saturating_add(1);
        }
    }
    bag
}

/// How many bytes must be changed at least to make one text of the other: most names are ruled out
/// by this, for far less than the comparison costs.
fn differences(one: &Bag, other: &Bag) -> usize {
    let more = |a: &Bag, b: &Bag| {
        a.iter().zip(b).map(|(a, b)| usize::from(a.saturating_sub(*b))).sum::<usize>()
    };
    more(one, other).max(more(other, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_the_name_that_was_meant() {
        let owned =
            |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let files = owned(&["images/Plan.svg", "images/map.svg"]).into_iter();
        let names = Names::new(files, owned(&["2016/03/12/title/", "about/", ""]).into_iter());
        assert_eq!(names.in_other_case("images/plan.SVG").as_deref(), Some("/images/Plan.svg"));
        assert_eq!(names.in_other_case("images/plam.svg"), None);
        for (path, among, expected) in [
            ("images/plam.svg", Among::All, Some("/images/Plan.svg")),
            ("2016/03/12/titel/", Among::All, Some("/2016/03/12/title/")),
            ("2016/03/12/titel", Among::Files, None),
            ("abuot", Among::All, None),
            ("aboutt", Among::All, Some("/about/")),
            ("elsewhere", Among::All, None),
        ] {
            assert_eq!(names.nearest(path, among).as_deref(), expected, "{path}");
        }
    }
}
