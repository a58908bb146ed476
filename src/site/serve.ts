/** Serves a built site as a host would: under its prefix, with its 404 page. */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { SITE_FILE } from "./built.ts";

/** The path under which a built site expects to stand: `/` when the folder does not say. */
export function prefixOf(folder: string): string {
  const file = join(folder, SITE_FILE);
  if (!existsSync(file)) return "/";
  const { prefix } = JSON.parse(readFileSync(file, "utf8")) as { prefix?: unknown };
  return typeof prefix === "string" ? prefix : "/";
}

/**
 * A server of the folder; it does not listen yet. Files are read anew for each request, so that a
 * build may replace the folder meanwhile.
 */
export function siteServer(folder: string): Server {
  const serve = sirv(folder, { dev: true });
  return createServer((request, response) => {
    const prefix = prefixOf(folder);
    const notFound = () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      const page = join(folder, "404.html");
      if (existsSync(page)) createReadStream(page).pipe(response);
      else response.end();
    };
    const path = request.url ?? "/";
    if (path === prefix.slice(0, -1) || (path === "/" && prefix !== "/")) {
      response.writeHead(302, { location: prefix }).end();
    } else if (path.startsWith(prefix)) {
      request.url = path.slice(prefix.length - 1);
      serve(request, response, notFound);
    } else notFound();
  });
}

/**
 * Listens on `port`, or on the next free one of the ten after it.
 * @returns the port
 */
export async function listen(server: Server, port: number, tries = 10): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "localhost", () => {
        server.off("error", reject);
        resolve();
      });
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || tries === 0) throw error;
    return listen(server, port + 1, tries - 1);
  }
}
