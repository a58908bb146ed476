import type { Entry } from "#src/site/entry.ts";
import { html } from "#src/site/html.ts";
import { onceFor } from "#src/site/once.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl } from "#src/site/urls.ts";

/** An article by its headline: a dozen lists and related articles have it. */
export const entryLink = onceFor(
  (site: Site, { article }: Entry) =>
    html`<a href=${site.url(articleUrl(article.id))}>${article.title}</a>`,
);
