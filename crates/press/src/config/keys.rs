//! Every key of `feuilleton.toml`.

/// What may stand in a table.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// A value, or a table with keys of the author's own.
    Any,
    /// A table with these keys, or a list of such tables.
    Table(&'static [(&'static str, Shape)]),
}

use Shape::{Any, Table};

/// The whole file: every field of `Site` with its other names.
pub(super) const SITE: &[(&str, Shape)] = &[
    ("title", Any),
    ("description", Any),
    ("language", Any),
    ("lang", Any),
    ("base_url", Any),
    ("url", Any),
    ("baseurl", Any),
    ("author", Any),
    ("authors", Any),
    ("permalink", Any),
    ("page_size", Any),
    ("paginate", Any),
    ("timezone", Any),
    ("dialect", Any),
    ("future", Any),
    ("show_drafts", Any),
    ("drafts", Any),
    ("excerpt_separator", Any),
    ("defaults", Table(&[("scope", Table(&[("path", Any), ("type", Any)])), ("values", Any)])),
    (
        "markdown",
        Table(&[
            ("dollar_math", Any),
            ("bare_links", Any),
            ("emoji", Any),
            ("wikilinks", Any),
            ("marks", Any),
            ("french_spacing", Any),
            ("captions", Any),
        ]),
    ),
    ("embeds", Table(&[("host", Any), ("path", Any)])),
    ("kramdown", Any),
    ("navigation", LINKS),
    ("social", LINKS),
    ("theme", Table(&[("light", PALETTE), ("dark", PALETTE)])),
    ("feeds", Table(&[("enabled", Any), ("entries", Any), ("posts_limit", Any), ("full", Any)])),
    ("offline", Table(&[("enabled", Any), ("posts", Any)])),
    (
        "comments",
        Table(&[
            ("kind", Any),
            ("repo", Any),
            ("repo_id", Any),
            ("category", Any),
            ("category_id", Any),
            ("mapping", Any),
            ("issue_term", Any),
            ("issue-term", Any),
            ("reactions", Any),
            ("label", Any),
        ]),
    ),
    ("edit_url", Any),
];

/// A list of links.
const LINKS: Shape = Table(&[("title", Any), ("url", Any), ("path", Any), ("href", Any)]);

/// The colours of one page.
const PALETTE: Shape = Table(&[
    ("accent", Any),
    ("paper", Any),
    ("ink", Any),
    ("quiet", Any),
    ("rule", Any),
    ("tint", Any),
]);

#[cfg(test)]
mod tests;
