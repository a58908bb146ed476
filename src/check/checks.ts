/** Every check of a built site. A new one is one file, one line here, one test. */
import type { Check } from "./check.ts";
import { csp } from "./csp.ts";
import { downloads } from "./downloads.ts";
import { feed } from "./feed.ts";
import { headings } from "./headings.ts";
import { ids } from "./ids.ts";
import { jsonFeed } from "./json-feed.ts";
import { jsonLd } from "./json-ld.ts";
import { language } from "./language.ts";
import { links } from "./links.ts";
import { robots } from "./robots.ts";
import { sitemap } from "./sitemap.ts";

export const CHECKS: readonly Check[] = [
  links,
  csp,
  ids,
  language,
  headings,
  jsonLd,
  sitemap,
  feed,
  jsonFeed,
  downloads,
  robots,
];
