/** What a page says outside its text, collected in one walk. */
import { type Document, type Element, isComment } from "domhandler";
import { attribute, elementsOf, first, textOf, within } from "./html-dom.ts";

export interface Marks {
  readonly meta: ReadonlyMap<string, string[]>;
  readonly items: ReadonlyMap<string, string[]>;
  readonly scripts: readonly string[];
  readonly headings: readonly string[];
  readonly title: string;
  readonly language?: string;
  readonly direction?: string;
  readonly canonical?: string;
  readonly savedFrom?: string;
}

/** Classes that name what they hold (hAtom, microformats.org), as blogs wrote them before microdata. */
const MICROFORMAT = new Set(["entry-title", "published", "updated"]);

/** RDFa's names for what microdata call otherwise; schema.org's own are the same. */
const RDFA: Readonly<Record<string, string>> = {
  "dc:date": "datePublished",
  "dc:created": "datePublished",
  "dc:issued": "datePublished",
  "dc:title": "headline",
  "dc:creator": "author",
  "foaf:name": "author",
};

/** What an element is said to hold, in microdata and RDFa. */
function propertiesOf({ name, attribs }: Element): string[] {
  const words = (value = ""): string[] => value.split(/\s+/).filter(Boolean);
  // `property` of a `meta` is Open Graph's name, read with the other metadata.
  const rdfa = name === "meta" ? [] : words(attribs["property"]);
  const known = rdfa.map((term) => term.toLowerCase().replace("dcterms:", "dc:"));
  return [
    ...words(attribs["itemprop"]),
    ...rdfa.map((term, i) => RDFA[known[i] ?? ""] ?? term.replace(/^schema:/, "")),
  ];
}

/** `meta` elements by name in lower case, microdata by property, and what stands alone. */
export function collectMarks(document: Document): Marks {
  const meta = new Map<string, string[]>();
  const items = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") map.set(key, [...(map.get(key) ?? []), value]);
  };
  const lists = { scripts: [] as string[], headings: [] as string[] };
  const single: {
    -readonly [Key in "language" | "direction" | "canonical" | "savedFrom"]?: string;
  } = {};
  let title = "";
  for (const element of elementsOf(document)) {
    const { name, attribs } = element;
    const content = attribute(element, "content");
    if (name === "meta") {
      const key = attribs["property"] ?? attribs["name"] ?? attribs["http-equiv"];
      if (key !== undefined) add(meta, key.toLowerCase(), content);
    }
    for (const property of propertiesOf(element)) {
      const value = content ?? attribute(element, "datetime");
      // An element that describes a person or an organisation holds its name in one of its own.
      const inside = first(element, ({ attribs: own }) =>
        [own["itemprop"], own["property"]].includes("name"),
      );
      const named = inside && (attribute(inside, "content") ?? textOf(inside));
      if (property !== "articleBody")
        add(items, property, value ?? named ?? textOf(element).slice(0, 400));
    }
    for (const mark of (attribs["class"] ?? "")
      .split(/\s+/)
      .filter((one) => MICROFORMAT.has(one))) {
      const value =
        attribute(element, "datetime") ??
        (mark === "entry-title" ? undefined : attribute(element, "title"));
      add(items, mark, value ?? textOf(element).slice(0, 400));
    }
    if (name === "html" || name === "body") {
      single.language ??= attribute(element, "lang") ?? attribute(element, "xml:lang") ?? "";
      single.direction ??= attribute(element, "dir") ?? "";
    } else if (name === "title" && !within(element, "svg")) title ||= textOf(element);
    else if (name === "h1") lists.headings.push(textOf(element));
    else if (name === "link" && attribs["rel"] === "canonical")
      single.canonical ??= attribs["href"] ?? "";
    else if (name === "script" && /ld\+json/.test(attribs["type"] ?? "")) {
      lists.scripts.push(
        element.children.map((child) => ("data" in child ? child.data : "")).join(""),
      );
    }
  }
  const saved = document.children
    .filter(isComment)
    .map(({ data }) => /saved from url=\(\d+\)(\S+)/.exec(data)?.[1]);
  const savedFrom = saved.find((address) => address !== undefined);
  return {
    meta,
    items,
    title,
    ...lists,
    ...single,
    ...(savedFrom === undefined ? {} : { savedFrom }),
  };
}
