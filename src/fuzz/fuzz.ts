/** Broken files of every format through conversion: no crash, no hang, no letter lost. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Article, StoredArticle } from "#src/article.ts";
import { accountOf, shownBody } from "#src/check/fidelity/article.ts";
import { pipeline } from "#src/io/pipeline.ts";
import { readRecords } from "#src/io/read-records.ts";
import { faultOfBody } from "#src/markdown/proof.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { createRandom } from "#src/random.ts";
import type { RawRecord } from "#src/record.ts";
import { readSettings } from "#src/settings.ts";
import { mutate } from "./mutate.ts";
import type { Seed } from "./seeds.ts";

export interface FuzzOptions {
  readonly seeds: readonly Seed[];
  /** Runs before the first one, which are left out. */
  readonly from?: number;
  readonly runs: number;
  /** The same number gives the same runs. */
  readonly seed: number;
  /** Called with each fault and the input that shows it. */
  readonly onFault: (fault: Fault) => void;
  /** Called before each run, and with the number of all of them at the end. */
  readonly onRun?: (run: number) => void;
}

export interface Fault {
  readonly run: number;
  readonly name: string;
  readonly found: string;
  readonly input: Buffer;
}

export interface FuzzSummary {
  readonly runs: number;
  readonly records: number;
  readonly faults: number;
  /** CPU seconds of the slowest run. */
  readonly slowest: number;
}

/** CPU seconds of one run that count as a hang. One that never ends is for `watch.ts` to stop. */
const HANG = 2;

/** The broken file of a run: it depends on the numbers and the sound files only. */
export function mutantOf(
  seeds: readonly Seed[],
  seed: number,
  run: number,
): { readonly name: string; readonly input: Buffer } {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) + run);
  const pick = () => seeds[random(seeds.length)] ?? { name: "", bytes: Buffer.alloc(0) };
  const { name, bytes } = pick();
  return { name, input: mutate(bytes, pick().bytes, random) };
}

/** Runs one mutant after the other. */
export async function fuzz(options: FuzzOptions): Promise<FuzzSummary> {
  const { seeds, from = 0, runs, seed, onFault, onRun } = options;
  const { settings } = readSettings(undefined, "archive.yaml", {}, {});
  const toArticle = pipeline(settings);
  const folder = mkdtempSync(join(tmpdir(), "warraq-fuzz-"));
  let [records, faults, slowest] = [0, 0, 0];
  try {
    for (let run = from; run < runs; run += 1) {
      onRun?.(run);
      const { name, input } = mutantOf(seeds, seed, run);
      const tell = (found: string) => {
        faults += 1;
        onFault({ run, name, found, input });
      };
      const path = join(folder, basename(name));
      writeFileSync(path, input);
      const before = process.cpuUsage();
      try {
        for await (const { record, origin } of recordsOf(path, tell)) {
          records += 1;
          const lost = lostIn(
            record,
            toArticle(record, origin, () => {}),
          );
          if (lost !== undefined) tell(lost);
        }
      } catch (error) {
        tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      slowest = Math.max(slowest, seconds);
      if (seconds > HANG) tell(`took ${seconds.toFixed(1)} s`);
      rmSync(path);
    }
    onRun?.(runs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { runs, records, faults, slowest };
}

function recordsOf(path: string, tell: (found: string) => void) {
  const file = { absolute: path, path: basename(path), shown: path };
  return readRecords(file, {
    fields: {},
    // An exception inside a reader arrives as this message: readers report, they do not throw.
    report: ({ rule, found }) => {
      if (rule === "raw-unreadable") tell(`a reader threw: ${found}`);
    },
    onRefused: () => {},
    onDamaged: () => {},
  });
}

/** What Markdown would show otherwise, or the first line of the record that is nowhere. */
function lostIn(record: RawRecord, { blocks, ...fields }: Article): string | undefined {
  const body = toMarkdown(blocks);
  const article = { ...fields, body } as unknown as StoredArticle;
  const captions = fields.captions.flatMap(({ text, alt }) => [text, alt?.text ?? ""]);
  const shown = [shownBody(article, undefined), ...captions].join("\n");
  const [missing] = accountOf(record, article, shown).missing;
  const fault = faultOfBody(body, blocks);
  return fault ?? (missing === undefined ? undefined : `lost ${JSON.stringify(missing)}`);
}
