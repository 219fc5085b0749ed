//! What was read a moment ago, so that Back needs no network.

use feuilleton_core::route::Route;

use super::View;

/// The pages read last, oldest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Recent(Vec<(Route, View)>);

/// Enough for a walk through the blog and back.
const LIMIT: usize = 24;

impl Recent {
    pub(super) fn get(&self, route: &Route) -> Option<View> {
        self.0.iter().find(|(at, _)| at == route).map(|(_, view)| view.clone())
    }

    pub(super) fn put(&mut self, route: &Route, view: &View) {
        self.0.retain(|(at, _)| at != route);
        if self.0.len() == LIMIT {
            self.0.remove(0);
        }
        self.0.push((route.clone(), view.clone()));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn year(number: usize) -> Route {
        Route::year(number as u16)
    }

    #[test]
    fn only_the_oldest_page_is_forgotten() {
        let mut recent = Recent::default();
        for number in 0..=LIMIT {
            recent.put(&year(number), &View::Listing(year(number), Arc::default()));
        }
        assert!(recent.get(&year(0)).is_none());
        assert!(recent.get(&year(1)).is_some() && recent.get(&year(LIMIT)).is_some());
    }
}
