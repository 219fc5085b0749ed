// The one policy of Trusted Types, by the name that host pages allow. Another copy of the script may have made it.

const KEY = Symbol.for("feuilleton");

// What a page that demands trusted types takes for markup. Only what an inert document is to read comes here.
export function markup(html) {
  globalThis[KEY] ??= globalThis.trustedTypes?.createPolicy("feuilleton", { createHTML: (text) => text });
  return globalThis[KEY]?.createHTML(html) ?? html;
}
