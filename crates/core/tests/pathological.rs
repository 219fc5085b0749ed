//! No text holds a reader up: each is rendered in time, and twice the text takes about twice the
//! time.

#![expect(clippy::panic, reason = "helpers of tests fail the test")]

use std::time::Duration;

use cpu_time::ThreadTime;
use feuilleton_core::{
    html::{SafeHtml, clean},
    markdown::{Context, Dialect, render},
};

#[path = "pathological/inputs.rs"]
mod inputs;
#[path = "support/oracle.rs"]
mod oracle;

use inputs::{INPUTS, Input};

/// Unoptimised code, which takes some ten times as long as what readers run, gets shorter texts.
const OPTIMIZED: bool = !cfg!(debug_assertions);

/// Bytes of the longest texts.
const LONGEST: usize = if OPTIMIZED { 400_000 } else { 40_000 };

const LIMIT: Duration = Duration::from_secs(2);

/// Long enough to be told from twice as long.
const MEASURABLE: Duration = Duration::from_millis(4);

/// The time that the processor spends on a text, whatever else the machine does meanwhile.
fn time(source: &str, way: Way) -> (Duration, SafeHtml) {
    let begin = ThreadTime::now();
    let html = way(source);
    (begin.elapsed(), html)
}

/// The shortest of some runs.
fn best(runs: usize, source: &str, way: Way) -> Duration {
    (0..runs).map(|_| time(source, way).0).min().unwrap_or_default()
}

fn in_time((name, text): Input, way: Way) {
    let mut count = 1_000;
    while text(count * 2).len() < LONGEST {
        count *= 2;
    }
    let source = text(count);
    let (taken, html) = time(&source, way);
    println!("{name}: {taken:?} for {} bytes", source.len());
    assert!(taken < LIMIT, "{name}: {taken:?} for {} bytes", source.len());
    assert!(html.as_str().len() <= source.len() * 8 + 65_536, "{name} grows too much");
    oracle::check(html.as_str()).unwrap_or_else(|fault| panic!("{name}: {fault}"));
}

/// Doubles the text until its time can be measured, and compares with the time of twice the text.
fn in_proportion((name, text): Input, way: Way) {
    let mut count = 200;
    while time(&text(count), way).0 < MEASURABLE && text(count * 2).len() < LONGEST {
        count *= 2;
    }
    let (once, twice) = (text(count), text(count * 2));
    let mut ratio = 0.0;
    // A measurement that was disturbed is made anew, with more patience.
    for runs in [2, 6, 18] {
        let (short, long) = (best(runs, &once, way), best(runs, &twice, way));
        ratio = long.as_secs_f64() / short.as_secs_f64();
        if ratio <= 3.0 {
            return;
        }
    }
    panic!("{name}: {} bytes more take {ratio:.1} times the time", once.len());
}

fn all(check: fn(Input, Way), way: Way) {
    let failures: Vec<&str> = INPUTS
        .iter()
        .filter(|input| std::panic::catch_unwind(|| check(**input, way)).is_err())
        .map(|input| input.0)
        .collect();
    assert!(failures.is_empty(), "{failures:#?}");
}

/// From a text to what a reader gets.
type Way = fn(&str) -> SafeHtml;

fn html(text: &str) -> SafeHtml {
    clean(text, Context::PLAIN)
}

fn commonmark(text: &str) -> SafeHtml {
    render(text, Context { dialect: Dialect::CommonMark, ..Context::PLAIN }).html
}

fn jekyll(text: &str) -> SafeHtml {
    render(text, Context { dialect: Dialect::Jekyll, ..Context::PLAIN }).html
}

#[test]
fn html_is_cleaned_in_time() {
    all(in_time, html);
}

#[test]
fn markdown_is_rendered_in_time() {
    all(in_time, commonmark);
}

#[test]
fn markdown_is_rendered_in_time_as_jekyll_does() {
    all(in_time, jekyll);
}

#[test]
fn twice_the_html_takes_about_twice_the_time() {
    all(in_proportion, html);
}

#[test]
fn twice_the_markdown_takes_about_twice_the_time() {
    all(in_proportion, commonmark);
}

#[test]
fn twice_the_markdown_takes_about_twice_the_time_as_jekyll_does() {
    all(in_proportion, jekyll);
}
