//! A printed page as a part of the file: its content alone, with names that no other part has.

use std::{borrow::Cow, cell::RefCell, collections::HashSet};

use anyhow::{Result, anyhow};
use feuilleton::print::Page;
use feuilleton_core::{html::plain, route::percent};
use lol_html::{
    ElementContentHandlers, RewriteStrSettings, Selector, doc_comments, element,
    html_content::{ContentType, Element},
    rewrite_str,
};

use super::inside::{Inside, Target};
use crate::escape::escaped;
use media::{Media, shown};

mod media;

/// Attributes that name other elements of the page.
const REFERENCES: [&str; 6] =
    ["aria-controls", "aria-describedby", "aria-labelledby", "aria-owns", "for", "headers"];

/// Class of the sections that pages become.
pub(super) const CLASS: &str = "leaf";

/// What stands in the cover where the leaves go.
const SLOT: &str = "\u{0}";

/// A page as a section.
#[derive(Debug)]
pub(super) struct Leaf {
    html: String,
    /// All names in it.
    ids: Vec<String>,
    /// The names of parts of pages that it links to.
    parts: Vec<String>,
}

/// What is found while a page is rewritten.
#[derive(Debug, Default)]
struct Found {
    ids: Vec<String>,
    parts: Vec<String>,
}

/// The file around the leaves: masthead and foot, once.
#[derive(Debug)]
pub(super) struct Cover {
    /// What stands before the leaves and behind them.
    pub(super) halves: (String, String),
    /// Language of its words.
    pub(super) language: &'static str,
}

/// The name of a page, or of a part of it, in the file: as it stands in the address, so that no browser need decode
/// it, and without spaces.
fn id(path: &str, part: Option<&str>) -> String {
    match part {
        Some(part) => format!("/{path}#{}", percent::encode(part)),
        None => format!("/{path}"),
    }
}

impl Leaf {
    /// Cuts out what a page shows between masthead and foot.
    ///
    /// # Errors
    /// When a file that it shows cannot be read, or the page is no HTML.
    pub(super) fn cut(page: &Page, path: &str, inside: &Inside<'_>) -> Result<Self> {
        let found = RefCell::new(Found::default());
        found.borrow_mut().ids.push(id(path, None));
        let html = rewritten(
            &page.html,
            vec![
                element!(
                    ".feuilleton > .skip, .feuilleton > .masthead, .feuilleton > .colophon",
                    |el| {
                        el.remove();
                        Ok(())
                    }
                ),
                element!("div.feuilleton", |el| {
                    el.remove_and_keep_content();
                    Ok(())
                }),
                element!("picture > source", |el| {
                    el.remove();
                    Ok(())
                }),
                element!("a img", |el| Ok(shown(el, inside, Media::InLink)?)),
                element!("img", |el| Ok(shown(el, inside, Media::Alone)?)),
                element!("audio, video, audio > source, video > source, track", |el| {
                    media::played(el, inside);
                    Ok(())
                }),
                element!("*", |el| {
                    if !el.removed() {
                        rename(el, path, &mut found.borrow_mut())?;
                        lead(el, path, inside, &mut found.borrow_mut())?;
                    }
                    Ok(())
                }),
                element!(".feuilleton > main", |el| {
                    el.set_tag_name("section")?;
                    el.remove_attribute("tabindex");
                    el.set_attribute("id", &escaped(&id(path, None)))?;
                    el.set_attribute("class", CLASS)?;
                    Ok(el.set_attribute("lang", page.language.tag())?)
                }),
            ],
        )?;
        let Found { ids, parts } = found.into_inner();
        Ok(Self { html, ids, parts })
    }

    /// All names in it, which are not needed in it any more.
    pub(super) fn take_ids(&mut self) -> Vec<String> {
        std::mem::take(&mut self.ids)
    }

    /// The section. A link to a part that is nowhere leads to its page: with an address that names nothing,
    /// browsers would show the front page.
    ///
    /// # Errors
    /// As for [`Leaf::cut`].
    pub(super) fn with_sound_links(self, ids: &HashSet<String>) -> Result<String> {
        let parts = self.parts.iter().map(String::as_str);
        let lost: HashSet<&str> = parts.filter(|part| !ids.contains(*part)).collect();
        if lost.is_empty() {
            return Ok(self.html);
        }
        let shorten = element!("a[href]", |el| {
            let href = plain(&el.get_attribute("href").unwrap_or_default());
            let part = href.strip_prefix('#').filter(|part| lost.contains(part));
            if let Some((page, _)) = part.and_then(|part| part.split_once('#')) {
                el.set_attribute("href", &escaped(&format!("#{page}")))?;
            }
            Ok(())
        });
        rewritten(&self.html, vec![shorten])
    }
}

