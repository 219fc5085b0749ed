//! What a browser needs to know to put the blog among a reader's apps: the web app manifest
//! (<https://www.w3.org/TR/appmanifest/>).

use feuilleton_core::site::Site;
use serde_json::json;

use super::excerpt;

/// Path of the manifest relative to the site's base.
pub(crate) const FILE: &str = "manifest.webmanifest";

/// The paper's colour by day, `--paper` in `style/tokens.css`.
const PAPER: &str = "#fcfbf8";

/// Characters of a name that fit under an icon.
const SHORT: usize = 12;

/// The manifest; `icon` is the path of the app's icon, an SVG, relative to the site's base.
pub(crate) fn text(site: &Site, icon: &str) -> String {
    let base = site.base_path();
    let short = excerpt::shorten(&site.title, SHORT);
    let paper = site.theme.light.paper.as_ref().map_or(PAPER, |paper| paper.as_str());
    json!({
        "name": site.title, "short_name": short.trim_end_matches('…'),
        "description": site.description, "lang": site.language,
        "id": base, "start_url": base, "scope": base, "display": "minimal-ui",
        "background_color": paper, "theme_color": paper,
        "icons": [{
            "src": format!("{base}{icon}"), "type": "image/svg+xml", "sizes": "any", "purpose": "any",
        }],
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colour_is_that_of_the_paper() {
        let tokens = include_str!("../../../../style/tokens.css");
        assert!(tokens.contains(&format!("--paper: light-dark(var(--paper-light, {PAPER}),")));
    }

    #[test]
    fn a_blog_under_a_path_stays_there() {
        let site = Site {
            title: "Le carnet de \"Zoé\"".into(),
            language: "fr".into(),
            theme: serde_json::from_str(r##"{"light":{"paper":"#fed"}}"##).unwrap(),
            base_url: Some("https://a.example/blog".into()),
            ..Site::default()
        };
        let manifest: serde_json::Value =
            serde_json::from_str(&text(&site, "assets/1/icon.svg")).unwrap();
        for (key, expected) in [
            ("name", "Le carnet de \"Zoé\""),
            ("short_name", "Le carnet de"),
            ("lang", "fr"),
            ("start_url", "/blog/"),
            ("scope", "/blog/"),
            ("theme_color", "#fed"),
        ] {
            assert_eq!(manifest[key], expected, "{key}");
        }
        assert_eq!(manifest["icons"][0]["src"], "/blog/assets/1/icon.svg");
    }
}
