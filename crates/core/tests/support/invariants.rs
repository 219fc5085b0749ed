//! What must hold for any input at all; the fuzz targets and their twins both check it here.

use feuilleton_core::{
    html::{self, Embed, EmbedHost},
    markdown::{self, Context},
    post::Post,
    route::Route,
    site::Site,
};

use super::{contexts::contexts, oracle};

/// Raw HTML comes out by the policy, bounded, and unchanged when it goes through again.
pub(crate) fn clean(text: &str) {
    for context in contexts() {
        safe(html::clean(text, context).as_str(), text, context);
    }
}

/// So does Markdown, and what was learned of it is consistent with what a reader gets.
pub(crate) fn render(text: &str) {
    for context in contexts() {
        let rendered = markdown::render(text, context);
        let html = rendered.html.as_str();
        safe(html, text, context);
        for heading in rendered.contents {
            assert!((1..=6).contains(&heading.level), "{heading:?} from {text:?}");
        }
    }
}

fn safe(html: &str, source: &str, context: Context<'_>) {
    if let Err(fault) = oracle::check(html) {
        panic!("{fault}\nfrom {source:?}\nin   {html:?}");
    }
    assert!(html.len() <= source.len() * 8 + 65_536, "{} bytes from {source:?}", html.len());
    let twice = html::clean(html, context);
    assert_eq!(twice.as_str(), html, "twice is as once: {source:?}");
}

/// A file is read whatever its front matter says, and its body is all that follows.
pub(crate) fn front_matter(text: &str) {
    for file in ["_posts/2016-03-12-a.md", "about.md", "_drafts/b.markdown"] {
        let (post, found) = Post::read(file, text, &Site::default());
        assert!(text.ends_with(&post.body), "{text:?}");
        assert!(!post.title.trim().is_empty(), "{text:?}");
        let route = Route::Entry(post.key);
        assert_eq!(Route::parse(&route.path()).as_ref(), Ok(&route), "{text:?}");
        for said in found {
            assert_eq!(said.file, file);
            assert!(text.contains(&said.excerpt), "{said:?} from {text:?}");
        }
    }
}

/// A path is a route of this site, spelled in one way, or none at all.
pub(crate) fn route(text: &str) {
    let Ok(route) = Route::parse(text) else { return };
    let path = route.path();
    assert_eq!(Route::parse(&path), Ok(route.clone()), "{text:?}");
    let local = !path.starts_with('/') && !path.contains(['\\', '?', '#', '\0', ':']);
    let inside = path.split('/').all(|segment| segment != ".." && segment != ".");
    assert!(local && inside, "{path:?} from {text:?}");
    assert!(route.data_path().starts_with(&path), "{text:?}");
}

/// A film is known by checked values only, and a trusted host by its name.
pub(crate) fn embed_url(text: &str) {
    for embed in [Embed::from_frame_url(text), Embed::from_watch_url(text)].into_iter().flatten() {
        let (page, player) = (embed.watch_url(), embed.player_url());
        let pages = ["https://www.youtube.com/", "https://vimeo.com/"];
        let players =
            ["https://www.youtube-nocookie.com/embed/", "https://player.vimeo.com/video/"];
        assert!(pages.iter().any(|start| page.starts_with(start)), "{page} from {text:?}");
        assert!(players.iter().any(|start| player.starts_with(start)), "{player} from {text:?}");
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.:/?=&#".contains(&b);
        assert!(page.bytes().chain(player.bytes()).all(plain), "{page} {player} from {text:?}");
        assert_eq!(Embed::from_watch_url(&page).as_ref(), Some(&embed), "{text:?}");
        assert_eq!(Embed::from_frame_url(&player).map(|e| e.watch_url()), Some(page), "{text:?}");
    }
    let Some(host) = EmbedHost::new("maps.example.org", "/embed/") else { return };
    if let Some(url) = host.frame_url(text) {
        assert!(url.starts_with("https://maps.example.org/embed/"), "{url} from {text:?}");
        assert!(!url.contains("..") || url.contains('?'), "{url} from {text:?}");
        assert_eq!(host.frame_url(&url).as_ref(), Some(&url), "{text:?}");
    }
}
