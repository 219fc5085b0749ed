// What `<feuilleton-blog>` is to a page that uses it. docs/embedding.md says more, with examples.

/** What the element is doing. */
export type BlogState = 'idle' | 'loading' | 'ready' | 'error' | 'offline';

/** What went wrong. */
export type BlogErrorCode =
  /** An attribute says what cannot be. */
  | 'config'
  /** No answer. */
  | 'network'
  /** No complete answer within `timeout`. */
  | 'timeout'
  /** The server answered with an error: see `status`. */
  | 'http'
  /** No answer from another origin: it may be down, or it does not allow to be read. */
  | 'cors-or-network'
  /** The answer is a page and not a document. */
  | 'type'
  /** The document has more than 8 MiB. */
  | 'too-large'
  /** The connection broke off within the document. */
  | 'truncated'
  /** The document is not UTF-8. */
  | 'encoding'
  /** The document is not what it should be. */
  | 'parse'
  /** There is no such post or listing. */
  | 'not-found'
  /** The program did not arrive, or this browser has no WebAssembly. */
  | 'wasm'
  /** The policy of the page forbids WebAssembly or the files of the blog. */
  | 'csp'
  /** The script and the program are of different versions: the blog is just being published. */
  | 'skew'
  /** The program broke off. */
  | 'panic';

/** A failure, as `blog-error` tells it and `ready` rejects with it. */
export declare class BlogError extends Error {
  readonly code: BlogErrorCode;
  /** What was to be fetched. */
  readonly url?: string;
  /** The HTTP status. */
  readonly status?: number;
  /** Whether another try may have another end. */
  readonly retryable: boolean;
}

/** A post as listings describe it. Dates are as in RFC 3339. */
export interface PostMeta {
  slug: string;
  title: string;
  date?: string;
  updated?: string;
  tags: string[];
  summary?: string;
  url: string;
  image?: string;
}

export interface BlogEventMap {
  /** The first content is there. */
  'blog-ready': CustomEvent<{ version: string; posts: number }>;
  /** The reader is about to go elsewhere in the blog; `preventDefault()` keeps them here. */
  'blog-before-navigate': CustomEvent<{ from: string | null; to: string }>;
  /** The reader has gone elsewhere in the blog. */
  'blog-navigate': CustomEvent<{ post: PostMeta | null; url: string }>;
  /** Content stands in the page, so many milliseconds after it was asked for. */
  'blog-rendered': CustomEvent<{ post: PostMeta | null; ms: number }>;
  /** The reader wants to see a video; `preventDefault()` keeps its provider from being contacted. */
  'blog-embed-open': CustomEvent<{ provider: string; id: string }>;
  /** Something went wrong. */
  'blog-error': CustomEvent<BlogError>;
}

/** What attributes say, by the names of their properties. */
export interface FeuilletonBlogOptions {
  /** URL of the blog: the folder that its front page is in. */
  src: string | null;
  /** A post, by its path, its URL, or the last part of its path. */
  post: string | null;
  /** A tag whose posts are listed. */
  tag: string | null;
  /** An author whose posts are listed. */
  author: string | null;
  /** How many posts a listing shows; 0: a page of the blog's own length, and the ways to the others. */
  limit: number;
  view: 'auto' | 'index' | 'post';
  /** Where the reader's way through the blog is kept: in the element, nowhere, or in the address of the page. */
  routing: 'memory' | 'none' | 'hash' | 'query' | 'history';
  /** The name in the hash or the query; otherwise the element's `id`, or `blog`. */
  routeKey: string | null;
  /** With `routing="history"`: the path of the page below which the blog's addresses lie. */
  base: string | null;
  /** Where links lead, if not to `src`: the blog's own address when `src` is a mirror. */
  site: string | null;
  links: 'inside' | 'site' | 'new-tab';
  theme: 'auto' | 'light' | 'dark';
  /** Level of the guest's highest heading in the outline of the page. */
  headingLevel: number;
  loading: 'lazy' | 'eager';
  embeds: 'click' | 'link' | 'eager';
  html: 'sanitize' | 'escape' | 'strip';
  credentials: 'omit' | 'same-origin';
  /** The longest wait for a document, in milliseconds. */
  timeout: number;
  /** Another folder for the program. */
  wasmSrc: string | null;
  noStyles: boolean;
  /** Whether the page has the title of the post, with `routing` `history`. */
  manageDocument: boolean;
}

/** Fetches for the element: by other means, with a permission, from a cache. */
export type BlogFetcher = (url: string, init: RequestInit) => Promise<Response>;

export interface FeuilletonBlogElement extends FeuilletonBlogOptions {}
export declare class FeuilletonBlogElement extends HTMLElement {
  static readonly version: string;
  readonly state: BlogState;
  /** The posts of the last listing. */
  readonly posts: readonly PostMeta[];
  /** The post that is shown. */
  readonly current: PostMeta | null;
  readonly error: BlogError | null;
  /** Settles with the first content, or rejects with a `BlogError`. */
  readonly ready: Promise<void>;
  fetcher: BlogFetcher | null;
  /** Shows a post, named as in the attribute, or the front page. */
  navigate(post: string | null): Promise<void>;
  /** Goes back in the element; whether there was a place to go back to. */
  back(): boolean;
  /** Fetches everything anew. */
  reload(): Promise<void>;
  /** Takes the guest away; the element shows its fallback. */
  dispose(): void;
  addEventListener<K extends keyof BlogEventMap>(
    type: K,
    listener: (this: FeuilletonBlogElement, event: BlogEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Makes the tag known, once, however often it is called. */
export declare function define(tag?: string): void;

/** A mounted element, and what can be done with it. */
export interface MountedBlog {
  readonly element: FeuilletonBlogElement;
  navigate(post: string | null): Promise<void>;
  back(): boolean;
  reload(): Promise<void>;
  dispose(): void;
}

/** Puts an element with these properties into a target. */
export declare function mount(
  target: Element | ShadowRoot,
  options: Partial<FeuilletonBlogOptions> & { fetcher?: BlogFetcher },
): MountedBlog;

export interface RenderOptions {
  dialect?: 'commonmark' | 'jekyll';
  /** Path to which addresses are relative. */
  base?: string;
  /** BCP 47 tag of the text's language. */
  language?: string;
  /** Habits of writing: see docs/configuration.md. */
  options?: Partial<
    Record<
      'dollar_math' | 'bare_links' | 'emoji' | 'wikilinks' | 'marks' | 'french_spacing' | 'captions',
      boolean
    >
  >;
}

export interface Rendered {
  /** Safe HTML. */
  html: string;
  contents: { level: number; id: string; text: string }[];
  excerpt: string;
  words: number;
}

/** Renders Markdown to safe HTML. */
export declare function render(markdown: string, options?: RenderOptions): Promise<Rendered>;

declare global {
  interface HTMLElementTagNameMap {
    'feuilleton-blog': FeuilletonBlogElement;
  }
}
