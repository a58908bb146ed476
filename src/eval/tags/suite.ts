/** Suite `tags`: people, places and organisations found in marked documents, before salience. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { GAZETTEER } from "#src/arabic/gazetteer.ts";
import { readings } from "#src/arabic/proclitics.ts";
import { findNames } from "#src/enrich/find-names.ts";
import { loadKnowledge } from "#src/enrich/knowledge.ts";
import { type Floors, readFloors } from "../ingest/suite.ts";
import { countriesOnly, plainLookUp } from "./baselines.ts";
import { type Counts, compareNames, type Finder, formOf } from "./compare.ts";
import { type MarkedDocument, readMarked } from "./truth.ts";

/** The source whose documents are news like ours; the others are printed beside it. */
const GATED = "anercorp";

export interface NameScore {
  /** `anercorp`, or `anercorp, gazetteer look-up` for a baseline. */
  readonly set: string;
  readonly counts: Counts;
  readonly precision: number;
  readonly recall: number;
  /** Below its floor in precision or recall. */
  readonly low: boolean;
}

/**
 * Measures on `data/cases/ner`, or `data/ner`.
 * @throws Error when it is not there
 */
export function measureTags(data: string, floors: Floors = readFloors()): NameScore[] {
  const dir = [join(data, "cases", "ner"), join(data, "ner")].find((path) => existsSync(path));
  if (dir === undefined) throw new Error(`${data} holds no set cases/ner`);
  const documents = readMarked(dir);
  const gated = documents.filter(({ source }) => source === GATED);
  const others = [...new Set(documents.map(({ source }) => source))].filter((s) => s !== GATED);
  const ours = finder();
  return [
    ...scores(GATED, gated, ours, floors),
    ...scores(`${GATED}, gazetteer look-up`, gated, plainLookUp, {}),
    ...scores(`${GATED}, countries only`, gated, countriesOnly, {}),
    ...others.flatMap((source) =>
      scores(
        source,
        documents.filter((document) => document.source === source),
        ours,
        {},
      ),
    ),
  ];
}

const forms = new Set(
  GAZETTEER.flatMap(({ name, aliases = [], short = [] }) =>
    [name, ...aliases, ...short].map(formOf),
  ),
);

function scores(
  set: string,
  documents: readonly MarkedDocument[],
  find: Finder,
  floors: Floors,
): NameScore[] {
  return compareNames(documents, find, (form) => forms.has(form)).map((counts) => {
    const precision = counts.found === 0 ? 1 : counts.right / counts.found;
    const recall = counts.marked === 0 ? 1 : counts.right / counts.marked;
    const floor = floors[`names ${set}`] ?? {};
    const low =
      precision < (floor[`${counts.kind} precision`] ?? 0) ||
      recall < (floor[`${counts.kind} recall`] ?? 0);
    return { set, counts, precision, recall, low };
  });
}

/** Every name that enrichment finds, with the span as written and without its proclitic. */
function finder(): Finder {
  const knowledge = loadKnowledge();
  return (text) =>
    findNames(text, knowledge).map(({ kind, start, end, clitic }) => {
      const written = text.slice(start, end);
      const [first = "", ...rest] = formOf(written).split(" ");
      // The last reading of لل is the one with its ال restored.
      const bare = readings(first).findLast((r) => r.clitic === clitic)?.word ?? first;
      return { kind, written, bare: [bare, ...rest].join(" ") };
    });
}

export function formatNameScore({ set, counts, precision, recall, low }: NameScore): string {
  const { kind, marked, found } = counts;
  const columns = [
    set.padEnd(28),
    kind.padEnd(13),
    String(marked).padStart(6),
    String(found).padStart(6),
    precision.toFixed(3).padStart(10),
    recall.toFixed(3).padStart(7),
    low ? "  BELOW FLOOR" : "",
  ];
  return columns.join(" ").trimEnd();
}

export const NAME_HEADER =
  "set                          kind          marked  found  precision  recall";
