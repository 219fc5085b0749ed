use feuilleton_core::route::Key;

use super::*;
use crate::hosts::Redirect;

fn redirect(from: &str, to: &str) -> Redirect {
    Redirect { from: Key::parse(from).unwrap(), to: to.to_owned() }
}

fn rules(hosting: &Hosting) -> Vec<String> {
    text(hosting).0.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn an_old_address_is_led_on_in_both_of_its_spellings() {
    let redirects = vec![redirect("/été/a*b.html", "2016/$x/")];
    let hosting = Hosting { redirects, ..Hosting::default() };
    assert_eq!(
        rules(&hosting),
        ["/%C3%A9t%C3%A9/a%2Ab/ /2016/%24x/ 301", "/%C3%A9t%C3%A9/a%2Ab.html /2016/%24x/ 301"]
    );
}

#[test]
fn no_address_leads_to_itself_and_none_has_two_rules() {
    let hosting = Hosting {
        redirects: vec![redirect("/a.html", "a/"), redirect("/b/", "a/")],
        ended_in_html: vec![Key::parse("/a").unwrap(), Key::parse("/b").unwrap()],
        ..Hosting::default()
    };
    assert_eq!(rules(&hosting), ["/a.html /a/ 301", "/b.html /b/ 301", "/b/ /a/ 301"]);
}

#[test]
fn jekylls_first_spelling_of_pages_leads_on() {
    let hosting = Hosting { home_pages: 3, ..Hosting::default() };
    let (two, three) = (["/page2", "/page2/"], ["/page3", "/page3/"]);
    let expected: Vec<String> = [(two, "/page/2/"), (three, "/page/3/")]
        .into_iter()
        .flat_map(|(both, to)| both.map(|from| format!("{from} {to} 301")))
        .collect();
    assert_eq!(rules(&hosting), expected);
}

#[test]
fn what_cloudflare_would_not_read_is_left_out_and_told() {
    let long = "x".repeat(1000);
    let mut redirects = vec![redirect(&long, "new/")];
    redirects.extend((0..1001).map(|n| redirect(&format!("/old{n}"), "new/")));
    let (text, told) = text(&Hosting { redirects, ..Hosting::default() });
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(lines.len(), 2000);
    assert!(lines.iter().all(|line| line.len() <= 1000));
    let [told] = told.as_slice() else { panic!("one diagnostic: {told:?}") };
    assert!(told.message.contains("4 are left out"), "{}", told.message);
    assert!(super::text(&Hosting { home_pages: 2, ..Hosting::default() }).1.is_empty());
}
