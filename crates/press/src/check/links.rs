//! Links that lead nowhere on the site, or to a place in a page that the page does not have.

use feuilleton_core::{
    diagnostic::Diagnostic,
    markdown::Resource,
    route::{names_file, percent},
};

use super::{
    article::Article,
    names::Among,
    targets::{Target, Targets},
};

/// Follows all links of an article within the site.
pub(super) fn check(article: &Article, targets: &Targets<'_>) -> Vec<Diagnostic> {
    let links = article.links.iter().filter(|link| !is_tag(&link.address, article));
    links.filter_map(|link| follow(link, article, targets)).collect()
}

/// Whether a link leads to a tag that stayed as it was, of which Liquid's own check has told.
fn is_tag(address: &str, article: &Article) -> bool {
    !article.is_verbatim && ["{%", "{{"].iter().any(|mark| address.contains(mark))
}

fn follow(link: &Resource, article: &Article, targets: &Targets<'_>) -> Option<Diagnostic> {
    let (before, fragment) = match link.address.split_once('#') {
        Some((before, fragment)) => (before, Some(fragment)),
        None => (link.address.as_str(), None),
    };
    // Only a fragment, or only a query: the page itself.
    if before.is_empty() || before.starts_with('?') {
        return anchor(link, fragment?, &article.ids, article, "this page");
    }
    let path = targets.path(before)?;
    match targets.at(path) {
        Target::Other => None,
        Target::Entry(ids) => anchor(link, fragment?, ids, article, "the page that it leads to"),
        // Of these the text's own check has told.
        Target::Nothing if [".md", ".markdown"].iter().any(|ending| path.ends_with(ending)) => None,
        Target::Nothing => Some(nothing(link, path, article, targets)),
    }
}

fn nothing(link: &Resource, path: &str, article: &Article, targets: &Targets<'_>) -> Diagnostic {
    if let Some(name) = targets.in_other_case(path) {
        let message =
            "the name of this file has other capital letters: most hosts find nothing here";
        return article.told(link, message.into(), format!("write `{name}`"));
    }
    let what = if names_file(path) { "file" } else { "page" };
    let remedy = match targets.nearest(path, Among::All) {
        Some(name) => format!("did you mean `{name}`?"),
        None if what == "file" => "put the file beside the posts, or correct the address".into(),
        None => {
            "correct the address; to name a post by its file, write `[text](2016-03-12-title.md)`"
                .into()
        }
    };
    article.told(link, format!("this link leads nowhere: the blog has no such {what}"), remedy)
}

fn anchor(
    link: &Resource,
    fragment: &str,
    ids: &std::collections::HashSet<String>,
    article: &Article,
    page: &str,
) -> Option<Diagnostic> {
    let wanted = percent::decode(fragment).unwrap_or_else(|| fragment.to_owned());
    // The top of a page needs no name (HTML § 7.4.6.4); `:~:` begins a text to be found.
    if wanted.is_empty()
        || wanted.eq_ignore_ascii_case("top")
        || wanted.starts_with(":~:")
        || ids.contains(&wanted)
    {
        return None;
    }
    let likeness = |id: &&String| strsim::normalized_damerau_levenshtein(id, &wanted);
    let mut known: Vec<_> = ids.iter().collect();
    known.sort();
    let nearest = known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    let remedy = match nearest.filter(|id| likeness(id) >= 0.5) {
        Some(id) => format!("did you mean `#{id}`?"),
        None => "give the place a name, as in `<a id=\"name\"></a>`, or leave out what stands from `#` on".into(),
    };
    Some(article.told(link, format!("nothing in {page} is called `#{wanted}`"), remedy))
}
