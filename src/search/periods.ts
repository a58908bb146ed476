/**
 * Which articles share a bundle of the index: those of one period. A bundle that holds too many is
 * cut in two at a fixed point of the calendar, again and again, so that what one more article
 * changes is its own bundle and no other.
 *
 * An article's place in time is a row of bits: year, month, day, and then a hash of its id, for days
 * of very many articles. Bundles are the leaves of the binary tree (trie) over these rows.
 */

/** Bits of year, month, day and hash in a place. */
const BITS = { year: 14, month: 4, day: 5, hash: 16 } as const;
const ALL = BITS.year + BITS.month + BITS.day + BITS.hash;

/**
 * Peak memory of Pagefind grows with the articles of a bundle: some 160 MB a thousand. Bundles of
 * half this size cost a reader less at first, as each says less of articles that are not looked for,
 * but more when all are asked.
 */
export const MOST = 3000;

interface Placed {
  readonly id: string;
  /** EDTF day, month or year; empty when nothing is known. */
  readonly day: string;
}

/**
 * Cuts a list into periods, oldest first; inside a period the list's order stays. Without articles
 * there are no periods.
 */
export function periods<T extends Placed>(articles: readonly T[], most = MOST): T[][] {
  const places = new Map(articles.map((article) => [article, placeOf(article)]));
  const cut = (part: readonly T[], bit: number): T[][] => {
    if (part.length === 0) return [];
    if (part.length <= most || bit < 0) return [[...part]];
    const later = (article: T) => Math.floor((places.get(article) ?? 0) / 2 ** bit) % 2 === 1;
    return [
      ...cut(
        part.filter((article) => !later(article)),
        bit - 1,
      ),
      ...cut(part.filter(later), bit - 1),
    ];
  };
  return cut(articles, ALL - 1);
}

function placeOf({ id, day }: Placed): number {
  const [year, month, date] = day.split("-").map((part) => Number.parseInt(part, 10));
  let place = number(year ?? 0, BITS.year);
  place = place * 2 ** BITS.month + number((month ?? 1) - 1, BITS.month);
  place = place * 2 ** BITS.day + number((date ?? 1) - 1, BITS.day);
  return place * 2 ** BITS.hash + (hash(id) % 2 ** BITS.hash);
}

/** What is not known, or is no number, stands at the beginning of its period. */
const number = (value: number, bits: number): number =>
  value >= 0 ? Math.min(value, 2 ** bits - 1) : 0;

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 units, its halves mixed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
