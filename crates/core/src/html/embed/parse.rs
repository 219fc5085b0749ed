//! Reads providers' addresses strictly: exact hosts, and a grammar for all that follows.

use super::{Embed, Provider, SERIES};

/// A player's address; see [`Embed::from_frame_url`].
pub(super) fn frame(url: &str) -> Option<Embed> {
    let (host, path, query) = split(url)?;
    match host.as_str() {
        "www.youtube.com"
        | "youtube.com"
        | "m.youtube.com"
        | "www.youtube-nocookie.com"
        | "youtube-nocookie.com" => {
            // Authors who know only the address bar frame the page that films are watched on; it
            // shows nothing there, but says which film was meant.
            let id = match path {
                "watch" => parameter(query, "v"),
                "playlist" => Some(SERIES),
                _ => ["embed/", "v/", "shorts/", "live/"]
                    .iter()
                    .find_map(|folder| path.strip_prefix(folder)),
            };
            // Old addresses go on with `&` where no query has begun.
            youtube(id?.split('&').next()?, query)
        }
        "youtu.be" => youtube(path, query),
        "player.vimeo.com" => vimeo(path.strip_prefix("video/")?, parameter(query, "h"), query),
        _ => None,
    }
}

/// The address of a page to watch on; see [`Embed::from_watch_url`].
pub(super) fn watch(url: &str) -> Option<Embed> {
    let (host, path, query) = split(url)?;
    match (host.as_str(), path) {
        ("www.youtube.com", "watch") => youtube(parameter(query, "v")?, query),
        ("www.youtube.com", "playlist") => youtube(SERIES, query),
        ("vimeo.com", _) => match path.split_once('/') {
            Some((id, hash)) => vimeo(id, Some(hash), query),
            None => vimeo(path, None, query),
        },
        _ => None,
    }
}

/// Host in lower case, path without the first slash, query with fragment. User names, ports,
/// backslashes and control characters make an address mean something else than it seems to.
fn split(url: &str) -> Option<(String, &str, &str)> {
    let url = url.trim_matches(' ');
    if url.contains(|c: char| !c.is_ascii_graphic() || c == '\\') {
        return None;
    }
    let (scheme, rest) = url.split_once("//")?;
    if !matches!(scheme.to_ascii_lowercase().as_str(), "" | "http:" | "https:") {
        return None;
    }
    let (host, rest) = rest.split_once('/')?;
    let end = rest.find(['?', '#']).unwrap_or(rest.len());
    let (path, query) = rest.split_at_checked(end)?;
    Some((host.to_ascii_lowercase(), path.strip_suffix('/').unwrap_or(path), query))
}

fn youtube(id: &str, query: &str) -> Option<Embed> {
    let list = parameter(query, "list").filter(|list| is_id(list)).map(ToOwned::to_owned);
    if !is_id(id) || (id == SERIES && list.is_none()) {
        return None;
    }
    let start = parameter(query, "start").or_else(|| parameter(query, "t")).and_then(seconds);
    Some(Embed {
        provider: Provider::YouTube,
        id: id.to_owned(),
        start,
        end: parameter(query, "end").and_then(seconds),
        list,
        hash: None,
    })
}

fn vimeo(id: &str, hash: Option<&str>, query: &str) -> Option<Embed> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !is_id(id) || !digits(id) {
        return None;
    }
    Some(Embed {
        provider: Provider::Vimeo,
        id: id.to_owned(),
        start: parameter(query, "t").and_then(seconds),
        end: None,
        list: None,
        hash: hash.filter(|hash| is_id(hash)).map(ToOwned::to_owned),
    })
}

/// Value of the first parameter of that name in the query or the fragment.
fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    let pairs = query.split(['?', '&', '#']).filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value)
}

fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// `90`, `90s` or `1m30s`; nothing for the first second, where a film begins anyway.
fn seconds(text: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut number = None;
    for byte in text.bytes() {
        let unit = match byte {
            b'0'..=b'9' => {
                let digit = u32::from(byte - b'0');
                number = Some(number.unwrap_or(0_u32).checked_mul(10)?.checked_add(digit)?);
                continue;
            }
            b'h' => 3600,
            b'm' => 60,
            b's' => 1,
            _ => return None,
        };
        total = total.checked_add(number.take()?.checked_mul(unit)?)?;
    }
    total.checked_add(number.unwrap_or(0)).filter(|seconds| *seconds > 0)
}
