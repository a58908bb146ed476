/** Ways to go on from a query: loaded when one is typed. */
import type { Engine } from "./engine.ts";
import { openFilter } from "./filters.ts";
import { type Completion, complete } from "./suggestions.ts";

export { nearest } from "./suggestions.ts";

/** Names for the filter at the end of a query, else words and tags. */
export async function suggest(query: string, engine: Engine): Promise<Completion[]> {
  const open = openFilter(query);
  return open === undefined
    ? complete(query, engine)
    : (await import("./field-names.ts")).completeFilter(open, engine);
}
