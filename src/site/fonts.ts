/**
 * Fonts cut to the characters that the archive uses, so that a page weighs little: Noto Kufi Arabic
 * for headlines, Noto Naskh Arabic for text, each in an Arabic and a Latin file.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

export interface FontFile {
  /** `kufi`, or `kufi-latin`: the Arabic files are named on every page. */
  readonly name: string;
  readonly script: Script;
  readonly family: "Kufi" | "Naskh";
  readonly weight: 400 | 700;
  /** CSS `unicode-range` of what the file holds. */
  readonly range: string;
  readonly bytes: Buffer;
}

type Script = "arabic" | "latin";

/** What each of a font's files holds: Arabic letters are in one, digits, stops and «» in the other. */
const RANGES: Readonly<Record<Script, string>> = {
  arabic: "U+600-8FF,U+200C-200F,U+2010-2011,U+FB50-FDFF,U+FE70-FEFC",
  latin: "U+20-FF,U+131,U+152-153,U+2BB-2DC,U+2000-200B,U+2012-206F,U+20AC,U+2122,U+2190-2215",
};

const KUFI = "@fontsource/noto-kufi-arabic";
const NASKH = "@fontsource/noto-naskh-arabic";

/** The fonts' packages: their licence texts travel with the site. */
export const FONT_PACKAGES = [KUFI, NASKH] as const;

interface Source {
  readonly family: "Kufi" | "Naskh";
  readonly weight: 400 | 700;
  readonly package: string;
}

const SOURCES: readonly Source[] = [
  { family: "Kufi", weight: 700, package: KUFI },
  { family: "Naskh", weight: 400, package: NASKH },
];

const require = createRequire(import.meta.url);

/** Folder of an installed package. */
export const packageFolder = (name: string): string =>
  dirname(require.resolve(`${name}/package.json`));

/**
 * The four files for these characters. Cutting takes a second or two: results are kept in `cache`
 * under a name made of the font's bytes and its characters.
 */
export async function cutFonts(characters: string, cache: string): Promise<FontFile[]> {
  mkdirSync(cache, { recursive: true });
  return Promise.all(
    SOURCES.flatMap((source) =>
      (["arabic", "latin"] as const).map((script) => cutFont(source, script, characters, cache)),
    ),
  );
}

/** A family's files for these characters, as TrueType: for drawing text ourselves. */
export function fontFiles(family: FontFile["family"], characters: string): Promise<Buffer[]> {
  const sources = SOURCES.filter((source) => source.family === family);
  const files = sources.flatMap((source) =>
    (["arabic", "latin"] as const).map((script) => originalFont(source, script)),
  );
  return Promise.all(files.map((file) => subsetFont(file, characters, { targetFormat: "sfnt" })));
}

const originalFont = (source: Source, script: Script): Buffer =>
  readFileSync(
    join(
      packageFolder(source.package),
      "files",
      `${source.package.split("/")[1]}-${script}-${source.weight}-normal.woff2`,
    ),
  );

async function cutFont(
  source: Source,
  script: Script,
  characters: string,
  cache: string,
): Promise<FontFile> {
  const { family, weight } = source;
  const original = originalFont(source, script);
  const range = RANGES[script];
  const kept = [...characters].filter(within(range)).join("");
  const key = createHash("sha256").update(original).update(kept).digest("hex").slice(0, 32);
  const cached = join(cache, `${key}.woff2`);
  if (!existsSync(cached)) {
    const bytes = await subsetFont(original, kept, { targetFormat: "woff2" });
    writeFileSync(`${cached}.${process.pid}.tmp`, bytes);
    renameSync(`${cached}.${process.pid}.tmp`, cached);
  }
  return {
    name: family.toLowerCase() + (script === "arabic" ? "" : `-${script}`),
    script,
    family,
    weight,
    range,
    bytes: readFileSync(cached),
  };
}

/** Whether a character lies in a CSS `unicode-range` such as `U+0600-06FF,U+200C`. */
function within(range: string): (character: string) => boolean {
  const spans = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, from = "", to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => code >= from && code <= to);
  };
}
