//! Pages as HTML, printed by the components that the browser runs.

use feuilleton_core::{route::Route, site::Masthead};
use leptos::prelude::*;

use crate::{
    app::{App, name},
    blog::{Blog, Opening, View},
    i18n::Language,
    location::{Location, Routing},
    settings::{Content, Settings},
    surroundings,
};

/// A page that has been printed.
#[derive(Debug)]
pub struct Page {
    /// What stands in the element with the id `feuilleton`.
    pub html: String,
    /// What the page is called, as text, without the name of the blog; none for the front page.
    pub name: Option<String>,
    /// Language of the app's own words in it.
    pub language: Language,
}

/// Prints the page at a route.
///
/// `base` is the path under which the site will be served: it begins and ends with `/`. `language` is
/// a BCP 47 tag; where the app does not speak it, `otherwise` is tried, and then English.
pub fn page(view: View, route: Route, masthead: &Masthead, base: &str, language: &str) -> Page {
    let language = Language::of_tag(language)
        .or_else(|| Language::of_tag(&masthead.language))
        .unwrap_or(Language::English);
    let name = name(&view, language.words());
    let location = Location { route: Ok(route), fragment: String::new() };
    let opening = Opening { view, masthead: masthead.clone(), language, location };
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        let settings = settings(base);
        let blog = Blog::new(&settings, opening, surroundings::Page::new(&settings));
        // Leptos writes the comments that it will look for in a short form, which browsers read and the
        // standard of HTML forbids. In text and attributes every `<` is escaped.
        view! { <App blog /> }.to_html().replace("<!>", "<!---->")
    });
    Page { html, name, language }
}

fn settings(base: &str) -> Settings {
    Settings {
        routing: Routing::Path { base: base.to_owned() },
        content: Content::Json,
        modules: base.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use feuilleton_core::{
        html::{SafeHtml, clean},
        listing::Item,
        markdown::Context,
    };

    use super::*;
    use crate::article::Article;

    fn print(language: &str) -> Page {
        let html: SafeHtml = clean("<p id=\"here\">Il <em>pleut</em>.</p>", Context::PLAIN);
        let mut item =
            Item { title: "L’été <1>".into(), tags: vec!["Été".into()], ..Item::default() };
        item.date_published = Some("2016-08-01T00:00:00Z".into());
        item.extension.path = "2016/08/01/ete/".into();
        let view = View::Entry(item.into(), Article::new(html, &[]));
        let masthead =
            Masthead { title: "Le Blog".into(), language: "fr".into(), ..Masthead::default() };
        page(view, Route::parse("2016/08/01/ete/").unwrap(), &masthead, "/blog/", language)
    }

    #[test]
    fn a_post_is_complete_without_the_app() {
        let page = print("fr");
        for part in [
            "<p id=\"here\">Il <em>pleut</em>.</p>",
            "<h1>L’été &lt;1&gt;</h1>",
            "<time datetime=\"2016-08-01\" lang=\"fr\">1 août 2016</time>",
            "href=\"/blog/tag/%C3%A9t%C3%A9/\"",
            "Mots-clés",
        ] {
            assert!(page.html.contains(part), "{part}: {}", page.html);
        }
        assert_eq!(page.name.as_deref(), Some("L’été <1>"));
        assert_eq!(page.language, Language::French);
    }

    #[test]
    fn a_post_in_a_language_that_the_app_does_not_speak_stands_in_the_frame_of_the_blog() {
        assert_eq!(print("de").language, Language::French);
        assert_eq!(print("en-GB").language, Language::English);
    }
}
