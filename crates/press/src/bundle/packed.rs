//! Compressed forms that lie beside the app's files since it was compiled: the app is the same for every
//! blog, so it need not be compressed for each.

use std::{collections::HashMap, fs, path::Path};

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::{app_files, effort_for, is_published, relative};
use crate::output::compressed::{self, Form};

/// Forms by the name of the file that they are forms of.
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

/// Takes the forms from among the files. One that is not of its file as it is now is left out.
pub(super) fn take(files: &mut Vec<(String, Vec<u8>)>) -> Forms {
    let (forms, others): (Vec<_>, Vec<_>) =
        std::mem::take(files).into_iter().partition(|(name, _)| base(name).is_some());
    *files = others;
    let content: HashMap<&str, &[u8]> =
        files.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    let sound: Vec<_> = forms
        .into_par_iter()
        .filter_map(|(name, form)| {
            let (base, ending) = base(&name)?;
            let is_sound = compressed::is_form(content.get(base)?, ending, &form);
            is_sound.then(|| (base.to_owned(), (ending, form)))
        })
        .collect();
    let mut taken = Forms::new();
    for (name, form) in sound {
        taken.entry(name).or_default().push(form);
    }
    taken
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
        assert_eq!(taken, Forms::from([("a.js".to_owned(), forms)]));
    }
}
