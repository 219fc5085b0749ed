// What the reading settings say, in the two languages of the app.

const FRENCH = {
  settings: "Réglages de lecture",
  colours: "Couleurs",
  theme: { "": "Système", light: "Clair", dark: "Sombre", sepia: "Sépia", contrast: "Contraste" },
  size: "Taille du texte",
  column: "Colonne",
  width: { narrow: "Étroite", "": "Moyenne", wide: "Large" },
  note: "Ils restent sur cet appareil.",
  reset: "Rétablir",
  close: "Fermer",
};

const ENGLISH = {
  settings: "Reading settings",
  colours: "Colours",
  theme: { "": "System", light: "Light", dark: "Dark", sepia: "Sepia", contrast: "Contrast" },
  size: "Text size",
  column: "Column",
  width: { narrow: "Narrow", "": "Medium", wide: "Wide" },
  note: "They stay on this device.",
  reset: "Reset",
  close: "Close",
};

// The language of the page's own words, and what is said in it.
export function wording() {
  const language = document.documentElement.lang.startsWith("fr") ? "fr" : "en";
  return { language, ...(language === "fr" ? FRENCH : ENGLISH) };
}
