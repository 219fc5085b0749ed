// The script that a host page loads: it makes the tag known, and loads nothing else before an element is near.
import { FeuilletonBlogElement, define, mount } from "./element.js";
import { guests } from "feuilleton-guests";

FeuilletonBlogElement.mount = mount;
FeuilletonBlogElement.render = async (markdown, options) => (await guests()).render(markdown, options);
define();
