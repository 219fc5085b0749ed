//! The browser tests in `end2end/`, against both release builds.

use std::fs;
use std::io::ErrorKind;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use super::totals::Totals;
use crate::machine::Machine;
use crate::run::Run;
use crate::tools::{Browser, CHROMIUM, OtherBrowsers, WebServers};

/// What is used of Playwright's JSON report.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
    #[serde(default)]
    errors: Vec<serde_json::Value>,
}

/// Playwright's words: a test ends as expected, unexpectedly, or as expected only after a retry.
#[derive(Deserialize)]
struct Stats {
    expected: u64,
    unexpected: u64,
    flaky: u64,
    skipped: u64,
}

/// Runs the tests, or those whose title matches `grep`.
///
/// # Errors
/// When Playwright cannot run or leaves no report.
pub(super) fn run(machine: &Machine, grep: Option<&str>) -> Result<Totals> {
    let paths = &machine.paths;
    ensure!(paths.end2end().join("package.json").is_file(), "end2end/package.json is missing");
    let browser = Browser::look(machine).context("no Chromium: see cargo xtask doctor")?;
    let file = paths.at("target/playwright.json");
    match fs::remove_file(&file) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let run = Run::new("npx", &paths.end2end())
        .args(["--no-install", "playwright", "test", "--reporter=list,json"])
        .args(grep.into_iter().flat_map(|pattern| ["--grep", pattern]))
        .env("FEUILLETON_APP", paths.app())
        .env("FEUILLETON_DIST", paths.dist())
        .env("FEUILLETON_DIST_BLOG", paths.dist_blog())
        .env(CHROMIUM, browser)
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &file)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &file);
    // After setup they are here, and a test that is told of one cannot leave it out.
    let status = WebServers::variables(machine)
        .into_iter()
        .chain(OtherBrowsers::variables(machine))
        .fold(run, |run, (name, program)| run.env(name, program))
        .remedy("cargo xtask setup")
        .tee(|_| {})?;
    let report = fs::read_to_string(&file).context("Playwright left no report")?;
    count(&report, status.success())
}

fn count(report: &str, success: bool) -> Result<Totals> {
    let Report { stats, errors } =
        serde_json::from_str(report).context("in Playwright's report")?;
    // An error outside every test, such as a file that cannot be loaded.
    let failed = stats.unexpected + errors.len() as u64;
    let totals = Totals { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
    if totals.failed == 0 && !success {
        bail!("Playwright failed though no test did");
    }
    Ok(totals)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(unexpected: u64, errors: &str) -> String {
        format!(
            r#"{{"suites":[],"errors":[{errors}],"stats":{{"startTime":"2026","duration":1.5,
               "expected":7,"skipped":2,"unexpected":{unexpected},"flaky":1}}}}"#
        )
    }

    #[test]
    fn a_test_that_passed_on_a_retry_passed() {
        let totals = count(&report(0, ""), true).expect("a report");
        assert_eq!(totals, Totals { passed: 8, failed: 0, skipped: 2 });
    }

    #[test]
    fn errors_outside_tests_are_failures() {
        assert_eq!(count(&report(1, r#"{"message":"x"}"#), false).expect("a report").failed, 2);
    }

    #[test]
    fn a_failure_without_a_failed_test_is_an_error() {
        assert!(count(&report(0, ""), false).is_err());
        assert!(count("{}", true).is_err());
    }
}
