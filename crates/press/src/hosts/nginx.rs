//! `nginx.conf`: what stands inside a `location` for the blog's path.
//!
//! A location of nginx that has fields of its own sends none of those around it, so each names all.
//! Redirects are made from the path as nginx understood it, where `//` is `/`, and never from the
//! bytes that were asked for: those can name another host.

mod blocks;

use super::{
    EMBED, Hosting, NOT_FOUND, PRIVATE,
    headers::{self, Class},
    types,
};
use blocks::{Block, quote, regex};

/// The text of the file.
pub(super) fn config(hosting: &Hosting) -> String {
    let base = hosting.place.decoded();
    let mut block = Block::default();
    general(&mut block, hosting);
    fields(&mut block, hosting, Class::Page);
    never(&mut block, &base);
    for folder in &hosting.lasting {
        block.inside(&format!("^~ {}", quote(&format!("{base}{folder}"))), |block| {
            fields(block, hosting, Class::Asset);
        });
    }
    block.inside(&format!("^~ {}", quote(&format!("{base}{EMBED}"))), |block| {
        fields(block, hosting, Class::Embed);
        spellings(block);
    });
    old_pages(&mut block, hosting);
    spellings(&mut block);
    for (name, media) in types::NAMED {
        block.inside(&format!("~ {}", quote(&format!("/{}$", regex(name)))), |block| {
            block.line("types { }");
            block.line(&format!("default_type {};", quote(media)));
            fields(block, hosting, Class::Data);
        });
    }
    block.inside(&format!("~* {}", quote("\\.[a-z0-9]+$")), |block| {
        fields(block, hosting, Class::Data);
    });
    old_addresses(&mut block, hosting);
    example(hosting) + &block.text()
}

/// How the file is used, as a comment.
fn example(hosting: &Hosting) -> String {
    let mut out =
        "# For nginx. Written by feuilleton: changes are lost. Include it like this:\n#\n"
            .to_owned();
    for line in
        server(hosting, "80", "/srv/blog", "brotli_static on;  # with the module ngx_brotli")
            .lines()
    {
        out.push_str(&format!("#     {line}\n"));
    }
    out.push_str("#\n# Debian has the module as libnginx-mod-http-brotli-static. `gzip_static` needs none.\n\n");
    out
}

/// A server that needs nothing else. `folder` is where the blog's files lie.
pub(super) fn server(hosting: &Hosting, listen: &str, folder: &str, more: &str) -> String {
    let path = hosting.place.decoded();
    let location = quote(&path);
    let (alias, bare) = if hosting.place.is_root() {
        (format!("root {folder};"), String::new())
    } else {
        let from = quote(path.trim_end_matches('/'));
        let bare = format!("    location = {from} {{ return 301 {}; }}\n", hosting.place.path());
        (format!("alias {folder}/;"), bare)
    };
    let name = hosting.place.host.as_deref().unwrap_or("_").split(':').next().unwrap_or("_");
    format!(
        "server {{\n    listen {listen};\n    server_name {name};\n    absolute_redirect off;\n{bare}    location {location} {{\n        {alias}\n        {more}\n        include {folder}/nginx.conf;\n    }}\n}}\n"
    )
}

fn general(block: &mut Block, hosting: &Hosting) {
    let not_found = quote(&(hosting.place.decoded() + NOT_FOUND));
    block.line("index index.html;");
    block.line("absolute_redirect off;");
    block.line("charset off;");
    block.line("gzip_static on;");
    block.line("gzip_vary on;");
    block.line(&format!("error_page 403 404 =404 {not_found};"));
    block.line("types {");
    for (ending, media) in types::TYPES {
        block.line(&format!("    {} {ending};", quote(media)));
    }
    block.line("}");
}

fn fields(block: &mut Block, hosting: &Hosting, class: Class) {
    for (name, value) in headers::of(hosting, class) {
        block.line(&format!("add_header {name} {} always;", quote(&value)));
    }
}

/// What is not there for anybody.
fn never(block: &mut Block, base: &str) {
    block.inside(&format!("= {}", quote(&format!("{base}{NOT_FOUND}"))), |block| {
        block.line("internal;");
    });
    for name in PRIVATE {
        block.inside(&format!("= {}", quote(&format!("{base}{name}"))), |block| {
            block.line("return 404;");
        });
    }
    block.line("# Browsers take a backslash for a slash: a redirect must not begin with two.");
    block.inside(&format!("~ {}", quote("[\\x00-\\x1f\\x7f\\\\]|/\\.(?!well-known/)")), |block| {
        block.line("return 404;");
    });
}

/// Jekyll's first paginator wrote `/page2/`.
fn old_pages(block: &mut Block, hosting: &Hosting) {
    let pattern = format!("^{}page([0-9]+)/?$", regex(&hosting.place.decoded()));
    block.inside(&format!("~ {}", quote(&pattern)), |block| {
        block.line(&format!("return 301 {}page/$1/;", hosting.place.path()));
    });
}

/// The spellings `x/index.html` and `x.html` of an address `x/`; `x` is nginx's own affair.
fn spellings(block: &mut Block) {
    block.inside("~ /index\\.html$", |block| {
        // nginx itself comes here with the file of a folder: only what a reader wrote leads on.
        block.line("if ($request_uri ~ /index\\.html(\\?|$)) { rewrite ^(.*/)index\\.html$ $1 permanent; }");
    });
    block.inside("~ \\.html$", |block| {
        // A capture with a name, for nginx would encode `$1` anew.
        block.line("if (-f $request_filename) { break; }");
        block.line("if ($request_filename ~ ^(?<feuilleton_folder>.+)\\.html$) { }");
        block
            .line("if (-f $feuilleton_folder/index.html) { rewrite ^(.+)\\.html$ $1/ permanent; }");
    });
}

fn old_addresses(block: &mut Block, hosting: &Hosting) {
    let base = hosting.place.decoded();
    for redirect in hosting.old_addresses() {
        let to = redirect.target(hosting);
        for ending in ["/", "", ".html"] {
            let from = quote(&redirect.decoded(&base, ending));
            block.line(&format!("location = {from} {{ return 301 {to}; }}"));
        }
    }
}
