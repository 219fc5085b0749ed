// What the helpers say, in the two languages of the app.

const FRENCH = {
  copy: "Copier",
  theCode: " le code",
  copied: "Copié",
  failed: "La copie a échoué",
  code: "Code",
  formula: "Formule",
  enlarge: "Agrandir\u00a0: ",
  close: "Fermer",
  fullSize: "Taille réelle",
  note: "Note",
  toNote: "Aller à la note",
  share: "Partager",
  linkCopied: "Lien copié",
};

const ENGLISH = {
  copy: "Copy",
  theCode: " the code",
  copied: "Copied",
  failed: "Copying failed",
  code: "Code",
  formula: "Formula",
  enlarge: "Enlarge: ",
  close: "Close",
  fullSize: "Full size",
  note: "Note",
  toNote: "Go to the note",
  share: "Share",
  linkCopied: "Link copied",
};

// What is said in a language, given by its tag; without one, in that of the page's own words.
export const wording = (tag = document.documentElement.lang) =>
  tag.startsWith("fr") ? { language: "fr", ...FRENCH } : { language: "en", ...ENGLISH };
