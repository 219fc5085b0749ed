//! What a site is made from: as `build` and `serve` are told.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use feuilleton_core::site::Site;

use crate::{bundle::App, folder::Folder, stage::check_folders};

/// Posts, app, and what counts more than the configuration.
#[derive(Debug, Clone, Args)]
pub(crate) struct Source {
    /// Folder of Markdown files, or a Jekyll site's folder.
    #[arg(default_value = "posts")]
    pub(crate) posts: PathBuf,
    /// Folder of the compiled app.
    #[arg(long, env = "FEUILLETON_APP", value_name = "DIR")]
    app: Option<PathBuf>,
    /// Address under which the site will be read, such as https://blog.example/ or /blog/.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Publish drafts too.
    #[arg(long)]
    drafts: bool,
    /// Publish posts whose date is still to come.
    #[arg(long)]
    future: bool,
}

impl Source {
    /// What was said on the command line counts more than the configuration.
    pub(crate) fn adjust(&self, site: &mut Site) {
        if let Some(url) = &self.base_url {
            site.base_url = Some(url.clone());
        }
        site.show_drafts |= self.drafts;
        site.future |= self.future;
    }

    /// The same, to be read at this address unless another one was given.
    pub(crate) fn at(&self, url: &str) -> Self {
        let base_url = self.base_url.clone().or_else(|| Some(url.to_owned()));
        Self { base_url, ..self.clone() }
    }

    /// The compiled app.
    ///
    /// # Errors
    /// When it is not there.
    pub(crate) fn app(&self) -> Result<App> {
        App::find(app(self.app.as_deref())?)
    }

    /// What lies in the folder of the posts. `out` is no part of it, should it lie in there.
    ///
    /// # Errors
    /// When it is not there, lies in `out`, or cannot be read.
    pub(crate) fn folder(&self, out: &Path) -> Result<Folder> {
        check_folders(&self.posts, out)?;
        Folder::read(&self.posts, out)
    }
}

/// The folder of the app: the one named, or the one that was installed with this program.
fn app(named: Option<&Path>) -> Result<PathBuf> {
    if let Some(folder) = named {
        return Ok(folder.to_owned());
    }
    let program = std::env::current_exe().context("cannot tell where this program lies")?;
    let beside = program.parent().unwrap_or(Path::new("."));
    let places = [beside.join("feuilleton-app"), beside.join("../share/feuilleton/app")];
    match places.iter().find(|folder| folder.join("index.html").is_file()) {
        Some(folder) => Ok(folder.clone()),
        None => bail!(
            "the compiled app is missing; name its folder with `--app` or FEUILLETON_APP, or put it into {}",
            places[0].display()
        ),
    }
}
