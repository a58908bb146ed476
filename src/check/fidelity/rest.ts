import { lettersOf } from "./letters.ts";

/** Letters that nothing has been found in yet. */
export class Rest {
  /** Replaced, never changed, so that what was left can be put back. */
  texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.texts = texts.map(lettersOf).filter((text) => text !== "");
  }

  /** Takes a text that is these letters and no more. */
  takeWhole(letters: string): boolean {
    const at = this.texts.indexOf(letters);
    if (at >= 0) this.#put(at, 1);
    return at >= 0;
  }

  /** Takes texts that are these, each whole; none of them when one is not there. */
  takeAll(all: readonly string[]): boolean {
    const before = this.texts;
    const taken = all.every((letters) => this.takeWhole(letters));
    if (!taken) this.texts = before;
    return taken;
  }

  /** Takes the first place that holds these letters, an end of it if it can; false when none does. */
  take(letters: string): boolean {
    const at = this.texts.findIndex((text) => text.includes(letters));
    if (at < 0) return false;
    const text = this.texts[at] ?? "";
    const start = text.endsWith(letters) ? text.length - letters.length : text.indexOf(letters);
    this.#put(at, 1, text.slice(0, start), text.slice(start + letters.length));
    return true;
  }

  /** Takes the end of one text and the beginning of another that together are these letters. */
  takeParted(letters: string): boolean {
    for (let cut = 1; cut < letters.length; cut += 1) {
      const [head, tail] = [letters.slice(0, cut), letters.slice(cut)];
      const before = this.texts.findIndex((text) => text.endsWith(head));
      const after = this.texts.findIndex((text, i) => i !== before && text.startsWith(tail));
      if (before < 0 || after < 0) continue;
      this.texts = this.texts
        .with(before, this.texts[before]?.slice(0, -head.length) ?? "")
        .with(after, this.texts[after]?.slice(tail.length) ?? "")
        .filter((text) => text !== "");
      return true;
    }
    return false;
  }

  /** Takes several texts that stand one after the other and together are these letters, no more. */
  takeAcross(letters: string): boolean {
    for (const start of this.texts.keys()) {
      let joined = "";
      for (let end = start; end < this.texts.length && joined.length < letters.length; end += 1) {
        joined += this.texts[end];
        if (joined !== letters) continue;
        this.#put(start, end - start + 1);
        return true;
      }
    }
    return false;
  }

  /** Puts what is left of some texts in their place. */
  #put(at: number, count: number, ...parts: readonly string[]): void {
    this.texts = this.texts.toSpliced(at, count, ...parts.filter((part) => part !== ""));
  }
}
