/**
 * Lists in pages that do not change when an article is added. Page k holds the entries
 * (k−1)·size … k·size−1 counted from the oldest, and the list's own address shows the rest:
 * between one and two pages' worth of the newest.
 */
import { listPageUrl } from "./urls.ts";

/** A page of a list about `subject` (a tag, a month, a publisher); entries newest first. */
export class ListPage<Subject, Entry> {
  readonly subject: Subject;
  /** Address of the list, where the newest entries are. */
  readonly list: string;
  /** Address of this page. */
  readonly path: string;
  /** Number from the oldest, or undefined for the list's own page. */
  readonly number: number | undefined;
  /** How many numbered pages the list has. */
  readonly numbered: number;
  readonly entries: readonly Entry[];

  constructor(
    subject: Subject,
    list: string,
    number: number | undefined,
    numbered: number,
    entries: readonly Entry[],
  ) {
    this.subject = subject;
    this.list = list;
    this.path = number === undefined ? list : listPageUrl(list, number);
    this.number = number;
    this.numbered = numbered;
    this.entries = entries;
  }
}

/**
 * The pages of one list, its own page first, then the numbered ones from the newest.
 * @param oldestFirst all entries of the list, oldest first
 * @example 25 entries, size 10: the list's own page shows 15, `page/1/` the 10 oldest
 */
export function paginate<Subject, Entry>(
  subject: Subject,
  list: string,
  oldestFirst: readonly Entry[],
  size: number,
): ListPage<Subject, Entry>[] {
  const numbered = Math.max(0, Math.floor(oldestFirst.length / size) - 1);
  const newestFirst = (from: number, to?: number) => oldestFirst.slice(from, to).reverse();
  const pages = [new ListPage(subject, list, undefined, numbered, newestFirst(numbered * size))];
  for (let number = numbered; number >= 1; number -= 1) {
    const entries = newestFirst((number - 1) * size, number * size);
    pages.push(new ListPage(subject, list, number, numbered, entries));
  }
  return pages;
}
