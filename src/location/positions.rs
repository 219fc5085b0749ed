//! How far down each page of the history was scrolled.

/// Scroll positions by history entry, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Positions(Vec<(u32, i32)>);

/// More entries than anybody goes back to in one visit.
const LIMIT: usize = 100;

impl Positions {
    /// Remembers the distance from the top, in CSS pixels, of an entry.
    pub fn set(&mut self, entry: u32, top: i32) {
        self.0.retain(|(at, _)| *at != entry);
        if self.0.len() == LIMIT {
            self.0.remove(0);
        }
        self.0.push((entry, top));
    }

    /// Distance from the top of an entry, 0 for one never seen.
    pub fn get(&self, entry: u32) -> i32 {
        self.0.iter().find(|(at, _)| *at == entry).map_or(0, |(_, top)| *top)
    }

    /// A number that no remembered entry has.
    pub fn fresh(&self) -> u32 {
        self.0.iter().map(|(at, _)| *at).max().map_or(1, |last| last.wrapping_add(1))
    }

    /// The positions as text, for the tab's storage.
    pub fn store(&self) -> String {
        self.0.iter().map(|(entry, top)| format!("{entry}:{top} ")).collect()
    }

    /// Reads what [`Positions::store`] wrote; what is not a position is left out.
    pub fn restore(text: &str) -> Self {
        let pair = |word: &str| {
            let (entry, top) = word.split_once(':')?;
            Some((entry.parse().ok()?, top.parse().ok()?))
        };
        Self(text.split_whitespace().filter_map(pair).take(LIMIT).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_back_finds_the_place_where_the_reader_was() {
        let mut positions = Positions::default();
        positions.set(1, 300);
        positions.set(2, 0);
        positions.set(1, 450);
        assert_eq!((positions.get(1), positions.get(2), positions.get(9)), (450, 0, 0));
        assert_eq!(positions.fresh(), 3);
    }

    #[test]
    fn a_reload_keeps_the_positions() {
        let mut positions = Positions::default();
        positions.set(1, 300);
        positions.set(7, -1);
        assert_eq!(Positions::restore(&positions.store()), positions);
        assert_eq!(Positions::restore("x 1: :2 3:4"), Positions(vec![(3, 4)]));
    }

    #[test]
    fn a_long_visit_forgets_the_oldest_pages_only() {
        let mut positions = Positions::default();
        (0..=LIMIT as u32).for_each(|entry| positions.set(entry, 5));
        assert_eq!((positions.get(0), positions.get(1)), (0, 5));
    }
}
