//! `feuilleton build`: from a folder of posts and the compiled app to a folder that any host serves.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result, bail};
use clap::Args;
use feuilleton_core::{diagnostic::Diagnostic, listing::Catalogue, site::Site};
use rayon::prelude::*;
use serde_json::json;

use crate::{
    Outcome,
    bundle::{Bundle, ICON},
    clock,
    config::{self, Config},
    folder::Folder,
    library::Library,
    liquid::Liquid,
    output::{Changes, Effort, Staged},
    publish::{self, Published},
    report::{Reporter, count, plural},
    stage::check_folders,
};

mod feeds;
mod pages;

use pages::Printed;

/// Posts up to which compressing as well as can be takes no time that anybody would notice.
const FEW: usize = 200;

/// Options of `build`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  feuilleton build posts --out site --base-url https://blog.example/\n  \
    feuilleton build ~/jekyll-site --app feuilleton-app --strict"
)]
pub(crate) struct Options {
    /// Folder of Markdown files, or a Jekyll site's folder.
    #[arg(default_value = "posts")]
    posts: PathBuf,
    /// Folder of the compiled app.
    #[arg(long, env = "FEUILLETON_APP", value_name = "DIR")]
    app: Option<PathBuf>,
    /// Folder that receives the site; what an earlier build wrote there is replaced.
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
    /// Address under which the site will be read, such as https://blog.example/ or /blog/.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Publish drafts too.
    #[arg(long)]
    drafts: bool,
    /// Publish posts whose date is still to come.
    #[arg(long)]
    future: bool,
    /// Publish nothing when there is something that an author should look at.
    #[arg(long)]
    strict: bool,
    /// Leave out the compressed forms, for a host that compresses by itself.
    #[arg(long)]
    no_compress: bool,
}

/// Builds the site and says what was done.
///
/// # Errors
/// When the folders are not what they should be, or when a file cannot be read or written. What is
/// wrong inside a post is told and fails only with `--strict`.
pub(crate) fn run(options: &Options, reporter: &Reporter) -> Result<Outcome> {
    let start = Instant::now();
    check_folders(&options.posts, &options.out)?;
    let Config { mut site, jekyll, mut diagnostics } = config::read(&options.posts)?;
    options.adjust(&mut site);
    let bundle = Bundle::read(&app(options.app.as_deref())?)?;
    let folder = Folder::read(&options.posts, &options.out)?;
    let liquid = Liquid::read(&options.posts, jekyll.unwrap_or_default())?;
    let library = Library::read(&folder, &site, &liquid, clock::now()?)?;
    let effort = if library.posts().len() > FEW { Effort::Swift } else { Effort::Utmost };
    let output = Staged::open(&options.out, (!options.no_compress).then_some(effort))?;
    let pages = Printed::new(&library, &site, &bundle);
    let Published { catalogue, diagnostics: found } =
        publish::documents(&library, &folder, &site, &pages, &output)?;
    let icon = format!("{}{ICON}", bundle.folder());
    feeds::write(&catalogue, &site, &pages, &icon, &output)?;
    bundle.files.par_iter().try_for_each(|(name, content)| {
        output.put_with(&format!("{}{name}", bundle.folder()), content, effort_for(name))
    })?;
    diagnostics.extend(found);
    reporter.findings(&options.posts, &diagnostics)?;
    if options.strict && !diagnostics.is_empty() {
        let sentence = format!("{}: nothing was published (--strict)", count(&diagnostics));
        reporter.summary(&sentence, json!({ "findings": diagnostics.len() }))?;
        return Ok(Outcome::Faulty);
    }
    let changes = output.finish()?;
    tell(&catalogue, changes, &diagnostics, start, reporter)?;
    Ok(Outcome::Done)
}

fn tell(
    catalogue: &Catalogue,
    Changes { written, unchanged, removed }: Changes,
    diagnostics: &[Diagnostic],
    start: Instant,
    reporter: &Reporter,
) -> Result<()> {
    let (posts, pages) = (catalogue.posts().len(), catalogue.pages().len());
    let seconds = start.elapsed().as_secs_f64();
    let sentence = format!(
        "{}, {}: {written} files written, {unchanged} unchanged, {removed} removed; {} ({seconds:.2} s)",
        plural(posts, "post", "posts"),
        plural(pages, "page", "pages"),
        count(diagnostics),
    );
    let fields = json!({
        "posts": posts, "pages": pages, "written": written, "unchanged": unchanged,
        "removed": removed, "findings": diagnostics.len(), "seconds": seconds,
    });
    reporter.summary(&sentence, fields)
}

/// Everybody downloads the app; a grammar, only who reads code in its language.
fn effort_for(name: &str) -> Effort {
    if name.starts_with("highlight/") { Effort::Thorough } else { Effort::Utmost }
}

impl Options {
    /// What was said on the command line counts more than the configuration.
    fn adjust(&self, site: &mut Site) {
        if let Some(url) = &self.base_url {
            site.base_url = Some(url.clone());
        }
        site.show_drafts |= self.drafts;
        site.future |= self.future;
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
