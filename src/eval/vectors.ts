/**
 * Other projects' own examples of folding and stemming (Lucene, PyArabic, Snowball, NAFIS), where ours
 * means the same; docs/search.md says where it does not, and why. Two spellings agree when they fold
 * to the same; a stem agrees when one of the readings that a query is given has it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { certainProclitics, readings } from "#src/arabic/clitics.ts";
import { words } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import type { Score } from "./ingest/tally.ts";

const pairsSchema = z.object({ pairs: z.array(z.tuple([z.string(), z.string()])) });
const assertsSchema = z.array(
  z.object({ fn: z.string(), input: z.string(), expected: z.string() }),
);
/** Functions of PyArabic that make spellings equal; others name, split or spell letters out. */
const FOLDING = /^(?:strip_|normalize_)/;

/** Whether our folding makes equal what another project makes of a text. */
export const foldsAlike = (input: string, expected: string): boolean =>
  folded(input) === folded(expected);

/** Whether every word that is not grammar can be read as the stem that another project gives it. */
export function stemsAlike(input: string, expected: string): boolean {
  const stems = folded(expected).split(" ");
  const content = words(input).filter(({ text, folded: word }) => !isStopWord(word, text));
  const meant = content.length > 0 ? content : words(input);
  return (
    meant.length === stems.length &&
    meant.every(({ text, folded: word }, i) =>
      readings(word, certainProclitics(text)).some(({ stem }) => stem === stems[i]),
    )
  );
}

const folded = (text: string): string =>
  words(text)
    .map((word) => word.folded)
    .join(" ");

type Pair = readonly [input: string, expected: string];

/** @throws Error when the folder of vectors is not there */
export function measureVectors(data: string): Score[] {
  const dir = join(data, "cases", "vectors");
  if (!existsSync(dir))
    throw new Error(`${dir} is not there: --data names the folder that holds cases/`);
  return readdirSync(dir)
    .sort()
    .flatMap((file): Score[] => {
      const text = readFileSync(join(dir, file), "utf8");
      if (file.endsWith(".tsv")) return [score(file, readTable(text), stemsAlike)];
      if (!file.endsWith(".json")) return [];
      const value: unknown = JSON.parse(text);
      const asserts = assertsSchema.safeParse(value);
      if (asserts.success) {
        const pairs = asserts.data.filter(({ fn }) => FOLDING.test(fn));
        return [
          score(
            file,
            pairs.map(({ input, expected }) => [input, expected]),
            foldsAlike,
          ),
        ];
      }
      const { pairs } = pairsSchema.parse(value);
      return [score(file, pairs, /normali[sz]/.test(file) ? foldsAlike : stemsAlike)];
    });
}

const readTable = (text: string): Pair[] =>
  text.split("\n").flatMap((line) => {
    const [input, expected] = line.split("\t");
    return input && expected ? [[input, expected] as const] : [];
  });

function score(
  file: string,
  pairs: readonly Pair[],
  alike: (input: string, expected: string) => boolean,
): Score {
  const failures = pairs
    .filter(([input, expected]) => !alike(input, expected))
    .map(([input, expected]) => `${input} → ${expected}`);
  const share = pairs.length === 0 ? 1 : 1 - failures.length / pairs.length;
  return { set: "vectors", measure: file, n: pairs.length, score: share, failures };
}
