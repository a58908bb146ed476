/** Where the bytes of a built site go: by kind of file, and by part of the average article page. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type PageParts, partsOfPage } from "./page-parts.ts";
import { type Cell, formatTable, round } from "./table.ts";

/** Kind → what the path of its files, below the site, looks like; the first that fits counts. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ["downloads", /^data\/.*\.(?!html$)[^/]+$/],
  ["article pages", /^articles\/.*\.html$/],
  ["tag pages", /^tags\/.*\.html$/],
  ["other lists", /^(?:publishers|dates|collected|undated)\/.*\.html$/],
  ["other pages", /\.html$/],
  ["search: cards", /^search-index\/(?:.*\/)?cards\//],
  ["search: lexicon", /^search-index\/(?:.*\/)?lexicon\//],
  ["search: index", /^search-index\//],
  ["sitemaps", /^sitemaps?(?:\/.*)?\.xml$/],
  ["feeds", /(?:^|\/)feed\.(?:xml|json)$/],
  ["photographs", /^media\//],
  ["everything else", /^/],
];

export interface KindSize {
  readonly kind: string;
  readonly files: number;
  readonly bytes: number;
}

/** Size of each kind of file below `dir` that there is, in the order of the list of kinds. */
export function measureKinds(dir: string): KindSize[] {
  const sizes = new Map(KINDS.map(([kind]) => [kind, { kind, files: 0, bytes: 0 }]));
  for (const item of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const file = join(item.parentPath, item.name);
    const path = relative(dir, file);
    const size = sizes.get(KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? "");
    if (size === undefined) continue;
    size.files += 1;
    size.bytes += statSync(file).size;
  }
  return [...sizes.values()].filter(({ files }) => files > 0);
}

/** Downloads are offered beside the site and are not part of what it weighs. */
export const isSite = ({ kind }: KindSize): boolean => kind !== "downloads";

/**
 * Two tables: kinds of files, and the parts of an average article page.
 * @param dir folder of a built site
 * @throws when there is no site
 */
export function benchSite(dir: string): string {
  const facts: unknown = JSON.parse(readFileSync(join(dir, "site.json"), "utf8"));
  const articles = Number(Object(facts).articles) || 1;
  return `${kindTable(measureKinds(dir), articles)}\n\n${partTable(averageParts(dir))}`;
}

function kindTable(sizes: readonly KindSize[], articles: number): string {
  const row = (kind: string, some: readonly KindSize[]): Cell[] => {
    const files = some.reduce((sum, size) => sum + size.files, 0);
    const bytes = some.reduce((sum, size) => sum + size.bytes, 0);
    return [kind, files, round(bytes / 1e6, 2), round(bytes / articles, 0)];
  };
  const site = sizes.filter(isSite);
  const beside = sizes.filter((size) => !isSite(size));
  return formatTable([
    ["kind", "files", "MB", "bytes/article"],
    ...site.map((size) => row(size.kind, [size])),
    row("the whole site", site),
    ...beside.map((size) => row(`beside it: ${size.kind}`, [size])),
  ]);
}

/** Pages looked at: enough that their average is that of all. */
const SAMPLE = 1000;

/** Bytes of each part, averaged over article pages spread evenly. */
function averageParts(dir: string): PageParts {
  const ids = readdirSync(join(dir, "articles"));
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  const some = ids.filter((_, i) => i % step === 0);
  const sums = new Map<string, number>();
  for (const id of some) {
    const page = readFileSync(join(dir, "articles", id, "index.html"), "utf8");
    for (const [part, bytes] of partsOfPage(page)) sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
  return new Map([...sums].map(([part, sum]) => [part, sum / some.length]));
}

function partTable(parts: PageParts): string {
  const total = [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
  const row = (part: string, bytes: number): Cell[] => [part, round(bytes, 0)];
  return formatTable([
    ["part of an article page", "bytes"],
    ...[...parts].map(([part, bytes]) => row(part, bytes)),
    row("the whole page", total),
  ]);
}
