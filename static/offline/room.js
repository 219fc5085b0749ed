// How much is kept: the oldest goes first, and nothing that the press named.

import { base, least, more, posts } from "./site.js";

const NAMED = new Set([...least, ...more, ...posts].map(([path]) => new URL(base + path, location).href));

// A part of the blog answers for itself whatever stands behind it.
export const bare = (url) => url.split(/[?#]/)[0];

// Whether this is a file of any edition of the app.
export const isOfApp = (url) => /\/assets\/[0-9a-f]{16}\//.test(url);

const mayGo = ({ url }) => !isOfApp(url) && !NAMED.has(bare(url));

// Leaves the latest so many of those that may go.
export async function trim(cache, most) {
  const keys = (await cache.keys()).filter(mayGo);
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

// What to do when something could not be kept: where there was no room for it, half of the rest goes. What the
// reader looks at has arrived all the same.
export const makeRoom = (cacheOf) => async (error) => {
  if (error.name !== "QuotaExceededError") return;
  const cache = await cacheOf();
  const { length } = (await cache.keys()).filter(mayGo);
  await trim(cache, length >> 1);
};
