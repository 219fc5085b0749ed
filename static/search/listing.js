// Searches titles, tags and excerpts of the posts that listings have: for a blog without an index.

import { runs } from "./article.js";
import { FILTERS } from "./engine.js";
import { fold, words } from "./terms.js";

// The archive has the most posts, the front page has excerpts of the newest.
const LISTINGS = ["archive/feed.json", "feed.json"];
// How much it counts that a word stands there.
const [TITLE, TAG, TEXT] = [5, 3, 1];

export class Listing {
  isPartial = true;

  // `read` fetches the document at a path.
  static async open(read) {
    const feeds = await Promise.all(LISTINGS.map(read));
    const items = feeds.flatMap((feed) => feed.items);
    return new Listing([...new Map(items.map((item) => [item._feuilleton.path, item])).values()].map(post));
  }

  constructor(posts) {
    this.posts = posts;
  }

  async search(text, wish) {
    const asked = words(text)
      .flatMap(({ typed, parts }) => (parts.length ? parts : [typed]))
      .map(fold);
    const isNarrowed = FILTERS.some((name) => wish[name]);
    const found =
      asked.length || isNarrowed ? this.posts.filter((post) => asked.every((word) => score(post, word))) : [];
    const passes = (post, name) => !wish[name] || post[name].includes(wish[name]);
    const scored = found
      .filter((post) => FILTERS.every((name) => passes(post, name)))
      .map((post) => ({
        score: asked.reduce((sum, word) => sum + score(post, word), 0),
        load: async () => shown(post, asked),
      }));
    const counts = FILTERS.map((name) => {
      const others = found.filter((post) => FILTERS.every((other) => other === name || passes(post, other)));
      return tally(others.flatMap((post) => post[name]));
    });
    return { hits: scored.sort((a, b) => b.score - a.score), counts };
  }
}

function post({
  title,
  tags = [],
  language,
  date_published: date,
  content_text: text,
  _feuilleton: { path },
}) {
  return {
    path,
    title,
    language,
    tag: tags,
    year: date ? [date.slice(0, 4)] : [],
    day: date?.slice(0, 10),
    text: text ?? "",
  };
}

const begins = (text, word) =>
  fold(text)
    .split(/[^\p{L}\p{N}_]+/u)
    .some((one) => one.startsWith(word));

function score({ title, tag, text }, word) {
  return (
    (begins(title, word) && TITLE) ||
    (tag.some((one) => begins(one, word)) && TAG) ||
    (begins(text, word) && TEXT) ||
    0
  );
}

function shown({ path, title, language, day, tag, text }, asked) {
  const mark = (text) => {
    const all = text.split(/\s+/).filter(Boolean);
    return runs(all, (at) => asked.some((word) => begins(all[at], word)));
  };
  return { path, language, day, tags: tag, title: mark(title), excerpt: mark(text), sections: [] };
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
