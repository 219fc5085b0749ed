//! From a folder of Markdown to safe HTML, routes and listings.
//!
//! The way of a post: [`post`] reads front matter and body into a trusted [`post::Post`]; [`liquid`]
//! fills in what Jekyll would;
//! [`markdown`] renders the body to [`html::SafeHtml`], which only the gate in [`html`] can make;
//! [`listing`] gathers posts into JSON Feed documents; [`route`] gives each of them its address.
//! [`mod@feed`] writes them as Atom and RSS, and the sitemap.
//! [`site`] is the configuration, [`text`] the rules of slugs and words, and [`diagnostic`] what
//! an author is told when something is wrong.
//!
//! Nothing here knows a browser, a file system or a clock: the same code runs natively and in
//! WebAssembly and gives the same bytes.

pub mod diagnostic;
pub mod feed;
pub mod html;
mod kramdown;
pub mod liquid;
pub mod listing;
pub mod markdown;
pub mod post;
pub mod route;
pub mod site;
pub mod text;
