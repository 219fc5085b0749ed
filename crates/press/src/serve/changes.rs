//! Waits for changes of the posts and of what belongs to them.

use std::{path::Path, sync::mpsc, time::Duration};

use anyhow::{Context, Result};
use notify::{EventKind, RecursiveMode, Watcher, recommended_watcher};

use crate::config;

/// Editors write a file in several steps: this long must be quiet before it is read.
const QUIET: Duration = Duration::from_millis(30);

/// Calls `react` after each change, until the program is ended.
///
/// # Errors
/// When the folder cannot be watched.
pub(super) fn each(posts: &Path, react: impl Fn()) -> Result<()> {
    let (sender, receiver) = mpsc::channel();
    let mut watcher = recommended_watcher(sender).context("cannot watch for changes")?;
    watcher
        .watch(posts, RecursiveMode::Recursive)
        .with_context(|| format!("cannot watch {}", posts.display()))?;
    // The configuration may lie above the posts; what else lies there is nobody's business.
    for file in config::files(posts) {
        watcher
            .watch(&file, RecursiveMode::NonRecursive)
            .with_context(|| format!("cannot watch {}", file.display()))?;
    }
    while let Ok(event) = receiver.recv() {
        let is_change = |event: &notify::Result<notify::Event>| {
            event.as_ref().is_ok_and(|event| !matches!(event.kind, EventKind::Access(_)))
        };
        let mut changed = is_change(&event);
        while let Ok(event) = receiver.recv_timeout(QUIET) {
            changed |= is_change(&event);
        }
        if changed {
            react();
        }
    }
    Ok(())
}
