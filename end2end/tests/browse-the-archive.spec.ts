// What a reader finds who looks for posts by year, language or author, in a blog of any size.
import { brotliCompressSync } from 'node:zlib';
import { publish } from '../fixtures/tool';
import { expect, test } from '../fixtures/test';
import type { Server } from '../server';

const post = (title: string, front = '') => `---\ntitle: ${title}\n${front}---\n\nSome words about ${title}.\n`;

test.describe('a blog in two languages', () => {
  let site: Server;
  test.beforeAll(async () => {
    site = await publish({
      'feuilleton.toml':
        'title = "Two"\nlanguage = "en"\n[authors.zoe]\nname = "Zoé"\nbio = "Writes at night."\n',
      '2023-01-02-one.md': post('One', 'author: zoe\n'),
      '2024-03-04-deux.md': post('Deux', 'lang: fr\n'),
      '2024-05-06-three.md': post('Three', 'author: Max\n'),
    });
  });
  test.afterAll(() => site.close());
  test.beforeEach(({ witness }) => witness.allows(new URL(site.url).origin));

  test('the archive counts the posts of each year and language, and leads to them', async ({ blog, page }) => {
    await page.goto(`${site.url}archive/`);
    await blog.settled();
    await expect(blog.main.locator('.terms li')).toHaveText(['2024 2', '2023 1', 'English 2', 'français 1']);
    await blog.press(blog.main.getByRole('link', { name: 'English' }));
    await expect(blog.heading).toHaveText('English');
    await expect(blog.main.locator('.index a')).toHaveText(['Three', 'One']);
    await blog.press(blog.main.locator('.kicker a'));
    await expect(blog.heading).toHaveText('Languages');
    await blog.press(blog.main.getByRole('link', { name: 'français' }));
    await expect(blog.main.locator('.index a')).toHaveText(['Deux']);
    await page.reload();
    await expect(blog.main.locator('.index a')).toHaveText(['Deux']);
  });

  test('a language has feeds of its own', async ({ request }) => {
    const feed = await (await request.get(`${site.url}lang/fr/feed.json`)).text();
    expect(feed).toContain('"title":"Deux"');
    expect(feed).not.toContain('"title":"One"');
  });

  test('above an author’s posts stands what the blog says of the author', async ({ blog, page }) => {
    await page.goto(`${site.url}author/zo%C3%A9/`);
    await blog.settled();
    await expect(blog.main.locator('.about')).toHaveText('Writes at night.');
    await page.goto(`${site.url}author/max/`);
    await blog.settled();
    await expect(blog.heading).toHaveText('Max');
    await expect(blog.main.locator('.about')).toHaveCount(0);
  });
});

test.describe('blogs of any size', { tag: '@desktop' }, () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => {
        const year = 2000 + (at % 25);
        const day = String((at % 28) + 1).padStart(2, '0');
        const words = 'Ce que l’on garde d’un texte est rarement ce que son auteur aurait cru. '.repeat(9);
        return [`${year}-03-${day}-post-${at}.md`, `---\ntitle: Le billet numéro ${at}\ntags: [t${at % 50}]\n---\n\n${words}\n`];
      }),
    );

  test('each listing loads one page of its posts, of less than 20 kB', async ({ request }) => {
    test.setTimeout(180_000);
    const small = await publish(many(150), '--no-compress');
    const large = await publish(many(3000), '--no-compress');
    const size = async (site: Server, path: string) => {
      const answer = await request.get(site.url + path);
      expect(answer.status(), path).toBe(200);
      return brotliCompressSync(await answer.body()).length;
    };
    try {
      for (const path of ['', 'feed.json', 'archive/', 'archive/feed.json', 'tag/t1/', 'tag/t1/feed.json', '2003/', '2003/feed.json']) {
        const [few, all] = [await size(small, path), await size(large, path)];
        expect(all, path).toBeLessThan(20_000);
        // Only numbers of posts and pages have more digits.
        if (!path || path === 'feed.json') expect(all / few, path).toBeLessThan(1.1);
      }
    } finally {
      await Promise.all([small.close(), large.close()]);
    }
  });
});
