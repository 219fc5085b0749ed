//! One blog for all tests of this module.

use feuilleton_core::{html::EmbedHost, route::Key};

use crate::hosts::{Hosting, Place, Policy, Redirect};

/// A blog at this base URL with one trusted host, old addresses and an import map.
pub(super) fn hosting(base_url: &str) -> Hosting {
    let slides = EmbedHost::new("www.slideshare.net", "/slideshow/").unwrap();
    let redirect = |from, to: &str| Redirect { from: Key::parse(from).unwrap(), to: to.to_owned() };
    Hosting {
        place: Place::read(base_url).unwrap(),
        policy: Policy::new(
            vec!["sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=".into()],
            &[slides],
        ),
        redirects: vec![
            redirect("/2009/vieux.html", "2016/03/12/title/"),
            redirect("/été \"97\"/", "2016/03/12/title/"),
            redirect("/old.php", "%C3%A9t%C3%A9/$1/"),
            redirect("/a{b}$c", "2016/03/12/title/"),
        ],
        ended_in_html: vec![Key::parse("/2016/03/12/title").unwrap()],
        home_pages: 2,
    }
}
