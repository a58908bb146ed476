/** Sets `aj2022_txt` and `hespress2022_txt`: a headline and one long line; nothing may be lost. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { flat } from "./compare.ts";
import { convertFile, inputsOf, readTruth } from "./convert-file.ts";
import { type Score, Tally } from "./tally.ts";
import { visibleText } from "./visible.ts";

const truth = z.object({
  title: z.string(),
  body_chars: z.number(),
  body_sha1: z.string(),
  empty: z.boolean().default(false),
});

export async function measurePlain(set: string, dir: string): Promise<Score[]> {
  const tally = new Tally(set);
  const inputs = inputsOf(dir);
  for (const [name, value] of Object.entries(readTruth(dir))) {
    const one = truth.parse(value);
    const path = inputs.get(name) ?? "";
    const { articles, records, messages } = await convertFile(path);
    const [article] = articles;
    if (article === undefined) {
      tally.check("title", one.empty && messages.length > 0, () => `${name}: no article`);
      continue;
    }
    tally.equal("title", name, flat(article.title), flat(one.title));
    const given = letters(visibleText(article));
    const wanted = letters(bodyOf(records[0]?.source ?? "", one));
    const right = one.body_chars === 0 || given === wanted;
    tally.check("body", right, () => `${name}: ${lost(given, wanted)}`);
    const stated = article.dateBasis === "stated" ? article.date : undefined;
    tally.check("no date invented", stated === undefined, () => `${name}: ${stated}`);
  }
  return tally.scores();
}

/** The part of the file whose hash is the truth's: what stands below the headline. */
function bodyOf(source: string, { body_sha1, title }: z.infer<typeof truth>): string {
  const below = source.slice(source.indexOf("\n") + 1);
  const candidates = [below, below.trim(), below.trimStart(), source];
  const hash = (text: string) => createHash("sha1").update(text).digest("hex");
  return candidates.find((text) => hash(text) === body_sha1) ?? source.replace(title, "");
}

const letters = (text: string): string => flat(text).replace(/[\s*\-•>]+/g, "");

function lost(given: string, wanted: string): string {
  let at = 0;
  while (at < wanted.length && given[at] === wanted[at]) at += 1;
  return `at letter ${at} "${given.slice(at, at + 40)}", not "${wanted.slice(at, at + 40)}"`;
}
