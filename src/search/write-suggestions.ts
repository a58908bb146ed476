/** Makes the files of suggestions: tags, and runs of words of several headlines. */
import { words } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import type { Tag } from "#src/article.ts";
import { keyOf, LONGEST, type Suggestion, shardOf } from "./suggestions.ts";

/** Lines of a file, commonest first. */
const LINES = 120;
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
    for (const title of read) {
      for (let at = 0; at + length <= title.length; at += 1) {
        const run = title.slice(at, at + length);
        const folded = run.map((word) => word.folded).join(" ");
        if (length > 1 && !frequent.has(folded.slice(0, folded.lastIndexOf(" ")))) continue;
        const first = run[0];
        if (first === undefined || isStopWord(first.folded)) continue;
        const entry = runs.get(folded) ?? {
          key: keyOf(folded),
          // Signs between words may be half of a pair, or an operator in a query.
          text: run.map(({ text }) => text).join(" "),
          count: 0,
        };
        entry.count += 1;
        runs.set(folded, entry);
      }
    }
    frequent = new Map([...runs].filter(([, { count }]) => count >= (length > 1 ? LEAST : least)));
    for (const [folded, entry] of frequent)
      if (!isStopWord(folded.slice(folded.lastIndexOf(" ") + 1))) all.push(entry);
  }
  return all;
}
