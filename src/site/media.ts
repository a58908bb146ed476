/** Photographs kept beside the archive in `content/media/`, for captions whose `src` names one. */
import { copyFileSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { imageSize } from "image-size";
import type { Status, StoredArticle } from "#src/article.ts";
import type { Message, Report } from "#src/message.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** File name below the media folder, with `/` → size in pixels, so that pages reserve the room. */
export type Media = ReadonlyMap<string, Size>;

/** A path below a folder, in no folder above. */
const BELOW = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\:]+$/;

/** Addresses begin with a scheme, of which one letter is a drive of Windows, or with a host. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]+:|\/\/)/i;

/** Whether a caption's `src` can only mean a file: it is no address. */
export const namesFile = (src: string): boolean => !ADDRESS.test(src);

/** Raster formats that every browser shows; an SVG could carry scripts. */
const RASTER = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** What such files are found to be; `heif` is the first brand of some in AVIF. */
const SHOWN: ReadonlySet<string | undefined> = new Set("jpg png webp avif gif heif".split(" "));

/** Articles of which no page shows a figure. */
const WITHOUT_FIGURES: ReadonlySet<Status> = new Set<Status>(["excerpt", "withdrawn"]);

/**
 * Finds the images that the articles' captions name and their pages show. A file that is there and cannot
 * be shown is a warning, once for each name, and so is one that a person names and that is not there. What
 * the converter wrote is the source's own address of an image that the archive does not keep: its caption
 * stands alone. Links are not followed.
 */
export function findMedia(
  folder: string,
  articles: Iterable<StoredArticle>,
  report: Report,
): Media {
  const media = new Map<string, Size>();
  const faulty = new Set<string>();
  for (const { captions, status, path, edited } of articles) {
    const meant = edited.includes("captions");
    if (WITHOUT_FIGURES.has(status)) continue;
    for (const { src } of captions) {
      if (src === undefined || media.has(src) || faulty.has(src)) continue;
      const found =
        find(folder, src) ?? (meant && namesFile(src) ? missing(folder, src) : undefined);
      if (found === undefined) continue;
      if ("width" in found) media.set(src, found);
      else {
        faulty.add(src);
        report({ rule: "media-file", severity: "warning", path, ...found });
      }
    }
  }
  return media;
}

type Fault = Pick<Message, "found" | "expected" | "advice">;

const missing = (folder: string, src: string): Fault => ({
  found: `the caption's src ${JSON.stringify(src)}, and no such file`,
  expected: `the path of an image below ${folder}`,
  advice: "put the file there or correct the name; until then the caption stands alone",
});

/** The size of the image that `src` names, or why it is not shown; undefined where there is no file. */
function find(folder: string, src: string): Size | Fault | undefined {
  const file = BELOW.test(src) ? look(join(folder, src)) : undefined;
  if (typeof file === "object") return file;
  if (file !== undefined)
    return {
      found: `the caption's src ${JSON.stringify(src)} is ${file}`,
      expected: "an image in JPEG, PNG, WebP, AVIF or GIF",
      advice: `save it as one in ${folder}; until then the caption stands alone`,
    };
  const meant = belowMedia(src);
  if (!BELOW.test(meant) || look(join(folder, meant)) === undefined) return undefined;
  return {
    found: `the caption's src ${JSON.stringify(src)}`,
    expected: `${JSON.stringify(meant)}, the path below ${folder}`,
    advice: "correct it; until then the caption stands alone",
  };
}

/** @example belowMedia("content/media/2016/a.jpg") // "2016/a.jpg" */
const belowMedia = (src: string): string =>
  src.replaceAll("\\", "/").replace(/^(?:\.?\/)*(?:(?:content\/)?media\/)?/, "");

/** The size of an image that pages can show, what stands there instead, undefined for nothing. */
function look(path: string): Size | string | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (stats.isSymbolicLink()) return "a link, which is not followed";
    if (!stats.isFile()) return "no file";
    if (!RASTER.test(path)) return "a file of another kind";
  } catch {
    return undefined; // No name that a file could have.
  }
  try {
    const { width, height, type } = imageSize(readFileSync(path));
    return SHOWN.has(type) ? { width, height } : `an image in ${type}`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === undefined ? "no image, whatever its name says" : `unreadable (${code})`;
  }
}

/** Copies images to `<outDir>/media/`. */
export function copyMedia(folder: string, media: Media, outDir: string): void {
  for (const name of media.keys()) {
    const target = join(outDir, "media", name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(folder, name), target);
  }
}
