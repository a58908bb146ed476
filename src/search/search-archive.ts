/**
 * Answers a query from a part of a large archive first: from as many bundles as a first page of
 * results needs, those that promise most before the others. See scope.ts.
 */
import type { Engine } from "./engine.ts";
import { createGroup } from "./group.ts";
import { parseQuery } from "./query.ts";
import { bundlesByPromise } from "./scope.ts";
import { type Answer, search } from "./search.ts";

export interface PartialAnswer extends Answer {
  /** Articles in the bundles that were asked. */
  readonly searched: number;
}

/** Results of a first page. */
const PAGE = 10;
/** Bundles asked together, and the most that are asked before a first page is shown. */
const TOGETHER = 2;
const MOST = 4;

/**
 * The answer of the most promising bundles. `searched` is `engine.articles` when no other bundle has
 * any word of the query; else `search(text, engine)` may find more and better.
 */
export async function searchFirst(text: string, engine: Engine): Promise<PartialAnswer> {
  const { terms } = parseQuery(text);
  const nowhere = engine.within([]);
  const groups = await Promise.all(terms.map((term) => createGroup(term, nowhere)));
  const order = bundlesByPromise(groups, engine);
  const promising = order.filter(({ promise }) => promise > 0).length;
  for (let asked = TOGETHER; ; asked += TOGETHER) {
    const scope = order.slice(0, asked).map(({ bundle }) => bundle);
    const more = asked < order.length;
    const answer = await search(
      text,
      engine.within(scope),
      more && asked < promising && asked < MOST,
    );
    if (more && asked < MOST && !isEnough(answer)) continue;
    const searched = scope.reduce(
      (sum, bundle) => sum + (engine.bundles[bundle]?.articles ?? 0),
      0,
    );
    return { ...answer, searched: more ? searched : engine.articles };
  }
}

/** Whether a first page is full of articles that have all that was asked for. */
const isEnough = ({ ranked, groups, phraseMissing }: Answer): boolean =>
  !phraseMissing && ranked.filter((article) => article.groups === groups.length).length >= PAGE;
