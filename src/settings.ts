/**
 * `content/archive.yaml` → typed settings. Of the environment nothing else decides what a site is like.
 * Every field has a description: the settings reference in the README is generated from here.
 */
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { STATUSES } from "./article.ts";
import { DATE_RULE_NAMES } from "./enrich/dates/rules.ts";
import type { OwnEntry } from "./enrich/own-gazetteer.ts";
import type { Message } from "./message.ts";
import { allowed, expectation, matching, whole, written } from "./settings-words.ts";

const filled = matching(/./s, "a text that is not empty");
const fieldNames = z.array(filled);
const ZONE = "a time zone such as Asia/Riyadh";

/** Its own messages, like those of `expectation`, say what a value should have been. */
const schema = z.strictObject({
  title: filled.default("أرشيف الأخبار").describe("Name of the archive, on every page."),
  description: z
    .string()
    .default("أرشيف دائم لأخبار عربية، يُقرأ ويُبحث فيه بلا خادم.")
    .describe("What the archive is, in one sentence."),
  url: matching(/^https?:\/\/[^/\s]+(\/\S*)?$/, "an address such as https://example.org")
    .optional()
    .describe("Public address of the site; SITE_URL and --url override it."),
  prefix: matching(
    /^\/(?:(?!\.\.?\/)(?:[\w.~-]|%[\dA-F]{2})+\/)*$/,
    "a path of letters, digits, -, ., _ and ~ that begins and ends with /, such as /archive/ or /أرشيف/",
  )
    .default("/")
    .describe(
      "Path under which the site is served, that of `url` when none is stated; PATH_PREFIX and --prefix override it.",
    ),
  months: z
    .enum(["dual", "levantine", "egyptian", "maghrebi"])
    .default("dual")
    .describe("Month names on pages: dual is فبراير/شباط."),
  hijri: z
    .boolean()
    .default(true)
    .describe("Show the Hijri date (Umm al-Qura) beside a full date."),
  page_size: whole(10, 500).default(100).describe("Articles on one page of a list."),
  topics: z
    .boolean()
    .default(true)
    .describe(
      "Add to an article's tags its subjects among the seventeen of the IPTC Media Topics.",
    ),
  duplicates: z
    .boolean()
    .default(true)
    .describe(
      "Find articles that are near copies of each other when the site is built: lists show them once.",
    ),
  related: whole(0, 20)
    .default(3)
    .describe("Related articles below each article; 0 to look for none."),
  status: z
    .enum(STATUSES)
    .default("public")
    .describe("Status of articles whose front matter says nothing else."),
  rights: z.string().optional().describe("Rights statement of articles that state none."),
  repository: matching(/^https:\/\//, "an address that begins with https://")
    .optional()
    .describe("Address of the repository, for links to raw files and for reporting mistakes."),
  downloads: whole(0)
    .default(500)
    .describe(
      "Most megabytes that the corpus's files to download may take; formats beyond that are left out, 0 offers none.",
    ),
  contact: matching(
    /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/,
    "an e-mail address such as archive@example.org",
  )
    .optional()
    .describe("E-mail address for corrections and takedown requests."),
  publishers: z
    .record(z.string(), z.string())
    .default({})
    .describe("Codes, hosts or names of outlets as found → the name to show."),
  dates: z
    .strictObject({
      infer: z.boolean().default(true),
      off: z.array(z.enum(DATE_RULE_NAMES)).default([]),
      zones: z.record(z.string(), z.string(ZONE).refine(isZone, ZONE)).default({}),
    })
    .default({ infer: true, off: [], zones: {} })
    .describe(
      "infer: false leaves articles without a stated day undated; off: rules of inference that are not used (docs/dates.md tells of each); zones: publisher → time zone, to which stamps in UTC are moved (`*` for all).",
    ),
  tags: z
    .strictObject({
      most: whole(0).default(12),
      mentions: whole(1).default(2),
      people: z.boolean().default(true),
      organisations: z.boolean().default(true),
      articles: whole(2).default(3),
    })
    .default({ most: 12, mentions: 2, people: true, organisations: true, articles: 3 })
    .describe(
      "most: names that an article has as tags at most; mentions: how often the body must name what the title and the opening do not; people, organisations: whether names that no list has are looked for by rule; articles: how many articles must name them before the site shows them.",
    ),
  fields: z
    .strictObject({
      id: fieldNames,
      url: fieldNames,
      archived_url: fieldNames,
      title: fieldNames,
      text: fieldNames,
      author: fieldNames,
      date: fieldNames,
      modified: fieldNames,
      collected: fieldNames,
      publisher: fieldNames,
      section: fieldNames,
      keywords: fieldNames,
      standfirst: fieldNames,
      kicker: fieldNames,
      dateline: fieldNames,
      language: fieldNames,
      rights: fieldNames,
    })
    .partial()
    .default({})
    .describe("Key names of records that no known corpus uses, for each field that they mean."),
});

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false; // RangeError: no such zone.
  }
}

