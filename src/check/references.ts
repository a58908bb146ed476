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

/** The references of a page in the order of its elements. */
export function* referencesOf(page: Page): Generator<Reference> {
  for (const element of page.elements) yield* referencesIn(element);
}

function* referencesIn(element: Element): Generator<Reference> {
  const { name, attributes, offset } = element;
  const at = (attribute: string, kind: Reference["kind"], value = attributes[attribute]) =>
    value === undefined ? [] : [{ value, offset, where: `<${name} ${attribute}>`, kind }];
  if (name === "a" || name === "area") yield* at("href", "link");
  else if (name === "link") yield* at("href", isFetched(attributes["rel"]) ? "load" : "link");
  else if (name === "form") yield* at("action", "form");
  for (const attribute of LOADS[name] ?? []) yield* at(attribute, "load");
  if (name === "button" || name === "input") yield* at("formaction", "form");
  for (const set of ["srcset", "imagesrcset"]) {
    for (const value of candidates(attributes[set])) yield* at(set, "load", value);
  }
  if (name === "blockquote" || name === "q") yield* at("cite", "link");
}

function isFetched(rel = ""): boolean {
  return !rel
    .toLowerCase()
    .split(/\s+/)
    .some((value) => READ_ONLY_RELS.has(value));
}

/** Addresses of a `srcset`: `a.png 1x, b.png 2x` → `a.png`, `b.png`. */
function candidates(srcset: string | undefined): string[] {
  if (srcset === undefined) return [];
  return srcset
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")
    .filter((address) => address !== "");
}
