/** schema.org data of an article: only what is known, so an inferred date is not given. */
import type { BreadcrumbList, NewsArticle } from "schema-dts";
import type { StoredArticle } from "#src/article.ts";
import type { Site } from "#src/site/site.ts";
import { statedDate } from "./citation-meta.ts";
import { correction } from "./correction.ts";
import type { Crumb } from "./crumbs.ts";

export function newsArticle(article: StoredArticle): NewsArticle {
  const { title, time, modified, byline, publisher, dateline, url, archivedUrl, rights } = article;
  const date = statedDate(article);
  const corrected = correction(article);
  return {
    "@type": "NewsArticle",
    headline: title,
    // The page says it of itself.
    ...(article.language !== "ar" && { inLanguage: article.language }),
    ...(date && { datePublished: time && date.length === 10 ? `${date}T${time}` : date }),
    ...(modified && !modified.endsWith("?") && { dateModified: modified }),
    ...(byline.length > 0 && {
      author: byline.map((name) => ({ "@type": "Person" as const, name })),
    }),
    ...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
    ...(dateline && { locationCreated: { "@type": "Place", name: dateline } }),
    ...(url && { isBasedOn: url }),
    ...(archivedUrl && { archivedAt: archivedUrl }),
    ...(rights && { copyrightNotice: rights }),
    // On which day is not known, so it is no dateModified.
    ...(corrected && { correction: corrected }),
  };
}

/** The way from the top to a page; empty when addresses are not known. */
export function breadcrumbList(site: Site, trail: readonly Crumb[]): BreadcrumbList[] {
  const items = trail.flatMap(({ name, path }, i) => {
    const item = site.absolute(path);
    return item === undefined
      ? []
      : [{ "@type": "ListItem" as const, position: i + 1, name, item }];
  });
  return items.length === 0 ? [] : [{ "@type": "BreadcrumbList", itemListElement: items }];
}
