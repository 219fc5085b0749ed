// What the caches of a blog are called: another blog on the same host has caches of its own.

// `base` is the path of the blog: it begins and ends with `/`.
export const pagesOf = (base) => `feuilleton ${base} pages`;
export const filesOf = (base) => `feuilleton ${base} files`;

// An address is looked up whatever stands behind its `?`: there the worker notes what a page was made of.
export const ANY = { ignoreSearch: true, ignoreVary: true };
