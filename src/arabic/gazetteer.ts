/**
 * The names this archive knows: places, organisations and people, each with its slug, the spellings
 * news uses for it, and the conditions under which a word is that name. Data: `data/*.json`, written
 * for this project; `data/README.md` says from what.
 */
import organisations from "./data/organisations.json" with { type: "json" };
import people from "./data/people.json" with { type: "json" };
import places from "./data/places.json" with { type: "json" };

/** One line of a data file. */
export interface GazetteerLine {
  /** Canonical name: what the tag shows. */
  readonly name: string;
  /** Unique ASCII slug: the tag's address for ever. */
  readonly slug: string;
  /** country, territory, region, city, …; organisation and person types likewise. For people who read the data. */
  readonly type: string;
  /** Other spellings and names of the same. */
  readonly aliases?: readonly string[];
  /** Short forms (a surname) that stand for it only where the name or a full alias also occurs. */
  readonly short?: readonly string[];
  /** Common word too: at least one of these must occur in the same sentence, or the name is passed over. */
  readonly needs?: readonly string[];
  /** Spellings to which the conditions of this line apply; all, when absent. */
  readonly conditioned?: readonly string[];
  /** Never this name when one of these words or phrases stands right before it. */
  readonly notAfter?: readonly string[];
  /** Never this name when one of these words or phrases stands right after it. */
  readonly notBefore?: readonly string[];
  /** This name only when one of these words or phrases stands right before it. */
  readonly onlyAfter?: readonly string[];
}

export type NameKind = "place" | "organisation" | "person";

export interface GazetteerEntry extends GazetteerLine {
  readonly kind: NameKind;
}

const of = (kind: NameKind, lines: readonly GazetteerLine[]): GazetteerEntry[] =>
  lines.map((line) => ({ ...line, kind }));

export const GAZETTEER: readonly GazetteerEntry[] = [
  ...of("place", places),
  ...of("organisation", organisations),
  ...of("person", people),
];
