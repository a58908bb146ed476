import { cleaned } from "./cleaned.ts";
import { lettersOf } from "./letters.ts";
import { Rest } from "./rest.ts";

/** The texts of an article, where letters may be. */
export interface Places {
  readonly body: string;
  readonly fields: readonly string[];
  readonly noise: readonly string[];
  readonly changes: Readonly<Record<string, number>>;
  readonly title: string;
  /** Texts that the body shows and a field holds as well. */
  readonly captions?: readonly string[];
}

/** What of an article's texts is not accounted for yet. */
export class Left {
  readonly body: Rest;
  readonly fields: Rest;
  readonly #noise: Rest;
  /** The title, as often as it was taken off the text. */
  readonly #titles: Rest;
  readonly #all: string;
  readonly #whole: ReadonlySet<string>;

  constructor({ body, fields, noise, captions = [], title, changes }: Places) {
    const linesOf = (texts: readonly string[]) => texts.flatMap((text) => text.split("\n"));
    this.body = new Rest(linesOf([body]));
    // What a caption shows is in its field as it was printed: it is one place, not two.
    for (const caption of captions) this.body.takeWhole(lettersOf(caption));
    this.#noise = new Rest(linesOf(noise));
    this.fields = new Rest(linesOf(fields));
    this.#titles = new Rest(new Array(changes["repeated-title"] ?? 0).fill(title));
    this.#all = lettersOf([body, ...fields, ...noise].join(""));
    this.#whole = new Set(fields.map(lettersOf));
  }

  /** Takes letters that stand together. @returns where they did */
  take(letters: string): "body" | "fields" | "noise" | "changes" | undefined {
    if (this.fields.takeWhole(letters)) return "fields";
    if (this.body.takeWhole(letters) || this.body.take(letters)) return "body";
    if (this.fields.take(letters)) return "fields";
    if (this.#noise.take(letters)) return "noise";
    return this.#titles.take(letters) ? "changes" : undefined;
  }

  /**
   * Takes a line word by word, or leaves all of them when one is not there. A word that is a field or a
   * line elsewhere may have been said again.
   */
  takeWords(line: string, known: ReadonlySet<string>): boolean {
    const rests = [this.body, this.fields, this.#noise, this.#titles];
    const before = rests.map((rest) => rest.texts);
    const words = line.split(/[\s,،;؛|]+/).filter((word) => lettersOf(word) !== "");
    const taken = words.every((word) => {
      const { letters } = cleaned(word);
      if (this.take(letters) !== undefined || this.body.takeParted(letters)) return true;
      return this.#whole.has(letters) || (words.length > 1 && known.has(letters));
    });
    if (!taken) for (const [i, rest] of rests.entries()) rest.texts = before[i] ?? [];
    return taken;
  }

  /** Whether letters stood together anywhere, before anything was taken. */
  hasHad(letters: string): boolean {
    return this.#all.includes(letters);
  }
}
