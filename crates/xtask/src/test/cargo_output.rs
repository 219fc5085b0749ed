//! Counts what `cargo test` prints: one result line per test program and per crate with examples in its documentation.

use super::totals::Totals;

/// Reads the output line by line.
#[derive(Default)]
pub(super) struct Counter {
    totals: Totals,
}

impl Counter {
    /// Adds up `test result: ok. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s`.
    pub(super) fn read(&mut self, line: &str) {
        let Some((_, counts)) =
            line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for part in counts.split("; ") {
            let Some((number, what)) = part.split_once(' ') else { continue };
            let Ok(number) = number.parse::<u64>() else { continue };
            match what {
                "passed" => self.totals.passed += number,
                "failed" => self.totals.failed += number,
                "ignored" => self.totals.skipped += number,
                _ => {}
            }
        }
    }

    /// The count. When cargo failed though no test did, something did not even compile: one failure.
    pub(super) fn finish(mut self, success: bool) -> Totals {
        if !success && self.totals.failed == 0 {
            self.totals.failed = 1;
        }
        self.totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(output: &str, success: bool) -> Totals {
        let mut counter = Counter::default();
        output.lines().for_each(|line| counter.read(line));
        counter.finish(success)
    }

    const OUTPUT: &str = "running 3 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out; finished in 1.50s
";

    #[test]
    fn every_program_is_counted() {
        assert_eq!(count(OUTPUT, false), Totals { passed: 7, failed: 2, skipped: 1 });
    }

    #[test]
    fn what_does_not_compile_is_a_failure() {
        assert_eq!(count("", false), Totals { passed: 0, failed: 1, skipped: 0 });
        assert_eq!(count("", true), Totals::default());
    }

    #[test]
    fn what_tests_print_is_not_counted() {
        assert_eq!(count("I say: test result: ok. 9 passed; 0 failed", true), Totals::default());
    }
}
