// Turns to the page that the address names: names it in the tab, marks the way to it, and moves the focus there.
// That it is shown is the style's work, which needs no script.
const blog = document.title;
const ways = document.querySelectorAll(".masthead nav a");

// By the address, for the browser looks for its target only when the whole file is there.
const target = () => document.getElementById(location.hash.slice(1));
const shown = () => target()?.closest(".leaf") ?? document.getElementById("/");

const heading = (leaf) =>
  leaf.id === "/" ? document.querySelector("h1.title") : leaf.querySelector("h1");

const name = () => {
  const leaf = shown();
  document.title = leaf.id === "/" ? blog : `${heading(leaf)?.textContent ?? leaf.id} · ${blog}`;
  for (const way of ways) {
    if (way.hash.slice(1) === leaf.id) way.setAttribute("aria-current", "page");
    else way.removeAttribute("aria-current");
  }
};

const focus = (element) => {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
};

addEventListener("hashchange", () => {
  name();
  const leaf = shown();
  // Browsers move the focus to a part of a page by themselves.
  if ((target() ?? leaf) === leaf) focus(heading(leaf) ?? leaf);
});

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  const leaf = shown();
  leaf.scrollIntoView();
  focus(leaf);
});

name();
