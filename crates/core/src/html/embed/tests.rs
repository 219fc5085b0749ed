//! Which frames are films, and what is left of everything else.

use super::*;

#[test]
fn a_film_is_watched_on_the_page_and_played_without_cookies() {
    for (frame, watch, player) in [
        (
            "https://www.youtube.com/embed/dQw4w9WgXcQ",
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1",
        ),
        (
            "//www.youtube-nocookie.com/embed/a-b_c?rel=0&start=90&end=120&autoplay=1",
            "https://www.youtube.com/watch?v=a-b_c&t=90s&end=120",
            "https://www.youtube-nocookie.com/embed/a-b_c?autoplay=1&start=90&end=120",
        ),
        (
            "HTTP://YouTu.be/abc?t=1m30s",
            "https://www.youtube.com/watch?v=abc&t=90s",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1&start=90",
        ),
        (
            "https://www.youtube.com/embed/videoseries?list=PL_1",
            "https://www.youtube.com/playlist?list=PL_1",
            "https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&list=PL_1",
        ),
        (
            "http://www.youtube.com/v/abc/",
            "https://www.youtube.com/watch?v=abc",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1",
        ),
        (
            "https://WWW.YouTube-NoCookie.COM/embed/abc",
            "https://www.youtube.com/watch?v=abc",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1",
        ),
        (
            "https://www.youtube.com/embed/abc?list=PL-1&start=5&playlist=<script>&origin=//x",
            "https://www.youtube.com/watch?v=abc&list=PL-1&t=5s",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1&start=5&list=PL-1",
        ),
        (
            "https://m.youtube.com/v/abc?version=3&hl=fr",
            "https://www.youtube.com/watch?v=abc",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1",
        ),
        (
            "https://www.youtube.com/watch?v=abc&feature=youtu.be&t=1h1m1s",
            "https://www.youtube.com/watch?v=abc&t=3661s",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1&start=3661",
        ),
        (
            "https://youtube.com/shorts/abc?feature=share",
            "https://www.youtube.com/watch?v=abc",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1",
        ),
        (
            "https://www.youtube.com/live/abc#x",
            "https://www.youtube.com/watch?v=abc",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1",
        ),
        (
            "  https://www.youtube.com/embed/abc?end=0&start=x  ",
            "https://www.youtube.com/watch?v=abc",
            "https://www.youtube-nocookie.com/embed/abc?autoplay=1",
        ),
        (
            "https://player.vimeo.com/video/123?h=ab12&color=fff#t=10s",
            "https://vimeo.com/123/ab12#t=10s",
            "https://player.vimeo.com/video/123?dnt=1&autoplay=1&h=ab12#t=10s",
        ),
        (
            "https://player.vimeo.com/video/123",
            "https://vimeo.com/123",
            "https://player.vimeo.com/video/123?dnt=1&autoplay=1",
        ),
    ] {
        let embed = Embed::from_frame_url(frame).expect(frame);
        assert_eq!(embed.watch_url(), watch, "{frame}");
        assert_eq!(embed.player_url(), player, "{frame}");
        assert_eq!(Embed::from_watch_url(watch), Some(embed), "{frame} and back");
    }
}

