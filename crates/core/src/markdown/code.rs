//! Code blocks name their language and scroll with the keyboard.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::wording::Wording;

pub(super) fn pass<'a>(mut events: Vec<Event<'a>>, _: &Wording) -> Vec<Event<'a>> {
    for event in &mut events {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let class = match kind {
                    CodeBlockKind::Fenced(info) => language(info),
                    CodeBlockKind::Indented => "",
                };
                let class = match class {
                    "" => String::new(),
                    name => format!(" class=\"language-{name}\""),
                };
                *event = Event::Html(format!("<pre tabindex=\"0\"><code{class}>").into());
            }
            Event::End(TagEnd::CodeBlock) => *event = Event::Html("</code></pre>\n".into()),
            _ => {}
        }
    }
    events
}

/// The language in a fence's info string: `rust,ignore`, `{.python}` and `c++ title="x"` too.
fn language(info: &str) -> &str {
    let info = info.trim_start_matches(['{', '.', ' ']);
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '#' | '.');
    info.split(|c| !part(c)).next().unwrap_or_default()
}
