/**
 * An article as a record of Pagefind's Node API: analysed words to search, and nothing else. Its
 * original text is on its page, its facts are in the files of cards.ts and facts.ts.
 */
import type { CustomRecord } from "pagefind";
import { articleUrl } from "#src/site/urls.ts";
import type { Analysed } from "./index-analyser.ts";

/** Language `und`, so that no stemmer of Pagefind's is used. */
export const pagefindRecord = (id: string, { title, text }: Analysed): CustomRecord => ({
  url: articleUrl(id),
  language: "und",
  content: text,
  meta: { title },
});