#[test]
fn an_address_that_only_looks_like_a_player_is_none() {
    for url in [
        "",
        "https://www.youtube.com",
        "https://www.youtube.com/",
        "https://www.youtube.com/embed/",
        "https://www.youtube.com/embed/..",
        "https://www.youtube.com/embed/../redirect?q=x",
        "https://www.youtube.com/embed/a%2fb",
        "https://www.youtube.com/embed/a/b",
        "https://www.youtube.com/embed/a b",
        "https://www.youtube.com/embed/a\"b",
        "https://www.youtube.com/embed/videoseries",
        "https://www.youtube.com/redirect?v=a",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=",
        "https://www.youtube.com/watch?v=..%2f",
        "https://www.youtube.com/watch/a",
        "https://www.youtube.com/shorts/",
        "https://www.youtube.com/live/a/b",
        "https://www.youtube.com/playlist",
        "https://www.youtube.com/playlist?list=<b>",
        "https://www.youtube.com/user/a",
        "https://www.youtube.com.evil.test/embed/a",
        "https://evil.test/www.youtube.com/embed/a",
        "https://evil.test#//www.youtube.com/embed/a",
        "https://evil.test?//www.youtube.com/embed/a",
        "https://www.youtube.com@evil.test/embed/a",
        "https://www.youtube.com\\@evil.test/embed/a",
        "https://user@www.youtube.com/embed/a",
        "https://www.youtube.com:443/embed/a",
        "https://www.youtube.com\t/embed/a",
        "https://www.youtube.com/embed/a\n",
        "https:/www.youtube.com/embed/a",
        "https:www.youtube.com/embed/a",
        "/\\www.youtube.com/embed/a",
        "/embed/a",
        "///www.youtube.com/embed/a",
        "javascript://www.youtube.com/embed/a",
        "data://www.youtube.com/embed/a",
        "ftp://www.youtube.com/embed/a",
        "https://www.уoutube.com/embed/a",
        "https://www.xn--outube-5if.com/embed/a",
        "https://www.youtube.com./embed/a",
        "https://www.youtube.com%2eevil.test/embed/a",
        "https://www.youtube.com%00.evil.test/embed/a",
        "https://www%2eyoutube.com/embed/a",
        "https://www。youtube。com/embed/a",
        "https://youtube.co/embed/a",
        "https://youtu.be.evil.test/a",
        "https://evilyoutu.be/a",
        "https://youtu.be/",
        "https://youtu.be//a",
        "https://youtu.be/a/b",
        "https://www.youtube.com//embed/a",
        "https://www.youtube.com/./embed/a",
        "https://www.youtube.com/%2e%2e/embed/a",
        "https://www.youtube.com/embed/%2e%2e",
        "https://www.youtube.com/embed/a%00",
        "https://www.youtube.com/embed/a;b",
        "https://www.youtube.com/embed/é",
        "https://www.youtube.com/embed\\a",
        "https://www.you\ttube.com/embed/a",
        "https://www.youtube.com/em\nbed/a",
        "https://www.youtube.com/embed/a\0",
        "https:\\\\www.youtube.com\\embed\\a",
        "\\\\www.youtube.com/embed/a",
        "//",
        "///",
        "////www.youtube.com/embed/a",
        "https:///www.youtube.com/embed/a",
        "https://:@www.youtube.com/embed/a",
        "https://www.youtube.com:pass@evil.test/embed/a",
        "https://[::1]/embed/a",
        "blob:https://www.youtube.com/embed/a",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;//www.youtube.com/embed/a",
        "javascript:alert(1)//www.youtube.com/embed/a",
        "JAVASCRIPT://www.youtube.com/embed/a%0aalert(1)",
        "vbscript://www.youtube.com/embed/a",
        "view-source://www.youtube.com/embed/a",
        "about:blank",
        "about:srcdoc",
        "https://music.youtube.com/embed/a",
        "https://vimeo.com/123",
        "https://player.vimeo.com/video/abc",
        "https://player.vimeo.com/video/1/2",
        "https://player.vimeo.com/123",
        "https://player.vimeo.com/video/",
        "https://player.vimeo.com/video/-1",
        "https://player.vimeo.com.evil.test/video/1",
        "https://evil.test/player.vimeo.com/video/1",
        "https://player.vimeo.com@evil.test/video/1",
    ] {
        assert_eq!(Embed::from_frame_url(url), None, "{url}");
    }
    let long = format!("https://youtu.be/{}", "a".repeat(65));
    assert_eq!(Embed::from_frame_url(&long), None);
}

#[test]
fn only_the_page_to_watch_becomes_a_player_again() {
    for url in [
        "https://www.youtube.com/embed/a",
        "https://www.youtube.com/shorts/a",
        "https://youtu.be/a",
        "https://evil.test/watch?v=a",
        "https://www.youtube.com.evil.test/watch?v=a",
        "https://www.youtube.com\\@evil.test/watch?v=a",
        "//evil.test\\www.youtube.com/watch?v=a",
        "javascript://www.youtube.com/watch?v=a",
        "#x",
        "",
    ] {
        assert_eq!(Embed::from_watch_url(url), None, "{url}");
    }
}

#[test]
fn times_that_are_none_are_left_out() {
    for time in ["0", "", "x", "-1", "99999999999", "1x", "s"] {
        let url = format!("https://youtu.be/a?start={time}");
        let embed = Embed::from_frame_url(&url).expect("the film is still known");
        assert_eq!(embed.watch_url(), "https://www.youtube.com/watch?v=a", "{time}");
    }
}
