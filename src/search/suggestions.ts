/**
 * What a reader may be about to type: names of tags, and words and runs of words that are frequent in
 * headlines. They lie in small files by their first two letters, the article of the first word aside.
 */

import { words } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import type { Tag } from "#src/article.ts";
import type { Engine } from "./engine.ts";

export interface Suggestion {
  /** As it is written in the archive. */
  readonly text: string;
  /** Kind of a tag; absent for words of headlines. */
  readonly kind?: Tag["kind"];
}

/** Folder of the files, relative to the manifest. */
const SUGGESTIONS = "suggestions";
/** Words of a run. */
export const LONGEST = 3;

/** What is compared: folded words, the first one without its article. */
export function keyOf(text: string): string {
  const folded = words(text)
    .map((word) => word.folded)
    .filter((word) => word !== "")
    .join(" ");
  return folded.replace(/^ال(?=..)/, "");
}

/** Name of the shard of what begins so; undefined for less than two letters. */
export function shardOf(key: string): string | undefined {
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
  /** The whole query as it would be, where that is more than both together. */
  readonly query?: string;
}

/** Words at the end of a query that a suggestion may go on from, and suggestions shown. */
const SHOWN = 7;

/** What an engine has of suggestions: the names of their files, and the text of each. */
type Files = Pick<Engine, "suggestions" | "file">;

/** What may be meant by the end of a query: the last three words, two, or one, longer ends first. */
export async function complete(
  query: string,
  { suggestions: shards, file: read }: Files,
): Promise<Completion[]> {
  const typed = words(query).filter(({ folded }) => folded !== "");
  const found = new Map<string, Completion>();
  for (let from = Math.max(0, typed.length - LONGEST); from < typed.length; from += 1) {
    const start = typed[from]?.start ?? 0;
    const end = query.slice(start).trim();
    const key = keyOf(end);
    const shard = shardOf(key);
    if (shard === undefined || !shards.includes(shard)) continue;
    for (const line of (await read(suggestionFile(shard))).split("\n")) {
      const [text = "", kind = ""] = line.split("\t");
      const other = keyOf(text);
      const before = query.slice(0, start);
      const whole = keyOf(before + text);
      if (!other.startsWith(key) || other === key || found.has(whole)) continue;
      // A word may follow the article: only what is written with these letters is meant for certain.
      if (key === "ال" && !text.startsWith(end)) continue;
      found.set(whole, { text, before, ...(kind !== "" && { kind: kind as Tag["kind"] }) });
    }
  }
  return [...found.values()].slice(0, SHOWN);
}

/** A word is cut to no fewer letters when the nearest ones are looked for. */
const LEAST = 2;

/** What the archive has that begins like a query for which it has nothing: like a word that means something. */
export async function nearest(query: string, files: Files): Promise<Completion[]> {
  if (words(query).every(({ folded, text }) => isStopWord(folded, text))) return [];
  for (let end = query.length; end >= LEAST; end -= 1) {
    const found = await complete(query.slice(0, end), files);
    if (found.length > 0) return found;
  }
  return [];
}
