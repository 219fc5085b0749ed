// The way of markup into the page: through the browser's own sanitiser, or by a named policy of Trusted Types.
import type { Page } from '@playwright/test';
import { loadRenderer, type Rendering } from '../fixtures/renderer';
import type { Dialect } from '../fixtures/native';
import { expect, test } from '../fixtures/test';
import { constructs, corpus, ownPosts } from '../fixtures/texts';

// The app makes its pages itself.
test.use({ variant: 'bare' });

const POST = '2016/07/01/le-rez-de-chaussee-du-journal/';

/** What is used of `window.trustedTypes`. */
interface Policies {
  createPolicy(name: string, rules: object): unknown;
}

/** As in a browser without a sanitiser. */
function withoutSanitizer() {
  Reflect.deleteProperty(Element.prototype, 'setHTML');
  Reflect.deleteProperty(globalThis, 'Sanitizer');
}

/** Names of the texts that the sink does not show as the gate left them, and how many the sanitiser has seen. */
function compare(page: Page, dialect: Dialect, texts: { name: string; markdown: string }[]) {
  return page.evaluate(
    ([dialect, texts]) => {
      const { render, article } = (window as unknown as Rendering).renderers[dialect];
      const prototype = Element.prototype as unknown as { setHTML?: (...args: unknown[]) => void };
      const setHTML = prototype.setHTML;
      let sanitised = 0;
      if (setHTML) {
        prototype.setHTML = function (...args) {
          sanitised += 1;
          setHTML.apply(this, args);
        };
      }
      // A document in which nothing loads.
      const quiet = document.implementation.createHTMLDocument();
      const different = texts.flatMap(({ name, markdown }) => {
        const given = { base: '/blog/', folder: 'a/', language: 'fr' };
        const [plain, shown] = [quiet.createElement('div'), quiet.createElement('div')];
        plain.innerHTML = render(markdown, given).html;
        shown.append(quiet.importNode(article(markdown, given).fragment, true));
        const same = shown.innerHTML === plain.innerHTML;
        return same ? [] : [`${name}\n${shown.innerHTML}\n${plain.innerHTML}`];
      });
      if (setHTML) prototype.setHTML = setHTML;
      return { different, sanitised };
    },
    [dialect, texts] as const,
  );
}

for (const dialect of ['commonmark', 'jekyll'] as const) {
  for (const sanitizer of ['with', 'without'] as const) {
    test(`${sanitizer} a sanitiser in the browser, ${dialect} is shown as the gate left it`, { tag: '@desktop' }, async ({
      blog,
      page,
    }) => {
      if (sanitizer === 'without') await page.addInitScript(withoutSanitizer);
      const texts = [...ownPosts(), ...constructs(), ...corpus('jekyll-posts'), ...corpus('xss')];
      await blog.open('');
      await loadRenderer(page, dialect);
      const { different, sanitised } = await compare(page, dialect, texts);
      // The first few tell enough.
      expect(different.slice(0, 3)).toEqual([]);
      expect(sanitised).toBe(sanitizer === 'with' ? texts.length : 0);
    });
  }
}

test('the browser’s sanitiser takes out what the policy does not list', async ({ blog, page }) => {
  await blog.open('');
  // The sink, asked for what the gate would never let through: its second layer stands by itself.
  const left = await page.evaluate(`
    import('/feuilleton-sink.js').then(({ parse }) => {
      const place = document.createElement('div');
      const html = '<p onclick="x()" class="a">a<script>x()</script><b data-x="1">b</b></p>';
      const config = { elements: [{ name: 'p', attributes: [] }], attributes: ['class'] };
      place.append(parse(html, config));
      return place.innerHTML;
    })`);
  expect(left).toBe('<p class="a">a</p>');
});

test('without a sanitiser in the browser a post looks the same', async ({ article, blog, page, reading }) => {
  await blog.open(POST);
  // They put buttons into the text.
  await reading.ready();
  const usual = await article.prose.innerHTML();
  expect(usual.length).toBeGreaterThan(1000);
  await page.addInitScript(withoutSanitizer);
  await page.reload();
  await blog.settled();
  await reading.ready();
  expect(await page.evaluate(() => 'setHTML' in Element.prototype)).toBe(false);
  expect(await article.prose.innerHTML()).toBe(usual);
});

for (const sanitizer of ['with', 'without'] as const) {
  test(`where Trusted Types are enforced a post is shown, ${sanitizer} a sanitiser`, async ({
    article,
    blog,
    page,
  }) => {
    await page.route(`**/${POST}`, async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy': "require-trusted-types-for 'script'; trusted-types feuilleton default",
      };
      await route.fulfill({ response, headers });
    });
    if (sanitizer === 'without') await page.addInitScript(withoutSanitizer);
    await page.addInitScript(() => {
      // Leptos makes its own elements from templates that are part of the program, and so does Playwright its scripts.
      const [templates, policies]: [string[], string[]] = [[], []];
      Object.assign(window, { templates, policies });
      const types = (window as unknown as { trustedTypes: Policies }).trustedTypes;
      types.createPolicy('default', {
        createHTML: (html: string) => {
          templates.push(html);
          return html;
        },
        createScript: (script: string) => script,
      });
      const create = types.createPolicy.bind(types);
      types.createPolicy = (name, rules) => {
        policies.push(name);
        return create(name, rules);
      };
    });
    await blog.open(POST);
    await expect(article.paragraphs.first()).not.toBeEmpty();
    // A second renderer shares the policy: another of the same name would be refused.
    await loadRenderer(page, 'jekyll');
    const second = await page.evaluate(
      () => (window as unknown as Rendering).renderers.jekyll.article('a *b*', {}).fragment.textContent,
    );
    expect(second?.trim()).toBe('a b');
    const { templates, policies } = await page.evaluate(() => {
      const { templates, policies } = window as unknown as Record<'templates' | 'policies', string[]>;
      return { templates, policies };
    });
    expect(policies).toEqual(sanitizer === 'with' ? [] : ['feuilleton']);
    const text = await article.prose.innerHTML();
    expect(text.length).toBeGreaterThan(1000);
    expect(
      templates.filter((html) => html.length > 1000 || text.includes(html.slice(0, 100))),
      'no content came by the default policy',
    ).toEqual([]);
  });
}
