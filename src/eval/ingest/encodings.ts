/** Set `encodings`: the same kind of text in many encodings, some of it damaged. */
import { z } from "zod";
import { bodyTexts, flat, sameParagraphs, withoutMark } from "./compare.ts";
import { convertFile, inputsOf, readTruth } from "./convert-file.ts";
import { difference } from "./records.ts";
import { type Score, Tally } from "./tally.ts";

const truth = z.object({ note: z.string(), title: z.string(), paragraphs: z.array(z.string()) });

/** Messages that say a file is damaged. */
const DAMAGE = /^(?:undecodable-bytes|mixed-encodings|mojibake)$/;

export async function measureEncodings(dir: string): Promise<Score[]> {
  const tally = new Tally("encodings");
  const inputs = inputsOf(dir);
  for (const [name, value] of Object.entries(readTruth(dir))) {
    const one = truth.parse(value);
    const { articles, messages } = await convertFile(inputs.get(name) ?? "");
    const [article] = articles;
    const title = article !== undefined && flat(article.title) === flat(one.title);
    const whole = title && sameParagraphs(article, one.paragraphs);
    const failure = () =>
      article === undefined ? `${name}: no article` : difference(name, article, one.paragraphs);
    if (one.note === "") {
      tally.check("exact", whole, failure);
      continue;
    }
    const reported = messages.some(({ rule }) => DAMAGE.test(rule));
    const given = new Set(article === undefined ? [] : bodyTexts(article.blocks).map(withoutMark));
    const kept = one.paragraphs.filter((text) => given.has(withoutMark(text))).length;
    // All but the damaged paragraph, and the damage named.
    const rest = reported && kept >= one.paragraphs.length - 1;
    tally.check("as noted", whole || rest, failure);
  }
  return tally.scores();
}
