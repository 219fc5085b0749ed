//! Which files a first visit loads: what index.html names, and what those scripts import at once;
//! and which ones come with a module that is loaded later.

use std::fs;
use std::path::{Component, Path};

use anyhow::{Context as _, Result, ensure};

/// Links that make a browser load their target for the page itself.
const LOADED: [&str; 6] =
    ["stylesheet", "modulepreload", "preload", "icon", "manifest", "apple-touch-icon"];

/// Paths below `dist`, `index.html` first, each once.
///
/// # Errors
/// When there is no build, or its page names a file that is not there.
pub(super) fn of_first_visit(dist: &Path) -> Result<Vec<String>> {
    let page = fs::read_to_string(dist.join("index.html"))
        .with_context(|| format!("{} has no build\n  remedy: cargo xtask build", dist.display()))?;
    let mut files = vec!["index.html".to_owned()];
    for url in in_page(&page) {
        let file = locate(dist, &url);
        ensure!(file.is_some(), "index.html names {url}, which is not in {}", dist.display());
        add(&mut files, file);
    }
    follow_imports(dist, &mut files)?;
    Ok(files)
}

/// The script of a module that is loaded later, and all that it loads at once.
///
/// # Errors
/// When the build has no such module.
pub(super) fn of_module(dist: &Path, name: &str) -> Result<Vec<String>> {
    let script = format!("{name}.js");
    ensure!(dist.join(&script).is_file(), "{} has no {script}", dist.display());
    let mut files = vec![script];
    follow_imports(dist, &mut files)?;
    Ok(files)
}

fn follow_imports(dist: &Path, files: &mut Vec<String>) -> Result<()> {
    // Grows while it is walked: a script can import another.
    let mut next = 0;
    while let Some(file) = files.get(next).cloned() {
        if file.ends_with(".js") || file.ends_with(".mjs") {
            let script = fs::read_to_string(dist.join(&file))?;
            let folder = Path::new(&file).parent().unwrap_or(Path::new(""));
            for path in in_script(&script) {
                add(files, locate_from(dist, folder, &path));
            }
        }
        next += 1;
    }
    Ok(())
}

fn add(files: &mut Vec<String>, file: Option<String>) {
    files.extend(file.filter(|file| !files.contains(file)));
}

/// The local addresses that a page loads: by `link`, by `script src` and inside its inline scripts.
fn in_page(page: &str) -> Vec<String> {
    let mut urls = Vec::new();
    let mut rest = page;
    while let Some((_, tag_on)) = rest.split_once('<') {
        rest = tag_on;
        let Some((tag, after)) = tag_on.split_once('>') else { break };
        let value = |name: &str| attribute(tag, name);
        if is_named(tag, "link") {
            let relations = value("rel").unwrap_or_default().to_ascii_lowercase();
            if relations.split_whitespace().any(|relation| LOADED.contains(&relation)) {
                urls.extend(value("href"));
            }
        } else if is_named(tag, "script") {
            urls.extend(value("src"));
            let body = after.split("</script").next().unwrap_or_default();
            let program =
                value("type").is_none_or(|kind| kind == "module" || kind.ends_with("javascript"));
            urls.extend(
                quoted(body).filter(|_| program).filter(|text| is_program(text)).map(str::to_owned),
            );
            rest = after.get(body.len()..).unwrap_or_default();
        }
    }
    urls.retain(|url| is_local(url));
    urls
}

/// The addresses that a script file loads at once: static imports, and WebAssembly and style sheets by their names.
fn in_script(script: &str) -> Vec<String> {
    let statements = script.split([';', '\n']).map(str::trim_start);
    let imports = statements
        .filter(|statement| statement.starts_with("import") || statement.starts_with("export"));
    let imports =
        imports.filter(|statement| !statement.starts_with("import(")).filter_map(|statement| {
            quoted(statement).find(|text| text.ends_with(".js") || text.ends_with(".mjs"))
        });
    let named =
        quoted(script).filter(|text| [".wasm", ".css"].iter().any(|end| text.ends_with(end)));
    imports.chain(named).filter(|url| is_local(url)).map(str::to_owned).collect()
}

fn is_named(tag: &str, name: &str) -> bool {
    let (start, rest) = tag.split_at_checked(name.len()).unwrap_or_default();
    start.eq_ignore_ascii_case(name)
        && rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')
        || tag.eq_ignore_ascii_case(name)
}

/// The value of an attribute, with either quote or, in minified pages, with none.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag.split_once(|c: char| c.is_ascii_whitespace())?.1;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end = rest.find(|c: char| c == '=' || c.is_ascii_whitespace())?;
        let (key, after) = rest.split_at(end);
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split_once(quote)?,
            _ => value.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((value, "")),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value.to_owned());
        }
        rest = after;
    }
}

/// What stands between quotes of any kind.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(['"', '\'', '`'])?;
        let quote = rest.get(start..)?.chars().next()?;
        let (inside, after) = rest.get(start + 1..)?.split_once(quote)?;
        rest = after;
        Some(inside)
    })
}

fn is_program(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    !path.contains(char::is_whitespace)
        && [".js", ".mjs", ".wasm"].iter().any(|end| path.ends_with(end))
}

fn is_local(url: &str) -> bool {
    !url.is_empty() && !url.starts_with("//") && !url.contains(':')
}

/// The file for an address in the page. The build may be for `/blog/`: then the file is below that.
fn locate(dist: &Path, url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.trim_start_matches("./").trim_start_matches('/');
    let mut candidates = std::iter::successors(Some(path), |path| Some(path.split_once('/')?.1));
    candidates.find(|path| dist.join(path).is_file()).map(str::to_owned)
}

/// The file for an address in a script, which is relative to the script.
fn locate_from(dist: &Path, folder: &Path, url: &str) -> Option<String> {
    let mut path = folder.to_path_buf();
    for part in Path::new(url).components() {
        match part {
            Component::Normal(name) => path.push(name),
            Component::ParentDir => drop(path.pop()),
            Component::RootDir => return locate(dist, url),
            Component::CurDir | Component::Prefix(_) => {}
        }
    }
    dist.join(&path).is_file().then(|| path.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests;
