/** How Eleventy renders the archive: layouts as templates, one Site as their data, nothing else. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { TemplateLanguage, UserConfig } from "@11ty/eleventy";
import { pageEncoder } from "./page-bytes.ts";

/**
 * The settings that hold for every build. What depends on the archive, the Site itself, is given by
 * `build.ts` as the global data `site`.
 *
 * Lean on purpose: an archive has tens of thousands of pages, and each of these features is work per
 * page that this site does not use.
 */
export function archivePlugin(config: UserConfig): void {
  config.addExtension("11ty.ts", layoutLanguage);
  config.setUseGitIgnore(false);
  config.setFreezeReservedData(false);
  config.setDataFileSuffixes([]);
  config.setLayoutResolution(false);
  // Eleventy makes this group before it is told to be quiet, and no documented option reaches it: on a
  // busy machine it would print how slow a step was among the lines of the build.
  config.benchmarkManager.get("Configuration").setIsVerbose(false);
}

/** What every `layouts/*.11ty.ts` exports. */
interface Layout {
  readonly data: object;
  readonly render: (data: unknown) => string;
}

const load = async (inputPath: string): Promise<Layout> =>
  (await import(pathToFileURL(resolve(inputPath)).href)) as Layout;

/**
 * Layouts as a language of their own. Eleventy's `11ty.js` loads a module anew each time it runs, which
 * is then compiled and optimised again, and prepares each call for features that layouts do not use.
 *
 * Pages are handed over as bytes: Eleventy keeps them until all are written, and as text they would
 * take twice the room and be moved about in it.
 */
const layoutLanguage: TemplateLanguage = {
  read: false,
  getData: true,
  getInstanceFromInputPath: load,
  compileOptions: { cache: true },
  async compile(_text, inputPath) {
    const { render } = await load(inputPath);
    const encode = pageEncoder();
    return (data) => encode(render(data));
  },
};
