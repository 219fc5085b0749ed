//! Posts, an app, an output folder, and the tool between them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    time::SystemTime,
};

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::app::APP;

/// What the tool said.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Folders `posts` and `app`; the site goes to `site`.
pub(crate) struct Workbench(TempDir);

impl Workbench {
    pub(crate) fn new(sources: &[(&str, &str)]) -> Self {
        let bench = Self(tempfile::tempdir().unwrap());
        bench.write("posts/feuilleton.toml", "base_url = \"https://a.example/\"");
        for (name, text) in APP {
            bench.write(&format!("app/{name}"), text);
        }
        for (file, text) in sources {
            bench.write(&format!("posts/{file}"), text);
        }
        bench
    }

    pub(crate) fn root(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.root().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Runs `feuilleton build posts --app app --out site --no-search` with more arguments.
    pub(crate) fn build(&self, more: &[&str]) -> Told {
        let build = ["build", "posts", "--app", "app", "--out", "site", "--no-search"];
        self.run(&[&build, more].concat(), &[])
    }

    pub(crate) fn run(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Told {
        let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_feuilleton"))
            .args(arguments)
            .current_dir(self.root())
            .env_remove("FEUILLETON_APP")
            .env_remove("SOURCE_DATE_EPOCH")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Told { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
    }

    /// Builds, which must succeed.
    pub(crate) fn built(&self) -> Told {
        let told = self.build(&[]);
        assert_eq!(told.code, Some(0), "{told:?}");
        told
    }

    pub(crate) fn out(&self, file: &str) -> PathBuf {
        self.root().join("site").join(file)
    }

    pub(crate) fn text(&self, file: &str) -> String {
        let path = self.out(file);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Every file of a folder of the bench but the tool's own, by its path in there.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        self.each(folder, |path| fs::read(path).unwrap())
    }

    /// When each file of the site was written.
    pub(crate) fn times(&self) -> BTreeMap<String, SystemTime> {
        self.each("site", |path| path.metadata().unwrap().modified().unwrap())
    }

    fn each<T>(&self, folder: &str, read: impl Fn(&Path) -> T) -> BTreeMap<String, T> {
        let root = self.root().join(folder);
        let entries = WalkDir::new(&root).into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file());
        let named = files.map(|entry| {
            let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            (path, read(entry.path()))
        });
        named.filter(|(path, _)| !path.starts_with(".feuilleton/")).collect()
    }
}
