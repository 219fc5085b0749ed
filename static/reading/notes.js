// Footnotes beside their reference: on a click or by keyboard, or where a mouse rests. A click with a key held, or in a
// browser without popovers, follows the link to the note, as without script.

import { make } from "../dom/element.js";
import { copyOf } from "./copies.js";
import { targetOf } from "./targets.js";
import { wording } from "./wording.js";

const REFERENCE = ".prose a[role=doc-noteref]";
const RETURN = "[role=doc-backlink]";
// Milliseconds until a mouse that rests there has asked for the note, and until it has left it; pixels around it.
const [PAUSE, PATIENCE, SPACE] = [300, 300, 8];

// What is shown: `{ note, reference, isPressed }`.
let shown;

export function awaitReferences() {
  if (!("popover" in HTMLElement.prototype)) return;
  // Before the app, which would follow the link.
  document.addEventListener("click", press, true);
  document.addEventListener("pointerdown", hold, true);
  document.addEventListener("pointerover", point);
  addEventListener("popstate", hide);
}

// The reference of the note that a press closes, before its click is there.
let held;

function hold({ target }) {
  held = shown?.isPressed && target.closest?.(REFERENCE) === shown.reference ? shown.reference : undefined;
}

function press(event) {
  const { target } = event;
  const reference = target.closest?.(REFERENCE);
  const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!isPlain) return;
  if (reference && (reference === held || show(reference, true))) event.preventDefault();
  else if (shown?.note.contains(target) && target.closest("a")) hide();
  held = undefined;
}

let coming, going;

function point({ target, pointerType }) {
  if (pointerType !== "mouse") return;
  const reference = target.closest?.(REFERENCE);
  clearTimeout(coming);
  clearTimeout(going);
  const isThere = shown && (reference === shown.reference || shown.note.contains(target));
  if (reference && !isThere) coming = setTimeout(() => show(reference, false), PAUSE);
  else if (shown && !isThere && !shown.isPressed) going = setTimeout(hide, PATIENCE);
}

// Whether there is such a note. Who pressed is led into it, and back when it closes.
function show(reference, isPressed) {
  const source = targetOf(reference);
  if (!source || !reference.isConnected) return false;
  clearTimeout(coming);
  hide();
  const words = wording();
  const note = make(
    "div",
    {
      class: "feuilleton-note",
      popover: "auto",
      role: "dialog",
      tabindex: "-1",
      lang: words.language,
      "aria-label": `${words.note} ${reference.textContent}`,
      toggle: ({ newState }) => newState === "closed" && forget(note),
    },
    make("div", { lang: reference.closest("[lang]").lang }, ...contentOf(source)),
    make("p", {}, make("a", { href: reference.getAttribute("href") }, words.toNote)),
  );
  // Within the app's own element, so that it follows the links.
  document.querySelector("#feuilleton > .feuilleton").append(note);
  shown = { note, reference, isPressed };
  note.showPopover();
  place(note, reference);
  if (isPressed) note.focus({ preventScroll: true });
  return true;
}

function hide() {
  shown?.note.hidePopover();
  shown = undefined;
}

function forget(note) {
  note.remove();
  if (shown?.note === note) shown = undefined;
}

function contentOf(source) {
  const copy = copyOf(source);
  for (const back of copy.querySelectorAll(RETURN)) back.remove();
  return copy.childNodes;
}

// Below the reference, or above where there is more room; never beyond the window. It scrolls with the text.
function place(note, reference) {
  const { left, top, bottom } = reference.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const most = document.documentElement.clientWidth - width - SPACE;
  const fits = bottom + SPACE + height <= innerHeight || top < height + SPACE;
  note.style.left = `${scrollX + Math.max(SPACE, Math.min(left - 2 * SPACE, most))}px`;
  note.style.top = `${scrollY + (fits ? bottom + SPACE : top - height - SPACE)}px`;
}
