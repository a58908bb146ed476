/** Fingerprints of made-up articles: words are numbers in letters, so that texts differ as told. */
import { type Fingerprint, fingerprint, type Subject } from "#src/threads/fingerprint.ts";
import { createTextReader } from "#src/threads/text-reader.ts";

const LETTERS = "بتثجحخدذرز";

/** Word number n: no two alike, and none of them a form of another. */
const word = (n: number): string =>
  `ط${[...String(n).padStart(5, "0")].map((digit) => LETTERS[Number(digit)]).join("")}ط`;

/** The words from one number to another. */
export const text = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => word(from + i)).join(" ");

const read = createTextReader();

export const print = (id: string, body: string, more: Partial<Subject> = {}): Fingerprint =>
  fingerprint({ id, title: id, body, tags: [], ...more }, read);
