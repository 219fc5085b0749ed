// A blog that turned evil, or a host that fetches from anywhere: nothing of it runs in the page around.
import { ATTRIBUTES, ELEMENTS, MATH_ATTRIBUTES, MATH_ELEMENTS } from '../fixtures/policy';
import { corpora } from '../fixtures/attacks';
import { expect, test } from '../fixtures/hosts';

/** What scripts of the attacks would do. */
const ALARMS = ['alert', 'confirm', 'prompt', 'print', 'open'];

test.describe('@desktop', () => {
  test('of a hostile text only what is harmless stands in the page', async ({ guest, page, witness }) => {
    test.setTimeout(240_000);
    witness.expects(/./);
    await page.addInitScript((names) => {
      const ran: string[] = [];
      Object.assign(window, { ran });
      for (const name of names) Object.assign(window, { [name]: () => ran.push(name) });
      addEventListener('error', ({ message }) => ran.push(message));
    }, ALARMS);
    await page.route(/.*/, (route) =>
      route.request().url().startsWith(guest.hosts.blog) || route.request().url().startsWith(guest.hosts.url)
        ? route.continue()
        : route.abort(),
    );
    await guest.show('');
    await page.waitForFunction(() => customElements.get('feuilleton-blog'));
    const strings = corpora().flatMap(({ strings }) => strings);
    expect(strings.length).toBeGreaterThan(300);
    const pieces = [...strings.map((text) => `<div>${text}</div>`), ...strings.map((text) => `<p title="${text}">${text}`)];
    for (let at = 0; at < pieces.length; at += 400) {
      const html = pieces.slice(at, at + 400);
      const faults = await page.evaluate(show, { src: guest.hosts.blog, html, tables: { ELEMENTS, ATTRIBUTES, MATH_ELEMENTS, MATH_ATTRIBUTES } });
      expect(faults, `texts from ${at}`).toEqual([]);
    }
    expect(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([]);
  });

  test('what a document says of a post is text', async ({ guest, page }) => {
    const evil = '<img src=x onerror=alert(1)>"\'><script>alert(1)</script>';
    await guest.show('');
    await page.waitForFunction(() => customElements.get('feuilleton-blog'));
    const found = await page.evaluate(
      async ({ src, evil }) => {
        const item = {
          id: evil, url: `javascript:${evil}`, title: evil, summary: evil, tags: [evil], language: evil,
          authors: [{ name: evil, url: 'javascript:alert(1)' }], date_published: evil, date_modified: evil,
          content_html: `<p>${evil}</p>`, content_text: evil,
          _feuilleton: {
            path: `../../${evil}`, source: evil, subtitle: evil, edit_url: 'javascript:alert(1)', draft: true, comments: true,
            contents: [1, 2, 3, 4, 5].map(() => ({ level: 2, id: evil, text: evil })),
            previous: { title: evil, path: 'javascript:alert(1)' }, next: { title: evil, path: `//evil.test/${evil}` },
          },
        };
        const feed = { title: evil, items: [item], _feuilleton: { term: evil, pages: 9, total: 9 } };
        const asked: string[] = [];
        const fetcher = (url: string) => {
          asked.push(url);
          return Promise.resolve(new Response(JSON.stringify(url.endsWith('feed.json') ? feed : item)));
        };
        const faults: string[] = [];
        for (const given of [{ post: `${evil}/x` }, { tag: evil }, { view: 'index' }, { author: evil }, { post: 'a/', view: 'auto', routing: 'memory' }]) {
          const blog = document.createElement('feuilleton-blog') as HTMLElement & { ready: Promise<void>; shadowRoot: ShadowRoot };
          Object.assign(blog, { src, loading: 'eager', fetcher, ...given });
          document.body.append(blog);
          await blog.ready.catch((error: { code: string }) => faults.push(error.code));
          await new Promise((resume) => setTimeout(resume, 50));
          for (const it of blog.shadowRoot.querySelectorAll('*')) {
            for (const { name, value } of it.attributes) {
              if (/^on/.test(name) || /^\s*javascript:/i.test(value)) faults.push(`${it.localName} ${name}=${value}`);
            }
            if (['script', 'iframe', 'object', 'style'].includes(it.localName)) faults.push(it.localName);
          }
        }
        return { faults, asked: asked.filter((url) => !url.startsWith(src)) };
      },
      { src: guest.hosts.blog, evil },
    );
    expect(found).toEqual({ faults: [], asked: [] });
  });

  test('no attribute makes the element fetch from anywhere but its blog', async ({ guest, page, witness }) => {
    witness.expects(/./);
    await guest.show('');
    await page.waitForFunction(() => customElements.get('feuilleton-blog'));
    for (const post of ['//evil.test/x', 'https://evil.test/x/', '../../../etc/passwd', '..%2f..%2fx/', 'javascript:alert(1)', '\\\\evil.test\\x', '/%2e%2e/%2e%2e/x/', 'a/?x=//evil.test/']) {
      await page.evaluate(
        async ({ src, post }) => {
          const blog = document.createElement('feuilleton-blog') as HTMLElement & { ready: Promise<void> };
          Object.assign(blog, { src, post, loading: 'eager', timeout: 2000 });
          document.body.append(blog);
          await blog.ready.catch(() => {});
          blog.remove();
        },
        { src: guest.hosts.blog, post },
      );
    }
    expect(witness.strangers()).toEqual([]);
  });
});

/** Runs in the page: shows each text as a post of the blog, and says what should not be there. */
async function show({ src, html, tables }: { src: string; html: string[]; tables: Record<string, unknown> }): Promise<string[]> {
  const { ELEMENTS, ATTRIBUTES, MATH_ELEMENTS, MATH_ATTRIBUTES } = tables as {
    ELEMENTS: Record<string, string[]>;
    ATTRIBUTES: string[];
    MATH_ELEMENTS: string[];
    MATH_ATTRIBUTES: string[];
  };
  const blog = document.createElement('feuilleton-blog') as HTMLElement & { ready: Promise<void>; shadowRoot: ShadowRoot };
  const item = { title: 'x', content_html: html.join('\n'), _feuilleton: { path: 'a/', contents: [] } };
  const fetcher = () => Promise.resolve(new Response(JSON.stringify(item)));
  Object.assign(blog, { src, post: 'a/', loading: 'eager', fetcher });
  document.body.append(blog);
  await blog.ready;
  const faults: string[] = [];
  const prose = blog.shadowRoot.querySelector('.prose');
  if (!prose?.childNodes.length) faults.push('nothing is shown');
  for (const it of prose?.querySelectorAll('*') ?? []) {
    const formula = it.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
    const known = formula ? MATH_ELEMENTS.includes(it.localName) : Object.hasOwn(ELEMENTS, it.localName);
    if (!known) faults.push(it.localName);
    const allowed = formula ? MATH_ATTRIBUTES : [...(ELEMENTS[it.localName] ?? []), ...ATTRIBUTES, 'part', 'aria-level', 'disabled'];
    for (const { name, value } of it.attributes) {
      if (!allowed.includes(name) || (['href', 'src', 'cite', 'poster'].includes(name) && !/^(https?:|mailto:|tel:|#|data:image\/(gif|jpeg|png|webp);base64,)/.test(value))) {
        faults.push(`${it.localName} ${name}=${value}`);
      }
    }
    for (const type of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle']) it.dispatchEvent(new Event(type, { cancelable: true }));
  }
  await new Promise((resume) => setTimeout(resume, 100));
  blog.remove();
  return faults;
}
