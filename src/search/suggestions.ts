/**
 * What a reader may be about to type: names of tags, and words and runs of words that are frequent in
 * headlines. They lie in small files by their first two letters, the article of the first word aside.
 */

import { words } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import type { Tag } from "#src/article.ts";

export interface Suggestion {
  /** As it is written in the archive. */
  readonly text: string;
  /** Kind of a tag; absent for words of headlines. */
  readonly kind?: Tag["kind"];
}

/** Folder of the files, relative to the manifest. */
const SUGGESTIONS = "suggestions";
/** Lines of a file, commonest first. */
const LINES = 120;
/** Words of a run. */
const LONGEST = 3;
/** Headlines that a run must be in; in a small archive one is enough for a word. */
const LEAST = 3;
const SMALL = 500;

/** What suggestions are made of. */
export interface Titled {
  readonly title: string;
  readonly tags: readonly Tag[];
}

interface Entry extends Suggestion {
  readonly key: string;
  count: number;
}

/** The files: name of a shard → its text. */
export function writeSuggestions(articles: readonly Titled[]): Map<string, string> {
  const entries = [...countTags(articles), ...countRuns(articles.map(({ title }) => title))];
  entries.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const shards = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { key, text, kind } of entries) {
    const name = shardOf(key);
    if (name === undefined || seen.has(key)) continue;
    seen.add(key);
    const lines = shards.get(name) ?? [];
    if (lines.length < LINES) lines.push(`${text}\t${kind ?? ""}`);
    shards.set(name, lines);
  }
  return new Map([...shards].sort().map(([name, lines]) => [name, `${lines.join("\n")}\n`]));
}

/** A tag stands before a headline's words of the same letters. */
function countTags(articles: readonly Titled[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { tags } of articles)
    for (const { name, kind } of tags) {
      const key = keyOf(name);
      const entry = entries.get(key) ?? { key, text: name, kind, count: 0.5 };
      entry.count += 1;
      entries.set(key, entry);
    }
  return [...entries.values()];
}

/** Words, then runs of two whose words are frequent, then of three whose beginnings are. */
function countRuns(titles: readonly string[]): Entry[] {
  const read = titles.map((title) => words(title).filter(({ folded }) => folded !== ""));
  const least = titles.length < SMALL ? 1 : LEAST;
  let frequent = new Map<string, Entry>();
  const all: Entry[] = [];
  for (let length = 1; length <= LONGEST; length += 1) {
    const runs = new Map<string, Entry>();
    read.forEach((title, i) => {
      for (let at = 0; at + length <= title.length; at += 1) {
        const run = title.slice(at, at + length);
        const folded = run.map((word) => word.folded).join(" ");
        if (length > 1 && !frequent.has(folded.slice(0, folded.lastIndexOf(" ")))) continue;
        const first = run[0];
        const last = run.at(-1);
        if (first === undefined || last === undefined || isStopWord(first.folded)) continue;
        const entry = runs.get(folded) ?? {
          key: keyOf(folded),
          text: titles[i]?.slice(first.start, last.end) ?? "",
          count: 0,
        };
        entry.count += 1;
        runs.set(folded, entry);
      }
    });
    frequent = new Map([...runs].filter(([, { count }]) => count >= (length > 1 ? LEAST : least)));
    for (const [folded, entry] of frequent)
      if (!isStopWord(folded.slice(folded.lastIndexOf(" ") + 1))) all.push(entry);
  }
  return all;
}

/** What is compared: folded words, the first one without its article. */
function keyOf(text: string): string {
  const folded = words(text)
    .map((word) => word.folded)
    .filter((word) => word !== "")
    .join(" ");
  return folded.replace(/^ال(?=..)/, "");
}

/** Name of the shard of what begins so; undefined for less than two letters. */
function shardOf(key: string): string | undefined {
  const start = key.slice(0, 2);
  if (start.length < 2 || start.includes(" ")) return undefined;
  return [...start].map((letter) => letter.codePointAt(0)?.toString(16)).join("-");
}

/** File of a shard, relative to the manifest. */
export const suggestionFile = (shard: string): string => `${SUGGESTIONS}/${shard}.txt`;

/** One way to go on: the whole query as it would be, and what was added. */
export interface Completion extends Suggestion {
  /** What of the query stands before it. */
  readonly before: string;
}

/** Words at the end of a query that a suggestion may go on from, and suggestions shown. */
const SHOWN = 7;

/**
 * What may be meant by the end of a query: the last three words, two, or one, longer ends first.
 * @param shards names of those that there are
 * @param read the text of a file
 */
export async function complete(
  query: string,
  shards: ReadonlySet<string>,
  read: (path: string) => Promise<string>,
): Promise<Completion[]> {
  const typed = words(query).filter(({ folded }) => folded !== "");
  const found = new Map<string, Completion>();
  for (let from = Math.max(0, typed.length - LONGEST); from < typed.length; from += 1) {
    const start = typed[from]?.start ?? 0;
    const key = keyOf(query.slice(start));
    const shard = shardOf(key);
    if (shard === undefined || !shards.has(shard)) continue;
    for (const line of (await read(suggestionFile(shard))).split("\n")) {
      const [text = "", kind = ""] = line.split("\t");
      const other = keyOf(text);
      const before = query.slice(0, start);
      const whole = keyOf(before + text);
      if (!other.startsWith(key) || other === key || found.has(whole)) continue;
      found.set(whole, { text, before, ...(kind !== "" && { kind: kind as Tag["kind"] }) });
    }
  }
  return [...found.values()].slice(0, SHOWN);
}
