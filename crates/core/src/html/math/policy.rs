//! What a formula may consist of: elements and attributes of MathML Core that only draw.

/// Elements, sorted. None of them has content that is read as HTML: no `annotation-xml`.
pub(super) const ELEMENTS: &[&str] = &[
    "annotation",
    "math",
    "menclose",
    "merror",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
    "semantics",
];

/// Attributes, sorted. None of them holds an address, a script or a style sheet.
pub(super) const ATTRIBUTES: &[&str] = &[
    "accent",
    "accentunder",
    "class",
    "columnspan",
    "depth",
    "display",
    "displaystyle",
    "encoding",
    "fence",
    "form",
    "height",
    "largeop",
    "linethickness",
    "lspace",
    "mathbackground",
    "mathcolor",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "notation",
    "rowspan",
    "rspace",
    "scriptlevel",
    "separator",
    "stretchy",
    "symmetric",
    "voffset",
    "width",
];

/// The element of that name.
pub(super) fn element(name: &str) -> Option<&'static str> {
    ELEMENTS.binary_search(&name).ok().and_then(|at| ELEMENTS.get(at)).copied()
}

/// The attribute of that name, if its value is a few plain words and numbers.
pub(super) fn attribute(name: &str, value: &str) -> Option<&'static str> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b" .-+%#/".contains(&b);
    let found = ATTRIBUTES.binary_search(&name).ok().and_then(|at| ATTRIBUTES.get(at)).copied();
    found.filter(|_| value.len() <= 120 && value.bytes().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(ELEMENTS.is_sorted());
        assert!(ATTRIBUTES.is_sorted());
    }
}
