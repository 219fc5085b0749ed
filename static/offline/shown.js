// What readers see of reading without a network; loaded when there is something to show.

export { showKept } from "./list.js";
export { offer } from "./offer.js";
export { rescue } from "./rescue.js";
