import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ConvertOptions, convert } from "#src/io/convert.ts";
import { pipeline } from "#src/io/pipeline.ts";
import type { ConvertSummary } from "#src/io/summary.ts";
import { readSettings } from "#src/settings.ts";

/** A raw folder and an output folder of their own, in a temporary place. */
export interface Archive {
  readonly folder: string;
  readonly raw: string;
  readonly out: string;
  /** Writes a raw file: a text, bytes, or records as a JSON array. */
  readonly put: (path: string, content: string | Uint8Array | readonly object[]) => void;
  readonly remove: (path: string) => void;
  readonly convert: (options?: Partial<ConvertOptions>) => Promise<ConvertSummary>;
  /** Path below the output folder → content, sorted. */
  readonly files: () => Record<string, string>;
  /** Path below the output folder → time of its last change. */
  readonly times: () => Record<string, number>;
  /** Changes the Markdown files whose text `wanted` holds for. */
  readonly edit: (wanted: string, change: (text: string) => string) => void;
  readonly dispose: () => void;
}

export function createArchive(): Archive {
  const folder = mkdtempSync(join(tmpdir(), "warraq-"));
  const [raw, out] = [join(folder, "raw"), join(folder, "articles")];
  mkdirSync(raw);
  const { settings } = readSettings(
    undefined,
    "archive.yaml",
    {},
    { SOURCE_DATE_EPOCH: "1600000000" },
  );
  const toArticle = pipeline(settings);
  const names = () => (readdirSync(out, { recursive: true }) as string[]).sort();
  const plain = () => names().filter((name) => statSync(join(out, name)).isFile());
  return {
    folder,
    raw,
    out,
    put(path, content) {
      mkdirSync(dirname(join(raw, path)), { recursive: true });
      const data = Array.isArray(content) ? JSON.stringify(content) : content;
      writeFileSync(join(raw, path), data as string | Uint8Array);
    },
    remove: (path) => rmSync(join(raw, path), { recursive: true }),
    convert: (options = {}) =>
      convert({ paths: [raw], out, rawRoot: raw, settings, toArticle, ...options }),
    files: () =>
      Object.fromEntries(plain().map((name) => [name, readFileSync(join(out, name), "utf8")])),
    times: () =>
      Object.fromEntries(plain().map((name) => [name, statSync(join(out, name)).mtimeMs])),
    edit(wanted, change) {
      for (const name of plain()) {
        const text = readFileSync(join(out, name), "utf8");
        if (text.includes(wanted)) writeFileSync(join(out, name), change(text));
      }
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An invented article of a few lines; `topic` makes it its own. */
export function article(topic: string): string {
  return `خبر عن ${topic}\n\nوصلت القافلة إلى ${topic} بعد رحلة دامت ثلاثة أيام.\n\nوقال السكان إن الطقس كان معتدلا في ${topic}.\n`;
}

/** An invented record with an address. */
export const record = (topic: string, more: object = {}) => ({
  url: `https://example.org/${encodeURIComponent(topic)}`,
  title: `خبر عن ${topic}`,
  content: `وصلت القافلة إلى ${topic} بعد رحلة دامت ثلاثة أيام.`,
  ...more,
});

/** The counts of a summary, which must add up. */
export function counts(summary: ConvertSummary) {
  const { found, written, unchanged, kept, duplicates, refused } = summary;
  if (found !== written + unchanged + kept + duplicates + refused)
    throw new Error(`the counts do not add up: ${JSON.stringify(summary)}`);
  return { found, written, unchanged, kept, duplicates, refused };
}
