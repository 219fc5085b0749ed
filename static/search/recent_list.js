// The recent searches, as a list to choose from, with the way to forget them.

import { make } from "../dom/element.js";
import { forget, searches } from "./recent.js";

// `choose` hears of the text of a search; `empty` of there being none any more.
export function recentSearches(words, choose, empty) {
  const all = searches();
  if (!all.length) return [];
  const entry = (text) =>
    make("li", {}, make("button", { class: "search-step", type: "button", click: () => choose(text) }, text));
  const clear = () => {
    forget();
    empty();
  };
  return [
    make("h2", {}, words.recent),
    make("ul", {}, ...all.map(entry)),
    make(
      "p",
      {},
      words.recentNote,
      " ",
      make("button", { class: "search-clear", type: "button", click: clear }, words.clear),
    ),
  ];
}
