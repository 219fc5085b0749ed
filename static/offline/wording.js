// What is said of reading without a network, in the two languages of the app.

const FRENCH = {
  edition: "Une nouvelle édition de ce blog est arrivée.",
  reload: "Recharger",
  later: "Plus tard",
  kept: "Se lisent sur cet appareil :",
  none: "Cet appareil n’a encore rien gardé.",
  retry: "Réessayer",
  readable: "Ce qui se lit sans réseau",
};

const ENGLISH = {
  edition: "A new edition of this blog is there.",
  reload: "Reload",
  later: "Later",
  kept: "These can be read on this device:",
  none: "This device has kept nothing yet.",
  retry: "Try again",
  readable: "What can be read without a network",
};

// In the language of the page's own words.
export const words = () => (document.documentElement.lang.startsWith("fr") ? FRENCH : ENGLISH);
