//! Every word that the app itself says, in both languages.
//!
//! A struct and not a table of keys: a word that is missing in one language does not compile.

use core::num::NonZeroU32;

/// The app's words in one language.
#[derive(Debug)]
pub struct Words {
    /// Link that leads past the masthead.
    pub skip: &'static str,
    /// Name of the navigation for screen readers.
    pub navigation: &'static str,
    /// Link to the newest posts.
    pub home: &'static str,
    /// Link to, and heading of, the list of all posts by year.
    pub archive: &'static str,
    /// Link to, and heading of, the search.
    pub search: &'static str,
    /// Where the search has not come, before the link to the archive.
    pub search_help: &'static str,
    /// Link to, and heading of, the list of tags.
    pub tags: &'static str,
    /// Heading of the list of categories.
    pub categories: &'static str,
    /// Heading of the list of authors.
    pub authors: &'static str,
    /// Heading of the list of languages.
    pub languages: &'static str,
    /// Before the name of a tag.
    pub tag: &'static str,
    /// Before the name of a category.
    pub category: &'static str,
    /// Before the name of an author, in a listing's heading.
    pub author: &'static str,
    /// Before the name of a language, in a listing's heading.
    pub in_language: &'static str,
    /// Before the authors of a post.
    pub by: &'static str,
    /// Between the last two authors of a post.
    pub and: &'static str,
    /// Before the date of the last change.
    pub updated: &'static str,
    /// Name of the list of a post's tags for screen readers.
    pub tagged: &'static str,
    /// Name of the pager for screen readers.
    pub pages: &'static str,
    /// Link to the page with older posts.
    pub older: &'static str,
    /// Link to the page with newer posts.
    pub newer: &'static str,
    /// Name of the links at the end of a post for screen readers.
    pub neighbours: &'static str,
    /// Before the title of the post before.
    pub previous: &'static str,
    /// Before the title of the post after.
    pub next: &'static str,
    /// Heading of an article's contents.
    pub contents: &'static str,
    /// The button that opens the reading settings.
    pub settings: &'static str,
    /// While a page is on its way.
    pub loading: &'static str,
    /// Heading where a listing has no posts.
    pub empty: &'static str,
    /// What to do then.
    pub empty_help: &'static str,
    /// Heading where there is no such page.
    pub not_found: &'static str,
    /// What to do then.
    pub not_found_help: &'static str,
    /// Heading where a page could not be fetched.
    pub failed: &'static str,
    /// The network did not answer.
    pub failed_network: &'static str,
    /// The network is off.
    pub failed_offline: &'static str,
    /// The answer took too long.
    pub failed_timeout: &'static str,
    /// The server answered with an error; its status follows.
    pub failed_status: &'static str,
    /// The answer was not what it should be.
    pub failed_malformed: &'static str,
    /// A part of the app did not arrive.
    pub failed_module: &'static str,
    /// The text arrived and could not be shown.
    pub unrendered: &'static str,
    /// Link to the Markdown of a text that could not be shown.
    pub read_source: &'static str,
    /// Button that tries again.
    pub retry: &'static str,
    /// Link to the newest posts where something went wrong.
    pub back_home: &'static str,
    /// Name of the links at the foot for screen readers.
    pub foot: &'static str,
    /// What the blog is made with.
    pub imprint: &'static str,
    /// Above the heading where there is no such page.
    pub erratum: &'static str,
    /// Above the heading where a page could not be fetched.
    pub interruption: &'static str,
    /// Link to the feed.
    pub feed: &'static str,
    /// Link that shows the comments, which a service has.
    pub show_comments: fn(&str) -> String,
    /// Heading of the parts of a series, by its name.
    pub series: fn(&str) -> String,
    /// Heading of the posts that share tags with one.
    pub related: &'static str,
    /// Link to where a change can be suggested.
    pub edit: &'static str,
    /// Said of a page of a listing: `page 2 of 5`.
    pub page_of: fn(NonZeroU32, u32) -> String,
    /// Number of posts.
    pub posts: fn(usize) -> String,
    /// Reading time.
    pub minutes: fn(usize) -> String,
}

