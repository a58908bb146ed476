import type { Tag } from "#src/article.ts";

/**
 * One object for all equal tags: an archive has some thousands of tags and hundreds of thousands of
 * places where one stands, and what is made of a tag can then be remembered by it.
 */
export function tagSharer(): (tag: Tag) => Tag {
  const tags = new Map<string, Tag>();
  return (tag) => {
    const key = `${tag.kind}:${tag.name}:${tag.rule ?? ""}`;
    const known = tags.get(key);
    if (known === undefined) tags.set(key, tag);
    return known ?? tag;
  };
}
