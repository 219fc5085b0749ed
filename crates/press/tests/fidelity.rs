//! How many real posts come out as Jekyll shows them.
//!
//! The posts, kramdown's rendering of them and the tool that compares lie in the folder `shared` beside
//! the repository, which not every machine has: the tests say what they skip.

use std::{path::Path, process::Command};

/// Least shares, in per cent, of documents that are equal in structure, and equal altogether.
fn at_least(corpus: &str, structural: f64, exact: f64) {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let (tool, cases) = (shared.join("tools/fidelity.py"), shared.join("corpora").join(corpus));
    if !tool.is_file() || !cases.is_file() {
        println!("skipped: {corpus}: {} is not there", shared.display());
        return;
    }
    let output = Command::new("python3")
        .args([&tool, &cases])
        .args(["--examples", "2", "--", env!("CARGO_BIN_EXE_feuilleton")])
        .args(["render", "--dialect", "jekyll", "-"])
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) => return println!("skipped: {corpus}: python3: {error}"),
    };
    let text = String::from_utf8_lossy(&output.stdout);
    let last = text.lines().last().unwrap_or_default();
    let share = |name: &str| {
        let after = last.split(name).nth(1).unwrap_or_default();
        after.trim().split('%').next().unwrap_or_default().parse::<f64>().unwrap_or_default()
    };
    assert!(share("structural") >= structural && share("exact") >= exact, "{text}");
    println!("{corpus}: {last}");
}

#[test]
fn posts_of_jekyll_blogs_come_out_as_jekyll_shows_them() {
    at_least("jekyll-posts.json", 97.0, 95.0);
}

#[test]
fn the_examples_of_kramdown_itself_do_too_as_far_as_readers_want_them() {
    at_least("kramdown-suite.json", 80.0, 70.0);
}
