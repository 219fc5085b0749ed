//! Every place in a text where an author's words become something else than a paragraph.

/// Name of a place, and the text that has an attack there.
pub(crate) type Place = (&'static str, fn(&str) -> String);

pub(crate) const PLACES: &[Place] = &[
    ("the title of a link", |attack| format!("[x](y \"{attack}\") [x](y '{attack}')")),
    ("the title of an image", |attack| format!("![x](y \"{attack}\")\n\n![x](y ({attack}))")),
    ("the description of an image", |attack| format!("![{attack}](x) ![{attack}][a]\n\n[a]: b")),
    ("the address of a link", |attack| format!("[x]({attack}) [x](<{attack}>) <{attack}>")),
    ("the address of an image", |attack| format!("![x]({attack}) ![x](<{attack}>)")),
    ("a link definition", |attack| {
        format!("[x][a]\n\n[a]: {attack}\n[b]: <{attack}> \"{attack}\"")
    }),
    ("the info of a fence", |attack| format!("```{attack}\nx\n```\n\n~~~ {attack}\nx\n~~~\n")),
    ("code", |attack| format!("`{attack}` and\n\n    {attack}\n\n```\n{attack}\n```\n")),
    ("a heading", |attack| format!("# {attack}\n\n{attack}\n===\n\n## x {{#{attack}}}\n")),
    ("a cell of a table", |attack| format!("| {attack} | b |\n|---|:-:|\n| a | {attack} |\n")),
    ("the name of a footnote", |attack| format!("x[^{attack}]\n\n[^{attack}]: note\n")),
    ("a footnote", |attack| format!("x[^a] y[^a]\n\n[^a]: {attack}\n\n    {attack}\n")),
    ("an attribute list", |attack| {
        format!(
            "x\n{{: title=\"{attack}\" href='{attack}' .{attack} #{attack} onclick=\"{attack}\"}}\n\n*x*{{:{attack}}}"
        )
    }),
    ("a list in a quotation", |attack| {
        format!("> - {attack}\n>   1. {attack}\n> [!NOTE]\n> {attack}")
    }),
    ("an element", |attack| format!("<div title=\"{attack}\" id={attack}>\n\n{attack}\n\n</div>")),
];
