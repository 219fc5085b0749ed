//! The Content Security Policy: what a page of the blog may load and do.
//!
//! One type spells it for every host, so that no two of them can differ
//! (<https://www.w3.org/TR/CSP3/>, <https://www.w3.org/TR/trusted-types/>).

use feuilleton_core::{
    html::{EmbedHost, embed::Provider},
    site::Comments,
};

/// What differs from blog to blog.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Policy {
    /// Hashes of the inline scripts that a page has (its import map), such as `sha256-…`.
    pub(crate) script_hashes: Vec<String>,
    /// Hashes of the inline styles that a page has (the blog's own colours).
    pub(crate) style_hashes: Vec<String>,
    /// Hosts whose frames a reader may ask to see.
    pub(crate) frame_hosts: Vec<String>,
}

/// Who may show a page in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ancestors {
    /// The blog's own pages.
    Own,
    /// Any page: the page for embedding.
    Any,
}

impl Policy {
    /// The policy of a site whose readers may ask for frames of these hosts and of the one with the
    /// comments, besides the known providers of films.
    pub(crate) fn new(embeds: &[EmbedHost], comments: Option<&Comments>) -> Self {
        let known = Provider::ALL.map(Provider::player_host);
        let trusted = embeds.iter().map(EmbedHost::host).chain(comments.map(Comments::host));
        let mut frame_hosts: Vec<String> = Vec::new();
        for host in known.into_iter().chain(trusted) {
            if frame_hosts.iter().all(|known| known != host) {
                frame_hosts.push(host.to_owned());
            }
        }
        Self { frame_hosts, ..Self::default() }
    }

    /// Value of the header `Content-Security-Policy`.
    pub(crate) fn header(&self, ancestors: Ancestors) -> String {
        let ancestors = match ancestors {
            Ancestors::Own => "'self'",
            Ancestors::Any => "*",
        };
        self.spell(Some(ancestors))
    }

    /// Content of `<meta http-equiv="Content-Security-Policy">`, for hosts that send no headers of
    /// ours. Browsers ignore `frame-ancestors` there.
    pub(crate) fn meta(&self) -> String {
        self.spell(None)
    }

    /// Content of the same element in a file that holds a whole blog: it may load nothing at all, and runs its one
    /// script.
    pub(crate) fn of_one_file(style_hashes: Vec<String>, script_hash: String) -> String {
        let styles: String = style_hashes.iter().map(|hash| format!(" '{hash}'")).collect();
        format!(
            "default-src 'none'; img-src data:; style-src{styles}; script-src '{script_hash}'; \
             base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types"
        )
    }

    fn spell(&self, ancestors: Option<&str>) -> String {
        let hashes = |hashes: &[String]| -> String {
            hashes.iter().map(|hash| format!(" '{hash}'")).collect()
        };
        let (scripts, styles) = (hashes(&self.script_hashes), hashes(&self.style_hashes));
        let frames: String =
            self.frame_hosts.iter().map(|host| format!(" https://{host}")).collect();
        let frames = if frames.is_empty() { " 'none'" } else { &frames };
        let ancestors = ancestors.map(|who| format!("frame-ancestors {who}; ")).unwrap_or_default();
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
             img-src 'self' https: data:; media-src 'self' https:; font-src 'self'; \
             connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src{frames}; \
             base-uri 'none'; form-action 'none'; object-src 'none'; {ancestors}\
             require-trusted-types-for 'script'; trusted-types feuilleton default"
        )
    }
}

#[cfg(test)]
mod tests {
    use feuilleton_core::html::Embed;

    use super::*;

    fn directive<'a>(policy: &'a str, name: &str) -> Option<Vec<&'a str>> {
        let mut found =
            policy.split("; ").filter_map(|part| part.strip_prefix(name)?.strip_prefix(' '));
        let values = found.next()?;
        assert_eq!(found.next(), None, "{name} stands there twice: the second would be ignored");
        Some(values.split(' ').collect())
    }

    fn host(url: &str) -> String {
        url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn what_may_be_framed_is_what_readers_can_ask_for_and_nothing_else() {
        let slides = EmbedHost::new("www.slideshare.net", "/slideshow/").unwrap();
        let known = EmbedHost::new("player.vimeo.com", "/video/").unwrap();
        let json = r#"{"kind":"utterances","repo":"a/b"}"#;
        let comments: Comments = serde_json::from_str(json).unwrap();
        let policy = Policy::new(&[slides.clone(), known], Some(&comments));
        let player = |url| host(&Embed::from_frame_url(url).unwrap().player_url());
        let mut asked: Vec<String> = [
            "https://www.youtube.com/embed/dQw4w9WgXcQ",
            "https://youtu.be/dQw4w9WgXcQ",
            "https://m.youtube.com/embed/dQw4w9WgXcQ?list=PL1",
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
            "https://player.vimeo.com/video/1",
        ]
        .map(player)
        .into();
        asked.push(host(&slides.frame_url("https://www.slideshare.net/slideshow/1").unwrap()));
        asked.push(host(&comments.discussion().frame));
        asked.dedup();
        let header = policy.header(Ancestors::Own);
        assert_eq!(directive(&header, "frame-src").unwrap(), asked);
        assert_eq!(asked.len(), Provider::ALL.len() + 2, "each provider has an example here");
    }

    #[test]
    fn a_page_may_be_framed_by_its_own_site_and_the_page_for_embedding_by_all() {
        let policy = Policy::new(&[], None);
        let who = |policy: &str| directive(policy, "frame-ancestors").map(|who| who.join(" "));
        assert_eq!(who(&policy.header(Ancestors::Own)).as_deref(), Some("'self'"));
        assert_eq!(who(&policy.header(Ancestors::Any)).as_deref(), Some("*"));
        assert_eq!(who(&policy.meta()), None);
    }

    #[test]
    fn no_policy_allows_inline_code_or_code_from_text() {
        let policy = Policy {
            script_hashes: vec!["sha256-abc=".into()],
            style_hashes: vec!["sha256-def=".into()],
            ..Policy::new(&[], None)
        };
        for text in [policy.header(Ancestors::Own), policy.header(Ancestors::Any), policy.meta()] {
            let scripts = directive(&text, "script-src").unwrap();
            assert_eq!(scripts, ["'self'", "'wasm-unsafe-eval'", "'sha256-abc='"]);
            assert_eq!(directive(&text, "style-src").unwrap(), ["'self'", "'sha256-def='"]);
            assert!(!text.contains("unsafe-inline") && !text.contains("'unsafe-eval'"), "{text}");
            assert!(!text.contains(['"', '\n']), "it stands within quotes in several files");
        }
    }
}
