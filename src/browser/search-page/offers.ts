/** What is offered in the place of a query: loaded when there is something to offer. */
import type { SearchService, Summary } from "#src/search/service.ts";
import type { Completion } from "#src/search/suggestions.ts";
import type { Wording } from "#src/search/wording.ts";
import { element } from "./draw.ts";

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

/**
 * What was found in the place of words that no article has, and the way back; or what a word that
 * hardly any article has may be a slip of.
 */
export async function offerCorrection(
  { answer, guessed }: Summary,
  { query, words, service, pose, asTyped }: OfferOptions,
): Promise<HTMLElement[]> {
  const meant = await service.corrected(answer);
  return [
    ...(meant ? [button(words.meant.replace("{query}", meant), () => pose(meant))] : []),
    ...(guessed ? [button(words.asTyped.replace("{query}", query), asTyped)] : []),
  ];
}

/** What the archive has that begins like the words of a query for which it has nothing. */
export async function offerNearest({
  query,
  words,
  service,
  take,
}: OfferOptions): Promise<HTMLElement[]> {
  const found = await service.nearest(query.trim());
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
