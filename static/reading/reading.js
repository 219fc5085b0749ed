// What helps a reader of long texts: put there when a text is, and again for the next one that the app brings.

import { sheet } from "../dom/sheet.js";
import { areas } from "./areas.js";
import { code } from "./code.js";
import { awaitReferences } from "./notes.js";
import { pictures } from "./pictures.js";
import { progress } from "./progress.js";
import { sections } from "./sections.js";
import { share } from "./share.js";
import { wording } from "./wording.js";

const HELPERS = [code, areas, pictures, sections, progress, share];

// Follows the texts in this element. The app says nothing of its journeys; but each text that it shows has a
// first node of its own.
export async function accompany(main) {
  await sheet(new URL("reading.css", import.meta.url));
  awaitReferences();
  let first, language, leaving;
  const look = () => {
    const article = main.querySelector(".article:has(> .prose)");
    const prose = article?.querySelector(".prose");
    const words = wording();
    if ((prose?.firstChild ?? undefined) === first && words.language === language) return;
    leaving?.abort();
    leaving = new AbortController();
    language = words.language;
    if (prose?.firstChild) HELPERS.forEach((help) => help(article, prose, words, leaving.signal));
    // Only now: a helper may have put something before it.
    first = prose?.firstChild ?? undefined;
  };
  const watch = new MutationObserver(look);
  watch.observe(main, { childList: true, subtree: true });
  watch.observe(document.documentElement, { attributeFilter: ["lang"] });
  look();
}
