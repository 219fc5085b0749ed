// How well each page answers: BM25 with Pagefind's weights (https://pagefind.app/docs/ranking/).

import { unpack } from "./index.js";

// How often a tag or date counts that has the word.
const SAID = 2;
// How soon one more occurrence adds little, how much a long text counts less, how much a title counts more
// than a text, and how much the accents do that the reader typed.
const [SATURATION, LENGTH, TITLE, ACCENTS] = [1.4, 0.75, 5, 1.8];

// What each page has of a term that the index knows. `titleField` is the number of the field of titles.
export function occurrences({ typed, keys, rows }, titleField) {
  const pages = new Map();
  for (const [word, plain, variants = []] of rows) {
    const bonus = likeness(word.length - Math.min(...keys.map((key) => key.length)));
    for (const [form, packed] of [[word, plain], ...variants]) {
      const factor = bonus * (form.startsWith(typed) || typed.startsWith(form) ? ACCENTS : 1);
      for (const { page, places, fields } of unpack(packed)) {
        const here = pages.get(page) ?? { frequency: 0, places: [], isInTitle: false };
        const isSaid = fields.some((field) => field !== titleField);
        here.frequency += factor * places.reduce((sum, { weight }) => sum + weight, isSaid ? SAID : 0);
        here.places.push(...places.map(({ at, weight }) => ({ at, weight: weight * bonus })));
        here.isInTitle ||= fields.includes(titleField);
        pages.set(page, here);
      }
    }
  }
  return pages;
}

// 1 for the word itself, less for each letter that it has more or less.
const likeness = (difference) => Math.exp(Math.exp(-0.125 * difference ** 2) - 1);

// The pages on which all terms stand, with their scores and places. What is rare counts more.
export function rank(found, { pages, average }) {
  if (!found.length) return [];
  const rarity = found.map(({ size }) => Math.log(1 + (pages.length - size + 0.5) / (size + 0.5)));
  const total = rarity.reduce((sum, one) => sum + one, 0);
  const numbers = [...found[0].keys()].filter((page) => found.every((term) => term.has(page)));
  return numbers.map((page) => {
    const here = found.map((term) => term.get(page));
    const length = 1 - LENGTH + (LENGTH * pages[page][1]) / average;
    const scores = here.map(({ frequency }, at) => rarity[at] * saturate(frequency, length));
    const inTitle = rarity.reduce((sum, one, at) => sum + (here[at].isInTitle ? one : 0), 0);
    const score = scores.reduce((sum, one) => sum + one, TITLE * inTitle * (inTitle / total) ** 2);
    const places = here.flatMap(({ places }, term) =>
      places.map(({ at, weight }) => ({ at, weight: weight * rarity[term] })),
    );
    return { page, score, places };
  });
}

const saturate = (frequency, length) => ((SATURATION + 1) * frequency) / (SATURATION * length + frequency);
