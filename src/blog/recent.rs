//! What was read a moment ago, so that Back needs no network.

use feuilleton_core::route::Route;

use crate::source::Document;

/// The documents read last, oldest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Recent(Vec<(Route, Document)>);

/// Enough for a walk through the blog and back.
const LIMIT: usize = 24;

impl Recent {
    pub(super) fn get(&self, route: &Route) -> Option<Document> {
        self.0.iter().find(|(at, _)| at == route).map(|(_, document)| document.clone())
    }

    pub(super) fn put(&mut self, route: &Route, document: &Document) {
        self.0.retain(|(at, _)| at != route);
        if self.0.len() == LIMIT {
            self.0.remove(0);
        }
        self.0.push((route.clone(), document.clone()));
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
    fn only_the_oldest_document_is_forgotten() {
        let mut recent = Recent::default();
        for number in 0..=LIMIT {
            recent.put(&year(number), &Document::Listing(Arc::default()));
        }
        assert!(recent.get(&year(0)).is_none());
        assert!(recent.get(&year(1)).is_some() && recent.get(&year(LIMIT)).is_some());
    }
}
