//! `Caddyfile`: a whole site for Caddy 2.6 or later, which takes its address and its folder from the
//! environment.
//!
//! Redirects are made from the address as it was asked for, still encoded, once it is known to
//! begin with one slash only and to have no backslash: else it could name another host.

use super::{
    EMBED, Hosting, NOT_FOUND, PRIVATE,
    headers::{self, Class, FOR_EVER, POLICY, REVALIDATE},
    policy::Ancestors,
    types,
};

/// The text of the file.
pub(super) fn config(hosting: &Hosting) -> String {
    let address = hosting.place.host.as_deref().unwrap_or(":8080");
    let base = hosting.place.path();
    let mut out = format!(
        "# For Caddy. Written by feuilleton: changes are lost. `caddy run` in this folder serves the blog;\n\
         # or set SITE_ADDRESS and SITE_ROOT (this folder) and `import` this file from your own.\n\n\
         {{$SITE_ADDRESS:{address}}} {{\n\troot * {{$SITE_ROOT:.}}\n"
    );
    if hosting.place.is_root() {
        out.push_str("\troute {\n");
    } else {
        let plain = hosting.place.decoded();
        let bare = plain.trim_end_matches('/');
        out.push_str(&format!(
            "\tredir \"{bare}\" {base} 301\n\thandle_path \"{plain}*\" {{\n\troute {{\n"
        ));
    }
    for part in [never(), fields(hosting), old_addresses(hosting), spellings(hosting)] {
        out.push_str(&part);
    }
    out.push_str("\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t}\n\t}\n");
    if !hosting.place.is_root() {
        out.push_str("\t}\n\thandle {\n\t\terror 404\n\t}\n");
    }
    out + &errors() + "}\n"
}

/// What is not there for anybody.
fn never() -> String {
    let private: String = PRIVATE.iter().map(|name| format!(" /{name}")).collect();
    format!(
        "\t\t@unsound vars_regexp {{uri}} `\\\\|%5[cC]|%[01][0-9a-fA-F]|%7[fF]|^[^?]*//`\n\
         \t\terror @unsound 404\n\
         \t\t@private {{\n\t\t\tpath_regexp `/\\.`\n\t\t\tnot path /.well-known/*\n\t\t}}\n\
         \t\terror @private 404\n\
         \t\t@servers path /{NOT_FOUND}{private}\n\
         \t\terror @servers 404\n"
    )
}

fn fields(hosting: &Hosting) -> String {
    let mut out = "\t\theader {\n".to_owned();
    for (name, value) in headers::of(hosting, Class::Page) {
        out.push_str(&format!("\t\t\t{name} \"{value}\"\n"));
    }
    // Caddy names it only beside compressed bytes.
    out.push_str("\t\t\t?Vary Accept-Encoding\n");
    out.push_str("\t\t}\n\t\t@data {\n\t\t\tpath_regexp `(?i)\\.[a-z0-9]+$`\n\t\t\tnot path *.html\n\t\t}\n\t\theader @data {\n");
    for (name, value) in headers::shared() {
        out.push_str(&format!("\t\t\t{name} \"{value}\"\n"));
    }
    out.push_str("\t\t}\n");
    let any = hosting.policy.header(Ancestors::Any);
    for folder in &hosting.lasting {
        out.push_str(&format!("\t\theader /{folder}* Cache-Control \"{FOR_EVER}\"\n"));
    }
    out.push_str(&format!("\t\theader /{EMBED}* {POLICY} \"{any}\"\n"));
    for (ending, media) in types::TYPES {
        out.push_str(&format!("\t\t@{ending} path *.{ending}\n"));
        out.push_str(&format!("\t\theader @{ending} Content-Type \"{media}\"\n"));
    }
    for (name, media) in types::NAMED {
        let (matcher, pattern) = (name.replace('.', "_"), name.replace('.', "\\."));
        out.push_str(&format!("\t\t@{matcher} path_regexp `/{pattern}$`\n"));
        out.push_str(&format!("\t\theader @{matcher} Content-Type \"{media}\"\n"));
    }
    out
}

/// The spellings `x/index.html`, `x.html` and `page2` of an address, and `x`, where
/// Caddy itself would forget the query.
fn spellings(hosting: &Hosting) -> String {
    let base = hosting.place.path();
    let below = base.trim_end_matches('/');
    format!(
        "\t\t@paged path_regexp page `^/page([0-9]+)/?$`\n\
         \t\tredir @paged {base}page/{{re.page.1}}/ 301\n\
         \t\t@index vars_regexp index {{uri}} `^(/(?:[^?]*/)?)index\\.html(\\?.*)?$`\n\
         \t\tredir @index {below}{{re.index.1}}{{re.index.2}} 301\n\
         \t\t@bare {{\n\t\t\tfile {{path}}/index.html\n\
         \t\t\tvars_regexp bare {{uri}} `^(/[^?]*[^/?])(\\?.*)?$`\n\t\t}}\n\
         \t\tredir @bare {below}{{re.bare.1}}/{{re.bare.2}} 301\n\
         \t\t@old_html path_regexp html `^(/.+)\\.html$`\n\
         \t\troute @old_html {{\n\
         \t\t\t@folder {{\n\t\t\t\tfile {{re.html.1}}/index.html\n\t\t\t\tnot file\n\
         \t\t\t\tvars_regexp old {{uri}} `^(/[^?]+)\\.html(\\?.*)?$`\n\t\t\t}}\n\
         \t\t\tredir @folder {below}{{re.old.1}}/{{re.old.2}} 301\n\
         \t\t}}\n"
    )
}

fn old_addresses(hosting: &Hosting) -> String {
    let mut rows = String::new();
    for redirect in hosting.old_addresses() {
        let to = redirect.target(hosting);
        for ending in ["/", "", ".html"] {
            let from = redirect.decoded("/", ending);
            // Braces are placeholders here: the page at the old address leads on.
            if !from.contains(['{', '}']) {
                rows.push_str(&format!("\t\t\t\"{}\" {to}\n", from.replace('"', "\\\"")));
            }
        }
    }
    if rows.is_empty() {
        return rows;
    }
    format!(
        "\t\tmap {{path}} {{old}} {{\n{rows}\t\t\tdefault \"\"\n\t\t}}\n\
         \t\t@old not vars {{old}} \"\"\n\
         \t\tredir @old {{old}} 301\n"
    )
}

/// The page for addresses that the blog does not have. What was to be kept for ever is not here.
fn errors() -> String {
    format!(
        "\thandle_errors {{\n\
         \t\theader {{\n\t\t\tContent-Type \"text/html; charset=utf-8\"\n\t\t\tCache-Control \"{REVALIDATE}\"\n\t\t}}\n\
         \t\trewrite * /{NOT_FOUND}\n\
         \t\tfile_server {{\n\t\t\tprecompressed br gzip\n\t\t}}\n\
         \t}}\n"
    )
}
