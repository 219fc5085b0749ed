//! Classes: any that an author may want, but none by which a text could pass for the page around
//! it, or hide it.

/// What the app's style sheets name outside of an article's text; sorted.
///
/// A text that called itself a notice, a pager or a masthead would look like one, and `skip` and
/// `unseen` would take it out of sight.
const INTERFACE: &[&str] = &[
    "article",
    "button",
    "colophon",
    "contents",
    "controls",
    "count",
    "draft",
    "ending",
    "entries",
    "entry",
    "excerpt",
    "headline",
    "index",
    "kicker",
    "kin",
    "lead",
    "masthead",
    "meta",
    "more",
    "notice",
    "offers",
    "page",
    "pager",
    "prose",
    "search",
    "sequels",
    "settings",
    "skeleton",
    "skip",
    "strapline",
    "subtitle",
    "switch",
    "tags",
    "terms",
    "title",
    "unseen",
    "year",
];

/// Whether a text may have the class: a name of up to 64 letters, digits, `-` and `_` that begins
/// with a letter (after `language-` also `+`, `#` and `.`), and not one of the interface's.
pub(crate) fn allows_class(class: &str) -> bool {
    let named = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let language = |b: u8| named(b) || matches!(b, b'+' | b'#' | b'.');
    let spelled = match class.strip_prefix("language-") {
        Some(name) => name.bytes().all(language),
        None => class.bytes().all(named),
    };
    let begins = class.starts_with(|c: char| c.is_ascii_alphabetic());
    begins && spelled && class.len() <= 64 && !is_interface(class)
}

/// Letter case makes no difference, for in old host pages it makes none to style sheets.
fn is_interface(class: &str) -> bool {
    let own =
        |prefix: &str| class.get(..prefix.len()).is_some_and(|c| c.eq_ignore_ascii_case(prefix));
    own("feuilleton")
        || own("search-")
        || own("settings-")
        || super::find(INTERFACE, class, |name| name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Classes that Markdown, its passes and authors make; `anchor` and `embed` do only what the
    /// passes use them for.
    const OF_TEXTS: &[&str] = &[
        "align-center",
        "align-right",
        "anchor",
        "cell-left",
        "cell-right",
        "code",
        "embed",
        "footnote-definition",
        "footnote-reference",
        "footnotes",
        "line",
        "line-added",
        "line-marked",
        "line-removed",
        "markdown-alert-caution",
        "markdown-alert-important",
        "markdown-alert-tip",
        "markdown-alert-title",
        "markdown-alert-warning",
        "math",
        "math-display",
        "menv-alignlike",
        "menv-arraylike",
        "menv-cases",
        "menv-cells-left",
        "menv-cells-right",
        "table",
        "task",
    ];

    #[test]
    fn the_table_is_sorted() {
        assert!(INTERFACE.is_sorted());
    }

    #[test]
    fn authors_name_what_they_like_but_not_the_interface() {
        for (class, allowed) in [
            ("alert-info", true),
            ("center-image", true),
            ("img-fluid", true),
            ("table", true),
            ("MsoNormal", true),
            ("language-c++", true),
            ("language-f#", true),
            ("c++", false),
            ("-x", false),
            ("1a", false),
            ("", false),
            ("é", false),
            ("a\"b", false),
            ("masthead", false),
            ("Masthead", false),
            ("UNSEEN", false),
            ("feuilleton", false),
            ("Feuilleton-x", false),
            ("search-page", false),
            ("research-page", true),
            ("unseen-things", true),
        ] {
            assert_eq!(allows_class(class), allowed, "{class}");
        }
        assert!(allows_class(&"a".repeat(64)));
        assert!(!allows_class(&"a".repeat(65)));
    }

    /// A class that a style sheet names is the interface's or a text's; whoever adds one says which.
    #[test]
    fn every_class_of_the_style_sheets_is_known() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../style");
        let mut seen = 0;
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let css = std::fs::read_to_string(&path).unwrap();
            for class in classes(&css) {
                seen += 1;
                // Those of colours for code have a beginning of their own.
                let of_texts = OF_TEXTS.contains(&class) || class.starts_with("hl-");
                let known = is_interface(class) != of_texts;
                assert!(known, ".{class} in {}: of the interface or of texts?", path.display());
            }
        }
        assert!(seen > 100, "the style sheets are read");
    }

    /// Words after a dot that begin with a letter, in selectors only.
    fn classes(css: &str) -> impl Iterator<Item = &str> {
        let css = css.split("*/").flat_map(|part| part.split("/*").next());
        let selectors = css.flat_map(|part| part.lines()).filter(|line| !line.contains(';'));
        selectors.flat_map(|line| line.split('.').skip(1)).filter_map(|rest| {
            let name = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
            let class = rest.split(name).next()?;
            class.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(class)
        })
    }
}
