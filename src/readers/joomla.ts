/** Rows of Joomla's content table, which keeps an article's text in two columns, in whatever export. */
import type { JsonObject } from "./json-fields.ts";
import type { Refusal } from "./json-record.ts";

export const isJoomla = (row: JsonObject): boolean =>
  typeof row["introtext"] === "string" && typeof row["fulltext"] === "string";

/** A row with its text under one name, and the day of publication and printed name where it has them. */
export function joomlaRow(row: JsonObject): JsonObject {
  const { introtext, fulltext, publish_up: published, created_by_alias: alias, ...others } = row;
  const parts = [introtext, fulltext].filter((part) => String(part).trim() !== "");
  return {
    ...others,
    ...("date" in row
      ? { publish_up: published }
      : { date: day(published) ?? day(row["created"]) }),
    ...("author" in row || alias === "" ? { created_by_alias: alias } : { author: alias }),
    fulltext: parts.join("\n"),
  };
}

/** `state`: 1 published, 2 archived, 0 and -2 neither. */
export function whyNoRow({ state, title }: JsonObject): Refusal | undefined {
  if (!["0", "-2"].includes(String(state))) return undefined;
  return {
    rule: "not-published",
    severity: "info",
    found: `an article with the state ${state}: ${title ?? "(no title)"}`,
    expected: "a published or archived one",
    advice: "left out; publish it in Joomla and export again if it belongs to the archive",
  };
}

/** Joomla writes `0000-00-00 00:00:00` for no day. */
const day = (value: unknown): unknown =>
  typeof value === "string" && !/^(?:0000|\s*$)/.test(value) ? value : undefined;
