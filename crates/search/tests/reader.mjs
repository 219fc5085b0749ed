// Searches an index with Pagefind's own reader, from a folder and without a network.
// node reader.mjs FOLDER QUESTIONS, where QUESTIONS is a JSON list of {language, term, options};
// prints a JSON list with the results of each.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder, questions] = process.argv.slice(2);

globalThis.fetch = async (address) => {
  const path = String(address).replace(/\?.*$/, "").replace(/^.*?\/pagefind\//, `${folder}/`);
  return new Response(await readFile(path));
};

const answers = [];
for (const { language, term, options } of JSON.parse(questions)) {
  globalThis.document = {
    currentScript: null,
    querySelector: () => ({ getAttribute: () => language }),
  };
  const reader = await import(`${pathToFileURL(folder)}/pagefind.js?language=${language}`);
  await reader.options({ basePath: "/pagefind/", noWorker: true });
  for (const part of JSON.parse(await readFile(`${folder}/parts.json`))) {
    await reader.mergeIndex(`/pagefind/${part}`);
  }
  const { results } = await reader.search(term, options);
  answers.push(await Promise.all(results.map((result) => result.data())));
}
process.stdout.write(JSON.stringify(answers));
