// Comments of a page: the frame of a service, put there when the reader asks for it and not before.

const dark = matchMedia("(prefers-color-scheme: dark)");

// What each service must know of the page, and what it says of itself.
const SERVICES = {
  "https://giscus.app": {
    parameter: "giscus",
    describe(url, page, session) {
      if (page.language) url.pathname = `/${page.language}${url.pathname}`;
      const terms = {
        pathname: page.url.pathname.slice(1).replace(/\.\w+$/, "") || "index",
        url: page.url.href,
        title: page.title,
      };
      const mapping = url.searchParams.get("mapping");
      url.searchParams.delete("mapping");
      return { origin: page.url.href, term: terms[mapping], session, theme: this.theme(), backLink: page.url.href };
    },
    theme: () => (isDark() ? "dark" : "light"),
    paint: (theme) => ({ giscus: { setConfig: { theme } } }),
    height: (data) => data.giscus?.resizeHeight,
  },
  "https://utteranc.es": {
    parameter: "utterances",
    describe(_, page, session) {
      const { origin, pathname, href } = page.url;
      return { origin, pathname: pathname.slice(1), url: href, title: page.title, session, theme: this.theme() };
    },
    theme: () => (isDark() ? "github-dark" : "github-light"),
    paint: (theme) => ({ type: "set-theme", theme }),
    height: (data) => (data.type === "resize" ? data.height : undefined),
  },
};

const TITLES = { fr: "Commentaires", en: "Comments" };

// Puts the frame in an element, in place of what offers it. `address` lacks only what the page must add.
export function show(place, address) {
  const url = new URL(address);
  const language = place.lang;
  const service = SERVICES[url.origin];
  const page = { url: here(), title: document.title, language };
  const facts = service.describe(url, page, session(service.parameter));
  for (const [name, value] of Object.entries(facts)) url.searchParams.set(name, value ?? "");
  const frame = document.createElement("iframe");
  frame.title = TITLES[language];
  frame.sandbox =
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
  frame.src = url.href;
  place.replaceChildren(frame);
  frame.focus({ preventScroll: true });
  accompany(frame, url.origin, service);
}

// The frame has the height of its content and the colours of the page, as long as it is there.
function accompany(frame, origin, service) {
  const end = new AbortController();
  const { signal } = end;
  const paint = () => {
    if (!frame.isConnected) return end.abort();
    frame.contentWindow.postMessage(service.paint(service.theme()), origin);
  };
  const hear = ({ source, origin: from, data }) => {
    if (!frame.isConnected) return end.abort();
    if (source !== frame.contentWindow || from !== origin || !data) return;
    const height = service.height(data);
    if (height > 0 && height < 100_000) frame.style.height = `${height}px`;
  };
  addEventListener("message", hear, { signal });
  dark.addEventListener("change", paint, { signal });
  const theme = new MutationObserver(paint);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  signal.addEventListener("abort", () => theme.disconnect());
}

// The address of the page, without what a sign-in or a link to a section added.
function here() {
  const url = new URL(location.href);
  for (const { parameter } of Object.values(SERVICES)) url.searchParams.delete(parameter);
  url.hash = "";
  return url;
}

// What the service gave the reader at a sign-in, which ends with a return to this page.
function session(parameter) {
  const key = `feuilleton.${parameter}`;
  const given = new URL(location.href).searchParams.get(parameter);
  if (given) history.replaceState(history.state, "", here());
  try {
    if (given) localStorage.setItem(key, given);
    return given ?? localStorage.getItem(key) ?? "";
  } catch {
    // Storage may be forbidden: the sign-in counts for this page.
    return given ?? "";
  }
}

function isDark() {
  return (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
}
