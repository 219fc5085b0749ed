//! The reader's own settings, on the reader's own device.
//!
//! Storage may be absent, forbidden or full; then a setting lasts as long as the page.

use leptos::prelude::window;
use web_sys::Storage;

/// Reads what an earlier visit stored.
pub fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok()?
}

/// Stores for the next visit, or forgets with `None`.
pub fn set(key: &str, value: Option<&str>) {
    if let Some(storage) = local() {
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

/// Reads what this tab stored before a reload.
pub fn session_get(key: &str) -> Option<String> {
    session()?.get_item(key).ok()?
}

/// Stores for as long as this tab is open.
pub fn session_set(key: &str, value: &str) {
    if let Some(storage) = session() {
        let _ = storage.set_item(key, value);
    }
}

fn local() -> Option<Storage> {
    window().local_storage().ok()?
}

fn session() -> Option<Storage> {
    window().session_storage().ok()?
}
