//! The blog's configuration file: `feuilleton.toml`, or Jekyll's `_config.yml` where only that is
//! there; and what is looked up for it: time zones, and the authors in `_data`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use feuilleton_core::{diagnostic::Diagnostic, post::Value, site::Site};

mod authors;
mod jekyll;
mod keys;
mod languages;
mod permalink;
mod theme;
mod unknown;
mod zone;

/// Name of the blog's own configuration file.
const FILE: &str = "feuilleton.toml";

/// What the configuration says, and what its author should know of it.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// The site, with defaults for everything that is left out.
    pub(crate) site: Site,
    /// All that Jekyll's configuration says, where there is one: posts may ask for it.
    pub(crate) jekyll: Option<Vec<(String, Value)>>,
    /// Lines that could not be understood.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads the configuration that lies in the posts folder or in the folder above it. Without one,
/// everything has its default.
///
/// # Errors
/// When a file cannot be read, or is not TOML of the right shape: the message names the place.
pub(crate) fn read(posts: &Path) -> Result<Config> {
    let (mut config, file, text) = if let Some(path) = find(posts, FILE) {
        let text = text(&path)?;
        let site = toml::from_str(&text).with_context(|| format!("in {}", path.display()))?;
        let mut diagnostics = unknown::find(FILE, &text);
        diagnostics.extend(theme::find(FILE, &text));
        (Config { site, jekyll: None, diagnostics }, FILE, text)
    } else if let Some(path) = find(posts, jekyll::FILE) {
        let text = text(&path)?;
        (jekyll::read(&text), jekyll::FILE, text)
    } else {
        (Config::default(), FILE, String::new())
    };
    strip_folder(&mut config.site, posts);
    config.site.language_names = languages::names();
    config.diagnostics.extend(zone::fill(&mut config.site, file, &text));
    config.diagnostics.extend(permalink::check(&mut config.site, file, &text));
    if let Some((name, path)) =
        authors::FILES.iter().find_map(|name| Some((name, find(posts, name)?)))
    {
        config.diagnostics.extend(authors::fill(&mut config.site, name, &self::text(&path)?));
    }
    Ok(config)
}

/// Makes the paths of defaults relative to the posts folder. A configuration that lies above it may
/// begin them with the folder's name, as Jekyll's does with `_posts`.
fn strip_folder(site: &mut Site, posts: &Path) {
    let Some(folder) = posts.file_name().and_then(|name| name.to_str()) else { return };
    for defaults in &mut site.defaults {
        let rest = defaults.path.strip_prefix(folder);
        if let Some(rest) = rest.filter(|rest| rest.is_empty() || rest.starts_with('/')) {
            defaults.path = rest.trim_start_matches('/').to_owned();
        }
    }
}

/// The files that configure the blog, where they lie above its posts.
pub(crate) fn files(posts: &Path) -> Vec<PathBuf> {
    let names = [FILE, jekyll::FILE].into_iter().chain(authors::FILES);
    names.filter_map(|name| find(posts, name)).filter(|path| !path.starts_with(posts)).collect()
}

fn find(posts: &Path, name: &str) -> Option<PathBuf> {
    places(posts, name).into_iter().find(|path| path.is_file())
}

/// Where what belongs to the site may lie: in the posts folder, or in the folder above it.
pub(crate) fn places(posts: &Path, name: &str) -> Vec<PathBuf> {
    let above = posts.canonicalize().ok().and_then(|path| path.parent().map(Path::to_owned));
    let folders = [Some(posts.to_owned()), above].into_iter().flatten();
    folders.map(|folder| folder.join(name)).collect()
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The line of a configuration file that begins with this key: its number and its text.
pub(crate) fn line_of<'a>(text: &'a str, key: &str) -> Option<(usize, &'a str)> {
    let is_it = |line: &str| {
        let rest = line.strip_prefix(key).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with([':', '=']))
    };
    (1..).zip(text.lines()).find(|(_, line)| is_it(line))
}
