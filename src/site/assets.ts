/** Style sheet, fonts, scripts and icons, each under a name that changes with its content. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import type { Settings } from "#src/settings.ts";
import { cutFonts, FONT_PACKAGES, type FontFile, packageFolder } from "./fonts.ts";
import { previewPicture } from "./preview/preview.ts";
import { bundleScripts } from "./scripts.ts";
import type { AssetUrls } from "./site.ts";

export interface AssetOptions {
  /** The site being built. */
  readonly outDir: string;
  /** Every character that pages show. */
  readonly characters: string;
  readonly settings: Settings;
  /** Folder in which cut fonts and the picture for previews are kept between builds. */
  readonly cache: string;
}

/** The picture keeps its name: those who show previews remember its address for long. */
const PREVIEW = "/share.png";

/** Browsers that the style sheet and the scripts are written for. */
const TARGET = ["chrome111", "firefox114", "safari16.4"];

/** Files that keep their names because readers and hosts look for them at the site's root. */
const STATIC = "layouts/static";

/**
 * Writes the assets below `<outDir>/assets/` and the icons to its root.
 * @throws the bundler's error when a style sheet or script does not compile
 */
export async function buildAssets({
  outDir,
  characters,
  settings,
  cache,
}: AssetOptions): Promise<AssetUrls> {
  const folder = join(outDir, "assets");
  mkdirSync(folder, { recursive: true });
  const write = (name: string, extension: string, bytes: Uint8Array): string => {
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    const file = `${name}-${hash}.${extension}`;
    writeFileSync(join(folder, file), bytes);
    return `/assets/${file}`;
  };
  const fonts = (await cutFonts(characters, cache)).map((font) => ({
    font,
    path: write(font.name, "woff2", font.bytes),
  }));
  for (const name of FONT_PACKAGES) {
    copyFileSync(join(packageFolder(name), "LICENSE"), join(folder, `${basename(name)}-OFL.txt`));
  }
  for (const file of readdirSync(STATIC)) copyFileSync(join(STATIC, file), join(outDir, file));
  writeFileSync(join(outDir, PREVIEW.slice(1)), await previewPicture(settings, cache));
  return {
    preview: PREVIEW,
    stylesheet: write("site", "css", await bundleCss(fonts.map(fontFace).join(""))),
    preload: fonts.filter(({ font }) => font.script === "arabic").map(({ path }) => path),
    scripts: await bundleScripts(TARGET, (name, code) => write(name, "js", code)),
  };
}

const fontFace = ({ font, path }: { font: FontFile; path: string }): string =>
  `@font-face{font-family:${font.family};font-weight:${font.weight};font-display:swap;src:url(${basename(path)}) format("woff2");unicode-range:${font.range}}`;

/** `layouts/css/index.css` and what it imports, with the fonts' rules after it, minified. */
async function bundleCss(fontFaces: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      contents: `@import "./index.css";${fontFaces}`,
      resolveDir: "layouts/css",
      loader: "css",
    },
    bundle: true,
    minify: true,
    write: false,
    target: TARGET,
    external: ["*.woff2"],
    logLevel: "silent",
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
