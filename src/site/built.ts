/** How a site built before is told from a folder that merely looks like one: a build replaces it whole. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kindOf, mustBeFolder } from "#src/io/paths.ts";
import { Refusal } from "#src/io/run-command.ts";

/** Written to the site's root: what `npm start` must know to serve it, and the mark of a built site. */
export const SITE_FILE = "site.json";

/** Folders that the site itself uses at its root; a page written by hand cannot have such a name. */
export const SITE_FOLDERS: ReadonlySet<string> = new Set(
  (
    "articles assets cite collected data dates media on-this-day organisations people places " +
    "publishers search search-index sitemaps tags topics undated"
  ).split(" "),
);

/** Its files there, by which a site of an earlier version is known. */
const SITE_FILES: ReadonlySet<string> = new Set(
  (
    "404.html favicon.ico favicon.svg feed.json feed.xml index.html opensearch.xml robots.txt " +
    `share.png ${SITE_FILE} sitemap.xml`
  ).split(" "),
);

/** What operating systems leave in every folder that a person looks into. */
const LITTER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;

/** What a build writes into `SITE_FILE`. */
export interface SiteFacts {
  readonly title: string;
  readonly prefix: string;
  readonly url?: string | undefined;
  readonly articles: number;
  /** Names at the site's root; sites of earlier versions do not list them. */
  readonly entries?: readonly string[];
}

/** Writes the facts of a site that is otherwise whole, with the names at its root. */
export function writeFacts(folder: string, facts: Omit<SiteFacts, "entries">): void {
  const entries = [...readdirSync(folder), SITE_FILE].sort();
  writeFileSync(join(folder, SITE_FILE), `${JSON.stringify({ ...facts, entries })}\n`);
}

/**
 * The facts of a built site, or undefined when the folder is none: the file's name is a common one,
 * so it must hold what a build of any version writes there.
 */
export function readFacts(folder: string): SiteFacts | undefined {
  try {
    const facts: unknown = JSON.parse(readFileSync(join(folder, SITE_FILE), "utf8"));
    return isFacts(facts) ? facts : undefined;
  } catch {
    return undefined; // Not there, or no JSON.
  }
}

function isFacts(value: unknown): value is SiteFacts {
  const { title, prefix, articles, entries } = Object(value) as Readonly<Record<string, unknown>>;
  return (
    typeof title === "string" &&
    typeof prefix === "string" &&
    /^\/(?:.+\/)?$/.test(prefix) &&
    Number.isInteger(articles) &&
    (entries === undefined || Array.isArray(entries))
  );
}

/** The first name at the root of a built site that no build has put there; undefined when all are ours. */
export function foreignEntry(folder: string, { entries }: SiteFacts): string | undefined {
  const listed = entries && new Set(entries);
  return readdirSync(folder, { withFileTypes: true }).find((item) => {
    if (LITTER.test(item.name)) return false;
    if (listed !== undefined) return !listed.has(item.name);
    if (!item.isDirectory()) return !item.isFile() || !SITE_FILES.has(item.name);
    return !SITE_FOLDERS.has(item.name) && !isHandPage(join(folder, item.name));
  })?.name;
}

/** A page written by hand may have any name, and is all that its folder holds. */
function isHandPage(folder: string): boolean {
  const names = readdirSync(folder).filter((name) => !LITTER.test(name));
  return names.length === 1 && names[0] === "index.html";
}

/**
 * @param marks files of which a built site has one at least
 * @throws Refusal when the folder is none
 */
export function mustBeSite(folder: string, marks: readonly string[] = [SITE_FILE]): void {
  const expected = { expected: "a built site", advice: "build one with npm run build" };
  mustBeFolder(folder, expected);
  if (marks.some((mark) => kindOf(join(folder, mark)) === "file")) return;
  const found = `not a built site: it has no ${marks.join(" and no ")}`;
  throw new Refusal({ rule: "folder", severity: "error", path: folder, found, ...expected });
}
