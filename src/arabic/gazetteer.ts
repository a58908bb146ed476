/**
 * The names this archive knows: places, organisations and people, each with its slug, the spellings
 * news uses for it, and the conditions under which a word is that name. Data: `data/*.json`, written
 * for this project; `data/README.md` says from what.
 */
import organisations from "./data/organisations.json" with { type: "json" };
import people from "./data/people.json" with { type: "json" };
import places from "./data/places.json" with { type: "json" };

/** When a word is this name and when it is another. Words are compared folded. */
export interface Condition {
  /** The spellings it holds for; absent: all that no earlier condition names. */
  readonly spellings?: readonly string[];
  /**
   * What must stand before it, or ب or ل on it: `place-word` (في, مدينة, شمال, …), `city-word` (the
   * narrower list without directions); `no-definite-noun`: it is an adjective after a noun with ال.
   */
  readonly after?: "place-word" | "city-word" | "no-definite-noun";
  /** Not this name right after one of these words or phrases. */
  readonly notAfter?: readonly string[];
  /** Not this name right before one of these; `#` is a number. */
  readonly notBefore?: readonly string[];
  /** At least one of these must occur somewhere in the text. */
  readonly needs?: readonly string[];
  /** ة and ه, ى and ي, and every hamza as spelled: `عدن`, not `عدّن`; `غزة`, not `غزه`. */
  readonly exact?: boolean;
  /** Vowel signs as spelled: `عُمان` is Oman, `عمّان` is Amman. */
  readonly marked?: boolean;
  /** Not within quotation marks of its own: «الرياض» is the newspaper. */
  readonly notQuoted?: boolean;
  /** Whole words, proclitic included, that are something else: `بحماس` is "eagerly". */
  readonly never?: readonly string[];
}

/** One line of a data file. */
export interface GazetteerLine {
  /** Canonical name: what the tag shows. */
  readonly name: string;
  /** Unique ASCII slug: the tag's address for ever. */
  readonly slug: string;
  /** country, city, un, armed, football, …: for people who read the data. */
  readonly type: string;
  /** ISO 3166 code of a country or territory. */
  readonly code?: string;
  /** Other spellings and names of the same. */
  readonly aliases?: readonly string[];
  /** Short forms (a surname) that stand for it only where the name or an alias occurs in the text. */
  readonly short?: readonly string[];
  /** The canonical name itself is too common a phrase to be matched; the aliases are. */
  readonly unmatched?: boolean;
  readonly when?: readonly Condition[];
}

export type NameKind = "place" | "organisation" | "person";

export interface GazetteerEntry extends GazetteerLine {
  readonly kind: NameKind;
  /** The archivist wants it found nowhere, by no rule either. */
  readonly off?: boolean;
}

/** The import has plain strings where the data has keywords; the tests check the keywords. */
const of = (kind: NameKind, lines: readonly unknown[]): GazetteerEntry[] =>
  (lines as readonly GazetteerLine[]).map((line) => ({ ...line, kind }));

export const GAZETTEER: readonly GazetteerEntry[] = [
  ...of("place", places),
  ...of("organisation", organisations),
  ...of("person", people),
];
