//! Films of YouTube and Vimeo, as the frames that the gate makes links of.

use super::{Parameters, attribute};
use crate::html::Embed;

/// Parameters in which sites name a film.
const FILM: [&str; 8] =
    ["id", "youtubeId", "youtube_id", "video_id", "videoid", "vimeo_id", "video", "url"];

/// Parameters in which sites give the film's address.
const ADDRESS: [&str; 4] = ["url", "src", "link", "id"];

pub(super) fn youtube(given: Parameters<'_>) -> Option<String> {
    let film = given.text(&FILM).or_else(|| given.text(&ADDRESS))?;
    let id = id(&film, &["v=", "youtu.be/", "/embed/", "/shorts/", "/v/", "/live/"]);
    frame(&["https://www.youtube.com/embed/", id].concat(), given)
}

pub(super) fn vimeo(given: Parameters<'_>) -> Option<String> {
    let film = given.text(&FILM).or_else(|| given.text(&ADDRESS))?;
    frame(
        &["https://player.vimeo.com/video/", id(&film, &["/video/", "vimeo.com/"])].concat(),
        given,
    )
}

/// A film whose provider is named by a parameter or by the film's address.
pub(super) fn any(given: Parameters<'_>) -> Option<String> {
    let provider = given.text(&["provider", "type", "service"]).unwrap_or_default();
    let address = given.text(&ADDRESS).unwrap_or_default();
    let is = |name: &str| provider.eq_ignore_ascii_case(name) || address.contains(name);
    match (is("youtube") || address.contains("youtu.be"), is("vimeo")) {
        (true, _) => youtube(given),
        (_, true) => vimeo(given),
        _ => None,
    }
}

/// The film's identifier: all of the text, or what follows one of the marks in an address.
fn id<'t>(film: &'t str, marks: &[&str]) -> &'t str {
    if !film.contains('/') {
        return film;
    }
    let after = marks.iter().find_map(|mark| film.split_once(mark)).map_or("", |(_, id)| id);
    after.split(['&', '?', '#', '/', '"']).next().unwrap_or_default()
}

fn frame(url: &str, given: Parameters<'_>) -> Option<String> {
    // Only what is known to be a film becomes a frame.
    Embed::from_frame_url(url)?;
    let mut markup = "<iframe".to_owned();
    attribute(&mut markup, "src", url);
    if let Some(title) = given.text(&["title", "caption"]) {
        attribute(&mut markup, "title", &title);
    }
    markup.push_str(" allowfullscreen></iframe>");
    Some(markup)
}
