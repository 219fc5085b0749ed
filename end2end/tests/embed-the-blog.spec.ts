// A blog, a listing or a post in the page of another site, by one script and one tag. @desktop
import { expect, test } from '../fixtures/hosts';

const POST = '2022/07/14/lire-dehors/';
const BLOG = 'src="https://blog.example/"';

test.describe('@desktop', () => {
  test('one tag shows a post, in the colours and letters of the page', async ({ guest, page }) => {
    await guest.open('plain');
    await guest.ready();
    const element = guest.element();
    const title = element.locator('h1');
    await expect(title).toHaveText('Lire dehors');
    await expect(element.locator('.prose p').first()).toBeVisible();
    // What the page wrote itself gives way to it.
    await expect(page.getByText('Read it on blog.example')).toBeHidden();
    const style = (of: typeof title) =>
      of.evaluate((it) => {
        const { color, fontFamily, letterSpacing } = getComputedStyle(it);
        return { color, fontFamily, letterSpacing };
      });
    expect(await style(title)).toEqual({
      color: 'rgb(20, 40, 60)',
      fontFamily: 'Georgia, serif',
      letterSpacing: '3px',
    });
    expect(await title.getAttribute('aria-level'), 'the page has a first heading').toBe('2');
    await expect(element.locator('.masthead, .colophon, main, .sequels')).toHaveCount(0);
    await expect(element.locator('.tags a').first()).toHaveAttribute('href', /^http:.*\/tag\//);
  });

  test('a listing shows the posts of a tag or an author, or as many as are asked for', async ({ guest }) => {
    await guest.show(
      `<feuilleton-blog ${BLOG} tag="Presse" loading="eager"></feuilleton-blog>
       <feuilleton-blog ${BLOG} limit="3" loading="eager"></feuilleton-blog>
       <feuilleton-blog ${BLOG} post="about" view="post" loading="eager"></feuilleton-blog>`,
    );
    for (const at of [0, 1, 2]) await guest.ready(at);
    await expect(guest.element(0).locator('h1')).toHaveText(/presse/i);
    await expect(guest.element(1).locator('article.entry')).toHaveCount(3);
    await expect(guest.element(1).locator('.pager, .ways')).toHaveCount(0);
    await expect(guest.element(2).locator('article.article')).toBeVisible();
  });

  test('the whole blog is walked through without the page around taking part', async ({ guest, page }) => {
    await guest.record();
    await guest.show(`<feuilleton-blog ${BLOG} loading="eager"><p slot="empty">Nothing</p></feuilleton-blog>`);
    await guest.ready();
    const [before, url] = [await page.evaluate(() => history.length), page.url()];
    const element = guest.element();
    await element.locator('.ways').getByRole('link', { name: 'Tags' }).click();
    await expect(element.locator('.terms a').first()).toBeVisible();
    await element.locator('.terms a').first().click();
    const post = element.locator('.index a').first();
    const title = await post.textContent();
    await post.click();
    await expect(element.locator('article h1')).toHaveText(title ?? '');
    await expect(element.locator('article h1')).toBeFocused();
    expect([await page.evaluate(() => history.length), page.url()]).toEqual([before, url]);
    const types = (await guest.events()).map(({ type }) => type);
    expect(types.slice(0, 2)).toEqual(['blog-ready', 'blog-rendered']);
    expect(types.filter((type) => type === 'blog-navigate')).toHaveLength(3);
    const back = () => element.evaluate((it: HTMLElement & { back(): boolean }) => it.back());
    expect(await back()).toBe(true);
    await expect(element.locator('.index a').first()).toBeVisible();
    expect([await back(), await back(), await back()]).toEqual([true, true, false]);
    await expect(element.locator('.entry').first()).toBeVisible();
    const posts = () => element.evaluate((it: HTMLElement & { posts: unknown[] }) => it.posts.length);
    expect(await posts(), 'the posts of the listing, though nothing was fetched again').toBe(8);
  });

  test('the page around leads the element, and can keep the reader where they are', async ({ guest, page }) => {
    await guest.record();
    await guest.show(`<feuilleton-blog ${BLOG} loading="eager"></feuilleton-blog>`);
    await guest.ready();
    const element = guest.element();
    const navigate = (post: string | null) =>
      element.evaluate(
        (it: HTMLElement & { navigate(post: string | null): Promise<void> }, post) => it.navigate(post),
        post,
      );
    await navigate('lire-dehors');
    await expect(element.locator('article h1')).toHaveText('Lire dehors');
    const current = await element.evaluate((it: HTMLElement & { current: { slug: string; url: string } }) => it.current);
    expect(current.slug).toBe('lire-dehors');
    expect(current.url).toBe(`${guest.hosts.blog}${POST}`);
    await page.evaluate(() =>
      addEventListener('blog-before-navigate', (event) => event.preventDefault(), { once: true }),
    );
    await element.locator('.tags a').first().click();
    await expect(element.locator('article h1')).toHaveText('Lire dehors');
    await navigate(null);
    await expect(element.locator('.entry').first()).toBeVisible();
  });

  for (const [routing, mark] of [
    ['hash', '#blog=tag/presse/'],
    ['query', '?blog=tag/presse/'],
    ['history', '/tag/presse/'],
  ] as const) {
    test(`with routing="${routing}" the way through the blog stands in the address`, async ({ guest, page }) => {
      await guest.show(`<feuilleton-blog ${BLOG} loading="eager" routing="${routing}"></feuilleton-blog>`);
      await guest.ready();
      const element = guest.element();
      const start = page.url();
      await element.locator('.ways').getByRole('link', { name: 'Tags' }).click();
      await element.locator('.terms').getByRole('link', { name: /presse/i }).click();
      await expect(element.locator('h1')).toHaveText(/presse/i);
      expect(page.url()).toContain(mark);
      await page.goBack();
      await expect(element.locator('.terms')).toBeVisible();
      await page.goBack();
      await expect(element.locator('.entry').first()).toBeVisible();
      expect(page.url()).toBe(start);
      await page.goForward();
      await expect(element.locator('.terms')).toBeVisible();
    });
  }

  test('the page has the title of the post where it wants that, and its own again', async ({ guest, page }) => {
    const wish = 'loading="eager" routing="history" manage-document';
    await guest.show(`<feuilleton-blog ${BLOG} ${wish}></feuilleton-blog>`);
    await guest.ready();
    const own = await page.title();
    const element = guest.element();
    await element.getByRole('link', { name: 'Lire dehors', exact: true }).click();
    await expect(page).toHaveTitle('Lire dehors');
    await page.goBack();
    await expect(page).toHaveTitle(own);
    await element.getByRole('link', { name: 'Lire dehors', exact: true }).click();
    await expect(page).toHaveTitle('Lire dehors');
    await element.evaluate((it) => it.remove());
    await expect(page).toHaveTitle(own);
  });

  test('links lead to the blog itself where the page wants it so', async ({ guest, page }) => {
    await guest.show(`<feuilleton-blog ${BLOG} loading="eager" links="new-tab" limit="2"></feuilleton-blog>`);
    await guest.ready();
    const opened = page.waitForEvent('popup');
    await guest.element().locator('.entry h2 a').first().click();
    const tab = await opened;
    await tab.waitForURL((url) => url.href.startsWith(guest.hosts.blog));
    await expect(guest.element().locator('.entry').first()).toBeVisible();
  });

  test('several changes of attributes are one, and an answer that comes late is left out', async ({ guest, page, witness }) => {
    await guest.show(`<feuilleton-blog ${BLOG} loading="eager" tag="presse"></feuilleton-blog>`);
    await guest.ready();
    const element = guest.element();
    await page.route('**/2022/07/14/lire-dehors/index.json', async (route) => {
      await new Promise((resume) => setTimeout(resume, 700));
      await route.continue().catch(() => {});
    });
    const before = witness.requests.length;
    await element.evaluate((it) => {
      it.removeAttribute('tag');
      it.setAttribute('post', '2022/07/14/lire-dehors/');
      it.setAttribute('limit', '2');
      it.removeAttribute('limit');
    });
    await page.waitForTimeout(100);
    await element.evaluate((it) => it.setAttribute('post', 'about/'));
    await guest.ready();
    await expect(element.locator('article h1')).toHaveText(/./);
    await page.waitForTimeout(900);
    await expect(element.locator('article h1')).not.toHaveText('Lire dehors');
    const documents = witness.requests.slice(before).filter((request) => request.url().endsWith('.json'));
    expect(documents.map((request) => new URL(request.url()).pathname)).toEqual([
      `/${POST}index.json`,
      '/about/index.json',
    ]);
  });

  test('elements share one program, and can be moved and copied', async ({ guest, page, witness }) => {
    await guest.open('busy');
    for (let at = 0; at < 20; at += 1) await guest.ready(at);
    const files = witness.requests.map((request) => new URL(request.url()).pathname);
    for (const file of [/_bg\.wasm$/, /\/feuilleton-embed\.js$/, /\/feuilleton-embed\.css$/, /\/embed\.js$/]) {
      expect(files.filter((name) => file.test(name)), String(file)).toHaveLength(1);
    }
    const prose = guest.element(0).locator('.prose');
    await prose.evaluate((it) => Object.assign(it, { marked: true }));
    const kept = () => prose.evaluate((it) => (it as unknown as { marked?: boolean }).marked);
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('feuilleton-blog');
      const place = document.body.appendChild(document.createElement('div'));
      place.append(first as Element);
      document.body.prepend(first as Element);
      (document.body as unknown as { moveBefore?(node: Node, before: Node | null): void }).moveBefore?.(
        first as Node,
        document.body.querySelector('h1'),
      );
    });
    await page.waitForTimeout(100);
    expect(await kept(), 'a move is no new beginning').toBe(true);
    await page.evaluate(() => document.body.append(document.querySelector('feuilleton-blog')?.cloneNode(true) as Node));
    await guest.ready(20);
    await expect(guest.element(20).locator('article h1')).toHaveText('Lire dehors');
    await page.evaluate(() => document.querySelectorAll('feuilleton-blog').forEach((it) => it.remove()));
  });

  test('a video is asked for by the reader, and the page around can say no', async ({ guest, page, witness }) => {
    await guest.record();
    await guest.show(`<feuilleton-blog ${BLOG} post="un-lapin-en-liberte" loading="eager"></feuilleton-blog>`);
    await guest.ready();
    const element = guest.element();
    const film = element.locator('.embed > a').first();
    await page.evaluate(() => addEventListener('blog-embed-open', (event) => event.preventDefault(), { once: true }));
    await film.click();
    await expect(element.locator('iframe')).toHaveCount(0);
    expect(witness.strangers()).toEqual([]);
    const [{ provider, id }] = (await guest.events()).filter(({ type }) => type === 'blog-embed-open') as [Record<string, string>];
    expect([provider, id]).toEqual([expect.stringContaining('youtube'), expect.stringMatching(/^[\w-]{11}$/)]);
    await page.route(/youtube/, (route) => route.fulfill({ body: '', contentType: 'text/html' }));
    await film.click();
    await expect(element.locator('iframe')).toHaveAttribute('src', /^https:\/\/www\.youtube-nocookie\.com\/embed\//);
    witness.allows('https://www.youtube-nocookie.com');
  });

  test('a page takes as much of a text as it wants', async ({ guest }) => {
    const post = 'essays/2018/06/14/counting-lines-and-squares/';
    await guest.show(
      ['sanitize', 'strip', 'escape']
        .map((html) => `<feuilleton-blog ${BLOG} post="${post}" html="${html}" loading="eager"></feuilleton-blog>`)
        .join(''),
    );
    for (const at of [0, 1, 2]) await guest.ready(at);
    const count = (at: number, selector: string) => guest.element(at).locator(`.prose ${selector}`).count();
    expect(await count(0, 'math'), 'formulas').toBeGreaterThan(0);
    expect(await count(0, 'p')).toBe(await count(1, 'p'));
    expect(await count(1, ':is(span, div, figure, table)')).toBe(0);
    expect(await count(2, '*')).toBe(1);
    await expect(guest.element(2).locator('.prose')).toContainText('<p>');
  });

  test('colours and styles are the page\'s to say', async ({ guest, page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await guest.show(
      `<style>feuilleton-blog { --blog-bg: light-dark(rgb(1, 1, 1), rgb(2, 2, 2)); --blog-measure: 20em; --blog-size: 30px }</style>
       <feuilleton-blog ${BLOG} post="${POST}" loading="eager" theme="dark"></feuilleton-blog>
       <feuilleton-blog ${BLOG} post="${POST}" loading="eager" no-styles></feuilleton-blog>`,
    );
    await guest.ready(0);
    await guest.ready(1);
    const style = (at: number, selector: string, name: string) =>
      guest.element(at).locator(selector).first().evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), name);
    expect(await style(0, '.feuilleton', 'background-color')).toBe('rgb(2, 2, 2)');
    expect(await style(0, '.prose p', 'font-size')).toBe('30px');
    expect(await style(0, '.article', 'max-width')).toBe('600px');
    expect(await style(1, '.feuilleton', 'background-color')).toBe('rgba(0, 0, 0, 0)');
    await guest.element(0).evaluate((it) => it.setAttribute('theme', 'light'));
    expect(await style(0, '.feuilleton', 'background-color')).toBe('rgb(1, 1, 1)');
  });

  for (const [name, tags] of [
    ['twice', '<script src="https://blog.example/embed.js"></script>'.repeat(2)],
    [
      'as a classic script and as a module',
      '<script src="https://blog.example/embed.js"></script><script type="module" src="https://blog.example/embed.js"></script>',
    ],
    ['as a module', '<script type="module" src="https://blog.example/embed.js"></script>'],
    ['in two versions', '<script src="https://blog.example/embed.js"></script><script src="https://blog.example/embed.js?old"></script>'],
  ] as const) {
    test(`the script works when it is loaded ${name}`, async ({ guest, page }) => {
      await page.route('**/embed.js?old', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll('"0.1.0"', '"0.0.1"') });
      });
      await guest.show(`<feuilleton-blog ${BLOG} post="${POST}"></feuilleton-blog>${tags}`, { script: false });
      await guest.ready();
      await expect(guest.element().locator('h1')).toHaveText('Lire dehors');
    });
  }

  test('nothing of the blog is loaded before the element comes near', async ({ guest, page, witness }) => {
    await guest.show(`<div style="height: 4000px"></div><feuilleton-blog ${BLOG} post="${POST}"></feuilleton-blog>`);
    await page.waitForFunction(() => customElements.get('feuilleton-blog'));
    await page.waitForTimeout(400);
    const paths = () => witness.requests.map((request) => new URL(request.url()).pathname).slice(1);
    expect(paths()).toEqual(['/embed.js']);
    await guest.element().evaluate((it) => it.scrollIntoView());
    await guest.ready();
    expect(paths().length).toBeGreaterThan(4);
  });

  test('the page around can put words of its own into the element', async ({ guest }) => {
    await guest.show(`<feuilleton-blog ${BLOG} tag="presse" limit="1" loading="eager" heading-level="4" lang="fr">
      <h2 slot="header">Ours</h2><p slot="footer">Foot</p></feuilleton-blog>`);
    await guest.ready();
    const element = guest.element();
    await expect(element.getByText('Ours')).toBeVisible();
    await expect(element.getByText('Foot')).toBeVisible();
    await expect(element.locator('.headline .kicker')).toHaveText('Mot-clé');
    await expect(element.locator('h1')).toHaveAttribute('aria-level', '4');
    for (const part of ['base', 'header', 'list', 'item', 'link']) {
      await expect(element.locator(`[part~="${part}"]`).first()).toBeAttached();
    }
    expect(await element.evaluate((it) => it.matches(':state(ready)'))).toBe(true);
  });
});
