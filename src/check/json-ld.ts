/** Structured data is JSON, of schema.org, and speaks of the page it stands on. */
import type { Check } from "./check.ts";
import type { Page } from "./page.ts";
import type { Finding } from "./text-file.ts";

/** ISO 8601 as schema.org's Date and DateTime take it, with the year or month alone also allowed. */
const ISO_DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

export const jsonLd: Check = (_site, report) => ({
  page(page) {
    for (const element of page.elements) {
      if (element.name !== "script" || element.attributes["type"] !== "application/ld+json")
        continue;
      for (const finding of judge(element.text, page)) page.error(report, element.offset, finding);
    }
  },
});

function* judge(text: string, page: Page): Generator<Finding> {
  const rule = "json-ld";
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    yield { rule, found: (error as Error).message, expected: "JSON" };
    return;
  }
  const { "@context": context, "@graph": graph } = Object(data) as Record<string, unknown>;
  if (context !== "https://schema.org") {
    yield { rule, found: `@context ${JSON.stringify(context)}`, expected: "https://schema.org" };
  }
  for (const item of Array.isArray(graph) ? graph : [data]) {
    const fields = Object(item) as Record<string, unknown>;
    if (typeof fields["@type"] !== "string") {
      yield { rule, found: "no @type", expected: "a type such as NewsArticle" };
    }
    for (const name of ["datePublished", "dateModified", "dateCreated"]) {
      const date = fields[name];
      if (date !== undefined && !(typeof date === "string" && ISO_DATE.test(date))) {
        yield { rule, found: `${name} ${JSON.stringify(date)}`, expected: "an ISO 8601 date" };
      }
    }
    if (fields["@type"] === "NewsArticle") yield* judgeArticle(fields, page);
  }
}

function* judgeArticle(fields: Record<string, unknown>, page: Page): Generator<Finding> {
  const rule = "json-ld";
  if (typeof fields["headline"] !== "string" || fields["headline"] === "") {
    yield { rule, found: "a NewsArticle without headline", expected: "the headline as printed" };
  }
  const canonical = page.elements.find(
    ({ name, attributes }) => name === "link" && attributes["rel"] === "canonical",
  )?.attributes["href"];
  if (fields["url"] !== undefined && canonical !== undefined && fields["url"] !== canonical) {
    yield {
      rule,
      found: `url ${JSON.stringify(fields["url"])}`,
      expected: `canonical ${canonical}`,
    };
  }
}
