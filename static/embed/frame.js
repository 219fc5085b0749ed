// The page that other sites show in a frame: what it is asked for by its address, and what it tells the page around.

const given = new URLSearchParams(location.search);
const blog = document.querySelector("feuilleton-blog");

// Of the address only these count: none of them can name another blog.
for (const name of ["post", "tag", "author", "limit", "lang", "heading-level", "links"]) {
  if (given.has(name)) blog.setAttribute(name, given.get(name));
}
const theme = given.get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

// How high the page is may be known to all; what is read, only to the page that shows it.
const around = URL.parse(document.referrer)?.origin;
const tell = (type, facts, whom) => {
  if (parent !== self && whom) parent.postMessage({ "feuilleton-blog": 1, type, id: given.get("id"), ...facts }, whom);
};

new ResizeObserver(() => {
  tell("resize", { height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
}).observe(document.body);
blog.addEventListener("blog-ready", () => tell("ready", {}, around));
blog.addEventListener("blog-navigate", ({ detail }) => tell("navigate", { url: detail.url }, around));
blog.addEventListener("blog-error", ({ detail }) => tell("error", { code: detail.code }, around));

