//! One post or page as it was rendered: what a check asks of it.

use std::collections::HashSet;

use feuilleton_core::{
    diagnostic::Diagnostic,
    markdown::{Context, Place, Resource, render},
    post::{Date, Post, Value},
    route::percent,
};
use feuilleton_math::{Fault, article_with_faults};

use super::ids;
use crate::library;

/// A post or page.
#[derive(Debug)]
pub(super) struct Article {
    pub(super) file: String,
    /// Path relative to the site's base.
    pub(super) path: String,
    /// The whole file.
    pub(super) source: String,
    pub(super) title: String,
    pub(super) date: Option<Date>,
    /// The lead image.
    pub(super) lead: Option<Lead>,
    /// Front matter that nothing reads.
    pub(super) extra: Vec<(String, Value)>,
    /// Where readers are led to.
    pub(super) links: Vec<Resource>,
    /// Images, sound and film.
    pub(super) media: Vec<Resource>,
    /// What a link may lead to within the article.
    pub(super) ids: HashSet<String>,
    /// Formulas that cannot be set.
    pub(super) faults: Vec<Fault>,
    /// Number of lines above the text.
    pub(super) lines_above: usize,
    /// Whether the rendered text stands in the file as it is, with no Liquid expanded.
    pub(super) is_verbatim: bool,
}

/// The lead image of a post.
#[derive(Debug)]
pub(super) struct Lead {
    /// Its URL.
    pub(super) url: String,
    /// As the author wrote it.
    pub(super) written: String,
}

impl Article {
    /// Renders a post that the library has read.
    pub(super) fn new(post: &Post, read: &library::Article, context: Context<'_>) -> Self {
        let library::Article { item, source, body, .. } = read;
        let lead = item.image.clone().zip(post.image.clone());
        let rendered = render(body, context);
        let (_, faults) = article_with_faults(&rendered.html);
        Self {
            file: post.file.clone(),
            path: item.extension.path.clone(),
            source: source.clone(),
            title: post.title.clone(),
            date: post.date,
            lead: lead.map(|(url, written)| Lead { url, written }),
            extra: post.extra.clone(),
            ids: ids::of(rendered.html.as_str()),
            links: rendered.links,
            media: rendered.media,
            faults,
            lines_above: post.body_line.saturating_sub(1),
            is_verbatim: post.body == *body,
        }
    }

    /// A finding on something that the text refers to, with the line on which it is written.
    pub(super) fn told(&self, of: &Resource, message: String, remedy: String) -> Diagnostic {
        let written = of.place.filter(|_| self.is_verbatim).and_then(|place| self.written(place));
        let found = written.or_else(|| self.find_address(&of.address));
        let (line, excerpt) = match found {
            Some((line, excerpt)) => (Some(line), excerpt),
            None => (None, of.address.as_str()),
        };
        self.finding(line, excerpt, message, remedy)
    }

    /// A finding on a piece of text, with the line on which it stands, if it does.
    pub(super) fn told_of_text(&self, text: &str, message: String, remedy: String) -> Diagnostic {
        let first = text.trim().lines().next().unwrap_or_default();
        match self.find(first) {
            Some((line, excerpt)) => self.finding(Some(line), excerpt, message, remedy),
            None => self.finding(None, first, message, remedy),
        }
    }

    /// A finding on a line of this file, counted from 1, or on the file as a whole.
    pub(super) fn finding(
        &self,
        line: Option<usize>,
        excerpt: &str,
        message: String,
        remedy: String,
    ) -> Diagnostic {
        Diagnostic {
            file: self.file.clone(),
            line,
            excerpt: excerpt.trim().to_owned(),
            message,
            remedy,
        }
    }

    /// The address that is written at a place of the text.
    fn written(&self, place: Place) -> Option<(usize, &str)> {
        let rest = self.source.get(self.body_start() + place.offset..)?;
        let stop = |c: char| c.is_whitespace() || matches!(c, ')' | '"' | '\'' | '>' | '<');
        let address = rest.split(stop).next().filter(|text| !text.is_empty())?;
        Some((self.lines_above + place.line, address))
    }

    /// An address whose place is not known: as it is, as somebody wrote it who saw it from another
    /// folder, or its beginning, for Liquid may have written the rest.
    fn find_address(&self, address: &str) -> Option<(usize, &str)> {
        let decoded = percent::decode(address)?;
        let folder = decoded.rfind('/').and_then(|end| decoded.get(..=end)).unwrap_or_default();
        let start = self.body_start();
        let body = self.source.get(start..)?;
        let texts = [decoded.as_str(), address, folder].into_iter().flat_map(seen_from_below);
        let found = texts.filter_map(|text| body.find(text).map(|at| (at, text.len())));
        found.into_iter().next().and_then(|(at, length)| self.at(start + at, length))
    }

    /// Bytes above the text.
    fn body_start(&self) -> usize {
        self.source.split_inclusive('\n').take(self.lines_above).map(str::len).sum()
    }

    /// A piece of the file, and its line.
    fn at(&self, start: usize, length: usize) -> Option<(usize, &str)> {
        let line = self.source.get(..start)?.matches('\n').count() + 1;
        Some((line, self.source.get(start..start + length)?))
    }

    /// The first line of the file with this text.
    fn find(&self, text: &str) -> Option<(usize, &str)> {
        let at = self.source.find(text).filter(|_| !text.is_empty())?;
        self.at(at, text.len())
    }
}

/// A path without its first folders, one after the other: what is left must say something.
fn seen_from_below(path: &str) -> impl Iterator<Item = &str> {
    let shorter = path.match_indices('/').filter_map(|(at, _)| path.get(at + 1..));
    [path].into_iter().chain(shorter).filter(|path| path.len() > "a/".len())
}
