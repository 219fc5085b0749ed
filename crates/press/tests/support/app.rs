//! The app as a release build leaves it, but for what is in its files.

/// The app's own page, as Trunk leaves it.
const PAGE: &str =
    "<!doctype html><link rel=stylesheet href=/b.css><link rel=stylesheet href=/a.css>";

/// Its files with their texts.
pub(crate) const APP: [(&str, &str); 12] = [
    ("index.html", PAGE),
    ("a.css", "a{}"),
    ("b.css", "b{}"),
    ("theme.js", "theme()"),
    ("boot.js", "boot()"),
    ("feuilleton-app.js", "app()"),
    ("feuilleton-app_bg.wasm", "wasm"),
    ("icon.svg", "<svg/>"),
    ("offline/offline.js", "offline()"),
    ("offline/shown.js", "shown()"),
    ("offline/worker.js", "worker(SITE)"),
    ("offline/off.js", "off()"),
];
