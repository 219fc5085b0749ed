//! What an author should know of a text that renders, but hardly as it was meant.
//!
//! Rendering never asks here, so that no reader downloads it.

use core::{cell::OnceCell, ops::Range};

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Parser, Tag, TagEnd};

use super::{Context, commonmark, wiki::Wiki};

mod headings;
mod links;
mod notes;
mod raw;

/// One finding in one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Line of the body, counted from 1.
    pub line: usize,
    /// The text at fault, as it stands in the body.
    pub excerpt: String,
    /// What is wrong, as a sentence without a final full stop.
    pub message: String,
    /// What to write instead, as a sentence without a final full stop.
    pub remedy: String,
}

/// Looks through a Markdown body; the findings come in the order of their lines.
///
/// Links to other posts are looked at where `context.references` knows the posts.
pub fn check(body: &str, context: Context<'_>) -> Vec<Finding> {
    let mut broken = Vec::new();
    let callback = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        broken.push((link.link_type, link.reference.into_string(), link.span));
        None
    };
    let extensions = commonmark::extensions(body, context.options);
    let parser = Parser::new_with_broken_link_callback(body, extensions, Some(callback));
    let mut checker = Checker::new(body, context);
    for (event, range) in parser.into_offset_iter() {
        checker.read(&event, range);
    }
    for (kind, reference, range) in broken {
        checker.broken(kind, &reference, range);
    }
    checker.finish()
}

struct Checker<'a> {
    report: Report<'a>,
    context: Context<'a>,
    /// Made when the first wikilink asks.
    wiki: OnceCell<Wiki<'a>>,
    notes: notes::Notes,
    raw: raw::Raw,
    /// The innermost image that has no description so far.
    image: Option<Range<usize>>,
    in_code: bool,
}

impl<'a> Checker<'a> {
    fn new(body: &'a str, context: Context<'a>) -> Self {
        Self {
            report: Report::new(body),
            context,
            wiki: OnceCell::new(),
            notes: notes::Notes::default(),
            raw: raw::Raw::default(),
            image: None,
            in_code: false,
        }
    }

    fn read(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => self.in_code = true,
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Start(Tag::Image { .. }) => self.image = Some(range),
            Event::Text(text) if !self.in_code && !text.trim().is_empty() => {
                self.image = None;
                headings::check(text, range.start, &mut self.report);
                notes::check(text, range.start, &mut self.report);
            }
            Event::Code(_) => self.image = None,
            Event::End(TagEnd::Image) => {
                if let Some(range) = self.image.take() {
                    links::mute_image(range, &mut self.report);
                }
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => match link_type {
                LinkType::WikiLink { .. } => self.wikilink(dest_url, range),
                _ => links::check(dest_url, range, self.context, &mut self.report),
            },
            Event::Start(Tag::FootnoteDefinition(name)) => self.notes.define(name, range),
            Event::FootnoteReference(name) => self.notes.refer(name),
            Event::Html(html) | Event::InlineHtml(html) => {
                self.raw.check(html, range.start, &mut self.report);
            }
            _ => {}
        }
    }

    fn wikilink(&mut self, target: &str, range: Range<usize>) {
        let wiki = self.wiki.get_or_init(|| Wiki::new(self.context.references));
        if self.context.references.is_some() && wiki.address(target).is_none() {
            self.report.add(
                range,
                format!("no post is called `{target}`; only the text of the link is shown"),
                "write the name of the post's file without its date and ending".into(),
            );
        }
    }

    /// A reference for which the text has no definition. A word in brackets need not be one.
    fn broken(&mut self, kind: LinkType, reference: &str, range: Range<usize>) {
        if matches!(kind, LinkType::Reference | LinkType::Collapsed) {
            let brackets = self.report.source_from(range.end).starts_with("[]");
            let end = range.end + if brackets { "[]".len() } else { 0 };
            links::undefined(reference, range.start..end, &mut self.report);
        }
    }

    fn finish(mut self) -> Vec<Finding> {
        self.notes.finish(&mut self.report);
        self.report.findings.sort_by_key(|finding| finding.line);
        self.report.findings
    }
}

/// The findings so far.
struct Report<'a> {
    body: &'a str,
    /// Where the lines end.
    ends: Vec<usize>,
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    fn new(body: &'a str) -> Self {
        let ends = body.match_indices('\n').map(|(at, _)| at).collect();
        Self { body, ends, findings: Vec::new() }
    }

    fn source_from(&self, offset: usize) -> &'a str {
        self.body.get(offset..).unwrap_or_default()
    }

    fn source_to(&self, offset: usize) -> &'a str {
        self.body.get(..offset).unwrap_or_default()
    }

    /// Reports what begins in a range, with the first line of it.
    fn add(&mut self, range: Range<usize>, message: String, remedy: String) {
        let line = self.ends.partition_point(|end| *end < range.start) + 1;
        let source = self.body.get(range).unwrap_or_default();
        let excerpt = source.lines().next().unwrap_or_default().trim().to_owned();
        self.findings.push(Finding { line, excerpt, message, remedy });
    }
}

#[cfg(test)]
mod tests;
