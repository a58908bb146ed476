/** Wire services and the other sources that news credits, by any of their names. Data: `data/agencies.json`. */
import agencies from "./data/agencies.json" with { type: "json" };
import { fold } from "./fold.ts";

/** Points, spaces and brackets do not tell names apart: `أ.ف.ب`, `(أ ف ب)`. */
const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const NAMES = new Map(
  agencies.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((form) => [key(form), name] as const),
  ),
);

/**
 * The usual name of an agency or other credited source when the whole text is one of its names.
 * @example agencyName("أ.ف.ب") // "فرانس برس"
 * @example agencyName("وكالة رويترز") // "رويترز"
 */
export function agencyName(text: string): string | undefined {
  if (text.length > 60) return undefined;
  return NAMES.get(key(text));
}

/** Whether the whole text is a name of an agency or other credited source. */
export function isAgency(text: string): boolean {
  return agencyName(text) !== undefined;
}

/**
 * The agencies of a list such as `رويترز، أ ف ب` or `الجزيرة + وكالات`; undefined when a part of it is
 * not one.
 */
export function agencyNames(text: string): string[] | undefined {
  const parts = text.split(/\s*(?:[+،,;؛/&]|\s[-–—]\s)\s*/).filter(Boolean);
  const names = parts.map(agencyName);
  if (names.length === 0 || names.some((name) => name === undefined)) return undefined;
  return [...new Set(names as string[])];
}
