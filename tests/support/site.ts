/** A Site made in code, for tests of layouts. */
import type { StoredArticle } from "#src/article.ts";
import { readSettings, type SettingsOverrides } from "#src/settings.ts";
import { buildIndex } from "#src/site/archive-index.ts";
import { Site } from "#src/site/site.ts";

/** The site of some articles; `yaml` are its settings, `groups` the ids of copies. */
export function siteOf(
  articles: readonly StoredArticle[],
  overrides: SettingsOverrides = {},
  yaml = "title: أرشيف التجربة",
  groups: readonly (readonly string[])[] = [],
): Site {
  const { settings, messages } = readSettings(yaml, "archive.yaml", overrides, {});
  if (messages.length > 0) throw new Error(messages.map(({ found }) => found).join());
  return new Site({
    settings,
    index: buildIndex(articles, { groups, related: {} }).index,
    assets: {
      stylesheet: "/assets/site.css",
      preload: ["/assets/kufi.woff2"],
      scripts: new Map([
        ["search", "/assets/search.js"],
        ["today", "/assets/today.js"],
        ["search-worker", "/assets/search-worker.js"],
      ]),
    },
    pages: [],
    media: new Map([["photo.jpg", { width: 640, height: 480 }]]),
  });
}
