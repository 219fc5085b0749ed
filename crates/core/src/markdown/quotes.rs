//! Parsing, with the quotation marks of the text's language.

use pulldown_cmark::{Event, Options, Parser};

use super::wording::is_french;

/// Parses a body. In French, straight double quotes become `« »` with a no-break space inside;
/// quotation marks that the author wrote stay as they are.
pub(super) fn parse<'a>(body: &'a str, options: Options, language: &str) -> Vec<Event<'a>> {
    let parser = Parser::new_ext(body, options);
    if !is_french(language) {
        return parser.collect();
    }
    let straight = |range: core::ops::Range<usize>| body.get(range) == Some("\"");
    parser
        .into_offset_iter()
        .map(|(event, range)| match &event {
            Event::Text(text) if straight(range) => match text.as_ref() {
                "“" => Event::Text("«\u{a0}".into()),
                "”" => Event::Text("\u{a0}»".into()),
                _ => event,
            },
            _ => event,
        })
        .collect()
}
