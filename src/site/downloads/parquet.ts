import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SchemaElement } from "hyparquet";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import { gzip } from "#src/io/gzip.ts";
import { COLUMNS, type Value } from "./columns.ts";
import { LEVEL, type Written } from "./text-file.ts";

/** Articles held in memory at a time. */
const GROUP = 2000;

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;

/** Texts that may be missing, and lists of texts in Parquet's three levels. */
const SCHEMA: SchemaElement[] = [
  { name: "root", num_children: COLUMNS.length },
  ...COLUMNS.flatMap(({ name, list }): SchemaElement[] =>
    list
      ? [
          { name, converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
          { name: "list", repetition_type: "REPEATED", num_children: 1 },
          { name: "element", ...TEXT, repetition_type: "REQUIRED" },
        ]
      : [{ name, ...TEXT, repetition_type: "OPTIONAL" }],
  ),
];

/** Columns in which hardly a value occurs twice: neither a dictionary nor statistics are worth looking for. */
const UNIQUE = new Set(["id", "address", "title", "kicker", "standfirst", "url", "text"]);

/** A Parquet file that is written in groups of rows. */
export class ParquetFile {
  readonly #path: string;
  readonly #writer: ParquetWriter;
  #rows: (readonly Value[])[] = [];

  constructor(path: string) {
    this.#path = path;
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: SCHEMA,
      codec: "GZIP",
      // Which every reader of Parquet knows.
      compressors: { GZIP: (bytes) => gzip(bytes, LEVEL) },
      createdBy: "warraq",
    });
  }

  async write(row: readonly Value[]): Promise<void> {
    this.#rows.push(row);
    if (this.#rows.length >= GROUP) await this.#flush();
  }

  async end(): Promise<Written> {
    await this.#flush();
    await this.#writer.finish();
    const file = readFileSync(this.#path);
    return { bytes: file.length, sha256: createHash("sha256").update(file).digest("hex") };
  }

  async #flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    const columnData = COLUMNS.map(({ name }, column) => ({
      name,
      data: rows.map((row) => row[column]),
      ...(UNIQUE.has(name) && { encoding: "PLAIN" as const, statistics: false }),
    }));
    await this.#writer.write({ columnData, rowGroupSize: Math.max(1, rows.length) });
  }
}
