// Endings of words and what kind each is, for the stemmers: of those that fit, the longest counts.

export function table(kinds) {
  const rows = Object.entries(kinds).flatMap(([kind, endings]) =>
    endings.split(" ").map((end) => [end, kind]),
  );
  return rows.sort(([a], [b]) => b.length - a.length);
}

// What stands before the ending of a word, and the kind of the ending, which must not begin before `from`.
export function split(word, rows, from = 0) {
  const row = rows.find(([end]) => word.endsWith(end) && word.length - end.length >= from);
  return row ? { rest: word.slice(0, word.length - row[0].length), kind: row[1] } : { rest: word };
}

// Where the part of a word begins that lies behind the first consonant after a vowel, from `start` on.
export function region(word, start = 0) {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(start));
  return found ? start + found.index + 2 : word.length;
}
