import type { UserConfig } from "@11ty/eleventy";
import { archivePlugin } from "./src/site/plugin.ts";

/**
 * Eleventy's configuration. `npm run build` runs Eleventy through `src/site/build.ts`, which loads
 * the archive, hands it over as the global data `site`, and swaps the finished site into place.
 */
export default function (config: UserConfig) {
  config.addPlugin(archivePlugin);
  return {
    templateFormats: ["11ty.ts"],
    dir: { input: "layouts", includes: "components", data: "static" },
    // No template language touches Markdown, HTML or data.
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    dataTemplateEngine: false,
  };
}
