//! CommonMark 0.31 with GitHub's extensions: parser options, then one pass per rule.

use pulldown_cmark::{Event, Options as Extensions, html::push_html};

use super::{
    Rendered, code,
    context::{Context, Dialect, Options},
    finish,
    wording::{self, Wording},
};
use crate::html;

mod alerts;
mod figures;
mod footnotes;
mod habits;
mod headings;
mod marks;
mod math;
mod parse;
#[cfg(test)]
mod spec;
mod tables;
mod tasks;
mod wikilinks;

/// Renders a Markdown body in this dialect, whichever `context` names. A program that calls this and
/// not [`super::render`] holds no other dialect.
pub fn render(body: &str, context: Context<'_>) -> Rendered {
    let context = Context { dialect: Dialect::CommonMark, ..context };
    let body = html::within_limit(body);
    finish(&markup(body, context), body, context)
}

/// Makes markup of a body; it has yet to pass the gate.
pub(super) fn markup(body: &str, context: Context<'_>) -> String {
    let words = wording::of(context.language);
    let options = context.options;
    let mut events = parse::parse(body, extensions(body, options), context);
    events = headings::pass(events, words);
    if options.wikilinks {
        events = wikilinks::pass(events, context.references);
    }
    if options.captions.unwrap_or(true) {
        events = figures::pass(events, words);
    }
    if options.marks {
        events = marks::pass(events, words);
    }
    events = habits::pass(events, context);
    let passes: [Pass; 6] =
        [math::pass, tables::pass, code::pass, tasks::pass, alerts::pass, footnotes::pass];
    for pass in passes {
        events = pass(events, words);
    }
    write(events, body.len())
}

/// A rule: some events become others. Markup that it adds goes through the gate like all other.
type Pass = for<'a> fn(Vec<Event<'a>>, &Wording) -> Vec<Event<'a>>;

fn write(events: Vec<Event<'_>>, length: usize) -> String {
    let mut markup = String::with_capacity(length.saturating_mul(3) / 2);
    push_html(&mut markup, events.into_iter());
    markup
}

/// What the parser is to know besides CommonMark.
pub(super) fn extensions(body: &str, options: Options) -> Extensions {
    let always = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_SMART_PUNCTUATION
        | Extensions::ENABLE_HEADING_ATTRIBUTES
        | Extensions::ENABLE_DEFINITION_LIST
        | Extensions::ENABLE_GFM;
    let marks = Extensions::ENABLE_SUPERSCRIPT | Extensions::ENABLE_SUBSCRIPT;
    let mut chosen = always;
    chosen.set(marks, options.marks);
    chosen.set(Extensions::ENABLE_WIKILINKS, options.wikilinks);
    chosen.set(Extensions::ENABLE_MATH, options.dollar_math || body.contains("$$"));
    chosen
}
