//! One folder, built twice.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    app::APP,
    bench::Bench,
    feed::{Feed, plain},
    fixture::copy_of,
    program,
};

/// What Jekyll and Feuilleton made of the same files.
pub(crate) struct Both {
    bench: Bench,
    /// Every file of both, by its path in the bench.
    files: Vec<String>,
}

impl Both {
    /// Builds the fixture with more lines in its configuration.
    pub(crate) fn build(jekyll: &Path, more: &str) -> Self {
        let bench = copy_of("as_jekyll/site");
        let config = fs::read_to_string(bench.root().join("site/_config.yml")).unwrap();
        bench.put("site/_config.yml", (config + more).as_bytes());
        for (file, text) in APP {
            bench.put(&format!("app/{file}"), text.as_bytes());
        }
        let build = ["build", "site", "--app", "app", "--out", "ours"];
        let told = bench.run(&[&build[..], &["--no-search", "--no-compress"]].concat());
        assert_eq!(told.code, Some(0), "{}{}", told.stdout, told.stderr);
        program::build(jekyll, &bench.root().join("site"), &bench.root().join("jekylls"));
        let below = |path: String| {
            Path::new(&path).strip_prefix(bench.root()).unwrap().to_str().unwrap().to_owned()
        };
        let files = bench.files().into_iter().map(|(path, _)| below(path)).collect();
        Self { bench, files }
    }

    /// Where Jekyll's pages are.
    pub(crate) fn jekylls(&self) -> BTreeSet<&str> {
        let below = self.files.iter().filter_map(|file| file.strip_prefix("jekylls/"));
        below.filter(|file| file.ends_with(".html")).map(plain).collect()
    }

    /// Where ours are: each has a document for the app, and old addresses have one too. What is shown offline is no
    /// page of the author's.
    pub(crate) fn ours(&self) -> BTreeSet<&str> {
        let below = self.files.iter().filter_map(|file| file.strip_prefix("ours/"));
        let pages = below.filter_map(|file| file.strip_suffix("/index.json"));
        pages.filter(|page| *page != "offline").collect()
    }

    /// Our feed and Jekyll's.
    pub(crate) fn feeds(&self) -> (Feed, Feed) {
        let read = |folder: &str| {
            let file = self.bench.root().join(folder).join("feed.xml");
            Feed::read(&fs::read_to_string(file).unwrap())
        };
        (read("ours"), read("jekylls"))
    }
}
