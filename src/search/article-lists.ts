/**
 * Lists of article numbers as short texts: what files of the term table hold for each stem. Some of
 * the numbers may be marked: their places in the list follow it, written in the same way.
 */

const BASE = 32;
/** Digits are the signs from 0 to o: of 32 values that end a number, then of 32 that are followed by more. */
const ZERO = 48;
/** Stands between a list and the places of what is marked in it. */
const MARKS = ".";

/**
 * Writes rising numbers as the steps between them, lowest digit first: most are one letter or two.
 * @param after the number that stands before them, where a list goes on
 * @example packList([0, 1, 40]) // "00V1"
 */
export function packList(numbers: readonly number[], after = -1): string {
  let text = "";
  let last = after;
  for (const number of numbers) {
    let step = number - last - 1;
    for (; step >= BASE; step = Math.floor(step / BASE)) text += digit(BASE + (step % BASE));
    text += digit(step);
    last = number;
  }
  return text;
}

const digit = (value: number): string => String.fromCharCode(ZERO + value);
const valueAt = (text: string, at: number): number => text.charCodeAt(at) - ZERO;

/** A list with the places of what is marked in it, both packed. */
export const withMarks = (list: string, marks: string): string =>
  marks === "" ? list : list + MARKS + marks;

/** The places of what is marked in a list. */
export const unpackMarks = (text: string, first = 0): number[] =>
  unpackList(text.split(MARKS)[1] ?? "", first);

/** Reads what `packList` wrote, adding `first` to every number; what is marked does not matter. */
export function unpackList(text: string, first = 0): number[] {
  const numbers: number[] = [];
  let last = first - 1;
  let step = 0;
  let unit = 1;
  for (let i = 0; i < text.length; i += 1) {
    const value = valueAt(text, i);
    // No digit is as low as what stands before the marks.
    if (value < 0) break;
    step += (value % BASE) * unit;
    unit *= BASE;
    if (value >= BASE) continue;
    last += step + 1;
    numbers.push(last);
    step = 0;
    unit = 1;
  }
  return numbers;
}

/** How many numbers a text holds. */
export function listLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length && text[i] !== MARKS; i += 1)
    if (valueAt(text, i) < BASE) length += 1;
  return length;
}

/** Collects, name by name, in which articles it is. */
export interface ArticleLists {
  /** A number for a name, the same whenever it is asked for. */
  key(name: string): number;
  /** Starts the next article. */
  begin(): void;
  /** The article has the name with this key; said twice it counts once. It is marked where it is told first. */
  see(key: number, marked?: boolean): void;
  /** Name → its articles, packed; names without any are left out. */
  packed(): Map<string, string>;
}

export function createArticleLists(): ArticleLists {
  const keys = new Map<string, number>();
  const lists: number[][] = [];
  const marks: number[][] = [];
  let article = -1;
  return {
    key(name) {
      const known = keys.get(name);
      if (known !== undefined) return known;
      keys.set(name, lists.length);
      marks.push([]);
      return lists.push([]) - 1;
    },
    begin() {
      article += 1;
    },
    see(key, marked = false) {
      const list = lists[key];
      if (list === undefined || list.at(-1) === article) return;
      if (marked) marks[key]?.push(list.length);
      list.push(article);
    },
    packed() {
      const packed = new Map<string, string>();
      for (const [name, key] of keys) {
        const list = lists[key] ?? [];
        if (list.length > 0)
          packed.set(name, withMarks(packList(list), packList(marks[key] ?? [])));
      }
      return packed;
    },
  };
}
