import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SchemaElement } from "hyparquet";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import { COLUMNS, type Value } from "./columns.ts";
import type { PackStore } from "./pack-store.ts";
import type { Written } from "./text-file.ts";

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

  constructor(path: string, store: PackStore) {
    this.#path = path;
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: SCHEMA,
      codec: "GZIP",
      // Which every reader of Parquet knows.
      compressors: { GZIP: (bytes) => store.gzipped(bytes) },
      createdBy: "warraq",
    });
  }

  async end(): Promise<Written> {
    await this.#writer.finish();
    const file = readFileSync(this.#path);
    return { bytes: file.length, sha256: createHash("sha256").update(file).digest("hex") };
  }

  /** Adds a group. */
  async add(rows: readonly (readonly Value[])[]): Promise<void> {
    const columnData = COLUMNS.map(({ name }, column) => ({
      name,
      data: rows.map((row) => row[column]),
      ...(UNIQUE.has(name) && { encoding: "PLAIN" as const, statistics: false }),
    }));
    await this.#writer.write({ columnData, rowGroupSize: rows.length });
  }
}
