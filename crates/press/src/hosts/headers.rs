//! The header fields that every kind of file is sent with.

use super::{Hosting, policy::Ancestors};

/// What a file is to its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// A page of the blog.
    Page,
    /// A document, a feed, a picture: what other sites may read too.
    Data,
    /// A file of the app, whose address changes with its content.
    Asset,
    /// The page that other sites show in a frame.
    Embed,
}

/// Name and value of a header field.
pub(crate) type Field = (&'static str, String);

/// Asked for anew each time; an unchanged file is not sent again.
pub(crate) const REVALIDATE: &str = "public, max-age=0, must-revalidate";

/// Never asked for again.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Name of the policy's field.
pub(crate) const POLICY: &str = "Content-Security-Policy";

/// All fields for a class.
pub(crate) fn of(hosting: &Hosting, class: Class) -> Vec<Field> {
    let mut fields = common(hosting);
    let ancestors = if class == Class::Embed { Ancestors::Any } else { Ancestors::Own };
    fields.push((POLICY, hosting.policy.header(ancestors)));
    let lasting = if class == Class::Asset { FOR_EVER } else { REVALIDATE };
    fields.push(("Cache-Control", lasting.to_owned()));
    if matches!(class, Class::Data | Class::Asset) {
        fields.extend(shared());
    }
    fields
}

/// The fields that no file goes without, but for the policy.
pub(crate) fn common(hosting: &Hosting) -> Vec<Field> {
    let mut fields = vec![
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ];
    if hosting.place.https {
        // Only for this host: whether its other names have certificates is not the blog's to say.
        fields.push(("Strict-Transport-Security", "max-age=31536000".to_owned()));
    }
    fields
}

/// Lets pages of other sites read a file: the app inside them, a reader of feeds.
pub(crate) fn shared() -> [Field; 2] {
    [
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
    ]
}
