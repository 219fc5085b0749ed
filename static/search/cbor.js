// Reads CBOR (RFC 8949), as far as Pagefind writes it: numbers, texts and arrays of a known length.

const KINDS = { NUMBER: 0, NEGATIVE: 1, TEXT: 3, ARRAY: 4 };
const text = new TextDecoder("utf-8", { fatal: true });

export function decode(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function argument(short) {
    if (short < 24) return short;
    if (short > 26) throw new Error(`CBOR with an argument of the form ${short}`);
    const size = 1 << (short - 24);
    const value = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
    at += size;
    return value;
  }

  function item() {
    const head = view.getUint8(at++);
    const value = argument(head & 31);
    switch (head >> 5) {
      case KINDS.NUMBER:
        return value;
      case KINDS.NEGATIVE:
        return -1 - value;
      case KINDS.TEXT:
        at += value;
        return text.decode(bytes.subarray(at - value, at));
      case KINDS.ARRAY: {
        const items = [];
        while (items.length < value) items.push(item());
        return items;
      }
      default:
        throw new Error(`CBOR of the kind ${head >> 5}`);
    }
  }

  return item();
}
