//! How far work has come, for those who wait for it.

use std::{
    io::{IsTerminal, stderr},
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that takes less time is done before anybody wonders.
const PATIENCE: Duration = Duration::from_secs(1);

static SILENT: AtomicBool = AtomicBool::new(false);

/// Lets no bar be shown from now on.
pub(crate) fn silence() {
    SILENT.store(true, Ordering::Relaxed);
}

/// A bar that is shown when work takes more than a second and somebody looks at the terminal. Threads
/// may share it; it vanishes when it is dropped.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    started: Instant,
    is_shown: AtomicBool,
}

impl Progress {
    /// Begins work of so many steps. `what` is one word for it, such as `Rendering`.
    pub(crate) fn new(what: &'static str, total: usize) -> Self {
        let target = ProgressDrawTarget::hidden();
        let bar = ProgressBar::with_draw_target(Some(total as u64), target).with_message(what);
        let template = "{msg:>12} {wide_bar} {human_pos}/{human_len}";
        let style = ProgressStyle::with_template(template);
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let is_shown = !stderr().is_terminal() || SILENT.load(Ordering::Relaxed);
        Self { bar, started: Instant::now(), is_shown: AtomicBool::new(is_shown) }
    }

    /// One step is done.
    pub(crate) fn step(&self) {
        self.bar.inc(1);
        if self.started.elapsed() > PATIENCE && !self.is_shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_count_steps_together() {
        let progress = Progress::new("Rendering", 400);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..100).for_each(|_| progress.step()));
            }
        });
        assert_eq!((progress.bar.position(), progress.bar.length()), (400, Some(400)));
        assert!(progress.bar.is_hidden());
    }
}
