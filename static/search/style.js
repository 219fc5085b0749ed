// The style sheet of the search, which comes with it.

import { sheet } from "../sheet.js";

export const style = () => sheet(new URL("search.css", import.meta.url));
