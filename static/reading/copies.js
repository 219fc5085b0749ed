// Copies of parts of a text, in which nothing can be mistaken for the part itself.

export function copyOf(part) {
  const copy = part.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  return copy;
}
