// The reading settings: a dialog with colours, size of the text and width of the column. What is chosen shows at once in
// the page behind it.

import { make } from "../dom/element.js";
import { sheet } from "../dom/sheet.js";
import { CHOICES, SIZES, choose, chooseSize, chosen, size } from "./choices.js";
import { wording } from "./wording.js";

export async function open() {
  await sheet(new URL("settings.css", import.meta.url));
  // The second press of somebody in a hurry.
  if (document.querySelector("dialog.settings")) return;
  const words = wording();
  const dialog = make("dialog", {
    class: "settings",
    "aria-label": words.settings,
    closedby: "any",
    click: (event) => event.target === dialog && isBeside(dialog, event) && dialog.close(),
    close: () => leave(dialog, leaving),
  });
  const leaving = new AbortController();
  fill(dialog, words);
  // Back, where it does not close a dialog by itself, leads to another page.
  addEventListener("popstate", () => dialog.close(), { signal: leaving.signal });
  (document.querySelector("#feuilleton > .feuilleton") ?? document.body).append(dialog);
  dialog.showModal();
}

function leave(dialog, leaving) {
  leaving.abort();
  dialog.remove();
}

function fill(dialog, words) {
  const reset = () => {
    Object.keys(CHOICES).forEach((name) => choose(name, ""));
    chooseSize("1");
    fill(dialog, words);
    dialog.querySelector("input:checked").focus();
  };
  dialog.replaceChildren(
    options("theme", words.colours, words),
    slider(words),
    options("width", words.column, words),
    make(
      "footer",
      {},
      make("p", {}, words.note),
      make("button", { type: "button", click: reset }, words.reset),
      make("button", { type: "button", click: () => dialog.close() }, words.close),
    ),
  );
}

function options(name, legend, words) {
  const labels = CHOICES[name].map((value) =>
    make(
      "label",
      {},
      make("input", {
        type: "radio",
        name,
        value,
        checked: value === chosen(name),
        change: () => choose(name, value),
      }),
      words[name][value],
    ),
  );
  return make("fieldset", {}, make("legend", {}, legend), make("div", {}, ...labels));
}

function slider(words) {
  const percent = new Intl.NumberFormat(words.language, { style: "percent" });
  const told = make("output", { for: "settings-size" });
  const change = () => {
    chooseSize(field.value);
    tell();
  };
  const tell = () => {
    const text = percent.format(field.value);
    told.replaceChildren(text);
    field.setAttribute("aria-valuetext", text);
  };
  const field = make("input", { type: "range", id: "settings-size", ...SIZES, value: size(), input: change });
  tell();
  return make("p", { class: "settings-size" }, make("label", { for: "settings-size" }, words.size), field, told);
}

// Browsers that know `closedby` close it by themselves.
function isBeside(dialog, { clientX, clientY }) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX >= right || clientY < top || clientY >= bottom;
}
