// What the search says, in the two languages of the app.

const FRENCH = {
  search: "Recherche",
  question: "Chercher dans le blog",
  prompt: "Chercher…",
  close: "Fermer",
  hint: "Flèches pour choisir, Entrée pour ouvrir, Échap pour fermer.",
  loading: "Recherche en cours…",
  count: (count, text) =>
    `${["Aucun résultat", "1 résultat"][count] ?? `${count} résultats`}${text && ` pour « ${text} »`}.`,
  none: "Essayez un autre mot, ou moins de mots.",
  tag: "Mot-clé",
  year: "Année",
  anyTag: "Tous les mots-clés",
  anyYear: "Toutes les années",
  more: "Afficher plus de résultats",
  link: "Lien vers cette recherche",
  recent: "Recherches récentes",
  recentNote: "Elles restent sur cet appareil.",
  clear: "Effacer",
  partial:
    "Ce blog n’a pas d’index : seuls les titres, mots-clés et extraits de ses articles récents sont lus.",
  failed: "L’index n’est pas arrivé.",
  offline: "Vous semblez être hors ligne.",
  retry: "Réessayer",
};

const ENGLISH = {
  search: "Search",
  question: "Search the blog",
  prompt: "Search…",
  close: "Close",
  hint: "Arrows to choose, Enter to open, Escape to close.",
  loading: "Searching…",
  count: (count, text) =>
    `${["No results", "1 result"][count] ?? `${count} results`}${text && ` for “${text}”`}.`,
  none: "Try another word, or fewer words.",
  tag: "Tag",
  year: "Year",
  anyTag: "All tags",
  anyYear: "All years",
  more: "Show more results",
  link: "Link to this search",
  recent: "Recent searches",
  recentNote: "They stay on this device.",
  clear: "Clear",
  partial: "This blog has no index: only titles, tags and excerpts of its recent posts are searched.",
  failed: "The index did not arrive.",
  offline: "You seem to be offline.",
  retry: "Try again",
};

// The language of the page's own words, and what is said in it.
export function wording() {
  const language = document.documentElement.lang.startsWith("fr") ? "fr" : "en";
  return { language, ...(language === "fr" ? FRENCH : ENGLISH) };
}