type File = z.infer<typeof schema>;

/** The archivist's settings, complete, with the environment and the command line applied. */
export interface Settings extends Omit<File, "url" | "page_size"> {
  /** Public address without a trailing slash, or undefined when the site's home is not known. */
  readonly url?: string | undefined;
  readonly pageSize: number;
  /** What `gazetteer.yaml` beside the settings adds; read by `io/own-gazetteer.ts`. */
  readonly gazetteer?: readonly OwnEntry[];
  /** Day that stands for today, `YYYY-MM-DD` in UTC: from SOURCE_DATE_EPOCH when set. */
  readonly today: string;
}

export interface SettingsOverrides {
  readonly prefix?: string | undefined;
  readonly url?: string | undefined;
}

export interface SettingsResult {
  readonly settings: Settings;
  /** Errors first found; when there is one, `settings` holds the defaults. */
  readonly messages: readonly Message[];
}

const SEE_REFERENCE = "see the settings reference in README.md";

/**
 * Reads settings from the text of `archive.yaml` (undefined: no such file, all defaults).
 * @param environment normally `process.env`; PATH_PREFIX, SITE_URL and SOURCE_DATE_EPOCH are read.
 */
export function readSettings(
  text: string | undefined,
  path: string,
  overrides: SettingsOverrides = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SettingsResult {
  const lines = new LineCounter();
  const document = parseDocument(text ?? "", { lineCounter: lines, schema: "core" });
  const messages: Message[] = document.errors.map((error) => ({
    rule: "settings-yaml",
    severity: "error",
    path,
    line: error.linePos?.[0].line ?? 1,
    // The parser's sentence ends in the place, which the message has already.
    found: (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, ""),
    expected: "valid YAML",
  }));
  if (messages.length === 0 && !isKeyed(document))
    messages.push({
      rule: "settings-yaml",
      severity: "error",
      path,
      line: lines.linePos(document.contents?.range?.[0] ?? 0).line || 1,
      found: isSeq(document.contents) ? "a list" : "a text",
      expected: 'keys and values, such as title: "…"',
      advice: SEE_REFERENCE,
    });
  const { named, values } = given(overrides, environment);
  const all = { ...(messages.length === 0 ? document.toJS() : undefined), ...values };
  // A prefix that nobody stated is the address's.
  const statedAt = (place: Place): Place =>
    place[0] === "prefix" && !isStated(all["prefix"]) ? ["url"] : place;
  /** What the command line or the environment says is no fault of the file. */
  const placeOf = (place: Place) => {
    const source = named[String(place[0])];
    return source === undefined ? { path, line: lineOf(document, lines, place) } : { path: source };
  };
  const parsed = schema.safeParse(withPrefix(all), { error: expectation });
  for (const issue of parsed.error?.issues ?? []) {
    const at = statedAt(issue.path);
    const expected = at === issue.path ? issue.message : `an address that ends in ${issue.message}`;
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : undefined;
    for (const place of unknown?.map((key) => [...at, key]) ?? [at])
      messages.push({
        rule: "settings-value",
        severity: "error",
        ...placeOf(place),
        found: `${place.join(".")}: ${unknown ? "unknown setting" : written(valueAt(all, place))}`,
        expected,
        advice: SEE_REFERENCE,
      });
  }
  const addressed = parsed.success ? pathOf(parsed.data.url) : undefined;
  if (parsed.success && addressed !== undefined && addressed !== parsed.data.prefix)
    messages.push({
      rule: "settings-value",
      severity: "error",
      ...placeOf(statedAt(["prefix"])),
      found: `prefix: ${parsed.data.prefix}, while url says ${addressed}: ${parsed.data.url}`,
      expected: `prefix ${addressed}, or none, or an address without a path`,
      advice: SEE_REFERENCE,
    });
  const { page_size, url, ...rest } =
    parsed.success && messages.length === 0 ? parsed.data : schema.parse({});
  const settings: Settings = {
    ...rest,
    ...defined({ url: url && asLinked(url) }),
    pageSize: page_size,
    today: today(environment["SOURCE_DATE_EPOCH"]),
  };
  return { settings, messages };
}

/** Settings that are given outside the file, and the name of the option or variable of each. */
function given(
  overrides: SettingsOverrides,
  environment: Readonly<Record<string, string | undefined>>,
) {
  const named: Record<string, string> = {};
  const values: Record<string, string> = {};
  for (const [key, variable] of [
    ["prefix", "PATH_PREFIX"],
    ["url", "SITE_URL"],
  ] as const) {
    const value = overrides[key] ?? environment[variable];
    if (value === undefined || value === "") continue;
    named[key] = overrides[key] === undefined ? variable : `--${key}`;
    values[key] = value;
  }
  return { named, values };
}

/** Rows of the settings reference: name, what it means, what it takes, default as JSON. */
export function describeSettings(): readonly {
  readonly name: string;
  readonly meaning: string;
  readonly takes: string;
  readonly default: string;
}[] {
  const defaults = schema.parse({}) as Record<string, unknown>;
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    meaning: field.description ?? "",
    takes: allowed(field),
    default: defaults[name] === undefined ? "" : JSON.stringify(defaults[name]),
  }));
}

