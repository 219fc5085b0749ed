//! Pages as Trunk writes them, minified and not.

use super::*;

const PAGE: &str = r#"<!doctype html><html lang=en><head>
<link rel="stylesheet" href="/style-1a.css" integrity="sha384-x">
<link rel=stylesheet href=/print-2b.css>
<link rel="modulepreload" href="/app-3c.js" crossorigin="anonymous">
<link rel="preload" href="/app-3c_bg.wasm" as="fetch" type="application/wasm">
<link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="canonical" href="/">
<link rel='shortcut icon' href='/favicon.svg'>
<link rel="preconnect stylesheet" href="https://cdn.example/x.css">
<script type="application/json">{"later": "/search.js"}</script>
<script type="module">
import init, * as bindings from '/app-3c.js';
const wasm = await init({ module_or_path: '/app-3c_bg.wasm' });
</script><script src="boot.js?v=1" defer></script></head>
<body><a href="/post/">not loaded</a><img src="/picture.png"></body></html>"#;

#[test]
fn a_page_names_its_styles_scripts_and_program() {
    assert_eq!(
        in_page(PAGE),
        [
            "/style-1a.css",
            "/print-2b.css",
            "/app-3c.js",
            "/app-3c_bg.wasm",
            "/favicon.svg",
            "/app-3c.js",
            "/app-3c_bg.wasm",
            "boot.js?v=1",
        ]
    );
}

#[test]
fn attributes_are_read_with_and_without_quotes() {
    for tag in [
        "link href=\"/a b.css\" rel=x",
        "LINK rel=x HREF = '/a b.css'",
        "link crossorigin href=\"/a b.css\"/",
    ] {
        assert_eq!(attribute(tag, "href").as_deref(), Some("/a b.css"), "{tag}");
    }
    assert_eq!(attribute("link rel=x href=/a.css", "href").as_deref(), Some("/a.css"));
    assert_eq!(attribute("link data-href=/a.css", "href"), None);
    assert_eq!(attribute("link", "href"), None);
}

#[test]
fn a_script_loads_its_static_imports_but_not_what_it_may_import_later() {
    let script = "import { a } from './snippets/a.js';import \"./b.js\"\nexport { c } from \"../c.js\";\n\
                  const later = () => import('./search.js');\nimport('./d.js');fetch('/x_bg.wasm');f(\"y.css\")";
    assert_eq!(in_script(script), ["./snippets/a.js", "./b.js", "../c.js", "/x_bg.wasm", "y.css"]);
}

/// A build in a folder of its own.
fn build(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
    let dist = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
    for (path, content) in files {
        let path = dist.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, content).expect("written");
    }
    dist
}

#[test]
fn a_build_for_a_folder_of_the_host_is_weighed_like_any_other() {
    let dist = build(
        "sub-path",
        &[
            ("index.html", "<script type=module src=/blog/assets/app.js></script>"),
            ("assets/app.js", "import './part.js'; load('app_bg.wasm'); load('unhashed.wasm')"),
            ("assets/part.js", "import '../shared.js'; import './app.js'"),
            ("assets/app_bg.wasm", ""),
            ("assets/search.js", ""),
            ("shared.js", ""),
        ],
    );
    let files = of_first_visit(&dist).expect("a build");
    fs::remove_dir_all(&dist).expect("gone");
    assert_eq!(
        files,
        ["index.html", "assets/app.js", "assets/part.js", "assets/app_bg.wasm", "shared.js"]
    );
}

#[test]
fn a_module_is_its_script_with_its_program_and_what_it_imports() {
    let dist = build(
        "module",
        &[
            ("index.html", ""),
            ("search.js", "import{a}from\"./part.js\";new URL('search_bg.wasm',import.meta.url)"),
            ("search_bg.wasm", ""),
            ("part.js", ""),
            ("other.js", ""),
        ],
    );
    let files = of_module(&dist, "search").expect("a module");
    let error = of_module(&dist, "gone").expect_err("there is none");
    fs::remove_dir_all(&dist).expect("gone");
    assert_eq!(files, ["search.js", "part.js", "search_bg.wasm"]);
    assert!(error.to_string().contains("gone.js"), "{error}");
}

#[test]
fn a_file_that_is_named_but_missing_is_an_error() {
    let dist = build("missing", &[("index.html", "<link rel=stylesheet href=/gone.css>")]);
    let error = of_first_visit(&dist).expect_err("it is gone");
    fs::remove_dir_all(&dist).expect("gone");
    assert!(error.to_string().contains("/gone.css"), "{error}");
}

#[test]
fn without_a_build_the_remedy_is_named() {
    let error = of_first_visit(Path::new("/nowhere")).expect_err("nothing there");
    assert!(error.to_string().contains("cargo xtask build"), "{error}");
}

#[test]
fn broken_pages_do_not_break_the_scan() {
    for page in [
        "<",
        "<link",
        "<link rel=stylesheet href=",
        "<script>'",
        "<link rel=\"stylesheet",
        "<script src>",
        "é<é>",
    ] {
        assert!(in_page(page).is_empty(), "{page}");
    }
}
