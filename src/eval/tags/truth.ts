/** Documents whose names are marked: `cases/ner`, texts in `inputs/`, names by kind in `expected.json`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { NameKind } from "#src/arabic/gazetteer.ts";

export const KINDS = ["place", "person", "organisation"] as const satisfies readonly NameKind[];

export interface MarkedDocument {
  /** `anercorp-0001` */
  readonly id: string;
  /** The part of the id before the number: `anercorp`. */
  readonly source: string;
  readonly text: string;
  /** Names as written, by kind; `misc` too. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

const truth = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number())));

/** @throws Error when a file is missing or not as expected */
export function readMarked(dir: string): MarkedDocument[] {
  const documents = truth.parse(JSON.parse(readFileSync(join(dir, "expected.json"), "utf8")));
  return Object.entries(documents).map(([id, kinds]) => ({
    id,
    source: id.replace(/-.*$/, ""),
    text: readFileSync(join(dir, "inputs", `${id}.txt`), "utf8"),
    names: Object.fromEntries(Object.entries(kinds).map(([k, forms]) => [k, Object.keys(forms)])),
  }));
}
