// Below a text, a button that hands on its address: by the system's own sheet, or by copying.

import { make } from "../dom/element.js";
import { canCopy, copy } from "./clipboard.js";

export function share(article, prose, words) {
  article.querySelector(".feuilleton-share")?.remove();
  // The list of what is kept on this device, or the place for it: nobody else has it.
  if (prose.querySelector(".feuilleton-kept, .kept:empty") || (!navigator.share && !canCopy)) return;
  const press = async ({ currentTarget }) => {
    const url = address();
    const title = article.querySelector("h1").textContent;
    if (!(await hand({ title, url }))) await copy(url, currentTarget, words.linkCopied, words.failed);
  };
  const button = make("button", { type: "button", lang: words.language, click: press }, words.share);
  article.querySelector(".ending").append(make("p", { class: "feuilleton-share" }, button));
}

// Whether the system has taken it, or the reader has thought better of it.
async function hand(page) {
  try {
    await navigator.share?.(page);
    return Boolean(navigator.share);
  } catch ({ name }) {
    return name === "AbortError" || !canCopy;
  }
}

// The page's own address, without what a link to a section or a sign-in added. The printed one names only the
// page that was opened.
function address() {
  const here = new URL(location);
  here.search = "";
  if (!here.hash.startsWith("#/")) here.hash = "";
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  return canonical && new URL(canonical).pathname === here.pathname && !here.hash ? canonical : here.href;
}
