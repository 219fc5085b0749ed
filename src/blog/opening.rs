//! What a page shows before anything has been fetched.

use feuilleton_core::site::Masthead;
use leptos::prelude::document;

use super::View;
use crate::{i18n::Language, location::Location, settings::Settings};

/// How a page begins.
#[derive(Debug, Clone)]
pub struct Opening {
    /// What fills the page.
    pub view: View,
    /// Title and pages of the blog.
    pub masthead: Masthead,
    /// Language of the app's own words.
    pub language: Language,
    /// The place that the page is.
    pub location: Location,
}

impl Opening {
    /// An empty page, in the reader's language.
    pub fn empty(settings: &Settings) -> Self {
        Self {
            view: View::Loading,
            masthead: Masthead { title: document().title(), ..Masthead::default() },
            language: Language::of_reader(),
            location: Location::here(&settings.routing),
        }
    }
}
