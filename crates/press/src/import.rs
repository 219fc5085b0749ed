//! `feuilleton import`: what of a Jekyll site will look different here, and why. The site is read as it
//! is; nothing is converted and nothing is written.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use clap::Args;
use feuilleton_core::{
    diagnostic::Diagnostic,
    post::{Value, data},
};
use serde_json::json;

use crate::{
    clock,
    config::{self, Config},
    folder::Folder,
    library::Library,
    liquid::Liquid,
    report::{Reporter, plural},
    seen::Seen,
};

mod addresses;
mod frames;
mod layouts;
mod plugins;
mod posts;
mod settings;
mod site;

/// Options of `import`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  feuilleton import my-jekyll-site
  feuilleton import my-jekyll-site > feuilleton.toml
  feuilleton import my-jekyll-site --json")]
pub(crate) struct Options {
    /// Folder of the Jekyll site: the one with `_config.yml` and `_posts`.
    site: PathBuf,
}

/// Name of Jekyll's configuration.
const CONFIG: &str = "_config.yml";

/// A Jekyll site as it lies on disk.
#[derive(Debug)]
struct Jekyll<'a> {
    root: &'a Path,
    /// The text of `_config.yml`; empty where there is none.
    text: String,
    /// What it says.
    settings: Vec<(String, Value)>,
}

impl<'a> Jekyll<'a> {
    fn read(root: &'a Path) -> Result<Self> {
        let file = root.join(CONFIG);
        ensure!(
            file.is_file() || root.join("_posts").is_dir(),
            "`{}` is no Jekyll site, for it has neither `{CONFIG}` nor `_posts`; name the folder that has them",
            root.display()
        );
        let text = if file.is_file() {
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?
        } else {
            String::new()
        };
        let (settings, _) = data(CONFIG, &text);
        Ok(Self { root, text, settings })
    }

    fn setting(&self, key: &str) -> Option<&Value> {
        self.settings.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// What is told of a key of the configuration.
    fn told(&self, key: &str, message: impl Into<String>, remedy: impl Into<String>) -> Diagnostic {
        let line = config::line_of(&self.text, key);
        Diagnostic {
            line: line.map(|(number, _)| number),
            excerpt: line.map(|(_, text)| text.trim().to_owned()).unwrap_or_default(),
            ..about(CONFIG, message, remedy)
        }
    }
}

/// What is told of a file or folder as a whole.
fn about(file: &str, message: impl Into<String>, remedy: impl Into<String>) -> Diagnostic {
    Diagnostic {
        file: file.to_owned(),
        line: None,
        excerpt: String::new(),
        message: message.into(),
        remedy: remedy.into(),
    }
}

/// Reports on the site, and prints the configuration that says here what its own says.
///
/// # Errors
/// When the folder is no Jekyll site, or when one of its files cannot be read.
pub(crate) fn run(options: &Options, reporter: &Reporter) -> Result<()> {
    let root = &options.site;
    let jekyll = Jekyll::read(root)?;
    let Config { site, jekyll: values, diagnostics } = config::read(root)?;
    let folder = Folder::read(root, Path::new("_site"))?;
    let liquid = Liquid::read(root, values.unwrap_or_default())?;
    let seen = Seen::default();
    let library = Library::read(&folder, &site, &liquid, &seen, clock::now()?)?;
    let posts = posts::read(&folder, &library, &site)?;
    let mut found = posts.found;
    found.extend(layouts::check(&posts.read));
    let to_look_at: BTreeSet<_> = found.iter().map(|told| told.file.clone()).collect();
    found.extend(diagnostics);
    found.extend_from_slice(&folder.diagnostics);
    found.extend(site::check(&jekyll)?);
    found.extend(plugins::check(&jekyll)?);
    found.extend(addresses::check(&jekyll));
    reporter.notes(root, &found)?;
    let all = posts.read.iter().map(|post| post.file.as_str()).collect::<BTreeSet<_>>();
    let odd = all.iter().filter(|file| to_look_at.contains(**file)).count();
    let sentence = format!(
        "\n{}: {} as they are, {odd} to look at",
        plural(all.len(), "post or page", "posts and pages"),
        all.len() - odd
    );
    let fields = json!({ "posts": all.len(), "as_they_are": all.len() - odd, "to_look_at": odd, "findings": found.len() });
    let toml = settings::toml(&site, &posts.frames)?;
    let object = json!({ "kind": "configuration", "file": "feuilleton.toml", "text": toml });
    reporter.summary(&format!("{sentence}\n{}", settings::HINT), fields)?;
    reporter.result(toml.trim_end(), &object)
}
