/** What the search page says. The strings are in `layouts/search-words.ts`; the page hands them over as JSON. */
import type { PluralForms } from "#src/arabic/plural.ts";
import type { TagKind } from "#src/article.ts";
import type { WrittenFilter } from "./filters.ts";
import type { Unmet } from "./unmet.ts";

export interface Wording {
  readonly searching: string;
  /** Number of articles for one word or a phrase. */
  readonly results: PluralForms;
  /** Number of articles that have every word of the query. */
  readonly allWords: PluralForms;
  /** Follows `allWords` when the list goes on with articles that have some of the words. */
  readonly someToo: string;
  readonly noneHasAll: string;
  readonly phraseMissing: string;
  readonly nothing: string;
  readonly nothingAdvice: string;
  /** What no article can meet: `{name}` stands for what was typed. */
  readonly unmet: Readonly<Record<Unmet["reason"], string>>;
  readonly onlyStopWords: string;
  /** Nothing was typed but words to leave out. */
  readonly onlyExcluded: string;
  readonly failed: string;
  readonly more: string;
  /** `{date}` stands for the day. */
  readonly collected: string;
  /** How many other copies of a result there are. */
  readonly copies: PluralForms;
  readonly articles: PluralForms;
  /** `{query}` stands for the corrected query. */
  readonly meant: string;
  readonly guessed: string;
  /** Button that asks for the query as it was typed: `{query}`. */
  readonly asTyped: string;
  readonly address: string;
  readonly addressUnknown: string;
  /** Before words and tags that are there, when nothing was found. */
  readonly nearest: string;
  /** Heading of those that can be chosen. */
  readonly publishers: string;
  readonly filters: Readonly<Record<WrittenFilter["kind"], string>>;
  /** Headings of kinds of tags, and the name of one. */
  readonly kinds: Readonly<Record<TagKind, string>>;
  readonly kind: Readonly<Record<TagKind, string>>;
  /** Before a filter that leaves articles out. */
  readonly without: string;
  /** `{name}` stands for the filter. */
  readonly removeFilter: string;
  readonly suggestions: string;
  readonly chart: string;
  /** A stretch of time: `{from}`, `{to}`, both days, months or years; either may be open. */
  readonly range: { readonly both: string; readonly from: string; readonly to: string };
  /** Articles whose day of publication is not known. */
  readonly undated: string;
  /** Names of the twelve months. */
  readonly months: readonly string[];
}
