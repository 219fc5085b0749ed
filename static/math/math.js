// Sets the formulas of an article. The module feuilleton-math turns LaTeX into MathML, as it is
// done where pages are printed; what cannot be set stays as its source.
import start, { steps } from "../feuilleton-math.js";

const MATHML = "http://www.w3.org/1998/Math/MathML";

export async function enrich(article) {
  await start();
  for (const place of article.querySelectorAll(".math")) {
    const kind = place.getAttribute("class");
    const display = kind === "math math-display";
    const inline = kind === "math math-inline";
    if ((display || inline) && place.childElementCount === 0) apply(place, steps(place.textContent, display));
  }
}

function apply(place, steps) {
  if (steps.length === 0) return;
  const root = new DocumentFragment();
  let at = root;
  for (const step of steps) {
    const rest = step.slice(1);
    if (step[0] === "t") at.append(rest);
    else if (step[0] === "c") at = at.parentNode;
    else if (step[0] === "a") at.setAttribute(...rest.split(/ (.*)/, 2));
    else {
      const element = document.createElementNS(MATHML, rest);
      at.append(element);
      at = element;
    }
  }
  place.replaceChildren(root);
}
