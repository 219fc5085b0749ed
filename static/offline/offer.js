// A new edition of the blog waits until the reader wants it; it is offered beside what is being read.

import { make } from "../dom/element.js";
import { sheet } from "../dom/sheet.js";
import { words } from "./wording.js";

// Where the tab remembers that its reader does not want it now.
const LATER = "feuilleton.later";

export async function offer(registration) {
  if (!registration.waiting || document.querySelector(".feuilleton-edition") || isPutOff()) return;
  const { edition, reload, later } = words();
  const says = make("p", { role: "status" });
  const button = (text, click) => make("button", { class: "button", type: "button", click }, text);
  const take = button(reload, () => takeOver(registration));
  const leave = button(later, () => {
    putOff();
    notice.remove();
  });
  const notice = make("aside", { class: "feuilleton feuilleton-edition" }, says, take, leave);
  document.body.append(notice);
  await sheet(new URL("offline.css", import.meta.url));
  // Screen readers say what comes into an element that was there.
  says.textContent = edition;
}

// Other tabs go on with what they show.
function takeOver({ waiting }) {
  const reload = () => location.reload();
  // Another tab may have asked for it.
  if (!waiting) return reload();
  navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
  waiting.postMessage("skip-waiting");
}

function putOff() {
  try {
    sessionStorage.setItem(LATER, "");
  } catch {
    // Storage may be forbidden: the next page offers it again.
  }
}

function isPutOff() {
  try {
    return sessionStorage.getItem(LATER) !== null;
  } catch {
    return false;
  }
}
