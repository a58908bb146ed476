/** The names an article is about: which of those found become its tags, and in what order. */
import type { Article, Tag } from "#src/article.ts";
import { type FoundName, findNames } from "./find-names.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Section, sectionsOf } from "./sections.ts";

export interface TagOptions {
  /** Tags an article has at most. */
  readonly most: number;
  /** Mentions in the body that make up for absence from the opening. */
  readonly mentions: number;
}

const defaults: TagOptions = { most: 12, mentions: 2 };

/** What a mention adds to a name's salience, by where it stands. */
const WEIGHT = { title: 8, lead: 4, second: 3, body: 1, caption: 1 } as const;

/** A name, why it is or is not a tag, and every place where it was found. */
export interface TagDecision {
  readonly tag: Tag;
  readonly chosen: boolean;
  /** `opening`, `mentions`, `full name`; for the rejected `once`, `credited`, `beyond the limit`. */
  readonly reason: string;
  readonly salience: number;
  readonly spans: readonly FoundName[];
}

/**
 * Judges every name found in an article, most salient first. A name is a tag when it stands in the
 * title or the first two paragraphs, or at least twice, or in two words or more; media and agencies
 * only when they are in the title or mentioned often, and never when the article credits them.
 */
export function judgeTags(
  article: Article,
  knowledge: Knowledge,
  options: TagOptions = defaults,
): TagDecision[] {
  const { text, sections } = sectionsOf(article);
  const spans = new Map<string, FoundName[]>();
  for (const found of findNames(text, knowledge)) {
    const key = `${found.kind}:${found.name}`;
    const known = spans.get(key);
    if (known) known.push(found);
    else spans.set(key, [found]);
  }
  const judged = [...spans.values()].map((found) => judge(found, sections, article, options));
  judged.sort((a, b) => b.salience - a.salience || firstStart(a) - firstStart(b));
  let left = options.most;
  return judged.map((decision) => {
    if (!decision.chosen) return decision;
    left -= 1;
    return left >= 0 ? decision : { ...decision, chosen: false, reason: "beyond the limit" };
  });
}

/** The tags of an article, most salient first. */
export function tagsOf(article: Article, knowledge: Knowledge, options?: TagOptions): Tag[] {
  return judgeTags(article, knowledge, options)
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
  const { name = "", kind = "place", type = "" } = spans[0] ?? {};
  const places = spans.map(({ start }) => placeOf(start, sections));
  const salience = places.reduce((sum, place) => sum + WEIGHT[place], 0);
  const reason =
    type === "media" ? mediaReason(name, places, article) : reasonFor(spans, places, options);
  const chosen = reason !== "once" && reason !== "credited";
  return { tag: { name, kind }, chosen, reason, salience, spans };
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
