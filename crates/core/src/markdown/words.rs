//! How many words a text has, for the time that reading takes.

use pulldown_cmark::Event;

use super::text;

/// Counts words between spaces; code is looked at rather than read.
pub(super) fn count(events: &[Event<'_>]) -> usize {
    let prose = text::prose_of(events);
    // A dash between spaces is no word.
    prose.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
