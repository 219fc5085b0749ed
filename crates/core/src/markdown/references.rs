//! What a site knows of the addresses in one text.

use serde::{Deserialize, Serialize};

/// Posts that are looked through one by one, in whatever order they are.
const FEW: usize = 64;

/// What the site knows of the addresses in one text, so that a reader need not download the rest
/// of the site to follow them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct References {
    /// Files that become posts: path relative to the posts folder, and the post's path relative
    /// to the site's base. A list of more than a few is in the order of the files.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<(String, String)>,
    /// Images, sound and film that lie among the posts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
}

impl References {
    /// Whether the text refers to nothing that the site knows.
    pub fn is_empty(&self) -> bool {
        self.posts.is_empty() && self.images.is_empty()
    }

    /// The path of the post that becomes of a file.
    pub fn post(&self, file: &str) -> Option<&str> {
        let quick = self.posts.binary_search_by(|(other, _)| other.as_str().cmp(file));
        let few = self.posts.get(..FEW.min(self.posts.len())).unwrap_or_default();
        let found = match quick {
            Ok(at) => self.posts.get(at),
            Err(_) => few.iter().find(|(other, _)| other == file),
        };
        found.map(|(_, path)| path.as_str())
    }
}

/// An image, a recording or a film that lies among the posts.
///
/// As JSON it is a list, whose end may be missing: `["a.png",[640,480],"3f2a9c1e7b"]`,
/// `["a.mp3",null,"3f2a9c1e7b"]`, `["a.png",[640,480]]`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Listed", into = "Listed")]
pub struct Image {
    /// Path relative to the posts folder.
    pub name: String,
    /// Width and height in pixels, as a browser shows it; `None`: not known.
    pub size: Option<(u32, u32)>,
    /// Hexadecimal digits that change with what the file holds; empty where it is published under its
    /// plain name alone.
    pub hash: String,
}

impl Image {
    /// Folder, relative to the site's base, of files that are published under the hash of what they
    /// hold: what lies in there never changes. No author has a folder of this name by chance.
    pub const FOLDER: &'static str = "assets/by-hash/";

    /// Where the file is published, besides its plain name, so that browsers may keep it for ever: a
    /// path relative to the site's base, not encoded; `None` for a file without a hash.
    pub fn published(&self) -> Option<String> {
        let name = self.name.rsplit('/').next()?;
        (!self.hash.is_empty()).then(|| self.path(name))
    }

    /// The path of the file under its hash; `name` is the last part of its name, as it is to be written.
    pub(crate) fn path(&self, name: &str) -> String {
        [Self::FOLDER, &self.hash, "/", name].concat()
    }
}

/// An [`Image`] as it travels.
#[derive(Serialize, Deserialize)]
struct Listed(
    String,
    #[serde(default)] Option<(u32, u32)>,
    #[serde(default, skip_serializing_if = "String::is_empty")] String,
);

impl From<Listed> for Image {
    fn from(Listed(name, size, hash): Listed) -> Self {
        Self { name, size, hash }
    }
}

impl From<Image> for Listed {
    fn from(Image { name, size, hash }: Image) -> Self {
        Self(name, size, hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_lists_an_image_briefly_and_may_leave_out_what_it_does_not_know() {
        let image = |size, hash: &str| Image { name: "a/b.png".into(), size, hash: hash.into() };
        for (json, image) in [
            (r#"["a/b.png",[640,480],"3f2a9c1e7b"]"#, image(Some((640, 480)), "3f2a9c1e7b")),
            (r#"["a/b.png",null,"3f2a9c1e7b"]"#, image(None, "3f2a9c1e7b")),
            (r#"["a/b.png",[640,480]]"#, image(Some((640, 480)), "")),
            (r#"["a/b.png",null]"#, image(None, "")),
        ] {
            assert_eq!(serde_json::from_str::<Image>(json).unwrap(), image, "{json}");
            assert_eq!(serde_json::to_string(&image).unwrap(), json);
        }
    }

    #[test]
    fn a_post_is_found_among_few_in_any_order_and_among_many_in_theirs() {
        let named = |number: usize| (format!("{number:04}.md"), format!("{number}/"));
        let few = References { posts: [3, 1, 2].map(named).to_vec(), images: vec![] };
        let many = References { posts: (0..5_000).map(named).collect(), images: vec![] };
        for (references, file, path) in [
            (&few, "0001.md", Some("1/")),
            (&few, "0003.md", Some("3/")),
            (&few, "0004.md", None),
            (&many, "0000.md", Some("0/")),
            (&many, "4999.md", Some("4999/")),
            (&many, "5000.md", None),
        ] {
            assert_eq!(references.post(file), path, "{file}");
        }
    }

    #[test]
    fn a_file_is_published_under_its_hash_and_its_own_name() {
        let image = Image { name: "a b/c d.png".into(), hash: "3f2a9c1e7b".into(), size: None };
        assert_eq!(image.published().as_deref(), Some("assets/by-hash/3f2a9c1e7b/c d.png"));
        assert_eq!(Image { hash: String::new(), ..image }.published(), None);
    }
}
