// Tells the page when the app was loaded but did not start.
export default function initializer() {
  return {
    onFailure(error) {
      console.error("feuilleton: the app did not start:", error);
      dispatchEvent(new Event("feuilleton-failed"));
    },
  };
}
