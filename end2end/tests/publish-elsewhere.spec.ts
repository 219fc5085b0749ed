// The same blog under another path, on a host with one page, and from a bare folder of Markdown.
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

const LONG = '2016/07/01/le-rez-de-chaussee-du-journal';

test.describe('under /blog/', () => {
  test.use({ variant: 'blog' });

  test('a walk through the blog stays under its path', async ({ article, blog, listing, page, witness }) => {
    await blog.open('');
    await expect(page).toHaveURL(/\d\/blog\/$/);
    await blog.press(listing.post('Le blanc qui parle'));
    await expect(article.title).toHaveText('Le blanc qui parle');
    await expect(page).toHaveURL(/\d\/blog\/2018\/09\/12\/le-blanc-qui-parle\/$/);
    await blog.press(article.tag('lecture'));
    await expect(blog.heading).toHaveText('lecture');
    await blog.press(blog.section('About'));
    await expect(article.title).toHaveText('About');
    await blog.press(blog.name.getByRole('link'));
    await expect(listing.cards).toHaveCount(8);
    await expect(page).toHaveURL(/\d\/blog\/$/);
    const outside = witness.requests.map((request) => new URL(request.url()).pathname);
    expect(outside.filter((path) => !path.startsWith('/blog/'))).toEqual([]);
  });

  test('every link of the front page and of a post stays under its path', async ({ blog, page }) => {
    for (const path of ['', `${LONG}/`]) {
      await blog.open(path);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const own = links.filter((href) => new URL(href).origin === new URL(page.url()).origin);
      expect(own.length).toBeGreaterThan(10);
      expect(own.filter((href) => !new URL(href).pathname.startsWith('/blog/'))).toEqual([]);
    }
  });

  test('a post with pictures opens from its address', async ({ article, blog }) => {
    expect((await blog.open('2018/09/12/le-blanc-qui-parle/'))?.status()).toBe(200);
    await expect(article.images).toHaveCount(3);
    for (const image of await article.images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect(image).not.toHaveJSProperty('naturalWidth', 0);
    }
  });

  test('a missing page is missing there too', async ({ blog, notice, listing, witness }) => {
    witness.expects(FAILED_REQUEST);
    expect((await blog.open('no/such/page/'))?.status()).toBe(404);
    await expect(notice.heading).toHaveText('There is no such page');
    await blog.press(notice.links.first());
    await expect(listing.cards).toHaveCount(8);
  });
});

