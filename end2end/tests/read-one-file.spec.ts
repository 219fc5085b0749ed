// A whole blog in one file, opened from a disk: with script and without, and nobody is asked for anything.
import type { Page } from '@playwright/test';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { barriers } from '../fixtures/barriers';
import { expect, test } from '../fixtures/test';
import { WORKSPACE } from '../fixtures/sites';
import { bind, folder } from '../fixtures/tool';

const OWN = path.join(WORKSPACE, 'posts');
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#a33"/></svg>';
const FILLER = 'Il pleut, il mouille, c’est la fête à la grenouille.\n\n'.repeat(60);
const POSTS = {
  'feuilleton.toml': 'title = "La file"\nbase_url = "https://a.example/blog/"\nlanguage = "en"\npage_size = 2\n',
  '2016-03-12-eins.md':
    '---\ntitle: One\ntags: [été, a b]\n---\nTo [the part](2017-01-01-zwei.md#the-part), to [no part](2017-01-01-zwei.md#gone), ' +
    'to [itself](https://a.example/blog/2016/03/12/eins/).[^1]\n\n[^1]: A note.\n\n' +
    '![Ours](images/a.svg) ![Theirs](https://elsewhere.example/b.png) [![Linked](https://elsewhere.example/c.png)](2017-01-01-zwei.md)\n',
  '2017-01-01-zwei.md': `---\ntitle: Two\nredirect_from: /old/\n---\n${FILLER}\n## The part\n\n${FILLER}\n[Old](/old/)\n`,
  '2018-01-01-drei.md': '---\ntitle: Three\n---\nText.[^1]\n\n[^1]: Another note.\n',
  'images/a.svg': PICTURE,
};

let own: string;
let made: string;

test.beforeAll(() => {
  own = pathToFileURL(bind(OWN)).href;
  made = pathToFileURL(bind(folder(POSTS))).href;
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const leaf = (page: Page) => page.locator('main > section:visible');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, chosen: false });

    test('a reader walks from the front page to a post, to a part of another, and back', async ({ page, witness }) => {
      await page.goto(made);
      await expect(heading(page)).toHaveText('La file');
      await expect(leaf(page)).toHaveCount(1);
      await page.getByRole('link', { name: 'Older' }).click();
      await leaf(page).getByRole('link', { name: 'One', exact: true }).click();
      await expect(heading(page)).toHaveText('One');
      await leaf(page).getByRole('link', { name: 'the part', exact: true }).click();
      await expect(heading(page)).toHaveText('Two');
      await expect(page.getByRole('heading', { name: 'The part' })).toBeInViewport();
      await page.goBack();
      await expect(heading(page)).toHaveText('One');
      await expect(heading(page)).toBeInViewport();
      await page.goBack();
      await page.goBack();
      await expect(heading(page)).toHaveText('La file');
      expect(witness.requests.map((request) => request.url().split('#')[0])).toEqual([made]);
    });

    test('a note is the one of its own post', async ({ page }) => {
      await page.goto(`${made}#/2018/01/01/drei/`);
      await leaf(page).getByRole('link', { name: '1', exact: true }).click();
      await expect(leaf(page).getByText('Another note.')).toBeInViewport();
      await expect(heading(page)).toHaveText('Three');
    });

    test('tags with accents and spaces, old addresses and lost parts lead to their pages', async ({ page }) => {
      for (const [link, title] of [
        ['été', 'été'],
        ['a b', 'a b'],
        ['no part', 'Two'],
        ['itself', 'One'],
      ] as const) {
        await page.goto(`${made}#/2016/03/12/eins/`);
        await leaf(page).getByRole('link', { name: link, exact: true }).click();
        await expect(heading(page)).toHaveText(title);
      }
      await page.goto(`${made}#/2017/01/01/zwei/`);
      await leaf(page).getByRole('link', { name: 'Old', exact: true }).click();
      await expect(heading(page)).toHaveText('Two');
      expect(page.url()).toBe(`${made}#/2017/01/01/zwei/`);
    });

    test('images of the blog are shown, and those of others are links', async ({ page, witness }) => {
      await page.goto(`${made}#/2016/03/12/eins/`);
      const width = (image: Element) => (image as HTMLImageElement).naturalWidth;
      await expect.poll(() => page.getByRole('img', { name: 'Ours' }).evaluate(width)).toBe(40);
      await expect(page.getByRole('link', { name: 'Theirs' })).toHaveAttribute('href', 'https://elsewhere.example/b.png');
      await leaf(page).getByRole('link', { name: 'Linked' }).click();
      await expect(heading(page)).toHaveText('Two');
      expect(witness.strangers()).toEqual([]);
    });

    test('the founding post has its title, its text and its film as a link', async ({ page, witness }) => {
      await page.goto(own);
      await page.getByRole('navigation').first().getByRole('link', { name: 'Archives' }).click();
      await leaf(page).getByRole('link', { name: 'Un lapin en liberté' }).click();
      await expect(heading(page)).toHaveText('Un lapin en liberté');
      await expect(leaf(page).getByText('Il hume une fleur')).toBeVisible();
      const film = leaf(page).getByRole('link', { name: 'Regarder la vidéo sur YouTube' });
      await expect(film).toHaveAttribute('href', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ');
      expect(witness.requests.map((request) => request.url().split('#')[0])).toEqual([own]);
    });
  });
}

test('the tab and the masthead say where the reader is, and the focus is there', async ({ page }) => {
  await page.goto(made);
  await expect(page).toHaveTitle('La file');
  const sections = page.getByRole('banner').getByRole('navigation');
  await expect(sections.getByRole('link', { name: 'Front page' })).toHaveAttribute('aria-current', 'page');
  await sections.getByRole('link', { name: 'Archive' }).click();
  await expect(page).toHaveTitle('Archive · La file');
  await expect(heading(page)).toBeFocused();
  await expect(sections.getByRole('link', { name: 'Archive' })).toHaveAttribute('aria-current', 'page');
  await expect(sections.locator('[aria-current]')).toHaveCount(1);
  await expect(sections.getByRole('link', { name: 'Search' })).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto(`${made}#/tag/`);
  await expect(page).toHaveTitle('Tags · La file');
  await expect(sections.locator('[aria-current]')).toHaveText(['Tags']);
});

test('the way to the content does not lead to another page @desktop', async ({ page }) => {
  await page.goto(`${made}#/2017/01/01/zwei/`);
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Two');
  await expect(leaf(page)).toBeFocused();
});

test('no page has a barrier, in light and in dark', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  const papers = new Set<string>();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const at of ['/', '/archive/', '/essays/2018/06/14/counting-lines-and-squares/']) {
      await page.goto(`${own}#${at}`);
      found.push(...(await barriers(page)).map((barrier) => `${colorScheme} ${at} ${barrier}`));
    }
    papers.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
  }
  expect(found).toEqual([]);
  expect(papers.size, 'light and dark').toBe(2);
});

test('the file fits a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const at of ['/', '/archive/', '/2019/05/04/short-films-long-leash/']) {
    await page.goto(`${own}#${at}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, at).toBeLessThanOrEqual(0);
  }
});
