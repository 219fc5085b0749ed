//! Languages by the names that authors write after a fence.

/// How many languages there are.
pub const COUNT: usize = 41;

/// Languages that can be coloured, sorted. None has a grammar of more than 8 MB, for Chromium
/// starts no larger module in a page; a browser finds a file of this name for each.
pub const LANGUAGES: [&str; COUNT] = [
    "bash",
    "c",
    "c-sharp",
    "clojure",
    "cmake",
    "commonlisp",
    "cpp",
    "css",
    "dart",
    "diff",
    "dockerfile",
    "elixir",
    "go",
    "graphql",
    "haskell",
    "hcl",
    "html",
    "ini",
    "java",
    "javascript",
    "json",
    "kotlin",
    "lua",
    "make",
    "markdown",
    "nix",
    "ocaml",
    "php",
    "powershell",
    "python",
    "r",
    "ruby",
    "rust",
    "scss",
    "swift",
    "toml",
    "tsx",
    "typescript",
    "xml",
    "yaml",
    "zig",
];

/// Other names, sorted.
const ALIASES: &[(&str, &str)] = &[
    ("c#", "c-sharp"),
    ("c++", "cpp"),
    ("cc", "cpp"),
    ("cjs", "javascript"),
    ("cl", "commonlisp"),
    ("clj", "clojure"),
    ("cs", "c-sharp"),
    ("csharp", "c-sharp"),
    ("docker", "dockerfile"),
    ("ex", "elixir"),
    ("exs", "elixir"),
    ("golang", "go"),
    ("gql", "graphql"),
    ("h", "c"),
    ("hpp", "cpp"),
    ("hs", "haskell"),
    ("htm", "html"),
    ("js", "javascript"),
    ("jsonc", "json"),
    ("jsx", "javascript"),
    ("kt", "kotlin"),
    ("lisp", "commonlisp"),
    ("makefile", "make"),
    ("md", "markdown"),
    ("mjs", "javascript"),
    ("ml", "ocaml"),
    ("patch", "diff"),
    ("ps1", "powershell"),
    ("py", "python"),
    ("python3", "python"),
    ("rb", "ruby"),
    ("rs", "rust"),
    ("sass", "scss"),
    ("sh", "bash"),
    ("shell", "bash"),
    ("svg", "xml"),
    ("terraform", "hcl"),
    ("tf", "hcl"),
    ("ts", "typescript"),
    ("xhtml", "html"),
    ("yml", "yaml"),
    ("zsh", "bash"),
];

/// The language of that name or alias, in any letter case.
pub fn named(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let alias = ALIASES.binary_search_by(|(alias, _)| (*alias).cmp(&name)).ok();
    let name = alias.and_then(|at| ALIASES.get(at)).map_or(&*name, |(_, language)| language);
    LANGUAGES.binary_search(&name).ok().and_then(|at| LANGUAGES.get(at)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_every_alias_leads_somewhere() {
        assert!(LANGUAGES.is_sorted());
        assert!(ALIASES.is_sorted());
        for (alias, language) in ALIASES {
            assert_eq!(named(alias), Some(*language));
        }
    }

    #[test]
    fn authors_may_write_it_as_they_are_used_to() {
        for (name, language) in [
            ("Rust", Some("rust")),
            ("C++", Some("cpp")),
            ("yml", Some("yaml")),
            ("text", None),
            ("", None),
        ] {
            assert_eq!(named(name), language, "{name}");
        }
    }
}
