/** A ranked article as page and terminal show it: from its card, and from the text of its page. */
import { analyse } from "./analyse.ts";
import type { Card } from "./cards.ts";
import type { Paragraph } from "./document.ts";
import type { ArticleKey, Engine } from "./engine.ts";
import { type Excerpt, excerpt, type Hit, mark, type Piece, type PlacedText } from "./excerpt.ts";
import type { Group, Member } from "./group.ts";

export interface Head {
  readonly id: string;
  /** Address of the page below the root given to the engine. */
  readonly url: string;
  readonly title: readonly Piece[];
  /** EDTF publication date. */
  readonly date?: string;
  /** EDTF day of the crawl. */
  readonly collected?: string;
  readonly publisher?: string;
  /** Near copies of it elsewhere in the archive: how many others, and where they are listed. */
  readonly copies?: { readonly others: number; readonly url: string };
  /** Whether its text has what was looked for, not its title only. */
  readonly inText: boolean;
}

export interface Result extends Head {
  /** Absent when only the title matches. */
  readonly excerpt?: Excerpt;
}

/** More words than any title has. */
const WHOLE = 1000;

/**
 * What can be shown without reading the article.
 * @param groups those that the article was ranked by
 */
export async function presentHead(
  key: ArticleKey,
  groups: readonly Group[],
  engine: Engine,
): Promise<Head> {
  const card = await engine.card(key);
  const hits = allHits(key, groups);
  const heading = { id: "title", text: card.title, location: 0 };
  const words = analyse(card.title).length;
  const { copies, ...rest } = card;
  return {
    ...rest,
    ...(copies && {
      copies: {
        others: copies.articles - 1,
        url: `${engine.url({ ...card, id: copies.main })}#copies`,
      },
    }),
    url: engine.url(card),
    title: mark(heading, await hitsIn([heading], key, groups), 0, WHOLE),
    inText: hits.some(({ place }) => place >= words),
  };
}

/**
 * The part of the article that answers; undefined when only the title matches.
 * @param text of its page
 */
export async function presentExcerpt(
  key: ArticleKey,
  groups: readonly Group[],
  { title }: Card,
  text: readonly Paragraph[],
): Promise<Excerpt | undefined> {
  const paragraphs = placed(title, text);
  return excerpt(paragraphs, await hitsIn(paragraphs, key, groups));
}

/** Head and excerpt together. */
export async function present(
  key: ArticleKey,
  groups: readonly Group[],
  engine: Engine,
): Promise<Result> {
  const head = await presentHead(key, groups, engine);
  if (!head.inText) return head;
  const card = await engine.card(key);
  const found = await presentExcerpt(key, groups, card, await engine.text(card));
  return { ...head, ...(found && { excerpt: found }) };
}

/** Paragraphs with the number of their first word, as the index counts them: the title comes first. */
export function placed(title: string, paragraphs: readonly Paragraph[]): PlacedText[] {
  let location = analyse(title).length;
  return paragraphs.map(({ id, text }) => {
    const paragraph = { id, text, location };
    location += analyse(text).length;
    return paragraph;
  });
}

/** The places of an article where anything stands that the index found for a query. */
function allHits(key: ArticleKey, groups: readonly Group[]): Hit[] {
  return groups.flatMap(({ members, exact, idf }, group) =>
    [...members.map(({ postings }) => postings), exact].flatMap(({ matches }) =>
      (matches.get(key)?.places ?? []).map((place) => ({ place, group, weight: idf })),
    ),
  );
}

/** The hits in some texts that are the words meant, where the index may find others beside them. */
async function hitsIn(
  texts: readonly PlacedText[],
  key: ArticleKey,
  groups: readonly Group[],
): Promise<readonly Hit[]> {
  return groups.some(({ term, members }) => /عبد$/.test(term.folded) || members.some(hasEnding))
    ? (await import("./own-hits.ts")).ownHits(texts, key, groups)
    : allHits(key, groups);
}

const hasEnding = ({ ending }: Member) => ending;
