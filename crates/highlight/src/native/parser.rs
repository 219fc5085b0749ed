//! tree-sitter: from a text to what its parts are.

use std::sync::OnceLock;

use arborium_tree_sitter::{Parser, Query, QueryCursor, QueryMatch, QueryProperty};
use streaming_iterator::StreamingIterator as _;

use super::Grammar;
use crate::{
    analysis::{Analysis, Capture, Injection},
    language::COUNT,
};

/// Queries made ready, which takes longer than reading a text.
struct Ready {
    highlights: Query,
    injections: Option<Query>,
}

static READY: [OnceLock<Option<Ready>>; COUNT] = [const { OnceLock::new() }; COUNT];

/// What a text consists of; `None` when its language has no parser that works.
pub(super) fn analyse(language: &str, text: &str) -> Option<Analysis> {
    let (at, grammar) = Grammar::named(language)?;
    let ready = READY.get(at)?.get_or_init(|| prepare(grammar)).as_ref()?;
    let mut parser = Parser::new();
    parser.set_language(&(grammar.language)()).ok()?;
    let tree = parser.parse(text, None)?;
    let mut analysis = Analysis::default();
    let mut cursor = QueryCursor::new();
    let mut matches = cursor.matches(&ready.highlights, tree.root_node(), text.as_bytes());
    while let Some(found) = matches.next() {
        captures(&mut analysis.captures, &ready.highlights, found);
    }
    if let Some(query) = &ready.injections {
        let mut matches = cursor.matches(query, tree.root_node(), text.as_bytes());
        while let Some(found) = matches.next() {
            analysis.injections.extend(injection(query, found, text));
        }
    }
    Some(analysis)
}

fn prepare(grammar: &Grammar) -> Option<Ready> {
    let language = (grammar.language)();
    let query = |source: &str| Query::new(&language, &as_in_a_browser(source)).ok();
    let injections = grammar.injections();
    Some(Ready {
        highlights: query(grammar.highlights())?,
        injections: if injections.is_empty() { None } else { Some(query(injections)?) },
    })
}

/// In a browser's regular expressions `\d` and `\w` are of ASCII; `(?-u)` says so here.
fn as_in_a_browser(query: &str) -> String {
    let mut out = String::with_capacity(query.len());
    let mut rest = query;
    while let Some((before, after)) = rest.split_once("match?") {
        let end = after.find('"').map_or(0, |at| at + 1);
        let (arguments, tail) = after.split_at_checked(end).unwrap_or((after, ""));
        out.push_str(before);
        out.push_str("match?");
        out.push_str(arguments);
        if end > 0 {
            out.push_str("(?-u)");
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn captures(out: &mut Vec<Capture>, query: &Query, found: &QueryMatch<'_, '_>) {
    for capture in found.captures {
        let name = usize::try_from(capture.index).ok().and_then(|at| query.capture_names().get(at));
        out.extend(name.map(|name| Capture {
            range: capture.node.byte_range(),
            name: (*name).to_owned(),
            pattern: found.pattern_index,
        }));
    }
}

/// The first capture of each name counts; a language that the query sets goes before one that the
/// text names.
fn injection(query: &Query, found: &QueryMatch<'_, '_>, text: &str) -> Option<Injection> {
    let range = |name: &str| {
        let index = query.capture_index_for_name(name)?;
        found.captures.iter().find(|it| it.index == index).map(|it| it.node.byte_range())
    };
    let set = |property: &&QueryProperty| &*property.key == "injection.language";
    let language = match query.property_settings(found.pattern_index).iter().find(set) {
        Some(property) => property.value.as_deref()?.to_owned(),
        None => text.get(range("injection.language")?)?.to_owned(),
    };
    Some(Injection { range: range("injection.content")?, language })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LANGUAGES;

    #[test]
    fn every_language_has_a_parser_that_works() {
        for language in LANGUAGES {
            assert!(analyse(language, "x").is_some(), "{language}");
        }
    }

    #[test]
    fn regular_expressions_are_those_of_a_browser() {
        assert_eq!(
            as_in_a_browser("((x) @a (#match? @a \"^\\\\d\")) ((y) @b (#not-match? @b \"z\"))"),
            "((x) @a (#match? @a \"(?-u)^\\\\d\")) ((y) @b (#not-match? @b \"(?-u)z\"))"
        );
        assert_eq!(as_in_a_browser("(x) @match?"), "(x) @match?");
    }
}
