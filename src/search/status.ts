/** What the search page's live region and the terminal say about an answer. */
import { plural } from "#src/arabic/plural.ts";
import type { Summary } from "./service.ts";
import type { Wording } from "./wording.ts";

export function summary(found: Omit<Summary, "answer">, words: Wording): string[] {
  if (found.address) return [found.ranked > 0 ? words.address : words.addressUnknown];
  if (found.onlyStopWords) return [words.onlyStopWords];
  if (found.onlyExcluded) return [words.onlyExcluded];
  if (found.ranked === 0) return [words.nothing, words.nothingAdvice];
  if (found.phraseMissing) return [words.phraseMissing];
  if (found.guessed) return [words.guessed];
  if (found.phrases > 0) return [plural(found.ranked, words.results)];
  if (found.words < 2) return [plural(found.any, words.results)];
  if (found.all === 0) return [words.noneHasAll];
  const count = plural(found.all, words.allWords);
  return found.all < found.any ? [`${count}.`, words.someToo] : [count];
}
