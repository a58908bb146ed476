/** Every string of a record passes here once: character references, then cleaning for display. */
import { decodeHTMLStrict } from "entities";
import { addChanges, type Cleaned, clean } from "#src/arabic/clean.ts";
import type { Block, Changes } from "#src/article.ts";
import type { RecordFields } from "#src/record.ts";

/** References as they are left in text by exports: `&nbsp;`, `&#1575;`, `&#x627;`. */
const REFERENCE = /&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g;

/**
 * Cleans one field: HTML character references become the characters they name (counted as
 * `html-entities`), then `clean`. References that name nothing stay as they are.
 * @example cleanField("واس&nbsp;: R&amp;D") // { text: "واس\u00A0: R&D", changes: { "html-entities": 2 } }
 */
export function cleanField(text: string): Cleaned {
  if (!text.includes("&")) return clean(text);
  let count = 0;
  const decoded = text.replace(REFERENCE, (found) => {
    const character = decodeHTMLStrict(found);
    if (character !== found) count += 1;
    return character;
  });
  if (count === 0) return clean(text);
  const cleaned = clean(decoded);
  return {
    text: cleaned.text,
    changes: addChanges({ "html-entities": count }, cleaned.changes),
  };
}

/** Addresses mean their bytes: cleaning would change where they lead. */
const LEFT_ALONE = new Set<string>(["url", "archivedUrl"]);

const cleanBlock = (block: Block, one: (text: string) => string): Block => {
  if (block.type === "figure") return block;
  if (block.type === "list") return { ...block, items: block.items.map(one) };
  if (block.type === "quote") return { ...block, lines: block.lines.map(one) };
  return { ...block, text: one(block.text) };
};

/** Cleans every field of a record and adds up the changes. */
export function cleanFields(fields: RecordFields): { fields: RecordFields; changes: Changes } {
  const all: Changes[] = [];
  const one = (text: string): string => {
    const cleaned = cleanField(text);
    all.push(cleaned.changes);
    return cleaned.text;
  };
  const entries = Object.entries(fields).map(([name, value]) => {
    if (LEFT_ALONE.has(name) || value === undefined) return [name, value];
    if (name === "blocks") return [name, fields.blocks?.map((block) => cleanBlock(block, one))];
    if (name === "captions") {
      return [name, fields.captions?.map((caption) => ({ ...caption, text: one(caption.text) }))];
    }
    // The same words as its blocks: counted once.
    if (name === "text" && fields.blocks !== undefined) return [name, clean(fields.text).text];
    if (name === "head") return [name, fields.head?.map((line) => clean(line).text)];
    if (typeof value === "string") return [name, one(value)];
    if (Array.isArray(value)) return [name, value.map(one)];
    const rest = Object.entries(value as RecordFields["rest"]);
    return [name, Object.fromEntries(rest.map(([key, text]) => [key, one(text)]))];
  });
  return { fields: Object.fromEntries(entries) as RecordFields, changes: addChanges(...all) };
}
