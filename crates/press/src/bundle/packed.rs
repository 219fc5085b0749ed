//! Compressed forms that lie beside the app's files since it was compiled: the app is the same for every
//! blog, so it need not be compressed for each.

use std::{collections::HashMap, fs, path::Path};

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::{app_files, effort_for, is_published, relative};
use crate::output::compressed::{self, Form};

/// What is called as forms are, by the name of the file that they would be forms of.
pub(crate) type Forms = HashMap<String, Vec<Form>>;

/// Writes the forms of all files of an app that are published.
///
/// # Errors
/// When a file cannot be read or written: the message names it.
pub(crate) fn pack(folder: &Path) -> Result<()> {
    let mut names: Vec<_> = app_files(folder)?.iter().map(|path| relative(folder, path)).collect();
    names.retain(|name| is_published(name) && base(name).is_none());
    names.into_par_iter().try_for_each(|name| {
        let path = folder.join(&name);
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        for (ending, form) in compressed::forms(&name, &content, effort_for(&name))? {
            let path = folder.join(format!("{name}{ending}"));
            fs::write(&path, form).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    })
}

/// Takes what is called as a form is from among the files.
pub(super) fn take(files: &mut Vec<(String, Vec<u8>)>) -> Forms {
    let is_form = |(name, _): &(String, Vec<u8>)| base(name).is_some();
    let (forms, others): (Vec<_>, Vec<_>) = std::mem::take(files).into_iter().partition(is_form);
    *files = others;
    let mut taken = Forms::new();
    for (name, form) in forms {
        if let Some((base, ending)) = base(&name) {
            taken.entry(base.to_owned()).or_default().push((ending, form));
        }
    }
    taken
}

/// The forms of a file. One that is not of the file as it is now is left out; `None` where there is no other.
pub(super) fn sound(forms: &Forms, name: &str, content: &[u8]) -> Option<Vec<Form>> {
    let forms = forms.get(name)?.iter();
    let sound: Vec<_> = forms
        .filter(|(ending, form)| compressed::is_form(content, ending, form))
        .cloned()
        .collect();
    (!sound.is_empty()).then_some(sound)
}

/// The name of the file that a name with the ending of a form is one of.
fn base(name: &str) -> Option<(&str, &'static str)> {
    compressed::FORMS.into_iter().find_map(|ending| Some((name.strip_suffix(ending)?, ending)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_counts_only_beside_the_file_that_it_was_made_of() {
        let text = "a { color: red }\n".repeat(100).into_bytes();
        let forms = compressed::forms("a.js", &text, compressed::Effort::Swift).unwrap();
        let [(_, br), (_, gz)] = &*forms else { panic!("two forms") };
        let file = |name: &str, content: &[u8]| (name.to_owned(), content.to_vec());
        let mut files = vec![
            file("a.js", &text),
            file("a.js.br", br),
            file("a.js.gz", gz),
            file("b.js", b"another"),
            file("b.js.br", br),
            file("c.js.gz", gz),
            file("d.js", &text),
            file("d.js.gz", b"no form"),
        ];
        let taken = take(&mut files);
        let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a.js", "b.js", "d.js"]);
        let sound = |(name, content): &(String, Vec<u8>)| sound(&taken, name, content);
        assert_eq!(files.iter().map(sound).collect::<Vec<_>>(), [Some(forms), None, None]);
    }
}
