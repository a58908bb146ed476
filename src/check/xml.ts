/** Well-formed XML → a small tree with line numbers; what is not well formed is reported. */
import { SaxesParser } from "saxes";
import type { Report } from "../message.ts";
import type { TextFile } from "./text-file.ts";

export interface XmlElement {
  /** Local name: prefixes are resolved. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: XmlElement[];
  /** Text directly inside it. */
  text: string;
}

/** The root element, or undefined when the file is not well-formed XML 1.0 with namespaces. */
export function parseXml(file: TextFile, report: Report): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true, fileName: file.path });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let failed = false;
  parser.on("error", (error) => {
    if (failed) return;
    failed = true;
    report({
      rule: "xml",
      severity: "error",
      path: file.path,
      line: parser.line,
      found: error.message.replace(/^.*?:\d+:\d+: /, ""),
      expected: "well-formed XML",
    });
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, { value }]) => [name, value]),
    );
    const { local: name, uri: namespace } = tag;
    const element = { name, namespace, attributes, line: parser.line, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(file.text).close();
  return failed ? undefined : root;
}

/** Children of that name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Trimmed text of the first child of that name; undefined when there is none or it is empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text.trim() || undefined;
}
