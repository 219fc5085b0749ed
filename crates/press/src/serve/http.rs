//! The site over HTTP, as a host sends it, with one script more.

use std::{convert::Infallible, path::Path};

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response, Sse, sse::Event},
    routing::get,
};
use feuilleton_core::route::percent;
use futures_util::{Stream, StreamExt};
use tokio::{net::TcpListener, sync::watch};
use tokio_stream::wrappers::WatchStream;

use super::{InMemory, Shown};

const RELOAD: &str = include_str!("reload.js");

/// Serves until the program is ended.
pub(super) async fn serve(listener: TcpListener, shown: watch::Receiver<Shown>) {
    let router = Router::new()
        .route("/.feuilleton/changes", get(changes))
        .route("/.feuilleton/reload.js", get(script))
        .fallback(file)
        .with_state(shown);
    if let Err(error) = axum::serve(listener, router).await {
        eprintln!("error: the server ended: {error}");
    }
}

async fn script() -> Response {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], RELOAD).into_response()
}

/// The number of what is shown, now and after each change.
async fn changes(
    State(shown): State<watch::Receiver<Shown>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(
        WatchStream::new(shown).map(|shown| Ok(Event::default().data(shown.number.to_string()))),
    )
}

async fn file(State(shown): State<watch::Receiver<Shown>>, request: Request) -> Response {
    let site = shown.borrow().site.clone();
    match find(&site, request.uri().path()) {
        Found::File(status, name, content) => answer(status, name, content),
        Found::Elsewhere(path) => Redirect::temporary(&path).into_response(),
        Found::Nothing => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What is sent for an address.
#[derive(Debug, PartialEq)]
enum Found<'a> {
    File(StatusCode, &'a str, &'a [u8]),
    /// A path of this host.
    Elsewhere(String),
    Nothing,
}

/// Looks a path up as hosts do: a folder has its `index.html`, and what is not there the page for it.
fn find<'a>(site: &'a InMemory, path: &str) -> Found<'a> {
    let Some(below) = path.strip_prefix(&site.base) else {
        return Found::Elsewhere(site.base.clone());
    };
    let file = |status, name: &str| {
        let (name, content) = site.made.files.get_key_value(name)?;
        Some(Found::File(status, name, content))
    };
    let missing = || file(StatusCode::NOT_FOUND, "404.html").unwrap_or(Found::Nothing);
    let Some(name) = percent::decode(below) else { return missing() };
    let index = [name.trim_end_matches('/'), "/index.html"].concat();
    let index = index.trim_start_matches('/');
    if name.is_empty() || name.ends_with('/') {
        return file(StatusCode::OK, index).unwrap_or_else(missing);
    }
    if let Some(found) = file(StatusCode::OK, &name) {
        return found;
    }
    match site.made.files.contains_key(index) {
        true => Found::Elsewhere(format!("{path}/")),
        false => missing(),
    }
}

fn answer(status: StatusCode, name: &str, content: &[u8]) -> Response {
    let kind = HeaderValue::from_static(content_type(name));
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers, with_script(name, content)).into_response()
}

/// Pages load the script that shows them anew.
fn with_script(name: &str, content: &[u8]) -> Vec<u8> {
    let mut content = content.to_vec();
    if name.ends_with(".html") {
        content.extend_from_slice(b"<script src=\"/.feuilleton/reload.js\"></script>\n");
    }
    content
}

fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "md" => "text/markdown; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Made;

    #[test]
    fn an_address_is_looked_up_as_hosts_do_it() {
        let files = ["index.html", "404.html", "a/index.html", "été.txt"];
        let files = files.map(|name| (name.to_owned(), name.as_bytes().into()));
        let site = InMemory {
            base: "/blog/".into(),
            made: Made { files: files.into(), ..Made::default() },
        };
        for (path, name) in [
            ("/blog/", Some("index.html")),
            ("/blog/a/", Some("a/index.html")),
            ("/blog/a/index.html", Some("a/index.html")),
            ("/blog/%C3%A9t%C3%A9.txt", Some("été.txt")),
            ("/blog/b/", None),
            ("/blog/%2f..%2fa", None),
            ("/blog//evil.example/", None),
            ("/blog/%ff", None),
        ] {
            let (status, name) = match name {
                Some(name) => (StatusCode::OK, name),
                None => (StatusCode::NOT_FOUND, "404.html"),
            };
            assert_eq!(find(&site, path), Found::File(status, name, name.as_bytes()), "{path}");
        }
        assert_eq!(find(&site, "/blog/a"), Found::Elsewhere("/blog/a/".into()));
        assert_eq!(find(&site, "//evil.example/a"), Found::Elsewhere("/blog/".into()));
    }

    #[test]
    fn a_page_and_nothing_else_has_the_script() {
        let text = |name| String::from_utf8(with_script(name, b"<p>")).unwrap();
        assert!(text("a/index.html").starts_with("<p><script"));
        assert_eq!(text("a/feed.json"), "<p>");
    }
}
