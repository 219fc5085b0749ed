//! Reading offline, as a Jekyll site sets it.

use feuilleton_core::{post::Value, site::Site};

/// `offline: {enabled: true, posts: 10}`, as in `feuilleton.toml`.
pub(super) fn own(site: &mut Site, value: &Value) -> Result<(), String> {
    if let Some(enabled) = value.get("enabled") {
        let switch = enabled.as_switch();
        site.offline.enabled = switch.ok_or("`enabled` is `true` or `false`")?;
    }
    if let Some(posts) = value.get("posts") {
        let number = posts.as_text().and_then(|text| text.parse().ok());
        site.offline.posts = number.ok_or("`posts` is a number of posts")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn a_jekyll_site_says_what_is_read_offline() {
        let read = |yaml: &str| read(&format!("feuilleton:\n  offline: {yaml}\n"));
        let set = read("{ enabled: false, posts: 3 }");
        assert_eq!((set.site.offline.enabled, set.site.offline.posts), (false, 3));
        assert_eq!(set.diagnostics, []);
        for (yaml, fault) in
            [("{ posts: many }", "a number of posts"), ("{ enabled: maybe }", "`true`")]
        {
            let told = read(yaml).diagnostics;
            assert!(told.iter().any(|it| it.message.contains(fault)), "{yaml}: {told:?}");
        }
    }
}
