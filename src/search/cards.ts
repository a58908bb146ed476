/**
 * What a result shows before its text is read: title, days, publisher. Pagefind's own fragments,
 * one file an article, hold all analysed words besides; they are not published. Cards of some
 * neighbours share a file.
 */
import type { CopiesNote, SearchDocument } from "./document.ts";

export interface Card {
  readonly id: string;
  readonly title: string;
  /** EDTF publication date. */
  readonly date?: string;
  /** EDTF day of the crawl. */
  readonly collected?: string;
  readonly publisher?: string;
  readonly copies?: CopiesNote;
}

/** Folder of the cards, relative to their bundle. */
export const CARDS = "cards/";

/** Cards in a file: of ten results few are neighbours, so most of a file is read in vain. */
const TOGETHER = 8;

/** File of an article's card, and its place there, by the article's number in the bundle. */
export const cardPlace = (article: number): { readonly file: string; readonly place: number } => ({
  file: `${CARDS}${Math.floor(article / TOGETHER)}.json`,
  place: article % TOGETHER,
});

/** The card of a document, without what it does not have. */
export function cardOf({ id, title, date, collected, publisher, copies }: SearchDocument): Card {
  return {
    id,
    title,
    ...(date && { date }),
    ...(collected && { collected }),
    ...(publisher && { publisher }),
    ...(copies && { copies }),
  };
}

/** The files of a bundle's cards, in order: name → text. */
export function cardFiles(cards: readonly Card[]): Map<string, string> {
  const files = new Map<string, Card[]>();
  cards.forEach((card, article) => {
    const { file } = cardPlace(article);
    const together = files.get(file) ?? [];
    together.push(card);
    files.set(file, together);
  });
  return new Map([...files].map(([name, file]) => [name, `${JSON.stringify(file)}\n`]));
}
