/** The names of an article, in words: what was found by which rule, what is a tag, what was refused and why. */
import type { Article } from "#src/article.ts";
import { findNames, type RefusedName } from "#src/enrich/find-names.ts";
import type { Knowledge } from "#src/enrich/knowledge.ts";
import { readArticle } from "#src/enrich/sections.ts";
import { judgeTags, type TagOptions } from "#src/enrich/tags.ts";

/** Why a spelling of the gazetteer is not the name here. */
const REASONS: Readonly<Record<string, string>> = {
  off: "switched off in content/gazetteer.yaml",
  never: "this form is another word",
  "not-after": "the word before says that it is something else",
  "not-before": "the word after says that it is something else",
  "not-before-number": "a number follows",
  exact: "written otherwise: another word",
  marks: "without the vowel signs that would decide",
  quoted: "in quotation marks: a name of something else",
  after: "nothing before it says that it is the name",
  needs: "nothing in the text says that it is the name",
  "part-of-another-name": "part of another name",
  "name-goes-on": "the name goes on: somebody else",
  "thing-named-after": "a thing named after the person",
  "no-full-name": "a surname without the full name",
  "two-names": "it could be either of two names",
  "in-gazetteer": "refused as a name of the gazetteer",
};

/** A line for each name found, tag or not, then one for each that was refused. */
export function nameLines(article: Article, knowledge: Knowledge, options?: TagOptions): string[] {
  const { text } = readArticle(article);
  const lines = judgeTags(article, knowledge, options).map((decision) => {
    const { tag, chosen, reason, salience, spans } = decision;
    const places = spans.map(
      ({ start, end, rule }) => `${start}–${end} ${text.slice(start, end)} [${rule}]`,
    );
    const known = spans[0]?.type === undefined ? "by rule" : "gazetteer";
    const verdict = chosen ? "tag" : "no tag";
    const why = `${reason}, salience ${salience}, ${known}`;
    return `${verdict} ${tag.kind} ${tag.name} (${why}): ${places.join(", ")}`;
  });
  const refused: RefusedName[] = [];
  findNames(text, knowledge, (name) => refused.push(name));
  return [
    ...lines,
    ...refused.map(({ kind, name, start, end, reason }) => {
      const why = REASONS[reason] ?? reason;
      return `refused ${kind} ${name} (${why}): ${start}–${end} ${text.slice(start, end)}`;
    }),
  ];
}
