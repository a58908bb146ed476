/** A ranked article as page and terminal show it, from the text that Pagefind stored with it. */
import type { Engine } from "./engine.ts";
import { type Excerpt, excerpt, type Hit, mark, type Piece, type PlacedText } from "./excerpt.ts";
import type { Group } from "./group.ts";

export interface Result {
  readonly id: string;
  /** Address of the page below the root given to the engine. */
  readonly url: string;
  readonly title: readonly Piece[];
  /** EDTF publication date. */
  readonly date?: string;
  /** EDTF day of the crawl. */
  readonly collected?: string;
  readonly publisher?: string;
  /** Absent when only the title matches. */
  readonly excerpt?: Excerpt;
}

const FACT = /^(?:title|id|date|collected|publisher)$/;
const WHOLE = 1000;

/** @param groups those that the article was ranked by */
export async function present(
  key: string,
  groups: readonly Group[],
  engine: Engine,
): Promise<Result> {
  const { url, anchors } = await engine.page(key);
  const facts = new Map<string, string>();
  const paragraphs: PlacedText[] = [];
  for (const { id, title, location } of anchors) {
    if (FACT.test(id)) facts.set(id, title ?? "");
    else paragraphs.push({ id, text: title ?? "", location });
  }
  const hits = hitsOf(key, groups);
  const heading = { id: "title", text: facts.get("title") ?? "", location: 0 };
  const [date, collected, publisher] = ["date", "collected", "publisher"].map((name) =>
    facts.get(name),
  );
  const found = excerpt(paragraphs, hits);
  return {
    id: facts.get("id") ?? "",
    url,
    title: mark(heading, hits, 0, WHOLE),
    ...(date && { date }),
    ...(collected && { collected }),
    ...(publisher && { publisher }),
    ...(found && { excerpt: found }),
  };
}

function hitsOf(key: string, groups: readonly Group[]): Hit[] {
  return groups.flatMap(({ members, exact, idf }, group) =>
    [...members.map(({ postings }) => postings), exact].flatMap(({ matches }) =>
      (matches.get(key)?.places ?? []).map((place) => ({ place, group, weight: idf })),
    ),
  );
}
