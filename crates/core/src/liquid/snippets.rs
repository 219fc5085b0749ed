//! Snippets that many sites have in `_includes`, and tags that plug-ins add: what they show, made
//! anew from their parameters.

mod figure;
mod page;
mod video;

use super::value::Value;

/// What is known of a snippet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Snippet {
    /// Nobody knows a snippet of this name.
    Unknown,
    /// A parameter is missing or is not what it should be.
    Incomplete,
    /// HTML, in one line.
    Markup(String),
}

impl Snippet {
    fn or_incomplete(markup: Option<String>) -> Self {
        markup.map_or(Self::Incomplete, Self::Markup)
    }
}

/// Snippets whose place is taken by the app, or that would ask other sites for something.
const NOTHING: [&str; 18] = [
    "ads",
    "adsense",
    "analytics",
    "comments",
    "disqus",
    "disquscomments",
    "googleads",
    "googleanalytics",
    "jbsetup",
    "mathjax",
    "share",
    "sharebuttons",
    "sharing",
    "socialshare",
    "socialsharing",
    "toc",
    "tableofcontents",
    "utterances",
];

/// Whether a snippet of this name has nothing to show here.
pub(super) fn shows_nothing(name: &str) -> bool {
    NOTHING.contains(&plain(name).as_str())
}

/// What `include` makes of a well-known name.
pub(super) fn include(name: &str, parameters: &[(String, Value)]) -> Snippet {
    let given = Parameters(parameters);
    match plain(name).as_str() {
        "video" | "embed" | "responsiveembed" => Snippet::or_incomplete(video::any(given)),
        "youtube" | "youtubeplayer" | "youtubeembed" | "youtubevideo" | "embedyoutube" | "yt" => {
            Snippet::or_incomplete(video::youtube(given))
        }
        "vimeo" | "vimeoplayer" | "vimeoembed" | "embedvimeo" => {
            Snippet::or_incomplete(video::vimeo(given))
        }
        "figure" | "image" | "img" | "picture" | "photo" | "imagecaption" | "captionedimage" => {
            Snippet::or_incomplete(figure::of(given))
        }
        name => page::include(name, given),
    }
}

/// What a plug-in's tag makes.
pub(super) fn tag(name: &str, arguments: &str) -> Snippet {
    let first = arguments.split_whitespace().next().unwrap_or_default().trim_matches(['"', '\'']);
    let parameters = [("id".to_owned(), Value::text(first))];
    let given = Parameters(&parameters);
    match name {
        "youtube" => Snippet::or_incomplete(video::youtube(given)),
        "vimeo" => Snippet::or_incomplete(video::vimeo(given)),
        "img" => Snippet::or_incomplete(figure::octopress(arguments)),
        "oembed" | "embed" | "tweet" | "twitter" => {
            Snippet::or_incomplete(video::any(given).or_else(|| page::link(first)))
        }
        "gist" | "codepen" | "asciicast" | "asciinema" => page::include(name, given),
        _ => Snippet::Unknown,
    }
}

/// The name without folder `embed`, ending and punctuation, in small letters.
fn plain(name: &str) -> String {
    let name = name.trim_matches(['"', '\'']);
    let name = name.strip_prefix("embed/").unwrap_or(name);
    let endings = [".html", ".liquid", ".md"];
    let name = endings.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// The parameters of a snippet.
#[derive(Debug, Clone, Copy)]
struct Parameters<'p>(&'p [(String, Value)]);

impl Parameters<'_> {
    /// The first of these parameters that says something.
    fn text(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| {
            let (_, value) = self.0.iter().find(|(key, _)| key == name)?;
            Some(value.to_text().trim().to_owned()).filter(|text| !text.is_empty())
        })
    }
}

/// Appends ` name="value"`.
fn attribute(markup: &mut String, name: &str, value: &str) {
    markup.push(' ');
    markup.push_str(name);
    markup.push_str("=\"");
    for c in value.chars() {
        match c {
            '"' => markup.push_str("&quot;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            // A blank line would end the HTML.
            '\n' | '\r' => markup.push(' '),
            c => markup.push(c),
        }
    }
    markup.push('"');
}

#[cfg(test)]
mod tests;
