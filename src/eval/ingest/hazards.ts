/** Set `real_hazards`: lines that look like markup; every one is there to read. */
import { z } from "zod";
import { flat, withoutMark } from "./compare.ts";
import { convertFile, inputsOf, readTruth } from "./convert-file.ts";
import { type Score, Tally } from "./tally.ts";
import { visibleText } from "./visible.ts";

const truth = z.object({ title: z.string().nullish(), lines: z.array(z.string()) });

/** Lines that the page shows outside the body. */
const SHOWN = ["source_line", "date_line", "byline_line"];

export async function measureHazards(dir: string): Promise<Score[]> {
  const tally = new Tally("real_hazards");
  const inputs = inputsOf(dir);
  for (const [name, value] of Object.entries(readTruth(dir))) {
    const one = truth.parse(value);
    const [article] = (await convertFile(inputs.get(name) ?? "")).articles;
    if (article === undefined) {
      tally.check("lines", one.lines.length === 0, () => `${name}: no article`);
      continue;
    }
    if (one.title) tally.equal("title", name, flat(article.title), flat(one.title));
    const beside = SHOWN.map((key) => article.sourceFields[key] ?? "");
    const captions = article.captions.map((_, i) => article.sourceFields[`caption_${i + 1}`] ?? "");
    const text = [article.title, visibleText(article), ...beside, ...captions]
      .map(letters)
      .join("\n");
    for (const line of one.lines) {
      const wanted = letters(withoutMark(line));
      tally.check("lines", text.includes(wanted), () => `${name}: lost "${line.slice(0, 160)}"`);
    }
  }
  return tally.scores();
}

/** White space is the page's own affair. */
const letters = (text: string): string => flat(text).replace(/\s+/g, "");
