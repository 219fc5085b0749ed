// Opens the search when the reader asks for it, by `/`, Ctrl-K or its link. It loads then and not before.

const LINK = "a[rel=search]";
const FIELD = "input, textarea, select, [contenteditable]";

// `folder` is where the app lies. On the page of the search, coming there was the wish.
export function awaitSearch(folder) {
  const load = () => import(new URL("search/search.js", folder));
  // What is typed while the search is on its way.
  let typed;

  const open = async () => {
    if (typed !== undefined) return;
    typed = "";
    try {
      const { open } = await load();
      await open(typed);
    } catch (error) {
      console.warn("feuilleton: the search did not arrive:", error);
      const { href } = document.querySelector(LINK);
      if (href !== location.href) location.assign(href);
    }
    typed = undefined;
  };

  const keep = (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ([...key].length === 1) typed += key;
    else if (key === "Backspace") typed = typed.slice(0, -1);
    else return;
    event.preventDefault();
  };

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const isHeld = event.ctrlKey || event.metaKey;
    const isSlash = key === "/" && !isHeld && !event.altKey && !target.closest?.(FIELD);
    const isK = key.toLowerCase() === "k" && isHeld && !event.altKey && !event.shiftKey;
    if (typed !== undefined) return keep(event);
    if (!(isSlash || isK) || event.defaultPrevented || !document.querySelector(LINK)) return;
    event.preventDefault();
    open();
  });

  // Before the app, which would show the page.
  const press = (event) => {
    const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || !event.target.closest?.(LINK)) return;
    event.preventDefault();
    open();
  };
  addEventListener("click", press, true);

  const place = document.querySelector(".search-page");
  if (place) load().then(({ show }) => show(place), (error) => console.warn("feuilleton: the search did not arrive:", error));
}
