// What the element can do is what its descriptions say: types, the manifest for editors, and the documentation.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { WORKSPACE } from '../fixtures/sites';
import { expect, test } from '../fixtures/hosts';

const read = (...name: string[]) => readFileSync(path.join(WORKSPACE, ...name), 'utf8');
const sources = readdirSync(path.join(WORKSPACE, 'static', 'embed'))
  .filter((name) => name.endsWith('.js') && name !== 'policy.js')
  .map((name) => read('static', 'embed', name))
  .join('\n');
const types = read('npm', 'main.d.ts');
const documentation = read('docs', 'embedding.md');

interface Named {
  name: string;
  fieldName?: string;
  kind?: string;
}
const manifest = JSON.parse(read('npm', 'custom-elements.json')) as { modules: { declarations: Record<string, Named[]>[] }[] };
const [element] = manifest.modules[0]?.declarations ?? [];
const described = (kind: string): string[] => names((element?.[kind] ?? []).map(({ name }) => name));

const names = (found: Iterable<string>) => [...new Set(found)].sort();
const matches = (text: string, pattern: RegExp) => names([...text.matchAll(pattern)].map(([, name]) => name ?? ''));
const between = (text: string, start: string, end: string) => text.slice(text.indexOf(start), text.indexOf(end, text.indexOf(start)));

test.describe('@desktop', () => {
  test('attributes, properties and methods', async ({ guest, page }) => {
    await guest.show('');
    const known = await page.waitForFunction(() => customElements.get('feuilleton-blog')).then((it) =>
      it.evaluate((it) => {
        const Known = it as unknown as { observedAttributes: string[]; prototype: object };
        return { attributes: Known.observedAttributes, members: Object.getOwnPropertyNames(Known.prototype) };
      }),
    );
    expect(described('attributes')).toEqual(names(known.attributes));
    const members = known.members.filter((name) => !/^constructor$|Callback$/.test(name));
    expect(described('members')).toEqual(names(members));
    const declared = between(types, 'export interface FeuilletonBlogOptions', '\n}') + between(types, 'export declare class FeuilletonBlogElement', '\n}');
    expect(matches(declared, /^  (?:readonly )?(\w+)[(:]/gm).filter((name) => name !== 'addEventListener')).toEqual(names(members));
  });

  test('events, states, slots, parts, custom properties and error codes', () => {
    const emitted = matches(sources, /"(blog-(?:ready|before-navigate|navigate|rendered|embed-open|error))"/g);
    expect(matches(sources, /emit\("(blog-[\w-]+)"/g)).toEqual(emitted);
    expect(described('events')).toEqual(emitted);
    expect(matches(between(types, 'export interface BlogEventMap', '\n}'), /^  '(blog-[\w-]+)'/gm)).toEqual(emitted);

    const states = matches(between(read('static', 'embed', 'element.js'), 'for (const name of ["loading"', ']'), /"(\w+)"/g);
    expect(described('cssStates')).toEqual(states);
    expect(matches(between(types, 'export type BlogState', ';'), /'(\w+)'/g)).toEqual(names(['idle', ...states]));

    const face = read('static', 'embed', 'face.js');
    expect(described('slots')).toEqual(names(['', ...matches(face, /"slot", \{ name: "(\w+)"/g)]));
    const parts = matches(between(read('static', 'embed', 'parts.js'), 'const PARTS', '\n};'), /^  "?([\w-]+)"?:/gm);
    expect(described('cssParts')).toEqual(names([...parts, ...matches(face, /part: "([\w-]+)"/g)]));
    expect(described('cssProperties')).toEqual(matches(read('style', 'tokens.css'), /var\((--blog-[\w-]+)/g));

    const codes = matches(between(types, 'export type BlogErrorCode', ';'), /'([\w-]+)'/g);
    const table = between(read('static', 'embed', 'error.js'), 'const CODES', '\n};');
    expect(codes).toEqual(matches(table, /^  "?([\w-]+)"?:/gm));
    for (const code of codes) {
      const used = sources.split(`"${code}"`).length - (table.includes(`"${code}"`) ? 1 : 0);
      expect(used, `${code} is told somewhere`).toBeGreaterThan(1);
    }
  });

  test('the types fit a page that uses them', () => {
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom,dom.iterable'];
    const page = path.join(WORKSPACE, 'end2end', 'hosts', 'types.ts');
    const compile = () => execFileSync('npx', ['--no-install', 'tsc', ...options, page], { stdio: 'pipe', encoding: 'utf8' });
    expect(compile()).toBe('');
  });

  test('the documentation names them all', () => {
    const reflects = (element?.members ?? []).filter((it) => 'attribute' in it).map(({ name }) => name);
    const all = ['attributes', 'members', 'events', 'cssStates', 'cssParts', 'cssProperties'].flatMap(described);
    const codes = matches(between(types, 'export type BlogErrorCode', ';'), /'([\w-]+)'/g);
    const slots = described('slots').filter(Boolean);
    // A property that reflects an attribute is named by it.
    const names = [...all, ...codes, ...slots].filter((name) => !reflects.includes(name));
    const missing = names.filter((name) => !new RegExp(`\`[^\`\n]*\\b${name.replace(/^--/, '')}\\b[^\`\n]*\``).test(documentation));
    expect(missing).toEqual([]);
  });
});
