// Readers search a blog that has no index or no build, over a broken line, or without script.
import { expect, test } from '../fixtures/test';
import { publish } from '../fixtures/tool';
import { FAILED_REQUEST } from '../fixtures/witness';

test(
  'an index that does not arrive is said, and asked for again',
  { tag: '@desktop' },
  async ({ blog, page, search, witness }) => {
    witness.expects(FAILED_REQUEST);
    witness.expects(/feuilleton: the search broke off/);
    await page.route('**/pagefind/**', (route) => route.abort());
    await blog.open('');
    await search.ask('journaux');
    await expect(search.status).toHaveText('The index did not arrive.');
    await page.unroute('**/pagefind/**');
    await blog.press(search.box.getByRole('button', { name: 'Try again' }));
    await expect(search.status).toContainText('4 results');
  },
);

test(
  'without an index, titles, tags and excerpts are searched, and readers are told',
  { tag: '@desktop' },
  async ({ page, search, witness }) => {
    const site = await publish({
      '2024-05-06-a-mare.md': '---\ntitle: Un été\ntags: [horses]\n---\n\nRunning water.\n',
      '2023-05-06-b.md': '---\ntitle: Other\n---\n\nNothing.\n',
    });
    witness.allows(new URL(site.url).origin);
    await page.goto(site.url);
    for (const text of ['ete', 'horse', 'running']) {
      await page.goto(`${site.url}search/?q=${text}`);
      await expect(search.result('Un été'), text).toHaveCount(1);
      await expect(search.status).toContainText('This blog has no index: only titles, tags and excerpts');
    }
    await expect(search.results).toHaveCount(1);
    await search.year.selectOption('2024');
    await expect(search.results).toHaveCount(1);
    await site.close();
  },
);

test.describe('from a folder of Markdown', () => {
  test.use({ variant: 'markdown' });

  test(
    'the listings are searched as well',
    { tag: '@desktop' },
    async ({ article, blog, search, witness }) => {
      witness.expects(FAILED_REQUEST);
      await blog.open('');
      await blog.press(blog.section('Search'));
      await search.field.fill('ecrire lire');
      await search.field.fill('lire');
      await expect(search.status).toContainText('This blog has no index');
      await blog.press(search.result('Lire dehors').getByRole('link'));
      await expect(article.title).toHaveText('Lire dehors');
    },
  );
});

test.describe('behind a hash', () => {
  test.use({ variant: 'hash' });

  test(
    'results and the page of the search are on the one page that the host has',
    { tag: '@desktop' },
    async ({ article, blog, page, search }) => {
      await page.goto('./?q=girardin#/search/');
      await blog.settled();
      await expect(search.status).toContainText('1 result');
      await blog.press(page.getByRole('link', { name: 'Le calcul de Girardin' }));
      await expect(article.title).toHaveText('Le rez-de-chaussée du journal');
      await expect(page.getByRole('heading', { name: 'Le calcul de Girardin' })).toBeInViewport();
    },
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of the search leads to the archive', { tag: '@desktop' }, async ({ blog, page }) => {
    await page.goto('./');
    await blog.section('Recherche').click();
    await expect(blog.heading).toHaveText('Recherche');
    await blog.main.getByRole('link', { name: 'Archives' }).click();
    await expect(blog.heading).toHaveText('Archives');
  });
});
