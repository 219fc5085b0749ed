//! The ways in which posts are gathered.

/// A way of gathering posts under terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Taxonomy {
    /// By tag.
    Tag,
    /// By category.
    Category,
    /// By author.
    Author,
    /// By language, where there are several.
    Language,
}

impl Taxonomy {
    /// Every taxonomy.
    pub const ALL: [Self; 4] = [Self::Tag, Self::Category, Self::Author, Self::Language];

    /// The segment that names the taxonomy in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Category => "category",
            Self::Author => "author",
            Self::Language => "lang",
        }
    }

    /// The taxonomy that a segment names.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|taxonomy| taxonomy.name() == name)
    }
}
