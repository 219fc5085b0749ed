// What the press wrote in front of the worker: where the blog lies, and what is kept from the start.

import { filesOf, pagesOf } from "./names.js";

// `app` is the folder of the app below `base`. The rest are lists of a path and what its file must be: an
// integrity for the app's files, a digest for pages and documents.
export const { base, app, least, more, posts } = SITE;

export const pages = () => caches.open(pagesOf(base));
export const files = () => caches.open(filesOf(base));
