// Marks the section that is being read in the contents.

import { targetOf } from "./targets.js";

// The share of the window in which a heading has been reached.
const REACHED = 0.3;
// Percent of a window's height: more than any text has.
const HIGH = 1_000_000;

export function sections(article, prose, words, signal) {
  const contents = article.querySelector(".contents");
  if (!contents) return;
  const links = new Map();
  for (const link of contents.querySelectorAll("a")) {
    // The app may have made the contents of another text anew.
    link.removeAttribute("aria-current");
    const heading = targetOf(link);
    if (heading) links.set(heading, link);
  }
  let current;
  const look = () => {
    const isReached = (heading) => heading.getBoundingClientRect().top < innerHeight * REACHED;
    const next = links.get([...links.keys()].findLast(isReached));
    if (next === current) return;
    current?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    current = next;
    if (next) keepInSight(contents, next);
  };
  // Tells when a heading passes the line, in either direction: what has been reached stays in this window, which is
  // higher than any text, so that no jump goes unnoticed.
  const sight = new IntersectionObserver(look, { rootMargin: `${HIGH}% 0px ${(REACHED - 1) * 100}%` });
  for (const heading of links.keys()) sight.observe(heading);
  signal.addEventListener("abort", () => sight.disconnect());
}

// Long contents scroll by themselves beside the text; the page stays where it is.
function keepInSight(contents, link) {
  const [frame, line] = [contents, link].map((element) => element.getBoundingClientRect());
  if (line.top < frame.top) contents.scrollTop -= frame.top - line.top;
  else if (line.bottom > frame.bottom) contents.scrollTop += line.bottom - frame.bottom;
}
