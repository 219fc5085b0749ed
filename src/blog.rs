//! What is shown, and the way from one place to the next.

mod opening;
mod recent;
mod view;

pub use opening::Opening;
pub use view::View;

use std::rc::Rc;

use feuilleton_core::{
    listing::Item,
    route::Route,
    site::{Discussion, Masthead},
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{Language, Words},
    location::{Location, Routing},
    settings::Settings,
    source::Source,
    surroundings::{Arrival, Surroundings},
};
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
    around: Rc<dyn Surroundings>,
    recent: Recent,
    /// What is on its way.
    coming: Vec<Route>,
    /// Where the reader waits to arrive, and how. What else comes is kept for later.
    awaited: Option<(Route, Arrival)>,
}

impl Blog {
    /// The blog that the settings describe, as it opens, in these surroundings.
    pub fn new(settings: &Settings, opening: Opening, around: Rc<dyn Surroundings>) -> Self {
        Self {
            view: RwSignal::new_local(opening.view),
            busy: RwSignal::new(false),
            masthead: RwSignal::new(opening.masthead),
            language: RwSignal::new(opening.language),
            location: RwSignal::new(opening.location),
            state: StoredValue::new_local(State {
                routing: settings.routing.clone(),
                modules: settings.modules.clone(),
                source: Source::of_site(settings, around.clone()),
                around,
                recent: Recent::default(),
                coming: Vec::new(),
                awaited: None,
            }),
        }
    }

    /// Fetches the first content, and the title of the blog beside it. `top` says how far the page had been scrolled
    /// before a reload, in CSS pixels.
    pub fn start(self, top: i32) {
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
        self.travel(Arrival::Opened { top });
    }

    /// Fetches the first content and nothing besides it.
    pub fn open(self) {
        self.travel(Arrival::Opened { top: 0 });
    }

    /// Follows the reader from a page that was printed; `top` as in [`Blog::start`].
    pub fn take_over(self, top: i32) {
        if let Some(language) = Language::remembered() {
            language.apply();
            self.language.set(language);
        }
        let view = self.view.get_untracked();
        if matches!(view, View::NotFound) {
            // The host has no page for this spelling of an address; the blog may have one.
            self.travel(Arrival::Opened { top });
        } else if let Ok(route) = self.location.with_untracked(|place| place.route.clone())
            && view.is_at(&route)
        {
            self.state.update_value(|state| state.recent.put(&route, &view));
        }
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

    /// What the app takes from the page around it.
    pub(crate) fn around(self) -> Rc<dyn Surroundings> {
        self.state.with_value(|state| state.around.clone())
    }

    /// The reader follows a link.
    pub fn visit(self, location: Location) {
        if self.around().push(&self.routing().href_to(&location)) {
            self.go(location, Arrival::Followed);
        }
    }

    /// Shows another place, or another part of this one.
    pub fn go(self, location: Location, arrival: Arrival) {
        let same_page = self.location.with_untracked(|old| old.route == location.route);
        self.location.set(location);
        if same_page && self.has_arrived() {
            self.around().settle(arrival, self);
        } else {
            self.travel(arrival);
        }
    }

    /// The reader asks once more for a page that did not arrive.
    pub fn retry(self) {
        self.travel(Arrival::Followed);
    }

    fn source(self) -> Source {
        self.state.with_value(|state| state.source.clone())
    }

    fn has_arrived(self) -> bool {
        let shown = |view: &View| view.is_content() || matches!(view, View::NotFound);
        !self.busy.get_untracked() && self.view.with_untracked(shown)
    }

    /// Shows what is at the current location. What was shown stays until it is there.
    fn travel(self, arrival: Arrival) {
        let route = self.location.with_untracked(|location| location.route.clone());
        let known = match &route {
            Ok(route) => self.state.with_value(|state| state.recent.get(route)),
            Err(_) => Some(View::NotFound),
        };
        let awaited = route.ok().filter(|_| known.is_none());
        let waits = awaited.clone().map(|route| (route, arrival));
        self.state.update_value(|state| state.awaited = waits);
        if let Some(view) = known {
            self.show(view, arrival);
        } else if let Some(route) = awaited {
            self.busy.set(true);
            self.fetch(route);
        }
    }

    /// Fetches a post or page ahead, which the reader is likely to open.
    pub(crate) fn expect(self, route: Route) {
        if self.state.with_value(|state| state.recent.get(&route)).is_none() {
            self.fetch(route);
        }
    }

    /// Fetches what is at a route, unless it is on its way, and shows it if it is awaited then.
    fn fetch(self, route: Route) {
        if self.state.with_value(|state| state.coming.contains(&route)) {
            return;
        }
        self.state.update_value(|state| state.coming.push(route.clone()));
        let source = self.source();
        spawn_local(async move {
            let view = View::fetch(route.clone(), source).await;
            // A guest may have left in the meantime, and its blog with it.
            let arrived = self.state.try_update_value(|state| state.arrived(&route, &view));
            if let Some((_, arrival)) = arrived.flatten() {
                self.show(view, arrival);
            }
        });
    }

    fn show(self, view: View, arrival: Arrival) {
        let route = self.location.with_untracked(|place| place.route.clone());
        let turn = move || {
            // While the old page was being photographed, the reader may have gone elsewhere.
            if self.location.with_untracked(|place| place.route != route) {
                return;
            }
            self.busy.set(false);
            let around = self.around();
            if matches!(view, View::Listing(..)) {
                around.expect_text(false);
            }
            self.view.set(view);
            around.settle(arrival, self);
        };
        self.busy.set(true);
        self.around().turn(arrival, Box::new(turn));
    }
}

impl State {
    /// Notes what came. Answers where and how the reader waited for it.
    fn arrived(&mut self, route: &Route, view: &View) -> Option<(Route, Arrival)> {
        self.coming.retain(|coming| coming != route);
        if view.is_content() {
            self.recent.put(route, view);
        }
        self.awaited.take_if(|(awaited, _)| awaited == route)
    }
}
