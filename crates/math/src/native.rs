//! A parser that breaks off, or that calls itself very often, costs one formula and not the program.

use std::thread::{Builder, scope};

/// Bytes of stack for one formula: its parser calls itself for every part that draws nothing.
const STACK: usize = 64 << 20;

/// The answer, or `None` when there was a panic or no room for another thread.
pub(crate) fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    scope(|scope| {
        let thread = Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok()?;
        thread.join().ok()
    })
}
