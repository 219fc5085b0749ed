// The search of a blog: as a dialog over any page, and as a page of its own. Needs neither the app nor a server.

import { Box } from "./box.js";
import { make } from "../dom/element.js";
import { sheet } from "../dom/sheet.js";
import { addressOf, engine, wishOf } from "./site.js";

const style = () => sheet(new URL("search.css", import.meta.url));

const NOTHING = { text: "", tag: "", year: "" };
// What was looked for last, to go on with.
let last = NOTHING;

// Opens the dialog. `early` tells what was typed while it was on its way. On the page of the search its field is
// there already.
export async function open(early) {
  // The index begins to load; whether it arrived learns who then asks it.
  engine().catch(() => {});
  await style();
  const field = document.querySelector("feuilleton-search input, dialog.search input");
  if (field) {
    field.focus();
    return field.select();
  }
  const typed = early();
  const box = new Box(typed ? { ...NOTHING, text: typed } : last, (wish) => (last = wish));
  const { words } = box;
  const leaving = new AbortController();
  const dialog = make(
    "dialog",
    { class: "search", "aria-label": words.search, closedby: "any" },
    box.element,
  );
  const close = () => dialog.close();
  box.form.append(make("button", { class: "search-close", type: "button", click: close }, words.close));
  dialog.addEventListener("click", (event) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside =
      event.clientX >= left && event.clientX < right && event.clientY >= top && event.clientY < bottom;
    // Browsers that know `closedby` close it by themselves.
    const isBeside = event.target === dialog && !isInside;
    // A new tab leaves the dialog as it is.
    const isHeld = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isBeside || (event.target.closest("a") && !isHeld)) close();
  });
  // Else the key would first empty the field, whose text is to be there the next time.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    close();
  });
  dialog.addEventListener("close", () => {
    leaving.abort();
    dialog.remove();
  });
  // Back, where it does not close a dialog by itself, leads to another page.
  addEventListener("popstate", close, { signal: leaving.signal });
  // Within the app's own element, so that it follows the links.
  (document.querySelector("#feuilleton > .feuilleton") ?? document.body).append(dialog);
  dialog.showModal();
  box.field.focus();
  if (!typed) box.field.select();
}

// Fills the page of the search, whose address says what is looked for, and keeps saying it.
export async function show(place) {
  if (place.childElementCount) return;
  const box = new Box(wishOf(location), (wish) => {
    const here = addressOf(wish);
    if (here !== location.pathname + location.search + location.hash)
      history.replaceState(history.state, "", here);
  });
  place.replaceChildren(box.element);
  await style();
}
