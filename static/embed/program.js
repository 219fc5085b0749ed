// The program and the style: each is fetched once, however many guests there are.
import { BlogError } from "./error.js";
import { guard } from "./guard.js";

// Bundlers look for addresses in these very words, and may give the files other names.
const GLUE = new URL("./feuilleton-embed.js", import.meta.url);
const PROGRAM = new URL("./feuilleton-embed_bg.wasm", import.meta.url);
const STYLE = new URL("./feuilleton-embed.css", import.meta.url);

// By folder: a program that has ended never runs again, and two that start at once would mix up their memories.
const programs = new Map();
let tries = 0;

// The program from its usual place or from another folder: `mount`, and `join`, which hears of its end.
export function program(folder) {
  const key = folder ?? "";
  const known = programs.get(key);
  if (known) return known;
  const place = (name, usual) => (folder ? new URL(name, new URL(folder, document.baseURI)) : usual);
  const files = [place("feuilleton-embed.js", GLUE), place("feuilleton-embed_bg.wasm", PROGRAM)];
  const started = run(...files, () => programs.delete(key));
  programs.set(key, started);
  started.catch(() => programs.delete(key));
  return started;
}

async function run(glue, wasm, end) {
  const guests = new Set();
  let error;
  const broken = (cause) => {
    end();
    error = new BlogError("panic", { cause });
    // Told after the call that broke off: a guest may have been about to arrive.
    setTimeout(() => guests.forEach((tell) => tell(error)));
  };
  const name = tries++ ? `${glue}?${tries}` : `${glue}`;
  const [module, response] = await Promise.all([import(/* @vite-ignore */ /* webpackIgnore: true */ name), get(wasm, "feuilleton-embed_bg.wasm")]).catch((cause) => {
    throw cause instanceof BlogError ? cause : new BlogError("wasm", { url: glue.href, cause });
  });
  module.default.guard = (exports) => guard(exports, broken);
  try {
    await module.default({ module_or_path: response });
  } catch (cause) {
    // The script of one version with the program of another: the blog is just being published.
    const code = cause instanceof WebAssembly.LinkError ? "skew" : "wasm";
    throw new BlogError(code, { url: wasm.href, cause });
  }
  const join = (tell) => {
    guests.add(tell);
    return () => guests.delete(tell);
  };
  const mount = (...given) => {
    const guest = module.mount(...given);
    if (error) throw error;
    return guest;
  };
  return { mount, join };
}

let style;

// The style sheet, for any number of shadow roots.
export function sheet() {
  style ??= get(STYLE, "feuilleton-embed.css")
    .then((response) => response.text())
    .then((text) => new CSSStyleSheet().replace(text));
  style.catch(() => {
    style = undefined;
  });
  return style;
}

// Fetches what must be the file of that name, as it was when the script was made.
async function get(url, name) {
  let response;
  try {
    response = await fetch(url, { credentials: "omit", integrity: INTEGRITY[name] });
  } catch (cause) {
    throw new BlogError("wasm", { url: url.href, cause });
  }
  if (!response.ok) throw new BlogError("wasm", { url: url.href, status: response.status });
  return response;
}
