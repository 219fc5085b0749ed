//! Pages at old addresses that lead to the posts of today, as jekyll-redirect-from makes them.

use anyhow::{Context, Result};
use feuilleton_core::{
    listing::Item,
    route::{Key, Route},
};

use crate::{library::Library, output::Output};

/// Writes, for each old address, a page that leads on, and the post's document for links that the app
/// follows by itself.
///
/// # Errors
/// When a file cannot be written: the message names it.
pub(crate) fn write(library: &Library<'_>, output: &mut Output) -> Result<()> {
    let catalogue = &library.catalogue;
    for (key, file) in &library.redirects {
        let mut items = catalogue.posts().iter().chain(catalogue.pages());
        let item = items.find(|item| item.extension.source == *file).context("a lost post")?;
        let texts = library.texts.get(file).context("a post without a text")?;
        let route = Route::Entry(key.clone());
        output.write(&route, "index.html", page(key, item).as_bytes())?;
        output.write_json(&route, route.data_file(), &item.clone().with_body(&texts.body))?;
    }
    Ok(())
}

/// The page at `key`. Its links are relative, so that the blog can be served under any path.
fn page(key: &Key, item: &Item) -> String {
    let up = "../".repeat(key.segments().count());
    let to = escape(&format!("{up}{}", item.extension.path));
    let language = escape(item.language.as_deref().unwrap_or(""));
    let (title, canonical) = (escape(&item.title), escape(&item.url));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n<p><a href=\"{to}\">{title}</a></p>\n"
    )
}

/// The text as it stands in HTML, between tags or within `"`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
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
