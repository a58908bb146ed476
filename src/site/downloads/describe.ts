/** What machines read about the downloads: a Frictionless Data Package and a citation file. */
import type { Settings } from "#src/settings.ts";
import type { ArchiveIndex } from "../archive-index.ts";
import { DATA } from "../urls.ts";
import type { Column } from "./columns.ts";
import { DELIMITER } from "./csv.ts";
import type { Download, Downloads } from "./downloads.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/** A Table Schema (version 2 of the Data Package standard). */
export function tableSchema(columns: readonly Omit<Column, "get">[]): object {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map(({ name, list, ar, en }) => ({
      name,
      type: list ? "list" : name === "articles" ? "integer" : "string",
      ...(list && { delimiter: DELIMITER, itemType: "string" }),
      title: ar,
      description: en,
    })),
    primaryKey: [columns[0]?.name === "id" ? "id" : "address"],
  };
}

/** Extension → how the standard names the format. */
const FORMATS: Readonly<Record<string, object>> = {
  jsonl: { format: "jsonl", mediatype: "application/jsonl", encoding: "utf-8" },
  csv: { type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8" },
  parquet: { format: "parquet", mediatype: "application/vnd.apache.parquet" },
};

/** @param root address of the site without a trailing slash, when known */
export function dataPackage(
  { files }: Downloads,
  settings: Settings,
  root: string | undefined,
): object {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: "articles",
    title: settings.title,
    description: settings.description,
    ...(root && { homepage: root + DATA }),
    resources: files.map(({ name, bytes, sha256 }) => {
      const [base = "", extension = "", compression] = name.split(".");
      return {
        name: name.replaceAll(".", "-"),
        path: name,
        ...FORMATS[extension],
        ...(compression && { compression }),
        bytes,
        hash: `sha256:${sha256}`,
        schema: `${base}.schema.json`,
      };
    }),
  };
}

/** How to cite the corpus, as the Citation File Format 1.2 has it. Its strings are JSON's, which is YAML. */
export function citationFile(
  { entries }: ArchiveIndex,
  settings: Settings,
  root: string | undefined,
): string {
  const text = (value: string) => JSON.stringify(value);
  const newest =
    entries
      .map(({ article }) => article.added)
      .sort()
      .at(-1) ?? "";
  return [
    "cff-version: 1.2.0",
    "type: dataset",
    'message: "If you use this corpus, please cite it as below."',
    `title: ${text(settings.title)}`,
    `abstract: ${text(settings.description)}`,
    "authors:",
    `  - name: ${text(settings.title)}`,
    ...(root ? [`url: ${text(root + DATA)}`] : []),
    ...(settings.repository ? [`repository-code: ${text(settings.repository)}`] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(newest) ? [`date-released: ${text(newest)}`] : []),
    "",
  ].join("\n");
}

/** @example size(1234567) // "1.2 MB": of 10^6 bytes */
export function size({ bytes }: Download): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
