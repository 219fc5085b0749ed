//! Files of an earlier build that are what they should be, and stay.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Entry, Staged};
use crate::output::{
    compressed::FORMS,
    manifest::{self, Earlier, Manifest},
};

/// A folder as an earlier build left it, and where it lies.
struct Folder<'a> {
    path: &'a str,
    files: &'a [(&'a str, Earlier)],
    place: PathBuf,
}

impl Staged<'_> {
    /// Leaves files of a folder as an earlier build wrote them, if each is what it should be; answers whether all are.
    pub(super) fn keep_in(
        &self,
        folder: &str,
        names: &[&str],
        is_right: impl Fn(&Entry) -> bool,
    ) -> bool {
        let Some(folder) = self.folder(folder) else { return false };
        names.iter().all(|name| {
            let Some(file) = manifest::find(folder.files, name) else { return false };
            let is_there = is_right(&file.entry)
                && has_length(&folder.place.join(name), file.entry.length)
                && self.keep_forms_in(&folder, name);
            if is_there {
                self.keep_one(&folder, name, file);
            }
            is_there
        })
    }

    /// Keeps the forms of a file that did not change; answers whether they could be.
    pub(super) fn keep_forms(&self, path: &str) -> bool {
        let (folder, name) = manifest::split(path);
        self.folder(folder).is_some_and(|folder| self.keep_forms_in(&folder, name))
    }

    fn keep_forms_in(&self, folder: &Folder<'_>, name: &str) -> bool {
        if !self.is_same_effort {
            return false;
        }
        // They stand right behind it, for their names begin with its own.
        let behind = folder.files.partition_point(|(other, _)| *other <= name);
        let files = folder.files.get(behind..).unwrap_or_default().iter();
        let forms: Vec<_> = files
            .map_while(|(form, file)| Some((form.strip_prefix(name)?, *form, file)))
            .filter(|(ending, ..)| FORMS.contains(ending))
            .collect();
        let is_there = forms
            .iter()
            .all(|(_, form, file)| has_length(&folder.place.join(form), file.entry.length));
        for (_, form, file) in forms.into_iter().filter(|_| is_there) {
            self.keep_one(folder, form, file);
        }
        is_there
    }

    fn keep_one(&self, folder: &Folder<'_>, name: &str, file: &Earlier) {
        if file.keep() {
            self.now().remove(&manifest::join(folder.path, name));
        }
    }

    /// A folder that an earlier build wrote files to.
    fn folder<'a>(&'a self, path: &'a str) -> Option<Folder<'a>> {
        let files = self.before.as_ref()?.folder(path)?;
        Some(Folder { path, files, place: self.root.join(path) })
    }

    /// Whether the folder holds a file as it is to be.
    pub(super) fn is_there(&self, path: &str, entry: Entry, content: &[u8]) -> bool {
        let place = self.root.join(path);
        match &self.before {
            Some(before) => {
                before.file(path).is_some_and(|earlier| earlier.entry == entry)
                    && has_length(&place, entry.length)
            }
            None => {
                has_length(&place, entry.length)
                    && fs::read(&place).is_ok_and(|found| found == content)
            }
        }
    }

    /// Whether something lies below this path.
    pub(super) fn is_folder(&self, path: &str) -> bool {
        let is_below = |folder: &str| {
            folder.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let mut kept = self.before.iter().flat_map(Manifest::kept);
        kept.any(|(folder, ..)| is_below(folder))
            || self.now().files.keys().any(|file| is_below(manifest::split(file).0))
    }
}

/// Whether a file of this length lies there, and no link to one.
fn has_length(path: &Path, length: u64) -> bool {
    let found = fs::symlink_metadata(path);
    found.is_ok_and(|found| found.is_file() && found.len() == length)
}
