/** How an inferred date is known: what the text says, and what follows from it. */
import type { StoredArticle } from "#src/article.ts";
import { html, type Markup } from "#src/site/html.ts";
import { DATE_RULE_WORDS, WORDS } from "../words.ts";
import { name } from "./names.ts";

/** Says that a date was worked out, with the evidence, in the order used, behind a disclosure. */
export function dateBasis({ dateBasis, dateEvidence = [] }: StoredArticle): Markup | false {
  if (dateBasis !== "inferred") return false;
  if (dateEvidence.length === 0)
    return html`<p class=basis>${WORDS.inferred}</p>
`;
  return html`<details class=basis><summary>${WORDS.inferred}</summary>
<p>${WORDS.inferredFrom}</p><ol>${dateEvidence.map(
    ({ quote, rule }) => html`<li>«${name(quote)}»: ${DATE_RULE_WORDS[rule] ?? rule}`,
  )}</ol></details>
`;
}