pub(super) const FRENCH: Words = Words {
    skip: "Aller au contenu",
    navigation: "Rubriques",
    home: "À la une",
    archive: "Archives",
    search: "Recherche",
    search_help: "Elle a besoin de JavaScript ; ceci s’en passe :",
    tags: "Mots-clés",
    categories: "Catégories",
    authors: "Auteurs",
    languages: "Langues",
    tag: "Mot-clé",
    category: "Catégorie",
    author: "Auteur",
    in_language: "Langue",
    by: "Par",
    and: "et",
    updated: "mis à jour le",
    tagged: "Mots-clés de l’article",
    pages: "Pages de la liste",
    older: "Plus anciens",
    newer: "Plus récents",
    neighbours: "Articles voisins",
    previous: "Précédemment",
    next: "À suivre",
    contents: "Sommaire",
    settings: "Réglages de lecture",
    loading: "Chargement…",
    empty: "Rien à lire ici pour l’instant",
    empty_help: "Le premier article paraîtra à cette place.",
    not_found: "Cette page n’existe pas",
    not_found_help: "L’adresse est peut-être incomplète, ou l’article a changé de place.",
    failed: "La page n’est pas arrivée",
    failed_network: "Le serveur ne répond pas.",
    failed_offline: "Vous semblez être hors ligne.",
    failed_timeout: "La réponse s’est fait trop attendre.",
    failed_status: "Le serveur a répondu par l’erreur",
    failed_malformed: "La réponse du serveur est illisible.",
    failed_module: "Il manque la partie du programme qui compose les textes.",
    unrendered: "Le texte est arrivé, mais sa composition s’est interrompue.",
    read_source: "Lire le manuscrit",
    retry: "Réessayer",
    back_home: "Retourner à la une",
    foot: "Pied de page",
    imprint: "Composé en Markdown, imprimé par Feuilleton.",
    erratum: "Erratum",
    interruption: "Interruption",
    feed: "Flux JSON",
    show_comments: |service| format!("Afficher les commentaires, que garde {service}"),
    series: |name| format!("Feuilleton\u{a0}: {name}"),
    related: "Dans le même esprit",
    edit: "Proposer une correction",
    page_of: |page, pages| format!("Page {page} sur {pages}"),
    posts: |count| format!("{count}\u{a0}{}", if count < 2 { "article" } else { "articles" }),
    minutes: |count| format!("{count}\u{a0}min de lecture"),
};

pub(super) const ENGLISH: Words = Words {
    skip: "Skip to content",
    navigation: "Sections",
    home: "Front page",
    archive: "Archive",
    search: "Search",
    search_help: "It needs JavaScript; this does without:",
    tags: "Tags",
    categories: "Categories",
    authors: "Authors",
    languages: "Languages",
    tag: "Tag",
    category: "Category",
    author: "Author",
    in_language: "Language",
    by: "By",
    and: "and",
    updated: "updated",
    tagged: "Tags of this post",
    pages: "Pages of this list",
    older: "Older",
    newer: "Newer",
    neighbours: "Neighbouring posts",
    previous: "Previously",
    next: "To be continued",
    contents: "Contents",
    settings: "Reading settings",
    loading: "Loading…",
    empty: "Nothing to read here yet",
    empty_help: "The first post will appear in this place.",
    not_found: "There is no such page",
    not_found_help: "The address may be incomplete, or the post may have moved.",
    failed: "The page did not arrive",
    failed_network: "The server does not answer.",
    failed_offline: "You seem to be offline.",
    failed_timeout: "The answer took too long.",
    failed_status: "The server answered with the error",
    failed_malformed: "The server’s answer cannot be read.",
    failed_module: "The part of the program that sets texts did not arrive.",
    unrendered: "The text arrived, but setting it broke off.",
    read_source: "Read the manuscript",
    retry: "Try again",
    back_home: "Back to the front page",
    foot: "Foot of the page",
    imprint: "Set in Markdown, printed by Feuilleton.",
    erratum: "Erratum",
    interruption: "Interruption",
    feed: "JSON Feed",
    show_comments: |service| format!("Show the comments, which {service} keeps"),
    series: |name| format!("Series: {name}"),
    related: "In the same vein",
    edit: "Suggest a correction",
    page_of: |page, pages| format!("Page {page} of {pages}"),
    posts: |count| format!("{count} {}", if count == 1 { "post" } else { "posts" }),
    minutes: |count| format!("{count}\u{a0}min read"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree_with_their_nouns() {
        for (count, french, english) in [
            (0, "0\u{a0}article", "0 posts"),
            (1, "1\u{a0}article", "1 post"),
            (2, "2\u{a0}articles", "2 posts"),
        ] {
            assert_eq!((FRENCH.posts)(count), french);
            assert_eq!((ENGLISH.posts)(count), english);
        }
    }
}
