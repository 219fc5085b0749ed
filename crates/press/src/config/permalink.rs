//! A permalink of the site that gives no post an address.

use feuilleton_core::{
    diagnostic::Diagnostic,
    post::{PLAIN_PERMALINK, permalink_fault},
    site::Site,
};

use super::line_of;

/// Tells what is wrong with the site's permalink, and takes a plain one in its place: each post would
/// tell it again.
pub(super) fn check(site: &mut Site, file: &str, text: &str) -> Option<Diagnostic> {
    let fault = permalink_fault(&site.permalink)?;
    let line = line_of(text, "permalink");
    site.permalink = PLAIN_PERMALINK.to_owned();
    Some(Diagnostic {
        file: file.to_owned(),
        line: line.map(|(number, _)| number),
        excerpt: line.map(|(_, text)| text.to_owned()).unwrap_or_default(),
        message: format!("this permalink {fault}; posts get plain addresses"),
        remedy: "write `pretty` or a path such as `/:year/:title/`".into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_permalink_that_no_post_can_have_is_told_once_with_its_line() {
        for (permalink, fault) in [
            ("date", None),
            ("pretty", None),
            (" /:categories/:title.html ", None),
            ("/:yaer/:title/", Some("has the placeholder `:yaer`, which has no value here")),
            ("/../:title/", Some("could lead out of the site")),
            ("https://a.example/:title/", Some("is a whole URL, not a path")),
            ("/", Some("is the address of the newest posts")),
        ] {
            let mut site = Site { permalink: permalink.into(), ..Site::default() };
            let text = format!("title: a\npermalink: {permalink}\n");
            let told = check(&mut site, "_config.yml", &text);
            let kept = if fault.is_none() { permalink } else { PLAIN_PERMALINK };
            assert_eq!(site.permalink, kept);
            let expected = fault.map(|fault| {
                (Some(2), format!("this permalink {fault}; posts get plain addresses"))
            });
            assert_eq!(told.map(|told| (told.line, told.message)), expected, "{permalink}");
        }
    }
}
