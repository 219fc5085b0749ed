//! Prints every grammar's queries as one JSON object, for `cargo xtask grammars`.

use std::io::{Write as _, stdout};

fn main() -> std::io::Result<()> {
    let mut all = serde_json::Map::new();
    for language in feuilleton_highlight::language::LANGUAGES {
        if let Some(queries) = feuilleton_highlight::queries(language) {
            let both = serde_json::json!({
                "highlights": queries.highlights,
                "injections": queries.injections,
            });
            all.insert(language.to_owned(), both);
        }
    }
    writeln!(stdout(), "{}", serde_json::Value::Object(all))
}
