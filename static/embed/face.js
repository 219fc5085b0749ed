// What the shadow root holds besides the guest: slots, an outline while the guest is on its way, a word when it fails.

const WORDS = {
  en: ["This part of the page could not be shown.", "Try again", "Read it at"],
  fr: ["Cette partie de la page n’a pas pu être affichée.", "Réessayer", "La lire sur"],
};

// An element with properties and children.
function make(name, given, ...children) {
  const element = Object.assign(document.createElement(name), given);
  element.append(...children);
  return element;
}

// Builds it. What is returned shows one state: `loading`, `ready`, `error`, or `idle`, which shows the fallback.
export function furnish(element, root, retry) {
  const place = make("div", { part: "place" });
  const outline = make("div", { part: "skeleton", ariaHidden: "true" });
  outline.style.minHeight = "20em";
  const slots = {
    fallback: make("slot"),
    loading: make("slot", { name: "loading" }, outline),
    error: make("slot", { name: "error" }),
    empty: make("slot", { name: "empty" }),
  };
  const live = make("div", { role: "alert" }, slots.error);
  root.append(make("slot", { name: "header" }), place, slots.loading, slots.fallback, slots.empty, live, make("slot", { name: "footer" }));

  const see = (shown, is) => {
    shown.style.display = is ? "" : "none";
  };
  const spoken = () => WORDS[(element.closest("[lang]")?.lang || navigator.language).slice(0, 2)] ?? WORDS.en;

  const tell = (error) => {
    slots.error.replaceChildren();
    if (!error) return;
    const [failed, again, at] = spoken();
    const way = URL.canParse(element.src ?? "") ? new URL(element.src) : undefined;
    const box = make("p", { part: "error" }, failed);
    if (error.retryable) box.append(" ", make("button", { part: "retry", type: "button", textContent: again, onclick: retry }));
    if (way && /^http/.test(way.protocol)) {
      box.append(" ", make("a", { href: way.href, textContent: `${at} ${way.host}` }));
    }
    slots.error.append(box);
  };

  // `filled`: the guest's place has something to show; `empty`: a listing without posts.
  const show = (state, { error, filled, empty } = {}) => {
    const fallback = slots.fallback.assignedNodes().some((node) => node.textContent.trim() || node.children?.length);
    const bare = empty && slots.empty.assignedNodes().length > 0;
    see(place, filled && !bare);
    see(slots.empty, bare);
    see(slots.fallback, !filled);
    see(slots.loading, state === "loading" && !filled && (!fallback || slots.loading.assignedNodes().length > 0));
    // Where the host forbids the guest, what it wrote itself is all there is to say.
    tell(state === "error" && !filled && !(error.code === "csp" && fallback) ? error : undefined);
    see(live, state === "error" && !filled);
  };
  return { place, show };
}
