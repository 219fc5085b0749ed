//! A second opinion on what the gate lets through, written apart from the gate's own tables.

pub(crate) const ELEMENTS: &str = "a abbr address article aside audio b bdi bdo blockquote br caption center cite code \
    col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i \
    img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strong sub \
    summary sup table tbody td tfoot th thead time tr track u ul var video wbr";
const VOID: &str = "br col hr img input source track wbr";
pub(crate) const ATTRIBUTES: &str = "abbr alt aria-describedby aria-hidden aria-label aria-labelledby checked cite \
    class colspan controls datetime decoding default dir disabled download headers height href hreflang \
    id kind label lang loading loop media muted open playsinline poster preload rel reversed role rowspan \
    scope sizes span src srclang srcset start tabindex target title type value width";

/// One tag: name, whether it ends an element, attributes.
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) end: bool,
    pub(crate) attributes: Vec<(String, String)>,
}

/// Reads tags of well-formed HTML; `Err` says at what it stumbled.
pub(crate) fn scan(html: &str) -> Result<Vec<Tag>, String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.starts_with('/');
        rest = rest.trim_start_matches('/');
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric()).ok_or("tag without end")?;
        let (name, mut after) = rest.split_at(length);
        let mut attributes = Vec::new();
        while let Some(inside) = after.strip_prefix(' ') {
            let (key, value) =
                inside.split_once("=\"").ok_or_else(|| format!("attribute: {inside}"))?;
            let (value, more) = value.split_once('"').ok_or("value without end")?;
            attributes.push((key.to_owned(), value.to_owned()));
            after = more;
        }
        rest = after.strip_prefix('>').ok_or_else(|| format!("in <{name}: {after}"))?;
        tags.push(Tag { name: name.to_owned(), end, attributes });
    }
    Ok(tags)
}

/// Checks everything that must hold for the gate's output.
pub(crate) fn check(html: &str) -> Result<(), String> {
    let mut open: Vec<String> = Vec::new();
    for tag in scan(html)? {
        if !has(ELEMENTS, &tag.name) {
            return Err(format!("element {}", tag.name));
        }
        if tag.end {
            let last = open.pop();
            if last.as_deref() != Some(&tag.name) {
                return Err(format!("</{}> ends {last:?}", tag.name));
            }
            continue;
        }
        for (key, value) in &tag.attributes {
            attribute(&tag.name, key, value)?;
        }
        if !has(VOID, &tag.name) {
            open.push(tag.name);
        }
        if open.len() > 136 {
            return Err("too deep".into());
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("open at the end: {open:?}")) }
}

fn attribute(element: &str, key: &str, value: &str) -> Result<(), String> {
    let fail = || Err(format!("{element} {key}={value:?}"));
    if !has(ATTRIBUTES, key) || value.contains(['<', '>']) {
        return fail();
    }
    let link = |v: &str| v.starts_with("mailto:") || v.starts_with("tel:");
    let safe = match key {
        "href" | "cite" => local_or_web(value) || link(value),
        "src" if element == "img" => local_or_web(value) || bitmap(value),
        "src" | "poster" => local_or_web(value),
        "srcset" => value.split(", ").all(local_or_web),
        "type" if element == "input" => value == "checkbox",
        "id" => is_harmless_id(value),
        "aria-labelledby" | "aria-describedby" | "headers" => value.split(' ').all(is_harmless_id),
        "class" => value.split(' ').all(is_harmless_class),
        "target" => value == "_blank",
        "tabindex" => value == "0" || value == "-1",
        "rel" => !has("opener preload stylesheet prefetch dns-prefetch", value),
        _ => true,
    };
    if safe { Ok(()) } else { fail() }
}

/// A path of this site or an address on the web. Where the base is not known, what looks like a
/// scheme is one, and everything else a path.
fn local_or_web(url: &str) -> bool {
    if ["http://", "https://"].iter().any(|start| url.starts_with(start)) {
        return true;
    }
    let hidden = url.contains(|c: char| c.is_ascii_control()) || url.starts_with(' ');
    let odd = url.starts_with("/\\") || url.starts_with("\\\\") || url.starts_with("\\/");
    let scheme = url.find(':').is_some_and(|end| {
        let head = &url[..end];
        let letter = head.starts_with(|c: char| c.is_ascii_alphabetic());
        letter && head.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    !hidden && !odd && !scheme
}

fn is_harmless_id(id: &str) -> bool {
    let taken = "Sanitizer trustedTypes constructor wasm_bindgen feuilleton failed content";
    let odd = |c: char| c.is_whitespace() || "\"'&<>\u{202e}".contains(c);
    !id.is_empty() && !id.contains(odd) && !has(taken, id) && !id.starts_with("__")
}

fn is_harmless_class(class: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_+#.".contains(c);
    let interface = "feuilleton masthead notice prose skeleton skip unseen";
    class.chars().all(plain) && !has(interface, class)
}

fn bitmap(url: &str) -> bool {
    ["png", "gif", "jpeg", "webp"].iter().any(|kind| {
        url.strip_prefix("data:image/").is_some_and(|u| u.starts_with(&format!("{kind};base64,")))
    })
}

fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|entry| entry == word)
}
