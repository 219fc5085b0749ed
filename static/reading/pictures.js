// Pictures that are shown smaller than they are open in a window of their own.

import { make } from "../dom/element.js";
import { copyOf } from "./copies.js";
import { wording } from "./wording.js";

// What an author has made a link leads where the link does; what has no words could not be asked for by name.
const PICTURES = "img[alt]:not([alt='']):not(a img, .embed img)";

export function pictures(article, prose, words, signal) {
  // In the language of the text, as the picture's own words are.
  const { enlarge } = wording(article.lang || words.language);
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => offer(target, enlarge)));
  for (const picture of prose.querySelectorAll(PICTURES)) sizes.observe(picture);
  const arrive = ({ target }) => target.matches?.(PICTURES) && offer(target, enlarge);
  prose.addEventListener("load", arrive, { capture: true, signal });
  prose.addEventListener("click", (event) => open(event.target), { signal });
  prose.addEventListener("keydown", (event) => press(event), { signal });
  signal.addEventListener("abort", () => sizes.disconnect());
}

// In pixels, as the file has it, or as the page says before it is there.
function full(picture, side) {
  const { naturalWidth, naturalHeight } = picture;
  return (side === "width" ? naturalWidth : naturalHeight) || Number.parseInt(picture.getAttribute(side)) || undefined;
}

// The picture itself becomes the button: nothing round it has to move, and its name still says what it shows, after
// what it does.
function offer(picture, enlarge) {
  if (picture.clientWidth && full(picture, "width") > picture.clientWidth) {
    picture.setAttribute("role", "button");
    picture.setAttribute("aria-label", enlarge + picture.alt);
    picture.tabIndex = 0;
  } else if (picture.getAttribute("role") === "button") {
    for (const name of ["role", "aria-label", "tabindex"]) picture.removeAttribute(name);
  }
}

function press(event) {
  if (event.key !== "Enter" && event.key !== " ") return;
  if (event.target.matches(PICTURES)) event.preventDefault();
  open(event.target);
}

function open(picture) {
  if (!picture.matches("img[role=button]")) return;
  // What is lazy may not be there yet.
  const { alt } = picture;
  const src = picture.currentSrc || picture.src;
  const [width, height] = ["width", "height"].map((side) => full(picture, side));
  const words = wording();
  const leaving = new AbortController();
  const close = () => dialog.close();
  const caption = picture.closest("figure")?.querySelector("figcaption");
  // Fitted to the window, or as large as it is.
  const resize = () => {
    const isFull = figure.toggleAttribute("data-full");
    size.setAttribute("aria-pressed", isFull);
    // What scrolls can be scrolled by keyboard.
    figure.tabIndex = isFull ? 0 : -1;
  };
  const size = make("button", { type: "button", "aria-pressed": "false", click: resize }, words.fullSize);
  const figure = make(
    "figure",
    { lang: picture.closest("[lang]").lang },
    make("img", { src, alt, width, height, click: resize }),
    ...(caption ? [copyOf(caption)] : []),
  );
  const dialog = make(
    "dialog",
    {
      class: "feuilleton-picture",
      lang: words.language,
      "aria-label": alt,
      closedby: "any",
      // Around the picture, its words and the buttons.
      click: ({ target }) => target.closest("img, figcaption, button") || close(),
      close: () => {
        leaving.abort();
        dialog.remove();
      },
    },
    make("p", {}, make("button", { type: "button", click: close }, words.close), size),
    figure,
  );
  // Back, where it does not close a dialog by itself, leads to another page.
  addEventListener("popstate", close, { signal: leaving.signal });
  document.querySelector("#feuilleton > .feuilleton").append(dialog);
  dialog.showModal();
}
