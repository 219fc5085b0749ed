//! Pages at old addresses that lead to the posts of today, as jekyll-redirect-from makes them.

use std::collections::HashMap;

use anyhow::Result;
use feuilleton_core::{
    listing::Item,
    route::{Key, Route},
};

use crate::{escape::escaped, output::Output};

/// The old addresses of each post, by its file.
pub(crate) fn by_file(redirects: &[(Key, String)]) -> HashMap<&str, Vec<&Key>> {
    let mut old: HashMap<&str, Vec<&Key>> = HashMap::new();
    for (key, file) in redirects {
        old.entry(file).or_default().push(key);
    }
    old
}

/// Writes, for each old address of a post, a page that leads on, and the post's document for links that
/// the app follows by itself.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write(old: &[&Key], document: &Item, output: &impl Output) -> Result<()> {
    for &key in old {
        let route = Route::Entry(key.clone());
        output.write(&route, "index.html", page(key, document).as_bytes())?;
        output.write_json(&route, route.data_file(), document)?;
    }
    Ok(())
}

/// The page at `key`. Its links are relative, so that the blog can be served under any path.
fn page(key: &Key, item: &Item) -> String {
    let up = "../".repeat(key.segments().count());
    let to = escaped(&format!("{up}{}", item.extension.path));
    let language = escaped(item.language.as_deref().unwrap_or(""));
    let (title, canonical) = (escaped(&item.title), escaped(&item.url));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n<p><a href=\"{to}\">{title}</a></p>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_leads_up_and_down_again_and_shows_the_title_as_text() {
        let mut item = Item { title: "<b>A & \"B\"".into(), ..Item::default() };
        item.extension.path = "2016/03/12/a&b/".into();
        item.url = "https://a.example/2016/03/12/a&b/".into();
        let html = page(&Key::parse("/2009/old title.html").unwrap(), &item);
        for expected in [
            "content=\"0; url=../../2016/03/12/a&amp;b/\"",
            "<a href=\"../../2016/03/12/a&amp;b/\">&lt;b&gt;A &amp; &quot;B&quot;</a>",
            "<link rel=\"canonical\" href=\"https://a.example/2016/03/12/a&amp;b/\">",
        ] {
            assert!(html.contains(expected), "{expected}: {html}");
        }
    }
}
