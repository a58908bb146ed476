/** How Eleventy renders the archive: layouts as templates, one Site as their data, nothing else. */
import type { UserConfig } from "@11ty/eleventy";

/**
 * The settings that hold for every build. What depends on the archive, the Site itself, is given by
 * `build.ts` as the global data `site`.
 *
 * Lean on purpose: an archive has tens of thousands of pages, and each of these features is work per
 * page that this site does not use.
 */
export function archivePlugin(config: UserConfig): void {
  config.addExtension("11ty.ts", { key: "11ty.js" });
  config.setUseGitIgnore(false);
  config.setFreezeReservedData(false);
  config.setDataFileSuffixes([]);
  config.setLayoutResolution(false);
}
