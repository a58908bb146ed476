/** The pages' scripts: `src/browser/*.ts`, each bundled with what it imports. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";

/** Writes a script and gives its address; all scripts lie in one folder. */
type WriteScript = (name: string, code: Uint8Array) => string;

const FOLDER = "src/browser";

/**
 * @param target browsers that the scripts are written for
 * @returns name of a script → its address
 * @throws the bundler's error when a script does not compile
 */
export async function bundleScripts(
  target: string[],
  write: WriteScript,
): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  for (const file of readdirSync(FOLDER).filter((name) => /(?<!\.d)\.ts$/.test(name))) {
    const name = basename(file, ".ts");
    scripts.set(name, write(name, await bundle(join(FOLDER, file), target, write)));
  }
  return scripts;
}

async function bundle(file: string, target: string[], write: WriteScript): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    target,
    outdir: "assets",
    write: false,
    logLevel: "silent",
    plugins: [onDemand(target, write)],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/**
 * What a script imports on demand (`await import("./x.ts")`) is a file of its own, with everything
 * that it needs: a file for what both have in common, which esbuild would make, costs every reader
 * one more round trip before anything runs.
 */
const onDemand = (target: string[], write: WriteScript): Plugin => ({
  name: "on-demand",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^/ }, async ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const found = await resolve(path, { resolveDir, kind: "import-statement" });
      if (found.errors.length > 0) return { errors: found.errors };
      const address = write(basename(path, ".ts"), await bundle(found.path, target, write));
      return { path: `./${basename(address)}`, external: true };
    });
  },
});
