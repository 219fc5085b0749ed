// Reduces words to stems with the blog's own reader: node stems.mjs READER LANGUAGE, words on lines of the input.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [reader, language] = process.argv.slice(2);
const { stem } = await import(pathToFileURL(`${reader}/${language}.js`));
process.stdout.write(readFileSync(0, "utf8").split("\n").map(stem).join("\n"));
