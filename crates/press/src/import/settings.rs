//! The configuration that says here what `_config.yml` says.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use feuilleton_core::site::Site;
use serde_json::Value;

/// What is said above the configuration.
pub(super) const HINT: &str = "\
`_config.yml` is read as it is. To do without it, write this into `feuilleton.toml`; it says the same:\n";

/// The settings that are not the usual ones, as TOML; with the hosts whose frames became links, to be
/// switched on.
///
/// # Errors
/// Never for a site that was read.
pub(super) fn toml(site: &Site, frames: &BTreeSet<String>) -> Result<String> {
    let mut own = serde_json::to_value(site).context("the configuration cannot be written")?;
    let usual =
        serde_json::to_value(Site::default()).context("the configuration cannot be written")?;
    if let (Value::Object(own), Some(zone)) = (&mut own, &site.timezone) {
        // The name alone: the rules of a zone are looked up.
        own.insert("timezone".into(), zone.name().into());
    }
    remove_usual(&mut own, &usual);
    let mut text = toml::to_string(&own).context("the configuration cannot be written")?;
    for host in frames {
        text.push_str(&format!("\n# [[embeds]]\n# host = {:?}\n", host));
    }
    Ok(text)
}

/// Takes out what has its default, and what is nothing.
fn remove_usual(own: &mut Value, usual: &Value) {
    let (Value::Object(own), Value::Object(usual)) = (own, usual) else { return };
    own.retain(|key, value| !value.is_null() && usual.get(key) != Some(value));
    for (key, value) in own {
        if let Some(usual) = usual.get(key) {
            remove_usual(value, usual);
        }
    }
}

#[cfg(test)]
mod tests {
    use feuilleton_core::post::Zone;

    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_says_the_same() {
        let json = r##"{"title":"Un \"b\"","permalink":"/:year/:title/","dialect":"jekyll","excerpt_separator":"<!--\nmore-->",
            "authors":{"zoe":{"name":"Zoé","url":"https://a.example"}},"kramdown":{"hard_wrap":"true"},
            "markdown":{"emoji":true},"feeds":{"entries":20},"theme":{"dark":{"ink":"#fff"}},
            "defaults":[{"scope":{"path":"films"},"values":{"lang":"fr","tags":["a"]}}],
            "social":[{"title":"M","url":"https://m.example"}],"base_url":"https://a.example/b"}"##;
        let site: Site = serde_json::from_str(json).unwrap();
        let frames = ["maps.example".to_owned()].into();
        let text = toml(&site, &frames).unwrap();
        assert_eq!(toml::from_str::<Site>(&text).unwrap(), site, "{text}");
        assert!(
            text.contains("# host = \"maps.example\"") && !text.contains("page_size"),
            "{text}"
        );
        assert_eq!(toml(&Site::default(), &BTreeSet::new()).unwrap(), "");
    }

    #[test]
    fn a_zone_is_written_by_its_name() {
        let zone = Zone::new("Europe/Paris", 3600, vec![(0, 7200)]);
        let site = Site { timezone: Some(zone), ..Site::default() };
        assert_eq!(toml(&site, &BTreeSet::new()).unwrap(), "timezone = \"Europe/Paris\"\n");
    }
}
