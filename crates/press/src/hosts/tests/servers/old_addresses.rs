//! Links that people made long ago.

use crate::hosts::tests::{
    client,
    server::{Server, on_every_server},
};

/// Where a reader arrives: the last address and what is shown there.
fn follow(server: &Server, path: &str) -> (String, String, usize) {
    let mut target = format!("{}{path}", server.base);
    for hops in 0..5 {
        let answer = client::ask(server.address, "GET", &target, &[]);
        match answer.field("location") {
            Some(next) => {
                assert!(matches!(answer.status, 301 | 308), "{target}: {}", answer.status);
                let origin = format!("http://{}", server.address);
                target = next.strip_prefix(&origin).unwrap_or(next).to_owned();
            }
            None => return (target, answer.text(), hops),
        }
    }
    panic!("{:?} {}{path} leads in circles", server.kind, server.base)
}

#[test]
fn every_spelling_of_an_address_leads_to_the_one_that_counts() {
    on_every_server(|server| {
        for (asked, arrives, title, most_hops) in [
            ("2016/03/12/title", "2016/03/12/title/", "Title", 1),
            ("2016/03/12/title.html", "2016/03/12/title/", "Title", 1),
            ("2016/03/12/title/index.html", "2016/03/12/title/", "Title", 1),
            ("2016/03/12/title?utm=x", "2016/03/12/title/?utm=x", "Title", 1),
            ("2016/03/12/title.html?utm=x", "2016/03/12/title/?utm=x", "Title", 1),
            ("index.html", "", "Home", 1),
            ("%C3%A9t%C3%A9", "%C3%A9t%C3%A9/", "Été", 1),
            ("%c3%a9t%C3%A9.html", "%C3%A9t%C3%A9/", "Été", 1),
            ("été/index.html", "%C3%A9t%C3%A9/", "Été", 1),
            ("été.html", "%C3%A9t%C3%A9/", "Été", 1),
            ("page2/", "page/2/", "Page 2", 1),
            ("page2", "page/2/", "Page 2", 1),
            ("page/2", "page/2/", "Page 2", 1),
            ("demo.html", "demo.html", "Demo", 0),
            ("both.html", "both.html", "The file", 0),
            ("both", "both/", "The folder", 1),
            ("both/index.html", "both/", "The folder", 1),
        ] {
            let (target, text, hops) = follow(server, asked);
            let place = format!("{:?} {}{asked}", server.kind, server.base);
            // Accents may come back as they were asked for: they mean the same.
            let target = target.replace("été", "%C3%A9t%C3%A9").replace("%c3%a9", "%C3%A9");
            assert_eq!(target, format!("{}{arrives}", server.base), "{place}");
            assert!(text.contains(&format!("<title>{title}</title>")), "{place}: {text}");
            assert!(hops <= most_hops, "{place}: {hops} steps");
        }
    });
}

#[test]
fn an_address_that_a_post_once_had_leads_to_the_post_in_one_step() {
    on_every_server(|server| {
        for (asked, arrives) in [
            ("2009/vieux/", "2016/03/12/title/"),
            ("2009/vieux", "2016/03/12/title/"),
            ("2009/vieux.html", "2016/03/12/title/"),
            ("%C3%A9t%C3%A9%20%2297%22/", "2016/03/12/title/"),
            ("old.php", "%C3%A9t%C3%A9/%241/"),
        ] {
            let answer = server.get(asked);
            let place = format!("{:?} {}{asked}", server.kind, server.base);
            assert_eq!(answer.status, 301, "{place}");
            assert_eq!(
                answer.field("location"),
                Some(format!("{}{arrives}", server.base).as_str()),
                "{place}"
            );
        }
    });
}

#[test]
fn a_blog_below_a_path_is_found_without_the_last_slash() {
    on_every_server(|server| {
        if server.base != "/" {
            let answer = client::ask(server.address, "GET", server.base.trim_end_matches('/'), &[]);
            assert_eq!((answer.status, answer.field("location")), (301, Some("/blog/")));
            assert_eq!(client::ask(server.address, "GET", "/", &[]).status, 404);
        }
    });
}
