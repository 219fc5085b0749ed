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

use super::Shown;

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
    let files = shown.borrow().files.clone();
    let path = request.uri().path();
    let Some(name) = percent::decode(path.trim_start_matches('/')) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let index = |folder: &str| match folder {
        "" => "index.html".to_owned(),
        folder => format!("{}/index.html", folder.trim_end_matches('/')),
    };
    let is_folder = name.is_empty() || name.ends_with('/');
    let found = if is_folder { index(&name) } else { name.clone() };
    if let Some(content) = files.get(&found) {
        return answer(StatusCode::OK, &found, content);
    }
    if !is_folder && files.contains_key(&index(&name)) {
        return Redirect::permanent(&format!("/{}/", path.trim_matches('/'))).into_response();
    }
    match files.get("404.html") {
        Some(content) => answer(StatusCode::NOT_FOUND, "404.html", content),
        None => StatusCode::NOT_FOUND.into_response(),
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

    #[test]
    fn a_page_and_nothing_else_has_the_script() {
        let text = |name| String::from_utf8(with_script(name, b"<p>")).unwrap();
        assert!(text("a/index.html").starts_with("<p><script"));
        assert_eq!(text("a/feed.json"), "<p>");
    }
}
