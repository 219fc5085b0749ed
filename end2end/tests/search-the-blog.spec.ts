// Readers find words in all posts: in a dialog over any page, and on a page that can be shared.
import { barriersInAnyLight } from '../fixtures/barriers';
import { hold } from '../fixtures/hold';
import { expect, test } from '../fixtures/test';
import { publishWithSearch } from '../fixtures/tool';

const LONG = '2016/07/01/le-rez-de-chaussee-du-journal/';

/** Paths of what was asked for the sake of the search. */
const asked = (urls: readonly { url(): string }[]) =>
  urls
    .map((request) => new URL(request.url()).pathname)
    .filter((path) => /\/search\/|\/pagefind\//.test(path));

test(
  'a search by keyboard alone, from the key to the section and back',
  { tag: '@desktop' },
  async ({ article, blog, page, search, witness }) => {
    await blog.open('archive/');
    expect(asked(witness.requests), 'nothing is loaded before').toEqual([]);
    const link = blog.section('Search');
    await expect(link).toHaveAttribute('aria-keyshortcuts', '/ Control+K');
    await link.focus();
    await page.keyboard.press('/');
    await expect(search.dialog).toHaveAccessibleName('Search');
    await expect(search.field).toBeFocused();
    await expect(search.field).toHaveValue('');

    await page.keyboard.type('girardin');
    await expect(search.status).toHaveText('1 result for “girardin”.');
    const steps = await search.steps.count();
    expect(steps).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    await expect(search.steps.first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(search.steps.last()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(search.steps.nth(steps - 2)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(search.field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await expect(search.field).toHaveValue('girardinx');
    await expect(search.status).toContainText('No results for “girardinx”.');
    await page.keyboard.press('Backspace');
    await expect(search.status).toContainText('1 result');

    await page.keyboard.press('Escape');
    await expect(search.dialog).toHaveCount(0);
    await expect(link).toBeFocused();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(search.field).toHaveValue('girardin');
    await expect(search.status).toContainText('1 result');
    await page.keyboard.press('Enter');
    await expect(search.steps.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const section = page.locator('.search-sections .search-step').first();
    await expect(section).toBeFocused();
    await expect(section).toHaveText('Le calcul de Girardin');
    await page.keyboard.press('Enter');
    await expect(search.dialog).toHaveCount(0);
    await expect(article.title).toHaveText('Le rez-de-chaussée du journal');
    await expect(page).toHaveURL(new RegExp(`/${LONG}#le-calcul-de-girardin$`));
    await expect(page.getByRole('heading', { name: 'Le calcul de Girardin' })).toBeInViewport();
    await page.goBack();
    await expect(blog.heading).toHaveText('Archive');
    // In a field of the page the key is a letter.
    await search.ask('a/b');
    await search.field.press('/');
    await expect(search.field).toHaveValue('a/b/');
  },
);

test('the link opens the dialog, filters narrow it, and any way closes it', async ({
  article,
  blog,
  page,
  search,
}) => {
  await blog.open('');
  await blog.press(blog.section('Search'));
  await search.field.fill('journaux');
  await expect(search.status).toHaveText('4 results for “journaux”.');
  await expect(search.results).toHaveCount(4);
  const first = search.results.first();
  await expect(first.getByRole('link').first()).toHaveText('Le rez-de-chaussée du journal');
  await expect(first.locator('h2 mark')).toHaveText('journal');
  await expect(first).toContainText('July 1, 2016 · histoire · presse');
  await expect(search.tag.locator('option')).toContainText(['All tags', 'histoire (2)', 'lecture (2)']);

  await search.year.selectOption('2016');
  await expect(search.status).toContainText('1 result');
  await expect(search.tag.locator('option')).toContainText(['All tags', 'histoire (1)']);
  await search.year.selectOption('');
  await search.tag.selectOption('lecture');
  await expect(search.status).toContainText('2 results');
  await expect(search.permalink).toHaveAttribute('href', '/search/?q=journaux&tag=lecture');

  await blog.press(search.close);
  await expect(search.dialog).toHaveCount(0);
  await blog.press(blog.section('Search'));
  await expect(search.status).toContainText('2 results');
  await page.mouse.click(2, 2);
  const isBeside = (page.viewportSize()?.width ?? 0) > 640;
  await expect(search.dialog).toHaveCount(isBeside ? 0 : 1);
  if (isBeside) await blog.press(blog.section('Search'));
  await blog.press(search.results.first().getByRole('link').first());
  await expect(search.dialog).toHaveCount(0);
  await expect(article.title).not.toBeEmpty();
  await page.goBack();
  await blog.press(blog.section('Search'));
  await expect(search.field).toBeFocused();
  await page.goForward();
  await expect(search.dialog, 'Back and forth leave it').toHaveCount(0);
});

test('more results come when they are asked for', { tag: '@desktop' }, async ({ blog, page, search }) => {
  await blog.open('');
  await search.ask('page');
  await expect(search.results).toHaveCount(5);
  await blog.press(search.more);
  await expect(search.results.nth(5).getByRole('link').first()).toBeFocused();
  const all = Number(/^\d+/.exec(await search.status.innerText())?.[0]);
  await expect(search.results).toHaveCount(all);
  await expect(search.more).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(search.dialog).toHaveCount(0);
});

test(
  'before the app has come, keys pressed too early are not lost',
  { tag: '@desktop' },
  async ({ page, search }) => {
    await hold(page, '**/feuilleton-app_bg.wasm');
    const release = await hold(page, '**/search/search.js');
    await page.goto(`./${LONG}`);
    await page.keyboard.press('/');
    await page.keyboard.type('feuillx');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect(search.dialog).toHaveCount(0);
    release();
    await expect(search.field).toHaveValue('feuill');
    // Until then the page speaks the language of its post.
    await expect(search.status).toContainText('résultats pour « feuill ».');
    await expect(page.locator('html')).not.toHaveAttribute('data-awake');
    await search.result('About').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/about\/$/);
  },
);

test(
  'words are found in any form and language, with or without accents',
  { tag: '@desktop' },
  async ({ blog, search }) => {
    await blog.open('');
    await search.ask('ete');
    await expect(search.results.first().locator('mark').first()).toHaveText('été');
    for (const [text, title] of [
      ['l’œuf', 'Petit vocabulaire du bas de page'],
      ['oeufs', 'Petit vocabulaire du bas de page'],
      ['PROMISES strangers', 'An address is a promise'],
      ['typographie', 'Lire dehors'],
    ] as const) {
      await search.field.fill(text);
      await expect(search.result(title), text).toHaveCount(1);
    }
  },
);

test('the page of the search shows what its address says, and says what it shows', async ({
  blog,
  page,
  search,
}) => {
  await hold(page, '**/feuilleton-app_bg.wasm');
  await page.goto('./search/?q=journaux&year=2016');
  await expect(search.status).toHaveText('1 résultat pour « journaux ».');
  await expect(search.dialog).toHaveCount(0);
  await search.year.selectOption('');
  await expect(search.status).toContainText('4 résultats');
  await expect(page).toHaveURL(/\/search\/\?q=journaux$/);
  await search.field.fill('lire');
  await expect(page).toHaveURL(/\/search\/\?q=lire$/);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await blog.settled();
  await expect(search.field).toHaveValue('lire');
  await expect(search.results).toHaveCount(4);
  await expect(blog.heading).toHaveText('Search');
  await blog.press(blog.section('Search'));
  await expect(search.field).toBeFocused();
  await expect(search.dialog).toHaveCount(0);
  await blog.press(blog.languageSwitch);
  await expect(search.status).toHaveText('4 résultats pour « lire ».');
  await blog.press(blog.section('Archives'));
  await expect(blog.heading).toHaveText('Archives');
  await page.goBack();
  await expect(search.field).toHaveValue('lire');
});

test(
  'recent searches stay on the device until they are cleared',
  { tag: '@desktop' },
  async ({ blog, page, search, witness }) => {
    await blog.open('');
    await search.ask('ete');
    await expect(search.results).not.toHaveCount(0);
    await search.field.press('Enter');
    await search.field.fill('');
    const again = search.recent.getByRole('button', { name: 'ete', exact: true });
    await expect(search.recent).toContainText('They stay on this device.');
    await page.reload();
    await blog.settled();
    await page.keyboard.press('/');
    await blog.press(again);
    await expect(search.field).toHaveValue('ete');
    await expect(search.results).not.toHaveCount(0);
    expect(
      witness.requests.filter((request) => /\bete\b/.test(`${request.url()}${request.postData() ?? ''}`)),
    ).toEqual([]);
    await search.field.fill('');
    await blog.press(search.recent.getByRole('button', { name: 'Clear' }));
    await expect(search.recent).toBeEmpty();
    expect(await page.evaluate(() => localStorage.getItem('feuilleton.searches'))).toBeNull();
  },
);

test('neither the dialog nor the page has a barrier', async ({ blog, page, search }) => {
  await blog.open('search/?q=journaux');
  await expect(search.results).toHaveCount(4);
  expect(await barriersInAnyLight(page)).toEqual([]);
  await blog.open('');
  await search.ask('journaux');
  await expect(search.results).toHaveCount(4);
  expect(await barriersInAnyLight(page)).toEqual([]);
  await search.field.press('Enter');
  await search.field.fill('');
  await expect(search.recent).not.toBeEmpty();
  expect(await barriersInAnyLight(page)).toEqual([]);
  const overflow = await search.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(overflow, 'nothing is wider than the dialog').toBeLessThanOrEqual(0);
});

test(
  'markup in titles, texts, tags and questions is text',
  { tag: '@desktop' },
  async ({ page, search, witness }) => {
    const evil = '<img src=x onerror=alert(1)>';
    const site = await publishWithSearch({
      '2024-05-06-evil.md': `---\ntitle: "Evil ${evil}"\ntags: ["${evil}"]\n---\n\nSome evil \\${evil} words.\n\n## Evil \\${evil}\n\nMore evil \`${evil}\`.\n`,
    });
    witness.allows(new URL(site.url).origin);
    await page.goto(
      `${site.url}search/?q=${encodeURIComponent(`evil ${evil}`)}&tag=${encodeURIComponent(evil)}`,
    );
    await expect(search.status).toHaveText(`1 result for “evil ${evil}”.`);
    await expect(search.results.locator('h2')).toHaveText(`Evil ${evil}`);
    await expect(search.results).toContainText(`Some evil ${evil} words.`);
    await expect(search.tag.locator('option').nth(1)).toHaveText(`${evil} (1)`);
    await expect(search.box.locator('img')).toHaveCount(0);
    await site.close();
  },
);
