// The guest's own gate. A blog's HTML is read in a document that is nobody's page, where nothing runs or loads, and
// made anew from it: only elements and attributes of the gate's tables, only addresses of its schemes. Nothing is
// written down and read again, so no parser can be misled.
import { ATTRIBUTES, ELEMENTS, IMAGE_DATA, LINK_SCHEMES, MATH_ATTRIBUTES, MATH_ELEMENTS, MEDIA_SCHEMES } from "./policy.js";
import { markup } from "./markup.js";

const MATHML = "http://www.w3.org/1998/Math/MathML";

// What remains of a text where the host wants no more than its words.
const PLAIN = new Set("a blockquote br code em h1 h2 h3 h4 h5 h6 li ol p pre strong ul".split(" "));

const LINKS = ["href", "cite"];
const MEDIA = ["src", "poster"];

// Elements that go with all that they hold; of others that are not allowed the content stays.
const GONE = new Set("script style template iframe object embed noscript svg textarea title select xmp noembed noframes plaintext".split(" "));

export function strict(html, options) {
  const fragment = document.createDocumentFragment();
  if (options.html === "escape") {
    fragment.append(document.createElement("pre"));
    fragment.firstChild.textContent = html;
    return fragment;
  }
  const { body } = new DOMParser().parseFromString(markup(html), "text/html");
  copy(body, fragment, options, false);
  return fragment;
}

function copy(from, to, options, math) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE) element(node, to, options, math);
  }
}

function element(node, to, options, math) {
  const name = node.localName;
  const formula = node.namespaceURI === MATHML;
  const known = formula
    ? MATH_ELEMENTS.includes(name) && (math || name === "math")
    : node.namespaceURI === document.documentElement.namespaceURI && !math && Object.hasOwn(ELEMENTS, name);
  if (!known && (formula || math || GONE.has(name) || node.namespaceURI !== document.documentElement.namespaceURI)) return;
  const kept = known && (options.html !== "strip" || PLAIN.has(name) || formula);
  if (!kept || (name === "input" && node.getAttribute("type") !== "checkbox")) return copy(node, to, options, math);
  const made = formula ? document.createElementNS(MATHML, name) : document.createElement(name);
  const own = formula ? MATH_ATTRIBUTES : [...ELEMENTS[name], ...ATTRIBUTES];
  for (const { name: attribute, value } of node.attributes) {
    const checked = own.includes(attribute) ? check(name, attribute, value, options) : undefined;
    if (checked !== undefined) made.setAttribute(attribute, checked);
  }
  if (name === "input") made.disabled = true;
  if (name === "a" && made.target) made.rel = `${made.rel} noopener`.trim();
  copy(node, made, options, formula);
  to.append(made);
}

// The value that an attribute may have; addresses lead where they would lead in the blog.
function check(element, attribute, value, options) {
  if (LINKS.includes(attribute)) return value.startsWith("#") ? value : address(value, options.site, options, LINK_SCHEMES);
  if (MEDIA.includes(attribute)) {
    const bitmap = new RegExp(`^data:image/(${IMAGE_DATA.join("|")});base64,[\\w+/=]*$`);
    if (element === "img" && bitmap.test(value)) return value;
    return address(value, options.src, options, MEDIA_SCHEMES);
  }
  if (attribute === "srcset") return images(value, options);
  if (attribute === "target") return value === "_blank" ? value : undefined;
  if (attribute === "type" && element === "input") return "checkbox";
  return value;
}

// `base`: of the blog's files or of its pages.
function address(value, base, { src, page }, schemes) {
  // An address within the blog's own origin is written from its root; in a mirror it lies elsewhere.
  const url = URL.parse(value, page);
  if (!url || !schemes.includes(url.protocol.slice(0, -1))) return undefined;
  return url.href.startsWith(src) ? base + url.href.slice(src.length) : url.href;
}

function images(value, options) {
  const candidates = value.split(/,\s+/).map((candidate) => {
    const [url, ...size] = candidate.trim().split(/\s+/);
    return [address(url, options.src, options, MEDIA_SCHEMES), ...size];
  });
  return candidates.every(([url]) => url) ? candidates.map((parts) => parts.join(" ")).join(", ") : undefined;
}
