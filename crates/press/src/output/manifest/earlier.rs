//! A file of an earlier build, and what becomes of it in this one.

use std::sync::atomic::{AtomicU8, Ordering};

use super::Entry;

/// A file of an earlier build.
#[derive(Debug)]
pub(in crate::output) struct Earlier {
    pub(in crate::output) entry: Entry,
    fate: AtomicU8,
}

/// Nothing has been said of the file yet.
const UNMET: u8 = 0;

/// It stays as it is.
const KEPT: u8 = 1;

/// Another one takes its place.
const REPLACED: u8 = 2;

impl Earlier {
    pub(super) fn new(entry: Entry) -> Self {
        Self { entry, fate: AtomicU8::new(UNMET) }
    }

    /// Whether this build leaves it as it is.
    pub(in crate::output) fn is_kept(&self) -> bool {
        self.fate.load(Ordering::Relaxed) == KEPT
    }

    /// Whether this build has no file of this name.
    pub(super) fn is_unmet(&self) -> bool {
        self.fate.load(Ordering::Relaxed) == UNMET
    }

    /// The file stays; answers whether another one was to take its place.
    pub(in crate::output) fn keep(&self) -> bool {
        self.fate.swap(KEPT, Ordering::Relaxed) == REPLACED
    }

    /// Another one takes its place.
    pub(in crate::output) fn replace(&self) {
        self.fate.store(REPLACED, Ordering::Relaxed);
    }
}
