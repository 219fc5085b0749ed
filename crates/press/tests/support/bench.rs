//! A folder for one test, and the tool run in it.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;
use walkdir::WalkDir;

/// The moment that counts as now: 2016-06-01T00:00:00Z.
const NOW: &str = "1464739200";

/// What the tool said.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A folder in which the tool runs.
pub(crate) struct Bench {
    folder: TempDir,
}

impl Bench {
    /// A folder with these files.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap() };
        for (file, text) in files {
            bench.put(file, text.as_bytes());
        }
        bench
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file into the folder.
    pub(crate) fn put(&self, file: &str, bytes: &[u8]) {
        let path = self.root().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Runs the tool with these arguments.
    pub(crate) fn run(&self, arguments: &[&str]) -> Told {
        let mut tool = Command::new(env!("CARGO_BIN_EXE_feuilleton"));
        tool.args(arguments).current_dir(self.root()).env("SOURCE_DATE_EPOCH", NOW);
        let Output { status, stdout, stderr } = tool.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Told { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
    }

    /// Every file with its bytes, so that tests can see that nothing has changed.
    pub(crate) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = WalkDir::new(self.root()).sort_by_file_name().into_iter();
        let files = entries.map(Result::unwrap).filter(|entry| entry.file_type().is_file());
        let read = |path: &Path| (path.display().to_string(), fs::read(path).unwrap());
        files.map(|entry| read(entry.path())).collect()
    }
}
