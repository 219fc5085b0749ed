//! What the path of a file says: date, slug, title, categories and the address of a page.

use super::{Date, fields::one_line};

/// Endings of the names of posts and pages, without the dot.
const EXTENSIONS: [&str; 7] = ["markdown", "mkdown", "mkdn", "mkd", "md", "html", "htm"];

/// A path relative to the posts folder, taken apart by Jekyll's rules.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FileName<'a> {
    path: &'a str,
    /// Folders above `_posts` or `_drafts`: they are categories. Folders below are of no account.
    pub(super) categories: Vec<&'a str>,
    /// The folders, `_posts` and `_drafts` left out.
    folders: Vec<&'a str>,
    /// The name without folders and extension.
    stem: &'a str,
    /// The name without its date.
    pub(super) slug: &'a str,
    /// The day in front of the name.
    pub(super) date: Option<Date>,
    /// Whether the name begins like a date that no calendar has.
    pub(super) has_impossible_date: bool,
    /// Whether the file lies in `_posts`.
    pub(super) is_in_posts: bool,
    /// Whether the file lies in `_drafts`.
    pub(super) is_draft: bool,
}

impl<'a> FileName<'a> {
    pub(super) fn new(path: &'a str) -> Self {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let folders: Vec<_> = folder.split('/').filter(|name| !matches!(*name, "" | ".")).collect();
        let root = folders.iter().position(|name| is_root(name));
        let categories = root.and_then(|at| folders.get(..at)).unwrap_or(&[]).to_vec();
        let stem = stem(name);
        let (date, slug) = match dated(stem) {
            Some((date, slug)) => (Some(date), slug),
            None => (None, stem),
        };
        Self {
            path,
            categories,
            stem,
            slug,
            date: date.flatten(),
            has_impossible_date: date == Some(None),
            is_in_posts: folders.contains(&"_posts"),
            is_draft: folders.contains(&"_drafts"),
            folders: folders.into_iter().filter(|name| !is_root(name)).collect(),
        }
    }

    /// Jekyll's title for a post without one: the words of the slug, each with a capital first letter
    /// and small ones behind. For the index of a folder, the folder's name. Never empty.
    pub(super) fn title(&self) -> String {
        let slug = match self.folders.last() {
            Some(folder) if self.stem == "index" => folder,
            _ => self.slug,
        };
        let words: Vec<_> =
            slug.split('-').filter(|word| !word.is_empty()).map(capitalize).collect();
        let candidates = [&words.join(" "), self.stem, self.path];
        candidates.into_iter().find_map(one_line).unwrap_or_else(|| "Untitled".to_owned())
    }

    /// The address of a page: its path without extension, `index` being its folder.
    pub(super) fn page_path(&self) -> String {
        let mut segments = self.folders.clone();
        if self.stem != "index" || segments.is_empty() {
            segments.push(self.stem);
        }
        segments.join("/")
    }

    /// The name without folders and extension.
    pub(super) fn stem(&self) -> &'a str {
        self.stem
    }
}

fn is_root(folder: &str) -> bool {
    matches!(folder, "_posts" | "_drafts")
}

fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, extension))
            if EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)) =>
        {
            stem
        }
        _ => name,
    }
}

/// Reads `2016-03-12-slug`. The year has two to four digits, month and day one or two; of two-digit
/// years those from 69 on belong to the 20th century, as in Ruby.
fn dated(stem: &str) -> Option<(Option<Date>, &str)> {
    let mut parts = stem.splitn(4, '-');
    let year = number(parts.next()?, 2..=4)?;
    let month = number(parts.next()?, 1..=2)?;
    let day = number(parts.next()?, 1..=2)?;
    let slug = parts.next()?;
    let is_short = stem.as_bytes().get(2) == Some(&b'-');
    let year = match year {
        69.. if is_short => year + 1900,
        _ if is_short => year + 2000,
        _ => year,
    };
    let date = u8::try_from(month).ok().zip(u8::try_from(day).ok());
    let date = date.and_then(|(month, day)| Date::new(year, month, day));
    Some((date, if slug.is_empty() { stem } else { slug }))
}

fn number(text: &str, digits: core::ops::RangeInclusive<usize>) -> Option<u16> {
    let sound = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| sound)
}

fn capitalize(word: &str) -> String {
    let mut chars = word.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    first + &chars.as_str().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_post_gives_date_slug_and_title() {
        for (path, day, slug, title) in [
            ("2016-03-12-my-title.md", "2016-03-12", "my-title", "My Title"),
            ("2016-3-2-a.markdown", "2016-03-02", "a", "A"),
            ("13-05-21-a.md", "2013-05-21", "a", "A"),
            ("99-05-21-a.md", "1999-05-21", "a", "A"),
            ("213-05-21-a.md", "0213-05-21", "a", "A"),
            (
                "2013-05-21-bonjour-Le-Monde.md",
                "2013-05-21",
                "bonjour-Le-Monde",
                "Bonjour Le Monde",
            ),
            ("2013-05-21-éTÉ_à la--plage.md", "2013-05-21", "éTÉ_à la--plage", "Été_à la Plage"),
            ("2013-05-21-v1.0.MD", "2013-05-21", "v1.0", "V1.0"),
            ("2013-05-21-12.md", "2013-05-21", "12", "12"),
            ("2013-05-21-.md", "2013-05-21", "2013-05-21-", "2013 05 21"),
            ("2013-05-21.md", "", "2013-05-21", "2013 05 21"),
            ("12013-05-21-a.md", "", "12013-05-21-a", "12013 05 21 A"),
            ("2013-02-30-a.md", "", "a", "A"),
            ("+213-05-21-a.md", "", "+213-05-21-a", "+213 05 21 A"),
            ("about.md", "", "about", "About"),
            ("docs/index.md", "", "index", "Docs"),
            ("index.md", "", "index", "Index"),
            ("---.md", "", "---", "---"),
            (".md", "", "", ".md"),
            ("", "", "", "Untitled"),
        ] {
            let name = FileName::new(path);
            assert_eq!(name.date.map(Date::iso_day).unwrap_or_default(), day, "{path}");
            assert_eq!((name.slug, name.title().as_str()), (slug, title), "{path}");
        }
    }

    #[test]
    fn folders_above_posts_are_categories_and_those_below_are_not() {
        for (path, categories, is_draft) in [
            ("2013-05-21-a.md", &[][..], false),
            ("_posts/2013-05-21-a.md", &[], false),
            ("films/_posts/2013-05-21-a.md", &["films"], false),
            ("films/Noir/_posts/2013/05/2013-05-21-a.md", &["films", "Noir"], false),
            ("2013/2013-05-21-a.md", &[], false),
            ("_drafts/a.md", &[], true),
            ("films/_drafts/a.md", &["films"], true),
        ] {
            let name = FileName::new(path);
            assert_eq!((&name.categories[..], name.is_draft), (categories, is_draft), "{path}");
        }
    }

    #[test]
    fn the_folders_of_a_page_are_part_of_its_address() {
        for (path, address) in [
            ("about.md", "about"),
            ("docs/about.md", "docs/about"),
            ("./docs//about.md", "docs/about"),
            ("docs/index.md", "docs"),
            ("index.md", "index"),
            ("_drafts/a.md", "a"),
            ("docs/_posts/a.md", "docs/a"),
            ("À propos.html", "À propos"),
            ("notes.txt", "notes.txt"),
        ] {
            assert_eq!(FileName::new(path).page_path(), address, "{path}");
        }
    }
}
