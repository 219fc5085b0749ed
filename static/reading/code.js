// A button on each block of code that copies it.

import { make } from "../dom/element.js";
import { canCopy, copy } from "./clipboard.js";

// Of no height and beside the code, not in it: so it stays in place when the code scrolls, and out of what
// readers select.
const PLACE = "feuilleton-copy";

export function code(article, prose, words) {
  // A text that is shown again has them, in the language of that time.
  for (const old of prose.querySelectorAll(`.${PLACE}`)) old.remove();
  if (!canCopy) return;
  for (const pre of prose.querySelectorAll("pre:has(> code)")) {
    if (!pre.closest(".footnotes")) pre.before(make("div", { class: PLACE }, button(pre, words)));
  }
}

function button(pre, words) {
  const press = ({ currentTarget }) => {
    // The last line's end is not the code's: pasted into a terminal it would run the command.
    const text = pre.querySelector("code").textContent.replace(/\n$/, "");
    copy(text, currentTarget, words.copied, words.failed);
  };
  const more = make("span", { class: "unseen" }, words.theCode);
  return make("button", { type: "button", lang: words.language, click: press }, words.copy, more);
}
