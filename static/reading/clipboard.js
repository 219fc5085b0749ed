// Copies, and says so: where the reader looks, and to screen readers.

import { make } from "../dom/element.js";

// Milliseconds for which a button says what it did.
const SAID = 2500;

export const canCopy = Boolean(navigator.clipboard);

// `button` begins with the text that says what it does.
export async function copy(text, button, done, failed) {
  const said = await navigator.clipboard.writeText(text).then(
    () => done,
    (error) => {
      console.warn("feuilleton: nothing was copied:", error);
      return failed;
    },
  );
  const label = button.firstChild;
  button.dataset.says ??= label.data;
  label.data = said;
  say(said, button.lang);
  clearTimeout(button.saying);
  button.saying = setTimeout(() => (label.data = button.dataset.says), SAID);
}

let status;

// Emptied first: the same words once more would be no news.
function say(text, language) {
  if (!status?.isConnected) {
    status = make("p", { class: "unseen", role: "status" });
    document.querySelector("#feuilleton > .feuilleton").append(status);
  }
  status.lang = language;
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = text));
}
