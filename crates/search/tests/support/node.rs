//! The blog's own reader of the index, in Node.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use tempfile::TempDir;

/// Runs a script of this folder with a copy of the reader, in which Node sees modules; `None` without Node.
pub(crate) fn run(script: &str, arguments: &[&str], input: &str) -> Option<String> {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let reader = copy(&crate_folder.join("../../static/search"));
    let command = Command::new("node")
        .arg(crate_folder.join("tests").join(script))
        .arg(reader.path())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut node) = command else {
        eprintln!("not tried: the reader needs Node, see `cargo xtask doctor`");
        return None;
    };
    let mut standard_input = node.stdin.take().unwrap();
    let input = input.to_owned();
    // Beside reading what it says, or both would wait for each other.
    let writer = std::thread::spawn(move || standard_input.write_all(input.as_bytes()));
    let output = node.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

fn copy(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    fs::write(copy.path().join("package.json"), r#"{"type":"module"}"#).unwrap();
    copy
}
