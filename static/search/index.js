// The index of one language: which of its files know a word, and on which pages that stands.

import * as file from "./file.js";

// Most files that are read for the sake of one word.
const MOST_FILES = 3;
// A weight of 1, which most words have.
const USUAL = 25;
// Shortest word that stands for a longer one which the index does not have.
const SHORTEST = 3;

export class Index {
  // `root` is where the whole index lies; the rest is as its list has it.
  constructor(root, [language, folder, pages, chunks, filters, fields]) {
    Object.assign(this, { folder: new URL(folder, root), language, pages, chunks });
    this.filters = new Map(
      filters.map(([name, values]) => [name, new Map(values.map(([value, of]) => [value, new Set(of)]))]),
    );
    this.title = fields.indexOf("title");
    this.average = pages.reduce((sum, [, length]) => sum + length, 0) / pages.length;
    this.files = new Map();
  }

  // What the index knows of a term, as terms with rows of words, their pages and their spellings: one, or as
  // many as the term has parts, where they are known and it is not.
  async find(term) {
    const whole = { ...term, rows: await this.rows(term) };
    if (whole.rows.length || !term.parts.length) return [whole];
    return Promise.all(term.parts.map(async (part) => ({ ...part, rows: await this.rows(part) })));
  }

  async rows({ keys, isStem, isLast, parts = [] }) {
    const found = await Promise.all(keys.map((key) => this.rowsOf(key, isStem, isLast && !parts.length)));
    return found.flat();
  }

  async rowsOf(key, isStem, isLast) {
    const near = this.chunks.filter(
      ([from, to]) => from <= `${key}\uffff` && (to >= key || key.startsWith(to)),
    );
    const read = near.slice(0, MOST_FILES).map(([, , hash]) => this.read(`index/${hash}.pf_index`));
    const all = (await Promise.all(read)).flatMap(([words]) => words);
    const exact = all.filter(([word]) => word === key);
    if (key.length < 2 || (exact.length && !isLast)) return exact;
    const longer = all.filter(([word]) => word.startsWith(key));
    if (longer.length || isStem) return longer;
    // The index has stems, and these begin as the word does.
    const shorter = all.filter(([word]) => word.length >= SHORTEST && key.startsWith(word));
    return shorter.slice(-1);
  }

  // The pages by each value of a filter.
  filter(name) {
    return this.filters.get(name) ?? new Map();
  }

  // A page as its reader sees it: title, address, text, and where its sections begin.
  page(number) {
    return this.once(`fragment/${this.pages[number][0]}.pf_fragment`, file.object);
  }

  read(name) {
    return this.once(name, file.array);
  }

  // A file that did not arrive is asked for again.
  once(name, get) {
    if (!this.files.has(name)) {
      const arrival = get(new URL(name, this.folder));
      this.files.set(name, arrival);
      arrival.catch(() => this.files.delete(name));
    }
    return this.files.get(name);
  }
}

// Pages as the index has them: numbers and places as differences, weights and fields as negative numbers.
export function unpack(rows) {
  let page = 0;
  return rows.map(([difference, places, fields = []]) => {
    page += difference;
    return {
      page,
      places: placesOf(places),
      fields: fields.filter((sign) => sign < 0).map((sign) => -sign - 1),
    };
  });
}

function placesOf(numbers) {
  let [weight, at] = [USUAL, 0];
  const places = [];
  for (const number of numbers) {
    if (number < 0) [weight, at] = [-number - 1, 0];
    else places.push({ at: (at += number), weight: weight / (USUAL - 1) });
  }
  return places;
}
