//! Folders that lie beside the tests.

use std::{fs, path::Path};

use walkdir::WalkDir;

use crate::bench::Bench;

/// A bench with all files of a folder in its folder `site`.
pub(crate) fn copy_of(folder: &str) -> Bench {
    let bench = Bench::new(&[]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    for entry in WalkDir::new(&root).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap();
            bench.put(&format!("site/{path}"), &fs::read(entry.path()).unwrap());
        }
    }
    bench
}
