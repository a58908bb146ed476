/** Pages that list all tags of a kind. */
import { compareArabic } from "#src/arabic/collate.ts";
import { TAG_KINDS, type TagKind } from "#src/article.ts";
import type { TagGroup } from "./archive-index.ts";
import { kindUrl } from "./urls.ts";

/** A class, so that Eleventy passes it on as it is. */
export class KindPage {
  readonly kind: TagKind;
  readonly order: "name" | "count";
  readonly path: string;
  readonly tags: readonly TagGroup[];

  constructor(kind: TagKind, order: "name" | "count", tags: readonly TagGroup[]) {
    this.kind = kind;
    this.order = order;
    this.path = kindUrl(kind, order);
    this.tags = tags;
  }
}

/** Two pages for each kind that has tags. */
export function kindPages(tags: readonly TagGroup[]): KindPage[] {
  return TAG_KINDS.flatMap((kind) => {
    const all = tags.filter((tag) => tag.kind === kind);
    const page = (order: "name" | "count", list: readonly TagGroup[]) =>
      list.length === 0 ? [] : [new KindPage(kind, order, list)];
    return [...page("name", all), ...page("count", bySize(all))];
  });
}

/** Tags with the most articles first. */
export const bySize = (tags: readonly TagGroup[]): TagGroup[] =>
  tags.toSorted((a, b) => b.entries.length - a.entries.length || compareArabic(a.name, b.name));
