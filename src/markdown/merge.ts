/**
 * What a conversion found and what a person made of it, in one article. Nothing a person has
 * changed, added or deleted is touched; every other field goes on being improved.
 */
import type { StoredArticle } from "#src/article.ts";
import { digestOf, valueHash } from "./digest.ts";
import { FIELDS } from "./fields.ts";
import { mergeLeftOut } from "./left-out.ts";

/**
 * Edited fields of which the raw article now says something else than when a person edited them; none
 * while the raw article is the same.
 */
export function outdatedEdits(existing: StoredArticle, fresh: FreshArticle): string[] {
  if (existing.edited.length === 0 || existing.raw.recordSha256 === fresh.raw.recordSha256)
    return [];
  const written = digestOf(fresh);
  return existing.edited.filter((key) => existing.digest[key] !== written[key]);
}

/** An article as this conversion would write it, were there no file yet. */
export type FreshArticle = Omit<StoredArticle, "digest" | "edited">;

/**
 * Field by field: an edited one (see `editedKeys`) stands as the person left it, also when that is
 * "deleted", with the digest it had; any other is taken from `fresh`. Id, day of entry and place of
 * the file stay for ever.
 *
 * Three fields follow another: `date_basis` is `edited` and `date_evidence` goes when a person set
 * the date; captions stay when a person owns a body that numbers them otherwise.
 */
export function mergeArticle(
  existing: StoredArticle | undefined,
  fresh: FreshArticle,
): StoredArticle {
  const written = digestOf(fresh);
  if (existing === undefined) return { ...fresh, digest: written, edited: [] };

  const edited = new Set(existing.edited);
  const kept = new Set(edited);
  const digest: Record<string, string> = {};
  const merged: Record<string, unknown> = {};
  const old = existing as unknown as Readonly<Record<string, unknown>>;
  const now = fresh as unknown as Readonly<Record<string, unknown>>;

  if (edited.has("body") && existing.captions.length !== fresh.captions.length)
    kept.add("captions");
  const dated = edited.has("date");
  for (const { key, property, digested } of FIELDS) {
    if (key === "digest") continue;
    const keep = !digested || kept.has(key);
    let value = keep ? old[property] : now[property];
    let hash = keep ? existing.digest[key] : written[key];
    if (dated && key === "date_basis" && !edited.has(key)) {
      value = existing.date === undefined ? undefined : "edited";
      hash = value === undefined ? undefined : valueHash(value);
    }
    if (dated && key === "date_evidence" && !edited.has(key)) value = hash = undefined;
    if (value !== undefined) merged[property] = value;
    if (hash !== undefined) digest[key] = hash;
  }
  const body = edited.has("body") ? existing.body : fresh.body;
  const bodyHash = edited.has("body") ? existing.digest["body"] : written["body"];
  if (bodyHash !== undefined) digest["body"] = bodyHash;
  const { path, edited: names } = existing;
  const leftOut = mergeLeftOut(existing, fresh.leftOut);
  if (leftOut !== undefined) merged["leftOut"] = leftOut;
  return { ...merged, digest, body, edited: names, path } as unknown as StoredArticle;
}
