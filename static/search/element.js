// Elements of the search.

import { make } from "../element.js";

export { make };

// Runs of text, with what was found marked.
export const marked = (runs) => runs.map(({ text, isFound }) => (isFound ? make("mark", {}, text) : text));
