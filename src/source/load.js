// Loads a module of the app that few sites need, once: started twice at the same time, it would get
// two memories and mix them up.
const modules = new Map();

export function load(url) {
  if (!modules.has(url)) modules.set(url, start(url).catch((error) => forget(url, error)));
  return modules.get(url);
}

async function start(url) {
  const module = await import(url);
  await module.default();
  return module;
}

// What did not arrive may be asked for again.
function forget(url, error) {
  modules.delete(url);
  throw error;
}
