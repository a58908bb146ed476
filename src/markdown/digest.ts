/**
 * Digests: what the converter last wrote, field by field, so that a person's edit shows.
 *
 * The hash is cyrb53 (bryc, public domain) with the two lanes taking turns at the text, cut to 40
 * bits and written as 8 characters of base32: not a seal against forgery but a memory, ten times
 * faster than SHA-256 on short values; that an edit goes unseen has a chance of one in 10^12.
 */
import { unitsOf } from "#src/arabic/units.ts";
import type { StoredArticle } from "#src/article.ts";
import { FIELDS, isAbsent } from "./fields.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** Two signs for ten bits, the low five first. */
const PAIRS = Array.from(
  { length: 1024 },
  (_, bits) => ALPHABET.charAt(bits & 31) + ALPHABET.charAt(bits >>> 5),
);

/** The last long text and its hash: a body is hashed on writing and again on proving. */
let last = { text: "", hash: "" };

/** 40 bits of a text as 8 characters of Crockford base32. */
export function shortHash(text: string): string {
  if (text.length < 256) return cyrb(text);
  if (last.text !== text) last = { text, hash: cyrb(text) };
  return last.hash;
}

function cyrb(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const { length } = text;
  const units = unitsOf(text);
  const last = length - 1;
  for (let i = 0; i < last; i += 2) {
    a = Math.imul(a ^ (units[i] ?? 0), 2654435761);
    b = Math.imul(b ^ (units[i + 1] ?? 0), 1597334677);
  }
  if (length % 2 === 1) {
    // What is not there counts as 0; the length below tells the two apart.
    a = Math.imul(a ^ (units[last] ?? 0), 2654435761);
    b = Math.imul(b, 1597334677);
  }
  a ^= length;
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return signs(a) + signs(b);
}

/** Four signs of the alphabet for the low 20 bits of a number. */
const signs = (bits: number): string =>
  (PAIRS[bits & 1023] ?? "") + (PAIRS[(bits >>> 10) & 1023] ?? "");

/** Hash of a field's value: the order of keys in a group means nothing. */
export function valueHash(value: unknown): string {
  return shortHash(spell(value));
}

/** A value as text, keys of groups sorted; parts are kept apart by control characters. */
function spell(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value);
  let out = "";
  if (Array.isArray(value)) {
    for (const item of value) out += `\u0001${spell(item)}\u0002`;
    return out;
  }
  const group = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(group).sort())
    if (group[key] !== undefined) out += `\u0003${key}\u0004${spell(group[key])}\u0002`;
  return out;
}

/**
 * Key → hash of every field that is present, and of the body. A status of `public` is what an
 * article has anyway, so it counts as not there.
 */
export function digestOf(
  article: Omit<StoredArticle, "digest" | "edited" | "path">,
): Record<string, string> {
  const digest: Record<string, string> = {};
  const values = article as unknown as Readonly<Record<string, unknown>>;
  for (const { key, property, digested } of FIELDS) {
    const value = values[property];
    if (!digested || isAbsent(value) || (key === "status" && value === "public")) continue;
    digest[key] = valueHash(value);
  }
  digest["body"] = shortHash(article.body);
  return digest;
}

/**
 * Keys (and `body`) that a person changed, added or deleted since the converter wrote `digest`.
 * @param present keys that stand in the file.
 */
export function editedKeys(
  article: Omit<StoredArticle, "edited" | "path">,
  present: (key: string) => boolean,
): string[] {
  const { digest } = article;
  const edited: string[] = [];
  const values = article as unknown as Readonly<Record<string, unknown>>;
  for (const { key, property, digested } of FIELDS) {
    if (!digested) continue;
    const there = present(key) && !isAbsent(values[property]);
    const was = digest[key];
    if (there ? was !== valueHash(values[property]) : was !== undefined) edited.push(key);
  }
  if (digest["body"] !== shortHash(article.body)) edited.push("body");
  return edited;
}
