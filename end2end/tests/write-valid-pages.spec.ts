// Every page that is printed is valid HTML.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { DIST, files } from '../fixtures/sites';
import { expect, test } from '../fixtures/test';

// What the standard of HTML says; what guidelines say is asked elsewhere, of pages as they are shown.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // Names of lists are read out, and ids may be what HTML, not CSS, allows.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'valid-id': ['error', { relaxed: true }],
  },
});

test('every page of this blog is valid @desktop', async () => {
  const pages = files(DIST).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(40);
  const faults: string[] = [];
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(path.join(DIST, page), 'utf8'));
    const messages = report.results.flatMap((result) => result.messages);
    faults.push(...messages.map((it) => `${page}:${it.line}: ${it.ruleId}: ${it.message}`));
  }
  expect(faults).toEqual([]);
});
