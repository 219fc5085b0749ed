// A plain static server, as dumb as the dumbest host: files, index pages, and 404.html for the rest.
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A folder that is being served. */
export interface Server {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** How answers are sent. */
interface Manner {
  /** What goes with every answer. */
  readonly headers?: Record<string, string>;
  /** Whether a form that lies beside a file is sent in its place. */
  readonly compressed?: boolean;
  /** Where to listen; otherwise on a free port. */
  readonly port?: number;
  /** Answers a request, by its path, in place of the folder; `false` leaves it to the folder. */
  readonly instead?: (path: string, response: ServerResponse) => boolean;
}

/** Serves a folder under a path such as `/` or `/blog/` on this machine. */
export async function serve(root: string, base: string, manner: Manner = {}): Promise<Server> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(manner.headers ?? {})) response.setHeader(name, value);
    if (manner.instead?.(new URL(request.url ?? '/', 'http://localhost').pathname, response)) return;
    answer(root, base, request, response, manner).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(manner.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
  { compressed }: Manner,
) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = pathname.startsWith(base) ? await find(root, pathname.slice(base.length)) : undefined;
  if (file === 'redirect') {
    response.writeHead(301, { location: `${pathname}/` }).end();
    return;
  }
  const missing = path.join(root, '404.html');
  const form = compressed && file && (await readFile(`${file}.br`).catch(() => undefined));
  if (form) response.setHeader('content-encoding', 'br');
  const body = form || (await readFile(file ?? missing).catch(() => Buffer.from('Not found')));
  const type = CONTENT_TYPES[path.extname(file ?? missing)] ?? 'application/octet-stream';
  response.writeHead(file ? 200 : 404, { 'content-type': type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The file at a path, `redirect` for a folder that is asked for without its slash. */
async function find(root: string, relative: string): Promise<string | 'redirect' | undefined> {
  const name = path.join(root, decodeURIComponent(relative));
  if (name !== path.normalize(root) && !name.startsWith(path.join(root, path.sep))) return undefined;
  const kind = await stat(name).catch(() => undefined);
  if (kind?.isFile()) return relative.endsWith('/') ? undefined : name;
  if (!kind?.isDirectory()) return undefined;
  const index = path.join(name, 'index.html');
  if (!(await stat(index).catch(() => undefined))?.isFile()) return undefined;
  return relative === '' || relative.endsWith('/') ? index : 'redirect';
}
