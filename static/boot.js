// Wakes a printed page: the app comes when the page is at rest, or sooner when the reader is about to
// follow a link. Until then, and if it never comes, the page is complete.

import { awaitSettings } from "./adjust.js";
import { awaitSearch } from "./gesture.js";
import { awaitText } from "./text.js";

// What each file must be, as the page says it.
const table = JSON.parse(document.querySelector("script[type=importmap]").textContent).integrity;
const here = (name) => new URL(name, import.meta.url);

awaitSearch(here("."));
awaitSettings(here("."));

// The worker that keeps the blog readable without a network, at the base of the site; and what brings it, where the
// site has it.
const { content: up } = document.querySelector("meta[name='feuilleton:base']");
const WORKER = here(`${up}sw.js`).href;
const offline = here("offline/offline.js");

// Leptos writes fixed markup of its own through `innerHTML`. Where the host demands trusted types,
// it may write that and nothing that runs. The texts of articles have a policy of their own. The worker is the one
// script that is named by its URL.
const RUNS = /<script|\son\w+\s*=|javascript:/i;
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (RUNS.test(html) ? null : html),
  createScriptURL: (url) => (url === WORKER ? url : null),
});

// A browser that was told to leave scrolling alone, by an earlier visit in this tab, does so when the
// page is opened again: the reader goes on at the place that was left.
if (history.scrollRestoration === "manual" && typeof history.state === "number" && !scrollY && !location.hash) {
  try {
    const places = sessionStorage.getItem("feuilleton.positions") ?? "";
    const [, top] = places.match(new RegExp(`(?:^| )${history.state}:(\\d+)`)) ?? [];
    if (top) scrollTo(0, Number(top));
  } catch {
    // Storage may be forbidden: the page begins at its top.
  }
}

// The link that shows them.
const COMMENTS = ".offers > :is([href$='/discussions'], [href$='/issues'])";

// A switch that was pressed too early is pressed again.
let pressed;
const press = ({ target }) => {
  pressed = target.closest?.("#feuilleton button") ?? pressed;
};
addEventListener("click", press);

let started;
const start = () => (started ??= load().catch(giveUp).then(last));

async function load() {
  forget();
  const [module, program] = ["feuilleton-app.js", "feuilleton-app_bg.wasm"].map(here);
  const integrity = table[program.pathname];
  const arrival = fetch(program, { integrity, priority: "low" });
  const { default: run } = await import(module);
  await run({ module_or_path: arrival });
  removeEventListener("click", press);
  requestAnimationFrame(() => {
    document.documentElement.dataset.awake = "";
    // A reader who comes back from signing in for the comments wants to see them.
    if (/[?&](giscus|utterances)=/.test(location.search)) pressed ??= document.querySelector(COMMENTS);
    pressed?.click();
    idle(() => awaitText(here(".")), { timeout: 1000 });
  });
}

// The page stays as it was printed, and its links lead on without the app.
function giveUp(error) {
  console.warn("feuilleton: the page stays without its app:", error);
  awaitText(here("."));
}

// In milliseconds: who leaves sooner has nothing kept, and who stays is not disturbed while the page comes to life. Where
// the worker is already, it may be what the reader waits for.
const STAY = 6000;

// When all that the reader waits for is there. A page in a frame is another page's guest.
let coming;
const last = () => {
  coming ??= setTimeout(() => idle(keepOffline), navigator.serviceWorker?.controller ? 0 : STAY);
};

async function keepOffline() {
  if (!table[offline.pathname] || !navigator.serviceWorker || globalThis.top !== self) return;
  try {
    const { start } = await import(offline);
    await start(WORKER);
  } catch (error) {
    console.warn("feuilleton: the blog is not kept for reading offline:", error);
  }
}

const near = ({ target }) => {
  if (target.closest?.("a[href], button")) start();
};
const SIGNS = ["pointerover", "focusin", "touchstart"];
const forget = () => SIGNS.forEach((sign) => removeEventListener(sign, near));
SIGNS.forEach((sign) => addEventListener(sign, near, { passive: true }));

const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));
// Where each byte counts, the app comes only for a reader who is about to do something.
const isSparing = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
const next = isSparing ? last : () => idle(start, { timeout: 3000 });
if (document.readyState === "complete") next();
else addEventListener("load", next, { once: true });
// A page that the worker made holds only what the app will put into it.
if (!document.getElementById("feuilleton-page")) start();
