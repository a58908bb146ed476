/** What was found out about word forms, looked up without cutting the word out of its text. */

/** Slots: a power of two. A form that falls on another's slot takes it over. */
const SLOTS = 2 ** 16;

export class WordCache<T> {
  readonly #texts: (string | undefined)[] = new Array(SLOTS);
  readonly #values: (T | undefined)[] = new Array(SLOTS);
  readonly #make: (word: string) => T;

  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  /** The value for the word at these UTF-16 offsets. */
  get(text: string, start: number, end: number): T {
    let key = end - start;
    for (let i = start; i < end; i += 1) key = Math.imul(key, 31) + text.charCodeAt(i);
    key = (key ^ (key >>> 16)) & (SLOTS - 1);
    const known = this.#texts[key];
    if (known !== undefined && known.length === end - start && text.startsWith(known, start)) {
      const value = this.#values[key];
      if (value !== undefined) return value;
    }
    const word = text.slice(start, end);
    const made = this.#make(word);
    this.#texts[key] = word;
    this.#values[key] = made;
    return made;
  }
}
