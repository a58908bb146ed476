/** Photographs kept beside the archive in `content/media/`, for captions whose `src` names one. */
import { copyFileSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { imageSize } from "image-size";
import type { Status, StoredArticle } from "#src/article.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** File name below the media folder, with `/` → size in pixels, so that pages reserve the room. */
export type Media = ReadonlyMap<string, Size>;

/** Raster formats that every browser shows (an SVG could carry scripts), in no folder above. */
const RASTER = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\:]+\.(?:jpe?g|png|webp|avif|gif)$/i;

/** Articles of which no page shows a figure. */
const WITHOUT_FIGURES: ReadonlySet<Status> = new Set<Status>(["excerpt", "withdrawn"]);

/**
 * Finds the images that the articles' captions name and their pages show. A name without such a file is
 * an image that the archive does not keep: its caption stands alone. Links are not followed.
 */
export function findMedia(folder: string, articles: Iterable<StoredArticle>): Media {
  const media = new Map<string, Size>();
  for (const { captions, status } of articles) {
    if (WITHOUT_FIGURES.has(status)) continue;
    for (const { src } of captions) {
      if (src === undefined || media.has(src) || !RASTER.test(src)) continue;
      const size = measure(join(folder, src));
      if (size) media.set(src, size);
    }
  }
  return media;
}

function measure(path: string): Size | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined;
    const { width, height } = imageSize(readFileSync(path));
    return { width, height };
  } catch {
    return undefined; // No such file, or not an image whatever its name says.
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
