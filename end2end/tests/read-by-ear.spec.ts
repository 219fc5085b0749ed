// The site as a screen reader gets it: the tree of roles and names that Chromium makes of each page.
import type { CDPSession, Page } from '@playwright/test';
import { routes } from '../fixtures/content';
import { expect, test } from '../fixtures/test';

interface Node {
  role: string;
  name: string;
  level: number | undefined;
}

interface AxNode {
  nodeId: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** The nodes that are read, in their order. */
async function read(cdp: CDPSession): Promise<Node[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? walk(child) : [];
    }),
  ];
  const [root] = nodes;
  return (root ? walk(root) : [])
    .filter((node) => !node.ignored)
    .map((node) => {
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
      return {
        role: node.role?.value ?? '',
        name: (node.name?.value ?? '').trim(),
        level: typeof level === 'number' ? level : undefined,
      };
    });
}

const NAMED = ['link', 'button', 'image', 'img', 'radio', 'slider', 'textbox', 'searchbox', 'combobox', 'dialog'];
const ONCE = ['banner', 'main', 'contentinfo'];

/** What a listener would stumble over. */
function faults(nodes: Node[]): string[] {
  const found: string[] = [];
  const order = nodes.map(({ role }) => role).filter((role) => ONCE.includes(role));
  if (order.join() !== ONCE.join()) found.push(`landmarks: ${order.join()}`);
  for (const { role, name } of nodes) if (NAMED.includes(role) && !name) found.push(`a ${role} without a name`);
  const levels = nodes.flatMap(({ role, level }) => (role === 'heading' && level ? [level] : []));
  if (levels.filter((level) => level === 1).length !== 1) found.push(`first headings: ${levels.join()}`);
  levels.reduce((before, level) => {
    if (level > before + 1) found.push(`a heading of level ${level} follows one of level ${before}`);
    return level;
  }, 1);
  return found;
}

/** The page's own text, as it would be read: without what stands around it. */
const paragraphs = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.prose > p, .prose > h2, .prose > h3, main > .page h2')].map((element) =>
      (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    ),
  );

for (const [kind, data] of [
  ['posts and pages', 'index.json'],
  ['listings', 'feed.json'],
] as const) {
  test(`${kind} have landmarks, headings and names, and are read in order`, { tag: '@desktop' }, async ({ blog, page, context }) => {
    test.setTimeout(300_000);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Accessibility.enable');
    const found: string[] = [];
    for (const path of routes(data)) {
      await blog.open(path);
      const nodes = await read(cdp);
      found.push(...faults(nodes).map((fault) => `/${path}: ${fault}`));
      const heard = nodes.filter(({ role }) => ['StaticText', 'heading'].includes(role)).map(({ name }) => name);
      const text = heard.join('').replaceAll(/\s+/g, '');
      let from = 0;
      for (const paragraph of await paragraphs(page)) {
        const beginning = paragraph.replaceAll(/\s+/g, '').slice(0, 12);
        const at = text.indexOf(beginning, from);
        if (beginning && at < 0) found.push(`/${path}: not heard, or out of order: ${paragraph.slice(0, 60)}`);
        else from = Math.max(from, at);
      }
    }
    expect(found).toEqual([]);
  });
}

test('dialogs have names, and while one is open nothing else is read', { tag: '@desktop' }, async ({ blog, page, context, settings }) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Accessibility.enable');
  await blog.open('2022/07/14/lire-dehors/');
  await settings.open();
  const nodes = await read(cdp);
  expect(nodes.find(({ role }) => role === 'dialog')?.name).toBe('Reading settings');
  expect(nodes.filter(({ role }) => role === 'main' || role === 'banner')).toEqual([]);
  expect(nodes.filter(({ role }) => role === 'radio').map(({ name }) => name)).toContain('Sepia');
});

test('who follows a link hears where it led', { tag: '@desktop' }, async ({ article, blog, listing, page, context }) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Accessibility.enable');
  await blog.open('');
  await blog.press(listing.post('Lire dehors'));
  await expect(article.title).toBeFocused();
  const nodes = await read(cdp);
  expect(nodes[0]?.name).toBe('Lire dehors · Feuilleton');
});
