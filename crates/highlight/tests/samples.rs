//! A sample of every language gets its colours, and keeps its text.

use feuilleton_core::{
    html::{SafeHtml, clean, plain},
    markdown::{Context, render},
};
use feuilleton_highlight::{article, language::LANGUAGES};
use proptest::prelude::*;

/// A few lines in each language, which the browser tests read as well.
const SAMPLES: &str = include_str!("samples.md");

fn rendered(markdown: &str) -> SafeHtml {
    render(markdown, Context::PLAIN).html
}

#[test]
fn samples_of_every_language_get_colours() {
    let html = article(&rendered(SAMPLES)).into_string();
    for language in LANGUAGES {
        let start = html.find(&format!("\"language-{language}\">")).expect(language);
        let block = html[start..].split("</code>").next().expect("a block");
        assert!(block.matches("<span class=\"hl-").count() > 3, "{language}: {block}");
    }
    insta::assert_snapshot!(html);
}

#[test]
fn colours_pass_the_gate_and_leave_the_text_alone() {
    let before = rendered(SAMPLES);
    let after = article(&before);
    assert_eq!(clean(after.as_str(), Context::PLAIN), after);
    assert_eq!(plain(after.as_str()), plain(before.as_str()));
    assert_eq!(article(&after), after, "what has colours is left alone");
}

#[test]
fn script_and_style_within_html_have_the_colours_of_their_languages() {
    let html = article(&rendered("```html\n<script>let a = 1</script>\n```\n")).into_string();
    assert!(html.contains("<span class=\"hl-k\">let</span>"), "{html}");
}

#[test]
fn lines_are_wrapped_where_a_fence_asks_for_it() {
    let html = article(&rendered("```rust linenos=9 {2} diff\n+let a;\nb\n```\n"));
    assert_eq!(
        html.as_str(),
        "<pre tabindex=\"0\"><code class=\"language-rust line-numbers start-9 mark-2 diff\"><span class=\"line line-added\" data-line=\"9\">+<span class=\"hl-k\">let</span> a<span class=\"hl-p\">;</span>\n</span><span class=\"line line-marked\" data-line=\"10\">b\n</span></code></pre>\n"
    );
}

#[test]
fn an_unknown_language_stays_as_it_is() {
    for fence in ["", "text", "klingon"] {
        let html = rendered(&format!("```{fence}\nif x <b> 1\n```\n"));
        assert_eq!(article(&html), html, "{fence}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_changed_in_any_language(
        language in prop::sample::select(LANGUAGES.to_vec()),
        text in "[ -~\n\té€😀]{0,200}",
        extras in prop::sample::select(vec!["", " linenos", " {1-2} diff"]),
    ) {
        let fence = "`".repeat(text.len().max(3));
        let before = rendered(&format!("{fence}{language}{extras}\n{text}\n{fence}\n"));
        let after = article(&before);
        prop_assert_eq!(plain(after.as_str()), plain(before.as_str()));
        prop_assert_eq!(text_of(after.as_str()), text_of(before.as_str()));
    }
}

/// The markup without its tags.
fn text_of(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}
