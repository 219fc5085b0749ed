//! Counting tests of every kind.

use std::fmt;

/// How many tests ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub(super) passed: u64,
    pub(super) failed: u64,
    /// Not run on purpose.
    pub(super) skipped: u64,
}

impl Totals {
    /// Adds another count.
    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// The line that scripts look for.
impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_sums_up() {
        let mut totals = Totals { passed: 40, failed: 0, skipped: 0 };
        assert_eq!(totals.to_string(), "40 passed, 0 failed");
        totals.add(Totals { passed: 2, failed: 1, skipped: 3 });
        assert_eq!(totals.to_string(), "42 passed, 1 failed, 3 skipped");
    }
}
