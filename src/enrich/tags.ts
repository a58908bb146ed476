/** The names an article is about: which of those found become its tags, and in what order. */
import { fold } from "#src/arabic/fold.ts";
import type { Article, Tag } from "#src/article.ts";
import type { Settings } from "#src/settings.ts";
import { findNames } from "./find-names.ts";
import type { FoundName } from "./found-name.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Reading, readArticle, type Section } from "./sections.ts";

/** `tags` in the settings. */
export type TagOptions = Pick<Settings["tags"], "most" | "mentions">;

const defaults: TagOptions = { most: 12, mentions: 2 };

/** What a mention adds to a name's salience, by where it stands. */
const WEIGHT = { title: 8, lead: 4, second: 3, body: 1, caption: 1 } as const;

/** A name, why it is or is not a tag, and every place where it was found. */
export interface TagDecision {
  readonly tag: Tag;
  readonly chosen: boolean;
  /**
   * `opening`, `mentions`, `full name`; for the rejected `once`, `credited`, `beyond the limit`, and
   * `one word` for a name that no list has.
   */
  readonly reason: string;
  readonly salience: number;
  readonly spans: readonly FoundName[];
}

/**
 * Judges every name found in an article, most salient first. A name is a tag when it stands in the
 * title or the first two paragraphs, or at least twice, or in two words or more; media and agencies
 * only when they are in the title or mentioned often, and never when the article credits them. A name
 * that no list has must be a full one, in the opening or mentioned again; its tag carries the rule that
 * found it, and it takes no place from names of the gazetteer.
 */
export function judgeTags(
  article: Article,
  knowledge: Knowledge,
  options: TagOptions = defaults,
  { text, sections, words }: Reading = readArticle(article),
): TagDecision[] {
  const spans = new Map<string, FoundName[]>();
  for (const found of findNames(text, knowledge, undefined, words)) {
    const key = `${found.kind}:${found.type === undefined ? fold(found.name) : found.name}`;
    const known = spans.get(key);
    if (known) known.push(found);
    else spans.set(key, [found]);
  }
  const judged = [...joined(spans).values()].map((found) =>
    judge(found, sections, article, options),
  );
  judged.sort((a, b) => b.salience - a.salience || firstStart(a) - firstStart(b));
  const rank = (listed: boolean) =>
    judged.filter(({ chosen, tag }) => chosen && (tag.rule === undefined) === listed);
  const within = new Set([...rank(true), ...rank(false)].slice(0, options.most));
  return judged.map((decision) =>
    !decision.chosen || within.has(decision)
      ? decision
      : { ...decision, chosen: false, reason: "beyond the limit" },
  );
}

/** A person named in full and in short is one: `فيصل بن خالد بن مشعل`, `فيصل بن خالد`. */
function joined(spans: ReadonlyMap<string, FoundName[]>): Map<string, FoundName[]> {
  const result = new Map<string, FoundName[]>();
  const byLength = [...spans].sort(([a], [b]) => b.length - a.length);
  for (const [key, found] of byLength) {
    const [first] = found;
    const isPerson = first?.kind === "person" && first.type === undefined && first.words > 1;
    const longer = isPerson && [...result.keys()].find((other) => other.startsWith(`${key} `));
    if (longer) result.get(longer)?.push(...found);
    else result.set(key, found);
  }
  return result;
}

/** The tags of an article, most salient first. */
export function tagsOf(
  article: Article,
  knowledge: Knowledge,
  options?: TagOptions,
  reading?: Reading,
): Tag[] {
  return judgeTags(article, knowledge, options, reading)
    .filter(({ chosen }) => chosen)
    .map(({ tag }) => tag);
}

const firstStart = ({ spans }: TagDecision): number => spans[0]?.start ?? 0;

function judge(
  spans: readonly FoundName[],
  sections: readonly Section[],
  article: Article,
  options: TagOptions,
): TagDecision {
  const { name = "", kind = "place", type } = spans[0] ?? {};
  const rule = (spans.find((span) => span.rule !== "surname") ?? spans[0])?.rule ?? "";
  const places = spans.map(({ start }) => placeOf(start, sections));
  const salience = places.reduce((sum, place) => sum + WEIGHT[place], 0);
  const reason =
    type === undefined
      ? unlistedReason(spans, places, article, options)
      : type === "media"
        ? mediaReason(name, places, article)
        : reasonFor(spans, places, options);
  const chosen = !REJECTED.has(reason);
  const tag = type === undefined ? { name, kind, rule } : { name, kind };
  return { tag, chosen, reason, salience, spans };
}

const REJECTED = new Set(["once", "credited", "one word"]);

function unlistedReason(
  spans: readonly FoundName[],
  places: readonly Section["place"][],
  { byline, agencies, publisher = "" }: Article,
  options: TagOptions,
): string {
  const [first] = spans;
  if (first === undefined || (first.kind === "person" && first.words < 2)) return "one word";
  const name = fold(first.name);
  if ([...byline, ...agencies, publisher].some((credit) => fold(credit).includes(name)))
    return "credited";
  const reason = reasonFor(spans, places, options);
  return reason === "full name" ? "once" : reason;
}

function reasonFor(
  spans: readonly FoundName[],
  places: readonly Section["place"][],
  { mentions }: TagOptions,
): string {
  if (places.some((place) => place === "title" || place === "lead" || place === "second")) {
    return "opening";
  }
  if (spans.length >= mentions) return "mentions";
  return spans.some(({ words }) => words > 1) ? "full name" : "once";
}

function mediaReason(
  name: string,
  places: readonly Section["place"][],
  { agencies, publisher }: Article,
): string {
  const credits = [...agencies, publisher ?? ""].filter(Boolean);
  if (credits.some((credit) => name.includes(credit))) return "credited";
  if (places.includes("title")) return "opening";
  return places.length >= 3 ? "mentions" : "once";
}

/** The section that an offset lies in; sections are few, the scan is short. */
function placeOf(start: number, sections: readonly Section[]): Section["place"] {
  let place: Section["place"] = "title";
  for (const section of sections) {
    if (section.start > start) break;
    place = section.place;
  }
  return place;
}
