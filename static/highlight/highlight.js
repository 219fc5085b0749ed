// Colours the code of an article, block by block as it comes near the window. The parser is
// tree-sitter; each language is a file of its own, and what becomes of its answers is decided by
// the module feuilleton-highlight, as it is where pages are printed.
import { Language, Parser, Query } from "web-tree-sitter";
import start, { Block } from "../feuilleton-highlight.js";

const here = (name) => new URL(name, import.meta.url).href;

// A program must be the one that was built with this script, which has their DIGESTS then.
async function program(name) {
  const answer = await fetch(here(name), { integrity: DIGESTS[name] });
  return new Uint8Array(await answer.arrayBuffer());
}

let started;
const grammars = new Map();

export function enrich(article) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        colour(target.firstChild).catch((error) => console.warn("feuilleton: code without colours:", error));
      }
    },
    { rootMargin: "100% 0px" },
  );
  for (const code of article.querySelectorAll("pre > code[class]")) {
    const pre = code.parentElement;
    if (pre.childNodes.length === 1 && code.childElementCount === 0) observer.observe(pre);
  }
}

async function colour(code) {
  await (started ??= Promise.all([start(), startParser()]).catch(again));
  const block = new Block(code.className, code.textContent);
  try {
    for (let language; (language = block.next_language()); ) {
      block.answer(...analyse(await grammar(language), block.part()));
    }
    apply(code, block.steps());
  } finally {
    block.free();
  }
}

async function startParser() {
  await Parser.init({ wasmBinary: await program("web-tree-sitter.wasm") });
}

// What did not arrive may be asked for again.
function again(error) {
  started = undefined;
  throw error;
}

function grammar(language) {
  if (!grammars.has(language)) {
    const loading = load(language);
    loading.catch(() => grammars.delete(language));
    grammars.set(language, loading);
  }
  return grammars.get(language);
}

async function load(name) {
  const [language, queries] = await Promise.all([
    program(`${name}.wasm`).then((bytes) => Language.load(bytes)),
    fetch(here(`${name}.json`)).then((answer) => answer.json()),
  ]);
  const query = (source) => source && new Query(language, source);
  return { language, highlights: query(queries.highlights), injections: query(queries.injections) };
}

// Names with places, and languages with places: see `Block::answer`.
function analyse({ language, highlights, injections }, text) {
  const parser = new Parser();
  parser.setLanguage(language);
  const tree = parser.parse(text);
  const [names, captures, languages, parts] = [[], [], [], []];
  for (const match of highlights.matches(tree.rootNode)) {
    for (const { name, node } of match.captures) {
      names.push(name);
      captures.push(node.startIndex, node.endIndex, match.patternIndex);
    }
  }
  for (const match of injections ? injections.matches(tree.rootNode) : []) {
    const first = (name) => match.captures.find((capture) => capture.name === name)?.node;
    const content = first("injection.content");
    const set = match.setProperties?.["injection.language"];
    const inner = set === undefined ? first("injection.language")?.text : set;
    if (content && inner) {
      languages.push(inner);
      parts.push(content.startIndex, content.endIndex);
    }
  }
  tree.delete();
  parser.delete();
  return [names, new Uint32Array(captures), languages, new Uint32Array(parts)];
}

function apply(code, steps) {
  if (steps.length === 0) return;
  const root = new DocumentFragment();
  let at = root;
  for (const step of steps) {
    const rest = step.slice(1);
    if (step[0] === "t") at.append(rest);
    else if (step[0] === "c") at = at.parentNode;
    else {
      const span = document.createElement("span");
      const gap = step[0] === "l" ? rest.indexOf(" ") : -1;
      span.className = rest.slice(gap + 1);
      if (gap > 0) span.dataset.line = rest.slice(0, gap);
      at.append(span);
      at = span;
    }
  }
  code.replaceChildren(root);
}
