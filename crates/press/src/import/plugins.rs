//! The plug-ins of a Jekyll site, and what stands in for each.

use std::{collections::BTreeSet, fs};

use anyhow::{Context, Result};
use feuilleton_core::{diagnostic::Diagnostic, post::Value};

use super::{Jekyll, about};

/// What is built in, by the plug-in that it replaces.
const BUILT_IN: [(&str, &str); 16] = [
    ("jekyll-feed", "`/feed.xml` is there, with the same identities of entries"),
    ("jekyll-seo-tag", "every page has its cards and structured data"),
    ("jekyll-sitemap", "`/sitemap.xml` is there"),
    ("jekyll-paginate", "lists have pages of `paginate` posts"),
    ("jekyll-paginate-v2", "lists have pages of `paginate` posts"),
    ("jekyll-redirect-from", "`redirect_from` is read"),
    (
        "jekyll-archives",
        "tags, categories and years have lists: `/tag/…/`, `/category/…/`, `/2016/`",
    ),
    ("jekyll-tagging", "tags have lists: `/tag/…/`"),
    ("jekyll-gist", "gists become links"),
    ("jekyll-youtube", "films are shown on a click"),
    ("jekyll-relative-links", "links may name Markdown files"),
    ("jekyll-optional-front-matter", "files need no front matter"),
    ("jekyll-titles-from-headings", "titles come from front matter or else from names of files"),
    ("jekyll-readme-index", "the front page is a list of the newest posts"),
    ("jekyll-default-layout", "posts and pages need no layout"),
    ("jekyll-include-cache", "`include_cached` is not needed"),
];

/// What can be had in another way, by the plug-in, with what to do.
const OTHERWISE: [(&str, &str, &str); 13] = [
    (
        "jekyll-toc",
        "a list of contents stands where a text asks for it",
        "write `* TOC` and below it `{:toc}` in the posts that are to have one",
    ),
    (
        "jemoji",
        "`:smile:` stays text unless the blog wants it",
        "set `emoji` in `markdown` in the configuration",
    ),
    (
        "jekyll-katex",
        "formulas are set as MathML, without a script",
        "nothing is to be done for `$$…$$`; for `$…$` set `dollar_math` in `markdown` in the configuration",
    ),
    (
        "jekyll-spaceship",
        "diagrams, emoji and merged cells are not made",
        "show diagrams as images",
    ),
    ("jekyll-mermaid", "diagrams stay code", "show them as images"),
    ("jekyll-mentions", "`@name` stays text", "write links"),
    ("jekyll-scholar", "bibliographies are not made", "write out the references"),
    (
        "jekyll-polyglot",
        "every language has posts of its own, by `lang`",
        "give each post its `lang`",
    ),
    (
        "jekyll-multiple-languages-plugin",
        "every language has posts of its own, by `lang`",
        "give each post its `lang`",
    ),
    ("jekyll-picture-tag", "images are shown as they are", "write `![what it shows](file)`"),
    ("jekyll-responsive-image", "images are shown as they are", "write `![what it shows](file)`"),
    (
        "jekyll-last-modified-at",
        "the day of the last change comes from `last_modified_at`",
        "write it into the posts that changed",
    ),
    (
        "jekyll-compose",
        "drafts and posts are written with `feuilleton new`",
        "nothing is to be done",
    ),
];

/// What only makes Jekyll run.
const TOOLS: [&str; 12] = [
    "jekyll",
    "webrick",
    "minima",
    "wdm",
    "tzinfo",
    "tzinfo-data",
    "http_parser.rb",
    "rake",
    "bundler",
    "kramdown",
    "kramdown-parser-gfm",
    "rouge",
];

/// Tells each plug-in with what is here in its stead.
///
/// # Errors
/// When the `Gemfile` cannot be read.
pub(super) fn check(jekyll: &Jekyll<'_>) -> Result<Vec<Diagnostic>> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for key in ["plugins", "gems"] {
        let Some(Value::List(names)) = jekyll.setting(key) else { continue };
        for name in names.iter().filter_map(Value::as_text) {
            if let Some((message, remedy)) = said(name).filter(|_| seen.insert(name.to_owned())) {
                let line = (1..).zip(jekyll.text.lines()).find(|(_, line)| is_item(line, name));
                let told = jekyll.told(key, message, remedy);
                found.push(match line {
                    Some((number, text)) => {
                        Diagnostic { line: Some(number), excerpt: text.trim().into(), ..told }
                    }
                    None => told,
                });
            }
        }
    }
    found.extend(gems(jekyll, &mut seen)?);
    Ok(found)
}

fn is_item(line: &str, name: &str) -> bool {
    let item = line.trim().strip_prefix('-').map(|item| item.trim().trim_matches(['"', '\'']));
    item == Some(name)
}

/// The gems of the `Gemfile` that `_config.yml` does not name.
fn gems(jekyll: &Jekyll<'_>, seen: &mut BTreeSet<String>) -> Result<Vec<Diagnostic>> {
    let path = jekyll.root.join("Gemfile");
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let gem = line.trim().strip_prefix("gem ").and_then(|rest| {
            rest.trim_start().strip_prefix(['"', '\''])?.split(['"', '\'']).next()
        });
        let Some(name) = gem.filter(|name| seen.insert((*name).to_owned())) else { continue };
        if let Some((message, remedy)) = said(name) {
            let told = about("Gemfile", message, remedy);
            found.push(Diagnostic { line: Some(number), excerpt: line.trim().into(), ..told });
        }
    }
    Ok(found)
}

/// What is told of a plug-in, and what to do; nothing of what only makes Jekyll run.
fn said(name: &str) -> Option<(String, String)> {
    if let Some((_, instead)) = BUILT_IN.iter().find(|(known, _)| *known == name) {
        return Some((
            format!("`{name}` is not needed: {instead}"),
            "nothing is to be done".into(),
        ));
    }
    if let Some((_, instead, remedy)) = OTHERWISE.iter().find(|(known, ..)| *known == name) {
        return Some((format!("`{name}` is not run: {instead}"), (*remedy).into()));
    }
    if name == "github-pages" {
        let message = "`github-pages` is not needed: what stands in for its plug-ins is built in";
        return Some((message.into(), "nothing is to be done".into()));
    }
    let is_tool = TOOLS.contains(&name) || name.contains("theme");
    let message = format!("`{name}` is not known and not run");
    (!is_tool).then(|| (message, "look at the posts that need it".into()))
}
