//! The post that a wikilink names.

use std::collections::BTreeMap;

use super::{References, anchors::anchor};
use crate::text::slugify;

/// Posts by the names that authors call them.
pub(crate) struct Wiki<'a>(BTreeMap<String, &'a str>);

impl<'a> Wiki<'a> {
    /// The posts that the site knows: by file name, with and without date, and by the last part of
    /// the address. Where several have a name, the first post has it.
    pub(crate) fn new(references: Option<&'a References>) -> Self {
        let mut names = BTreeMap::new();
        for (file, path) in references.map_or(&[][..], |references| &references.posts) {
            let name = file.rsplit('/').next().unwrap_or(file);
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            let slug = path.trim_end_matches('/').rsplit('/').next().unwrap_or(path);
            for name in [stem, without_date(stem), slug] {
                names.entry(slugify(name)).or_insert(path.as_str());
            }
        }
        Self(names)
    }

    /// The address that `Title`, `file`, `file.md` or `Title#Heading` means, beginning at the root
    /// of the site; `None` where no post has the name.
    pub(crate) fn address(&self, target: &str) -> Option<String> {
        let (name, heading) = target.split_once('#').unwrap_or((target, ""));
        let name = name.trim();
        let mut address = String::new();
        if !name.is_empty() {
            let name = name.strip_suffix(".md").unwrap_or(name);
            let name = name.rsplit('/').next().unwrap_or(name);
            address.push('/');
            address.push_str(self.0.get(&slugify(name))?);
        }
        if !heading.trim().is_empty() {
            address.push('#');
            address.push_str(&anchor(heading.trim()));
        }
        (!address.is_empty()).then_some(address)
    }
}

/// The file name without `2016-03-12-`.
fn without_date(stem: &str) -> &str {
    let dated = stem.get(..11).is_some_and(|date| {
        date.bytes().zip(*b"0000-00-00-").all(|(b, form)| match form {
            b'0' => b.is_ascii_digit(),
            _ => b == form,
        })
    });
    if dated { stem.get(11..).unwrap_or(stem) } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Context, Options, render};

    fn references() -> References {
        References {
            posts: vec![
                ("2016/2016-03-12-ma-première-page.md".into(), "2016/03/12/première/".into()),
                ("about.md".into(), "about/".into()),
            ],
            images: vec![],
        }
    }

    #[test]
    fn a_wikilink_knows_a_post_by_its_names() {
        let references = references();
        let wiki = Wiki::new(Some(&references));
        let first = Some("/2016/03/12/première/");
        for (target, address) in [
            ("Ma première page", first),
            ("2016-03-12-ma-première-page", first),
            ("2016/2016-03-12-ma-première-page.md", first),
            ("Première", first),
            ("about#Who I am", Some("/about/#who-i-am")),
            ("#Below", Some("#below")),
            ("Nobody", None),
            ("", None),
            ("#", None),
        ] {
            assert_eq!(wiki.address(target).as_deref(), address, "{target}");
        }
    }

    #[test]
    fn a_wikilink_is_a_link_or_its_text() {
        let references = references();
        let options = Options { wikilinks: true, ..Options::NONE };
        let context =
            Context { base: "/blog/", options, references: Some(&references), ..Context::PLAIN };
        for (body, html) in [
            ("[[About]]", "<a href=\"/blog/about/\">About</a>"),
            ("[[about|*who*]]", "<a href=\"/blog/about/\"><em>who</em></a>"),
            ("[[Nobody]] [[Nobody|here]] [a](b)", "Nobody here <a href=\"/blog/b\">a</a>"),
            ("`[[About]]`", "<code>[[About]]</code>"),
        ] {
            let expected = ["<p>", html, "</p>\n"].concat();
            assert_eq!(render(body, context).html.as_str(), expected, "{body}");
        }
        let off = Context { options: Options::NONE, ..context };
        assert_eq!(render("[[About]]", off).html.as_str(), "<p>[[About]]</p>\n");
    }
}
