// A page that was found, as it is shown: its title, and of its sections the words around what was looked for.

// Words of an excerpt, words before the first one that was found, and sections of a page that are shown.
const [WORDS, BEFORE, SECTIONS] = [26, 5, 3];

// The typographer's apostrophe stands in the index as that of typewriters, at which words are parted.
const parts = (text) =>
  text
    .trim()
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’")
    .split(/\s+/);

// A page of the index whose `places` were found. Texts are runs: `{ text, isFound }`.
export function article({ url, content, meta, anchors, filters }, places, language) {
  const words = parts(content);
  const headings = anchors
    .filter(({ element, id, text }) => /^h[1-6]$/i.test(element) && id && text?.trim())
    .map(({ id, text, location }) => ({ id, heading: parts(text), from: location }))
    .sort((a, b) => a.from - b.from);
  // The text begins with the title.
  const starts = [{ heading: parts(meta.title ?? url), from: 0 }, ...headings];
  const [whole, ...sections] = starts.map((start, at) => section(start, starts[at + 1]?.from, words, places));
  const best = sections
    .filter(({ weight }) => weight)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SECTIONS);
  return {
    path: url.replace(/^\//, ""),
    // Pagefind's word for texts of which it knows none.
    language: language === "unknown" ? undefined : language,
    day: meta.date?.slice(0, 10),
    tags: filters.tag ?? [],
    title: whole.title,
    // Where the words stand in sections only, the beginning says less than they do.
    excerpt: whole.isInText || !best.length ? whole.excerpt() : [],
    sections: best
      .sort((a, b) => a.from - b.from)
      .map(({ id, title, excerpt }) => ({ id, title, excerpt: excerpt() })),
  };
}

function section({ id, heading, from }, to = Infinity, words, places) {
  const found = new Map();
  for (const { at, weight } of places) {
    if (at >= from && at < to) found.set(at, (found.get(at) ?? 0) + weight);
  }
  const text = from + heading.length;
  return {
    id,
    from,
    weight: [...found.values()].reduce((sum, one) => sum + one, 0),
    isInText: [...found.keys()].some((at) => at >= text),
    title: runs(heading, (at) => found.has(from + at)),
    excerpt: () => excerpt(words, text, Math.min(to, words.length), found),
  };
}

// The part between two places in which most was found.
function excerpt(words, from, to, found) {
  const weigh = (start) =>
    [...found].reduce((sum, [at, weight]) => (at >= start && at < start + WORDS ? sum + weight : sum), 0);
  const starts = [...found.keys()].map((at) => Math.max(from, Math.min(at - BEFORE, to - WORDS)));
  const start = starts.reduce((best, one) => (weigh(one) > weigh(best) ? one : best), from);
  const end = Math.min(to, start + WORDS);
  const shown = runs(words.slice(start, end), (at) => found.has(start + at));
  if (start > from) shown.unshift({ text: "… ", isFound: false });
  if (end < to) shown.push({ text: " …", isFound: false });
  return shown;
}

// Words as runs of what was found and what was not. What stands round a word was not looked for.
export function runs(words, isFoundAt) {
  const all = [];
  const add = (text, isFound) => {
    const last = all.at(-1);
    if (last?.isFound === isFound) last.text += text;
    else if (text) all.push({ text, isFound });
  };
  words.forEach((word, at) => {
    if (at) add(" ", false);
    const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word);
    add(before, false);
    add(core, isFoundAt(at));
    add(after, false);
  });
  return all;
}
