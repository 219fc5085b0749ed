// The browser's renderers and the native tool make the same bytes of the same text.
import { renderNatively, type Dialect, type Text } from '../fixtures/native';
import { loadRenderer, renderInPage } from '../fixtures/renderer';
import { expect, test } from '../fixtures/test';
import { constructs, corpus, ownPosts, type Sample } from '../fixtures/texts';

// The app makes its pages itself.
test.use({ variant: 'bare' });

const DIALECTS: readonly Dialect[] = ['commonmark', 'jekyll'];

const HABITS = {
  dollar_math: true,
  bare_links: true,
  emoji: true,
  wikilinks: true,
  marks: true,
  french_spacing: true,
  captions: true,
};

/** Images as documents list them: with and without a size, a hash, both. */
const IMAGES = [
  ['films/cat.png', [640, 480], '3f2a9c1e7b'],
  ['films/a.webp', null, '0123456789'],
  ['films/b.webp', null, '89abcdef01'],
  ['films/a.mp4', null, 'fedcba9876'],
  ['films/a.png', [3, 4]],
];

/** Places and habits: what is true of one text must be so of the same text elsewhere. */
const OPTIONS: readonly Record<string, unknown>[] = [
  {},
  { base: '/blog/', folder: 'films/', language: 'fr', references: { posts: [['x.md', 'y/']], images: IMAGES } },
  {
    base: '',
    language: 'en',
    options: HABITS,
    references: { posts: [['x.md', '2016/x/']], images: [['cat.png', [640, 480]]] },
  },
];

const SAMPLES: Record<string, () => Sample[]> = {
  'this blog’s posts': ownPosts,
  'one of each construct': constructs,
  'real posts of Jekyll’s': () => corpus('jekyll-posts'),
  'kramdown’s own cases': () => corpus('kramdown-suite'),
  'attacks': () => corpus('xss'),
  'pieces of HTML': () => corpus('html-tokens'),
};

for (const [what, samples] of Object.entries(SAMPLES)) {
  for (const dialect of DIALECTS) {
    test(`${what} look the same as ${dialect}`, { tag: '@desktop' }, async ({ blog, page }) => {
      // The native code may have to be compiled first.
      test.setTimeout(300_000);
      const named = samples();
      test.skip(named.length === 0, 'the corpus is not here');
      const texts = OPTIONS.flatMap((options) =>
        named.map(({ markdown }): Text => ({ dialect, markdown, options })),
      );
      await blog.open('');
      await loadRenderer(page, dialect);
      const [natively, inPage] = [renderNatively(texts), await renderInPage(page, texts)];
      expect(inPage.length).toBe(texts.length);
      const different = texts.flatMap((_, at) =>
        JSON.stringify(inPage[at]) === JSON.stringify(ordered(natively[at]))
          ? []
          : [`${named[at % named.length]?.name}: ${JSON.stringify([inPage[at], natively[at]])}`],
      );
      // The first few tell enough.
      expect(different.slice(0, 3)).toEqual([]);
    });
  }
}

/** The answer with its fields in the order of the browser's. */
function ordered(answer: ReturnType<typeof renderNatively>[number] | undefined) {
  if (!answer) return undefined;
  const { html, contents, excerpt, words } = answer;
  return { html, contents: contents.map(({ level, id, text }) => ({ level, id, text })), excerpt, words };
}
