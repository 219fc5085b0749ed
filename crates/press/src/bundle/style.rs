//! The app's style sheets as one, so that a page waits for a single file.

use super::File;

/// Joins the sheets in the order in which the app's own page names them.
pub(super) fn join(page: &str, files: &[File]) -> String {
    let mut joined = String::new();
    for name in sheets(page) {
        if let Some(bytes) = files.iter().find(|file| file.name == name).and_then(File::held) {
            joined.push_str(&String::from_utf8_lossy(bytes));
            joined.push('\n');
        }
    }
    joined
}

/// Names of the sheets: the bundler may have left out quotes and changed the order of attributes.
fn sheets(page: &str) -> impl Iterator<Item = &str> {
    page.split("<link").filter_map(|tag| {
        let tag = tag.split('>').next()?;
        let address = tag.split("href=").nth(1)?.trim_start_matches('"');
        let address = address.split(['"', ' ']).next()?;
        address.ends_with(".css").then(|| address.rsplit('/').next())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_keep_the_order_of_the_page() {
        let page = "<link rel=icon href=/a.svg><link href=/blog/b.css rel=stylesheet>\
                    <link rel=\"stylesheet\" href=\"/a.css\" />";
        let files = [("a.css", "a{}"), ("b.css", "b{}")];
        let files = files.map(|(name, text)| File::of(name.to_owned(), text.as_bytes().to_vec()));
        assert_eq!(join(page, &files), "b{}\na{}\n");
    }
}
