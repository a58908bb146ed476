/** What is offered in the place of a query: loaded when there is something to offer. */
import type { SearchService, Summary } from "#src/search/service.ts";
import { short } from "#src/search/short.ts";
import type { Completion } from "#src/search/suggestions.ts";
import { mayBeUnmet, unmetSummary } from "#src/search/unmet-text.ts";
import type { Wording } from "#src/search/wording.ts";
import { element } from "./draw.ts";

/** Letters of a query near which nothing is looked for. */
const LONG = 200;

export interface OfferOptions {
  readonly query: string;
  readonly words: Wording;
  readonly service: SearchService;
  /** Called with another query. */
  readonly pose: (query: string) => void;
  /** Called with a word or tag of the archive. */
  readonly take: (completion: Completion) => void;
  /** Called when only what was typed is wanted. */
  readonly asTyped: () => void;
}

export interface Offers {
  /** What the status says in the place of what it said; empty when that is all. */
  readonly said: readonly string[];
  readonly nodes: readonly HTMLElement[];
}

/** What no article can meet and what is near it; else what words were taken for, or what is nearest to them. */
export async function offersFor(found: Summary, options: OfferOptions): Promise<Offers> {
  const { query, words, service, pose } = options;
  if (found.address || found.onlyExcluded) return { said: [], nodes: [] };
  const unmet = mayBeUnmet(query, found) ? await service.unmet(found.answer) : [];
  if (unmet.length > 0) {
    const nearest = unmet.flatMap((one) => one.nearest);
    const buttons = nearest.map(({ name, query: other }) => button(name, () => pose(other)));
    return {
      said: unmetSummary(found, unmet, words),
      nodes: buttons.length > 0 ? [element("span", {}, words.nearest), ...buttons] : [],
    };
  }
  const isEmpty = found.ranked === 0;
  return {
    said: [],
    nodes: await (isEmpty ? offerNearest(options) : offerCorrection(found, options)),
  };
}

/**
 * What was found in the place of words that no article has, and the way back; or what a word that
 * hardly any article has may be a slip of.
 */
async function offerCorrection(
  { answer, guessed, doubtful }: Summary,
  { query, words, service, pose, asTyped }: OfferOptions,
): Promise<HTMLElement[]> {
  if (!guessed && !doubtful) return [];
  const meant = await service.corrected(answer);
  return [
    ...(meant
      ? [
          button(
            words.meant.replace("{query}", () => short(meant)),
            () => pose(meant),
          ),
        ]
      : []),
    ...(guessed
      ? [
          button(
            words.asTyped.replace("{query}", () => short(query)),
            asTyped,
          ),
        ]
      : []),
  ];
}

/** What the archive has that begins like the words of a query for which it has nothing. */
async function offerNearest({ query, words, service, take }: OfferOptions): Promise<HTMLElement[]> {
  const text = query.trim();
  if (text.length > LONG) return [];
  const found = await service.nearest(text);
  if (found.length === 0) return [];
  return [
    element("span", {}, words.nearest),
    ...found.map((one) => button(one.text, () => take(one))),
  ];
}

function button(text: string, act: () => void): HTMLButtonElement {
  const node = element("button", { type: "button" }, text);
  node.addEventListener("click", act);
  return node;
}
