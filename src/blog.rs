//! What is shown, and the way from one place to the next.

mod arrival;
mod opening;
mod recent;
mod view;

pub use opening::Opening;
pub use view::View;

use feuilleton_core::{
    listing::Item,
    route::Route,
    site::{Discussion, Masthead},
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    article::Renderers,
    i18n::{Language, Words},
    location::{Location, Routing, Tab},
    settings::Settings,
    source::Source,
    theme::Theme,
};
use arrival::Arrival;
use recent::Recent;

/// One blog on one page: a handle that is copied into every component.
#[derive(Debug, Clone, Copy)]
pub struct Blog {
    /// What fills the page.
    pub view: RwSignal<View, LocalStorage>,
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
    state: StoredValue<State, LocalStorage>,
}

/// What no component looks at.
#[derive(Debug)]
struct State {
    routing: Routing,
    modules: String,
    source: Source,
    renderers: Renderers,
    tab: Tab,
    recent: Recent,
    /// Number of the newest journey; answers to older ones come too late.
    journey: u32,
}

impl Blog {
    /// The blog that the page's settings describe, as it opens.
    pub fn new(settings: &Settings, opening: Opening) -> Self {
        Self {
            view: RwSignal::new_local(opening.view),
            busy: RwSignal::new(false),
            masthead: RwSignal::new(opening.masthead),
            language: RwSignal::new(opening.language),
            theme: RwSignal::new(Theme::System),
            location: RwSignal::new(opening.location),
            state: StoredValue::new_local(State {
                routing: settings.routing.clone(),
                modules: settings.modules.clone(),
                source: Source::of_site(settings),
                renderers: Renderers::of_site(settings),
                tab: Tab::default(),
                recent: Recent::default(),
                journey: 0,
            }),
        }
    }

    /// Fetches the first content and follows the reader from then on.
    pub fn start(self) {
        self.accompany();
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
        self.travel(Arrival::Opened { top: self.top() });
    }

    /// Follows the reader from a page that was printed.
    pub fn take_over(self) {
        self.accompany();
        if let Some(language) = Language::remembered() {
            language.apply();
            self.language.set(language);
        }
        let view = self.view.get_untracked();
        if matches!(view, View::NotFound) {
            // The host has no page for this spelling of an address; the blog may have one.
            self.travel(Arrival::Opened { top: self.top() });
        } else if let Ok(route) = self.location.with_untracked(|place| place.route.clone()) {
            self.state.update_value(|state| state.recent.put(&route, &view));
        }
    }

    /// Takes part in the tab's history, and shows the reader's own colours.
    fn accompany(self) {
        self.theme.set(Theme::remembered());
        self.state.update_value(|state| state.tab = Tab::open());
        window_event_listener(leptos::ev::popstate, move |_| self.moved());
        window_event_listener(leptos::ev::pagehide, move |_| {
            self.state.update_value(|state| state.tab.leave())
        });
    }

    /// How far the current page had been scrolled when it was left, in CSS pixels.
    fn top(self) -> i32 {
        self.state.with_value(|state| state.tab.top())
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

    /// A part of a page that is made anew when the reader's language changes.
    pub fn in_language<V>(self, part: impl Fn() -> V) -> impl Fn() -> V {
        move || {
            self.language.track();
            part()
        }
    }

    /// The address of a page, for links.
    pub fn href(self, route: &Route) -> String {
        self.state.with_value(|state| state.routing.href(route))
    }

    /// The address of a path that a document names; the front page where the path is not sound.
    pub fn href_of_path(self, path: &str) -> String {
        self.href(&Route::parse(path).unwrap_or(Route::HOME))
    }

    /// The address of a post's Markdown as its author wrote it.
    pub fn href_of_source(self, item: &Item) -> String {
        self.source().url_of_file(item)
    }

    /// Where readers comment on a post or page, if they do.
    pub(crate) fn discussion(self, item: &Item) -> Option<Discussion> {
        let discussion = self.masthead.with(|masthead| masthead.discussion.clone());
        discussion.filter(|_| item.extension.comments)
    }

    /// Folder of the app's modules: an absolute URL or path that ends in `/`.
    pub(crate) fn modules(self) -> String {
        self.state.with_value(|state| state.modules.clone())
    }

    /// How addresses are spelled.
    pub fn routing(self) -> Routing {
        self.state.with_value(|state| state.routing.clone())
    }

    /// The reader is likely to open a text: what renders it begins to load.
    pub(crate) fn expect_text(self) {
        self.renderers().begin();
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
            self.state.with_value(|state| (state.tab.top(), Location::here(&state.routing)));
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

    fn renderers(self) -> Renderers {
        self.state.with_value(|state| state.renderers.clone())
    }

    fn journey(self) -> u32 {
        self.state.with_value(|state| state.journey)
    }

    fn has_arrived(self) -> bool {
        let shown = |view: &View| view.is_content() || matches!(view, View::NotFound);
        !self.busy.get_untracked() && self.view.with_untracked(shown)
    }

    /// Fetches what is at the current location and shows it. What was shown stays until then.
    fn travel(self, arrival: Arrival) {
        self.state.update_value(|state| state.journey = state.journey.wrapping_add(1));
        let journey = self.journey();
        let Ok(route) = self.location.with_untracked(|location| location.route.clone()) else {
            return self.show(View::NotFound, arrival);
        };
        if let Some(view) = self.state.with_value(|state| state.recent.get(&route)) {
            return self.show(view, arrival);
        }
        self.busy.set(true);
        let (source, renderers) = (self.source(), self.renderers());
        spawn_local(async move {
            let view = View::fetch(route.clone(), source, renderers).await;
            if self.journey() != journey {
                return;
            }
            if view.is_content() {
                self.state.update_value(|state| state.recent.put(&route, &view));
            }
            self.show(view, arrival);
        });
    }

    fn show(self, view: View, arrival: Arrival) {
        self.busy.set(false);
        if matches!(view, View::Listing(..)) {
            self.renderers().begin_when_idle();
        }
        self.view.set(view);
        arrival.settle(self);
    }
}
