/**
 * Finished bundles, kept between builds under a key of their content: an unchanged period is not
 * indexed again. Only ever a shortcut: without it, or after it is deleted, the result is the same.
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Proclitics } from "#src/arabic/clitics.ts";
import type { StemLists } from "./bundle.ts";

export interface BundleStore {
  /**
   * Puts the files of a bundle into `outDir`, which must not exist; makes them when they are not
   * kept, through `make`, which is given a fresh folder to fill. Answers what is known of it beside
   * its files.
   */
  provide(
    key: string,
    outDir: string,
    make: (folder: string) => Promise<StemLists>,
  ): Promise<StemLists>;
  /**
   * What an archive of so many articles teaches about its words. It is learned once and kept until
   * the archive has grown by a tenth or shrunk by one: every bundle depends on it.
   */
  proclitics(articles: number, version: string, learn: () => Proclitics): Proclitics;
  /** Forgets every bundle that was not asked for. */
  prune(): void;
}

/** Share of an archive's articles by which it may change before its words are looked at again. */
const DRIFT = 0.1;

/** Nothing is kept: every bundle is made where it is wanted. */
export const noStore: BundleStore = {
  provide: (_, outDir, make) => make(outDir),
  proclitics: (_articles, _version, learn) => learn(),
  prune: () => undefined,
};

const FILES = "files";
const KNOWN = "known.json";
const PROCLITICS = "proclitics.json";

/** Keeps bundles below a folder of their own. */
export function openStore(folder: string): BundleStore {
  const used = new Set<string>();
  return {
    async provide(key, outDir, make) {
      used.add(key);
      const kept = join(folder, key);
      const known = readJson<KeptStems>(join(kept, KNOWN));
      let stems: StemLists | undefined = known && new Map(known);
      if (stems === undefined) {
        mkdirSync(folder, { recursive: true });
        // A build that is killed leaves a folder that no key names.
        const fresh = mkdtempSync(join(folder, "making-"));
        stems = await make(join(fresh, FILES));
        writeFileSync(join(fresh, KNOWN), JSON.stringify([...stems] satisfies KeptStems));
        rmSync(kept, { recursive: true, force: true });
        renameSync(fresh, kept);
      }
      linkFiles(join(kept, FILES), outDir);
      return stems;
    },
    proclitics(articles, version, learn) {
      used.add(PROCLITICS);
      const file = join(folder, PROCLITICS);
      const kept = readJson<KeptProclitics>(file);
      if (kept?.version === version && Math.abs(articles - kept.articles) <= kept.articles * DRIFT)
        return { lost: new Set(kept.lost), kept: new Set(kept.kept) };
      const learned = learn();
      const lists = { lost: [...learned.lost], kept: [...learned.kept] };
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify({ version, articles, ...lists } satisfies KeptProclitics));
      return learned;
    },
    prune() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder))
        if (!used.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}

/**
 * Gives a folder the files of another: the same ones, since copying thousands takes seconds, or copies
 * where that cannot be. A site is replaced whole, never written into.
 */
function linkFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(source, target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}

type KeptStems = readonly [stem: string, list: string][];

interface KeptProclitics {
  readonly version: string;
  readonly articles: number;
  readonly lost: readonly string[];
  readonly kept: readonly string[];
}

/** Undefined when the file is not there, or not whole. */
function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** What makes the files of a bundle, with all that it imports. */
const MAKERS = ["pagefind-process.ts", "make-bundle.ts"];
/** Code does not change while it runs. */
let code: string | undefined;

/** Changes with the code and the data that bundles are made by, and with Pagefind. */
export function codeVersion(): string {
  code ??= hashOfCode();
  return code;
}

function hashOfCode(): string {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const files = new Set<string>();
  const follow = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith(".ts")) return;
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/ from "([.#][^"]+)"/g))
      follow(path.startsWith("#src/") ? join(source, path.slice(5)) : join(dirname(file), path));
  };
  for (const maker of MAKERS) follow(join(source, "search", maker));
  const hash = createHash("sha256");
  for (const file of [join(source, "../package-lock.json"), ...[...files].sort()])
    hash.update(readFileSync(file));
  return hash.digest("hex");
}
