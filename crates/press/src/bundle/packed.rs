//! Compressed forms that lie beside the app's files since it was compiled: the app is the same for every
//! blog, so it need not be compressed for each.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::{app_files, effort_for, is_published, read, relative};
use crate::output::compressed::{self, Form};

/// Where that lies which is called as forms are, by the name of the file that they would be forms of.
pub(crate) type Forms = HashMap<String, Vec<(&'static str, PathBuf)>>;

/// Writes the forms of all files of an app that are published.
///
/// # Errors
/// When a file cannot be read or written: the message names it.
pub(crate) fn pack(folder: &Path) -> Result<()> {
    let mut names: Vec<_> = app_files(folder)?.iter().map(|path| relative(folder, path)).collect();
    names.retain(|name| is_published(name) && base(name).is_none());
    names.into_par_iter().try_for_each(|name| {
        let path = folder.join(&name);
        let content = read(&path)?;
        for (ending, form) in compressed::forms(&name, &content, effort_for(&name))? {
            let path = folder.join(format!("{name}{ending}"));
            fs::write(&path, form).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    })
}

/// Takes what is called as a form is from among the files of an app.
pub(super) fn take(folder: &Path, paths: &mut Vec<PathBuf>) -> Forms {
    let mut taken = Forms::new();
    paths.retain(|path| {
        let name = relative(folder, path);
        let Some((base, ending)) = base(&name) else { return true };
        taken.entry(base.to_owned()).or_default().push((ending, path.clone()));
        false
    });
    taken
}

/// The forms of a file. One that is not of the file as it is now is left out; `None` where there is no other.
///
/// # Errors
/// When one cannot be read: the message names it.
pub(super) fn sound(forms: &Forms, name: &str, content: &[u8]) -> Result<Option<Vec<Form>>> {
    let mut sound = Vec::new();
    for (ending, path) in forms.get(name).into_iter().flatten() {
        let form = read(path)?;
        if compressed::is_form(content, ending, &form) {
            sound.push((*ending, form));
        }
    }
    Ok(Some(sound).filter(|sound| !sound.is_empty()))
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
        let files: [(&str, &[u8]); 8] = [
            ("a.js", &text),
            ("a.js.br", br),
            ("a.js.gz", gz),
            ("b.js", b"another"),
            ("b.js.br", br),
            ("c.js.gz", gz),
            ("d.js", &text),
            ("d.js.gz", b"no form"),
        ];
        let folder = tempfile::tempdir().unwrap();
        let write = |(name, content)| {
            let path = folder.path().join(name);
            fs::write(&path, content).unwrap();
            path
        };
        let mut paths = files.map(write).to_vec();
        let taken = take(folder.path(), &mut paths);
        let found = paths.iter().map(|path| {
            let name = relative(folder.path(), path);
            (sound(&taken, &name, &fs::read(path).unwrap()).unwrap(), name)
        });
        let expected = [(Some(forms), "a.js"), (None, "b.js"), (None, "d.js")];
        let expected = expected.map(|(forms, name)| (forms, name.to_owned()));
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }
}
