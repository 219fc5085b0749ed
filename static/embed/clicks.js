// Clicks within the guest, before and after the program sees them: whose they are is the host's to say.

export function follow(seat, { element, options, emit, signal }) {
  const { links, embeds, routing } = options;
  const inside = links === "inside" && routing !== "none";
  const before = (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    const film = link.closest(".embed");
    if (film) {
      const { hostname: provider, search, pathname } = new URL(link.href);
      const id = new URLSearchParams(search).get("v") ?? pathname.split("/").pop();
      const open = emit("blog-embed-open", { provider, id }, true);
      if (!open) event.preventDefault();
      // What stops here is left to the browser, or to nobody.
      if (!open || embeds === "link") event.stopPropagation();
    } else if (!inside && !link.getAttribute("href").startsWith("#")) {
      if (links === "new-tab") Object.assign(link, { target: "_blank", rel: "noopener" });
      event.stopPropagation();
    }
  };
  // A link that was followed here is no business of a router of the page around.
  const after = (event) => {
    if (event.defaultPrevented) event.stopPropagation();
  };
  seat.addEventListener("click", before, { capture: true, signal });
  element.shadowRoot.addEventListener("click", after, { signal });
}
