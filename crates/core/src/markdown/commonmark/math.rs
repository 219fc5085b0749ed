//! Formulas keep their LaTeX source, marked for the pass that makes MathML of it. As in kramdown, `$$…$$`
//! stands on lines of its own only where it is alone in its paragraph.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::markdown::{
    parts::{self, Formula},
    wording::Wording,
};

/// A paragraph that is only a formula on lines of its own is no paragraph.
pub(super) fn pass<'a>(events: Vec<Event<'a>>, _: &Wording) -> Vec<Event<'a>> {
    let mut out = Vec::with_capacity(events.len());
    let mut images = 0_usize;
    let mut rest = events.into_iter().peekable();
    while let Some(event) = rest.next() {
        match event {
            Event::InlineMath(latex) if images == 0 => {
                out.push(Event::InlineHtml(markup(&latex, Formula::Inline)));
            }
            Event::DisplayMath(latex) if images == 0 => {
                let lone = out.last() == Some(&Event::Start(Tag::Paragraph))
                    && rest.next_if_eq(&Event::End(TagEnd::Paragraph)).is_some();
                if lone {
                    out.pop();
                    out.push(Event::Html(markup(&latex, Formula::Display)));
                } else {
                    out.push(Event::InlineHtml(markup(&latex, Formula::Inline)));
                }
            }
            Event::Start(Tag::Image { .. }) => {
                images += 1;
                out.push(event);
            }
            Event::End(TagEnd::Image) => {
                images = images.saturating_sub(1);
                out.push(event);
            }
            _ => out.push(event),
        }
    }
    out
}

fn markup<'a>(latex: &str, formula: Formula) -> CowStr<'a> {
    let mut markup = String::new();
    parts::formula(&mut markup, latex.trim(), formula);
    markup.into()
}
