/** Serves a built site under its prefix, as GitHub Pages would: real 404s, with the site's own page. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface ServedSite {
  /** Address of the home page: `http://127.0.0.1:4321/archive/`. */
  readonly home: string;
  close(): Promise<void>;
}

/** Serves `dir` at `prefix` of a free port of this machine. */
export async function serveSite(dir: string, prefix: string): Promise<ServedSite> {
  const notFound = await readFile(join(dir, "404.html"));
  const files = sirv(dir, { dev: false, etag: true });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(notFound);
    };
    if (!request.url?.startsWith(prefix)) return missing();
    request.url = `/${request.url.slice(prefix.length)}`;
    return files(request, response, missing);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { home: `http://127.0.0.1:${port}${prefix}`, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
