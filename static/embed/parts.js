// Names the parts of a guest for the style sheets of the page around, and fits its headings in.

const PARTS = {
  base: ".feuilleton",
  nav: ".ways",
  header: ".headline",
  list: ".entries, .index, .terms",
  item: ".entry, .index > li, .terms > li",
  title: ".headline h1, .entry h2",
  meta: ".meta, .kicker",
  tags: ".tags",
  article: ".article",
  prose: ".prose",
  heading: ".prose :is(h1, h2, h3, h4, h5, h6)",
  link: "a[href]",
  code: "code",
  pre: "pre",
  table: "table",
  image: "img",
  embed: ".embed",
  "embed-button": ".embed > a",
  toc: ".contents",
  pager: ".pager, .sequels",
  search: ".search",
  error: ".notice",
  retry: ".notice .button",
  skeleton: ".skeleton",
};

export function mark(place, { headingLevel }) {
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const element of place.querySelectorAll(selector)) element.part.add(part);
  }
  // The page around has a heading of the first level already.
  for (const heading of place.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    heading.ariaLevel = Math.min(6, Number(heading.localName[1]) + headingLevel - 1);
  }
}