/// Cuts out masthead and foot of the front page, for all pages: the name of the blog stands there a second time, as
/// it does on other pages than the front page, whose heading it is.
///
/// # Errors
/// When the page is no HTML.
pub(super) fn cover(page: &Page, title: &str, inside: &Inside<'_>) -> Result<Cover> {
    let found = RefCell::new(Found::default());
    let name = format!("<p class=\"title\"><a href=\"#/\">{}</a></p>", escaped(title));
    let html = rewritten(
        &page.html,
        vec![
            element!("main", |el| {
                el.set_inner_content(SLOT, ContentType::Text);
                Ok(())
            }),
            element!(".masthead > h1.title", |el| {
                el.after(&name, ContentType::Html);
                Ok(())
            }),
            // What only the app does.
            element!(".masthead > .controls", |el| {
                el.remove();
                Ok(())
            }),
            element!("nav > a", |el| {
                let href = plain(&el.get_attribute("href").unwrap_or_default());
                el.remove_attribute("aria-current");
                // The search, and what only programs read.
                let is_page = matches!(inside.target(&href, ""), Target::Page(..));
                let is_blogs = el.get_attribute("type").is_some() || href.starts_with('/');
                if is_blogs && !is_page {
                    el.remove();
                }
                Ok(())
            }),
            element!("a:not(.skip)[href]", |el| {
                Ok(lead(el, "", inside, &mut found.borrow_mut())?)
            }),
        ],
    )?;
    let halves = html.split_once(SLOT).ok_or_else(|| anyhow!("the front page has no main part"))?;
    let halves = (halves.0.to_owned(), halves.1.to_owned());
    Ok(Cover { halves, language: page.language.tag() })
}

/// A rule for elements that a selector finds.
type Rule<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h>);

/// The page after these rules, in their order, and without the comments by which the app would find its way.
fn rewritten(html: &str, rules: Vec<Rule<'_>>) -> Result<String> {
    let comments = doc_comments!(|comment| {
        comment.remove();
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_document_content_handler(comments);
    let settings =
        rules.into_iter().fold(settings, RewriteStrSettings::append_element_content_handler);
    rewrite_str(html, settings).map_err(|error| anyhow!("{error}"))
}

/// Gives what has a name one that no other page has, also where it is named.
fn rename(el: &mut Element<'_, '_>, path: &str, found: &mut Found) -> Result<()> {
    if el.tag_name() == "main" {
        return Ok(());
    }
    if let Some(own) = el.get_attribute("id").map(|own| plain(&own)) {
        let own = id(path, Some(&own));
        el.set_attribute("id", &escaped(&own))?;
        found.ids.push(own);
    }
    for name in REFERENCES {
        if let Some(names) = el.get_attribute(name).map(|names| plain(&names)) {
            let names: Vec<_> = names.split(' ').map(|name| id(path, Some(name))).collect();
            el.set_attribute(name, &escaped(&names.join(" ")))?;
        }
    }
    Ok(())
}

/// Lets a link lead to where its target is now. One that would lead to nothing becomes text.
fn lead(
    el: &mut Element<'_, '_>,
    path: &str,
    inside: &Inside<'_>,
    found: &mut Found,
) -> Result<()> {
    for name in ["href", "cite"] {
        let Some(address) = el.get_attribute(name).map(|address| plain(&address)) else { continue };
        let to = match inside.target(&address, path) {
            Target::Page(page, part) => {
                // An author's whole address may be one of the blog's own.
                if el.get_attribute("rel").is_some_and(|rel| rel.contains("external")) {
                    el.remove_attribute("rel");
                }
                let name = id(&page, part.as_deref());
                if part.is_some() {
                    found.parts.push(name.clone());
                }
                Some(format!("#{name}"))
            }
            Target::Elsewhere(url) => Some(url),
            Target::File(_, url) => url,
            Target::Nowhere => None,
        };
        match to {
            Some(to) => el.set_attribute(name, &escaped(&to))?,
            None => el.remove_attribute(name),
        }
    }
    Ok(())
}
