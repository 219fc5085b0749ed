// What a reader typed, as the words that an index has.

import { stem as english } from "./english.js";
import { stem as french } from "./french.js";

const STEMMERS = { en: english, fr: french };

export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const SEPARATOR = /[^\p{L}\p{N}_]+/u;

// The words in lower case with their accents, each with the parts by which it is found where it is not known as
// a whole. Articles before an apostrophe are left out, and single letters beside longer words.
export function words(text) {
  const all = text
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s'’]+/)
    .map(word)
    .filter(({ typed }) => typed);
  const long = all.filter(({ typed }) => typed.length > 1);
  return long.length ? long : all;
}

function word(text) {
  const parts = text.split(SEPARATOR).filter(Boolean);
  return { typed: parts.join(""), parts: parts.length > 1 ? parts.filter((part) => part.length > 1) : [] };
}

// The words as terms of a language: `keys` are the spellings that count as the same, as stems where there is a
// stemmer for the language.
export function terms(text, language) {
  const known = STEMMERS[language];
  const stem = known ?? ((word) => word);
  const term = (typed) => {
    const folded = fold(typed);
    const spellings = [folded, folded.replaceAll("oe", "œ"), folded.replaceAll("œ", "oe")];
    return { typed, keys: [...new Set(spellings.map(stem))], isStem: Boolean(known) };
  };
  // The last word may be on its way to a longer one.
  return words(text).map(({ typed, parts }, at, { length }) => ({
    ...term(typed),
    isLast: at === length - 1,
    parts: parts.map(term),
  }));
}
