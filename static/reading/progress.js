// How far a long text has been read: a thin bar that the style sheet moves. For eyes only, since the place in
// the text is known to whoever hears it.

import { make } from "../dom/element.js";

// Windows; a shorter text is seen at a glance.
const LONG = 2;

export function progress(article, prose, words, signal) {
  if (prose.offsetHeight < LONG * innerHeight) return;
  const bar = make("div", { class: "feuilleton-progress", "aria-hidden": "true" });
  document.body.append(bar);
  signal.addEventListener("abort", () => bar.remove());
}
