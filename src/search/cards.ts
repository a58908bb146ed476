/**
 * What a result shows before its text is read: title, days, publisher. Pagefind's own fragments,
 * one file an article, hold all analysed words besides; they are not published. Cards of some
 * articles share a file, named by the first digits of the ids that Pagefind gives to results.
 */
import type { SearchDocument } from "./document.ts";

export interface Card {
  readonly id: string;
  readonly title: string;
  /** EDTF publication date. */
  readonly date?: string;
  /** EDTF day of the crawl. */
  readonly collected?: string;
  readonly publisher?: string;
}

/** Folder of the cards, relative to their bundle. */
export const CARDS = "cards/";

/** Result id → card. */
export type CardFile = Readonly<Record<string, Card>>;

/** More cards than this, on average, need more files. */
const MOST = 32;

/** How many hexadecimal digits name a file when there are so many articles. */
export function cardDigits(articles: number): number {
  let digits = 1;
  while (articles / 16 ** digits > MOST) digits += 1;
  return digits;
}

/** File of a result's card: Pagefind's ids are a language, `_`, and hexadecimal digits. */
export const cardFile = (resultId: string, digits: number): string =>
  `${resultId.slice(resultId.indexOf("_") + 1).slice(0, digits)}.json`;

/** The card of a document, without what it does not have. */
export function cardOf({ id, title, date, collected, publisher }: SearchDocument): Card {
  return {
    id,
    title,
    ...(date && { date }),
    ...(collected && { collected }),
    ...(publisher && { publisher }),
  };
}

/** The files of a bundle's cards: name → text, in the order of the pages. */
export function cardFiles(
  cards: readonly Card[],
  resultIds: readonly string[],
): Map<string, string> {
  const digits = cardDigits(cards.length);
  const files = new Map<string, Record<string, Card>>();
  cards.forEach((card, i) => {
    const id = resultIds[i] ?? "";
    const name = cardFile(id, digits);
    const file = files.get(name) ?? {};
    file[id] = card;
    files.set(name, file);
  });
  return new Map([...files].map(([name, file]) => [name, `${JSON.stringify(file)}\n`]));
}
