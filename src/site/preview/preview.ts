/** The archive's picture for previews, as PNG, made once for each name and description. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Settings } from "#src/settings.ts";
import { fontFiles } from "../fonts.ts";
import { drawPicture } from "./picture.ts";
import { Typeface } from "./typeset.ts";

const TOKENS = "layouts/css/tokens.css";

/** The wasm module may be started once in a process. */
let started: Promise<void> | undefined;

/** @param cache folder in which the picture is kept between builds */
export async function previewPicture(
  { title, description, url }: Settings,
  cache: string,
): Promise<Uint8Array> {
  const tokens = readFileSync(TOKENS, "utf8");
  const host = url && new URL(url).host;
  const characters = [title, description, host].join("");
  const [bold, text] = await Promise.all(
    [await fontFiles("Kufi", characters), await fontFiles("Naskh", characters)].map(
      (files) => new Typeface(files),
    ),
  );
  if (bold === undefined || text === undefined) throw new Error("a typeface is missing");
  const svg = drawPicture({
    ...{ title, description, host, bold, text },
    // The first of its name is that of light pages.
    colour: (name) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(tokens)?.[1] ?? "#000",
  });
  const key = createHash("sha256").update(svg).digest("hex").slice(0, 32);
  const kept = join(cache, `${key}.png`);
  if (!existsSync(kept)) {
    writeFileSync(`${kept}.${process.pid}.tmp`, await toPng(svg));
    renameSync(`${kept}.${process.pid}.tmp`, kept);
  }
  return readFileSync(kept);
}

async function toPng(svg: string): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  started ??= initWasm(readFileSync(wasm));
  await started;
  const picture = new Resvg(svg).render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
  }
}
