//! The grammars that are compiled in, and their queries.

use arborium_tree_sitter::Language;

/// A grammar as its crate has it.
#[derive(Debug)]
pub(super) struct Grammar {
    /// Its name in [`crate::language::LANGUAGES`].
    pub(super) name: &'static str,
    pub(super) language: fn() -> Language,
    highlights: fn() -> &'static str,
    injections: fn() -> &'static str,
}

macro_rules! grammar {
    ($name:literal, $crate_name:ident) => {
        Grammar {
            name: $name,
            language: || $crate_name::language().into(),
            // Some are constants, some are joined from several when first read.
            highlights: || &$crate_name::HIGHLIGHTS_QUERY,
            injections: || &$crate_name::INJECTIONS_QUERY,
        }
    };
}

/// Sorted by name.
static GRAMMARS: [Grammar; crate::language::COUNT] = [
    grammar!("bash", arborium_bash),
    grammar!("c", arborium_c),
    grammar!("c-sharp", arborium_c_sharp),
    grammar!("clojure", arborium_clojure),
    grammar!("cmake", arborium_cmake),
    grammar!("commonlisp", arborium_commonlisp),
    grammar!("cpp", arborium_cpp),
    grammar!("css", arborium_css),
    grammar!("dart", arborium_dart),
    grammar!("diff", arborium_diff),
    grammar!("dockerfile", arborium_dockerfile),
    grammar!("elixir", arborium_elixir),
    grammar!("go", arborium_go),
    grammar!("graphql", arborium_graphql),
    grammar!("haskell", arborium_haskell),
    grammar!("hcl", arborium_hcl),
    grammar!("html", arborium_html),
    grammar!("ini", arborium_ini),
    grammar!("java", arborium_java),
    grammar!("javascript", arborium_javascript),
    grammar!("json", arborium_json),
    grammar!("kotlin", arborium_kotlin),
    grammar!("lua", arborium_lua),
    grammar!("make", arborium_make),
    grammar!("markdown", arborium_markdown),
    grammar!("nix", arborium_nix),
    grammar!("ocaml", arborium_ocaml),
    grammar!("php", arborium_php),
    grammar!("powershell", arborium_powershell),
    grammar!("python", arborium_python),
    grammar!("r", arborium_r),
    grammar!("ruby", arborium_ruby),
    grammar!("rust", arborium_rust),
    grammar!("scss", arborium_scss),
    grammar!("swift", arborium_swift),
    grammar!("toml", arborium_toml),
    grammar!("tsx", arborium_tsx),
    grammar!("typescript", arborium_typescript),
    grammar!("xml", arborium_xml),
    grammar!("yaml", arborium_yaml),
    grammar!("zig", arborium_zig),
];

impl Grammar {
    /// Place and grammar of that name.
    pub(super) fn named(name: &str) -> Option<(usize, &'static Self)> {
        let at = GRAMMARS.binary_search_by(|grammar| grammar.name.cmp(name)).ok()?;
        Some((at, GRAMMARS.get(at)?))
    }

    /// Patterns for what gets a colour, as tree-sitter wants them.
    pub(super) fn highlights(&self) -> &'static str {
        (self.highlights)()
    }

    /// Patterns for what is written in another language.
    pub(super) fn injections(&self) -> &'static str {
        (self.injections)()
    }
}
