// Twenty elements: posts, listings and whole blogs in turn.
const kinds = [
  { post: '2022/07/14/lire-dehors/' },
  { tag: 'presse' },
  { limit: 3 },
  { post: 'about/' },
  {},
];
for (let at = 0; at < 20; at += 1) {
  const blog = document.createElement('feuilleton-blog');
  for (const [name, value] of Object.entries({ src: 'https://blog.example/', loading: 'eager', ...kinds[at % kinds.length] })) {
    blog.setAttribute(name, value);
  }
  document.body.append(blog);
}
