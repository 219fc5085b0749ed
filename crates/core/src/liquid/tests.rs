//! What authors see of their Liquid.

mod as_jekyll;
mod code;
mod faults;
mod listings;
mod properties;
mod references;

use super::*;
use crate::post::Date;

/// Everything that a text may refer to.
struct World {
    site: Value,
    page: Value,
    files: Files,
}

/// Snippets in the site's own `_includes`.
const INCLUDES: [(&str, &str); 6] = [
    ("t.html", "<i>{{ include.x }}|{{ include.y | default: \"d\" }}</i>\n"),
    ("loop.html", "{% include loop.html %}"),
    ("twice.html", "{% include twice.html %}{% include twice.html %}"),
    ("youtube.html", "<p>{{ include.id }}</p>"),
    ("code.py", "a = {{ b }}\n"),
    ("fault.html", "\n\n{{ nobody.knows }}"),
];

fn world(base: &str) -> World {
    let site = [("url", "https://a.example"), ("baseurl", base), ("title", "My Site")];
    let page = [
        ("title", Value::text("L'été <b>\"x\"</b>")),
        ("n", Value::Int(5)),
        ("f", Value::Float(1.5)),
        ("t", Value::Bool(true)),
        ("no", Value::Bool(false)),
        ("tags", Value::List([Value::text("a"), Value::text("b c")].into())),
        ("date", Value::Date(Date::parse("2016-03-02 09:05:07").unwrap())),
        ("url", Value::text("/2016/a b.html")),
        ("m", Value::map([("k".into(), Value::text("v")), ("size".into(), Value::Int(3))])),
        ("empty", Value::text("")),
        ("s", Value::text("a,b,,c,,")),
        ("text", Value::text("one two  three\nfour")),
    ];
    let mut files = Files::default();
    files.add("_posts/2016-03-12-a.md", "2016/03/12/a.html");
    files.add("about.md", "about.html");
    World {
        site: Value::map(site.map(|(name, value)| (name.into(), Value::text(value)))),
        page: Value::map(page.map(|(name, value)| (name.into(), value))),
        files,
    }
}

impl World {
    fn expand<'t>(&self, body: &'t str) -> Expanded<'t> {
        let includes = |name: &str| {
            let found = INCLUDES.iter().find(|(known, _)| *known == name);
            found.map(|(_, text)| (*text).to_owned())
        };
        expand(
            body,
            &Environment {
                site: &self.site,
                page: &self.page,
                files: &|reference| self.files.find(reference),
                includes: &includes,
            },
        )
    }
}

/// The text as it is printed, and how many findings there are.
fn expanded(body: &str) -> (String, usize) {
    let expanded = world("/blog").expand(body);
    (expanded.text.into_owned(), expanded.found.len())
}
