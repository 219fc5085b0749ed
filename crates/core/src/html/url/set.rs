//! The several images of a `srcset`.

use super::{Purpose, resolve};
use crate::markdown::Context;

/// Resolves each candidate of a `srcset`; those that may not pass are left out.
pub(in crate::html) fn resolve_set(written: &str, context: Context<'_>) -> Option<String> {
    // What browsers skip anyway must not hide a comma from the first look.
    let kept = |c: &char| !c.is_ascii_control() || c.is_ascii_whitespace();
    let written: String = written.chars().filter(kept).collect();
    let mut set = String::new();
    let mut rest = written.as_str();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return (!set.is_empty()).then_some(set);
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (url, after) = rest.split_at_checked(end)?;
        let (descriptor, after) = if url.ends_with(',') {
            ("", after)
        } else {
            after.split_at_checked(after.find(',').unwrap_or(after.len()))?
        };
        rest = after;
        let descriptor = descriptor.trim();
        let plain = descriptor.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.');
        // Data with its own commas is not worth a parser here.
        if let (Some(url), true) =
            (resolve(url.trim_end_matches(','), Purpose::Media, context), plain)
        {
            if !set.is_empty() {
                set.push_str(", ");
            }
            set.push_str(&url);
            if !descriptor.is_empty() {
                set.push(' ');
                set.push_str(descriptor);
            }
        }
    }
}
