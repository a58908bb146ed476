/** A stretch of the list of results: titles at once, excerpts when they come into view. */
import type { SearchService, Summary } from "#src/search/service.ts";
import type { Wording } from "#src/search/wording.ts";
import { drawHead, drawRoom } from "./draw.ts";

export interface DrawOptions {
  readonly from: number;
  readonly to: number;
  readonly words: Wording;
}

/**
 * Results `from` to `to` of an answer. A page that cannot be read leaves its result without excerpt.
 * @throws when the cards cannot be loaded
 */
export async function drawResults(
  { answer }: Summary,
  service: SearchService,
  { from, to, words }: DrawOptions,
): Promise<HTMLLIElement[]> {
  // Beside the cards, not after them; its failure leaves results without excerpts.
  const loading = import("./show-excerpt.ts");
  loading.catch(() => undefined);
  const heads = await service.heads(answer, from, to);
  return heads.map((head, i) => {
    const item = drawHead(head, words);
    if (!head.inText) return item;
    const room = drawRoom();
    item.append(room);
    whenSeen(room, async () => {
      const excerpt = await loading
        .then(({ drawExcerpt }) =>
          drawExcerpt(head.url, (text) => service.excerpt(answer, from + i, text)),
        )
        .catch(() => undefined);
      room.replaceWith(excerpt ?? "");
    });
    return item;
  });
}

/** How far below the screen excerpts are made ready. */
const AHEAD = "160px";

/** Runs `work` once, when the element comes into view: an excerpt costs a whole page. */
function whenSeen(element: Element, work: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      work();
    },
    { rootMargin: AHEAD },
  );
  observer.observe(element);
}
