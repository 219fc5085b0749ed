//! This tab's history: entries that remember how far they were scrolled.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

use super::Positions;
use crate::storage;

/// Key in the tab's storage under which scroll positions outlive a reload.
const KEY: &str = "feuilleton.positions";

/// The history of this tab.
///
/// Each entry's `history.state` is a number; the browser's own scroll restoration is off because
/// it runs before a page's content is there.
#[derive(Debug, Default)]
pub struct Tab {
    positions: Positions,
    current: u32,
}

impl Tab {
    /// Takes over the tab, with what it remembers from before a reload.
    pub fn open() -> Self {
        let positions = Positions::restore(&storage::session_get(KEY).unwrap_or_default());
        let mut tab = Self { current: 0, positions };
        if let Ok(history) = window().history() {
            // A browser without this setting restores by itself: nothing is lost.
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        tab.current = state().unwrap_or_else(|| tab.adopt());
        tab
    }

    /// How far the current entry had been scrolled when it was left, in CSS pixels.
    pub fn top(&self) -> i32 {
        self.positions.get(self.current)
    }

    /// Adds an entry with this address and makes it the current one.
    pub fn push(&mut self, href: &str) {
        self.remember();
        self.current = self.positions.fresh();
        self.positions.set(self.current, 0);
        if let Ok(history) = window().history() {
            // Refused only when called a hundred times a second; the page is shown all the same.
            let _ = history.push_state_with_url(&self.current.into(), "", Some(href));
        }
    }

    /// The reader went back or forth: another entry is the current one.
    pub fn moved(&mut self) {
        self.remember();
        self.current = state().unwrap_or_else(|| self.adopt());
    }

    /// The page is about to be left: keeps the positions for a reload, which the browser answers with
    /// the place where the reader was, for a printed page is there at once.
    pub fn leave(&mut self) {
        self.remember();
        if let Ok(history) = window().history() {
            // A browser without this setting restores by itself.
            let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
        }
        storage::session_set(KEY, &self.positions.store());
    }

    fn remember(&mut self) {
        let top = window().scroll_y().unwrap_or_default();
        self.positions.set(self.current, top as i32);
    }

    /// Numbers an entry that somebody else made: a typed address, a followed `#` link.
    fn adopt(&mut self) -> u32 {
        let number = self.positions.fresh();
        self.positions.set(number, 0);
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&number.into(), "", None);
        }
        number
    }
}

/// The number of the current entry, when it is one of ours.
fn state() -> Option<u32> {
    let state: JsValue = window().history().ok()?.state().ok()?;
    state.as_f64().map(|number| number as u32)
}
