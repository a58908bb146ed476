/** Every address that a page names, and whether naming it makes the browser load it. */
import type { Element, Page } from "./page.ts";

export interface Reference {
  /** The address, entities decoded. */
  readonly value: string;
  readonly offset: number;
  /** `<img src>`: for messages. */
  readonly where: string;
  /** `load`: fetched with the page; `link`: followed by a person; `form`: sent to. */
  readonly kind: "load" | "link" | "form";
}

/** Attributes that make a browser fetch what they name. */
const LOADS: Readonly<Record<string, readonly string[]>> = {
  audio: ["src"],
  embed: ["src"],
  frame: ["src"],
  iframe: ["src"],
  image: ["href", "xlink:href"],
  img: ["src"],
  input: ["src"],
  object: ["data"],
  script: ["src"],
  source: ["src"],
  track: ["src"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
};

/** `rel` values of `<link>` that are only read, not fetched with the page. */
const READ_ONLY_RELS = new Set(
  "alternate author canonical help license next prev search up".split(" "),
);

const NONE: readonly string[] = [];

/** The references of a page in the order of its elements. */
export function referencesOf(page: Page): Reference[] {
  const references: Reference[] = [];
  for (const element of page.elements) collect(element, references);
  return references;
}

function collect(element: Element, references: Reference[]): void {
  const { name, attributes } = element;
  if (name === "a" || name === "area") add(references, element, "href", "link");
  else if (name === "link") {
    add(references, element, "href", isFetched(attributes["rel"]) ? "load" : "link");
  } else if (name === "form") add(references, element, "action", "form");
  else if (name === "blockquote" || name === "q") add(references, element, "cite", "link");
  for (const attribute of LOADS[name] ?? []) add(references, element, attribute, "load");
  if (name === "button" || name === "input") add(references, element, "formaction", "form");
  for (const set of ["srcset", "imagesrcset"]) {
    for (const value of candidates(attributes[set])) add(references, element, set, "load", value);
  }
}

function add(
  references: Reference[],
  { name, attributes, offset }: Element,
  attribute: string,
  kind: Reference["kind"],
  value = attributes[attribute],
): void {
  if (value === undefined) return;
  references.push({ value, offset, where: `<${name} ${attribute}>`, kind });
}

function isFetched(rel = ""): boolean {
  return !rel
    .toLowerCase()
    .split(/\s+/)
    .some((value) => READ_ONLY_RELS.has(value));
}

/** Addresses of a `srcset`: `a.png 1x, b.png 2x` → `a.png`, `b.png`. */
function candidates(srcset: string | undefined): readonly string[] {
  if (srcset === undefined) return NONE;
  return srcset
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")
    .filter((address) => address !== "");
}
