/**
 * Cleaning for display: what a reader sees keeps every letter, and loses only what no reader can see.
 * Each alteration is counted under its rule, so that the article can say what was changed.
 *
 * Kept as written: tatweel, diacritics, ZWNJ, ZWJ, LRM, RLM, Arabic-Indic digits.
 */

import { unitsOf } from "./units.ts";

export interface Cleaned {
  readonly text: string;
  /** Rule → number of alterations; absent rules altered nothing. */
  readonly changes: Readonly<Record<string, number>>;
}

/** Ligatures and brackets of U+FB50–FDFF that are signs of their own: ﷺ ﷲ ﴾ ﴿. */
const KEPT_PRESENTATION = "\uFDFA\uFDF2\uFD3E\uFD3F";

/** The rules in the order in which they run; code points after each name. */
const RULES: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly replace: (found: string) => string;
}[] = [
  // CR LF, CR, NEL, LS, PS → LF; so do VT (Word's break in a paragraph) and FF (between pages) where
  // nothing else divides and a line can begin (what stands before is looked at last: it costs most)
  {
    name: "line-ends",
    pattern:
      /\r\n?|[\u0085\u2028\u2029]|[\v\f](?:(?<=[^\s\p{Cc}].)[\v\f]*(?=[\p{L}«“(])|(?<=[\p{L}\p{N}].)[\v\f]*(?=\p{N}))/gsu,
    replace: () => "\n",
  },
  // U+FEFF anywhere: a byte order mark that is not at the start means nothing
  { name: "byte-order-marks", pattern: /\uFEFF/g, replace: () => "" },
  // C0 and DEL and C1, but for tab and line feed
  {
    name: "control-characters",
    pattern: /[^\P{Cc}\t\n]/gu,
    replace: () => "",
  },
  // Half of a surrogate pair, which no encoding can hold → U+FFFD
  { name: "lone-surrogates", pattern: /\p{Surrogate}/gu, replace: () => "\uFFFD" },
  { name: "soft-hyphens", pattern: /\u00AD/g, replace: () => "" },
  // Embeddings, overrides and isolates; the page sets direction by markup
  { name: "bidi-controls", pattern: /[\u202A-\u202E\u2066-\u2069]/g, replace: () => "" },
  // Arabic presentation forms A and B → the letters they show
  {
    name: "presentation-forms",
    pattern: /[\uFB50-\uFDFF\uFE70-\uFEFC]/g,
    replace: (c) => (KEPT_PRESENTATION.includes(c) ? c : (isolatedMark(c) ?? c.normalize("NFKC"))),
  },
];

/** Anything that a rule above could match: most texts have none of it and skip the rules. */
const SUSPECT =
  /[^\P{Cc}\t\n]|[\u00AD\u2028-\u202E\u2066-\u2069\p{Surrogate}\uFB50-\uFDFF\uFE70-\uFEFF]/u;

/** What cleaning has to do with a UTF-16 unit: nothing, or one of these. */
const VOWEL_SIGN = 1;
const LOOK = 2;
/** Vowel signs are composed with nothing and stand as they are, but for two in a row, which have an order. */
const UNITS = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const written = String.fromCharCode(unit);
  if (/[\u064B-\u0652\u0670]/.test(written)) return VOWEL_SIGN;
  const suspect = SUSPECT.test(written) || /[\p{M}\p{Surrogate}\u1100-\u11FF]/u.test(written);
  return suspect || written.normalize("NFC") !== written ? LOOK : 0;
});

/** Whether cleaning certainly leaves a text as it is: no rule could match, and it is in NFC. */
function isClean(text: string): boolean {
  const units = unitsOf(text);
  let before = 0;
  for (let i = 0; i < text.length; i += 1) {
    const kind = UNITS[units[i] ?? 0] ?? LOOK;
    if (kind === LOOK || (kind === VOWEL_SIGN && before === VOWEL_SIGN)) return false;
    before = kind;
  }
  return true;
}

/** Isolated vowel signs (U+FE70–FE7E) decompose to space + mark; the mark alone is what was written. */
function isolatedMark(c: string): string | undefined {
  const code = c.charCodeAt(0);
  if (code < 0xfe70 || code > 0xfe7f) return undefined;
  return c.normalize("NFKC").replace(/^[ \u0640]/, "");
}

/**
 * Cleans text for display: line ends to `\n`, invisible controls removed, presentation forms folded,
 * then NFC (counted once per text as `normalisation` when it altered anything else).
 *
 * @example clean("ﻛﺘﺎب\r\n") // { text: "كتاب\n", changes: { "line-ends": 1, "presentation-forms": 3 } }
 */
export function clean(text: string): Cleaned {
  if (isClean(text)) return { text, changes: {} };
  const changes: Record<string, number> = {};
  let cleaned = text;
  if (SUSPECT.test(text)) {
    for (const { name, pattern, replace } of RULES) {
      let count = 0;
      cleaned = cleaned.replace(pattern, (found) => {
        const replacement = replace(found);
        if (replacement !== found) count += 1;
        return replacement;
      });
      if (count > 0) changes[name] = count;
    }
  }
  const normal = cleaned.normalize("NFC");
  if (normal !== cleaned) changes["normalisation"] = 1;
  return { text: normal, changes };
}

/** Adds up counts: `{a: 1} + {a: 2, b: 1} = {a: 3, b: 1}`. */
export function addChanges(
  ...all: readonly Readonly<Record<string, number>>[]
): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const changes of all)
    for (const [rule, count] of Object.entries(changes)) sum[rule] = (sum[rule] ?? 0) + count;
  return sum;
}
