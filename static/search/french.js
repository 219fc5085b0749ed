// Snowball's stemmer for French (https://snowballstem.org/algorithms/french/stemmer.html, version 3.0), for
// words whose accents are folded, as the index has them: rules about accents and apostrophes are left out.

import { region, split, table } from "./endings.js";

const STANDARD = table({
  plain: "iqUe iqUes ance ances able ables isme ismes iste istes eux",
  ateur: "atrice atrices ation ations ateur ateurs",
  log: "logie logies",
  u: "usion usions ution utions",
  ent: "ence ences",
  ement: "ement ements",
  if: "if ifs ive ives",
  eau: "eaux",
  al: "aux",
  ou: "oux",
  euse: "euse euses",
  issement: "issement issements",
  ant: "amment",
  emment: "emment",
  ment: "ment ments",
});

const VERBS_IN_I = table({
  any:
    "i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais " +
    "issait issant issante issantes issants isse issent isses issez issiez issions issons it",
});

const VERBS = table({
  ions: "ions",
  er: "eais era erai eraIent erais erait eras erez eriez erions erons eront er ez iez",
  a: "a ai aIent ait ant ante antes ants as asse assent asses assiez assions",
  ais: "ais aise aises",
});

const RESIDUAL = table({ e: "e", ier: "ier Ier", ion: "ion" });
const ADVERBS = table({ plain: "iqU abl", eus: "eus", iv: "iv" });

export function stem(word) {
  const marked = mark(word);
  const regions = find(marked);
  const { shorter, left = marked } = standard(marked, regions);
  const found = shorter ?? verbInI(left, regions) ?? verb(left, regions);
  const rest = found?.replace(/Y$/, "i") ?? residual(left, regions);
  return rest.replace(/(?:ei?ll|[eo]nn|ett)$/, (end) => end.slice(0, -1)).toLowerCase();
}

// Vowels that are consonants where they stand become capitals.
function mark(word) {
  const places = /([aeiouy])(?:([iu])(?=[aeiouy])|y)|y(?=[aeiouy])|qu/g;
  return word.replace(places, (all, vowel, letter = "y") => {
    if (all === "qu") return "qU";
    return vowel ? vowel + letter.toUpperCase() : "Y";
  });
}

function find(word) {
  const p1 = region(word);
  const isSpecial = /^(?:[aeiouy]{2}.|par|col|tap|ni[aeiouy])/.test(word);
  const vowel = word.slice(1).search(/[aeiouy]/);
  const pV = isSpecial ? 3 : vowel < 0 ? word.length : vowel + 2;
  return { pV, p1, p2: region(word, p1) };
}

// The shorter word; or what is left of it for the rules for verbs.
function standard(word, { pV, p1, p2 }) {
  const { rest, kind } = split(word, STANDARD);
  const at = rest.length;
  const when = (applies, shorter) => (applies ? { shorter } : {});
  switch (kind) {
    case "plain":
      return when(at >= p2, rest);
    case "ateur":
      return when(at >= p2, withoutIc(rest, p2));
    case "log":
    case "u":
    case "ent":
      return when(at >= p2, rest + kind);
    case "ement":
      return when(at >= pV, adverb(rest, p1, p2));
    case "if":
      return when(at >= p2, withoutAtIc(rest, p2));
    case "eau":
      return { shorter: `${rest}eau` };
    case "al":
      return when(at >= p1, `${rest}al`);
    case "ou":
      return when(/[bhjlnp]$/.test(rest), `${rest}ou`);
    case "euse":
      return when(at >= p1, at >= p2 ? rest : `${rest}eux`);
    case "issement":
      return when(at >= p1 && /[^aeiouy]$/.test(rest), rest);
    case "ant":
      return at >= pV ? { left: `${rest}ant` } : {};
    case "emment":
      return at >= pV ? { left: `${rest}ent` } : {};
    case "ment":
      return at > pV && /[aeiouy]$/.test(rest) ? { left: rest } : {};
    default:
      return {};
  }
}

function withoutIc(word, p2) {
  if (!word.endsWith("ic")) return word;
  const rest = word.slice(0, -2);
  return rest.length >= p2 ? rest : `${rest}iqU`;
}

function withoutAtIc(word, p2) {
  const isAt = word.endsWith("at") && word.length - 2 >= p2;
  return isAt ? withoutIc(word.slice(0, -2), p2) : word;
}

function adverb(word, p1, p2) {
  const { rest, kind } = split(word, ADVERBS);
  const at = rest.length;
  if (kind === "eus" && at >= p1 && at < p2) return `${rest}eux`;
  if (!kind || at < p2) return word;
  const isAtiv = kind === "iv" && rest.endsWith("at") && at - 2 >= p2;
  return isAtiv ? rest.slice(0, -2) : rest;
}

function verbInI(word, { pV }) {
  const { rest, kind } = split(word, VERBS_IN_I, pV);
  return kind && rest.length > pV && /[^aeiouy]$/.test(rest) ? rest : undefined;
}

function verb(word, { pV, p2 }) {
  const { rest, kind } = split(word, VERBS, pV);
  switch (kind) {
    case "ions":
      return rest.length >= p2 ? rest : undefined;
    case "er":
      return rest;
    case "a":
      return rest.endsWith("e") && rest.length > pV ? rest.slice(0, -1) : rest;
    case "ais":
      return /^.al$|auv$/.test(rest) ? undefined : rest;
    default:
      return undefined;
  }
}

function residual(word, { pV, p2 }) {
  const single = word.replace(/([^aious])s$/, "$1");
  const { rest, kind } = split(single, RESIDUAL, pV);
  if (kind === "e") return rest;
  if (kind === "ier") return `${rest}i`;
  const isIon = kind === "ion" && rest.length >= p2 && rest.length > pV && /[st]$/.test(rest);
  return isIon ? rest : single;
}
