/** schema.org data of an article: only what is known, so an inferred date is not given. */
import type { StoredArticle } from "#src/article.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl } from "#src/site/urls.ts";
import type { Crumb } from "./crumbs.ts";

export function newsArticle(site: Site, article: StoredArticle): object {
  const { title, date, time, dateBasis, modified, byline, publisher, dateline, url, rights } =
    article;
  const address = site.absolute(articleUrl(article.id));
  const stated = date !== undefined && dateBasis !== "inferred" && !date.endsWith("?");
  return {
    "@type": "NewsArticle",
    headline: title,
    inLanguage: article.language,
    ...(address && { url: address }),
    ...(stated && { datePublished: time && date.length === 10 ? `${date}T${time}` : date }),
    ...(modified && !modified.endsWith("?") && { dateModified: modified }),
    ...(byline.length > 0 && {
      author: byline.map((name) => ({ "@type": "Person", name })),
    }),
    ...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
    ...(dateline && { locationCreated: { "@type": "Place", name: dateline } }),
    ...(url && { isBasedOn: url }),
    ...(rights && { copyrightNotice: rights }),
  };
}

/** The way from the top to a page; empty when addresses are not known. */
export function breadcrumbList(site: Site, trail: readonly Crumb[]): object[] {
  const items = trail.flatMap(({ name, path }, i) => {
    const item = site.absolute(path);
    return item === undefined ? [] : [{ "@type": "ListItem", position: i + 1, name, item }];
  });
  return items.length === 0 ? [] : [{ "@type": "BreadcrumbList", itemListElement: items }];
}
