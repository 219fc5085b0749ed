//! The documents of each post and page, at its address and at those that it once had. What would become
//! the same as in the last build is left as it lies there.

use std::{collections::HashMap, sync::Mutex};

use anyhow::{Context, Result};
use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::Item,
    route::{Key, Route},
};
use rayon::prelude::*;

use super::{
    Pages,
    notes::{Note, Notes, hexadecimal},
};
use crate::{
    enrich,
    library::{Article, Library},
    output::{Digest128, Output},
    progress::Progress,
    redirect,
};

/// All posts and pages, and what their authors should know.
pub(super) struct Entries {
    pub(super) items: Vec<Item>,
    /// Digests of what was noted of them, by path.
    pub(super) noted: HashMap<String, Digest128>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A post or page that has its documents.
struct Entry {
    item: Item,
    /// A digest of what was noted of it, where something is.
    noted: Option<Digest128>,
    told: Vec<Diagnostic>,
}

/// Writes the documents of a library.
pub(super) struct Writer<'a, P, O> {
    library: &'a Library<'a>,
    pages: &'a P,
    notes: Option<&'a Notes>,
    output: &'a O,
    /// Addresses that a post once had, by its file.
    old: HashMap<&'a str, Vec<&'a Key>>,
}

impl<'a, P: Pages, O: Output> Writer<'a, P, O> {
    pub(super) fn new(
        library: &'a Library<'a>,
        pages: &'a P,
        notes: Option<&'a Notes>,
        output: &'a O,
    ) -> Self {
        Self { library, pages, notes, output, old: redirect::by_file(&library.redirects) }
    }

    /// Writes the documents of all of them.
    ///
    /// # Errors
    /// When a file cannot be read or written: the message names it.
    pub(super) fn write(&self) -> Result<Entries> {
        let told = Mutex::new(Vec::new());
        let progress = Progress::new("Printing", self.library.posts().len());
        let made = (0..self.library.posts().len()).into_par_iter().map(|at| {
            let Entry { item, noted, told: found } = match self.kept(at)? {
                Some(kept) => kept,
                None => self.made(at)?,
            };
            if !found.is_empty() {
                let mut told = told.lock().unwrap_or_else(|broken| broken.into_inner());
                told.push((at, found));
            }
            progress.step();
            Ok((item, noted))
        });
        let made = made.collect::<Result<Vec<_>>>()?;
        let path = |item: &Item| item.extension.path.clone();
        let noted = made.iter().filter_map(|(item, noted)| Some((path(item), (*noted)?))).collect();
        let items = made.into_iter().map(|(item, _)| item).collect();
        // Threads end in any order; authors read in that of the files.
        let mut told = told.into_inner().unwrap_or_else(|broken| broken.into_inner());
        told.sort_unstable_by_key(|(at, _)| *at);
        Ok(Entries {
            items,
            noted,
            diagnostics: told.into_iter().flat_map(|(_, found)| found).collect(),
        })
    }

    /// A post whose documents lie there as they would be written, as it was noted.
    fn kept(&self, at: usize) -> Result<Option<Entry>> {
        let (Some(notes), Some(post)) = (self.notes, self.library.posts().get(at)) else {
            return Ok(None);
        };
        let note = self.library.origin(at).and_then(|origin| notes.of(&post.file, origin));
        let is_same = |note: &Note| {
            notes.all_is_same || hexadecimal(self.library.answers(&note.asked)) == note.answers
        };
        let Some(mut note) = note.filter(is_same) else { return Ok(None) };
        self.library.tell_place(&mut note.item);
        let route = Route::Entry(post.key.clone());
        let page = ["index.html", route.data_file()];
        let others = [Route::SOURCE_FILE].into_iter().chain(P::CARD);
        let names: Vec<_> = page.into_iter().chain(others).collect();
        let mut old = self.old(&post.file).iter().map(|&key| Route::Entry(key.clone()));
        let is_there = self.output.keep_of(&route, &names)
            && old.all(|route| self.output.keep_of(&route, &page));
        if !is_there {
            return Ok(None);
        }
        if self.pages.wants(&post.file) {
            self.library.article(at)?.iter().for_each(|article| self.pages.take(article));
        }
        let noted = notes.repeat(&post.file)?;
        Ok(Some(Entry { item: note.item, noted: Some(noted), told: note.told }))
    }

    fn made(&self, at: usize) -> Result<Entry> {
        let article = self.library.article(at)?.context("a post beyond the last one")?;
        self.entry(&article)?;
        let Article { item, diagnostics: told, asked, origin, .. } = article;
        let Some(notes) = self.notes else { return Ok(Entry { item, noted: None, told }) };
        let answers = hexadecimal(self.library.answers(&asked));
        let note = Note { item: Library::without_place(&item), asked, answers, told };
        let noted = notes.add(origin, &note)?;
        Ok(Entry { item, noted: Some(noted), told: note.told })
    }

    /// Writes what a post or page has. People and the app get the same text.
    fn entry(&self, article: &Article) -> Result<()> {
        let item = &article.item;
        let file = &item.extension.source;
        let route = item.route().with_context(|| format!("address of {file}"))?;
        let html = enrich::article(&article.rendered.html);
        let output = self.output;
        output.write(&route, "index.html", &self.pages.entry(article, &html)?)?;
        let document = item.clone().with_html(html, &article.rendered.contents);
        output.write_json(&route, route.data_file(), &document)?;
        output.write(&route, Route::SOURCE_FILE, article.source.as_bytes())?;
        if let Some(name) = P::CARD {
            output.write(&route, name, self.pages.card(item).as_bytes())?;
        }
        redirect::write(self.old(file), &document, output)
    }

    fn old(&self, file: &str) -> &[&'a Key] {
        self.old.get(file).map_or(&[][..], Vec::as_slice)
    }
}
