import { lettersOf } from "./letters.ts";

/** Letters that nothing has been found in yet. */
export class Rest {
  #texts: string[];
  constructor(texts: readonly string[]) {
    this.#texts = texts.map(lettersOf).filter((text) => text !== "");
  }

  /** Takes a text that is these letters and no more. */
  takeWhole(letters: string): boolean {
    const at = this.#texts.indexOf(letters);
    if (at >= 0) this.#texts.splice(at, 1);
    return at >= 0;
  }

  /** Takes texts that are these, each whole; none of them when one is not there. */
  takeAll(all: readonly string[]): boolean {
    const left = [...this.#texts];
    for (const letters of all) {
      const at = left.indexOf(letters);
      if (at < 0) return false;
      left.splice(at, 1);
    }
    this.#texts = left;
    return true;
  }

  /** Takes the first place that holds these letters, an end of it if it can; false when none does. */
  take(letters: string): boolean {
    const at = this.#texts.findIndex((text) => text.includes(letters));
    if (at < 0) return false;
    const text = this.#texts[at] ?? "";
    const start = text.endsWith(letters) ? text.length - letters.length : text.indexOf(letters);
    const left = [text.slice(0, start), text.slice(start + letters.length)];
    this.#texts.splice(at, 1, ...left.filter((part) => part !== ""));
    return true;
  }

  /** Takes the end of one text and the beginning of another that together are these letters. */
  takeParted(letters: string): boolean {
    for (let at = 1; at < letters.length; at += 1) {
      const [head, tail] = [letters.slice(0, at), letters.slice(at)];
      const before = this.#texts.findIndex((text) => text.endsWith(head));
      const after = this.#texts.findIndex((text, i) => i !== before && text.startsWith(tail));
      if (before < 0 || after < 0) continue;
      this.#texts[before] = this.#texts[before]?.slice(0, -head.length) ?? "";
      this.#texts[after] = this.#texts[after]?.slice(tail.length) ?? "";
      this.#texts = this.#texts.filter((text) => text !== "");
      return true;
    }
    return false;
  }

  /** Takes several texts that stand one after the other and together are these letters, no more. */
  takeAcross(letters: string): boolean {
    for (const start of this.#texts.keys()) {
      let joined = "";
      for (let end = start; end < this.#texts.length && joined.length < letters.length; end += 1) {
        joined += this.#texts[end];
        if (joined !== letters) continue;
        this.#texts.splice(start, end - start + 1);
        return true;
      }
    }
    return false;
  }
}
