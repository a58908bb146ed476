/** What the search page says. The strings are in `layouts/words.ts`; the page hands them over as JSON. */
import type { PluralForms } from "#src/arabic/plural.ts";

export interface Wording {
  readonly searching: string;
  /** Number of articles for one word or a phrase. */
  readonly results: PluralForms;
  /** Number of articles that have every word of the query. */
  readonly allWords: PluralForms;
  /** Follows `allWords` when the list goes on with articles that have some of the words. */
  readonly someToo: string;
  /** Part of the archive was asked; `{searched}` and `{articles}` stand for numbers. */
  readonly partly: string;
  /** Button that asks the rest. */
  readonly rest: string;
  readonly noneHasAll: string;
  readonly phraseMissing: string;
  readonly nothing: string;
  readonly nothingAdvice: string;
  readonly onlyStopWords: string;
  readonly failed: string;
  readonly more: string;
  /** `{date}` stands for the day. */
  readonly collected: string;
}
