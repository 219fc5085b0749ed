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
        "https://www.youtube.com/watch?v=a",
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
        "https://music.youtube.com/embed/a",
        "https://vimeo.com/123",
        "https://player.vimeo.com/video/abc",
        "https://player.vimeo.com/video/1/2",
        "https://player.vimeo.com/123",
    ] {
        assert_eq!(Embed::from_frame_url(url), None, "{url}");
    }
    let long = format!("https://youtu.be/{}", "a".repeat(65));
    assert_eq!(Embed::from_frame_url(&long), None);
}

#[test]
fn only_the_page_to_watch_becomes_a_player_again() {
    for url in ["https://www.youtube.com/embed/a", "https://evil.test/watch?v=a", "#x", ""] {
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
