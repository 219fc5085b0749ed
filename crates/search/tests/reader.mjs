// Searches an index with the blog's own reader, from a folder and without a network.
// node reader.mjs READER INDEX QUESTIONS: two folders, and a JSON list of {text, tag, year};
// prints a JSON list with what each finds.
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const [reader, index, questions] = process.argv.slice(2);

globalThis.fetch = async (address) => new Response(await readFile(fileURLToPath(address)));

const { Engine } = await import(pathToFileURL(`${reader}/engine.js`));
const engine = await Engine.open(pathToFileURL(`${index}/`));
const answers = [];
for (const { text = "", tag = "", year = "" } of JSON.parse(questions)) {
  const { hits, counts } = await engine.search(text, { tag, year });
  const [tags, years] = counts.map((values) => Object.fromEntries([...values].filter(([, count]) => count)));
  answers.push({ tags, years, found: await Promise.all(hits.map((hit) => hit.load())) });
}
process.stdout.write(JSON.stringify(answers));
