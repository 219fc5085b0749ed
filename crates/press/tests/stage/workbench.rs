//! A folder of posts and an output folder for one test, and the tool between them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

/// The page that stands for the compiled app.
pub(crate) const APP: &str = "<!doctype html><title>App</title>";

/// What the tool said.
pub(crate) struct Told {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A folder `posts` with sources, beside a folder `out` with the app's page.
pub(crate) struct Workbench {
    folder: TempDir,
}

impl Workbench {
    pub(crate) fn new(sources: &[(&str, &str)]) -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(bench.root().join("posts")).unwrap();
        fs::create_dir(bench.root().join("out")).unwrap();
        fs::write(bench.root().join("out/index.html"), APP).unwrap();
        for (file, text) in sources {
            bench.source(file, text.as_bytes());
        }
        bench
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file into the posts folder.
    pub(crate) fn source(&self, file: &str, bytes: &[u8]) {
        let path = self.root().join("posts").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Runs `feuilleton stage posts --out out`.
    pub(crate) fn stage(&self) -> Told {
        self.run(&["stage", "posts", "--out", "out"])
    }

    /// Runs `stage` at a moment, in seconds since 1970-01-01T00:00:00Z.
    pub(crate) fn stage_at(&self, moment: &str) -> Told {
        let mut tool = self.tool(&["stage", "posts", "--out", "out"]);
        Self::told(tool.env("SOURCE_DATE_EPOCH", moment))
    }

    /// Runs the tool in the folder, as it would run outside Trunk.
    pub(crate) fn run(&self, arguments: &[&str]) -> Told {
        Self::told(&mut self.tool(arguments))
    }

    fn tool(&self, arguments: &[&str]) -> Command {
        let mut tool = Command::new(env!("CARGO_BIN_EXE_feuilleton"));
        tool.args(arguments)
            .current_dir(self.root())
            .env_remove("TRUNK_STAGING_DIR")
            .env_remove("TRUNK_PUBLIC_URL")
            .env_remove("SOURCE_DATE_EPOCH");
        tool
    }

    fn told(tool: &mut Command) -> Told {
        let Output { status, stdout, stderr } = tool.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Told { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
    }

    /// Runs `stage`, which must succeed without a word of warning.
    pub(crate) fn stage_in_silence(&self) {
        let told = self.stage();
        assert_eq!((told.stderr.as_str(), told.code), ("", Some(0)));
    }

    pub(crate) fn out(&self, file: &str) -> PathBuf {
        self.root().join("out").join(file)
    }

    /// A written file as text.
    pub(crate) fn text(&self, file: &str) -> String {
        let path = self.out(file);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// A written file as JSON.
    pub(crate) fn json(&self, file: &str) -> Value {
        serde_json::from_str(&self.text(file)).unwrap()
    }

    /// Every file below a folder of the bench, by its path in there, with its bytes.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.root().join(folder);
        let entries = WalkDir::new(&root).into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file());
        let named = files.map(|entry| {
            let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        });
        named.collect()
    }
}
