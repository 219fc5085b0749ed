//! Paths with `*`, as Ruby's `Dir.glob` reads them.

/// Whether the pattern fits the file or one of the folders that it lies in. `*` stands for anything
/// within a name and `?` for one character, but not for a dot in front; `**` for any number of folders.
pub(super) fn matches_above(pattern: &str, file: &str) -> bool {
    let pattern: Vec<_> = pattern.trim_matches('/').split('/').collect();
    let names: Vec<_> = file.split('/').collect();
    (1..=names.len()).any(|count| {
        let path = names.get(..count).unwrap_or(&[]);
        fits(&pattern, path, |step| *step == "**", |step, name| fits_name(step, name))
    })
}

fn fits_name(pattern: &str, name: &str) -> bool {
    let is_hidden = name.starts_with('.') && !pattern.starts_with('.');
    let (pattern, name): (Vec<_>, Vec<_>) = (pattern.chars().collect(), name.chars().collect());
    !is_hidden && fits(&pattern, &name, |c| *c == '*', |c, own| *c == '?' || c == own)
}

/// Whether a pattern with stars fits a sequence. Only the last star is ever widened, so that the time is
/// at most the product of both lengths.
fn fits<T>(
    pattern: &[T],
    text: &[T],
    is_star: impl Fn(&T) -> bool,
    is_same: impl Fn(&T, &T) -> bool,
) -> bool {
    let (mut at, mut done) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while let Some(own) = text.get(done) {
        match pattern.get(at) {
            Some(step) if is_star(step) => {
                star = Some((at, done));
                at += 1;
            }
            Some(step) if is_same(step, own) => {
                at += 1;
                done += 1;
            }
            _ => match &mut star {
                Some((place, from)) => {
                    *from += 1;
                    (at, done) = (*place + 1, *from);
                }
                None => return false,
            },
        }
    }
    pattern.get(at..).unwrap_or(&[]).iter().all(is_star)
}

#[cfg(test)]
mod tests {
    use super::matches_above;

    #[test]
    fn stars_stand_for_what_they_stand_for_in_a_shell() {
        for (pattern, file, expected) in [
            ("_posts/*", "_posts/a.md", true),
            ("_posts/*", "_posts/2016/a.md", true),
            ("*/_posts", "films/_posts/a.md", true),
            ("*/_posts", "_posts/a.md", false),
            ("films/*/noir", "films/x/noir/a.md", true),
            ("films/*/noir", "films/x/y/noir/a.md", false),
            ("films/**/noir", "films/x/y/noir/a.md", true),
            ("films/**/noir", "films/noir/a.md", true),
            ("**/*.md", "a/b/c.md", true),
            ("**/*.md", "c.md", true),
            ("*.md", "c.markdown", false),
            ("a*c*e.md", "abcde.md", true),
            ("a*c*e.md", "abde.md", false),
            ("?.md", "é.md", true),
            ("*", ".hidden.md", false),
            (".*", ".hidden.md", true),
            ("/films/*/", "films/x/a.md", true),
        ] {
            assert_eq!(matches_above(pattern, file), expected, "{pattern} {file}");
        }
    }

    #[test]
    fn many_stars_are_no_burden() {
        let file = "a".repeat(3000);
        assert!(!matches_above(&("*a".repeat(1000) + "b"), &file));
    }
}
