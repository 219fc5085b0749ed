//! In a browser a panic ends the module; the script that calls it leaves the formula as it is.

/// The answer.
pub(crate) fn apart<T>(work: impl FnOnce() -> T) -> Option<T> {
    Some(work())
}
