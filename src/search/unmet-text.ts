/** What is said where a part of a query is met by no article. */
import { mayHaveFilters } from "./may-have-filters.ts";
import { periodText } from "./period-text.ts";
import type { Summary } from "./service.ts";
import { short } from "./short.ts";
import { summary } from "./status.ts";
import type { Unmet } from "./unmet.ts";
import type { Wording } from "./wording.ts";

/** Whether a query may ask for something that no article can meet. */
export const mayBeUnmet = (query: string, found: Omit<Summary, "answer">): boolean =>
  !found.address && !found.onlyExcluded && (found.ranked === 0 || mayHaveFilters(query));

/** The sentences about an answer, with one for each part of the query that is not met. */
export function unmetSummary(
  found: Omit<Summary, "answer">,
  unmet: readonly Unmet[],
  words: Wording,
): string[] {
  if (unmet.length === 0) return summary(found, words);
  const said = unmet.map(({ reason, name }) =>
    words.unmet[reason].replace("{name}", () =>
      reason === "period" ? periodText(name, words) : short(name),
    ),
  );
  return [...(found.ranked === 0 ? [words.nothing] : summary(found, words)), ...said];
}
