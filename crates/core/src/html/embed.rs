//! Films from elsewhere: a frame in the source becomes a link, and the app makes a player of the
//! link once the reader asks for it.

mod host;
mod link;
mod parse;

pub use host::EmbedHost;
pub(super) use link::{write_film, write_link};

/// Who shows the film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provider {
    /// `youtube.com` and its other names.
    YouTube,
    /// `vimeo.com`.
    Vimeo,
}

impl Provider {
    /// Every provider whose frames are known.
    pub const ALL: [Self; 2] = [Self::YouTube, Self::Vimeo];

    /// The host that players are loaded from: what a page's policy must allow to be framed.
    pub const fn player_host(self) -> &'static str {
        match self {
            Self::YouTube => "www.youtube-nocookie.com",
            Self::Vimeo => "player.vimeo.com",
        }
    }

    /// The name for readers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::YouTube => "YouTube",
            Self::Vimeo => "Vimeo",
        }
    }

    /// The class of links to the provider's films.
    pub const fn class(self) -> &'static str {
        match self {
            Self::YouTube => "embed-youtube",
            Self::Vimeo => "embed-vimeo",
        }
    }
}

/// A film or a playlist, known by checked values only: no address is ever passed on as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed {
    provider: Provider,
    /// `videoseries` stands for a playlist without a first film, as in YouTube's own addresses.
    id: String,
    /// First second to be shown.
    start: Option<u32>,
    /// Last second to be shown.
    end: Option<u32>,
    /// Playlist that the film is part of.
    list: Option<String>,
    /// Vimeo's key to a film that is not listed.
    hash: Option<String>,
}

/// YouTube's identifier for "the first film of the playlist".
const SERIES: &str = "videoseries";

impl Embed {
    /// Reads the address of a provider's player, as it stands in the `src` of an `<iframe>`.
    pub fn from_frame_url(url: &str) -> Option<Self> {
        parse::frame(url)
    }

    /// Reads an address that [`Self::watch_url`] wrote.
    pub fn from_watch_url(url: &str) -> Option<Self> {
        parse::watch(url)
    }

    /// Who shows the film.
    pub const fn provider(&self) -> Provider {
        self.provider
    }

    /// The provider's identifier of the film.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The page on which people watch the film: works without script, in feeds and on paper.
    pub fn watch_url(&self) -> String {
        match self.provider {
            Provider::Vimeo => {
                let hash = self.hash.as_deref().map(|hash| format!("/{hash}"));
                let start = self.start.map(|seconds| format!("#t={seconds}s"));
                let tail = [hash, start].into_iter().flatten().collect::<String>();
                format!("https://vimeo.com/{}{tail}", self.id)
            }
            Provider::YouTube => {
                let (page, id) = match (self.id.as_str(), &self.list) {
                    (SERIES, Some(_)) => ("playlist", None),
                    _ => ("watch", Some(self.id.clone())),
                };
                let start = self.start.map(|seconds| format!("{seconds}s"));
                let end = self.end.map(|seconds| seconds.to_string());
                let query = [("v", id), ("list", self.list.clone()), ("t", start), ("end", end)];
                format!("https://www.youtube.com/{page}{}", query_string(query))
            }
        }
    }

    /// The player that begins at once, for the reader has asked for it; it sets no cookies.
    pub fn player_url(&self) -> String {
        let host = self.provider.player_host();
        match self.provider {
            Provider::Vimeo => {
                let flag = |value: &str| Some(value.to_owned());
                let query = [("dnt", flag("1")), ("autoplay", flag("1")), ("h", self.hash.clone())];
                let start = self.start.map(|seconds| format!("#t={seconds}s")).unwrap_or_default();
                let query = query_string(query);
                format!("https://{host}/video/{}{query}{start}", self.id)
            }
            Provider::YouTube => {
                let query = [
                    ("autoplay", Some("1".to_owned())),
                    ("start", self.start.map(|seconds| seconds.to_string())),
                    ("end", self.end.map(|seconds| seconds.to_string())),
                    ("list", self.list.clone()),
                ];
                let query = query_string(query);
                format!("https://{host}/embed/{}{query}", self.id)
            }
        }
    }
}

/// The pairs that have a value; all values are made of characters that need no encoding.
fn query_string<const N: usize>(pairs: [(&str, Option<String>); N]) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        if let Some(value) = value {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(name);
            query.push('=');
            query.push_str(&value);
        }
    }
    query
}

#[cfg(test)]
mod tests;
