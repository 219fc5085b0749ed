// The package: the class and what goes with it. Importing it does nothing, also where there is no browser.
import { guests } from "feuilleton-guests";

export { BlogError } from "../static/embed/error.js";
export { FeuilletonBlogElement, define, mount } from "../static/embed/element.js";
export const render = async (markdown, options) => (await guests()).render(markdown, options);
