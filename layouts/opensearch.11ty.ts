/** Lets browsers offer the archive's search: `/opensearch.xml`, when the site's address is known. */
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { OPENSEARCH, outputFile, SEARCH } from "#src/site/urls.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  permalink: ({ site }: Data) => site.absolute(OPENSEARCH) !== undefined && outputFile(OPENSEARCH),
  eleventyExcludeFromCollections: true,
};

export function render({ site }: Data): string {
  const { title, description } = site.settings;
  return html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${[...title].slice(0, 16).join("")}</ShortName>
<Description>${[...description].slice(0, 1024).join("")}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>ar</Language>
<Url type="text/html" template="${site.absolute(SEARCH)}?q={searchTerms}"/>
</OpenSearchDescription>
`.toString();
}
