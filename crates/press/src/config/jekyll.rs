//! What a Jekyll site says of itself in `_config.yml`, as far as Feuilleton has a word for it.

use feuilleton_core::{
    diagnostic::Diagnostic,
    post::{Post, Value},
    site::Site,
};

use super::Config;

/// Name of the file.
pub(super) const FILE: &str = "_config.yml";

/// Lines that [`as_front_matter`] puts before the file's own.
const LINES_BEFORE: usize = 2;

/// Spaces that [`as_front_matter`] puts before each line.
const INDENT: &str = "  ";

/// Reads the file. A value that is left out, empty or of another kind leaves the default.
pub(super) fn read(yaml: &str) -> Config {
    let (config, found) = Post::read(FILE, &as_front_matter(yaml), &Site::default());
    let entries = config.extra.into_iter().find_map(|(_, value)| match value {
        Value::Map(entries) => Some(entries),
        _ => None,
    });
    let mut site = Site::default();
    for (key, value) in entries.iter().flatten() {
        if let Some(text) = text(value) {
            set(&mut site, key, text);
        }
    }
    site.base_url = base_url(entries.as_deref().unwrap_or_default());
    let diagnostics = found.into_iter().map(in_file).collect();
    Config { site, jekyll: Some(entries.unwrap_or_default()), diagnostics }
}

/// Core reads YAML as front matter. The whole file becomes one value there, so that no key is taken
/// for one of a post; the marks between YAML documents give way to blank lines.
fn as_front_matter(yaml: &str) -> String {
    let yaml = yaml.strip_prefix('\u{feff}').unwrap_or(yaml);
    let is_mark = |line: &str| matches!(line.trim_end(), "---" | "...") || line.starts_with('%');
    let lines = yaml.lines().map(|line| if is_mark(line) { "" } else { line });
    let lines: String = lines.map(|line| format!("{INDENT}{line}\n")).collect();
    format!("---\nconfig:\n{lines}---\n")
}

/// The diagnostic as the author of the file, not of our front matter, will understand it.
fn in_file(mut diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.line = diagnostic.line.and_then(|line| line.checked_sub(LINES_BEFORE));
    if let Some(excerpt) = diagnostic.excerpt.strip_prefix(INDENT) {
        diagnostic.excerpt = excerpt.to_owned();
    }
    diagnostic
}

/// A text in one line; of a list the first, of a map (an author, say) the name. Never empty.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => {
            let words: Vec<_> = text.split_whitespace().collect();
            Some(words.join(" ")).filter(|text| !text.is_empty())
        }
        Value::List(items) => items.first().and_then(text),
        Value::Map(entries) => at(entries, "name"),
    }
}

fn at(entries: &[(String, Value)], name: &str) -> Option<String> {
    entries.iter().find(|(key, _)| key == name).and_then(|(_, value)| text(value))
}

fn set(site: &mut Site, key: &str, value: String) {
    match key {
        "title" => site.title = value,
        "description" => site.description = value,
        // Themes write the locale of a C library, `fr_FR`.
        "lang" => site.language = value.replace('_', "-"),
        "author" => site.author = Some(value),
        "permalink" => site.permalink = value,
        "paginate" => site.page_size = value.parse().unwrap_or(site.page_size),
        _ => {}
    }
}

/// `url` and `baseurl` as one URL, with or without the slashes that authors put around them.
fn base_url(entries: &[(String, Value)]) -> Option<String> {
    let url = at(entries, "url")?;
    let url = url.trim_end_matches('/');
    let path = at(entries, "baseurl").unwrap_or_default();
    match path.trim_matches('/') {
        "" => Some(url.to_owned()),
        path => Some(format!("{url}/{path}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jekyll_site_keeps_its_name_address_and_habits() {
        let yaml = "title: Le Journal\nurl: https://a.example\nbaseurl: /blog\nlang: fr_FR\n\
            author:\n  name: Zoé\n  email: z@a.example\npermalink: /:year/:title/\npaginate: 5\n\
            description: >-\n  Des essais\n  et des notes\nplugins:\n- jekyll-feed\n";
        let Config { site, diagnostics, .. } = read(yaml);
        assert_eq!(diagnostics, []);
        let expected = Site {
            title: "Le Journal".into(),
            description: "Des essais et des notes".into(),
            language: "fr-FR".into(),
            base_url: Some("https://a.example/blog".into()),
            author: Some("Zoé".into()),
            permalink: "/:year/:title/".into(),
            page_size: 5.try_into().unwrap(),
        };
        assert_eq!(site, expected);
    }

    #[test]
    fn what_is_left_out_has_its_default() {
        let empty = "title:\ndescription: ~\nlang: ''\nurl: \"\"\nbaseurl: \"\"\nauthor: {}\n\
            permalink:\npaginate: 0\n";
        for yaml in ["", "# nothing\n", "---\n---\n", "theme: minima\n", empty] {
            let config = read(yaml);
            assert_eq!(config.site, Site::default(), "{yaml:?}");
            assert_eq!(config.diagnostics, [], "{yaml:?}");
        }
    }

    #[test]
    fn document_marks_and_byte_order_marks_are_passed_over() {
        for yaml in [
            "---\ntitle: Le Journal\n",
            "---\ntitle: Le Journal\n...\n",
            "%YAML 1.2\n---\ntitle: Le Journal\n",
            "\u{feff}title: Le Journal\r\nlayout: post\r\n",
        ] {
            let config = read(yaml);
            assert_eq!(config.site.title, "Le Journal", "{yaml:?}");
            assert_eq!(config.diagnostics, [], "{yaml:?}");
        }
    }

    #[test]
    fn the_address_is_joined_with_one_slash() {
        for (url, path, expected) in [
            ("https://a.example", "blog", Some("https://a.example/blog")),
            ("https://a.example/", "/blog/", Some("https://a.example/blog")),
            ("https://a.example/", "/", Some("https://a.example")),
            ("", "/blog", None),
        ] {
            let config = read(&format!("url: \"{url}\"\nbaseurl: \"{path}\"\n"));
            assert_eq!(config.site.base_url.as_deref(), expected, "{url} {path}");
        }
    }

    #[test]
    fn a_line_that_is_no_yaml_is_told_by_its_own_number() {
        let config = read("title: Le Journal\n\nwhat is this\n");
        assert_eq!(config.site.title, "Le Journal");
        let [told] = config.diagnostics.as_slice() else { panic!("{:?}", config.diagnostics) };
        assert_eq!((told.file.as_str(), told.line), (FILE, Some(3)));
        assert_eq!(told.excerpt, "what is this");
    }
}
