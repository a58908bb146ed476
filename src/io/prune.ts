/** Articles whose raw article is gone: always reported, removed only when asked. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Removed } from "#src/article.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import type { Message, Report } from "#src/message.ts";
import type { Known, Ledger } from "./ledger.ts";
import type { Matcher } from "./match.ts";
import { entryOf, readRemoved, writeRemoved } from "./removed.ts";
import { readUtf8 } from "./utf8-file.ts";
import { placeOf, type Scope } from "./walk.ts";

export interface PruneOptions {
  readonly out: string;
  readonly prune: boolean;
  readonly force: boolean;
  /** Those that a person has edited too. */
  readonly edited: boolean;
  readonly dryRun: boolean;
  readonly today: string;
  /** Places of the raw files that were found. */
  readonly present: () => ReadonlySet<string>;
  readonly report: Report;
}

/** An article whose raw article is gone. */
export interface Gone extends Known {
  readonly row: number;
}

/**
 * The articles that no record was found for, of those whose raw file lies under the paths given.
 * @param damaged places of files and folders of which something may not have been read: nothing of theirs
 * is gone.
 */
export function goneFrom(
  { ledger, matcher }: { readonly ledger: Ledger; readonly matcher: Matcher },
  scopes: readonly Scope[],
  damaged: ReadonlySet<string>,
): readonly Gone[] {
  const gone: Gone[] = [];
  for (const row of matcher.unmatched()) {
    const entry = ledger.get(row);
    if (isCovered(entry, scopes) && !entry.broken && !isBelow(damaged, entry))
      gone.push({ ...entry, row });
  }
  return gone;
}

/** How many of the first rows are articles whose raw file lies under the paths given. */
export function countCovered(ledger: Ledger, rows: number, scopes: readonly Scope[]): number {
  let count = 0;
  for (let row = 0; row < rows; row += 1) if (isCovered(ledger.get(row), scopes)) count += 1;
  return count;
}

function isCovered(known: Known, scopes: readonly Scope[]): boolean {
  return scopes.some(
    ({ root, below }) =>
      root === known.root &&
      (below === "" || known.rawPath === below || known.rawPath.startsWith(`${below}/`)),
  );
}

/** Whether an article's raw file, or an archive or folder that it lies in, is one of these places. */
function isBelow(places: ReadonlySet<string>, { root, rawPath }: Known): boolean {
  const parts = rawPath.split("/");
  if (places.has(placeOf(root, ""))) return true;
  return parts.some((_, i) => places.has(placeOf(root, parts.slice(0, i + 1).join("/"))));
}

/**
 * Removes what is gone and, unless told otherwise, unedited, remembering each in `removed.json` first.
 * Refuses when that is more than a tenth of the articles under the paths given, unless forced.
 * @param countAll counts the articles under the paths given.
 * @returns what was removed, or, in a dry run, would be.
 */
export function pruneGone(
  gone: readonly Gone[],
  countAll: () => number,
  options: PruneOptions,
): readonly Gone[] {
  if (gone.length === 0) return [];
  const { out, prune, dryRun, report } = options;
  const present = options.present();
  const pruned = prune ? chooseForRemoval(gone, countAll, options) : [];
  const fates = new Map(pruned.map(({ file }) => [file, dryRun ? WOULD_GO : WENT]));
  for (const entry of gone) {
    const { file, edited, rawPath } = entry;
    const fate = fates.get(file) ?? (edited > 0 ? EDITED : STAYS);
    report({
      // Of a rule that was broken often only the first message is shown: it has to be true of all.
      rule: fate === EDITED ? "raw-gone-edited" : "raw-gone",
      severity: "warning",
      path: join(out, file),
      found: isBelow(present, entry)
        ? `${rawPath} no longer holds its raw article`
        : `its raw file ${rawPath} is gone`,
      advice: fate,
    });
  }
  if (!dryRun) for (const { file } of pruned) rmSync(join(out, file));
  return pruned;
}

/** What may be removed, remembered in `removed.json`; nothing, with a message, when that may not be. */
function chooseForRemoval(
  gone: readonly Gone[],
  countAll: () => number,
  { out, force, edited, dryRun, today, report }: PruneOptions,
): readonly Gone[] {
  const removable = gone.filter((one) => edited || one.edited === 0);
  if (removable.length === 0) return [];
  const covered = force ? 0 : countAll();
  if (removable.length * 10 > covered && !force) {
    report({
      rule: "prune-refused",
      severity: "error",
      path: out,
      found: `${removable.length} of ${covered} articles would be removed`,
      expected: "at most a tenth",
      advice: "check the paths given; --force removes them all the same",
    });
    return [];
  }
  const files = removable.map(({ file }) => file);
  if (dryRun) return removable;
  try {
    remember(out, files, today);
  } catch (error) {
    report(badList(out, error as Error));
    return [];
  }
  return removable;
}

function remember(out: string, files: readonly string[], today: string): void {
  const removed = new Map<string, Removed>(readRemoved(out).map((entry) => [entry.id, entry]));
  for (const file of files) {
    const path = join(out, file);
    const { article } = parseArticle(readUtf8(path).text, path);
    if (article !== undefined && !removed.has(article.id))
      removed.set(article.id, entryOf(article, today));
  }
  writeRemoved(out, removed.values());
}

const badList = (out: string, error: Error): Message => ({
  rule: "removed-list",
  severity: "error",
  path: out,
  found: error.message,
  expected: "a list of removed articles that can be read and written",
  advice: "restore removed.json from version control",
});

/**
 * Takes out of the list of those removed what is back in the archive. A list that cannot be read is
 * reported and left.
 */
export function forgetReturned(
  out: string,
  isPresent: (id: string) => boolean,
  report: Report,
): void {
  try {
    const list = readRemoved(out);
    const still = list.filter(({ id }) => !isPresent(id));
    if (still.length < list.length) writeRemoved(out, still);
  } catch (error) {
    report(badList(out, error as Error));
  }
}

const WENT = "it was removed; its address keeps a page that says so";
const WOULD_GO = "it would be removed";
const EDITED = "it holds a person's edits and stays; --prune --edited removes it";
const STAYS = "it stays; --prune removes it";
