// Wide code, tables and formulas scroll inside themselves. The Tab key stops there, and only where there is
// something to scroll.

const AREAS = "pre, .table, .math-display, table:not(.table table)";

export function areas(article, prose, words, signal) {
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => describe(target, words)));
  for (const area of prose.querySelectorAll(AREAS)) sizes.observe(area);
  signal.addEventListener("abort", () => sizes.disconnect());
}

function describe(area, words) {
  const scrolls = area.scrollWidth > area.clientWidth;
  // What has the focus keeps it.
  if (scrolls) area.tabIndex = 0;
  else if (area !== document.activeElement) area.removeAttribute("tabindex");
  // A table has its name from the press, with a number; only a place to scroll in is worth a landmark.
  if (area.matches(".table")) area.setAttribute("role", scrolls ? "region" : "group");
  else if (!area.matches("table")) name(area, scrolls, words);
}

// No landmark: a text about programs would have dozens.
function name(area, scrolls, words) {
  if (!scrolls) {
    area.removeAttribute("role");
    area.removeAttribute("aria-label");
    return;
  }
  const title = area.parentElement.querySelector(":scope > figcaption")?.textContent;
  area.setAttribute("role", "group");
  area.setAttribute("aria-label", title ?? (area.matches("pre") ? words.code : words.formula));
}
