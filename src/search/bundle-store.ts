/**
 * Finished bundles, kept between builds under a key of their content: an unchanged period is not
 * indexed again. Only ever a shortcut: without it, or after it is deleted, the result is the same.
 */
import { createHash } from "node:crypto";
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StemCounts } from "./bundle.ts";

/** What is known of a bundle beside its files. */
export interface Finished {
  /** Names its file of Pagefind's metadata. */
  readonly hash: string;
  readonly stems: StemCounts;
}

export interface BundleStore {
  /**
   * Puts the files of a bundle into `outDir`, which must not exist; makes them when they are not
   * kept, through `make`, which is given a fresh folder to fill.
   */
  provide(
    key: string,
    outDir: string,
    make: (folder: string) => Promise<Finished>,
  ): Promise<Finished>;
  /** Forgets every bundle that was not asked for. */
  prune(): void;
}

/** Nothing is kept: every bundle is made where it is wanted. */
export const noStore: BundleStore = {
  provide: (_, outDir, make) => make(outDir),
  prune: () => undefined,
};

const FILES = "files";
const KNOWN = "known.json";

/** Keeps bundles below a folder of their own. */
export function openStore(folder: string): BundleStore {
  const used = new Set<string>();
  return {
    async provide(key, outDir, make) {
      used.add(key);
      const kept = join(folder, key);
      let finished = read(join(kept, KNOWN));
      if (finished === undefined) {
        mkdirSync(folder, { recursive: true });
        // A build that is killed leaves a folder that no key names.
        const fresh = mkdtempSync(join(folder, "making-"));
        finished = await make(join(fresh, FILES));
        writeFileSync(
          join(fresh, KNOWN),
          JSON.stringify({ hash: finished.hash, stems: [...finished.stems] }),
        );
        rmSync(kept, { recursive: true, force: true });
        renameSync(fresh, kept);
      }
      cpSync(join(kept, FILES), outDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
      return finished;
    },
    prune() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder))
        if (!used.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}

function read(file: string): Finished | undefined {
  try {
    const { hash, stems }: { hash: string; stems: [string, number][] } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    return { hash, stems: new Map(stems) };
  } catch {
    return undefined;
  }
}

/** Rooms whose code decides what an index holds. */
const ROOMS = ["arabic", "search"];

/** Changes with the code and the data of the analysis, and with Pagefind. */
export function codeVersion(): string {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const hash = createHash("sha256");
  hash.update(readFileSync(join(source, "..", "package-lock.json")));
  for (const room of ROOMS)
    for (const name of (readdirSync(join(source, room), { recursive: true }) as string[]).sort())
      if (/\.(?:ts|json)$/.test(name)) hash.update(readFileSync(join(source, room, name)));
  return hash.digest("hex");
}
