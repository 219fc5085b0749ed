//! What is shown, and the way from one place to the next.

mod arrival;
mod recent;

use std::sync::Arc;

use feuilleton_core::{
    listing::{Feed, Item},
    route::{Route, Taxonomy},
    site::Masthead,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{Language, Words},
    location::{Location, Routing, Tab},
    settings::Settings,
    source::{Document, Failure, Source},
    theme::Theme,
};
use arrival::Arrival;
use recent::Recent;

/// What fills the page.
#[derive(Debug, Clone)]
pub enum View {
    /// Nothing yet: the first content is on its way.
    Loading,
    /// One page of the posts of the blog or of a term.
    Listing(Route, Arc<Feed>),
    /// All terms of a taxonomy.
    Terms(Taxonomy, Arc<Feed>),
    /// A post or page.
    Entry(Arc<Item>),
    /// There is no such page.
    NotFound,
    /// The page could not be fetched.
    Failed(Failure),
}

/// One blog on one page: a handle that is copied into every component.
#[derive(Debug, Clone, Copy)]
pub struct Blog {
    /// What fills the page.
    pub view: RwSignal<View>,
    /// Whether something else is on its way.
    pub busy: RwSignal<bool>,
    /// Title and pages of the blog.
    pub masthead: RwSignal<Masthead>,
    /// The reader's language.
    pub language: RwSignal<Language>,
    /// The reader's colours.
    pub theme: RwSignal<Theme>,
    /// Where the reader is or is going.
    pub location: RwSignal<Location>,
    state: StoredValue<State>,
}

/// What no component looks at.
#[derive(Debug)]
struct State {
    routing: Routing,
    source: Source,
    tab: Tab,
    recent: Recent,
    /// Number of the newest journey; answers to older ones come too late.
    journey: u32,
}

impl Blog {
    /// The blog that the page's settings describe, with the reader's own choices.
    pub fn new(settings: &Settings) -> Self {
        let location = here(&settings.routing);
        Self {
            view: RwSignal::new(View::Loading),
            busy: RwSignal::new(false),
            masthead: RwSignal::new(Masthead { title: document().title(), ..Masthead::default() }),
            language: RwSignal::new(Language::of_reader()),
            theme: RwSignal::new(Theme::remembered()),
            location: RwSignal::new(location),
            state: StoredValue::new(State {
                routing: settings.routing.clone(),
                source: Source::of_site(settings),
                tab: Tab::open(),
                recent: Recent::default(),
                journey: 0,
            }),
        }
    }

    /// Fetches the first content and follows the reader from then on.
    pub fn start(self) {
        let source = self.source();
        spawn_local(async move {
            // Without it the blog is readable all the same: the page's own title stands in.
            if let Ok(mut masthead) = source.masthead().await {
                if masthead.title.is_empty() {
                    masthead.title = self.masthead.with_untracked(|page| page.title.clone());
                }
                self.masthead.set(masthead);
            }
        });
        self.travel(Arrival::Opened { top: self.state.with_value(|state| state.tab.top()) });
        window_event_listener(leptos::ev::popstate, move |_| self.moved());
        window_event_listener(leptos::ev::pagehide, move |_| {
            self.state.update_value(|state| state.tab.leave())
        });
    }

    /// The reader's language at this moment. Pages are made anew when it changes.
    pub fn language(self) -> Language {
        self.language.get_untracked()
    }

    /// The app's words in the reader's language at this moment.
    pub fn words(self) -> &'static Words {
        self.language().words()
    }

    /// A word that follows the reader's language, for what stays in the page.
    pub fn word(
        self,
        word: fn(&'static Words) -> &'static str,
    ) -> impl Fn() -> &'static str + Copy {
        move || word(self.language.get().words())
    }

    /// The address of a page, for links.
    pub fn href(self, route: &Route) -> String {
        self.state.with_value(|state| state.routing.href(route))
    }

    /// The address of a path that a document names; the front page where the path is not sound.
    pub fn href_of_path(self, path: &str) -> String {
        self.href(&Route::parse(path).unwrap_or(Route::HOME))
    }

    /// How addresses are spelled.
    pub fn routing(self) -> Routing {
        self.state.with_value(|state| state.routing.clone())
    }

    /// The reader follows a link.
    pub fn visit(self, location: Location) {
        self.state.update_value(|state| state.tab.push(&state.routing.href_to(&location)));
        let same_page = self.location.with_untracked(|old| old.route == location.route);
        self.location.set(location);
        if same_page && self.has_arrived() {
            Arrival::Followed.settle(self);
        } else {
            self.travel(Arrival::Followed);
        }
    }

    /// The reader asks once more for a page that did not arrive.
    pub fn retry(self) {
        self.travel(Arrival::Followed);
    }

    /// The reader went back or forth, or typed an address.
    fn moved(self) {
        self.state.update_value(|state| state.tab.moved());
        let (top, location) =
            self.state.with_value(|state| (state.tab.top(), here(&state.routing)));
        let same_page = self.location.with_untracked(|old| old.route == location.route);
        self.location.set(location);
        let arrival = Arrival::Returned { top };
        if same_page && self.has_arrived() {
            arrival.settle(self);
        } else {
            self.travel(arrival);
        }
    }

    fn source(self) -> Source {
        self.state.with_value(|state| state.source.clone())
    }

    fn journey(self) -> u32 {
        self.state.with_value(|state| state.journey)
    }

    fn has_arrived(self) -> bool {
        let shown = |view: &View| !matches!(view, View::Loading | View::Failed(_));
        !self.busy.get_untracked() && self.view.with_untracked(shown)
    }

    /// Fetches what is at the current location and shows it. What was shown stays until then.
    fn travel(self, arrival: Arrival) {
        self.state.update_value(|state| state.journey = state.journey.wrapping_add(1));
        let journey = self.journey();
        let Ok(route) = self.location.with_untracked(|location| location.route.clone()) else {
            return self.show(View::NotFound, arrival);
        };
        if let Some(document) = self.state.with_value(|state| state.recent.get(&route)) {
            return self.show(View::of(route, document), arrival);
        }
        self.busy.set(true);
        let source = self.source();
        spawn_local(async move {
            let answer = source.load(&route).await;
            if self.journey() != journey {
                return;
            }
            let view = match answer {
                Ok(document) => {
                    self.state.update_value(|state| state.recent.put(&route, &document));
                    View::of(route, document)
                }
                Err(Failure::NotFound) => View::NotFound,
                Err(failure) => View::Failed(failure),
            };
            self.show(view, arrival);
        });
    }

    fn show(self, view: View, arrival: Arrival) {
        self.busy.set(false);
        self.view.set(view);
        arrival.settle(self);
    }
}

impl View {
    fn of(route: Route, document: Document) -> Self {
        match (document, route) {
            (Document::Listing(feed), Route::Terms(taxonomy)) => Self::Terms(taxonomy, feed),
            (Document::Listing(feed), route) => Self::Listing(route, feed),
            (Document::Entry(item), _) => Self::Entry(item),
        }
    }
}

/// The place that the address bar names.
fn here(routing: &Routing) -> Location {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    // The server sent the app for this address, so it is the blog's to say that nothing is there.
    routing.locate(&path, &hash).unwrap_or(Location {
        route: Err(feuilleton_core::route::BadPath),
        fragment: String::new(),
    })
}
