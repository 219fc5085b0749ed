// The attributes of the element, each with what it means when it is missing: the one table that properties, observed
// attributes and what is sent to the guest are made from.
//
// text: any text, null when missing; flag: being there is all; a number or a list: the first is the default.
const TEXT = null;
const FLAG = false;

export const ATTRIBUTES = {
  src: TEXT,
  post: TEXT,
  tag: TEXT,
  author: TEXT,
  limit: 0,
  view: ["auto", "index", "post"],
  routing: ["memory", "none", "hash", "query", "history"],
  "route-key": TEXT,
  base: TEXT,
  site: TEXT,
  links: ["inside", "site", "new-tab"],
  theme: ["auto", "light", "dark"],
  "heading-level": 2,
  lang: TEXT,
  dir: TEXT,
  loading: ["lazy", "eager"],
  embeds: ["click", "link", "eager"],
  html: ["sanitize", "escape", "strip"],
  credentials: ["omit", "same-origin"],
  timeout: 10000,
  "wasm-src": TEXT,
  "no-styles": FLAG,
  "manage-document": FLAG,
};

// The property of an attribute: `heading-level` is `headingLevel`.
export const property = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

// What an attribute says; what it cannot say is as if it were missing.
export function read(element, name) {
  const usual = ATTRIBUTES[name];
  const given = element.getAttribute(name);
  if (usual === TEXT) return given;
  if (usual === FLAG) return given !== null;
  if (usual.length) return usual.includes(given) ? given : usual[0];
  return /^\d+$/.test(given) ? Number(given) : usual;
}

// Sets an attribute from a property's value.
export function write(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : value);
}
