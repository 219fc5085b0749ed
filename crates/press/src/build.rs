//! `feuilleton build`: from a folder of posts and the compiled app to a folder that any host serves.

use std::{path::PathBuf, time::Instant};

use anyhow::Result;
use clap::Args;
use feuilleton_core::{diagnostic::Diagnostic, listing::Catalogue};
use serde_json::json;

use crate::{
    Outcome, config,
    output::{Before, Changes, Effort, Output as _, Staged, Subject},
    report::{Reporter, count, plural},
    single,
};

mod embed;
mod feeds;
mod host_files;
pub(crate) mod offline;
mod pages;
mod search;
pub(crate) mod site;
mod source;

use site::{Made, Purpose, Search};
pub(crate) use source::Source;

/// Posts up to which compressing as well as can be takes no time that anybody would notice.
const FEW: usize = 200;

/// Posts from which on it would take longer than all the rest.
const MANY: usize = 5_000;

/// Options of `build`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  feuilleton build posts --out site --base-url https://blog.example/\n  \
    feuilleton build ~/jekyll-site --app feuilleton-app --strict\n  \
    feuilleton build posts --single-file=my-blog.html"
)]
pub(crate) struct Options {
    #[command(flatten)]
    source: Source,
    /// Folder that receives the site; what an earlier build wrote there is replaced.
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
    /// Make no folder but one HTML file with the whole blog in it, which opens from a disk (default: blog.html).
    #[arg(
        long,
        value_name = "FILE",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "blog.html",
        conflicts_with_all = ["out", "no_search", "no_compress"]
    )]
    single_file: Option<PathBuf>,
    /// Publish nothing when there is something that an author should look at.
    #[arg(long)]
    strict: bool,
    /// Make no index for the search: readers then search the titles, tags and excerpts of recent posts.
    #[arg(long)]
    no_search: bool,
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
    if let Some(file) = &options.single_file {
        return single::run(&options.source, file, options.strict, reporter);
    }
    let start = Instant::now();
    let source = &options.source;
    let before = Before::read(&options.out)?;
    let (folder, held) = rayon::join(|| source.folder(&options.out), || before.held());
    let folder = folder?;
    // Before anything is written: most mistakes are found here.
    let (config, app) = (config::read(&source.posts)?, source.app()?);
    let effort = match folder.sources.len() {
        0..FEW => Effort::Utmost,
        FEW..MANY => Effort::Swift,
        _ => Effort::Hasty,
    };
    let output = Staged::open(&options.out, held, (!options.no_compress).then_some(effort))?;
    let bundle = app.read(output.notes(Subject::App)?)?;
    let search = if options.no_search { Search::None } else { Search::Indexed };
    let made = site::make(source, config, &folder, &bundle, Purpose::Published(search), &output)?;
    bundle.publish(&output)?;
    let Made { catalogue, diagnostics, .. } = made;
    reporter.findings(&source.posts, &diagnostics)?;
    if options.strict && !diagnostics.is_empty() {
        let sentence = format!("{}: nothing was published (--strict)", count(&diagnostics));
        reporter.summary(&sentence, json!({ "findings": diagnostics.len() }))?;
        return Ok(Outcome::Faulty);
    }
    let changes = output.finish()?;
    tell(&catalogue, changes, &diagnostics, start, reporter)?;
    // The program ends here, and the system frees all of it at once.
    std::mem::forget((catalogue, bundle));
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
