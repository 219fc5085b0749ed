// Loads a module of the app that few sites need.
export async function load(url) {
  const module = await import(url);
  await module.default();
  return module;
}
