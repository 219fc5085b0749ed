//! Which files of a posts folder are no part of the blog: what Jekyll and Git keep for themselves.

use std::{fs, io, path::Path};

/// Left out wherever the folder is a site with its tools around it; Jekyll's `exclude`.
const EXCLUDED: [&str; 7] = [
    "Gemfile",
    "Gemfile.lock",
    "node_modules",
    "vendor/bundle",
    "vendor/cache",
    "vendor/gems",
    "vendor/ruby",
];

/// Names (in any letter case, without ending) of texts about a repository, not of pages. The list is
/// that of the plugin jekyll-optional-front-matter, which GitHub Pages runs.
const ABOUT_REPOSITORY: [&str; 8] = [
    "readme",
    "license",
    "licence",
    "copying",
    "contributing",
    "code_of_conduct",
    "issue_template",
    "pull_request_template",
];

/// Whether a file or folder is left out, with all that lies in it. `path` is relative to the posts
/// folder.
///
/// Jekyll's rule (`EntryFilter`): names that begin with `.`, `_`, `#` or `~` or end in `~`, save the
/// folders with the posts themselves.
pub(super) fn is_special(path: &str, is_folder: bool) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    if is_folder && matches!(name, "_posts" | "_drafts") {
        return false;
    }
    name.starts_with(['.', '_', '#', '~']) || name.ends_with('~') || EXCLUDED.contains(&path)
}

/// Whether the Markdown file at `path`, which is called `file` within the posts folder, tells
/// contributors of the repository: it has such a name and no front matter that makes it a page.
///
/// # Errors
/// When it cannot be read.
pub(super) fn is_about_repository(file: &str, path: &Path) -> io::Result<bool> {
    let stem = Path::new(file).file_stem().map(|stem| stem.to_string_lossy().to_ascii_lowercase());
    if !stem.is_some_and(|stem| ABOUT_REPOSITORY.contains(&stem.as_str())) {
        return Ok(false);
    }
    let bytes = fs::read(path)?;
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    Ok(first.trim_ascii_end() != b"---")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_jekyll_keeps_for_itself_is_left_out() {
        for (path, is_folder, expected) in [
            ("_posts", true, false),
            ("films/_posts", true, false),
            ("_drafts", true, false),
            ("_posts", false, true),
            ("_layouts", true, true),
            ("_site", true, true),
            ("_data", true, true),
            ("films/_notes", true, true),
            ("_config.yml", false, true),
            ("_notes.md", false, true),
            (".git", true, true),
            ("#a.md#", false, true),
            ("a.md~", false, true),
            ("Gemfile", false, true),
            ("films/Gemfile", false, false),
            ("node_modules", true, true),
            ("vendor", true, false),
            ("vendor/bundle", true, true),
            ("images", true, false),
            ("2016-03-12-a_b.md", false, false),
        ] {
            assert_eq!(is_special(path, is_folder), expected, "{path}");
        }
    }

    #[test]
    fn a_readme_is_a_page_only_where_its_front_matter_says_so() {
        let folder = tempfile::tempdir().unwrap();
        for (file, text, expected) in [
            ("README.md", "# How to build", true),
            ("films/readme.markdown", "", true),
            ("README.md", "---\ntitle: Read me\n---\n", false),
            ("README.md", "\u{feff}---\r\ntitle: Read me\r\n---\r\n", false),
            ("about.md", "# About", false),
            ("2016-03-12-readme.md", "Text", false),
        ] {
            let path = folder.path().join("file");
            fs::write(&path, text).unwrap();
            assert_eq!(is_about_repository(file, &path).unwrap(), expected, "{file} {text:?}");
        }
    }
}