/** Whether a document holds keys and their values, or nothing at all. */
const isKeyed = ({ contents }: Document): boolean =>
  contents === null || isMap(contents) || (isScalar(contents) && contents.value === null);

/** Keys from the outermost in, which lead to a value. */
type Place = readonly PropertyKey[];

/** The value at a place, as it was read. */
const valueAt = (all: unknown, place: Place): unknown =>
  place.reduce((value, key) => (Object(value) as Record<PropertyKey, unknown>)[key], all);

/** Line of the innermost part of `path` that the file holds; 1 when it holds none of it. */
function lineOf(document: Document, lines: LineCounter, path: Place): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (!isScalar(pair?.key)) break;
    offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return lines.linePos(offset).line || 1;
}

/** An address as links and sitemaps write it, without a slash at its end: letters beyond ASCII encoded. */
const asLinked = (url: string): string =>
  (URL.canParse(url) ? new URL(url).href : url).replace(/\/+$/, "");

/** A path in the same way; what is encoded already stays. */
const asLinkedPath = (path: string): string =>
  path
    .normalize("NFC")
    .replace(/[\p{L}\p{M}\p{N}]+/gu, encodeURIComponent)
    .replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());

/**
 * `/archive` and `archive/` mean `/archive/`: hosts hand the prefix over in each of these forms. Letters
 * of any script may stand in it, and are encoded as browsers do when they ask for the page.
 */
const withSlashes = (path: string): string =>
  asLinkedPath(`/${path.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/"));

const isStated = (value: unknown): boolean => value !== undefined && value !== null;

/** The path of an address, as a prefix; undefined when it has none. */
function pathOf(url: unknown): string | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  const path = withSlashes(new URL(url).pathname);
  return path === "/" ? undefined : path;
}

/** The prefix in one form; when none is stated, the path of the address. */
function withPrefix(given: Record<string, unknown>): Record<string, unknown> {
  const { prefix, ...rest } = given;
  if (typeof prefix === "string") return { ...rest, prefix: withSlashes(prefix) };
  const path = pathOf(given["url"]);
  return isStated(prefix) || path === undefined ? given : { ...rest, prefix: path };
}

function defined<T extends Record<string, unknown>>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ""),
  ) as Partial<T>;
}

function today(epoch: string | undefined): string {
  const seconds = epoch === undefined ? Number.NaN : Number(epoch);
  const date = Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}
