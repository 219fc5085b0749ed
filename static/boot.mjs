// Tells the reader when the app itself could not be loaded or started.
export default function initializer() {
  return {
    onFailure(error) {
      console.error("feuilleton: the app did not start:", error);
      document.querySelector(".skeleton")?.remove();
      document.getElementById("failed")?.removeAttribute("hidden");
    },
  };
}
