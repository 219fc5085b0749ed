// The renderers, each from Markdown to HTML that is safe to show, with the tables, the struck-out
// text and the bare links of GitHub's dialect.
import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** From Markdown to safe HTML. */
export type Renderer = (markdown: string) => string;

/** What a browser module of ours exports. */
interface Module {
  default(): Promise<unknown>;
  render(markdown: string, options: object): { html: string };
}

/** Ours, whose gate is a part of them. The first is what the others are compared with. */
export async function ours(): Promise<Record<string, Renderer>> {
  return {
    'feuilleton-commonmark': await load('./feuilleton-commonmark.js'),
    'feuilleton-jekyll': await load('./feuilleton-jekyll.js'),
  };
}

async function load(address: string): Promise<Renderer> {
  const module = (await import(new URL(address, location.href).href)) as Module;
  await module.default();
  const options = { options: { bare_links: true } };
  return (markdown) => module.render(markdown, options).html;
}

const markdownIt = new MarkdownIt({ html: true, linkify: true });
const GFM = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] };

/** JavaScript's: HTML in Markdown stays, and DOMPurify makes the result safe. */
export const THEIRS: Record<string, Renderer> = {
  'marked + DOMPurify': (markdown) =>
    DOMPurify.sanitize(marked.parse(markdown, { gfm: true, async: false })),
  'markdown-it + DOMPurify': (markdown) => DOMPurify.sanitize(markdownIt.render(markdown)),
  'micromark + DOMPurify': (markdown) => DOMPurify.sanitize(micromark(markdown, GFM)),
};
