// Loads what few articles need, when an article needs it. Without it the text reads as it stands.
const USES = [
  ["pre > code[class]", "highlight/highlight.js"],
  [".math", "math/math.js"],
];

export function enrich(article, base) {
  for (const [selector, module] of USES) {
    if (article.querySelector(selector)) {
      import(base + module)
        .then(({ enrich }) => enrich(article))
        .catch((error) => console.warn(`feuilleton: ${module} failed:`, error));
    }
  }
}
