// Opens the search when the reader asks for it, by `/`, Ctrl-K or its link. It loads then and not before.

// The last one: before it an operator may have links to searches elsewhere.
const LINK = '.masthead nav > a[href$="/search/"]:last-child';
const FIELD = "input, textarea, select, [contenteditable]";

// `folder` is where the app lies.
export function awaitSearch(folder) {
  const load = () => import(new URL("search/search.js", folder));
  const fail = (error) => console.warn("feuilleton: the search did not arrive:", error);
  const link = () => document.querySelector(LINK);
  // What is typed while the search is on its way.
  let typed;

  const open = async () => {
    if (typed !== undefined) return;
    typed = "";
    try {
      const { open } = await load();
      await open(() => typed);
    } catch (error) {
      fail(error);
      // Its page says how to do without.
      if (link().href !== location.href) location.assign(link().href);
    }
    typed = undefined;
  };

  const keep = (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ([...key].length === 1) typed += key;
    else if (key === "Backspace") typed = typed.slice(0, -1);
    // Else it would follow the link that has the focus.
    else if (key !== "Enter") return;
    event.preventDefault();
  };

  addEventListener("keydown", (event) => {
    if (typed !== undefined) return keep(event);
    const { key, target } = event;
    const isHeld = event.ctrlKey || event.metaKey;
    const isSlash = key === "/" && !isHeld && !event.altKey && !target.closest?.(FIELD);
    const isK = key.toLowerCase() === "k" && isHeld && !event.altKey && !event.shiftKey;
    if (!(isSlash || isK) || event.defaultPrevented || !link()) return;
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
  link()?.setAttribute("aria-keyshortcuts", "/ Control+K");

  // The page of the search: coming there was the wish.
  class Place extends HTMLElement {
    connectedCallback() {
      load().then(({ show }) => show(this), fail);
    }
  }
  customElements.define("feuilleton-search", Place);
}
