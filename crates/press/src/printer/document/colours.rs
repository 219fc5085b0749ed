//! The colours that a blog wants in place of those that come with the app, as one rule: `tokens.css`
//! looks for them under these names.

use feuilleton_core::site::Theme;

/// The rule; `None` where the blog wants no others.
pub(super) fn sheet(theme: &Theme) -> Option<String> {
    let light = theme.light.colours().map(|colour| (colour, "light"));
    let dark = theme.dark.colours().map(|colour| (colour, "dark"));
    let colours = light.chain(dark);
    let lines: String = colours
        .map(|((name, colour), paper)| format!("--{name}-{paper}:{};", colour.as_str()))
        .collect();
    (!lines.is_empty()).then(|| format!(":root{{{lines}}}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blog_says_the_colours_that_it_wants_and_no_others() {
        let json = r##"{"light":{"accent":"#123456","ink":"black"},"dark":{"accent":"oklch(0.7 0.1 35)"}}"##;
        for (json, expected) in [
            (
                json,
                Some(
                    ":root{--accent-light:#123456;--ink-light:black;--accent-dark:oklch(0.7 0.1 35);}",
                ),
            ),
            (r#"{"light":{"accent":"red}</style>"}}"#, None),
            ("{}", None),
        ] {
            let theme = serde_json::from_str(json).unwrap();
            assert_eq!(sheet(&theme).as_deref(), expected, "{json}");
        }
    }

    #[test]
    fn every_colour_has_its_place_among_the_tokens() {
        let all = ["accent", "paper", "ink", "quiet", "rule", "tint"];
        let palette = all.map(|name| format!("\"{name}\":\"red\"")).join(",");
        let json = format!("{{\"light\":{{{palette}}},\"dark\":{{{palette}}}}}");
        let tokens = include_str!("../../../../../style/tokens.css");
        let sheet = sheet(&serde_json::from_str(&json).unwrap()).unwrap();
        for line in sheet.trim_start_matches(":root{").split(';').filter(|line| *line != "}") {
            let (name, _) = line.split_once(':').unwrap();
            assert_eq!(tokens.matches(&format!("var({name},")).count(), 1, "{name}");
        }
    }
}
