/**
 * ninjs, the IPTC's news in JSON, versions 1 and 2: an article an item; alone, in an array or a line each.
 * Names by the published schemas (iptc.org/std/ninjs).
 */
import type { RawRecord } from "#src/record.ts";
import { whole } from "./chunks.ts";
import { hasBlockTags } from "./html-text.ts";
import { isObject, type JsonObject } from "./json-fields.ts";
import { type JsonValue, openJson, wholeValues } from "./json-values.ts";
import { markupRecord } from "./markup-record.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";

export const ninjs: Reader = {
  format: "ninjs",
  extensions: [],
  streams: true,
  sniff: (head) => (/^\s*\[?\s*\{/.test(head) && NAMES.every((name) => name.test(head)) ? 1 : 0),
  async *read(input, context) {
    const file = await openJson(input, context.report);
    const values =
      file.kind === "one"
        ? wholeValues(input.path, await whole(input.chunks()), context.report)
        : file.values;
    for await (const value of values) {
      const record = isObject(value.value) ? item(input, value.value, value, context) : undefined;
      if (record !== undefined) yield record;
    }
  },
};

/** Keys that no other JSON has together, on the first level or near it. */
const NAMES = [
  /"uri"\s*:/,
  /"(?:versioncreated|contentcreated|pubstatus|versionCreated|pubStatus)"\s*:/,
  /"(?:headlines?|body_\w+|bodies)"\s*:/,
];

/** Keys whose whole value a field holds; the others are kept in `rest` as they are. */
const HELD = new Set(
  "uri headline byline by versioncreated firstcreated contentcreated language located copyrightnotice".split(
    " ",
  ),
);

function item(
  input: ReaderInput,
  value: JsonObject,
  { line, index }: Omit<JsonValue, "value">,
  context: ReaderContext,
): RawRecord | undefined {
  const status = words(value["pubstatus"]);
  const headline = words(value["headline"]) ?? byRole(value["headlines"], "main")?.value;
  if (status !== undefined && status !== "usable") {
    context.report({
      rule: "not-published",
      severity: "info",
      ...{ path: input.path, line },
      found: `an item with the status ${status}${headline === undefined ? "" : `: ${headline}`}`,
      expected: "an item that is usable",
      advice: "left out",
    });
    return undefined;
  }
  const uri = words(value["uri"]);
  const created = words(value["firstcreated"]) ?? words(value["contentcreated"]);
  const version = words(value["versioncreated"]);
  const subjects = names(value["subject"] ?? value["subjects"]);
  const place = { line, ...(index === undefined ? {} : { index }) };
  return markupRecord(
    { format: "ninjs", path: input.path, ...place, source: JSON.stringify(value) },
    {
      ...(uri !== undefined && /^https?:/.test(uri) ? { url: uri } : { id: uri }),
      title: headline,
      standfirst: byRole(value["headlines"], "sub")?.value,
      author: words(value["byline"]) ?? words(value["by"]),
      date: created ?? version,
      modified: created === undefined ? undefined : version,
      publisher: names(value["infosource"] ?? value["infosources"])[0],
      dateline: words(value["located"]),
      ...(subjects.length > 0 ? { keywords: subjects } : {}),
      language: words(value["language"]),
      rights: words(value["copyrightnotice"]),
      rest: restOf(value),
    },
    `${pictures(value["associations"])}${bodyOf(value)}`,
    context,
  );
}

const words = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** The names of a list of concepts. */
const names = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).flatMap((one) =>
    isObject(one) ? (words(one["name"]) ?? []) : [],
  );

/** Of the entries of version 2, which say their role, the one asked for; for `main` else the first. */
function byRole(list: unknown, role: string): { value: string; type: string } | undefined {
  const entries = (Array.isArray(list) ? list : []).filter(isObject);
  const found = entries.find((one) => one["role"] === role);
  const one = found ?? (role === "main" ? entries[0] : undefined);
  const value = words(one?.["value"]);
  return value === undefined ? undefined : { value, type: words(one?.["contenttype"]) ?? "" };
}

/** The body as HTML: markup as it is, else words with their line ends. */
function bodyOf(value: JsonObject): string {
  const marked = words(value["body_xhtml"]) ?? words(value["body_html"]);
  if (marked !== undefined) return marked;
  const entry = byRole(value["bodies"], "main");
  const type = entry?.type || (hasBlockTags(entry?.value ?? "") ? "html" : "");
  if (/html/i.test(type)) return entry?.value ?? "";
  return escaped(words(value["body_text"]) ?? entry?.value ?? "");
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");

/** Pictures of an item, in both versions, as figures. */
function pictures(associations: unknown): string {
  const list = Array.isArray(associations)
    ? associations
    : Object.values(isObject(associations) ? associations : {});
  return list.filter(isObject).map(figure).join("");
}

function figure(picture: JsonObject): string {
  if (picture["type"] !== "picture") return "";
  const [shown] = Object.values(picture["renditions"] ?? {}).filter(isObject);
  const text =
    words(picture["description_text"]) ?? byRole(picture["descriptions"], "main")?.value ?? "";
  const credit = words(picture["byline"]) ?? words(picture["by"]);
  const caption = escaped(credit === undefined ? text : `${text} (${credit})`);
  const source = escaped(words(shown?.["href"]) ?? "").replaceAll('"', "%22");
  return text === ""
    ? ""
    : `<figure><img src="${source}"><figcaption>${caption}</figcaption></figure>`;
}

/** All that no field holds whole, and the body when it is said in another way as well. */
function restOf(value: JsonObject): Record<string, string> {
  const body = ["body_xhtml", "body_html", "body_text"].find((key) => words(value[key]));
  const used = byRole(value["bodies"], "main")?.value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, all]) => {
      const held = key === "bodies" && body === undefined ? withoutText(all, used) : all;
      if (key === body || (HELD.has(key) && typeof held === "string")) return [];
      if (held === null || held === "" || JSON.stringify(held).length === 2) return [];
      return [[key, typeof held === "string" ? held : JSON.stringify(held)]];
    }),
  );
}

/** The entries of a list; the one whose text is the body says only what it is. */
function withoutText(list: unknown, used: string | undefined): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((entry) => {
    if (!isObject(entry) || words(entry["value"]) !== used) return entry;
    const { value: _, ...rest } = entry;
    return rest;
  });
}
