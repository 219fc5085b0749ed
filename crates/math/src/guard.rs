//! Formulas that are not worth a parser's time.

/// Longer formulas than this, in bytes, nobody writes by hand.
const MAX_BYTES: usize = 8_000;

/// Levels of braces.
const MAX_DEPTH: usize = 60;

/// Definitions of macros: with a few of them a short text can keep a parser busy for years.
const DEFINITIONS: &[&str] = &[
    "DeclareMathOperator",
    "def",
    "edef",
    "futurelet",
    "gdef",
    "let",
    "newcommand",
    "providecommand",
    "renewcommand",
    "xdef",
];

/// Refuses what could take too much time or memory; says why.
pub(crate) fn check(source: &str) -> Result<(), &'static str> {
    if source.len() > MAX_BYTES {
        return Err("it is too long");
    }
    // Of two backslashes the second begins no command: they end a line.
    let commands = source.replace("\\\\", " ");
    if commands.split('\\').skip(1).any(|rest| DEFINITIONS.contains(&control_word(rest))) {
        return Err("macros cannot be defined here");
    }
    let mut depth = 0_usize;
    for byte in source.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err("its braces are nested too deeply");
        }
    }
    Ok(())
}

fn control_word(rest: &str) -> &str {
    rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_are_refused_and_arrows_are_not() {
        assert!(check("\\def\\a{\\a\\a}\\a").is_err());
        assert!(check("\\newcommand{\\x}{y}").is_err());
        for source in ["\\left( x \\leftarrow \\leq \\right)", "\\\\let it be", "\\text{let}"] {
            assert_eq!(check(source), Ok(()), "{source}");
        }
    }

    #[test]
    fn size_and_depth_have_bounds() {
        assert!(check(&"x".repeat(MAX_BYTES + 1)).is_err());
        assert!(check(&"{".repeat(MAX_DEPTH + 1)).is_err());
    }
}
