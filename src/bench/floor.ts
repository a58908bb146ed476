/**
 * What no generator can be faster than: the records of a corpus into as many files of plain HTML, in one
 * process, and nothing else. Machines differ and drift; multiples of this do so less than seconds.
 * Runs as a program: `floor.ts CORPUS OUT`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { escapeHtml } from "#src/site/html.ts";
import { readCorpus } from "./corpus.ts";

const [corpus = "", out = ""] = process.argv.slice(2);
let number = 0;
for await (const { records } of readCorpus(corpus))
  for (const record of records) {
    const { title, content } = record as { readonly title?: string; readonly content?: string };
    const heading = escapeHtml(title ?? "");
    const text = (content ?? "").split("\n").map((line) => `<p>${escapeHtml(line)}\n`);
    const folder = join(out, String(number));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "index.html"),
      `<!DOCTYPE html>\n<html lang=ar dir=rtl>\n<title>${heading}</title>\n<h1>${heading}</h1>\n${text.join("")}`,
    );
    number += 1;
  }
