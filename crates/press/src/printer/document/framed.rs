//! The page that other sites show in a frame: the element with the blog in it, and nothing of the blog's own frame.

use feuilleton_core::site::Site;

use super::Frame;
use crate::{
    bundle::{Bundle, EMBED, EMBED_FRAME},
    escape::escaped,
};

/// The page as a document. Which post or listing it shows is in its address (`static/embed/frame.js`).
pub(in crate::printer) fn write(frame: &Frame, site: &Site, bundle: &Bundle) -> String {
    let (base, folder) = (site.base_path(), bundle.folder());
    let (policy, looks, title) = (frame.policy.meta(), &frame.looks, escaped(&site.title));
    let language = escaped(&site.language);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n{looks}\
         <script src=\"{base}{folder}{EMBED_FRAME}\" defer></script>\n\
         <script src=\"{base}{EMBED}\" defer></script>\n</head>\n\
         <body class=\"feuilleton\">\n<feuilleton-blog src=\"{base}\" loading=\"eager\">\
         <p><a href=\"{base}\">{title}</a></p></feuilleton-blog>\n</body>\n</html>\n"
    )
}
