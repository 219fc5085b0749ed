//! Code blocks: their language, title, numbered and marked lines, and scrolling with the keyboard.
//!
//! What a fence says after its language is kept in classes, so that a page reads well without any
//! further pass and another pass can colour it:
//!
//! ```text
//! ```rust title="src/main.rs" linenos=12 {1,3-5} diff
//! <figure class="code"><figcaption>src/main.rs</figcaption>
//! <pre tabindex="0"><code class="language-rust line-numbers start-12 mark-1 mark-3-5 diff">…</code></pre>
//! </figure>
//! ```

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::wording::Wording;

mod info;

use info::Info;

pub(super) fn pass<'a>(mut events: Vec<Event<'a>>, _: &Wording) -> Vec<Event<'a>> {
    let mut end = CLOSE;
    for event in &mut events {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => &**info,
                    CodeBlockKind::Indented => "",
                };
                end = close(info);
                *event = Event::Html(open(info).into());
            }
            Event::End(TagEnd::CodeBlock) => *event = Event::Html(end.into()),
            _ => {}
        }
    }
    events
}

const CLOSE: &str = "</code></pre>\n";

/// The markup before a block's text, for the info string of its fence (empty for none).
pub(crate) fn open(info: &str) -> String {
    let info = Info::read(info);
    let mut markup = String::new();
    if let Some(title) = info.title {
        markup.push_str("<figure class=\"code\"><figcaption>");
        escape(&mut markup, title);
        markup.push_str("</figcaption>\n");
    }
    markup.push_str("<pre tabindex=\"0\"><code");
    let classes = info.classes();
    if !classes.is_empty() {
        markup.push_str(" class=\"");
        markup.push_str(&classes);
        markup.push('"');
    }
    markup.push('>');
    markup
}

/// The markup after the text of a block with that info string.
pub(crate) fn close(info: &str) -> &'static str {
    if Info::read(info).title.is_some() { "</code></pre>\n</figure>\n" } else { CLOSE }
}

fn escape(markup: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            _ => markup.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::{Context, render};

    #[test]
    fn a_fence_says_how_its_block_is_shown() {
        for (fence, shown) in [
            ("", "<pre tabindex=\"0\"><code>x\n</code></pre>\n"),
            ("rust", "<pre tabindex=\"0\"><code class=\"language-rust\">x\n</code></pre>\n"),
            (
                "rust linenos=9 {2-3} diff",
                "<pre tabindex=\"0\"><code class=\"language-rust line-numbers start-9 mark-2-3 diff\">x\n</code></pre>\n",
            ),
            (
                "c title=\"a <b> & c\"",
                "<figure class=\"code\"><figcaption>a &lt;b&gt; &amp; c</figcaption>\n<pre tabindex=\"0\"><code class=\"language-c\">x\n</code></pre>\n</figure>\n",
            ),
        ] {
            let article = format!("```{fence}\nx\n```\n");
            assert_eq!(render(&article, Context::PLAIN).html.as_str(), shown, "{fence}");
        }
    }

    #[test]
    fn a_title_cannot_become_markup() {
        let article = "```x title=\"</figcaption><img src=x onerror=alert(1)>\"\nx\n```\n";
        let html = render(article, Context::PLAIN).html;
        assert!(html.as_str().contains("<figcaption>&lt;/figcaption&gt;&lt;img src=x"), "{html:?}");
    }
}
