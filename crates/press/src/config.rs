//! The blog's configuration file: `feuilleton.toml`, or Jekyll's `_config.yml` where only that is
//! there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use feuilleton_core::{
    post::{Post, Value},
    site::Site,
};

/// Reads the configuration that lies in the posts folder or in the folder above it. Without one,
/// everything has its default.
///
/// # Errors
/// When the file cannot be read, or is not TOML of the right shape: the message names the place.
pub(crate) fn read(posts: &Path) -> Result<Site> {
    if let Some(path) = find(posts, "feuilleton.toml") {
        let text = text(&path)?;
        return toml::from_str(&text).with_context(|| format!("in {}", path.display()));
    }
    match find(posts, "_config.yml") {
        Some(path) => Ok(from_jekyll(&text(&path)?)),
        None => Ok(Site::default()),
    }
}

fn find(posts: &Path, name: &str) -> Option<PathBuf> {
    let above = posts.canonicalize().ok().and_then(|path| path.parent().map(Path::to_owned));
    [Some(posts.to_owned()), above]
        .into_iter()
        .flatten()
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// What a Jekyll site says of itself, as far as Feuilleton has a word for it. Its YAML has the form
/// of front matter and is read as such.
fn from_jekyll(yaml: &str) -> Site {
    let mut site = Site::default();
    let (mut url, mut baseurl) = (None, String::new());
    let (config, _) =
        Post::read("_config.yml", &format!("---\nlayout: config\n{yaml}\n---\n"), &Site::default());
    let known = [
        ("title", Some(config.title.clone())),
        ("description", config.description.clone()),
        ("lang", Some(config.language.clone())),
        ("author", config.authors.first().cloned()),
    ];
    let known = known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    let others = config.extra.iter().filter_map(|(key, value)| match value {
        Value::Text(text) => Some((key.clone(), text.clone())),
        _ => None,
    });
    for (key, value) in known.chain(others) {
        match key.as_str() {
            "title" => site.title = value,
            "description" => site.description = value,
            "lang" => site.language = value,
            "author" => site.author = Some(value),
            "url" => url = Some(value),
            "baseurl" => baseurl = value,
            "permalink" => site.permalink = value,
            "paginate" => site.page_size = value.parse().unwrap_or(site.page_size),
            _ => {}
        }
    }
    site.base_url = url.filter(|url| !url.is_empty()).map(|url| url + &baseurl);
    site
}
