/** What converting costs at several sizes, the first time and again with nothing changed. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cutCorpus } from "./corpus.ts";
import { writeGenerated } from "./generated.ts";
import { measure, total } from "./measure.ts";
import { type Cell, formatTable, round } from "./table.ts";

export interface ConvertBench {
  /** Numbers of records. */
  readonly sizes: readonly number[];
  /** Folder of JSON arrays to take them from; without it they are generated. */
  readonly dir?: string;
  readonly onStep: (line: string) => void;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CONVERT = [
  process.execPath,
  "--import",
  import.meta.resolve("tsx"),
  join(ROOT, "scripts/convert.ts"),
];

/**
 * Converts in a temporary folder, twice for each size.
 * @returns a table: records, wall and CPU seconds, peak memory of one process, articles a second.
 * @throws when the command fails, with its output.
 */
export async function benchConvert({ sizes, dir, onStep }: ConvertBench): Promise<string> {
  const rows: Cell[][] = [
    ["records", "run", "wall s", "CPU s", "peak MB", "articles/s", "CPU ms/article"],
  ];
  for (const size of sizes) {
    const scratch = mkdtempSync(join(tmpdir(), "warraq-bench-"));
    try {
      const raw = join(scratch, "content", "raw");
      mkdirSync(raw, { recursive: true });
      onStep(`${size} records`);
      const count = dir === undefined ? size : await cutCorpus(dir, size, raw);
      if (dir === undefined) writeGenerated(join(raw, "generated.json"), size);
      for (const run of ["first", "unchanged"]) {
        onStep(`convert, ${run}`);
        const usage = await measure(CONVERT, { cwd: scratch });
        if (usage.exitCode !== 0) throw new Error(`convert failed:\n${usage.output}`);
        const { cpu, peakMb } = total(usage);
        rows.push([
          ...[count, run, round(usage.wall, 1), round(cpu, 1), round(peakMb, 0)],
          ...[round(count / usage.wall, 0), round((cpu * 1000) / count, 2)],
        ]);
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return formatTable(rows);
}
