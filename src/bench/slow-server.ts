/**
 * Serves a folder as a host such as GitHub Pages does, over a line of given latency and speed, and
 * counts what it sends. The line is simulated here and not in the browser, whose own simulation
 * (Network.emulateNetworkConditions) leaves out what workers fetch.
 */
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createSecureServer, type Http2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Line {
  /** Milliseconds until the first byte of an answer. */
  readonly latency: number;
  /** Bytes a second, for all answers together. */
  readonly speed: number;
}

/** One answer that was sent. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

export interface SlowServer {
  /** Address of the root, with a trailing slash. */
  readonly address: string;
  /** What was sent since the last call. */
  take(): Sent[];
  /** Resolves when nothing has been asked for this many milliseconds. */
  quiet(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** What hosts compress, with its type. */
const TEXTS: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};
/** Of the head of an answer over HTTP/2, about. */
const HEAD = 150;

/** A key, and what it is known by. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/**
 * The argument with which Chromium trusts a certificate. It would load pages without it too, if told to
 * ignore errors, but keep none of their files.
 */
export function trusting({ cert }: Certificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  const hash = createHash("sha256").update(key).digest("base64");
  return `--ignore-certificate-errors-spki-list=${hash}`;
}

/**
 * Serves over HTTP/2, as hosts do: a browser would ask an older server for six files at a time.
 * @param folders first part of a path → folder; `""` is the root
 */
export async function serveSlowly(
  folders: Readonly<Record<string, string>>,
  line: Line,
  certificate = makeCertificate(),
): Promise<SlowServer> {
  let sent: Sent[] = [];
  let open = 0;
  let active = performance.now();
  let free = 0;
  const packed = new Map<string, Buffer>();

  const read = async (path: string): Promise<Buffer> => {
    const known = packed.get(path);
    if (known !== undefined) return known;
    const [, first = ""] = path.split("/");
    const folder = folders[first] ?? folders[""] ?? "";
    const rest = first in folders ? path.slice(first.length + 1) : path;
    const bytes = await readFile(join(folder, rest.endsWith("/") ? `${rest}index.html` : rest));
    const body = extname(fileOf(path)) in TEXTS ? gzipSync(bytes) : bytes;
    packed.set(path, body);
    return body;
  };
  /** Waits for the latency, and for the line to have carried what was asked before. */
  const carry = async (bytes: number): Promise<void> => {
    const now = performance.now();
    free = Math.max(free, now + line.latency) + (bytes / line.speed) * 1000;
    await new Promise((resolve) => setTimeout(resolve, free - now));
  };

  const server = createSecureServer({ ...certificate }, async ({ url }, response) => {
    open += 1;
    const path = decodeURIComponent(new URL(url, "http://host").pathname);
    const body = await read(path).catch(() => undefined);
    await carry((body?.length ?? 0) + HEAD);
    sent.push({ path, bytes: (body?.length ?? 0) + HEAD });
    const type = TEXTS[extname(fileOf(path))];
    response.writeHead(body === undefined ? 404 : 200, {
      "Cache-Control": "max-age=600",
      "Content-Type": type ?? "application/octet-stream",
      ...(type !== undefined && { "Content-Encoding": "gzip" }),
    });
    response.end(body ?? "");
    open -= 1;
    active = performance.now();
  });
  const sessions = new Set<Http2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    async quiet(milliseconds) {
      active = performance.now();
      while (open > 0 || performance.now() - active < milliseconds)
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async close() {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A key and a certificate for one run. @throws Error when there is no `openssl` */
export function makeCertificate(): Certificate {
  const dir = mkdtempSync(join(tmpdir(), "warraq-certificate-"));
  const [key, cert] = [join(dir, "key.pem"), join(dir, "cert.pem")];
  const made = ["-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert];
  try {
    execFileSync("openssl", ["req", "-x509", ...made, "-days", "1", "-subj", "/CN=localhost"], {
      stdio: "ignore",
    });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const fileOf = (path: string): string => (path.endsWith("/") ? "index.html" : path);
