//! The same folder, built by Jekyll and by Feuilleton: the same addresses, and the same feed.
//!
//! Jekyll is the real one, with the plug-ins jekyll-feed and jekyll-redirect-from. Where it is not
//! installed the comparison is left out, with a word; `cargo xtask test` installs it.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[path = "support/app.rs"]
mod app;
#[path = "support/bench.rs"]
mod bench;
#[path = "as_jekyll/both.rs"]
mod both;
#[path = "as_jekyll/feed.rs"]
mod feed;
#[path = "support/fixture.rs"]
mod fixture;
#[path = "as_jekyll/program.rs"]
mod program;

use both::Both;

/// Jekyll's own styles, and one that has each placeholder at least once.
const PERMALINKS: [&str; 14] = [
    "date",
    "pretty",
    "ordinal",
    "weekdate",
    "none",
    "/:title/",
    "/:categories/:title",
    "/en/:slug.html",
    "/:name/",
    "/:path/",
    "/:year_:month_:day/:title/index.html",
    "/:slugified_categories/:short_year-:short_month-:long_month/:i_day-:i_month/:title.html",
    "/:long_day/:w_year-:week-:w_day/:short_day/:y_day/:title:output_ext",
    "/:collection/:hour:minute:second/:title",
];

/// Builds the site with more lines in its configuration; nothing where there is no Jekyll.
fn both(more: &str) -> Option<Both> {
    let Some(jekyll) = program::jekyll() else {
        eprintln!("skipped: Jekyll is not installed (`cargo xtask setup` gets it)");
        return None;
    };
    Some(Both::build(&jekyll, more))
}

/// Builds the site of somebody in Paris with addresses in this style.
fn in_style(permalink: &str) -> Option<Both> {
    both(&format!("timezone: Europe/Paris\npermalink: '{permalink}'\n"))
}

#[test]
fn after_a_move_from_jekyll_every_address_and_every_entry_of_the_feed_is_as_before() {
    for permalink in PERMALINKS {
        let Some(both) = in_style(permalink) else { return };
        let (ours, jekylls) = (both.ours(), both.jekylls());
        assert_eq!(jekylls.len(), 20, "{jekylls:?}");
        assert_eq!(ours, jekylls, "permalink: {permalink}");
        let (ours, jekylls) = both.feeds();
        assert_eq!(jekylls.entries.len(), 13);
        assert_eq!(ours, jekylls, "permalink: {permalink}");
    }
}

#[test]
fn a_site_that_names_no_time_zone_has_the_dates_of_the_machine_that_pages_are_built_on() {
    let Some(both) = both("") else { return };
    assert_eq!(both.ours(), both.jekylls());
    let (ours, jekylls) = both.feeds();
    assert_eq!(ours, jekylls);
}
