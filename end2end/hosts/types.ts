// A page that uses the package by its types: it is compiled, and not run.
import { FeuilletonBlogElement, define, mount, render, type BlogErrorCode } from '../../npm/main.js';
import '../../npm/define.js';

define();
const blog = document.createElement('feuilleton-blog');
blog.limit = 3;
blog.headingLevel = 2;
blog.routing = 'hash';
blog.fetcher = (url, init) => fetch(url, init);
blog.addEventListener('blog-navigate', ({ detail }) => console.log(detail.post?.title, detail.url));
blog.addEventListener('click', ({ target }) => console.log(target));
const code: BlogErrorCode | undefined = blog.error?.code;
mount(document.body, { src: 'https://blog.example/', limit: 2 }).dispose();
void render('*Hello*', { dialect: 'jekyll' }).then(({ html }) => console.log(html, code));
FeuilletonBlogElement.version satisfies string;
// @ts-expect-error there is no such routing
blog.routing = 'elsewhere';
// @ts-expect-error what is told cannot be said
blog.state = 'ready';
