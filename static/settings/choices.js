// What a reader may choose of how pages look. It is kept on the reader's own device; `theme.js` reads it before the
// first paint.

const { dataset, style } = document.documentElement;

// Each with its values; the empty one is what pages do by themselves.
export const CHOICES = {
  theme: ["", "light", "dark", "sepia", "contrast"],
  width: ["narrow", "", "wide"],
};
// Least, most and step of the size of letters, as a factor.
export const SIZES = { min: 0.8, max: 1.6, step: 0.1 };

// `name` is one of the choices.
export const chosen = (name) => dataset[name] ?? "";
export const size = () => style.getPropertyValue("--size") || "1";

export function choose(name, value) {
  if (value) dataset[name] = value;
  else delete dataset[name];
  keep(name, value);
}

export function chooseSize(factor) {
  const isOwn = Number(factor) === 1;
  if (isOwn) style.removeProperty("--size");
  else style.setProperty("--size", factor);
  keep("size", isOwn ? "" : factor);
}

function keep(name, value) {
  try {
    if (value) localStorage.setItem(`feuilleton.${name}`, value);
    else localStorage.removeItem(`feuilleton.${name}`);
  } catch {
    // Storage may be forbidden or full: the choice lasts as long as the page.
  }
}
