//! What of each post will look different.

use std::collections::{BTreeSet, HashMap};

use anyhow::Result;
use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::Item,
    markdown::{self, Finding},
    post::Post,
    site::Site,
};

use super::{about, frames};
use crate::{folder::Folder, library::Library};

/// All posts and pages of a site.
#[derive(Debug, Default)]
pub(super) struct Posts {
    /// As they were read, those too that are not published.
    pub(super) read: Vec<Post>,
    /// What their author should know.
    pub(super) found: Vec<Diagnostic>,
    /// Hosts of frames that become links.
    pub(super) frames: BTreeSet<String>,
}

/// Looks at every post.
///
/// # Errors
/// When a file cannot be read: the message names it.
pub(super) fn read(folder: &Folder, library: &Library<'_>, site: &Site) -> Result<Posts> {
    let mut posts = Posts::default();
    // What a build tells, save what is no different with Jekyll.
    let mut told = library.diagnostics.clone();
    let mut texts = HashMap::new();
    for read in library.each(Ok)? {
        told.extend(read.diagnostics);
        texts.insert(read.item.extension.source, read.rendered.html);
    }
    for source in &folder.sources {
        let (text, _) = source.read()?;
        let (post, _) = Post::read(&source.file, &text, site);
        let findings = markdown::check(&post.body, Item::context(&post, site));
        told.retain(|told| !findings.iter().any(|finding| is_as_with_jekyll(told, finding, &post)));
        if let Some(left_out) = left_out(&post) {
            posts.found.push(left_out);
        } else if let Some(html) = texts.get(&post.file) {
            for address in frames::of(html) {
                posts.found.push(frame(&source.file, &text, &address));
                posts.frames.extend(frames::host(&address).map(str::to_owned));
            }
        }
        posts.read.push(post);
    }
    posts.found.extend(told);
    Ok(posts)
}

/// Whether a finding is about the text as such: Jekyll would show it alike. Only what the gate takes
/// out is ours; of that the excerpt is a tag.
fn is_as_with_jekyll(told: &Diagnostic, finding: &Finding, post: &Post) -> bool {
    let is_tag = finding.excerpt.starts_with('<') && !finding.excerpt.starts_with("<img");
    !is_tag
        && told.file == post.file
        && told.line == Some(post.body_line + finding.line - 1)
        && told.message == finding.message
}

fn left_out(post: &Post) -> Option<Diagnostic> {
    let is_draft = post.file.split('/').any(|folder| folder == "_drafts");
    let (message, remedy) = match (post.published, is_draft) {
        (true, _) if is_empty_index(post) => (
            "this file only says how the front page looks with Jekyll; here the front page is a list of the newest posts",
            "nothing is to be done",
        ),
        (true, _) => return None,
        (false, true) => (
            "this is a draft, which is left out as with Jekyll",
            "set `show_drafts` to true in the configuration to publish it",
        ),
        (false, false) => (
            "this says that it is not to be published, and is left out as with Jekyll",
            "delete the line `published: false` to publish it",
        ),
    };
    Some(about(&post.file, message, remedy))
}

/// Whether a file stands for a front page that only its layout makes.
pub(super) fn is_empty_index(post: &Post) -> bool {
    let stem = post.file.rsplit_once('.').map_or(post.file.as_str(), |(stem, _)| stem);
    stem == "index" && post.body.trim().is_empty()
}

/// What is told of a frame that becomes a link.
fn frame(file: &str, text: &str, address: &str) -> Diagnostic {
    let host = frames::host(address).unwrap_or(address);
    let wanted = |line: &&str| line.contains("<iframe") && line.contains(host);
    let line = (1..).zip(text.lines()).find(|(_, line)| wanted(line));
    let message =
        format!("the frame of `{host}` becomes a link: nobody else is asked before a click");
    let remedy =
        format!("name `{host}` in `embeds` in the configuration to have it shown on a click");
    Diagnostic {
        line: line.map(|(number, _)| number),
        excerpt: line.map(|(_, text)| text.trim().to_owned()).unwrap_or_default(),
        ..about(file, message, remedy)
    }
}
