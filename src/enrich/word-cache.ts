/** What was found out about word forms, looked up without cutting the word out of its text. */

/** Slots: a power of two. */
const SLOTS = 2 ** 16;

/** A form stands in the slot of its letters or in the one beside it. */
export class WordCache<T extends object> {
  readonly #texts: string[] = new Array(SLOTS).fill("");
  readonly #values: (T | undefined)[] = new Array(SLOTS).fill(undefined);
  readonly #make: (word: string) => T;

  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  /** The value for the word at these UTF-16 offsets. */
  get(text: string, start: number, end: number): T {
    let key = 0;
    for (let i = start; i < end; i += 1) key = Math.imul(key, 31) + text.charCodeAt(i);
    const slot = (key ^ (key >>> 16)) & (SLOTS - 1);
    return (
      this.#at(slot, text, start, end) ??
      this.#at(slot ^ 1, text, start, end) ??
      this.#add(slot, text.slice(start, end))
    );
  }

  #at(slot: number, text: string, start: number, end: number): T | undefined {
    const known = this.#texts[slot] ?? "";
    return known.length === end - start && text.startsWith(known, start)
      ? this.#values[slot]
      : undefined;
  }

  #add(slot: number, word: string): T {
    const made = this.#make(word);
    this.#texts[slot ^ 1] = this.#texts[slot] ?? "";
    this.#values[slot ^ 1] = this.#values[slot];
    this.#texts[slot] = word;
    this.#values[slot] = made;
    return made;
  }
}
