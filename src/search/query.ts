/**
 * What a person typed → what to look for.
 * `"…"` asks for a phrase, and so do «…» and “…” around the whole query; `-word` leaves articles out;
 * filters are in filters.ts; everything else is words.
 */
import { mayBeName } from "#src/arabic/stop-words.ts";
import { analyse, type Term } from "./analyse.ts";
import type { Filters } from "./filters.ts";
import { mayHaveFilters } from "./may-have-filters.ts";

/** Words to be found side by side, in order, stop words among them. */
export type Phrase = readonly Term[];

export interface Query {
  /** Words to find, without stop words and repetitions; those of phrases included. */
  readonly terms: readonly Term[];
  readonly phrases: readonly Phrase[];
  /** Words whose articles are left out. */
  readonly excluded: readonly Term[];
  /** Words that must stand in the headline; they are among `terms` too. */
  readonly titled: readonly Term[];
  /** What its filters ask together; undefined where none is written. */
  readonly filters: Filters | undefined;
  /** Every word typed carries grammar only, so that nothing can be looked for. */
  readonly onlyStopWords: boolean;
}

/** Longer input is cut: nobody types it, and each word costs a look-up. */
export const MAX_TEXT = 1000;
const MAX_TERMS = 24;

const PHRASE = /"([^"]+)"/g;
/** Typographic quotation marks belong to Arabic prose: they ask for a phrase only around everything. */
const WHOLE = /^\s*[«“”„]([^«»“”„]+)[»“”]\s*$/;
const EXCLUSION = /(?<=^|\s)[-−–](?=[^\s-])\S+/g;

/** What reads filters: filters.ts, which is loaded for queries that may have some. */
type FilterReader = Pick<typeof import("./filters.ts"), "takeFilters" | "joinFilters">;

/** Reads a query, its filters included. Never throws because of what was typed. */
export const readQuery = async (text: string): Promise<Query> =>
  parseQuery(text, mayHaveFilters(text) ? await import("./filters.ts") : undefined);

/**
 * Never throws: whatever was typed is a query, at worst one without terms.
 * @param reader what reads its filters; without, they are words
 * @example parseQuery('"إطلاق النار" حلب -دمشق')
 */
export function parseQuery(text: string, reader?: FilterReader): Query {
  const cut = text.slice(0, MAX_TEXT);
  const taken = reader?.takeFilters(cut);
  const filters = taken?.filters.length ? reader?.joinFilters(taken.filters) : undefined;
  let rest = (taken?.rest ?? cut).replace(WHOLE, '"$1"');
  const phrases: Term[][] = [];
  const excluded: Term[] = [];
  for (const [, phrase] of rest.matchAll(PHRASE)) {
    // Between other words both are looked for: the text decides.
    const terms = analyse(phrase ?? "").map((term) =>
      mayBeName(term.folded) ? { ...term, stop: true } : term,
    );
    if (terms.length > 1 && terms.some((term) => !term.stop)) phrases.push(terms);
  }
  const outside = rest.replace(PHRASE, " ");
  for (const [word] of outside.matchAll(EXCLUSION)) {
    excluded.push(...analyse(word).filter((term) => !term.stop));
    rest = rest.replace(word, " ".repeat(word.length));
  }
  const titled = searched(analyse(filters?.title ?? ""));
  const all = analyse(rest);
  const terms = new Map<string, Term>();
  for (const term of [...searched(all), ...titled])
    if (!terms.has(term.folded)) terms.set(term.folded, term);
  return {
    terms: [...terms.values()].slice(0, MAX_TERMS),
    phrases,
    excluded: excluded.slice(0, MAX_TERMS),
    titled: titled.slice(0, MAX_TERMS),
    filters,
    onlyStopWords: all.length > 0 && terms.size === 0,
  };
}

/** Fewest words beside which علي is taken for the preposition على, which many type so. */
const SENTENCE = 2;

/** The words that are looked for. */
function searched(terms: readonly Term[]): readonly Term[] {
  const meaning = terms.filter(({ stop }) => !stop);
  const certain = meaning.filter(({ folded }) => !mayBeName(folded));
  return certain.length < SENTENCE ? meaning : certain;
}
