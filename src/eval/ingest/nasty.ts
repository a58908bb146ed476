/** Set `nasty`: hostile and absurd inputs and file names; each states what must hold. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Article, StoredArticle } from "#src/article.ts";
import { formatArticle } from "#src/markdown/format.ts";
import { identify } from "#src/markdown/identity.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { bodyTexts, flat, sameParagraphs } from "./compare.ts";
import { type Converted, convertFile, readTruth } from "./convert-file.ts";
import { type Score, Tally } from "./tally.ts";
import { bodyHtml, livePayload, visibleText } from "./visible.ts";

const truth = z.object({
  kind: z.string(),
  must: z.string().default(""),
  title: z.string().optional(),
  paragraphs: z.array(z.string()).optional(),
  must_contain_text: z.array(z.string()).default([]),
  must_contain_words: z.array(z.string()).default([]),
  must_not_contain_text: z.array(z.string()).default([]),
  following_paragraph: z.string().optional(),
});

const MOST_SECONDS = 10;

/** Unpacks the inputs to a scratch folder, because their names are part of the test. */
export async function measureNasty(dir: string): Promise<Score[]> {
  const tally = new Tally("nasty");
  const scratch = mkdtempSync(join(tmpdir(), "warraq-nasty-"));
  try {
    execFileSync("tar", ["-xzf", join(dir, "inputs.tar.gz"), "-C", scratch]);
    const [folder = "nasty"] = readdirSync(scratch);
    const ids = new Set<string>();
    for (const [name, value] of Object.entries(readTruth(join(scratch, folder)))) {
      const one = truth.parse(value);
      const converted = await convertFile(join(scratch, folder, "inputs", name));
      const [record] = converted.records;
      if (one.kind === "filename" && record !== undefined)
        ids.add(identify(record, record.source + name));
      const faults = faultsOf(converted, one);
      tally.check(
        "must",
        faults.length === 0,
        () => `${name}: ${faults.join("; ")}; must: ${one.must}`,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return tally.scores();
}

function faultsOf(converted: Converted, one: z.infer<typeof truth>): string[] {
  const { articles, messages, seconds } = converted;
  const faults: string[] = [];
  const fault = (wrong: boolean, words: string): void => void (wrong && faults.push(words));
  fault(seconds > MOST_SECONDS, `took ${seconds.toFixed(1)} s`);
  const [article] = articles;
  if (article === undefined) {
    fault(messages.length === 0 || one.kind === "filename", "no article and no message");
    return faults;
  }
  fault(articles.length > 1, `${articles.length} articles`);
  const text = flat(`${article.title} ${visibleText(article)}`);
  const near = letters(text);
  fault(
    one.title !== undefined && letters(article.title) !== letters(one.title),
    `title is ${JSON.stringify(article.title.slice(0, 80))}`,
  );
  for (const wanted of one.must_contain_text)
    fault(!near.includes(letters(wanted)), `lost ${JSON.stringify(wanted)}`);
  for (const wanted of one.must_contain_words)
    fault(!near.includes(letters(wanted)), `lost ${wanted}`);
  for (const bad of one.must_not_contain_text) fault(near.includes(letters(bad)), `shows ${bad}`);
  const next = one.following_paragraph;
  fault(
    next !== undefined && !bodyTexts(article.blocks).includes(flat(next)),
    "lost the next paragraph",
  );
  fault(
    one.paragraphs !== undefined && !sameParagraphs(article, one.paragraphs),
    "paragraphs differ",
  );
  const live = livePayload(bodyHtml(article));
  fault(live.length > 0, `live: ${live.join(" ")}`);
  fault(/[\u202A-\u202E\u2066-\u2069]/.test(text), "bidi controls left");
  fault(!survivesMarkdown(article), "its Markdown reads back differently");
  return faults;
}

const letters = (text: string): string => flat(text).replace(/\s+/g, "");

/** Front matter and body written and read again give the same article. */
function survivesMarkdown({ blocks, ...article }: Article): boolean {
  const stored: StoredArticle = {
    ...article,
    id: "0000000000",
    added: "2026-01-01",
    body: toMarkdown(blocks),
    digest: {},
    edited: [],
    path: "a.md",
  };
  const read = parseArticle(formatArticle(stored), "a.md").article;
  return read?.title === stored.title && read.body === stored.body.trim();
}
