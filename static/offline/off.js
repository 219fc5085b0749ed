// `sw.js` of a blog that is not to be read without a network: takes the place of a worker that an earlier build
// left with readers, and ends.

import { filesOf, pagesOf } from "./names.js";

const base = new URL(".", location).pathname;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

// Pages that are open stay as they are.
async function end() {
  await Promise.all([pagesOf(base), filesOf(base)].map((name) => caches.delete(name)));
  await registration.unregister();
}
