// The sink: the one place where markup becomes part of a document. What comes here has passed the
// gate, that of a renderer or that of the site's press; the browser's own sanitiser is the second layer.
// A renderer tells it the same policy. Of what the press made, which has MathML besides, it takes out
// whatever could run.
//
// A file beside the scripts of the app and the renderers, so that all of them share one policy of Trusted
// Types: a browser may refuse a second one of the same name.

let policy;

export function parse(html, config = {}) {
  // Its document is nobody's page: nothing in it runs or loads.
  const template = document.createElement("template");
  const sanitizer = secondLayer(template, config);
  if (sanitizer) {
    template.setHTML(html, { sanitizer });
  } else {
    policy ??= globalThis.trustedTypes?.createPolicy("feuilleton", { createHTML: (html) => html });
    template.innerHTML = policy?.createHTML(html) ?? html;
  }
  return template.content;
}

// The browser's sanitiser, if it has one. One that takes its rules in other words, as drafts of the
// standard had them, is none: the first layer does not depend on it.
function secondLayer(element, config) {
  if (!element.setHTML || !globalThis.Sanitizer?.prototype.get) return undefined;
  try {
    return new Sanitizer(config);
  } catch (error) {
    console.warn("feuilleton: the browser's sanitiser is not used:", error);
    return undefined;
  }
}
