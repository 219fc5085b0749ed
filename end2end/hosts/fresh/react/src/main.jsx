// React gives the element its properties and listens to its events.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'feuilleton-blog/define';

function Page() {
  const [title, setTitle] = useState('');
  return (
    <>
      <p id="title">{title}</p>
      <feuilleton-blog
        src="https://blog.example/"
        post="about/"
        onblog-rendered={(event) => setTitle(event.detail.post.title)}
      />
    </>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
