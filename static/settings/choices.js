// What a reader may choose of how pages look. It is kept on the reader's own device; `theme.js` reads it before the
// first paint.

const root = document.documentElement;

// Empty where nothing was chosen; and factors.
export const THEMES = ["", "light", "dark", "sepia", "contrast"];
export const WIDTHS = ["0.8", "1", "1.3"];
// Least, most and step of the size of letters.
export const SIZES = { min: 0.8, max: 1.6, step: 0.1 };

export const theme = () => root.dataset.theme ?? "";
// A factor, `1` where nothing was chosen.
export const factor = (name) => root.style.getPropertyValue(`--${name}`) || "1";

export function chooseTheme(name) {
  if (name) root.dataset.theme = name;
  else delete root.dataset.theme;
  keep("theme", name);
}

// `name` is `size` or `width`.
export function chooseFactor(name, value) {
  const isOwn = Number(value) === 1;
  if (isOwn) root.style.removeProperty(`--${name}`);
  else root.style.setProperty(`--${name}`, value);
  keep(name, isOwn ? "" : value);
}

function keep(name, value) {
  try {
    if (value) localStorage.setItem(`feuilleton.${name}`, value);
    else localStorage.removeItem(`feuilleton.${name}`);
  } catch {
    // Storage may be forbidden or full: the choice lasts as long as the page.
  }
}
