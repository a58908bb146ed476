/** What was learned as a data file that a person can read: a subject's words, the weightiest first. */
import type { Trained } from "#src/enrich/topic-model.ts";

const PER_LINE = 8;

/** JSON with a few words on a line. */
export function formatWeights({ trained, subjects }: Trained): string {
  const blocks = Object.entries(subjects).map(([slug, { bias, words }]) => {
    const entries = Object.entries(words).map(
      ([word, weight]) => `${JSON.stringify(word)}: ${weight}`,
    );
    return `    ${JSON.stringify(slug)}: {\n      "bias": ${bias},\n      "words": {\n${lines(entries, "        ")}\n      }\n    }`;
  });
  const hashes = trained.map((hash) => JSON.stringify(hash));
  return `{\n  "subjects": {\n${blocks.join(",\n")}\n  },\n  "trained": [\n${lines(hashes, "    ")}\n  ]\n}\n`;
}

function lines(entries: readonly string[], indent: string): string {
  const all: string[] = [];
  for (let i = 0; i < entries.length; i += PER_LINE) {
    all.push(indent + entries.slice(i, i + PER_LINE).join(", "));
  }
  return all.join(",\n");
}
