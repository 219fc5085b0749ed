// Searches all indexes of the blog, one for each language and part.

import { article } from "./article.js";
import * as file from "./file.js";
import { Index } from "./index.js";
import { occurrences, rank } from "./rank.js";
import { terms, words } from "./terms.js";

// What readers may narrow a search by.
export const FILTERS = ["tag", "year"];

export class Engine {
  // The indexes in a folder; nothing where the blog has none.
  static async open(folder) {
    const list = await file.array(new URL("index.pf_meta", folder));
    return list.length ? new Engine(list.map((one) => new Index(folder, one))) : undefined;
  }

  constructor(indexes) {
    this.indexes = indexes;
  }

  // What was found, best first. Each hit is loaded by itself; `counts` are how many pages each value of each
  // filter would leave.
  async search(text, wish) {
    const asked = words(text).length > 0;
    const found = await Promise.all(
      this.indexes.map((index) => (asked ? find(index, text) : all(index, wish))),
    );
    // A word that one language does not know counts as missing only where no language knows all of them.
    const isKnown = found.some(({ missing }) => !missing);
    const pages = found.map(({ pages, missing }) => (isKnown && missing ? [] : pages));
    const answers = this.indexes.map((index, at) => narrow(index, pages[at], wish));
    const hits = answers.flatMap(({ hits }) => hits).sort((a, b) => b.score - a.score);
    return { hits, counts: merge(answers.map(({ counts }) => counts)) };
  }
}

async function find(index, text) {
  const found = await Promise.all(terms(text, index.language).map((term) => index.find(term)));
  const known = found.flat().filter(({ rows }) => rows.length);
  const pages = rank(
    known.map((term) => occurrences(term, index.title)),
    index,
  );
  return { pages, missing: found.flat().length - known.length };
}

// Without words, a filter shows all that it leaves.
function all(index, wish) {
  const isNarrowed = FILTERS.some((name) => wish[name]);
  return {
    missing: 0,
    pages: isNarrowed ? index.pages.map((_, page) => ({ page, score: 0, places: [] })) : [],
  };
}

function narrow(index, pages, wish) {
  const filters = FILTERS.map((name) => index.filter(name));
  const passes = (page, at) => !wish[FILTERS[at]] || Boolean(filters[at].get(wish[FILTERS[at]])?.has(page));
  const hits = pages.filter(({ page }) => FILTERS.every((_, at) => passes(page, at)));
  const counts = filters.map((values, at) => {
    const others = pages.filter(({ page }) =>
      FILTERS.every((_, other) => other === at || passes(page, other)),
    );
    return new Map(
      [...values].map(([value, of]) => [value, others.filter(({ page }) => of.has(page)).length]),
    );
  });
  const load = ({ page, places }) => index.page(page).then((found) => article(found, places, index.language));
  return { counts, hits: hits.map((hit) => ({ score: hit.score, load: () => load(hit) })) };
}

function merge(all) {
  return FILTERS.map((_, at) => {
    const sums = new Map();
    for (const counts of all) {
      for (const [value, count] of counts[at]) sums.set(value, (sums.get(value) ?? 0) + count);
    }
    return sums;
  });
}
