/** One HTML page of the site, parsed once into the flat list of elements that all checks read. */
import { Parser } from "htmlparser2";
import { TextFile } from "./text-file.ts";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Character offset of its `<`. */
  readonly offset: number;
  /** Language in force inside it. */
  readonly language: string;
  readonly direction: Direction;
  /** Language and direction in force around it. */
  readonly outer: { readonly language: string; readonly direction: Direction };
  /**
   * Text inside it, for the elements in `WITH_TEXT`; text that an element inside marks as another
   * language, or that belongs to an inner block, is not counted.
   */
  text: string;
}

export type Direction = "ltr" | "rtl" | "auto";

/** Elements whose text some check reads. */
const WITH_TEXT = new Set(
  "title script style p h1 h2 h3 h4 h5 h6 li figcaption blockquote dd dt td th".split(" "),
);

export class Page extends TextFile {
  readonly elements: readonly Element[];

  constructor(path: string, text: string) {
    super(path, text);
    this.elements = parseElements(text);
  }

  /** The first element of that name. */
  first(name: string): Element | undefined {
    return this.elements.find((element) => element.name === name);
  }
}

function parseElements(text: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1);
      const outer = {
        language: parent?.language ?? "",
        direction: parent?.direction ?? ("ltr" as const),
      };
      const element: Element = {
        name,
        attributes,
        offset: parser.startIndex,
        language: attributes["lang"] ?? outer.language,
        direction: directionOf(name, attributes["dir"]) ?? outer.direction,
        outer,
        text: "",
      };
      elements.push(element);
      open.push(element);
    },
    ontext(data) {
      const language = open.at(-1)?.language;
      for (let i = open.length - 1; i >= 0; i -= 1) {
        const element = open[i];
        if (element === undefined || element.language !== language) return;
        if (WITH_TEXT.has(element.name)) {
          element.text += data;
          return;
        }
      }
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(text);
  return elements;
}

function directionOf(name: string, dir: string | undefined): Direction | undefined {
  const value = dir?.toLowerCase();
  if (value === "ltr" || value === "rtl" || value === "auto") return value;
  return name === "bdi" ? "auto" : undefined;
}
