/**
 * The built site as a folder: which files it has, under which prefix and address it will be served,
 * and what a reference found in one of its files points at.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../message.ts";

/** Where the site will be served; the build leaves it in `site.json`. */
export interface Place {
  /** Begins and ends with `/`. */
  readonly prefix: string;
  /** Public origin such as `https://example.org`, when known. */
  readonly origin?: string;
}

/** What an address in a file of the site points at. */
export type Target =
  /** A file of this site; `fragment` without `#`, decoded, empty when there is none. */
  | { readonly kind: "file"; readonly path: string; readonly fragment: string }
  /** Another scheme or host. */
  | { readonly kind: "elsewhere"; readonly scheme: string }
  /** This host, but not under the prefix. */
  | { readonly kind: "outside-prefix" }
  | { readonly kind: "unreadable" };

/** Stands for the site's own origin when its address is not known. `.invalid` is reserved (RFC 2606). */
const UNKNOWN_ORIGIN = "https://site.invalid";

/** Resolved references kept at a time: bounds memory on any archive. */
const CACHE_SIZE = 100_000;

export class Site {
  readonly dir: string;
  readonly place: Place;
  readonly files: ReadonlySet<string>;
  readonly #origin: string;
  readonly #resolved = new Map<string, Target>();

  constructor(dir: string, place: Place, files: ReadonlySet<string>) {
    this.dir = dir;
    this.place = place;
    this.files = files;
    this.#origin = place.origin ?? UNKNOWN_ORIGIN;
  }

  /** The text of one file of the site. Tens of thousands of small files cost half as much read in turn as at once. */
  read(path: string): string {
    return readFileSync(join(this.dir, path), "utf8");
  }

  /** Path a visitor asks for to see a file: `/archive/articles/x/` for `articles/x/index.html`. */
  addressOf(path: string): string {
    return this.place.prefix + path.replace(/(^|\/)index\.html$/, "$1");
  }

  /**
   * Resolves a reference as a browser would.
   * @param reference the attribute's value, entities already decoded
   * @param from path of the file it stands in
   */
  resolve(reference: string, from: string): Target {
    // Most references begin with `/` and mean the same on every page.
    const rooted = reference.startsWith("/");
    const known = rooted ? this.#resolved.get(reference) : undefined;
    if (known !== undefined) return known;
    const target = this.#resolve(reference, from);
    if (rooted) {
      if (this.#resolved.size >= CACHE_SIZE) this.#resolved.clear();
      this.#resolved.set(reference, target);
    }
    return target;
  }

  #resolve(reference: string, from: string): Target {
    const base = this.#origin + this.addressOf(from);
    if (!URL.canParse(reference, base)) return { kind: "unreadable" };
    const url = new URL(reference, base);
    if (url.origin !== this.#origin) return { kind: "elsewhere", scheme: url.protocol };
    if (!url.pathname.startsWith(this.place.prefix)) return { kind: "outside-prefix" };
    const path = decode(url.pathname.slice(this.place.prefix.length));
    const fragment = decode(url.hash.slice(1));
    if (path === undefined || fragment === undefined) return { kind: "unreadable" };
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return { kind: "file", path: file, fragment };
  }
}

/**
 * Lists the site's files and reads where it will be served.
 * A symbolic link is an error: GitHub Pages follows none and an upload may follow all.
 */
export function openSite(dir: string, report: Report): Site {
  const files = new Set<string>();
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else if (entry.isFile()) files.add(path);
      else {
        const found = entry.isSymbolicLink() ? "a symbolic link" : "neither file nor folder";
        report({ rule: "plain-files", severity: "error", path, found, expected: "a plain file" });
      }
    }
  }
  return new Site(dir, readPlace(dir, files, report), files);
}

function readPlace(dir: string, files: ReadonlySet<string>, report: Report): Place {
  if (!files.has("site.json")) return { prefix: "/" };
  try {
    const place = JSON.parse(readFileSync(join(dir, "site.json"), "utf8")) as unknown;
    const { prefix = "/", url } = place as { prefix?: unknown; url?: unknown };
    if (typeof prefix !== "string" || !/^\/(.+\/)?$/.test(prefix)) throw new Error("bad prefix");
    return typeof url === "string" ? { prefix, origin: new URL(url).origin } : { prefix };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const expected = 'JSON such as {"prefix": "/archive/", "url": "https://example.org"}';
    const advice = "build the site again";
    report({ rule: "site-json", severity: "error", path: "site.json", found, expected, advice });
    return { prefix: "/" };
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
