// Makes the tag known when it is imported.
import { define } from "./index.js";

export * from "./index.js";
define();
