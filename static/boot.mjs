// Tells the page when the app was loaded but did not start; waits for the reader's wishes, and for texts, when it did.
export default function initializer() {
  return {
    onSuccess() {
      const folder = new URL(".", import.meta.url);
      import(new URL("gesture.js", folder)).then(({ awaitSearch }) => awaitSearch(folder));
      import(new URL("adjust.js", folder)).then(({ awaitSettings }) => awaitSettings(folder));
      import(new URL("text.js", folder)).then(({ awaitText }) => awaitText(folder));
    },
    onFailure(error) {
      console.error("feuilleton: the app did not start:", error);
      dispatchEvent(new Event("feuilleton-failed"));
    },
  };
}
