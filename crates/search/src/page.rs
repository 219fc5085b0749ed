//! A record as the page that Pagefind reads.

use std::borrow::Cow;

use crate::{language, record::Record};

/// Parts of an article that nobody looks for: the marks that lead to a heading and back from a footnote,
/// the label of a video, and the LaTeX of formulas.
///
/// None of them may be an element without content, such as `img`: Pagefind would ignore what it stands in.
pub(crate) const IGNORED: [&str; 5] =
    ["a.anchor", "a.footnote-backref", "a.footnote-reference", "a.embed", ".math"];

/// The page: what is known of the record in its head, title and article in its body. `blog` is the language
/// of records that tell none.
pub(crate) fn page(record: &Record<'_>, blog: &str) -> String {
    let content = record.content.as_str();
    let mut page = String::with_capacity(content.len() + 512);
    page.push_str("<html");
    let language = record.language.and_then(language::primary).or_else(|| language::primary(blog));
    if let Some(language) = &language {
        attribute(&mut page, "lang", language);
    }
    page.push_str("><head>");
    let year = record.date.and_then(|date| date.get(..4));
    record.tags.iter().for_each(|tag| given(&mut page, "filter", "tag", tag));
    year.into_iter().for_each(|year| given(&mut page, "filter", "year", year));
    record.date.into_iter().for_each(|date| given(&mut page, "meta", "date", date));
    // Words by which a post is found though its text has none of them.
    let terms = [record.tags, record.categories, record.authors].concat().join(", ");
    if !terms.is_empty() {
        given(&mut page, "meta", "terms", &terms);
    }
    // Without this the first picture is taken, and its address searched.
    page.push_str("<meta data-pagefind-meta=\"image:\">");
    page.push_str("</head><body><h1 data-pagefind-meta=\"title\">");
    escape(&mut page, &parted(record.title));
    page.push_str("</h1>");
    part(&mut page, content);
    page.push_str("</body></html>");
    page
}

/// Appends markup whose text is [`parted`]. In sound markup `<` and `>` stand round tags only.
fn part(page: &mut String, markup: &str) {
    for piece in markup.split_inclusive('>') {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        page.push_str(&parted(text));
        page.push_str(tag);
    }
}

/// Text in which words end where readers see them end: Pagefind parts them at spaces, and within those at
/// the punctuation of ASCII only. The reader shows the apostrophe as it was.
fn parted(text: &str) -> Cow<'_, str> {
    if text.contains(['’', '—']) {
        Cow::Owned(text.replace('’', "'").replace('—', " — "))
    } else {
        Cow::Borrowed(text)
    }
}

/// A value of a filter or of what is shown with a result.
fn given(page: &mut String, kind: &str, name: &str, value: &str) {
    page.push_str("<meta data-pagefind-");
    page.push_str(kind);
    page.push_str("=\"");
    page.push_str(name);
    page.push_str("[content]\"");
    attribute(page, "content", value);
    page.push('>');
}

fn attribute(page: &mut String, name: &str, value: &str) {
    page.push(' ');
    page.push_str(name);
    page.push_str("=\"");
    escape(page, value);
    page.push('"');
}

fn escape(page: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            _ => page.push(c),
        }
    }
}
