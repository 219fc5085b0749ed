// Fetches the text of a document. Rejects with the number of a failure, see `Failure::code`.

// Longest wait for one answer, in milliseconds.
const PATIENCE = 10_000;

// Largest document that is read, in bytes: a page of a listing is a few kilobytes, a post rarely more than a
// hundred.
const LIMIT = 8 << 20;

const [NETWORK, TIMEOUT, MALFORMED, NOT_FOUND] = [0, 1, 2, 404];

export async function text(url) {
  const signal = AbortSignal.timeout(PATIENCE);
  const fail = () => {
    throw signal.aborted ? TIMEOUT : NETWORK;
  };
  const response = await fetch(url, { signal }).catch(fail);
  if (!response.ok) throw response.status;
  const { headers } = response;
  if (headers.get("content-length") > LIMIT) throw MALFORMED;
  // Hosts for single-page apps answer every unknown path with their start page.
  if (headers.get("content-type")?.startsWith("text/html")) throw NOT_FOUND;
  return response.text().catch(fail);
}
