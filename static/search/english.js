// Snowball's stemmer for English (https://snowballstem.org/algorithms/english/stemmer.html, version 3.0), for
// words without apostrophes, as the index has them.

import { region, split, table } from "./endings.js";

const EXCEPTIONS = {
  early: "earli",
  gently: "gentl",
  idly: "idl",
  only: "onli",
  singly: "singl",
  skies: "sky",
  skis: "ski",
  ugly: "ugli",
};
const AS_THEY_ARE = /^(?:andes|atlas|bias|cosmos|howe|news|sky)$/;
const BEGINNINGS = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;

const PLURALS = table({ ss: "sses", i: "ied ies", s: "s", none: "ss us" });
const PAST = table({ ee: "eed eedly", ed: "ed edly ingly", ing: "ing" });

const LONG = table({
  ence: "enci",
  ance: "anci",
  able: "abli",
  ent: "entli",
  ize: "izer ization",
  ate: "ational ation ator",
  tion: "tional",
  al: "alism aliti alli",
  ful: "fulness fulli",
  ous: "ousli ousness",
  ive: "iveness iviti",
  ble: "biliti bli",
  og: "ogist",
  less: "lessli",
  ogi: "ogi",
  li: "li",
});

const MIDDLE = table({
  tion: "tional",
  ate: "ational",
  al: "alize",
  ic: "icate iciti ical",
  "": "ful ness",
  ative: "ative",
});
const LAST = table({
  "": "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize",
  ion: "ion",
});

export function stem(word) {
  if (word.length < 3 || AS_THEY_ARE.test(word)) return word;
  if (Object.hasOwn(EXCEPTIONS, word)) return EXCEPTIONS[word];
  const marked = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const p1 = BEGINNINGS.exec(marked)?.[0].length ?? region(marked);
  const p2 = region(marked, p1);
  const steps = [plural, past, endOfY, long, middle, last, endOfE];
  return steps.reduce((rest, step) => step(rest, p1, p2), marked).replaceAll("Y", "y");
}

// A short syllable at the end: the word is said with a silent e, or was.
const isShort = (word) => /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/.test(word);

function plural(word) {
  const { rest, kind } = split(word, PLURALS);
  if (kind === "ss") return `${rest}ss`;
  if (kind === "i") return rest.length > 1 ? `${rest}i` : `${rest}ie`;
  return kind === "s" && /[aeiouy]./.test(rest) ? rest : word;
}

function past(word, p1) {
  const { rest, kind } = split(word, PAST);
  if (kind === "ee") return rest.length >= p1 && !/^(?:succ|proc|exc)$/.test(rest) ? `${rest}ee` : word;
  if (kind === "ing") {
    if (/^[^aeiouy]y$/.test(rest)) return `${rest.slice(0, -1)}ie`;
    if (/^(?:even|cann|inn|earr|herr|out)$/.test(rest)) return word;
  }
  return kind && /[aeiouy]/.test(rest) ? mended(rest, p1) : word;
}

// What stood before `ed` or `ing` gets back the e that it lost, or loses the consonant that it got.
function mended(word, p1) {
  if (/(?:at|bl|iz)$/.test(word)) return `${word}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) return /^[aeo]..$/.test(word) ? word : word.slice(0, -1);
  return word.length === p1 && isShort(word) ? `${word}e` : word;
}

const endOfY = (word) => word.replace(/(.[^aeiouy])[yY]$/, "$1i");

function long(word, p1) {
  const { rest, kind } = split(word, LONG);
  if (kind === undefined || rest.length < p1) return word;
  if (kind === "ogi") return rest.endsWith("l") ? `${rest}og` : word;
  if (kind === "li") return /[cdeghkmnrt]$/.test(rest) ? rest : word;
  return rest + kind;
}

function middle(word, p1, p2) {
  const { rest, kind } = split(word, MIDDLE);
  if (kind === undefined || rest.length < p1) return word;
  if (kind === "ative") return rest.length >= p2 ? rest : word;
  return rest + kind;
}

function last(word, p1, p2) {
  const { rest, kind } = split(word, LAST);
  if (kind === undefined || rest.length < p2) return word;
  return kind === "ion" && !/[st]$/.test(rest) ? word : rest;
}

function endOfE(word, p1, p2) {
  const rest = word.slice(0, -1);
  if (word.endsWith("e")) {
    return rest.length >= p2 || (rest.length >= p1 && !isShort(rest)) ? rest : word;
  }
  return word.endsWith("ll") && rest.length >= p2 ? rest : word;
}