test.describe('on a host that has one page', () => {
  test.use({ variant: 'hash' });

  test('a walk through the blog stays on that page', async ({ article, blog, listing, page }) => {
    expect((await page.request.get(`${LONG}/`)).status(), 'the host does not know routes').toBe(404);
    await blog.open('');
    await blog.press(listing.post('Le blanc qui parle'));
    await expect(article.title).toHaveText('Le blanc qui parle');
    await expect(page).toHaveURL(/\d\/#\/2018\/09\/12\/le-blanc-qui-parle\/$/);
    await blog.press(article.tag('lecture'));
    await expect(blog.heading).toHaveText('lecture');
    await expect(page).toHaveURL(/\d\/#\/tag\/lecture\/$/);
    await page.reload();
    await expect(blog.heading).toHaveText('lecture');
    await page.goBack();
    await expect(article.title).toHaveText('Le blanc qui parle');
    await page.goBack();
    await expect(listing.cards).toHaveCount(8);
  });

  test('a post, a tag and a page open from their addresses', async ({ blog, page }) => {
    for (const [path, heading] of [
      [`#/${LONG}/`, 'Le rez-de-chaussée du journal'],
      [`#/${LONG}.html`, 'Le rez-de-chaussée du journal'],
      ['#/tag/presse/', 'presse'],
      ['#/page/2/', 'Page 2 of 2'],
      ['index.html#/about/', 'About'],
    ] as const) {
      await page.goto('about:blank');
      await blog.open(path);
      await expect(blog.heading).toHaveText(heading);
    }
  });

  test('an address typed into the address bar is followed', async ({ blog, page }) => {
    await blog.open('#/about/');
    await expect(blog.heading).toHaveText('About');
    await page.evaluate(() => (window.location.hash = '#/tag/'));
    await expect(blog.heading).toHaveText('Tags');
  });

  test('a footnote and back', async ({ article, blog, page, reading }) => {
    await blog.open(`#/${LONG}/`);
    await reading.ready();
    const reference = article.footnoteReferences.first();
    const note = await article.footnoteOf(reference);
    await blog.press(reference);
    await blog.press(reading.note.getByRole('link', { name: 'Go to the note' }));
    await expect(note).toBeInViewport();
    await expect(article.title).toHaveText('Le rez-de-chaussée du journal');
    await expect(page).toHaveURL(new RegExp(`#/${LONG}/#fn(:|%3A)girardin$`));
    await blog.press(article.wayBackFrom(note));
    await expect(reference).toBeInViewport();
    await page.reload();
    await expect(article.title).toHaveText('Le rez-de-chaussée du journal');
    await expect(reference).toBeInViewport();
  });

  test(
    'a link in an author’s text leads to the post in any tab',
    { tag: '@desktop' },
    async ({ article, blog, context, page }) => {
      await blog.open('#/2019/05/04/short-films-long-leash/');
      const link = article.prose.getByRole('link', { name: 'some years ago' });
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        link.click({ modifiers: ['ControlOrMeta'] }),
      ]);
      await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Un lapin en liberté');
      await link.click();
      await expect(article.title).toHaveText('Un lapin en liberté');
      await expect(page).toHaveURL(/#\/2013\/05\/21\/un-lapin-en-liberte\/$/);
    },
  );

  test('what does not exist is said to be missing', async ({ blog, notice, witness }) => {
    witness.expects(FAILED_REQUEST);
    await blog.open('#/no/such/page/');
    await expect(notice.heading).toHaveText('There is no such page');
  });
});

test.describe('from a folder of Markdown', () => {
  test.use({ variant: 'markdown' });
  // There is no `site.json`: the browser says so in the console.
  test.beforeEach(({ witness }) => witness.expects(FAILED_REQUEST));

  test('the front page shows the newest posts and leads to older ones', async ({ blog, listing, page }) => {
    expect((await page.request.get('feed.json')).status()).toBe(404);
    await blog.open('');
    await expect(listing.cards.first()).toContainText('An address is a promise');
    await expect(listing.cards.first()).toContainText('Tom Ashby');
    await expect(listing.card('Lire dehors').locator('time')).toHaveText('July 14, 2022');
    await expect(listing.card('Lire dehors').locator('.excerpt')).not.toBeEmpty();
    const count = await listing.cards.count();
    await blog.press(listing.older);
    await expect(blog.heading).toHaveText('Page 2 of 2');
    await expect(listing.cards).toHaveCount(13 - count);
    await expect(listing.post('Un lapin en liberté')).toBeVisible();
  });

  test('the founding post is read from its file', async ({ article, blog, witness }) => {
    await blog.open('2013/05/21/un-lapin-en-liberte/');
    await expect(article.title).toHaveText('Un lapin en liberté');
    await expect(article.author).toHaveText('Hélène Vasseur');
    await expect(article.date).toHaveText('May 21, 2013');
    await expect(article.paragraphs).toHaveCount(7);
    await expect(article.videoPanel.getByRole('link')).toBeVisible();
    const others = witness.fetched().filter((path) => path.endsWith('.md') && !path.includes('lapin'));
    expect(others, 'other posts are not read').toEqual([]);
  });

  test('a post shows the pictures that lie beside it', async ({ article, blog }) => {
    await blog.open('2018/09/12/le-blanc-qui-parle/');
    await expect(article.images).toHaveCount(3);
    for (const image of await article.images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect(image).not.toHaveJSProperty('naturalWidth', 0);
    }
  });

  test('a post at an address that its author chose is found', async ({ article, blog }) => {
    await blog.open('essays/an-address-is-a-promise/');
    await expect(article.title).toHaveText('An address is a promise');
  });

  test('a tag gathers its posts', async ({ article, blog, listing }) => {
    await blog.open('tag/presse/');
    await expect(blog.heading).toHaveText('presse');
    await expect(listing.lines).toHaveCount(3);
    await blog.press(listing.post('Serials by the numbers'));
    await expect(article.title).toHaveText('Serials by the numbers');
  });

  test('a page without a date is in the navigation', async ({ article, blog }) => {
    await blog.open('');
    await blog.press(blog.navigation.locator('a[href$="/about/"]'));
    await expect(article.title).toHaveText('About');
    await expect(article.paragraphs.first()).toContainText(
      'the French name for the foot of a newspaper page',
    );
  });

  test('a file that does not arrive is a failure that can be tried again', async ({
    article,
    blog,
    notice,
    page,
  }) => {
    await page.route('**/posts/2022-07-14-lire-dehors.md', (route) => route.fulfill({ status: 500 }));
    await blog.open('2022/07/14/lire-dehors/');
    await expect(notice.failure).toContainText('the error 500.');
    await page.unroute('**/posts/2022-07-14-lire-dehors.md');
    await blog.press(notice.retry);
    await expect(article.title).toHaveText('Lire dehors');
  });

  test('what does not exist is said to be missing', async ({ blog, notice }) => {
    await blog.open('no/such/page/');
    await expect(notice.heading).toHaveText('There is no such page');
  });
});
